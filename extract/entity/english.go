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
var domains = set("com", "org", "net", "gov", "edu", "info", "io", "tv", "co", "uk", "ru", "de", "fr", "cn", "in",
	"au", "eu", "us", "jp", "br", "za", "ke", "ng")

// opensAfter are marks after which a capital means as little as at the start.
var opensAfter = set("\"", "“", "‘", "``", "'", "«", "„", ":", ";", "•", "*", "—", "–", "...", "…", "(", "[", ".",
	"?", "!")

// quoteMarks open or close words in quotation marks.
var quoteMarks = set("\"", "“", "”", "‘", "’", "``", "''", "'", "«", "»", "„")

// openMarks may open words in quotation marks.
var openMarks = set("\"", "“", "‘", "``", "'", "«", "„")

// never are capitalised words that name nothing in the graph's sense.
var never = set("i", "internet", "web", "god", "earth", "gmt", "utc", "bst", "est", "edt", "pst", "pdt", "cet",
	"ist", "am", "pm", "a.m", "p.m", "ad", "bc", "ok", "tv", "id", "ip", "pr", "hr", "it", "ai", "dna", "rna", "hiv",
	"aids", "gdp", "vat", "phd", "mp", "mps", "mep", "mla", "qc", "kc", "sc", "ceo", "cfo", "coo", "cto", "vip",
	"usd", "eur", "gbp", "usb", "pdf", "dvd", "cd", "sms", "gps", "faq", "covid", "sars", "ufo", "suv", "diy",
	"muslim", "muslims", "christian", "christians", "catholic", "catholics", "protestant", "protestants", "jew",
	"jews", "jewish", "hindu", "hindus", "sikh", "sikhs", "buddhist", "buddhists", "sunni", "sunnis", "shia",
	"shias", "shiite", "shiites", "islamic", "islamist", "islamists", "islam", "christianity", "buddhism",
	"hinduism", "judaism", "catholicism", "orthodox", "anglican", "evangelical", "mormon", "arab", "arabs", "kurd",
	"kurds", "kurdish", "english", "french", "spanish", "arabic", "latin", "mandarin", "cantonese", "swahili",
	"urdu", "hindi", "farsi", "persian", "asian", "asians", "african", "africans", "european", "europeans",
	"american", "americans", "western", "eastern", "southern", "northern", "hispanic", "latino", "latinos",
	"caucasian", "aboriginal", "indigenous", "black", "white", "korean", "koreans", "christmas", "easter", "ramadan",
	"eid", "hanukkah", "diwali", "bible", "koran", "quran", "sir", "madam", "photo", "image", "video", "file",
	"source", "read", "update", "breaking", "iq", "voip", "r&d", "m&a", "q&a", "wi-fi", "wifi", "mr", "mrs", "ms",
	"dr", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "yes", "no",
	"editor", "note")

// prefixes go before a name with a hyphen without making one: "pro-Beijing".
var prefixes = set("pro", "anti", "counter", "inter", "non", "ex", "pan", "post", "pre", "mid", "intra", "trans",
	"cross", "un", "sub", "super", "ultra", "neo", "semi", "co", "vice", "then", "all", "self", "half", "multi",
	"quasi", "pseudo", "crypto", "proto")

// labels stand before a colon and a picture's or text's source.
var labels = set("image", "images", "photo", "photos", "picture", "video", "file", "source", "sources", "credit",
	"caption", "graphic", "map", "related", "update", "updated", "correction", "note", "editor", "watch", "read",
	"listen", "see", "exclusive", "breaking", "opinion", "analysis", "interview", "profile", "timeline", "q", "a")

// topping open the names of places and saints: "St. Kilda", "Mt. Kenya".
var topping = set("st", "st.", "ste", "ste.", "saint", "mt", "mt.", "ft", "ft.")

// quantities open sentences before what they count.
var quantities = set("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "twenty", "thirty", "forty", "fifty", "hundred", "hundreds", "thousand", "thousands", "million",
	"millions", "billion", "billions", "dozens", "several", "many", "most", "some", "few", "first", "second",
	"third", "last", "next", "half", "both", "another", "other")

// compass are the words of direction and part that open the names of regions.
var compass = set("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
	"northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern",
	"southwestern", "upper", "lower", "inner", "outer", "greater", "mid", "new", "old", "downtown")

// currency are signs and words that make the letters before them money.
var currency = set("$", "€", "£", "¥")

// romance are the particles that join the parts of names of many tongues.
var romance = set("de", "la", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "van", "von", "der",
	"den", "ter", "ten", "bin", "ibn", "bint", "al", "el", "ul", "ur", "abu", "ben", "y", "e", "le", "les", "af",
	"av", "zu", "zum", "san", "binti", "ole")

// opening are those of them that open a family name written alone: "De la
// Puente".
var opening = set("de", "la", "del", "della", "van", "von", "der", "den", "el", "al", "bin", "da", "di", "dos", "du")

// arabic are the particles written to a name with a hyphen in small letters.
var arabic = set("al", "el", "ul", "ur", "ud", "ad", "an", "as", "ash", "at", "ar", "az", "bin", "ibn", "abd", "ed",
	"us")

// generation are the words behind a person's name that are part of it.
var generation = set("jr", "jr.", "sr", "sr.", "ii", "iii", "iv")

// suffixes are what is written with a hyphen behind a name without being part of it.
var suffixes = set("based", "led", "backed", "born", "style", "run", "owned", "controlled", "held", "wide", "listed",
	"made", "like", "era", "linked", "affiliated", "allied", "bound", "old", "area", "sponsored", "funded",
	"educated", "trained", "occupied", "dominated", "majority", "friendly", "registered", "flagged", "inspired",
	"brokered", "mediated", "imposed", "supported", "approved", "appointed", "only", "related", "focused",
	"speaking", "wing", "type", "class", "elect", "designate", "turned", "to", "in", "on", "free", "built",
	"supplied", "operated", "ruled", "hosted")

// peoples are the words whose "'s" goes on with the name they open: "People's
// Army".
var peoples = set("people", "peoples", "children", "women", "woman", "men", "workers", "farmers", "teachers",
	"citizens", "veterans", "nurses", "soldiers", "students", "king", "queen", "prince", "princess", "mother",
	"mothers", "father", "lord", "minister", "governor", "world", "writers", "journalists", "lawyers", "players",
	"parents", "pensioners", "consumers", "employers", "producers", "presidents", "president", "speaker", "mayor",
	"ladies", "girls", "boys", "doctors", "physicians", "traders", "merchants", "fishermen", "miners", "builders",
	"drivers", "musicians", "artists", "saint")

// governing are the nouns in small letters that with a country's name or
// adjective name one of its bodies: "the Kenyan government".
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
var linking = set("without", "against", "for", "with", "over", "under", "from", "in", "of", "on", "and", "the", "to",
	"at")

// corporate end titles that are held in an organisation.
var corporate = set("ceo", "cfo", "coo", "chairman", "chairwoman", "chair", "executive", "spokesman", "spokeswoman",
	"spokesperson", "founder")

// forHeads are the words whose "for" goes on with any capitalised word; onHeads
// those that go on with "on", "to" or "against" too.
var (
	forHeads = set("centre", "center", "council", "institute", "association", "agency", "fund", "society",
		"foundation", "campaign", "coalition", "office", "department", "commission", "committee", "organization",
		"organisation", "movement", "alliance", "network", "service", "programme", "program", "board", "league",
		"union", "front", "partnership", "initiative", "academy", "school", "trust", "bureau", "mission", "forum",
		"group")
	onHeads = set("convention", "treaty", "agreement", "act", "commission", "committee", "council", "conference",
		"protocol", "declaration", "pact", "summit", "resolution", "report", "panel", "forum", "institute",
		"campaign", "coalition", "league", "centre", "center", "subcommittee", "office", "programme", "program",
		"association", "partnership")
	// numbered are the words that a number behind them belongs to.
	numbered = set("flight", "resolution", "chapter", "article", "local", "division", "route", "highway", "apollo",
		"channel", "radio", "title", "section", "level", "formula", "area", "block", "zone", "battalion", "brigade",
		"regiment", "squadron", "unit", "gate", "pier", "terminal", "group", "directive", "bill", "proposition",
		"season", "volume", "phase")
	// seasonal are the words that a year belongs to besides the cues of events.
	seasonal = set("olympics", "games", "summit", "cup", "expo", "euro", "election", "conference", "festival",
		"championships", "championship", "vision", "agenda")
)

// legal are the words of a company's legal form that the ontology need not know.
var legal = set("inc", "corp", "corporation", "company", "co", "ltd", "limited", "plc", "llc", "llp", "ag", "sa",
	"spa", "nv", "gmbh", "bv", "se", "ab", "oy", "asa", "as", "kk", "pty", "bhd", "sdn", "group", "holdings",
	"holding", "motor", "motors", "international", "s.a", "s.p.a", "n.v", "a.g", "l.p")

// legalForms close a company's name.
var legalForms = set("inc", "corp", "ltd", "plc", "llc", "llp", "ag", "sa", "spa", "nv", "gmbh", "bv", "se", "ab",
	"oy", "asa", "as", "kk", "pty", "bhd", "s.a", "s.p.a", "n.v", "a.g", "l.p", "limited", "incorporated")

// combining are the forms of peoples that open a hyphened adjective.
var combining = set("anglo", "franco", "sino", "russo", "indo", "euro", "afro", "greco", "austro", "italo",
	"hispano", "luso", "israeli", "arab", "turco", "judeo", "serbo", "ibero", "americano")

// companyNouns describe a company behind "the".
var companyNouns = set("company", "firm", "carmaker", "automaker", "corporation", "airline", "manufacturer",
	"retailer")

// between may stand between a place and the noun of its body: "Kurdistan regional
// government", "Spanish civil war".
var between = set("regional", "state", "federal", "central", "interim", "transitional", "provincial", "local",
	"coalition", "caretaker", "military", "civil", "presidential", "parliamentary", "legislative", "general",
	"municipal", "mayoral")

var (
	elections = set("election", "elections")
	pacts     = set("agreement", "agreements", "accord", "accords", "protocol", "treaty", "pact", "convention")
)
