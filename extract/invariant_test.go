package extract_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kgexport/rdf"
	"kgexport/source"
)

// graph is a batch as a reader of the graph sees it: triples by subject and predicate.
type graph struct {
	article *source.Article
	runes   []rune
	out     map[string]map[string][]rdf.Term
}

// checkGraph reports everything in which a graph breaks the contract. It reads the
// triples alone, and the text by code points; it shares no code with the builder.
func checkGraph(a *source.Article, b rdf.Batch) []string {
	g := graph{article: a, runes: []rune(a.Text), out: map[string]map[string][]rdf.Term{}}
	faults := g.fill(b)
	for _, s := range sortedKeys(g.out) {
		switch {
		case g.has(s, rdf.RDF+"type", rdf.NIF+"RFC5147String"):
			faults = append(faults, g.checkSpan(s)...)
		case g.has(s, rdf.RDF+"type", rdf.KG+"Statement"):
			faults = append(faults, g.checkStatement(s)...)
		}
	}
	return append(faults, g.checkPlain()...)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// fill indexes the triples: none twice, no blank node, each subject in one piece.
func (g *graph) fill(b rdf.Batch) (faults []string) {
	seen, last := map[rdf.Triple]bool{}, ""
	for _, t := range b.Triples {
		s, p := t.Subject.Value, t.Predicate.Value
		if seen[t] {
			faults = append(faults, fmt.Sprintf("triple twice: %v", t))
		}
		seen[t] = true
		if t.Subject.Kind != rdf.IRI || t.Predicate.Kind != rdf.IRI || t.Object.Kind == rdf.Blank {
			faults = append(faults, fmt.Sprintf("not an IRI: %v", t))
		}
		for _, term := range []rdf.Term{t.Subject, t.Predicate, t.Object} {
			if term.Kind == rdf.IRI && strings.ContainsAny(term.Value, " <>\"{}|\\^`\n\t") {
				faults = append(faults, fmt.Sprintf("bad IRI %q", term.Value))
			}
		}
		if s != last && g.out[s] != nil {
			faults = append(faults, "subject in two pieces: "+s)
		}
		last = s
		if g.out[s] == nil {
			g.out[s] = map[string][]rdf.Term{}
		}
		g.out[s][p] = append(g.out[s][p], t.Object)
	}
	return faults
}

func (g *graph) has(s, p, object string) bool {
	return slices.ContainsFunc(g.out[s][p], func(o rdf.Term) bool { return o.Value == object })
}

func (g *graph) one(s, p string) string {
	if os := g.out[s][p]; len(os) == 1 {
		return os[0].Value
	}
	return ""
}

// slice returns the text between the indices of a node.
func (g *graph) slice(s string) (string, bool) {
	b, err1 := strconv.Atoi(g.one(s, rdf.NIF+"beginIndex"))
	e, err2 := strconv.Atoi(g.one(s, rdf.NIF+"endIndex"))
	if err1 != nil || err2 != nil || b > e || e > len(g.runes) {
		return "", false
	}
	return string(g.runes[b:e]), true
}

func (g *graph) checkSpan(s string) (faults []string) {
	text, ok := g.slice(s)
	if !ok || text != g.one(s, rdf.NIF+"anchorOf") || text == "" {
		faults = append(faults, fmt.Sprintf("%s: anchor %q, text %q", s, g.one(s, rdf.NIF+"anchorOf"), text))
	}
	if want := g.one(s, rdf.NIF+"referenceContext") + "#char=" + g.one(s, rdf.NIF+"beginIndex") + "," + g.one(s, rdf.NIF+"endIndex"); s != want {
		faults = append(faults, fmt.Sprintf("%s: named %s", want, s))
	}
	for _, e := range g.out[s][rdf.ITSRDF+"taIdentRef"] {
		if g.one(e.Value, rdf.RDFS+"label") == "" {
			faults = append(faults, s+": mention of an entity without a label")
		}
	}
	return append(faults, g.checkAntecedent(s)...)
}

// checkAntecedent follows a description or pronoun to a name: each step is a
// mention of the same entity that stands before, or is itself a name behind.
func (g *graph) checkAntecedent(s string) (faults []string) {
	const kind, antecedent, ref = rdf.KG + "mentionKind", rdf.KG + "antecedent", rdf.ITSRDF + "taIdentRef"
	isName := func(s string) bool { return g.has(s, kind, "named") || g.has(s, kind, "adjective") }
	if len(g.out[s][antecedent]) > 0 && !g.has(s, kind, "nominal") && !g.has(s, kind, "pronoun") {
		faults = append(faults, s+": antecedent of what is no description or pronoun")
	}
	if !g.has(s, kind, "pronoun") && !g.has(s, kind, "nominal") || isName(s) {
		return faults
	}
	at := s
	for steps := 0; !isName(at); steps++ {
		to := g.one(at, antecedent)
		switch {
		case to == "" && !g.named(g.one(s, ref)):
			return faults // the document does not name it
		case to == "":
			return append(faults, s+": no way to a name")
		case g.one(to, ref) != g.one(s, ref) || g.one(s, ref) == "":
			return append(faults, s+": antecedent "+to+" is no mention of the same entity")
		}
		_, end := g.index(to)
		if begin, _ := g.index(at); end > begin && !isName(to) || steps > len(g.out) {
			return append(faults, s+": antecedent "+to+" is no name and stands behind")
		}
		at = to
	}
	return faults
}

// named reports an entity that a mention names.
func (g *graph) named(entity string) bool {
	for _, s := range g.out {
		for _, e := range s[rdf.ITSRDF+"taIdentRef"] {
			for _, k := range s[rdf.KG+"mentionKind"] {
				if e.Value == entity && (k.Value == "named" || k.Value == "adjective") {
					return true
				}
			}
		}
	}
	return false
}

// single lists the properties that every statement has exactly once.
var single = []string{
	rdf.Schema + "isPartOf", rdf.KG + "negated", rdf.KG + "modality", rdf.KG + "confidence", rdf.KG + "rule", rdf.PROV + "wasGeneratedBy",
}

func (g *graph) checkStatement(s string) (faults []string) {
	fault := func(format string, args ...any) { faults = append(faults, s+": "+fmt.Sprintf(format, args...)) }
	for _, p := range single {
		if len(g.out[s][p]) != 1 {
			fault("%d values of %s", len(g.out[s][p]), p)
		}
	}
	if len(g.out[s][rdf.KG+"accordingTo"]) == 0 {
		fault("nobody says so")
	}
	quotation := g.has(s, rdf.RDF+"type", rdf.Schema+"Quotation")
	if quotation {
		if text, ok := g.slice(s); !ok || text != g.one(s, rdf.Schema+"text") || text == "" {
			fault("quotes %q, text %q", g.one(s, rdf.Schema+"text"), text)
		}
	}
	for _, e := range g.out[s][rdf.KG+"evidence"] {
		if !g.evidenceHolds(s, e.Value, quotation) {
			fault("evidence %s outside its sentences", e.Value)
		}
	}
	if len(g.out[s][rdf.KG+"evidence"]) == 0 {
		fault("no evidence")
	}
	for _, p := range []string{"actor", "target", "place", "speaker", "via"} {
		for _, o := range g.out[s][rdf.KG+p] {
			if o.Kind == rdf.IRI && g.one(o.Value, rdf.RDFS+"label") == "" {
				fault("%s %s has no label", p, o.Value)
			}
		}
	}
	return faults
}

// evidenceHolds reports whether evidence lies inside one of the statement's
// sentences; a quotation's may run over several.
func (g *graph) evidenceHolds(s, evidence string, quotation bool) bool {
	b, e := g.index(evidence)
	first, last := -1, -1
	for _, sentence := range g.out[s][rdf.PROV+"wasDerivedFrom"] {
		if !g.has(sentence.Value, rdf.RDF+"type", rdf.NIF+"Sentence") {
			return false
		}
		sb, se := g.index(sentence.Value)
		if sb <= b && e <= se {
			return true
		}
		if first < 0 || sb < first {
			first = sb
		}
		last = max(last, se)
	}
	return quotation && first >= 0 && first <= b && e <= last
}

func (g *graph) index(s string) (int, int) {
	b, _ := strconv.Atoi(g.one(s, rdf.NIF+"beginIndex"))
	e, _ := strconv.Atoi(g.one(s, rdf.NIF+"endIndex"))
	return b, e
}

// safe is the contract's first promise: what may also stand as plain triples.
func (g *graph) safe(s string) bool {
	doc := g.one(s, rdf.Schema+"isPartOf")
	for _, by := range g.out[s][rdf.KG+"accordingTo"] {
		if by.Value != doc && !g.has(doc, rdf.Schema+"publisher", by.Value) {
			return false
		}
	}
	status := g.one(s, rdf.KG+"status")
	return g.one(s, rdf.KG+"negated") == "false" && g.one(s, rdf.KG+"modality") == "actual" &&
		(status == "" || status == "current" || status == "acting")
}

// checkPlain compares the plain triples with the statements: every safe one has
// its own, and there is none besides.
func (g *graph) checkPlain() (faults []string) {
	want := map[string]bool{}
	for s := range g.out {
		switch {
		case g.has(s, rdf.RDF+"type", rdf.RDF+"Statement") && g.safe(s):
			want[g.one(s, rdf.RDF+"subject")+" "+g.one(s, rdf.RDF+"predicate")+" "+g.one(s, rdf.RDF+"object")] = true
		case len(g.out[s][rdf.KG+"actor"]) > 0 && g.safe(s) != g.has(s, rdf.RDF+"type", rdf.SEM+"Event"):
			faults = append(faults, s+": sem:Event where it is not safe, or not where it is")
		}
	}
	for _, s := range sortedKeys(g.out) {
		if label := g.one(s, rdf.RDFS+"label"); label == "" || g.has(s, rdf.RDF+"type", rdf.ORG+"Post") {
			continue
		}
		for p, objects := range g.out[s] {
			if !strings.HasPrefix(p, rdf.KG) && p != rdf.ORG+"holds" {
				continue
			}
			for _, o := range objects {
				t := s + " " + p + " " + o.Value
				if !want[t] {
					faults = append(faults, "plain triple without a safe statement: "+t)
				}
				delete(want, t)
			}
		}
	}
	for _, t := range sortedKeys(want) {
		faults = append(faults, "no plain triple: "+t)
	}
	return faults
}
