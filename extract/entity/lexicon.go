package entity

import "kgexport/seeds"

// The classes of English words that say what a capital, a neighbour or a small
// word between capitals means for a name. The words stand in the seeds
// (lang/en/classes.lex, which says what each class is); what stands here is how the
// code calls them.

// english has the classes of words.
var english = seeds.Languages()[0].Classes

// set makes a look-up table of its words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// opensAfter are marks after which a capital means as little as at the start.
var opensAfter = set("\"", "“", "‘", "``", "'", "«", "„", ":", ";", "•", "*", "—", "–", "...", "…", "(", "[", ".",
	"?", "!")

// quoteMarks open or close words in quotation marks.
var quoteMarks = set("\"", "“", "”", "‘", "’", "``", "''", "'", "«", "»", "„")

// openMarks may open words in quotation marks.
var openMarks = set("\"", "“", "‘", "``", "'", "«", "„")

// currency are signs and words that make the letters before them money.
var currency = set("$", "€", "£", "¥")

// domains are the endings that make a word an address.
var domains = english.Set("domain")

// Words that name nothing, or nothing by themselves.
var (
	moneyWords = english.Set("money")
	never      = english.Set("nameless")
	prefixes   = english.Set("prefix")
	labels     = english.Set("label")
	topping    = english.Set("saint")
	quantities = english.Set("quantity")
	compass    = english.Set("compass")
	suffixes   = english.Set("suffix")
	combining  = english.Set("combining")
)

// What joins the parts of a name, and what closes it.
var (
	romance    = english.Set("particle")
	opening    = english.Set("opening-particle")
	arabic     = english.Set("hyphened-particle")
	generation = english.Set("generation")
	peoples    = english.Set("owner")
	linking    = english.Set("linking")
	forHeads   = english.Set("for-head")
	onHeads    = english.Set("on-head")
	numbered   = english.Set("numbered")
	seasonal   = english.Set("yearly")
	legal      = english.Set("company-word")
	legalForms = english.Set("legal-form")
	commaForms = english.Set("comma-form")
)

// What tells the parts of a person's name.
var (
	bornTitles       = english.Set("born-title")
	servants         = english.Set("servant")
	iberianEndings   = english.Set("iberian-ending")
	syllableInitials = english.Set("syllable-initial")
	syllableFinals   = english.Set("syllable-final")
)

// What a title or a noun in small letters makes of a name.
var (
	corporate    = english.Set("corporate-title")
	soleOffices  = english.Set("sole-office")
	companyNouns = english.Set("company-noun")
	between      = english.Set("between")
	elections    = english.Set("election-noun")
	pacts        = english.Set("pact-noun")
)

// Nouns beside a name that tell its class.
var (
	orgNouns     = english.Set("organization-noun")
	placeNouns   = english.Set("place-noun")
	productNouns = english.Set("product-noun")
	workNouns    = english.Set("work-noun")
	eventNouns   = english.Set("event-noun")
	personNouns  = english.Set("person-noun")
	heads        = english.Set("head-noun")
	headsBefore  = english.Set("head-noun-before")
)

// What comes behind "'s" of a name, by the class that it tells.
var (
	placeOwned = english.Set("place-owned")
	orgOwned   = english.Set("organization-owned")
	humanOwned = english.Set("person-owned")
)

// Nouns before "of" and a name, by the class that they tell.
var (
	placeOf   = english.Set("place-of")
	orgOf     = english.Set("organization-of")
	humanOf   = english.Set("person-of")
	productOf = english.Set("product-of")
)

// Verbs behind a name that tell its class.
var (
	saying    = english.Set("saying")
	motion    = english.Set("motion")
	humanActs = english.Set("person-act")
	accounts  = english.Set("accounts-noun")
	orgActs   = english.Set("organization-act")
)

// governing are the nouns in small letters that with a country's name or
// adjective name one of its bodies, and the classes of these: "the Kenyan government".
var governing = bodies()

func bodies() map[string]string {
	m := map[string]string{}
	for _, b := range []struct{ class, iri string }{
		{"government-noun", "https://w3id.org/kgexport/ontology#Government"},
		{"forces-noun", "https://w3id.org/kgexport/ontology#ArmedForces"},
		{"legislature-noun", "https://w3id.org/kgexport/ontology#Legislature"},
		{"police-noun", "https://w3id.org/kgexport/ontology#Police"},
		{"court-noun", "https://w3id.org/kgexport/ontology#Court"},
		{"federation-noun", "https://w3id.org/kgexport/ontology#Association"},
		{"team-noun", "http://schema.org/SportsTeam"},
	} {
		for w := range english.Set(b.class) {
			m[w] = b.iri
		}
	}
	return m
}

// sports are the nouns that may stand before a country's federation or team.
var sports = english.Set("sport-noun")

// campWords are the words that name a political camp.
var campWords = english.Set("camp-word")

// Words that make an adjective of nationality the name of a language, or a name that
// of a division.
var (
	tongues   = english.Set("language-noun")
	versed    = english.Set("language-of")
	spoken    = english.Set("language-verb")
	divisions = english.Set("division-noun")
)
