package entity

import (
	"fmt"
	"os"
	"testing"

	"kgexport/extract/text"
	"kgexport/source"
)

func TestZZDebug(t *testing.T) {
	b, err := os.ReadFile("/tmp/dbg.txt")
	if err != nil {
		t.Skip()
	}
	s, f := known()
	a, _ := source.Parse("x", b, source.Meta{})
	d := text.Analyze(a, s.Lang("en"))
	r := newReading(f, d)
	for i := range d.Sentences {
		s := r.enter(i)
		if s.Kind == source.DateLine {
			r.dateline()
		} else if r.style(s) == running {
			r.scan(s.First, s.End)
		} else {
			fmt.Println("LATE", d.Slice(s.Span))
		}
	}
	r.weigh()
	r.kin()
	for _, s := range r.surfaces {
		fmt.Printf("%q %v class=%d human=%d cue=%v n=%d sure=%d %v\n", s.form, s.votes, s.class, s.human, s.cue, s.count, s.sure, s.parts)
	}
}

func TestZZAtoms(t *testing.T) {
	b, err := os.ReadFile("/tmp/dbg.txt")
	if err != nil {
		t.Skip()
	}
	s, f := known()
	a, _ := source.Parse("x", b, source.Meta{})
	d := text.Analyze(a, s.Lang("en"))
	r := newReading(f, d)
	for i := range d.Sentences {
		s := r.enter(i)
		for _, a := range r.atomize(s.First, s.End) {
			fmt.Printf("%d:%q ", a.kind, r.span(a.first, a.end))
		}
		fmt.Println()
	}
}
