package measure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kgexport/corpus"
	"kgexport/rdf"
)

const councilText = "Mayor Ada Orrin of Wexmere condemned the Tarn Group. The Wexmere mayor said she would sue Tarn."

const councilGold = `{"doc":"council","entities":[
 {"id":"e1","name":"Ada Orrin","class":"Person","surface":["Ada Orrin"]},
 {"id":"e2","name":"Wexmere","class":"Place","surface":["Wexmere"]},
 {"id":"e3","name":"Tarn Group","class":"Organization","surface":["Tarn Group","Tarn"]}],
 "offices":[{"holder":"e1","title":"Mayor","of":"e2","status":"current","evidence":"Mayor Ada Orrin of Wexmere"}],
 "relations":[{"subject":"e3","property":"rivalOf","object":"e2","evidence":"condemned the Tarn Group"}],
 "events":[
  {"type":"Accuse","trigger":"condemned","actor":["e1"],"target":["e3"],"object":null,"negated":false,"modality":"actual","source":null,"evidence":"Mayor Ada Orrin of Wexmere condemned the Tarn Group"},
  {"type":"Legal","trigger":"sue","actor":["e2|e1"],"target":["e3"],"object":null,"negated":false,"modality":"planned","source":"e1","evidence":"she would sue Tarn"}],
 "quotes":[{"speaker":"the Wexmere mayor","kind":"indirect","content":"she would sue Tarn","evidence":"The Wexmere mayor said she would sue Tarn"}]}`

const councilPrefixes = `@prefix kg: <https://w3id.org/kgexport/ontology#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> . @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix : <http://x/> .
`

const councilGraph = `
:ada a schema:Person ; rdfs:label "Ada Orrin" . :wex a schema:Place ; rdfs:label "Wexmere" . :tarn a schema:Organization ; rdfs:label "the Tarn Group" .
:post a org:Post ; rdfs:label "mayor" ; kg:postIn :wex .
:m1 nif:anchorOf "Tarn" ; kg:mentionKind "named" ; itsrdf:taIdentRef :tarn .
:s1 nif:anchorOf "Mayor Ada Orrin of Wexmere condemned the Tarn Group." .
`

// TestCompareClaims: each row is statements and what becomes of them.
func TestCompareClaims(t *testing.T) {
	for _, c := range []struct{ graph, want string }{
		{`:a a kg:Statement, rdf:Statement ; rdf:subject :ada ; rdf:predicate org:holds ; rdf:object :post ; kg:status "current" .`, "office right full"},
		{`:a a kg:Statement, rdf:Statement ; rdf:subject :ada ; rdf:predicate org:holds ; rdf:object :post ; kg:status "former" .`, "office right"},
		{`:a a kg:Statement, rdf:Statement ; rdf:subject :wex ; rdf:predicate org:holds ; rdf:object :post ; kg:status "current" .`, "office wrong"},
		// A symmetric relation holds both ways, and is found once.
		{`:a a kg:Statement, rdf:Statement ; rdf:subject :wex ; rdf:predicate kg:rivalOf ; rdf:object :tarn .
		  :b a kg:Statement, rdf:Statement ; rdf:subject :tarn ; rdf:predicate kg:rivalOf ; rdf:object :wex .`, "relation right full; relation again full"},
		{`:a a kg:Statement, rdf:Statement ; rdf:subject :tarn ; rdf:predicate kg:basedIn ; rdf:object :wex ; prov:wasDerivedFrom :s1 .`,
			"relation wrong (gold: Tarn Group rivalOf Wexmere)"},
		{`:a a kg:Statement, kg:Accuse ; kg:actor :ada ; kg:target :tarn ; kg:negated false ; kg:modality "actual" .`, "event right full"},
		{`:a a kg:Statement, kg:Accuse ; kg:actor :ada ; kg:target :tarn ; kg:negated true ; kg:modality "actual" .`, "event right"},
		{`:a a kg:Statement, kg:Legal ; kg:actor :ada ; kg:target :tarn ; kg:negated false ; kg:modality "planned" .`, "event right full"},
		{`:a a kg:Statement, kg:Accuse ; kg:actor :wex ; kg:target :tarn ; kg:negated false ; kg:modality "actual" ; prov:wasDerivedFrom :s1 .`,
			"event wrong (gold: Accuse Ada Orrin -> Tarn Group by \"condemned\")"},
		{`:a a kg:Statement, schema:Quotation ; nif:beginIndex 76 ; nif:endIndex 94 ; kg:speaker "mayor" .`, "quote right full"},
		{`:a a kg:Statement, schema:Quotation ; nif:beginIndex 80 ; nif:endIndex 94 ; kg:speaker :ada .`, "quote wrong"},
		{`:a a kg:Statement, schema:Quotation ; nif:beginIndex 76 ; nif:endIndex 95 ; kg:speaker :ada .`, "quote right"},
	} {
		if got := verdictsOf(t, c.graph); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.graph, got, c.want)
		}
	}
}

func verdictsOf(t *testing.T, graph string) string {
	t.Helper()
	gold, err := corpus.ParseGoldClaims("council.json", []byte(councilGold))
	if err != nil {
		t.Fatal(err)
	}
	triples, err := rdf.ReadTurtle("council.ttl", []byte(councilPrefixes+councilGraph+graph))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, v := range CompareClaims(gold, councilText, triples) {
		said := v.Kind.String() + " wrong"
		switch {
		case v.Right:
			said = v.Kind.String() + " right"
		case v.Again:
			said = v.Kind.String() + " again"
		}
		if v.Full {
			said += " full"
		}
		if len(v.Gold) > 0 {
			said += fmt.Sprintf(" (gold: %s)", strings.Join(v.Gold, "; "))
		}
		all = append(all, said)
	}
	return strings.Join(all, "; ")
}

// TestByRule: the worst rule first, and of equally bad ones that of more claims.
func TestByRule(t *testing.T) {
	var verdicts []Verdict
	add := func(rule string, right ...bool) {
		for _, r := range right {
			verdicts = append(verdicts, Verdict{Claim: Claim{Rule: rule}, Right: r})
		}
	}
	add("good", true, true, true)
	add("once", false)
	add("half", true, false)
	add("even", true, true, false, false)
	add("thrice", false, false, false)
	var order []string
	for _, f := range ByRule(verdicts) {
		order = append(order, fmt.Sprintf("%s %d/%d %.0f", f.Rule, f.Right, f.Made, f.Precision()))
	}
	want := []string{"thrice 0/3 0", "once 0/1 0", "even 2/4 50", "half 1/2 50", "good 3/3 100"}
	if !slices.Equal(order, want) {
		t.Errorf("got %q, want %q", order, want)
	}
}
