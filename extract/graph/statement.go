package graph

import (
	"cmp"
	"slices"
	"strings"

	"kgexport/extract/claim"
	"kgexport/rdf"
)

var (
	modality = [...]string{
		claim.Actual: "actual", claim.Planned: "planned", claim.Possible: "possible",
		claim.Requested: "requested", claim.Hypothetical: "hypothetical",
	}
	status = [...]string{
		claim.Current: "current", claim.Former: "former", claim.Future: "future", claim.Acting: "acting",
	}
	quoteKind = [...]string{claim.Direct: "direct", claim.Indirect: "indirect", claim.Mixed: "mixed"}
)

// statements writes every fact, event and quotation, in the order of the text; those
// that the article asserts, and plainly, where the graph has no statements.
func (w *writer) statements() {
	type item struct {
		start, end int
		write      func()
	}
	var items []item
	put := func(c *claim.Common, write, plainly func()) {
		if rounded(c.Confidence) < w.opt.MinConfidence {
			return
		}
		if w.opt.Provenance == None {
			write = plainly
		}
		items = append(items, item{c.Evidence[0].Start, c.Evidence[0].End, write})
	}
	for i := range w.claims.Facts {
		f := &w.claims.Facts[i]
		put(&f.Common, func() { w.fact(f) }, func() { w.onlyFact(f) })
	}
	for i := range w.claims.Quotations {
		q := &w.claims.Quotations[i]
		put(&q.Common, func() { w.quotation(q) }, func() {})
	}
	for i := range w.claims.Events {
		e := &w.claims.Events[i]
		put(&e.Common, func() { w.event(e) }, func() { w.onlyEvent(e) })
	}
	slices.SortStableFunc(items, func(a, b item) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	})
	for _, it := range items {
		it.write()
	}
}

// beginNode opens the block of a statement, or an event, of the given kind and content,
// and reports false where the graph has that very one already.
func (w *writer) beginNode(c *claim.Common, content ...string) bool {
	first := c.Evidence[0].Span
	parts := append([]string{w.digest}, content...)
	parts = append(parts, itoa(w.offsets.CodePoint(first.Start)), itoa(w.offsets.CodePoint(first.End)))
	iri := w.opt.Base + "statement/" + hash(parts...)
	if w.seen[iri] {
		return false
	}
	w.seen[iri] = true
	w.quote(first)
	w.begin(iri)
	return true
}

// beginStatement is beginNode for what is called a statement.
func (w *writer) beginStatement(c *claim.Common, content ...string) bool {
	if !w.beginNode(c, content...) {
		return false
	}
	w.addType(rdf.KG + "Statement")
	w.beginContent()
	return true
}

func (w *writer) fact(f *claim.Fact) {
	object := w.factObject(f)
	if !w.beginStatement(&f.Common, "fact", w.entity[f.Subject], f.Property, object, status[f.Status], w.commonKey(&f.Common)) {
		return
	}
	w.addType(rdf.RDF + "Statement")
	w.addIRI(rdf.RDF+"subject", w.entity[f.Subject])
	w.addIRI(rdf.RDF+"predicate", f.Property)
	w.addIRI(rdf.RDF+"object", object)
	if f.Object == claim.None {
		w.addString(rdf.KG+"status", status[f.Status])
	}
	if w.assertedFact(f) {
		w.plainFact(f, object)
	}
	w.common(&f.Common, nil)
}

// factObject returns the IRI of a fact's object. The graph then speaks of it and of the
// subject.
func (w *writer) factObject(f *claim.Fact) string {
	w.used[f.Subject] = true
	if f.Object != claim.None {
		w.used[f.Object] = true
		return w.entity[f.Object]
	}
	if f.Post.In != claim.None {
		w.used[f.Post.In] = true
	}
	iri := w.postIRI(f.Post)
	w.post[f.Post] = iri
	return iri
}

// assertedFact reports whether the article itself says that a fact holds.
func (w *writer) assertedFact(f *claim.Fact) bool {
	held := f.Object != claim.None || f.Status == claim.Current || f.Status == claim.Acting
	return held && w.safe(&f.Common)
}

// plainFact keeps the plain triple of a fact for the block of its subject, or writes it
// into the graph of its statement.
func (w *writer) plainFact(f *claim.Fact, object string) {
	t := rdf.Triple{Subject: rdf.NewIRI(w.entity[f.Subject]), Predicate: rdf.NewIRI(f.Property), Object: rdf.NewIRI(object)}
	switch {
	case w.opt.Provenance == InGraphs:
		*w.out = append(*w.out, t)
	case !slices.Contains(w.plain[f.Subject], t):
		w.plain[f.Subject] = append(w.plain[f.Subject], t)
	}
}

func (w *writer) event(e *claim.Event) {
	if !w.beginStatement(&e.Common, w.eventKey(e)...) {
		return
	}
	safe := w.safe(&e.Common)
	w.addType(e.Type)
	if safe {
		w.addType(rdf.SEM + "Event")
	}
	w.args("actor", e.Actors)
	w.args("target", e.Targets)
	if e.Object.Len() > 0 {
		w.addSpan(rdf.KG+"object", e.Object)
	}
	if e.Place != claim.None {
		w.addEntity(rdf.KG+"place", e.Place)
	}
	w.addSpan(rdf.KG+"trigger", e.Trigger)
	w.time(e.Time)
	if safe {
		w.plainEvent(e)
	}
	w.common(&e.Common, nil)
}

// eventKey is the content of an event, as it stands in the hash of its statement.
func (w *writer) eventKey(e *claim.Event) []string {
	return []string{"event", e.Type, w.spanKey(e.Trigger), w.spanKey(e.Object), w.commonKey(&e.Common), w.argsKey(e.Actors), w.argsKey(e.Targets)}
}

func (w *writer) time(t claim.Time) {
	if t.Text.Len() > 0 {
		w.addString(rdf.KG+"timeText", w.doc.Slice(t.Text))
	}
	w.stamps(t)
}

func (w *writer) quotation(q *claim.Quotation) {
	if !w.beginStatement(&q.Common, "quotation", w.sourceKey(q.Speaker), w.spanKey(q.Content), w.commonKey(&q.Common)) {
		return
	}
	w.addType(rdf.Schema + "Quotation")
	switch {
	case q.Speaker.Entity != claim.None:
		w.args("speaker", []claim.Arg{q.Speaker.Arg})
	case q.Speaker.Phrase.Len() > 0:
		w.addString(rdf.KG+"speaker", w.doc.Slice(q.Speaker.Phrase))
	}
	w.addString(rdf.Schema+"text", w.doc.Slice(q.Content))
	w.addIndex(rdf.NIF+"beginIndex", w.offsets.CodePoint(q.Content.Start))
	w.addIndex(rdf.NIF+"endIndex", w.offsets.CodePoint(q.Content.End))
	w.addString(rdf.KG+"quoteKind", quoteKind[q.Kind])
	if q.Cue.Len() > 0 {
		w.addString(rdf.KG+"cue", w.doc.Slice(q.Cue))
		w.addSpan(rdf.KG+"cueSpan", q.Cue)
	}
	if q.SourceSpan.Len() > 0 {
		w.addSpan(rdf.KG+"sourceSpan", q.SourceSpan)
	}
	for _, e := range q.Via {
		w.addEntity(rdf.KG+"via", e)
	}
	for _, iri := range w.about(q) {
		w.addIRI(rdf.Schema+"about", iri)
	}
	w.common(&q.Common, q.Via)
}

// about returns the IRIs of the entities mentioned inside a quotation, sorted.
func (w *writer) about(q *claim.Quotation) []string {
	var iris []string
	for _, m := range w.found.Mentions {
		if q.Content.Contains(m.Span) {
			iris = append(iris, w.entity[m.Entity])
		}
	}
	slices.Sort(iris)
	return slices.Compact(iris)
}

// common writes what every statement has. The voices in via relay a quotation.
func (w *writer) common(c *claim.Common, via []int) {
	w.endContent()
	w.addIRI(rdf.Schema+"isPartOf", w.document)
	for _, e := range c.Evidence {
		w.addSpan(rdf.KG+"evidence", e.Span)
	}
	if w.opt.Provenance != Compact {
		for _, iri := range w.sentencesOf(c) {
			w.addIRI(rdf.PROV+"wasDerivedFrom", iri)
		}
	}
	w.according(c, via)
	w.addBool(rdf.KG+"negated", c.Negated)
	w.addString(rdf.KG+"modality", modality[c.Modality])
	w.addDecimal(rdf.KG+"confidence", c.Confidence)
	w.addIRI(rdf.KG+"rule", c.Rule)
	w.addIRI(rdf.PROV+"wasGeneratedBy", w.runIRI)
}

// sentencesOf returns the IRIs of the sentences that the evidence touches, each once.
func (w *writer) sentencesOf(c *claim.Common) []string {
	var iris []string
	for _, e := range c.Evidence {
		for i := e.Sentences[0]; i <= e.Sentences[1]; i++ {
			if iri := w.sentenceIRI(i); !slices.Contains(iris, iri) {
				iris = append(iris, iri)
			}
		}
	}
	return iris
}

// according writes who says so: the speaker, else the relaying agency, else the
// publisher, else the document.
func (w *writer) according(c *claim.Common, via []int) {
	const predicate = rdf.KG + "accordingTo"
	switch {
	case len(c.According) > 0:
		var seen []rdf.Term
		for _, s := range c.According {
			t := rdf.NewString(w.doc.Slice(s.Phrase))
			if s.Entity != claim.None {
				w.used[s.Entity] = true
				t = rdf.NewIRI(w.entity[s.Entity])
			}
			if !slices.Contains(seen, t) {
				seen = append(seen, t)
				w.add(predicate, t)
			}
		}
	case len(via) > 0:
		for _, e := range via {
			w.addEntity(predicate, e)
		}
	case w.found.Publisher >= 0:
		w.addEntity(predicate, w.found.Publisher)
	default:
		w.addIRI(predicate, w.document)
	}
}

// safe reports whether a statement may also stand as plain triples: the article
// itself says that it is so.
func (w *writer) safe(c *claim.Common) bool {
	if c.Negated || c.Modality != claim.Actual {
		return false
	}
	return !slices.ContainsFunc(c.According, func(s claim.Source) bool {
		return s.Entity == claim.None || s.Entity != w.found.Publisher
	})
}

// args writes the entities in a role and, for metonyms, what the text calls them.
func (w *writer) args(role string, args []claim.Arg) {
	for _, iri := range w.argIRIs(args) {
		w.addIRI(rdf.KG+role, iri)
	}
	var named []string
	for _, a := range args {
		w.used[a.Entity] = true
		if a.AsNamed != claim.None {
			w.used[a.AsNamed] = true
			named = append(named, w.entity[a.AsNamed])
		}
	}
	slices.Sort(named)
	for _, iri := range slices.Compact(named) {
		w.addIRI(rdf.KG+role+"AsNamed", iri)
	}
}

// argIRIs returns the IRIs of the entities in a role, sorted, each once.
func (w *writer) argIRIs(args []claim.Arg) []string {
	var iris []string
	for _, a := range args {
		iris = append(iris, w.entity[a.Entity])
	}
	slices.Sort(iris)
	return slices.Compact(iris)
}

func (w *writer) argsKey(args []claim.Arg) string { return strings.Join(w.argIRIs(args), " ") }

// sourceKey is what tells one source from another.
func (w *writer) sourceKey(s claim.Source) string {
	if s.Entity != claim.None {
		return w.entity[s.Entity]
	}
	return w.doc.Slice(s.Phrase)
}

// commonKey is the part of a statement's content that all kinds share.
func (w *writer) commonKey(c *claim.Common) string {
	parts := []string{modality[c.Modality]}
	if c.Negated {
		parts = append(parts, "negated")
	}
	for _, s := range c.According {
		parts = append(parts, w.sourceKey(s))
	}
	return strings.Join(parts, " ")
}
