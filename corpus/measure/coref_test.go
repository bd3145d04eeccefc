package measure

import (
	"math"
	"math/rand/v2"
	"testing"
)

// chain makes a chain of one-letter mentions.
func chain(letters string) []Span {
	var c []Span
	for _, r := range letters {
		c = append(c, Span{int(r), int(r) + 1})
	}
	return c
}

func chainsOf(all ...string) [][]Span {
	var out [][]Span
	for _, letters := range all {
		out = append(out, chain(letters))
	}
	return out
}

// TestPapers holds the measures against the figures printed in the papers: the worked
// example of Pradhan et al. 2014, and the four responses of Luo 2005, figure 1 and
// table 1.
func TestPapers(t *testing.T) {
	luo := chainsOf("12345", "67", "89ABC")
	for _, c := range []struct {
		name                 string
		key, response        [][]Span
		mucR, mucP, b3R, b3P float64
		ceafR, ceafP         float64
	}{
		// MUC 2/5, 2/5; B3 (4/3+1/3+1/4+4/4)/7, (4/2+1/2+1/2+4/4)/8; CEAF-e the pairs
		// K1-R1 2·2/5 and K2-R3 2·2/8 over 2 and 3 chains.
		{"Pradhan", chainsOf("abc", "defg"), chainsOf("ab", "cd", "fghi"), 40, 40, 100 * 35.0 / 84, 50, 65, 130.0 / 3},
		{"Luo a", luo, chainsOf("12345", "6789ABC"), 100, 90, 100, 100 * (5 + 4.0/7 + 25.0/7) / 12, 100 * (1 + 10.0/12) / 3, 100 * (1 + 10.0/12) / 2},
		{"Luo b", luo, chainsOf("1234589ABC", "67"), 100, 90, 100, 100 * (2.5 + 2.5 + 2) / 12, 100 * (1 + 10.0/15) / 3, 100 * (1 + 10.0/15) / 2},
		{"Luo c", luo, chainsOf("123456789ABC"), 100, 100 * 9.0 / 11, 100, 100 * (25 + 4 + 25) / 144.0, 100 * (10.0 / 17) / 3, 100 * 10.0 / 17},
		{"Luo d", luo, chainsOf("1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C"), 0, 0, 25, 100, 100 * (2.0/6 + 2.0/3 + 2.0/6) / 3, 100 * (2.0/6 + 2.0/3 + 2.0/6) / 12},
		{"nothing found", luo, nil, 0, 0, 0, 0, 0, 0},
		{"nothing there", nil, luo, 0, 0, 0, 0, 0, 0},
		{"the same", luo, luo, 100, 100, 100, 100, 100, 100},
		{"a mention twice", chainsOf("ab"), chainsOf("aba", "ab"), 100, 100, 100, 100, 100, 100},
	} {
		r := CompareChains(c.key, c.response)
		for _, f := range []struct {
			name      string
			got, want float64
		}{
			{"MUC R", r.MUC.Recall(), c.mucR}, {"MUC P", r.MUC.Precision(), c.mucP},
			{"B3 R", r.BCubed.Recall(), c.b3R}, {"B3 P", r.BCubed.Precision(), c.b3P},
			{"CEAF-e R", r.CEAFe.Recall(), c.ceafR}, {"CEAF-e P", r.CEAFe.Precision(), c.ceafP},
		} {
			if math.Abs(f.got-f.want) > 1e-9 {
				t.Errorf("%s: %s %.4f, want %.4f", c.name, f.name, f.got, f.want)
			}
		}
	}
	// Table 1 of Luo 2005, F-measures to three places: MUC, B3, CEAF by phi4.
	for name, want := range map[string][4]float64{
		"a": {.947, .865, .733}, "b": {.947, .737, .667}, "c": {.900, .545, .294}, "d": {0, .400, .178},
	} {
		responses := map[string][][]Span{
			"a": chainsOf("12345", "6789ABC"), "b": chainsOf("1234589ABC", "67"),
			"c": chainsOf("123456789ABC"), "d": chainsOf("1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C"),
		}
		r := CompareChains(luo, responses[name])
		for i, got := range []float64{r.MUC.F1(), r.BCubed.F1(), r.CEAFe.F1()} {
			if math.Abs(got/100-want[i]) > 5e-4 {
				t.Errorf("Luo %s: measure %d is %.4f, want %.3f", name, i, got/100, want[i])
			}
		}
	}
}

// TestMentions: mentions found, pooled over documents; CoNLL is the mean.
func TestMentions(t *testing.T) {
	r := CompareChains(chainsOf("abc", "defg"), chainsOf("ab", "cd", "fghi"))
	r.Add(CompareChains(chainsOf("xy"), Linked(chainsOf("xy", "z"))))
	if m := r.Mentions; m.FoundKey != 8 || m.Key != 9 || m.FoundResponse != 8 || m.Response != 10 {
		t.Errorf("mentions: %+v", m)
	}
	if got, want := r.MUC.Recall(), 50.0; got != want {
		t.Errorf("pooled MUC recall %.2f, want %.2f", got, want)
	}
	if got, want := r.CoNLL(), (r.MUC.F1()+r.BCubed.F1()+r.CEAFe.F1())/3; got != want || got <= 0 {
		t.Errorf("CoNLL %.2f, want %.2f", got, want)
	}
}

// TestAssign compares the sums of pairs with those of a full search.
func TestAssign(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		rows, columns := random.IntN(6), random.IntN(6)
		weights := make([][]float64, rows)
		for r := range weights {
			weights[r] = make([]float64, columns)
			for c := range weights[r] {
				weights[r][c] = float64(random.IntN(8)) / 8
			}
		}
		sum, used := 0.0, map[int]bool{}
		for r, c := range assign(weights) {
			if c < 0 {
				continue
			}
			if used[c] {
				t.Fatalf("column %d twice: %v", c, weights)
			}
			used[c] = true
			sum += weights[r][c]
		}
		if want := fullSearch(weights, 0, map[int]bool{}); sum != want {
			t.Fatalf("%v: sum %v, want %v", weights, sum, want)
		}
	}
}

// fullSearch is the greatest sum of pairs from row r on.
func fullSearch(weights [][]float64, r int, used map[int]bool) float64 {
	if r == len(weights) {
		return 0
	}
	best := fullSearch(weights, r+1, used)
	for c, w := range weights[r] {
		if !used[c] {
			used[c] = true
			best = max(best, w+fullSearch(weights, r+1, used))
			delete(used, c)
		}
	}
	return best
}

// TestGAP: three judgements true by the key, two found, one of three wrong.
func TestGAP(t *testing.T) {
	var r GAPReport
	r.Judge(false, true, true)
	r.Judge(false, false, true)
	r.Judge(true, true, true)
	r.Judge(true, false, false)
	r.Judge(true, true, false)
	if s := r.Overall(); s != (Score{Gold: 3, System: 3, Correct: 2}) {
		t.Errorf("overall %+v", s)
	}
	if m, f, b := r.Masculine.F1(), r.Feminine.F1(), r.Bias(); math.Abs(m-200.0/3) > 1e-9 || math.Abs(f-200.0/3) > 1e-9 || b != 1 {
		t.Errorf("masculine %.2f feminine %.2f bias %.2f", m, f, b)
	}
	if b := new(GAPReport).Bias(); b != 0 {
		t.Errorf("bias of nothing %.2f", b)
	}
}
