package ontology

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"
)

// The terms of the contract (the design's graph.md), by prefix.
const (
	contractClasses = `
		kg:Statement schema:NewsArticle schema:Quotation nif:Context nif:RFC5147String nif:Phrase nif:Sentence
		schema:Person schema:Organization schema:Place schema:CreativeWork schema:Product schema:Event
		org:Post rdf:Statement sem:Event prov:Activity`
	contractEvents = `
		Consult Agree Support Cooperate Aid Yield Request Propose Accuse Reject Threaten Protest
		Sanction Mobilize Coerce Assault Legal Appoint Leave Acquire Release Compete Change Die`
	contractRelations = `
		memberOf worksFor basedIn locatedIn partOf owns founded spouseOf childOf siblingOf citizenOf
		bornIn diedIn createdBy alliedWith rivalOf`
	contractProperties = `
		schema:headline schema:datePublished schema:publisher schema:author schema:url schema:inLanguage
		schema:dateline schema:identifier schema:mentions dcterms:isVersionOf nif:isString
		kg:nearDuplicateOf
		nif:beginIndex nif:endIndex nif:anchorOf nif:referenceContext
		itsrdf:taIdentRef itsrdf:taConfidence kg:mentionKind kg:antecedent
		rdfs:label skos:altLabel schema:sameAs kg:postIn org:postIn
		rdf:subject rdf:predicate rdf:object org:holds kg:status
		kg:actor kg:target kg:object kg:place kg:trigger kg:timeText
		sem:hasEarliestBeginTimeStamp sem:hasLatestEndTimeStamp sem:hasActor sem:hasPlace
		kg:speaker schema:text kg:quoteKind kg:cue kg:cueSpan kg:sourceSpan kg:via schema:about
		schema:isPartOf kg:evidence prov:wasDerivedFrom kg:accordingTo kg:negated kg:modality
		kg:confidence kg:rule prov:wasGeneratedBy
		kg:actorAsNamed kg:targetAsNamed kg:speakerAsNamed
		prov:used prov:wasAssociatedWith`
)

// iri expands a prefixed name; one without a prefix is ours.
func iri(t *testing.T, name string) string {
	t.Helper()
	prefix, local, ok := strings.Cut(name, ":")
	if !ok {
		prefix, local = "kg", name
	}
	for _, p := range standard {
		if p.Name == prefix {
			return p.IRI + local
		}
	}
	t.Fatalf("no prefix %q", prefix)
	return ""
}

func TestContractClasses(t *testing.T) {
	o := load(t)
	for _, name := range strings.Fields(contractClasses + contractEvents) {
		if c := o.Class(iri(t, name)); c == nil || c.Label == "" || c.Definition == "" {
			t.Errorf("class %s lacks label or definition: %+v", name, c)
		}
	}
	for _, name := range strings.Fields(contractEvents) {
		if !o.IsA(iri(t, name), kgStatement) || o.IsA(iri(t, name), rdf.SEM+"Event") || o.TopClass(iri(t, name)) != "" {
			t.Errorf("%s must be a kg:Statement, no sem:Event and no entity", name)
		}
	}
	for _, top := range topClasses {
		if o.TopClass(top) != top {
			t.Errorf("the top class of %s is %s", top, o.TopClass(top))
		}
	}
	if got := o.TopClass(rdf.Schema + "City"); got != rdf.Schema+"Place" {
		t.Errorf("the top class of a city is %s", got)
	}
}

func TestContractProperties(t *testing.T) {
	o := load(t)
	for _, name := range strings.Fields(contractProperties + contractRelations) {
		p := o.Property(iri(t, name))
		if p == nil || p.Label == "" || p.Definition == "" || len(p.Domain) == 0 || len(p.Range) == 0 {
			t.Errorf("property %s lacks label, definition, domain or range: %+v", name, p)
		}
	}
	symmetric := []string{"alliedWith", "rivalOf", "siblingOf", "spouseOf"}
	for _, name := range strings.Fields(contractRelations) {
		p := o.Property(iri(t, name))
		if p != nil && (!p.Relation || p.Symmetric != slices.Contains(symmetric, name)) {
			t.Errorf("%s: relation %v, symmetric %v", name, p.Relation, p.Symmetric)
		}
	}
	relations := 0
	for _, p := range o.Properties {
		if p.Relation {
			relations++
		}
	}
	if relations != len(strings.Fields(contractRelations)) {
		t.Errorf("%d relations, the contract has %d", relations, len(strings.Fields(contractRelations)))
	}
}

// TestEverySubject holds every subject of our namespace to a label, and classes,
// properties and rules to a definition.
func TestEverySubject(t *testing.T) {
	files, err := open(nil)
	if err == nil {
		err = parse(files)
	}
	if err != nil {
		t.Fatal(err)
	}
	l := gather(files)
	l.classify()
	for _, n := range l.nodes {
		if n.text(label) == "" {
			t.Errorf("%s has no label", short(n.iri))
		}
		if !n.kinds.cue && n.text(definition) == "" {
			t.Errorf("%s has no definition", short(n.iri))
		}
		if n.kinds == (kinds{}) && n.iri != "https://w3id.org/kgexport/ontology" {
			t.Errorf("%s is no class, property, cue or rule", short(n.iri))
		}
	}
}

// TestMappings holds relations and most event types to a tie with a standard
// vocabulary, and those that PLOVER has to a note that says so.
func TestMappings(t *testing.T) {
	files, err := open(nil)
	if err == nil {
		err = parse(files)
	}
	if err != nil {
		t.Fatal(err)
	}
	ties := []string{
		rdf.SKOS + "exactMatch", rdf.SKOS + "closeMatch", rdf.RDFS + "subPropertyOf", rdf.OWL + "inverseOf",
	}
	l := gather(files)
	for _, name := range strings.Fields(contractRelations) {
		n := l.byIRI[iri(t, name)]
		unmapped := name == "alliedWith" || name == "rivalOf" // no vocabulary has them
		if len(n.iris(ties...)) == 0 != unmapped {
			t.Errorf("relation %s: mapped to %v", name, n.iris(ties...))
		}
	}
	for i, name := range strings.Fields(contractEvents) {
		n := l.byIRI[iri(t, name)]
		note := n.text(rdf.SKOS + "note")
		if i < 16 && !strings.Contains(note, "PLOVER") {
			t.Errorf("event type %s says nothing of PLOVER", name)
		}
		if note == "" && len(n.iris(ties...)) == 0 && name != "Release" {
			t.Errorf("event type %s is mapped to nothing", name)
		}
	}
}

// TestCoverage holds the lexicon to its size: words for every event type and
// relation, and the sums that the design asks for.
func TestCoverage(t *testing.T) {
	o := load(t)
	words := map[string]int{}
	kinds := map[CueKind]int{}
	for _, c := range o.Cues {
		words[c.Evokes] += len(c.Lemmas)
		kinds[c.Kind] += len(c.Lemmas)
	}
	events := 0
	for _, name := range strings.Fields(contractEvents) {
		n := words[iri(t, name)]
		if n < 20 {
			t.Errorf("event type %s has %d words", name, n)
		}
		events += n
	}
	for _, name := range strings.Fields(contractRelations) {
		if words[iri(t, name)] == 0 {
			t.Errorf("relation %s has no words", name)
		}
	}
	for name, least := range map[string][2]int{
		"events":       {events, 1500},
		"reporting":    {words[quotation], 150},
		"titles":       {kinds[TitleCue], 300},
		"name words":   {kinds[NameCue], 300},
		"status words": {kinds[StatusCue], 20},
		"negations":    {kinds[NegationCue], 20},
		"modalities":   {kinds[ModalityCue], 100},
	} {
		if least[0] < least[1] {
			t.Errorf("%d %s, want at least %d", least[0], name, least[1])
		}
	}
}

// TestNoTwoSenses finds words that two cues of one kind give different senses
// without a difference of frame or position that would tell which is meant.
func TestNoTwoSenses(t *testing.T) {
	type use struct {
		kind  CueKind
		lemma string
		place Position
		frame string
	}
	seen := map[use]Cue{}
	for _, c := range load(t).Cues {
		for _, lemma := range c.Lemmas {
			u := use{c.Kind, lemma, c.Position, written(c.Frame)}
			if other, ok := seen[u]; ok && other.Evokes != c.Evokes {
				t.Errorf("%q: %s evokes %s, %s evokes %s", lemma, short(other.IRI), short(other.Evokes), short(c.IRI), short(c.Evokes))
			} else if ok && c.Kind >= StatusCue {
				t.Errorf("%q stands in %s and in %s", lemma, short(other.IRI), short(c.IRI))
			}
			seen[u] = c
		}
	}
}

// TestTitlesOnce: a title that two cues have would be held in two sorts of things.
func TestTitlesOnce(t *testing.T) {
	seen := map[string]string{}
	for _, c := range load(t).CuesOf(TitleCue) {
		for _, lemma := range c.Lemmas {
			if other := seen[lemma]; other != "" {
				t.Errorf("title %q stands in %s and %s", lemma, short(other), short(c.IRI))
			}
			seen[lemma] = c.IRI
			if lemma != strings.ToLower(lemma) {
				t.Errorf("title %q is not in small letters", lemma)
			}
		}
		if len(c.HeldIn) == 0 {
			t.Errorf("%s does not say what it is held in", short(c.IRI))
		}
	}
}

func TestKinds(t *testing.T) {
	o := load(t)
	n := 0
	for kind := range VerbCue + CueKind(len(kindTable)) {
		cues := o.CuesOf(kind)
		n += len(cues)
		for _, c := range cues {
			if c.Kind != kind || c.Confidence <= 0 || c.Confidence > 1 || len(c.Lemmas) == 0 {
				t.Errorf("among the cues of kind %d: %+v", kind, c)
			}
			if kind != NameCue && kind != StatusCue && kind != TimeCue && len(c.Frame) == 0 {
				t.Errorf("%s has no frame", short(c.IRI))
			}
		}
	}
	if n != len(o.Cues) || o.CuesOf(CueKind(len(kindTable))) != nil {
		t.Errorf("%d cues by kind, %d in all", n, len(o.Cues))
	}
}

func TestLookups(t *testing.T) {
	o := load(t)
	for _, q := range []struct {
		class, ancestor string
		want            bool
	}{
		{"schema:City", "schema:Place", true},
		{"schema:City", "schema:City", true},
		{"schema:Place", "schema:City", false},
		{"schema:Quotation", "kg:Statement", true},
		{"kg:NoSuchClass", "kg:NoSuchClass", true},
		{"kg:NoSuchClass", "schema:Place", false},
	} {
		if got := o.IsA(iri(t, q.class), iri(t, q.ancestor)); got != q.want {
			t.Errorf("IsA(%s, %s) = %v", q.class, q.ancestor, got)
		}
	}
	if o.Class("") != nil || o.Property("") != nil || o.Class(rdf.KG+"zzz") != nil || o.Property(rdf.KG+"zzz") != nil {
		t.Error("a term that nothing defines was found")
	}
	for _, name := range []string{"kg:title-before-name", "kg:say", "kg:acronym", "kg:Accuse", "kg:memberOf"} {
		if !o.Defines(iri(t, name)) {
			t.Errorf("%s is not defined", name)
		}
	}
	names := slices.Collect(maps.Keys(o.defined))
	if len(names) == 0 || o.Defines("") || o.Defines(rdf.KG+"no-such-rule") {
		t.Error("Defines accepts what is not there")
	}
}
