package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/review"
	"kgexport/source"
)

// explain shows where a statement of a graph comes from: its words, who says so, the
// rule, the sentence with the evidence marked, and the tree with the roles.
func (c *command) explain(args []string) error {
	graph, name, sources := args[0], args[1], args[2:]
	loaded := c.startLoading()
	quads, articles, failed, err := c.openBoth(graph, sources)
	if err != nil {
		return err
	}
	x, err := review.Explain(quads, articles, name)
	if err != nil {
		code := exitUsage
		var missing *review.MissingSource
		if errors.As(err, &missing) {
			code = exitAll
		}
		return faultOf(code, graph, fmt.Errorf("%s: %w", graph, err))
	}
	k := <-loaded
	reader, err := c.reader(k)
	if err != nil {
		return err
	}
	doc := reader.Read(x.Article).Document
	if len(x.Sentences) == 0 { // the graph tells of none
		x.Sentences = sentencesOf(doc, x.Evidence)
	}
	p := &explainer{x: x, ontology: k.ontology, doc: doc}
	p.write()
	if _, err := io.WriteString(c.stdout, p.String()); err != nil {
		return outputFault("standard output", err)
	}
	if failed {
		return silent(exitSome)
	}
	return nil
}

// sentencesOf are the sentences that some of the spans touch.
func sentencesOf(d *text.Document, spans []source.Span) []source.Span {
	var list []source.Span
	for _, s := range d.Sentences {
		if slices.ContainsFunc(spans, func(e source.Span) bool { return e.Start < s.Span.End && s.Span.Start < e.End }) {
			list = append(list, s.Span)
		}
	}
	return list
}

// explainer writes an explanation.
type explainer struct {
	strings.Builder
	x        *review.Explanation
	ontology *ontology.Ontology
	doc      *text.Document
}

func (p *explainer) write() {
	p.row("statement", p.x.IRI)
	p.row("says", p.says())
	p.row("who says so", p.source())
	p.row("confidence", p.x.Confidence)
	p.rule()
	p.sentences()
	p.roles()
	p.trees()
}

// row writes a line with a heading; one without content is left out.
func (p *explainer) row(heading, content string) {
	if content != "" {
		fmt.Fprintf(p, "%-12s %s\n", heading, oneLine(content))
	}
}

// says is the statement in words.
func (p *explainer) says() string {
	role := func(name string) string { return strings.Join(p.fillers(name), ", ") }
	switch {
	case p.x.QuoteKind != "":
		return fmt.Sprintf("%s: \"%s\" (quotation, %s)", role("speaker"), role("content"), p.x.QuoteKind)
	case p.x.Status != "":
		in := role("in")
		if in != "" {
			in = " in " + in
		}
		return fmt.Sprintf("%s has the post \"%s\"%s (office, %s%s)", role("subject"), role("title"), in, p.x.Status, p.mood())
	case p.x.Property != "":
		return fmt.Sprintf("%s - %s - %s (relation%s)", role("subject"), p.label(p.x.Property), role("object"), p.mood())
	}
	parts := []string{role("actor")}
	for _, more := range []struct{ before, name string }{{"to", "target"}, {"of", "object"}, {"in", "place"}, {"time:", "time"}} {
		if s := role(more.name); s != "" {
			parts = append(parts, more.before+" "+s)
		}
	}
	var types []string
	for _, t := range p.x.Types {
		types = append(types, p.label(t))
	}
	return fmt.Sprintf("%s by %s (event%s)", strings.Join(types, ", "), strings.Join(parts, ", "), p.mood())
}

// mood is what keeps a statement from being one of what is.
func (p *explainer) mood() string {
	s := ", " + p.x.Modality
	if p.x.Negated {
		s += ", negated"
	}
	return s
}

// fillers are what fills a role, each once.
func (p *explainer) fillers(name string) []string {
	var values []string
	for _, r := range p.x.Roles {
		if r.Name == name && !slices.Contains(values, r.Value) {
			values = append(values, r.Value)
		}
	}
	return values
}

// source is who says so, and what follows from it.
func (p *explainer) source() string {
	by := strings.Join(p.x.By, ", ")
	if by == "" {
		by = "the document"
	}
	switch {
	case p.x.QuoteKind != "" && p.x.Own:
		return by + " (the article itself reports the words)"
	case p.x.QuoteKind != "":
		return by + " (reports the words)"
	case p.x.Own && p.x.Plain:
		return by + " (the article itself: it has plain triples)"
	case p.x.Own:
		return by + " (the article itself; no plain triples)"
	}
	return by + " (no plain triples)"
}

// label is the ontology's label of a class or property, else the last part of its IRI.
func (p *explainer) label(iri string) string {
	if c := p.ontology.Class(iri); c != nil {
		return c.Label
	}
	if r := p.ontology.Property(iri); r != nil {
		return r.Label
	}
	return iri[strings.LastIndexAny(iri, "#/")+1:]
}

// rule tells what made the statement, and where the ontology says it.
func (p *explainer) rule() {
	p.row("rule", p.x.Rule)
	if c := p.ontology.Cue(p.x.Rule); c != nil {
		var slots []string
		for _, s := range c.Frame {
			slots = append(slots, s.String())
		}
		p.row("  label", c.Label)
		p.row("  words", strings.Join(c.Lemmas, ", "))
		p.row("  evokes", p.label(c.Evokes))
		p.row("  frame", strings.Join(slots, " "))
	} else if r := p.ontology.Rule(p.x.Rule); r != nil {
		p.row("  label", r.Label)
		p.row("  meaning", r.Definition)
	}
	if name, line := p.ontology.Place(p.x.Rule); line > 0 {
		p.row("  file", fmt.Sprintf("%s:%d", name, line))
	} else {
		p.row("  file", "not in this ontology: give the user's own with --ontology")
	}
}

// sentences writes the sentences with the evidence between marks.
func (p *explainer) sentences() {
	for _, s := range p.x.Sentences {
		var b strings.Builder
		at := s.Start
		for _, e := range p.x.Evidence {
			from, to := max(e.Start, at), min(e.End, s.End)
			if from < to {
				b.WriteString(p.x.Article.Text[at:from] + "⟦" + p.x.Article.Text[from:to] + "⟧")
				at = to
			}
		}
		b.WriteString(p.x.Article.Text[at:s.End])
		begin, end := p.x.Article.CodePoints(s)
		p.row("sentence", fmt.Sprintf("%s (characters %d to %d of %s)", strings.Join(strings.Fields(b.String()), " "), begin, end, p.x.Article.Name))
	}
}

// roles writes what fills each role, and as what the tree has it.
func (p *explainer) roles() {
	for _, r := range p.x.Roles {
		line := r.Value
		for i, s := range r.Spans {
			words := strings.Join(strings.Fields(p.x.Article.Slice(s)), " ")
			said := ""
			if words != line || i > 0 {
				said = fmt.Sprintf("\"%s\"", words)
			}
			if at := p.relation(s); at != "" && r.Name != "content" {
				said = strings.TrimSpace(said + " " + at + p.slot(r.Name, s))
			}
			if said != "" {
				line += "; " + said
			}
		}
		p.row("  "+r.Name, line)
	}
}

// relation is how the head of a span hangs in the tree: "nsubj of \"visited\"".
func (p *explainer) relation(s source.Span) string {
	h := p.head(s)
	if h < 0 {
		return ""
	}
	switch t := p.doc.Tokens[h]; {
	case t.Head == text.Root:
		return "root"
	case t.Head >= 0:
		return fmt.Sprintf("%s of \"%s\"", t.Rel, p.doc.Form(int(t.Head)))
	}
	return ""
}

// slot is the slot of the rule's frame that a span fills as the tree has it.
func (p *explainer) slot(role string, s source.Span) string {
	c, h := p.ontology.Cue(p.x.Rule), p.head(s)
	if c == nil || h < 0 {
		return ""
	}
	rel := string(p.doc.Tokens[h].Rel)
	switch rel { // frames are written for the active voice
	case "nsubj:pass":
		rel = "obj"
	case "obl:agent":
		rel = "nsubj"
	}
	base, _, _ := strings.Cut(rel, ":")
	for _, f := range c.Frame {
		relation, preposition, _ := strings.Cut(f.Relation, ":")
		if f.Role == role && (f.Relation == rel || relation == base && p.hasCase(h, preposition)) {
			return ", slot " + f.String()
		}
	}
	return ""
}

// hasCase reports whether a token has the preposition; none is asked of it by "".
func (p *explainer) hasCase(h int, preposition string) bool {
	if preposition == "" {
		return true
	}
	return slices.ContainsFunc(p.doc.Tokens, func(t text.Token) bool {
		return int(t.Head) == h && t.Rel == "case" && t.Lemma == preposition
	})
}

// head is the token of a span that hangs on one outside, -1 where there is none.
func (p *explainer) head(s source.Span) int {
	first, end := p.doc.TokensIn(s)
	for i := first; i < end; i++ {
		if h := int(p.doc.Tokens[i].Head); h != int(text.Unknown) && (h < first || h >= end) {
			return i
		}
	}
	return -1
}
