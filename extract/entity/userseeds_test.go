package entity

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

// withSeeds finds the entities of an article with a table of known entities, and
// returns their slugs by their names; of those that are not known, "".
func withSeeds(t *testing.T, table, article string) map[string]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.csv")
	if err := os.WriteFile(path, []byte(table), 0o666); err != nil {
		t.Fatal(err)
	}
	s, err := seeds.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	o, err := ontology.Load()
	if err != nil {
		t.Fatal(err)
	}
	a, err := source.Parse("article.txt", []byte(article), source.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	d := analyzer.Analyze(a)
	x, err := NewFinder(s, o)
	if err != nil {
		t.Fatal(err)
	}
	f := x.Find(d)
	check(t, d, f)
	slugs := map[string]string{}
	for _, e := range f.Entities {
		slug := ""
		if e.Known != nil {
			slug = e.Known.Slug
		}
		for _, m := range e.Mentions {
			slugs[strings.Join(strings.Fields(d.Slice(f.Mentions[m].Span)), " ")] = slug
		}
	}
	return slugs
}

// TestUserSeeds: names of the user's are found, long ones and broken ones too; a
// name that is an ordinary word makes no name of a word, and is the entry where the
// article shows its class.
func TestUserSeeds(t *testing.T) {
	long := "Standing Committee of Inspectors for the Upkeep of Harbours and Lights and the Survey of Tides and Currents in the Northern and the Western Isles and the Adjoining Coasts"
	const head = "class,name,aliases\nCompany,Damson,\nCompany,Plum Growers,Plum\nPerson,Will Harbourson,Will|May\nCompany,Zyqqora Holdings,Zyqqora\nOrganization,Isles Survey,"
	got := withSeeds(t, head+long+"\n", "OSLO, May 3 - Shares of Damson fell on Monday after Damson's chief executive, Anna Berg, resigned. Damson said it would buy a rival.\n\n"+
		"Will the company recover? Plum trees do well this year, and plums are cheap, the "+strings.Replace(long, "Survey of", "Survey\n   of", 1)+" said. May was cold. Shares of Zyqqora rose.\n")
	for name, want := range map[string]string{"Damson": "damson", long: "isles-survey", "Zyqqora": "zyqqora-holdings"} {
		if slug, ok := got[name]; !ok || slug != want {
			t.Errorf("%q is %q, want %q", name, slug, want)
		}
	}
	for _, name := range []string{"Will", "Plum", "May"} {
		if slug := got[name]; slug != "" {
			t.Errorf("%q is %q", name, slug)
		}
	}
}
