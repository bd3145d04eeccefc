package entity

// The words beside a name that tell its class: another closed list of English,
// which a language of its own would bring with it.

// Nouns beside a name that tell its class.
var (
	orgNouns = set("company", "firm", "group", "maker", "manufacturer", "automaker", "carmaker", "airline",
		"carrier", "bank", "newspaper", "agency", "broadcaster", "network", "party", "union", "retailer", "giant",
		"operator", "publisher", "developer", "club", "team", "label", "rival", "parent", "subsidiary", "startup",
		"start-up", "movement", "militia", "rebels", "militants", "insurgents", "fighters", "charity",
		"organisation", "organization", "bloc", "coalition", "alliance", "consortium", "lender", "insurer",
		"supplier", "brewer", "producer", "shares", "shareholders", "executives", "executive", "spokesman",
		"spokeswoman", "spokesperson", "employees", "workers", "stock", "chairman", "supporters", "lawmakers",
		"lawmaker", "members", "member", "staff", "management", "board", "exchange", "conglomerate", "chain",
		"website", "site", "daily", "magazine", "channel", "think-tank", "university", "college", "school",
		"ministry", "commission", "council", "committee", "analyst", "analysts", "researchers", "campaigners",
		"campaigner", "activists", "activist", "investors", "customers", "leadership", "caucus", "faction",
		"guerrillas", "cartel", "gang", "sect", "cult")
	placeNouns = set("city", "town", "village", "province", "region", "district", "county", "municipality", "suburb",
		"neighbourhood", "neighborhood", "island", "islands", "river", "port", "capital", "resort", "border", "area",
		"airport", "coast", "peninsula", "valley", "prefecture", "governorate", "enclave", "oblast", "constituency",
		"street", "mountains", "desert", "lake", "strait", "waters", "metropolis", "hamlet", "township", "camp",
		"prison", "hospital", "stadium", "bridge", "mine", "mines", "base")
	productNouns = set("aircraft", "airliner", "airliners", "plane", "planes", "jet", "jets", "car", "cars", "sedan",
		"truck", "trucks", "model", "models", "phone", "phones", "smartphone", "smartphones", "software", "app",
		"apps", "game", "console", "robot", "drone", "drones", "missile", "missiles", "ship", "vessel", "tanker",
		"tankers", "rocket", "satellite", "vaccine", "drug", "browser", "tablet", "laptop", "helicopter",
		"helicopters", "suv", "minivan", "pickup", "van", "motorcycle", "handset", "handsets", "processor", "chip",
		"device", "devices", "rifle", "rifles", "gun", "tank", "tanks", "submarine", "frigate", "destroyer", "yacht",
		"ferry", "spacecraft", "probe", "pill", "medicine", "tool", "platform", "index", "bombers", "bomber",
		"fighter", "warship", "boat", "jetliner", "service", "search", "messenger", "virus", "worm", "trojan",
		"malware", "browsers")
	workNouns = set("film", "movie", "book", "novel", "song", "album", "report", "documentary", "series", "show",
		"programme", "treaty", "bill", "opera", "musical", "agenda", "memoir", "manifesto", "sitcom", "podcast",
		"poem", "painting", "single", "episode", "drama", "comedy", "thriller", "trilogy", "essay", "doctrine",
		"policy", "plan", "initiative", "campaign", "law", "act", "accord", "agreements", "agreement")
	eventNouns = set("hurricane", "typhoon", "storm", "cyclone", "festival", "tournament", "championship",
		"conference", "summit", "exercise", "exercises", "scandal", "affair", "crisis", "massacre", "uprising",
		"earthquake", "elections", "race", "marathon")
	// personNouns come before a person's name or, after a comma, behind it.
	personNouns = set("actor", "actress", "singer", "rapper", "lawyer", "attorney", "analyst", "economist", "father",
		"mother", "wife", "husband", "son", "daughter", "brother", "sister", "player", "striker", "goalkeeper",
		"midfielder", "defender", "coach", "captain", "author", "writer", "journalist", "reporter", "photographer",
		"editor", "scientist", "researcher", "historian", "activist", "campaigner", "artist", "painter", "director",
		"producer", "founder", "co-founder", "businessman", "businesswoman", "entrepreneur", "politician",
		"lawmaker", "candidate", "spokesman", "spokeswoman", "spokesperson", "student", "teacher", "doctor", "nurse",
		"officer", "policeman", "soldier", "resident", "witness", "victim", "suspect", "defendant", "dissident",
		"cleric", "preacher", "pastor", "priest", "bishop", "rabbi", "imam", "monk", "comedian", "musician",
		"composer", "conductor", "poet", "novelist", "philosopher", "physicist", "chemist", "biologist", "engineer",
		"pilot", "astronaut", "farmer", "fisherman", "worker", "driver", "boxer", "swimmer", "runner", "sprinter",
		"cyclist", "golfer", "wrestler", "footballer", "cricketer", "batsman", "bowler", "pitcher", "quarterback",
		"champion", "winner", "leader", "chief", "head", "expert", "specialist", "consultant", "adviser", "advisor",
		"aide", "deputy", "veteran", "colleague", "friend", "girlfriend", "boyfriend", "widow", "uncle", "aunt",
		"cousin", "nephew", "niece", "grandson", "granddaughter", "grandfather", "grandmother", "billionaire",
		"millionaire", "tycoon", "magnate", "oligarch", "financier", "banker", "trader", "fugitive", "gunman",
		"killer", "murderer", "rapist", "hacker", "whistleblower", "blogger", "designer", "architect", "chef",
		"dancer", "councillor", "councilor", "mayor", "senator", "congressman", "congresswoman", "counterpart",
		"predecessor", "successor", "incumbent", "challenger", "opponent", "barrister", "solicitor", "prosecutor",
		"judge", "justice", "undersecretary", "secretary", "commander", "general", "colonel", "warlord", "militant",
		"jihadist", "emir", "sheikh", "ayatollah", "pope", "cardinal", "king", "queen", "prince", "princess",
		"child", "baby", "boy", "girl", "man", "woman", "teenager", "politicians", "candidates", "winger",
		"defector", "envoy", "negotiator")
	// placeOwned, orgOwned and humanOwned come behind "'s" of a name.
	placeOwned = set("capital", "president", "government", "economy", "population", "parliament", "constitution",
		"border", "borders", "army", "military", "ambassador", "foreign", "king", "queen", "monarch", "territory",
		"coast", "coastline", "airport", "mayor", "north", "south", "east", "west", "northern", "southern",
		"eastern", "western", "central", "streets", "nuclear", "interior", "embassy", "people", "interim",
		"currency", "sovereignty", "independence", "navy")
	orgOwned = set("chief", "shares", "board", "ceo", "chairman", "headquarters", "employees", "shareholders",
		"stock", "profits", "profit", "revenue", "executive", "customers", "members", "website", "spokesman",
		"spokeswoman", "spokesperson", "management", "market", "sales", "products", "plant", "plants", "workforce",
		"workers", "subsidiary", "subsidiaries", "founder", "founders", "brand", "fleet", "leadership", "upcoming",
		"production")
	humanOwned = set("wife", "husband", "mother", "father", "sister", "brother", "son", "daughter", "parents",
		"family", "lawyer", "lawyers", "death", "body", "career", "children", "girlfriend", "boyfriend", "widow",
		"birth", "murder", "home", "house", "office", "remarks", "comments", "speech", "campaign", "health",
		"illness", "supporters", "resignation", "trial", "arrest")
)

// Verbs behind a name that tell its class.
var (
	saying = set("said", "says", "told", "tells", "added", "adds", "stated", "states", "remarked", "noted", "notes",
		"acknowledged", "argued", "argues", "explained", "explains", "insisted", "insists", "recalled", "replied",
		"warned", "warns", "announced", "claimed", "claims", "denied", "denies", "admitted", "suggested",
		"commented", "believes", "believed", "thinks", "thanked", "wrote", "writes", "tweeted", "testified",
		"concluded", "asked", "declared", "stressed", "emphasized", "emphasised", "reiterated", "pledged", "vowed",
		"promised", "predicted", "expects")
	humanActs = set("died", "married", "resigned", "retired", "graduated", "smiled", "laughed", "cried", "slept",
		"wept", "fled", "pleaded", "confessed", "apologised", "apologized", "apologizes", "met", "arrived", "grew",
		"studied", "starred", "sang", "scored", "played", "lives", "lived", "joined", "earned", "travelled",
		"traveled", "himself", "herself")
	orgActs = set("announced", "launched", "acquired", "unveiled", "reported", "reports", "plans", "planned",
		"agreed", "signed", "released", "produces", "makes", "builds", "sells", "employs", "manufactures", "issued",
		"filed", "sued", "hired", "has", "owns", "operates", "published", "publishes", "offered", "offers")
)

// heads are the nouns that a name before them is the name of, whatever its own
// words say: "Civic Forum party".
var heads = set("party", "movement", "newspaper", "magazine", "constituency", "province", "district", "prefecture",
	"governorate", "peninsula", "militia", "festival", "hurricane", "aircraft", "airliner", "sedan", "website",
	"county", "region", "river", "island")

// headsBefore are the nouns that name the class of a name behind them: "the
// newspaper X".
var headsBefore = set("company", "airline", "bank", "agency", "broadcaster", "group", "firm", "film", "novel",
	"song", "album", "ferry", "ship", "vessel", "yacht", "exercise", "hamlet", "village", "town", "city", "port",
	"suburb", "charity", "university", "automaker", "carmaker", "retailer", "robot", "drone", "app", "documentary",
	"typhoon", "storm", "capital")
