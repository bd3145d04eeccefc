package claim

import (
	"strings"
	"testing"
)

// trap is a text in which a careless reader goes wrong. Each of want must be the
// beginning of a claim's line; no claim's line may hold any of never.
type trap struct {
	name, text  string
	want, never []string
}

var traps = []trap{
	{
		name:  "a question asserts nothing",
		text:  "Talks\n\nWill France attack Mali? Does Mali own Air Bamako? President Paul Durand of France spoke on Monday.",
		want:  []string{`event Assault "attack" France > Mali possible <attack> [Will France attack Mali?]`},
		never: []string{"fact", "event Acquire"},
	},
	{
		name: "a denial is negated",
		text: "Talks\n\nFrance did not sign the treaty. Spain has never signed the treaty. Italy refused to sign the treaty. Greece has yet to sign the treaty.",
		want: []string{
			`event Agree "signed" Spain | treaty not <`, `event Agree "sign" France | treaty not <`,
			`event Agree "sign" Italy | treaty not <`, `event Agree "sign" Greece | treaty not <`,
		},
	},
	{
		name: "a plan is no deed",
		text: "Talks\n\nAirbus plans to cut 900 jobs. Boeing will cut 300 jobs and close a plant. Siemens is expected to cut 200 jobs.",
		want: []string{
			`event Change "cut" Airbus | 900 jobs planned`, `event Change "cut" Boeing | 300 jobs planned`,
			`event Change "close" Boeing | plant planned`, `event Change "cut" Siemens | 200 jobs planned`,
		},
		never: []string{"event Propose"},
	},
	{
		name: "what may be, what is asked, what would be",
		text: "Talks\n\nRussia may attack Georgia. Germany urged Russia to lift the blockade. If Ukraine signed the treaty, Russia would attack Ukraine.",
		want: []string{
			`event Assault "attack" Russia > Georgia possible`, `event Request "urged" Germany > Russia`,
			`event Assault "attack" Russia > Ukraine hypothetical`,
		},
	},
	{
		name:  "an accusation is the accuser's",
		text:  "Trial\n\nSenator Ruth Adler accused Minister Karl Brandt of attacking Anna Weiss. Karl Brandt was accused of attacking Otto Klein.",
		want:  []string{`event Assault "attacking" Karl Brandt > Anna Weiss by Ruth Adler`, `event Assault "attacking" Karl Brandt > Otto Klein possible`},
		never: []string{`event Assault "attacking" Karl Brandt > Anna Weiss <`, `event Assault "attacking" Karl Brandt > Otto Klein <`},
	},
	{
		name:  "words of nobody state nothing",
		text:  "Rumours\n\nIt was reported that France had attacked Mali. Nobody knows. Spain was told that Italy had attacked Malta.",
		never: []string{"event Assault"},
	},
	{
		name:  "what somebody denies is negated and his",
		text:  "Denial\n\nRussia denied that Belarus had attacked Poland.",
		want:  []string{`indirect Russia (denied): Belarus had attacked Poland`, `event Assault "attacked" Belarus > Poland not by Russia`},
		never: []string{`event Assault "attacked" Belarus > Poland <`, `event Assault "attacked" Belarus > Poland by`},
	},
	{
		name:  "scare quotes and titles are no quotations",
		text:  "Arts\n\nThe so-called \"peace road\" opened on Monday. Maria Lopez read \"War and Peace\" in Madrid. The \"Iron Lady\" of Spain won.",
		never: []string{"direct", "indirect", "mixed"},
	},
	{
		name: "split by he said",
		text: "Mine\n\n\"The mine is safe,\" Pedro Ruiz said, \"and it will stay open.\" Maria Lopez disagreed. \"It must close,\" she said. \"Now.\"",
		want: []string{
			"direct Pedro Ruiz (said): The mine is safe ", "direct Pedro Ruiz (said): and it will stay open. ",
			"direct Maria Lopez (said): It must close ", "direct Maria Lopez (-): Now. ",
		},
	},
	{
		name: "relayed by an agency",
		text: "Mine\n\n\"The mine is safe,\" Pedro Ruiz told Reuters. \"We checked,\" Maria Lopez said, according to Agence France-Presse.",
		want: []string{"direct Pedro Ruiz (told): The mine is safe via Reuters", "direct Maria Lopez (said): We checked via Agence France-Presse"},
	},
	{
		name: "nested attribution",
		text: "Report\n\nMaria Lopez said that Pedro Ruiz had claimed that Spain attacked Malta.",
		want: []string{
			"indirect Maria Lopez (said): Pedro Ruiz had claimed that Spain attacked Malta",
			"indirect Pedro Ruiz (had claimed): Spain attacked Malta by Maria Lopez",
			`event Assault "attacked" Spain > Malta by Pedro Ruiz`,
		},
		never: []string{`event Assault "attacked" Spain > Malta <`},
	},
	{
		name: "content ends where somebody else speaks",
		text: "Report\n\nMaria Lopez said the talks had failed, while Pedro Ruiz insisted they would go on.",
		want: []string{"indirect Maria Lopez (said): the talks had failed <", "indirect Pedro Ruiz (insisted): they would go on <"},
	},
	{
		name: "a participle has the speaker of the words before",
		text: "Report\n\nPedro Ruiz acknowledged that progress had been slow, promising that work would resume.",
		want: []string{"indirect Pedro Ruiz (acknowledged): progress had been slow <", "indirect Pedro Ruiz (promising): work would resume <"},
	},
	{
		name: "statuses of offices",
		text: "Posts\n\nFormer Finance Minister Anna Weiss met acting mayor Karl Brandt. President-elect Maria Lopez met interim chief executive Otto Klein.",
		want: []string{
			"office Anna Weiss: Finance Minister of -, former", "office Karl Brandt: mayor of -, acting",
			"office Maria Lopez: President of -, future", "office Otto Klein: chief executive of -, acting",
		},
	},
	{
		name: "offices and what they are held in",
		text: "Posts\n\nGerman Foreign Minister Anna Weiss met Apple CEO John Roe. Karl Brandt, a spokesman for Siemens, met Maria Lopez, minister of transport for Peru. Boeing's chief executive, Jane Poe, resigned.",
		want: []string{
			"office Anna Weiss: Foreign Minister of Germany, current", "office John Roe: CEO of Apple Inc., current",
			"office Karl Brandt: spokesman of Siemens, current", "office Maria Lopez: minister of transport of Peru, current",
			"office Jane Poe: chief executive of Boeing, current",
		},
	},
	{
		name: "an appointment gives a post to come",
		text: "Posts\n\nSiemens named Jane Poe as its new chief executive. Anna Weiss will step down as chairwoman. Karl Brandt resigned as treasurer of Siemens.",
		want: []string{
			"office Jane Poe: chief executive of Siemens, future", "office Anna Weiss: chairwoman of Siemens, current",
			"office Karl Brandt: treasurer of Siemens, former",
		},
	},
	{
		name: "a capital that acts is its country",
		text: "Talks\n\nPyongyang has condemned the drills. Moscow expelled two diplomats, Washington said.",
		want: []string{
			`event Accuse "condemned" North Korea (Pyongyang) | drills`,
			`event Sanction "expelled" Russia (Moscow) | two diplomats by United States (Washington)`,
		},
	},
	{
		name:  "what had been done before is still what is said",
		text:  "Bank\n\nBarclays said on Monday that it had cooperated and had dismissed two managers.",
		want:  []string{`event Leave "dismissed" Barclays | two managers by Barclays`},
		never: []string{`event Leave "dismissed" Barclays | two managers <`},
	},
	{
		name: "who acts in an assembly, who leaves, who judges",
		text: "Votes\n\nThe bill was rejected in the United States Senate on Monday. Karl Brandt was ousted on Friday. Anna Weiss said the plan of Siemens is disgraceful.",
		want: []string{`event Reject "rejected" United States Senate | bill`, `event Leave "ousted" Karl Brandt`, `event Accuse "disgraceful" Anna Weiss`},
	},
	{
		name: "examples and the two before act",
		text: "Firms\n\nCompanies such as Toyota and Siemens closed plants. Anna Weiss met Karl Brandt in Lyon. The two leaders discussed trade.",
		want: []string{`event Change "closed" Toyota, Siemens | plants`, `event Consult "discussed" Anna Weiss, Karl Brandt | trade`},
	},
	{
		name: "a passive names the actor after by",
		text: "War\n\nThe bridge was destroyed by Russia on Monday. Anna Weiss was killed by Boko Haram in Nigeria.",
		want: []string{`event Assault "destroyed" Russia | bridge`, `event Assault "killed" Boko Haram > Anna Weiss @ Nigeria`},
	},
	{
		name:  "a name inside a phrase does not act",
		text:  "War\n\nThe brother of Anna Weiss attacked Otto Klein. Officials in France attacked Spain. Workers at Siemens signed a contract.",
		never: []string{"event Assault \"attacked\" Anna Weiss", "event Assault \"attacked\" France", "event Agree \"signed\" Siemens"},
	},
	{
		name: "facts",
		text: "People\n\nNestle, based in Vevey, makes chocolate. Google owns YouTube. Anna Weiss's husband, Karl Brandt, was born in Hamburg, Germany. French actor Jean Roe lives in Lyon, France.",
		want: []string{"fact Nestlé basedIn Vevey", "fact Google owns YouTube", "fact Anna Weiss spouseOf Karl Brandt", "fact Hamburg locatedIn Germany", "fact Jean Roe citizenOf France", "fact Lyon locatedIn France"},
	},
	{
		name:  "who carries tents does not make what follows doubtful",
		text:  "Aid\n\nSpain sent a ship carrying tents, while France attacked Malta. While Spain sent a ship, France pledged money.",
		want:  []string{`event Assault "attacked" France > Malta <`, `event Propose "pledged" France | money <`},
		never: []string{"indirect France (pledged)"},
	},
	{
		name: "neither and nor belong to what is said",
		text: "Posts\n\nNeither the health minister nor the mayor has been asked to leave, Maria Lopez said. But the judge will go, Pedro Ruiz said.",
		want: []string{"indirect Maria Lopez (said): Neither the health minister nor the mayor has been asked to leave <", "indirect Pedro Ruiz (said): the judge will go <"},
	},
	{
		name:  "a petition that is rejected is nobody's words; a vote on a motion backs nothing",
		text:  "Court\n\nThe Supreme Court refused to halt the strike, rejecting a petition filed by Anna Weiss. Siemens voted on a motion. Siemens offered to mediate.",
		never: []string{"indirect Supreme Court", "event Support", `event Propose "mediate"`},
	},
	{
		name:  "suspending somebody is a sanction; a title ends before an adjective",
		text:  "Posts\n\nGovernor Otto Klein suspended Karl Brandt in 2020. Anna Weiss will become chief operating officer of the combined company. Jane Poe dismissed the criticism as cheap politics.",
		want:  []string{`event Sanction "suspended" Otto Klein > Karl Brandt`, "office Anna Weiss: chief operating officer of -, future", `event Reject "dismissed" Jane Poe | criticism`},
		never: []string{"officer of the of"},
	},
	{
		name:  "a list of places is no containment",
		text:  "Tour\n\nAnna Weiss visited Paris, London and Rome. She flew to Madrid, Spain, on Monday.",
		want:  []string{"fact Madrid locatedIn Spain"},
		never: []string{"fact Paris locatedIn", "fact London locatedIn"},
	},
	{
		name: "dates count from the day of publication",
		text: "Deal\n\nFrance signed the treaty on Sunday. Spain signed the treaty last month. Italy signed the treaty in 2019. Greece will sign the treaty on Friday. Malta signed the treaty two days ago.",
		want: []string{
			`event Agree "signed" France | treaty # on Sunday 2025-03-02..2025-03-02`,
			`event Agree "signed" Spain | treaty # last month 2025-02-01..2025-02-28`,
			`event Agree "signed" Italy | treaty # in 2019 2019-01-01..2019-12-31`,
			`event Agree "sign" Greece | treaty # on Friday 2025-03-07..2025-03-07 planned`,
			`event Agree "signed" Malta | treaty # two days ago 2025-03-02..2025-03-02`,
		},
	},
}

func TestTraps(t *testing.T) {
	w := loadTower(t)
	for _, c := range traps {
		t.Run(c.name, func(t *testing.T) {
			r := w.read(t, c.name, c.text, "2025-03-04")
			checkSound(t, w, r)
			lines := r.lines()
			for _, want := range c.want {
				if !begins(lines, want) {
					t.Errorf("no claim begins with %q", want)
				}
			}
			for _, never := range c.never {
				for _, l := range lines {
					if strings.Contains(l, never) {
						t.Errorf("claim holds %q", never)
					}
				}
			}
			if t.Failed() {
				t.Logf("claims:\n%s", strings.Join(lines, "\n"))
			}
		})
	}
}

func begins(lines []string, with string) bool {
	for _, l := range lines {
		if strings.HasPrefix(l, with) {
			return true
		}
	}
	return false
}
