package entity

import (
	"sort"
	"strings"
	"testing"
)

// links lists what the names and adjectives of a text are linked to, "words=slug",
// sorted and once each.
func links(t *testing.T, article string) string {
	t.Helper()
	d, f := read(t, article)
	check(t, d, f)
	seen := map[string]bool{}
	var out []string
	for _, m := range f.Mentions {
		if k := f.Entities[m.Entity].Known; k != nil && (m.Kind == Named || m.Kind == Adjective) {
			if s := d.Slice(m.Span) + "=" + k.Slug; !seen[s] {
				seen[s] = true
				out = append(out, s)
			}
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

// TestLinks holds texts with what their names are linked to, and what not.
func TestLinks(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		// an adjective that names a language is no country
		{"The form must be filled in in English.", ""},
		{"She speaks Thai and her brother learnt Danish in Hanoi.", "Hanoi=hanoi"},
		{"The Dutch language is taught in Jakarta.", "Jakarta=jakarta"},
		{"Oslo wants French-speaking teachers.", "Oslo=oslo"},
		{"The Danish minister met a French colleague.", "Danish=denmark; French=france"},
		{"The French want another vote.", "French=france"},
		// a year makes an edition of a tournament, which is not the tournament
		{"Rome bid for the Olympic Games.", "Olympic Games=olympic-games; Rome=rome"},
		{"Rome bid for the 2044 Olympic Games.", "Rome=rome"},
		// names that every country has are its own only where it is named
		{"The Central Bank of Kenya raised its rate.", "Central Bank of Kenya=central-bank-of-kenya"},
		{"Lusaka is quiet, a shopkeeper in Zambia said. The Constitutional Court threw out the case.", "Constitutional Court=constitutional-court-of-zambia; Lusaka=lusaka; Zambia=zambia"},
		{"The Constitutional Court threw out the case.", ""},
		{"Ministers from Zambia and Benin spoke. The Constitutional Court will rule.", "Benin=benin; Zambia=zambia"},
		{"The Ghanaian government and Ghana's government agreed with the government of Ghana.", "Ghana=ghana; Ghanaian government=government-of-ghana; Ghanaian=ghana"},
		// a city's name before that of its division
		{"He flew to New York on Monday.", "New York=new-york-city"},
		{"The bill was passed by New York lawmakers.", "New York=new-york"},
		{"Kandahar is quiet, a doctor in Afghanistan said. Kandahar Province is not.", "Afghanistan=afghanistan; Kandahar Province=kandahar-province; Kandahar=kandahar"},
		// a university is not its town
		{"He lived in Cambridge, in the United Kingdom.", "Cambridge=cambridge-united-kingdom; United Kingdom=united-kingdom"},
		// leaders, by their full name, or by a part of it where their country is named
		{"Emmanuel Macron spoke in Lyon. Macron was brief.", "Emmanuel Macron=emmanuel-macron; Lyon=lyon; Macron=emmanuel-macron"},
		{"France votes, Mr Macron said.", "France=france; Macron=emmanuel-macron"},
		{"Anna Macron runs a bakery in France. Mr Macron helps her.", "France=france"},
		// an acronym that the text explains is no party's
		{"In Ghana the Northern Dairy Cooperative (NDC) met.", "Ghana=ghana"},
	} {
		if got := links(t, x.text); got != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.text, got, x.want)
		}
	}
}
