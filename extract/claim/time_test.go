package claim

import (
	"os"
	"strings"
	"testing"

	"kgexport/source"
)

// TestTimes reads the expressions of testdata/times.tsv, each at the end of a sentence.
func TestTimes(t *testing.T) {
	w := loadTower(t)
	file, err := os.ReadFile("testdata/times.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	n := 0
	for _, line := range strings.SplitAfter(string(file), "\n") {
		words, _, _ := strings.Cut(line, "\t")
		if line == "" || strings.HasPrefix(line, "#") {
			out.WriteString(line)
			continue
		}
		n++
		words = strings.TrimSpace(words)
		past, future := w.timeIn(t, words)
		out.WriteString(words + "\t" + past + "\t" + future + "\n")
	}
	if n < 120 {
		t.Errorf("%d expressions, want at least 120", n)
	}
	if got := out.String(); *update {
		if err := os.WriteFile("testdata/times.tsv", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != string(file) {
		t.Errorf("times differ (go test -update rewrites them):\n%s", diff(string(file), got))
	}
}

// timeIn is what the last expression of time can mean, looking back and ahead, in a
// text of 15 May 2024.
func (w *tower) timeIn(t *testing.T, words string) (past, future string) {
	before, expression, ok := strings.Cut(words, "|")
	if !ok {
		before, expression = "", words
	}
	a, err := source.Parse("times", []byte(before+" The minister left "+expression+"."), source.Meta{Lang: "en", Published: source.Date{Year: 2024, Month: 5, Day: 15}})
	if err != nil {
		t.Fatal(err)
	}
	d := analyzer.Analyze(a)
	p := newPage(w.claims, d, w.entities.Find(d))
	i := len(p.time) - 1
	if i < 0 || d.Slice(p.span(p.time[i].first, p.time[i].end)) != expression {
		return "no", "no"
	}
	e := &p.time[i]
	return written(e.limited(p.daysOf(i, false, 0))), written(e.limited(p.daysOf(i, true, 0)))
}

// written is a stretch of days as the file has it.
func written(d days) string {
	switch {
	case d == (days{}):
		return "-"
	case d[0] == d[1]:
		return d[0].String()
	}
	return d[0].String() + ".." + d[1].String()
}
