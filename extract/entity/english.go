package entity

// The closed classes of English that say what a capital, a neighbour or a small
// word between capitals means for a name. They are grammar, not knowledge of the
// world: what names mean stands in the seeds, what words make them in the
// ontology.

// set makes a look-up table of its words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// domains are the endings that make a word an address.
var domains = set("com", "org", "net", "gov", "edu", "info", "io", "tv", "co", "uk", "ru", "de", "fr", "cn", "in", "au", "eu", "us", "jp", "br", "za", "ke", "ng")

// opensAfter are marks after which a capital means as little as at the start.
var opensAfter = set("\"", "“", "‘", "``", "'", "«", "„", ":", ";", "•", "*", "—", "–", "...", "…", "(", "[", ".", "?", "!")

// quoteMarks open or close words in quotation marks.
var quoteMarks = set("\"", "“", "”", "‘", "’", "``", "''", "'", "«", "»", "„")

// openMarks may open words in quotation marks.
var openMarks = set("\"", "“", "‘", "``", "'", "«", "„")

// never are capitalised words that name nothing in the graph's sense.
var never = set("i", "internet", "web", "god", "earth", "gmt", "utc", "bst", "est", "edt", "pst", "pdt", "cet", "ist",
	"am", "pm", "a.m", "p.m", "ad", "bc", "ok", "tv", "id", "ip", "pr", "hr", "it", "ai", "dna", "rna", "hiv", "aids", "gdp", "vat", "phd", "mp", "mps", "mep", "mla", "qc", "kc", "sc",
	"ceo", "cfo", "coo", "cto", "vip", "usd", "eur", "gbp", "usb", "pdf", "dvd", "cd", "sms", "gps", "faq", "covid", "sars", "ufo", "suv", "diy",
	"muslim", "muslims", "christian", "christians", "catholic", "catholics", "protestant", "protestants", "jew", "jews", "jewish", "hindu", "hindus",
	"sikh", "sikhs", "buddhist", "buddhists", "sunni", "sunnis", "shia", "shias", "shiite", "shiites", "islamic", "islamist", "islamists", "islam",
	"christianity", "buddhism", "hinduism", "judaism", "catholicism", "orthodox", "anglican", "evangelical", "mormon", "arab", "arabs", "kurd", "kurds", "kurdish",
	"english", "french", "spanish", "arabic", "latin", "mandarin", "cantonese", "swahili", "urdu", "hindi", "farsi", "persian",
	"asian", "asians", "african", "africans", "european", "europeans", "american", "americans", "western", "eastern", "southern", "northern",
	"hispanic", "latino", "latinos", "caucasian", "aboriginal", "indigenous", "black", "white",
	"korean", "koreans", "christmas", "easter", "ramadan", "eid", "hanukkah", "diwali", "bible", "koran", "quran", "sir", "madam", "photo", "image", "video", "file", "source", "read", "update", "breaking", "iq", "voip", "r&d", "m&a", "q&a", "wi-fi", "wifi",
	"mr", "mrs", "ms", "dr", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "yes", "no", "editor", "note")

// prefixes go before a name with a hyphen without making one: "pro-Beijing".
var prefixes = set("pro", "anti", "counter", "inter", "non", "ex", "pan", "post", "pre", "mid", "intra", "trans", "cross", "un", "sub", "super", "ultra", "neo", "semi", "co", "vice", "then", "all", "self", "half", "multi", "quasi", "pseudo", "crypto", "proto")

// labels stand before a colon and a picture's or text's source.
var labels = set("image", "images", "photo", "photos", "picture", "video", "file", "source", "sources", "credit", "caption", "graphic", "map", "related", "update", "updated", "correction", "note", "editor", "watch", "read", "listen", "see", "exclusive", "breaking", "opinion", "analysis", "interview", "profile", "timeline", "q", "a")

// topping open the names of places and saints: "St. Thomas", "Mt. Kenya".
var topping = set("st", "st.", "ste", "ste.", "saint", "mt", "mt.", "ft", "ft.")

// quantities open sentences before what they count.
var quantities = set("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "hundred", "hundreds", "thousand", "thousands",
	"million", "millions", "billion", "billions", "dozens", "several", "many", "most", "some", "few", "first", "second", "third", "last", "next", "half", "both", "another", "other")

// compass are the words of direction and part that open the names of regions.
var compass = set("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast", "southwest",
	"northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower", "inner", "outer", "greater", "mid", "new", "old", "downtown")

// currency are signs and words that make the letters before them money.
var currency = set("$", "€", "£", "¥")

// romance are the particles that join the parts of names of many tongues.
var romance = set("de", "la", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "van", "von", "der", "den", "ter", "ten",
	"bin", "ibn", "bint", "al", "el", "ul", "ur", "abu", "ben", "y", "e", "le", "les", "af", "av", "zu", "zum", "san", "binti", "ole")

// opening are those of them that open a family name written alone: "De la
// Puente".
var opening = set("de", "la", "del", "della", "van", "von", "der", "den", "el", "al", "bin", "da", "di", "dos", "du")

// arabic are the particles written to a name with a hyphen in small letters.
var arabic = set("al", "el", "ul", "ur", "ud", "ad", "an", "as", "ash", "at", "ar", "az", "bin", "ibn", "abd", "ed", "us")

// generation are the words behind a person's name that are part of it.
var generation = set("jr", "jr.", "sr", "sr.", "ii", "iii", "iv")

// suffixes are what is written with a hyphen behind a name without being part of it.
var suffixes = set("based", "led", "backed", "born", "style", "run", "owned", "controlled", "held", "wide", "listed", "made", "like", "era", "linked",
	"affiliated", "allied", "bound", "old", "area", "sponsored", "funded", "educated", "trained", "occupied", "dominated", "majority", "friendly",
	"registered", "flagged", "inspired", "brokered", "mediated", "imposed", "supported", "approved", "appointed", "only", "related", "focused", "critic",
	"speaking", "wing", "type", "class", "elect", "designate", "turned", "to", "in", "on", "free", "built", "supplied", "operated", "ruled", "hosted")

// ofHeads are the words before "of" that go on to name an organisation or place
// even where the ontology has no cue for them.
var peoples = set("people", "peoples", "children", "women", "woman", "men", "workers", "farmers", "teachers", "citizens", "veterans", "nurses",
	"soldiers", "students", "king", "queen", "prince", "princess", "mother", "mothers", "father", "lord", "minister", "governor", "world", "writers",
	"journalists", "lawyers", "players", "parents", "pensioners", "consumers", "employers", "producers", "presidents", "president", "speaker", "mayor", "ladies", "girls", "boys", "doctors",
	"physicians", "traders", "merchants", "fishermen", "miners", "builders", "drivers", "musicians", "artists", "saint", "new people")

// Nouns beside a name that tell its class.
var (
	orgNouns = set("company", "firm", "group", "maker", "manufacturer", "automaker", "carmaker", "airline", "carrier", "bank", "newspaper", "agency",
		"broadcaster", "network", "party", "union", "retailer", "giant", "operator", "publisher", "developer", "club", "team", "label", "rival", "parent",
		"subsidiary", "startup", "start-up", "movement", "militia", "rebels", "militants", "insurgents", "fighters", "charity", "organisation", "organization", "bloc", "coalition", "alliance",
		"consortium", "lender", "insurer", "supplier", "brewer", "producer", "shares", "shareholders", "executives", "executive", "spokesman", "spokeswoman", "spokesperson",
		"employees", "workers", "stock", "chairman", "supporters", "lawmakers", "lawmaker", "members", "member", "staff", "management", "board", "exchange",
		"conglomerate", "chain", "website", "site", "daily", "magazine", "channel", "think-tank", "university", "college", "school", "ministry", "commission", "council", "committee",
		"analyst", "analysts", "researchers", "campaigners", "campaigner", "activists", "activist", "investors", "customers", "leadership", "caucus", "faction", "guerrillas", "cartel", "gang", "sect", "cult")
	placeNouns = set("city", "town", "village", "province", "region", "district", "county", "municipality", "suburb", "neighbourhood", "neighborhood",
		"island", "islands", "river", "port", "capital", "resort", "border", "area", "airport", "coast", "peninsula", "valley", "prefecture", "governorate", "enclave", "oblast",
		"constituency", "street", "mountains", "desert", "lake", "strait", "waters", "metropolis", "hamlet", "township", "camp", "prison", "hospital", "stadium", "bridge", "mine", "mines", "base")
	productNouns = set("aircraft", "airliner", "airliners", "plane", "planes", "jet", "jets", "car", "cars", "sedan", "truck", "trucks", "model", "models", "phone", "phones",
		"smartphone", "smartphones", "software", "app", "apps", "game", "console", "robot", "drone", "drones", "missile", "missiles", "ship", "vessel", "tanker", "tankers", "rocket", "satellite",
		"vaccine", "drug", "browser", "tablet", "laptop", "helicopter", "helicopters", "helicopter", "suv", "minivan", "pickup", "van", "motorcycle", "handset", "handsets", "processor", "chip", "device", "devices",
		"rifle", "rifles", "gun", "tank", "tanks", "submarine", "frigate", "destroyer", "yacht", "ferry", "spacecraft", "probe", "pill", "medicine", "tool", "platform", "index", "bombers", "bomber", "fighter", "warship", "boat", "superjumbo", "jetliner", "service", "search", "messenger", "virus", "worm", "trojan", "malware", "browsers")
	workNouns = set("film", "movie", "book", "novel", "song", "album", "report", "documentary", "series", "show", "programme", "treaty", "bill", "opera", "musical",
		"agenda", "memoir", "manifesto", "sitcom", "podcast", "poem", "painting", "single", "episode", "drama", "comedy", "thriller", "trilogy", "essay", "doctrine", "policy", "plan", "initiative", "campaign", "law", "act", "accord", "agreements", "agreement", "system", "tax")
	eventNouns = set("hurricane", "typhoon", "storm", "cyclone", "festival", "tournament", "championship", "conference", "summit", "exercise", "exercises", "scandal", "affair", "crisis", "massacre", "uprising", "earthquake", "elections", "race", "marathon")
	// personNouns come before a person's name or, after a comma, behind it.
	personNouns = set("actor", "actress", "singer", "rapper", "lawyer", "attorney", "analyst", "economist", "father", "mother", "wife", "husband", "son", "daughter",
		"brother", "sister", "player", "striker", "goalkeeper", "midfielder", "defender", "coach", "captain", "author", "writer", "journalist", "reporter", "photographer", "editor",
		"scientist", "researcher", "historian", "activist", "campaigner", "artist", "painter", "director", "producer", "founder", "co-founder", "businessman", "businesswoman",
		"entrepreneur", "politician", "lawmaker", "candidate", "spokesman", "spokeswoman", "spokesperson", "student", "teacher", "doctor", "nurse", "officer", "policeman", "soldier",
		"resident", "witness", "victim", "suspect", "defendant", "dissident", "cleric", "preacher", "pastor", "priest", "bishop", "rabbi", "imam", "monk", "comedian", "musician", "composer",
		"conductor", "poet", "novelist", "philosopher", "physicist", "chemist", "biologist", "engineer", "pilot", "astronaut", "farmer", "fisherman", "worker", "driver", "boxer",
		"swimmer", "runner", "sprinter", "cyclist", "golfer", "wrestler", "footballer", "cricketer", "batsman", "bowler", "pitcher", "quarterback", "champion", "winner", "leader", "chief", "head",
		"expert", "specialist", "consultant", "adviser", "advisor", "aide", "deputy", "veteran", "victim", "colleague", "friend", "girlfriend", "boyfriend", "widow", "uncle", "aunt", "cousin",
		"nephew", "niece", "grandson", "granddaughter", "grandfather", "grandmother", "billionaire", "millionaire", "tycoon", "magnate", "oligarch", "financier", "banker", "trader",
		"fugitive", "gunman", "killer", "murderer", "rapist", "hacker", "whistleblower", "blogger", "designer", "architect", "chef", "dancer", "councillor", "councilor", "mayor", "senator", "congressman", "congresswoman", "counterpart", "predecessor", "successor", "incumbent", "challenger", "opponent", "barrister", "solicitor", "prosecutor", "judge", "justice", "undersecretary", "secretary", "commander", "general", "colonel", "warlord", "militant", "jihadist", "emir", "sheikh", "ayatollah", "pope", "cardinal", "king", "queen", "prince", "princess", "newcomer", "newcomers", "nonpartisan", "child", "baby", "boy", "girl", "man", "woman", "teenager", "politicians", "candidates", "winger", "defector", "envoy", "negotiator")
	// countryNouns come behind "'s" or after an adjective of nationality.
	placeOwned = set("capital", "president", "government", "economy", "population", "parliament", "constitution", "border", "borders", "army", "military", "ambassador", "foreign", "king", "queen", "monarch", "territory", "coast", "coastline", "airport", "mayor", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "streets", "nuclear", "interior", "embassy", "people", "interim", "currency", "sovereignty", "independence", "navy")
	orgOwned   = set("chief", "shares", "board", "ceo", "chairman", "headquarters", "employees", "shareholders", "stock", "profits", "profit", "revenue", "executive", "customers", "members", "website", "spokesman", "spokeswoman", "spokesperson", "management", "market", "sales", "products", "plant", "plants", "workforce", "workers", "subsidiary", "subsidiaries", "founder", "founders", "brand", "fleet", "leadership", "upcoming", "production")
	humanOwned = set("wife", "husband", "mother", "father", "sister", "brother", "son", "daughter", "parents", "family", "lawyer", "lawyers", "death", "body", "career", "children", "girlfriend", "boyfriend", "widow", "birth", "murder", "home", "house", "office", "remarks", "comments", "speech", "campaign", "health", "illness", "supporters", "resignation", "trial", "arrest")
)

// governing are the nouns in small letters that with a country's name or
// adjective name one of its bodies: "the Kenyan government", "Peru's" excepted.
var governing = map[string]string{
	"government": "https://w3id.org/kgexport/ontology#Government",
	"regime":     "https://w3id.org/kgexport/ontology#Government",
	"navy":       "https://w3id.org/kgexport/ontology#ArmedForces",
	"army":       "https://w3id.org/kgexport/ontology#ArmedForces",
	"military":   "https://w3id.org/kgexport/ontology#ArmedForces",
	"parliament": "https://w3id.org/kgexport/ontology#Legislature",
	"team":       "http://schema.org/SportsTeam",
}

// linking are the function words that may stand capitalised inside a name:
// "Doctors Without Borders".
var linking = set("without", "against", "for", "with", "over", "under", "from", "in", "of", "on", "and", "the", "to", "at")

// corporate end titles that are held in an organisation.
var corporate = set("ceo", "cfo", "coo", "chairman", "chairwoman", "chair", "executive", "spokesman", "spokeswoman", "spokesperson", "founder")

// forHeads are the words whose "for" goes on with any capitalised word; onHeads
// those that go on with "on", "to" or "against" too.
var (
	forHeads = set("centre", "center", "council", "institute", "association", "agency", "fund", "society", "foundation", "campaign", "coalition", "office", "department",
		"commission", "committee", "organization", "organisation", "movement", "alliance", "network", "service", "programme", "program", "board", "league", "union", "front", "partnership", "initiative", "academy", "school", "trust", "bureau", "mission", "forum", "group")
	onHeads = set("convention", "treaty", "agreement", "act", "commission", "committee", "council", "conference", "protocol", "declaration", "pact", "summit", "resolution",
		"report", "panel", "forum", "institute", "campaign", "coalition", "league", "centre", "center", "subcommittee", "office", "programme", "program", "association", "partnership")
	// numbered are the words that a number behind them belongs to.
	numbered = set("flight", "resolution", "chapter", "article", "local", "division", "route", "highway", "apollo", "channel", "radio", "title", "section", "level", "formula", "area", "block",
		"zone", "battalion", "brigade", "regiment", "squadron", "unit", "gate", "pier", "terminal", "group", "division", "movimento", "directive", "bill", "proposition", "season", "volume", "phase", "boeing", "airbus")
	// seasonal are the words that a year belongs to besides the cues of events.
	seasonal = set("olympics", "games", "summit", "cup", "expo", "euro", "election", "conference", "festival", "championships", "championship", "vision", "agenda")
)

// Verbs behind a name that tell its class.
var (
	saying = set("said", "says", "told", "tells", "added", "adds", "stated", "states", "remarked", "noted", "notes", "acknowledged", "argued", "argues", "explained", "explains", "insisted",
		"insists", "recalled", "replied", "warned", "warns", "announced", "claimed", "claims", "denied", "denies", "admitted", "suggested", "commented", "believes", "believed", "thinks", "thanked", "wrote", "writes", "tweeted", "testified", "concluded", "asked", "declared", "stressed", "emphasized", "emphasised", "reiterated", "pledged", "vowed", "promised", "predicted", "expects")
	humanActs = set("died", "married", "resigned", "retired", "graduated", "smiled", "laughed", "cried", "slept", "wept", "fled", "pleaded", "confessed", "apologised", "apologized", "apologizes", "met", "arrived", "grew", "studied", "starred", "sang", "scored", "played", "lives", "lived", "joined", "earned", "travelled", "traveled", "himself", "herself")
	orgActs   = set("announced", "launched", "acquired", "unveiled", "reported", "reports", "plans", "planned", "agreed", "signed", "released", "produces", "makes", "builds", "sells", "employs", "manufactures", "issued", "filed", "sued", "hired", "has", "owns", "operates", "published", "publishes", "offered", "offers")
)

// legal are the words of a company's legal form that the ontology need not know.
var legal = set("inc", "corp", "corporation", "company", "co", "ltd", "limited", "plc", "llc", "llp", "ag", "sa", "spa", "nv", "gmbh", "bv", "se", "ab", "oy", "asa", "as", "kk", "pty", "bhd", "sdn", "group", "holdings", "holding", "motor", "motors", "international", "s.a", "s.p.a", "n.v", "a.g", "l.p")

// legalForms close a company's name.
var legalForms = set("inc", "corp", "ltd", "plc", "llc", "llp", "ag", "sa", "spa", "nv", "gmbh", "bv", "se", "ab", "oy", "asa", "kk", "pty", "bhd", "s.a", "s.p.a", "n.v", "a.g", "l.p", "limited", "incorporated")

// heads are the nouns that a name before them is the name of, whatever its own
// words say: "Civic Forum party".
var heads = set("party", "movement", "newspaper", "magazine", "constituency", "province", "district", "prefecture", "governorate", "peninsula", "militia", "festival", "hurricane", "aircraft", "airliner", "sedan", "website", "county", "region", "river", "island")

// headsBefore are the nouns that name the class of a name behind them: "the
// newspaper X".
var headsBefore = set("company", "airline", "bank", "agency", "broadcaster", "group", "firm", "film", "novel", "song", "album", "ferry", "ship", "vessel", "yacht", "exercise", "hamlet", "village", "town", "city",
	"port", "suburb", "charity", "university", "automaker", "carmaker", "retailer", "robot", "drone", "app", "documentary", "typhoon", "storm", "capital")

// combining are the forms of peoples that open a hyphened adjective.
var combining = set("anglo", "franco", "sino", "russo", "indo", "euro", "afro", "greco", "austro", "italo", "hispano", "luso", "israeli", "arab", "turco", "judeo", "serbo", "ibero", "americano")

// companyNouns describe a company behind "the".
var companyNouns = set("company", "firm", "carmaker", "automaker", "corporation", "airline", "manufacturer", "retailer")

// between may stand between a place and the noun of its body: "Kurdistan regional
// government", "Syrian civil war".
var between = set("regional", "state", "federal", "central", "interim", "transitional", "provincial", "local", "coalition", "caretaker", "military", "civil",
	"presidential", "parliamentary", "legislative", "general", "municipal", "mayoral")

var (
	elections = set("election", "elections")
	pacts     = set("agreement", "agreements", "accord", "accords", "protocol", "treaty", "pact", "convention")
)
