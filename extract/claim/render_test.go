package claim

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

// tower is what the floors below need, loaded once.
type tower struct {
	ontology *ontology.Ontology
	seeds    *seeds.Seeds
	entities *entity.Finder
	claims   *Finder
}

var floors = sync.OnceValues(func() (*tower, error) {
	o, err := ontology.Load()
	if err != nil {
		return nil, err
	}
	s, err := seeds.Load()
	if err != nil {
		return nil, err
	}
	f, err := entity.NewFinder(s, o)
	if err != nil {
		return nil, err
	}
	return &tower{o, s, f, NewFinder(o)}, nil
})

func loadTower(t testing.TB) *tower {
	t.Helper()
	w, err := floors()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// reading is an article with all three storeys.
type reading struct {
	d *text.Document
	f *entity.Found
	c *Claims
}

func (w *tower) read(t testing.TB, name, body, published string) *reading {
	t.Helper()
	meta := source.Meta{Lang: "en"}
	if published != "" {
		day, err := source.ParseDate(published)
		if err != nil {
			t.Fatal(err)
		}
		meta.Published = day
	}
	a, err := source.Parse(name, []byte(body), meta)
	if err != nil {
		t.Fatal(err)
	}
	return w.analyse(a)
}

func (w *tower) analyse(a *source.Article) *reading {
	d := analyzer.Analyze(a)
	f := w.entities.Find(d)
	return &reading{d, f, w.claims.Find(d, f)}
}

var (
	modalityNames = [...]string{Actual: "", Planned: " planned", Possible: " possible", Requested: " requested", Hypothetical: " hypothetical"}
	statusNames   = [...]string{Current: "current", Former: "former", Future: "future", Acting: "acting"}
	kindNames     = [...]string{Direct: "direct", Indirect: "indirect", Mixed: "mixed"}
)

// lines writes every claim on one line, in order of kind and text.
func (r *reading) lines() []string {
	var out []string
	for i := range r.c.Facts {
		out = append(out, r.fact(&r.c.Facts[i]))
	}
	for i := range r.c.Quotations {
		out = append(out, r.quotation(&r.c.Quotations[i]))
	}
	for i := range r.c.Events {
		out = append(out, r.event(&r.c.Events[i]))
	}
	return out
}

func (r *reading) fact(f *Fact) string {
	if f.Object == None {
		return fmt.Sprintf("office %s: %s of %s, %s%s", r.name(f.Subject), f.Post.Title, r.name(f.Post.In), statusNames[f.Status], r.common(&f.Common))
	}
	return fmt.Sprintf("fact %s %s %s%s", r.name(f.Subject), local(f.Property), r.name(f.Object), r.common(&f.Common))
}

func (r *reading) quotation(q *Quotation) string {
	via := ""
	for _, v := range q.Via {
		via += " via " + r.name(v)
	}
	cue := "-"
	if q.Cue.Len() > 0 {
		cue = r.d.Slice(q.Cue)
	}
	return fmt.Sprintf("%s %s (%s): %s%s%s", kindNames[q.Kind], r.source(q.Speaker), cue, oneLine(r.d.Slice(q.Content)), via, r.common(&q.Common))
}

func (r *reading) event(e *Event) string {
	s := fmt.Sprintf("event %s %q %s", local(e.Type), r.d.Slice(e.Trigger), r.args(e.Actors))
	if len(e.Targets) > 0 {
		s += " > " + r.args(e.Targets)
	}
	if e.Object.Len() > 0 {
		s += " | " + r.d.Slice(e.Object)
	}
	if e.Place != None {
		s += " @ " + r.name(e.Place)
	}
	if e.Time.Text.Len() > 0 {
		s += fmt.Sprintf(" # %s %s..%s", r.d.Slice(e.Time.Text), e.Time.From, e.Time.To)
	}
	return s + r.common(&e.Common)
}

func (r *reading) common(c *Common) string {
	s := modalityNames[c.Modality]
	if c.Negated {
		s = " not" + s
	}
	for _, by := range c.According {
		s += " by " + r.source(by)
	}
	var ev []string
	for _, e := range c.Evidence {
		ev = append(ev, oneLine(r.d.Slice(e.Span)))
	}
	return s + " <" + local(c.Rule) + "> [" + strings.Join(ev, "] [") + "]"
}

func (r *reading) source(s Source) string {
	if s.Entity == None {
		return fmt.Sprintf("%q", oneLine(r.d.Slice(s.Phrase)))
	}
	return r.args([]Arg{s.Arg})
}

func (r *reading) args(args []Arg) string {
	var out []string
	for _, a := range args {
		s := r.name(a.Entity)
		if a.AsNamed != None {
			s += " (" + r.name(a.AsNamed) + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func (r *reading) name(e int) string {
	if e == None {
		return "-"
	}
	return r.f.Entities[e].Name
}

func local(iri string) string { return iri[strings.LastIndexAny(iri, "#/")+1:] }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// analyzer reads English.
var analyzer = func() *text.Analyzer {
	a, err := text.NewAnalyzer(seeds.Languages()[0])
	if err != nil {
		panic(err)
	}
	return a
}()
