package duplicate

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/source"
)

// text is an article of the measured set; those of one story are near-duplicates.
type text struct{ story, name, body string }

// originals are our own news and the seed article: paragraphs apart by an empty line.
func originals(t testing.TB) []text {
	t.Helper()
	var all []text
	for _, pattern := range []string{"../extract/testdata/news/open/text/*.txt", "../seeds/articles/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no articles (%v)", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name := strings.TrimSuffix(filepath.Base(file), ".txt")
			all = append(all, text{name, name, string(data)})
		}
	}
	return all
}

// others are stories of the same events that are no copies.
func others(t testing.TB) []text {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/others.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all []text
	for _, f := range ar.Files {
		all = append(all, text{f.Name, f.Name, string(f.Data)})
	}
	return all
}

// An edit is what a paper does to the paragraphs of wire copy; head is how many stand
// before the story's own.
type edit struct {
	name string
	make func(paragraphs []string, head int) []string
}

var edits = []edit{
	{"headline, byline and a cut tail", func(p []string, head int) []string {
		p = append([]string{"What we know so far", "By our own correspondent in the region"}, p[head:]...)
		return p[:2+(len(p)-2)*6/10]
	}},
	{"a local paragraph, two in another order", func(p []string, head int) []string {
		p = slices.Clone(p)
		p[head+1], p[head+2] = p[head+2], p[head+1]
		local := "Readers of this newspaper in the valley, where many families have relatives in the area, said on the telephone that they were following the news hour by hour."
		return slices.Insert(p, head+2, local)
	}},
	{"other words", func(p []string, _ int) []string {
		p = slices.Clone(p)
		for i := range p {
			p[i] = synonyms.Replace(p[i])
		}
		return p
	}},
	{"the first third", func(p []string, head int) []string { return p[:head+(len(p)-head)/3+1] }},
	{"other words, a cut tail, a local paragraph", func(p []string, head int) []string {
		p = slices.Clone(p[:head+(len(p)-head)*7/10])
		for i := range p {
			p[i] = synonyms.Replace(p[i])
		}
		return append(p, "The editors will bring more on this story in the evening edition and on the paper's own pages.")
	}},
}

// synonyms are a copy editor's: about one word in twelve of the set.
var synonyms = strings.NewReplacer(" said ", " stated ", " would ", " was to ", " after ", " following ", " on ", " upon ", " more than ", " over ", " but ", " yet ",
	" who ", " that ", " had been ", " was ", " about ", " around ", " told ", " informed ", " last year", " a year ago", " per cent", " percent", "%", " percent", " killed ", " left dead ",
	" bought ", " acquired ", " workers ", " staff ", " company ", " firm ", " began ", " started ", " asked ", " invited ")

// headOf is how many paragraphs of a text stand before its story.
func headOf(paragraphs []string) int {
	for i, p := range paragraphs {
		if len(p) > 150 {
			return i
		}
	}
	return 0
}

// measured is the whole set: originals, their copies, and other stories of the events.
func measured(t *testing.T) []text {
	set := others(t)
	for i, o := range originals(t) {
		set = append(set, o)
		paragraphs := strings.FieldsFunc(o.body, func(r rune) bool { return r == '\n' || r == '\r' })
		head := headOf(paragraphs)
		for k := range 4 {
			e := edits[(i+k)%len(edits)]
			set = append(set, text{o.story, o.name + ": " + e.name, strings.Join(e.make(paragraphs, head), "\n\n") + "\n"})
		}
	}
	return set
}

func article(t testing.TB, name, body string) *source.Article {
	t.Helper()
	a, err := source.Parse(name, []byte(body), source.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestMeasured holds the pairs found in the set to those that are in it. Every copy is
// to be found, and nothing else.
func TestMeasured(t *testing.T) {
	set := measured(t)
	var x Index
	for i, m := range set {
		x.Add(ID(i), NewSketch(article(t, m.name, m.body)))
	}
	right, wrong, missed := 0, 0, 0
	found := map[Pair]bool{}
	for _, p := range x.Pairs(DefaultThreshold) {
		found[p] = true
	}
	for i := range set {
		for j := i + 1; j < len(set); j++ {
			same := set[i].story == set[j].story
			switch got := found[Pair{ID(i), ID(j)}]; {
			case same && got:
				right++
			case got:
				wrong++
				t.Errorf("no copies: %q and %q", set[i].name, set[j].name)
			case same:
				missed++
				t.Errorf("copies that were not found: %q and %q", set[i].name, set[j].name)
			}
		}
	}
	t.Logf("%d texts, %d pairs: precision %d/%d, recall %d/%d", len(set), len(set)*(len(set)-1)/2, right, right+wrong, right, right+missed)
}

// TestMargins holds all shingles of the texts, not their sketches, to the threshold:
// there is room on both sides of it for what a sketch does not know.
func TestMargins(t *testing.T) {
	set := measured(t)
	all := make([][]uint64, len(set))
	for i, m := range set {
		all[i] = shinglesOf(wordsOf(article(t, m.name, m.body)))
	}
	const room = 0.1
	least, most := 1.0, 0.0
	for i := range set {
		for j := i + 1; j < len(set); j++ {
			c := containment(all[i], all[j])
			if set[i].story == set[j].story {
				least = min(least, c)
			} else {
				most = max(most, c)
			}
		}
	}
	t.Logf("copies share %.2f of the shorter text or more, others %.2f or less", least, most)
	if least < DefaultThreshold/100.0+room || most > DefaultThreshold/100.0-room {
		t.Errorf("copies share %.2f or more, others %.2f or less: too near to the threshold", least, most)
	}
}

func containment(a, b []uint64) float64 {
	common := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			common++
		}
	}
	return float64(common) / float64(min(len(a), len(b)))
}
