package naming

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestVary: variants keep the number of words and what they are; some sentences lose
// their capitals.
func TestVary(t *testing.T) {
	_, named := littleCorpus()
	s := &Source{Types: ownTypes}
	v := &varier{data: &Data{}, rng: rand.New(rand.NewPCG(6, 6))}
	small := 0
	for range 10 {
		for k := range named {
			d := s.flatten(&named[k], 0)
			c := v.vary(d, s)
			if len(c.words) != len(d.words) || len(c.allowed) != len(d.allowed) {
				t.Fatalf("%d words became %d", len(d.words), len(c.words))
			}
			first := int32(0)
			for _, end := range c.ends {
				text, before := strings.Join(c.words[first:end], " "), strings.Join(d.words[first:end], " ")
				if !strings.EqualFold(text, before) {
					t.Errorf("%q became %q", before, text)
				}
				if text != before && text == strings.ToLower(text) {
					small++
				}
				first = end
			}
		}
	}
	if small == 0 {
		t.Error("no sentence without capitals")
	}
}
