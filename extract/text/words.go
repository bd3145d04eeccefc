package text

// The scanner's own closed classes: what decides where a token or a sentence
// ends. They are grammar of written English, not knowledge of the world.

// set makes a lookup table of its words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// joinedPrefixes are the first parts of a hyphenated word that UD keeps in one
// token with what follows.
var joinedPrefixes = set("anti", "ante", "arch", "auto", "bi", "bio", "co", "contra", "counter", "cross", "de", "di", "e", "ex", "extra",
	"hyper", "i", "inter", "intra", "macro", "mal", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "neo", "non", "pan", "para",
	"post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "supra", "tele", "trans",
	"tri", "ultra", "un", "uni", "vice")

// clitics follow an apostrophe as tokens of their own; "n't" is found apart.
var clitics = set("s", "m", "d", "ll", "re", "ve")

// fused words are two tokens; the value is the length of the first.
var fused = map[string]int{"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
	"dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6}

// clipped words begin with an apostrophe: "'em", "'til".
var clipped = set("em", "til", "till", "cause", "cos", "cuz", "n", "bout", "round", "neath", "tis", "twas", "nuff")

// zones and days after a time of day go on with it: "8 a.m. Eastern".
var afterTime = set("eastern", "central", "pacific", "mountain", "standard", "daylight", "greenwich", "local", "monday", "tuesday",
	"wednesday", "thursday", "friday", "saturday", "sunday")

// units are split from a number they are written on to: "10km", "7.30pm".
var units = set("am", "pm", "a.m", "p.m", "k", "m", "b", "bn", "mn", "t", "tn", "tr", "km", "cm", "mm", "nm", "ft", "in", "mi", "yd", "kg", "g", "mg", "lb",
	"lbs", "oz", "l", "ml", "kph", "mph", "kw", "mw", "gw", "kwh", "mwh", "gwh", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb",
	"bps", "ha", "sq", "min", "mins", "sec", "secs", "hr", "hrs", "h", "p", "c", "f", "x", "pc", "million", "billion", "trillion", "bbl", "bpd",
	"usd", "eur", "gbp", "est", "gmt", "utc", "°c", "°f", "kilometers", "kilometres", "miles", "meters", "metres", "year", "years", "hours", "minutes")

// domains are the last parts by which a bare host name is known.
var domains = set("com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "uk", "us", "eu", "de", "fr", "ru", "cn", "jp", "kr", "in",
	"au", "ca", "io", "tv", "co", "me", "ie", "nz", "za", "br", "it", "es", "nl", "se", "no", "ch", "at", "be", "pl", "ua", "il", "ir",
	"html", "htm", "php", "pdf", "doc", "txt", "js")

// starters begin sentences and, capitalised, hardly ever go on with a name:
// after an abbreviation that may end a sentence one of them says that it did.
var starters = set("a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their",
	"our", "my", "your", "there", "here", "in", "on", "at", "by", "for", "from", "with", "without", "after", "before", "since", "until", "during",
	"under", "over", "about", "against", "among", "between", "through", "despite", "according", "as", "if", "when", "while", "where", "because",
	"although", "though", "unless", "once", "but", "and", "or", "yet", "so", "however", "meanwhile", "moreover", "also", "then", "now",
	"who", "what", "why", "how", "which", "some", "many", "most", "all", "both", "each", "every", "no", "not", "one", "two", "three", "several",
	"other", "others", "another", "more", "such", "to", "of", "it's", "he's", "she's", "earlier", "later", "last", "next", "police", "officials",
	"following", "only", "even", "just", "still", "any", "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should",
	"have", "has", "had", "may", "might", "must", "let", "please", "thus", "therefore", "instead", "today", "yesterday", "tomorrow", "nor", "part")

// speechVerbs follow a quotation that ends in "?" or "!" without ending the
// sentence: "Go!" Lind said.
var speechVerbs = set("said", "says", "asked", "asks", "added", "adds", "told", "tells", "replied", "replies", "wrote", "writes", "tweeted",
	"shouted", "cried", "exclaimed", "wondered", "answered", "responded", "declared", "recalled", "remarked", "stated", "explained",
	"continued", "noted", "commented", "insisted", "warned", "joked", "quipped", "demanded", "yelled", "concluded", "argued", "posted", "reads", "read")
