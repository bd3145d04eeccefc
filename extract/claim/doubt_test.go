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
	{"Iran never attacked Israel or invaded Iraq.", nil},
	{"According to prosecutors, Carl Ross killed Ann Lowe.", nil},
	{"Hardly anybody thinks Iran attacked Israel.", nil},
	{"Perhaps Iran attacked Israel.", nil},
	{"Iran may have attacked Israel.", nil},
	{"Kenya came close to attacking Somalia.", nil},
	{"Kenya toyed with attacking Somalia.", nil},
	{"Kenya is incapable of attacking Somalia.", nil},
	{"Kenya insisted on attacking Somalia.", nil},
	{"Kenya attacks Somalia in the film.", nil},
	{"Kenya attacked Somalia, some say.", nil},
	{"Kenya attacked Somalia, it is alleged.", nil},
	{"Kenya attacks Somalia if Spain leaves.", nil},
	{"If Spain leaves, Kenya attacks Somalia.", nil},
	{"Kenya's attack on Somalia was called off.", nil},
	{"The risk of a Kenyan attack on Somalia rose.", nil},
	{"It would be wrong to say that Kenya attacked Somalia.", nil},
	{"Kenya went to Rome to attack Somalia.", nil},
	{"Ann Pike died, her brother claims.", []string{`indirect "her brother" (claims): Ann Pike died`, `event Die "died" Ann Pike by "her brother"`}},
	{"Peru prevented Chile from attacking Bolivia.", []string{`event Assault "attacking" Chile > Bolivia not`}},
	{"It is false that Berlin threatened Poland, Klein replied.", []string{`event Threaten "threatened" Germany (Berlin) > Poland not by Klein`}},
	{"Peru warned Chile not to attack Bolivia.", []string{`event Assault "attack" Chile > Bolivia not requested`}},
	{"Maria Lopez's claim that Iran attacked Israel is baseless.", []string{`indirect Maria Lopez (claim): Iran attacked Israel <`}},
	{"Siemens fired its finance chief, Kenji Mori.", []string{`office Kenji Mori: finance chief of Siemens, former`}},
	{"Otto Braun was appointed ambassador to France.", []string{`office Otto Braun: ambassador of France, future`}},
	{"Spain wonders whether Iran attacked Israel.", nil},
}

// silences are sentences that no claim beginning with the second may come from.
var silences = []struct{ text, never string }{
	{"Claims that Iran attacked Israel are baseless.", "indirect"},
	{"Shares fell because of reports that Iran attacked Israel.", "indirect"},
	{"Otto AG was owned until 2020 by Siemens.", "fact"},
	{"Maria Lopez met Anna Weiss and her husband, Karl Brandt.", "fact"},
	{"Peter Kahn, director of films, spoke.", "office"},
	{"Film critic Jane Poe spoke.", "office"},
	{"In the novel, Russia invades Georgia.", "event"},
	{"Anna Berg made a film in which Russia invades Georgia.", "event"},
	{"Peru called on the company to publish its contracts.", "event Publish \"publish\" Peru"},
	{"Klein threatened Peru with war.", "indirect"},
}

func TestSilences(t *testing.T) {
	w := loadTower(t)
	for _, c := range silences {
		if r := w.read(t, "silence", "Talks\n\n"+c.text+"\n", "2025-03-04"); begins(r.lines(), c.never) {
			t.Errorf("%s\n    a claim begins with %q:\n  %s", c.text, c.never, strings.Join(r.lines(), "\n  "))
		}
	}
}

// assertions are plain ones: each wanted claim must be actual and the article's own.
var assertions = []struct{ text, want string }{
	{"Chile managed to attack Peru.", `event Assault "attack" Chile > Peru <`},
	{"Chile began attacking Peru.", `event Assault "attacking" Chile > Peru <`},
	{"Peru, which attacked Chile, denied it.", `event Assault "attacked" Peru > Chile <`},
	{"Chile signed a treaty and invaded Bolivia.", `event Assault "invaded" Chile > Bolivia <`},
	{"After attacking Peru, Chile invaded Bolivia.", `event Assault "attacking" Chile > Peru <`},
	{"Kenya won by attacking Somalia.", `event Assault "attacking" Kenya > Somalia <`},
	{"Kenya succeeded in attacking Somalia.", `event Assault "attacking" Kenya > Somalia <`},
	{"The fact that Chile attacked Peru is known.", `event Assault "attacked" Chile > Peru <`},
	{"Peru's attack on Bolivia killed 20 people.", `event Assault "attack" Peru > Bolivia <`},
	{"After Peru's attack on Bolivia, France left.", `event Assault "attack" Peru > Bolivia <`},
}

func TestAssertions(t *testing.T) {
	w := loadTower(t)
	for _, c := range assertions {
		if r := w.read(t, "assertion", "Talks\n\n"+c.text+"\n", "2025-03-04"); !begins(r.lines(), c.want) {
			t.Errorf("%s\n    no claim begins with %q:\n  %s", c.text, c.want, strings.Join(r.lines(), "\n  "))
		}
	}
}

func TestDoubts(t *testing.T) {
	w := loadTower(t)
	for _, c := range doubts {
		r := w.read(t, "doubt", "Talks\n\n"+c.text+"\n", "2025-03-04")
		checkSound(t, w, r)
		for i := range r.c.Events {
			e := &r.c.Events[i]
			assert := e.Modality == Actual && !e.Negated && len(e.According) == 0
			if assert && !strings.Contains("Request Agree Threaten Support Propose Reject Announce Accuse Leave Appoint", local(e.Type)) {
				t.Errorf("%s\n    %s", c.text, r.event(e))
			}
		}
		for _, want := range c.want {
			if !begins(r.lines(), want) {
				t.Errorf("%s\n    no claim begins with %q", c.text, want)
			}
		}
	}
}
