package review

import (
	"os"
	"strings"
	"testing"

	"kgexport/rdf"
	"kgexport/source"
)

// FuzzExplain: whatever a graph says of its statements, they are explained or refused,
// and what is shown stands inside the article.
func FuzzExplain(f *testing.F) {
	graph, err := os.ReadFile("../ontology/testdata/conforming.ttl")
	if err != nil {
		f.Fatal(err)
	}
	triples, err := rdf.ReadTurtle("conforming.ttl", graph)
	if err != nil {
		f.Fatal(err)
	}
	const text = "Minister visits harbour\nShe praised the İzmir strike 😀 in Nairobi.\n"
	for i := range triples {
		f.Add(text, i, "0")
		f.Add(text, i, "Nairobi")
		f.Add(text, i, "-7")
	}
	f.Fuzz(func(t *testing.T, text string, at int, value string) {
		a, err := source.Parse("a.txt", []byte(text), source.Meta{})
		if err != nil {
			return
		}
		var quads []rdf.Quad
		for i, tr := range triples {
			if tr.Predicate.Value == rdf.Schema+"identifier" {
				tr.Object.Value = "sha256:" + a.SHA256()
			}
			if i == at {
				tr.Object.Value = value
			}
			quads = append(quads, rdf.Quad{Triple: tr})
		}
		for _, name := range []string{"c76120fc3bf69e12", "6101f3b06170693f", "c0d81f7f4a71212d", "046f7ab825fdc7bd", value} {
			x, err := Explain(quads, []*source.Article{a}, name)
			if err != nil {
				if strings.Contains(err.Error(), "\n") && !strings.Contains(value, "\n") {
					t.Errorf("%q is more than a line", err)
				}
				continue
			}
			for _, r := range x.Roles {
				for _, s := range r.Spans {
					if s.Start < 0 || s.End > len(a.Text) || s.Start >= s.End {
						t.Errorf("%s stands at %v of %d bytes", r.Name, s, len(a.Text))
					}
				}
			}
		}
	})
}
