package claim

import (
	"unicode"
	"unicode/utf8"

	"kgexport/extract/text"
)

// askedOfNoun reports a restriction of a slot that asks for a kind of noun, whether it stands
// for somebody named or not.
func askedOfNoun(limit string) bool { return limit == "office" || limit == "money" }

// nounSuits reports a noun phrase that is what a slot asks for: an office or a
// profession by its title, or an amount of money.
func (p *page) nounSuits(c *chunk, limit string) bool {
	switch limit {
	case "office":
		return len(p.x.titles[p.lem[c.head]]) > 0 || workforce[p.lem[c.head]]
	case "money":
		return p.isMoney(c)
	}
	return false
}

// workforce are nouns for those who are employed that are no titles.
var workforce = map[string]bool{"worker": true, "employee": true, "staff": true, "staffer": true, "aide": true, "personnel": true, "workforce": true}

// isMoney reports a noun phrase with a sign of a currency or a word for money.
func (p *page) isMoney(c *chunk) bool {
	for t := c.first; t < c.end; t++ {
		if r, _ := utf8.DecodeRuneInString(p.low[t]); unicode.Is(unicode.Sc, r) || currencies[p.lem[t]] {
			return true
		}
	}
	return p.tag(c.head) == text.NOUN && monies[p.lem[c.head]]
}

var (
	currencies = map[string]bool{
		"dollar": true, "euro": true, "pound": true, "yen": true, "yuan": true, "rupee": true, "rouble": true, "ruble": true, "peso": true,
		"franc": true, "krona": true, "krone": true, "rand": true, "shilling": true, "naira": true, "dinar": true, "riyal": true, "dirham": true,
		"won": true, "real": true, "lira": true, "crore": true, "lakh": true, "cent": true, "rs": true, "kwacha": true, "cedi": true,
	}
	monies = map[string]bool{"million": true, "billion": true, "trillion": true, "money": true, "cash": true, "sum": true, "fortune": true, "funds": true, "fund": true}
)
