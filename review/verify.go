package review

import (
	"fmt"
	"strconv"
	"strings"

	"kgexport/rdf"
	"kgexport/source"
)

// Verify proves a graph by its sources, in whatever graphs its triples stand:
//
//   - every document (nif:Context, or named by a span or a statement) has one SHA-256
//     in schema:identifier, and an article with exactly that text is given;
//   - every span has one document, one pair of indices in code points, an IRI that says
//     the same, and as its nif:anchorOf the text at these indices;
//   - every quotation's schema:text is the text at its indices;
//   - every statement has evidence, and it lies inside the sentences that it was derived
//     from, all in the statement's own document;
//   - every span that anything refers to is there;
//   - every sem:Event and every plain fact (org:holds, or a predicate that the graph has
//     an rdf:Statement of) has a statement behind it that the article itself makes,
//     actual and not negated.
//
// A graph without sentences or without statements is one that was written so: Report
// says what could not be checked.
//
// Where a document's source is missing, one failure says so and says what could not be
// checked. The order of quads and articles does not matter.
func Verify(quads []rdf.Quad, articles []*source.Article) Report {
	v := &verifier{index: newIndex(quads), sources: map[string]*source.Article{}, documents: map[rdf.Term]*document{}}
	for _, a := range articles {
		v.sources[a.SHA256()] = a
	}
	v.Compact = v.index.compact()
	for _, n := range v.index.order {
		if n.document {
			v.document(n.term)
		}
	}
	for _, n := range v.index.order {
		if n.span {
			v.Spans++
			v.span(n)
		}
		if n.quotation {
			v.Quotations++
			v.quotation(n)
		}
		if n.statement {
			v.Statements++
			v.statement(n)
		}
		v.references(n)
	}
	v.plain(quads)
	v.Documents = len(v.documents)
	for _, d := range v.documents {
		if d.article == nil {
			d.report(&v.Report)
		}
	}
	v.sort()
	return v.Report
}

// verifier is one run of Verify.
type verifier struct {
	Report
	index     *index
	sources   map[string]*source.Article // by SHA-256
	documents map[rdf.Term]*document
}

// document is a document of the graph with its source.
type document struct {
	name    string
	hash    string          // as the graph gives it; "" where it gives none, or several
	article *source.Article // nil where no source has that hash
	missed  int             // spans and quotations that could not be checked
}

// report says that a document has no source.
func (d *document) report(r *Report) {
	found := "no such source"
	if d.missed > 0 {
		found += fmt.Sprintf(" (spans and quotations not checked: %d)", d.missed)
	}
	expected := "a source with " + sha256Prefix + d.hash
	if d.hash == "" {
		expected, found = `one schema:identifier "sha256:..."`, strings.Replace(found, "such source", "hash of its text", 1)
	}
	r.fail(d.name, "source", expected, found)
}

// document is the document that a term names. Its own triples are checked the first time.
func (v *verifier) document(t rdf.Term) *document {
	if d := v.documents[t]; d != nil {
		return d
	}
	d := &document{name: nameOf(t)}
	v.documents[t] = d
	n := v.index.nodes[t]
	if n == nil || len(n.identifier) != 1 {
		return d
	}
	d.hash = strings.TrimPrefix(n.identifier[0].Value, sha256Prefix)
	d.article = v.sources[d.hash]
	if short, ok := digestOf(t.Value); ok && !strings.HasPrefix(d.hash, short) {
		v.fail(d.name, "IRI", "the first 16 digits of "+sha256Prefix+d.hash, short)
	}
	for _, s := range n.isString {
		if d.article != nil && s.Value != d.article.Text {
			expected, found := differ(d.article.Text, s.Value)
			v.fail(d.name, "nif:isString", expected, found)
		}
	}
	return d
}

// digestOf is the part of a document's IRI that is the beginning of its hash, where the
// IRI is made as kgexport makes it: ".../doc/253a6f7b9ab1a598".
func digestOf(iri string) (short string, ok bool) {
	i := strings.LastIndex(iri, "/doc/")
	if i < 0 {
		return "", false
	}
	short = iri[i+len("/doc/"):]
	return short, len(short) == 16 && strings.Trim(short, "0123456789abcdef") == ""
}

// one is the only value of a property; a failure is noted where there is none or several.
func (v *verifier) one(n *node, what string, values []rdf.Term) (rdf.Term, bool) {
	if len(values) == 1 {
		return values[0], true
	}
	found := "none"
	if len(values) > 1 {
		found = fmt.Sprintf("%d: %s and %s", len(values), nameOf(values[0]), nameOf(values[1]))
	}
	v.fail(n.name(), what, "one value", found)
	return rdf.Term{}, false
}

// stretch is a span of code points.
type stretch struct{ begin, end int }

// indices are a node's nif:beginIndex and nif:endIndex.
func (v *verifier) indices(n *node) (s stretch, ok bool) {
	b, okB := v.one(n, "nif:beginIndex", n.begin)
	e, okE := v.one(n, "nif:endIndex", n.end)
	if !okB || !okE {
		return s, false
	}
	s.begin, okB = v.number(n, "nif:beginIndex", b)
	s.end, okE = v.number(n, "nif:endIndex", e)
	return s, okB && okE
}

func (v *verifier) number(n *node, what string, t rdf.Term) (int, bool) {
	i, err := strconv.ParseInt(t.Value, 10, 48)
	if err != nil || i < 0 || t.Kind != rdf.Literal || t.Value[0] == '+' {
		v.fail(n.name(), what, "a whole number of code points", nameOf(t))
		return 0, false
	}
	return int(i), true
}

// textAt is the text of a stretch of a document; a failure is noted where the document
// has no such stretch.
func (v *verifier) textAt(n *node, d *document, s stretch) (string, bool) {
	o := d.article.Offsets()
	if s.begin >= s.end || s.end > o.Len() {
		v.fail(n.name(), "offsets", fmt.Sprintf("a stretch of the %d code points of the source", o.Len()), fmt.Sprintf("%d,%d", s.begin, s.end))
		return "", false
	}
	return d.slice(s), true
}

// slice is the text of a stretch, as far as the source goes.
func (d *document) slice(s stretch) string {
	o := d.article.Offsets()
	return d.article.Text[o.Byte(s.begin):o.Byte(s.end)]
}

// span checks a span.
func (v *verifier) span(n *node) {
	anchor, okA := v.one(n, "nif:anchorOf", n.anchor)
	context, okC := v.one(n, "nif:referenceContext", n.context)
	s, okS := v.indices(n)
	if okC && okS {
		if want := fmt.Sprintf("%s%s%d,%d", context.Value, charPart, s.begin, s.end); n.term.Value != want {
			v.fail(n.name(), "IRI", want, n.name())
		}
	}
	if okA && okC && okS {
		v.compare(n, v.document(context), s, "nif:anchorOf", anchor)
	}
}

// compare checks that a document has a text at a stretch.
func (v *verifier) compare(n *node, d *document, s stretch, what string, claimed rdf.Term) {
	if d.article == nil {
		d.missed++
		return
	}
	text, ok := v.textAt(n, d, s)
	if ok && (claimed.Value != text || claimed.Kind != rdf.Literal) {
		expected, found := differ(text, claimed.Value)
		v.fail(n.name(), fmt.Sprintf("%s at %d,%d", what, s.begin, s.end), expected, found)
	}
}

// quotation checks that a quotation's words stand where it says.
func (v *verifier) quotation(n *node) {
	text, okT := v.one(n, "schema:text", n.text)
	s, okS := v.indices(n)
	if !n.statement {
		v.fail(n.name(), "type", "kg:Statement", "only schema:Quotation")
	}
	if d := v.home(n); d != nil && okT && okS {
		v.compare(n, d, s, "schema:text", text)
	}
}

// home is the document that a statement or quotation is part of; nil where it does not
// say exactly one, which statement reports.
func (v *verifier) home(n *node) *document {
	if len(n.partOf) != 1 {
		return nil
	}
	return v.document(n.partOf[0])
}
