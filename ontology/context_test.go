package ontology

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"

	"github.com/piprate/json-gold/ld"
)

// compacted returns triples as JSON-LD in the context, by json-gold.
func compacted(t *testing.T, ntriples string) map[string]any {
	t.Helper()
	p, opts := ld.NewJsonLdProcessor(), ld.NewJsonLdOptions("")
	opts.Format = "application/n-quads"
	expanded, err := p.FromRDF(ntriples, opts)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := p.Compact(expanded, context(t), ld.NewJsonLdOptions(""))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// expanded returns JSON-LD in the context as sorted N-Quads, by json-gold.
func expanded(t *testing.T, doc map[string]any) string {
	t.Helper()
	opts := ld.NewJsonLdOptions("")
	opts.Format = "application/n-quads"
	quads, err := ld.NewJsonLdProcessor().ToRDF(doc, opts)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(quads.(string)), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

// context is the embedded context in an object of its own.
func context(t *testing.T) map[string]any {
	t.Helper()
	var c map[string]any
	if err := json.Unmarshal((&Ontology{}).Context(), &c); err != nil {
		t.Fatal(err)
	}
	return map[string]any{"@context": c}
}

// values are an object of each range.
var values = map[string]string{
	rdf.XSD + "string": `"x"`, rdf.XSD + "date": `"2024-05-01"^^<` + rdf.XSD + `date>`,
	rdf.XSD + "decimal": `"0.97"^^<` + rdf.XSD + `decimal>`, rdf.XSD + "boolean": `"true"^^<` + rdf.XSD + `boolean>`,
	rdf.XSD + "nonNegativeInteger": `"7"^^<` + rdf.XSD + `nonNegativeInteger>`,
}

// TestContextTerms writes every property of the contract with every sort of value
// that it has, and looks whether it comes out under a name without a prefix, as a
// plain string, and goes back to the same triple.
func TestContextTerms(t *testing.T) {
	o := load(t)
	for _, name := range strings.Fields(contractProperties + contractRelations) {
		p := o.Property(iri(t, name))
		for _, r := range p.Range {
			value := values[r]
			if value == "" {
				value = "<https://e.org/o>"
			}
			triple := "<https://e.org/s> <" + p.IRI + "> " + value + " .\n"
			doc := compacted(t, triple)
			if got := expanded(t, doc); got != triple {
				t.Errorf("%s goes back to %s", triple, got)
			}
			delete(doc, "@context")
			delete(doc, "@id")
			for key, v := range doc {
				if list, ok := v.([]any); ok && len(list) == 1 {
					v = list[0]
				}
				switch v.(type) {
				case string, bool:
				default:
					t.Errorf("%s with a %s is %v", name, short(r), v)
				}
				if strings.Contains(key, ":") {
					t.Errorf("%s with a %s stands under %q", name, short(r), key)
				}
			}
		}
	}
}

// TestContextClasses looks whether each class has a name without a prefix.
func TestContextClasses(t *testing.T) {
	for _, c := range load(t).Classes {
		doc := compacted(t, "<https://e.org/s> <"+rdfType+"> <"+c.IRI+"> .\n")
		if name, ok := doc["@type"].(string); !ok || strings.Contains(name, ":") {
			t.Errorf("class %s is %v", short(c.IRI), doc["@type"])
		}
	}
}

func TestContextReverse(t *testing.T) {
	doc := context(t)
	doc["@id"] = "https://e.org/doc"
	doc["statements"] = []any{map[string]any{"@id": "https://e.org/st", "@type": "Accuse", "predicate": "basedIn"}}
	doc["spans"] = []any{map[string]any{"@id": "https://e.org/sp", "beginIndex": "3"}}
	want := "<https://e.org/sp> <" + rdf.NIF + "beginIndex> \"3\"^^<" + rdf.XSD + "nonNegativeInteger> .\n" +
		"<https://e.org/sp> <" + rdf.NIF + "referenceContext> <https://e.org/doc> .\n" +
		"<https://e.org/st> <" + rdf.Schema + "isPartOf> <https://e.org/doc> .\n" +
		"<https://e.org/st> <" + rdf.RDF + "predicate> <" + rdf.KG + "basedIn> .\n" +
		"<https://e.org/st> <" + rdfType + "> <" + rdf.KG + "Accuse> .\n"
	if got := expanded(t, doc); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestPrefixes(t *testing.T) {
	prefixes := load(t).Prefixes()
	if !slices.IsSortedFunc(prefixes, func(a, b Prefix) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the prefixes are not sorted")
	}
	want := map[string]string{
		"kg": rdf.KG, "schema": rdf.Schema, "prov": rdf.PROV, "nif": rdf.NIF, "itsrdf": rdf.ITSRDF, "org": rdf.ORG,
		"sem": rdf.SEM, "rdf": rdf.RDF, "rdfs": rdf.RDFS, "skos": rdf.SKOS, "dcterms": rdf.DCTERMS, "xsd": rdf.XSD, "wd": rdf.Wikidata,
	}
	for _, p := range prefixes {
		if want[p.Name] == p.IRI {
			delete(want, p.Name)
		}
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
	prefixes[0].Name = "changed"
	if load(t).Prefixes()[0].Name == "changed" {
		t.Error("a caller can change the prefixes")
	}
}

// TestRapper has the published files read by a parser that is not ours.
func TestRapper(t *testing.T) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		t.Fatal("rapper is missing: run make test, which installs it")
	}
	files, err := open(nil)
	if err == nil {
		err = parse(files)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		cmd := exec.Command(rapper, "-q", "-i", "turtle", "-o", "ntriples", filepath.Base(f.name))
		var complaints bytes.Buffer
		cmd.Stderr = &complaints
		out, err := cmd.Output()
		if err != nil || complaints.Len() > 0 {
			t.Errorf("%s: %v\n%s", f.name, err, &complaints)
		}
		if n := bytes.Count(out, []byte("\n")); n != len(f.triples) {
			t.Errorf("%s: rapper reads %d triples, we %d", f.name, n, len(f.triples))
		}
	}
}
