package claim

import (
	"strings"
	"testing"
)

// doubts are sentences in which nothing is plainly asserted. Each stands in an
// article of its own; want are beginnings of claims' lines, never what no event or
// fact may hold: no event is to be actual, not negated and in the article's voice.
var doubts = []struct {
	text string
	want []string
}{
	{"Anna Berg never met Paul Horn.", nil},
	{"Iran allegedly attacked Israel.", nil},
	{"Iran attacked, reportedly, Israel.", nil},
	{"Carlos Diaz almost killed Juan Perez.", nil},
	{"Iran nearly attacked Israel.", nil},
	{"Iran no longer supports Syria.", nil},
	{"Supposedly, Iran attacked Israel.", nil},
	{"Neither France nor Spain attacked Libya.", nil},
	{"Chile refrained from attacking Peru.", nil},
	{"Chile stopped short of attacking Peru.", nil},
	{"Far from attacking Peru, Chile praised it.", nil},
	{"Instead of attacking Peru, Chile signed a treaty.", nil},
	{"Chile signed a treaty rather than attack Peru.", nil},
	{"Chile avoided attacking Peru.", nil},
	{"Chile ruled out attacking Peru.", nil},
	{"Chile opposed attacking Peru.", nil},
	{"Peru prevented Chile from attacking Bolivia.", nil},
	{"Peru wanted to prevent Chile from attacking Bolivia.", nil},
	{"Chile failed to attack Peru.", nil},
	{"Chile denied attacking Peru.", nil},
	{"It is not true that Chile attacked Peru.", nil},
	{"It is unlikely that Chile attacked Peru.", nil},
	{"It is impossible that Chile attacked Peru.", nil},
	{"There is no evidence that Chile attacked Peru.", nil},
	{"The idea that Chile attacked Peru is absurd.", nil},
	{"The rumour that Chile attacked Peru spread quickly.", nil},
	{"Anna Berg dreamed that Chile attacked Peru.", nil},
	{"Anna Berg imagined that Chile attacked Peru.", nil},
	{"Anna Berg pretended that Chile attacked Peru.", nil},
	{"Anna Berg doubts Chile attacked Peru.", nil},
	{"Anna Berg fears that Chile attacked Peru.", nil},
	{"Anna Berg grokked that Chile attacked Peru.", nil},
	{"Anna Berg fantasised about Chile attacking Peru.", nil},
	{"Karl Brandt was wrongly accused of attacking Otto Klein.", nil},
	{"It is false that Berlin threatened Poland, Klein replied.", nil},
	{"Had Kenya attacked Somalia, war would have followed.", nil},
	{"Imagine Russia attacks Georgia.", nil},
	{"Suppose China invades India.", nil},
	{"If only France had attacked Libya.", nil},
	{"France acts as if Spain attacked Libya.", nil},
	{"Were Russia to attack Georgia, war would follow.", nil},
	{"A Peru attack on Bolivia looms.", nil},
	{"Peru's attack on Bolivia was denied.", nil},
	{"Fears of a Peruvian attack on Bolivia grew.", nil},
	{"A Peruvian attack on Bolivia would be a disaster.", nil},
	{"Peru's attack on Bolivia never happened.", nil},
	{"Ann Pike killed Bob Lowe, her brother claims.", nil},
	{"Iran attacked Israel, it said.", nil},
	{"Peru attacked Chile - or so Chile says.", nil},
	{"In Mr Lee's view, Egypt attacked Sudan.", nil},
	{"Egypt 'attacked Sudan'.", nil},
	{"Egypt \"attacked\" Sudan.", nil},
	{"A ministry official said on condition of anonymity that Brussels might fine Poland.", nil},
	{"In the novel, Russia invades Georgia.", nil},
	{"In the film, which opens on Friday, Russia invades Georgia.", nil},
	{"Anna Berg made a film in which Russia invades Georgia.", nil},
	{"The film shows how Russia invades Georgia.", nil},
	{"Claims that Iran attacked Israel are baseless.", nil},
	{"Reports that Iran attacked Israel are false.", nil},
	{"Germany urged Russia not to attack Georgia.", nil},
	{"Nowhere did Iran attack Israel.", nil},
	{"Hardly anybody thinks Iran attacked Israel.", nil},
	{"Perhaps Iran attacked Israel.", nil},
	{"Iran may have attacked Israel.", nil},
	{"Spain wonders whether Iran attacked Israel.", nil},
}

func TestDoubts(t *testing.T) {
	w := loadTower(t)
	for _, c := range doubts {
		r := w.read(t, "doubt", "Talks\n\n"+c.text+"\n", "2025-03-04")
		checkSound(t, w, r)
		for i := range r.c.Events {
			e := &r.c.Events[i]
			assert := e.Modality == Actual && !e.Negated && len(e.According) == 0
			if assert && !strings.Contains("Request Agree Threaten Support Propose Reject Announce Accuse Disapprove", local(e.Type)) {
				t.Errorf("%s\n    %s", c.text, r.event(e))
			}
		}
		for _, want := range c.want {
			if !begins(r.lines(), want) {
				t.Errorf("%s\n    no claim begins with %q", c.text, want)
			}
		}
		t.Logf("%s\n  %s", c.text, strings.Join(r.lines(), "\n  "))
	}
}
