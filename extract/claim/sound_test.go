package claim

import (
	"reflect"
	"strings"
	"testing"

	"kgexport/source"
)

// checkSound checks what must hold of the claims of any text: every index points
// at an entity, every span is words of the text, evidence lies in the sentences it
// names (one sentence, except a quotation's), every rule is defined, nothing is
// surer than sure.
func checkSound(t testing.TB, w *tower, r *reading) {
	t.Helper()
	s := sound{t, w, r}
	for i := range r.c.Facts {
		f := &r.c.Facts[i]
		s.common(&f.Common, true)
		s.entity(f.Subject, false)
		s.entity(f.Object, true)
		s.entity(f.Post.In, true)
		s.check((f.Object == None) == (f.Property == holds), "fact without object, or office with one")
		s.check(f.Object != None || strings.TrimSpace(f.Post.Title) != "", "office without title")
		s.check(w.ontology.Defines(f.Property), "property %s is not defined", f.Property)
	}
	for i := range r.c.Events {
		s.event(&r.c.Events[i])
	}
	for i := range r.c.Quotations {
		q := &r.c.Quotations[i]
		s.common(&q.Common, false)
		s.source(q.Speaker)
		s.words(q.Content, false)
		s.words(q.Cue, true)
		s.words(q.SourceSpan, true)
		s.check(q.Evidence[0].Contains(q.Content) || q.Content.Overlaps(q.Evidence[0].Span), "evidence without content")
		for _, v := range q.Via {
			s.entity(v, false)
		}
	}
}

type sound struct {
	t testing.TB
	w *tower
	r *reading
}

func (s sound) check(ok bool, format string, args ...any) {
	s.t.Helper()
	if !ok {
		s.t.Errorf(format, args...)
	}
}

func (s sound) event(e *Event) {
	s.t.Helper()
	s.common(&e.Common, true)
	s.check(len(e.Actors) > 0, "event without actor")
	s.check(s.w.ontology.Defines(e.Type), "event type %s is not defined", e.Type)
	for _, a := range append(append([]Arg{}, e.Actors...), e.Targets...) {
		s.entity(a.Entity, false)
		s.entity(a.AsNamed, true)
	}
	s.entity(e.Place, true)
	s.words(e.Trigger, false)
	s.words(e.Object, true)
	s.words(e.Time.Text, true)
	s.check(e.Evidence[0].Contains(e.Trigger), "evidence without trigger")
	s.check(len(strings.Fields(s.r.d.Slice(e.Object))) <= 12, "object of more than twelve words")
	if !e.Time.From.IsZero() && !e.Time.To.IsZero() {
		s.check(e.Time.From.Compare(e.Time.To) <= 0, "time runs backwards: %s to %s", e.Time.From, e.Time.To)
	}
}

func (s sound) common(c *Common, oneSentence bool) {
	s.t.Helper()
	s.check(len(c.Evidence) > 0, "no evidence")
	for _, e := range c.Evidence {
		s.words(e.Span, false)
		a, b := e.Sentences[0], e.Sentences[1]
		s.check(0 <= a && a <= b && b < len(s.r.d.Sentences), "sentences %d to %d of %d", a, b, len(s.r.d.Sentences))
		s.check(!oneSentence || a == b, "evidence over several sentences: %q", s.r.d.Slice(e.Span))
		if a >= 0 && b < len(s.r.d.Sentences) {
			s.check(s.r.d.Sentences[a].Start <= e.Start && e.End <= s.r.d.Sentences[b].Span.End, "evidence %q outside its sentences", s.r.d.Slice(e.Span))
		}
	}
	s.check(s.w.ontology.Defines(c.Rule), "rule %s is not defined", c.Rule)
	s.check(c.Confidence > 0 && c.Confidence <= 1, "confidence %v", c.Confidence)
	for _, by := range c.According {
		s.source(by)
	}
}

func (s sound) source(by Source) {
	s.t.Helper()
	s.entity(by.Entity, true)
	s.entity(by.AsNamed, true)
	s.check((by.Entity == None) == (by.Phrase.Len() > 0), "source that is neither entity nor words, or both")
	s.words(by.Phrase, true)
}

func (s sound) entity(e int, none bool) {
	s.t.Helper()
	s.check(e == None && none || e >= 0 && e < len(s.r.f.Entities), "entity %d of %d", e, len(s.r.f.Entities))
}

// words checks a span: inside the text, at character boundaries, not blank at its ends.
func (s sound) words(p source.Span, empty bool) {
	s.t.Helper()
	if p == (source.Span{}) {
		s.check(empty, "no words")
		return
	}
	text := s.r.d.Article.Text
	if p.Start < 0 || p.Start >= p.End || p.End > len(text) {
		s.t.Errorf("span %d to %d of %d", p.Start, p.End, len(text))
		return
	}
	w := text[p.Start:p.End]
	s.check(strings.TrimSpace(w) == w, "blank at the ends of %q", w)
	s.check(strings.ToValidUTF8(w, "") == w, "span cuts a character: %q", w)
}

// FuzzFind reads any text with all three storeys: nothing panics, what comes out is
// sound, and comes out the same the second time.
func FuzzFind(f *testing.F) {
	for _, c := range traps {
		f.Add(c.text)
	}
	f.Add("\"\"\"'' said said said, who that which \"said\" to to to be")
	f.Add("President of of the the President, who is president, said: \"Yes,\" he said, \"no.\"")
	f.Add("On Friday, Feb. 30, 2025 ago 2 weeks ago last last Friday March by since until 1999-99-99 mid-2020s.")
	f.Add("deny 000")
	f.Add("((((Ford)))) [[[ said ))) according to according to , , , that that that and and and")
	w := loadTower(f)
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 20000 {
			return
		}
		a, err := source.Parse("fuzz", []byte(body), source.Meta{Lang: "en", Published: source.Date{Year: 2025, Month: 3, Day: 4}})
		if err != nil {
			return
		}
		r := w.analyse(a)
		checkSound(t, w, r)
		if again := w.claims.Find(r.d, r.f); !reflect.DeepEqual(r.c, again) {
			t.Error("a second reading gives other claims")
		}
	})
}
