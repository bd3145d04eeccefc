package main

import (
	"fmt"
	"io"
	"os"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract/text"
	"kgexport/source"
)

// gapBoard pools the figures of ambiguous pronouns.
type gapBoard struct {
	resolver resolver
	report   measure.GAPReport
}

func (b *gapBoard) file(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%s: %w: give a file of GAP", path, cause(err))
	}
	examples, err := corpus.ParseGAP(path, data)
	if err != nil {
		return fmt.Errorf("%w: give a file of GAP", err)
	}
	for i := range examples {
		e := &examples[i]
		toA, toB := b.judge(e)
		b.report.Judge(e.Feminine(), e.TrueA, toA)
		b.report.Judge(e.Feminine(), e.TrueB, toB)
	}
	return nil
}

// judge says of each of an example's names whether the pronoun is found to refer to
// it: whether the pronoun's chain has a mention with the name for its head.
func (b *gapBoard) judge(e *corpus.Ambiguous) (toA, toB bool) {
	a := &source.Article{Meta: source.Meta{Lang: "en"}, Text: e.Text}
	a.Blocks = []source.Block{{Span: source.Span{Start: 0, End: len(e.Text)}}}
	r := b.resolver.resolve(a)
	d := r.doc
	for _, chain := range r.chains {
		if !mentions(d, chain, e.Pronoun) {
			continue
		}
		toA = toA || called(d, chain, e.A)
		toB = toB || called(d, chain, e.B)
	}
	return toA, toB
}

// mentions reports whether a chain has a mention at a place.
func mentions(d *text.Document, chain []reference, at corpus.TextSpan) bool {
	for _, m := range chain {
		if d.Tokens[m.First].Start == at.Start && d.Tokens[m.End-1].End == at.End {
			return true
		}
	}
	return false
}

// called reports whether a mention of a chain has a name for its head: the name's own
// head, or what that stands beside in apposition within the mention ("his sister
// Zoë").
func called(d *text.Document, chain []reference, name corpus.TextSpan) bool {
	first, end := d.TokensIn(source.Span{Start: name.Start, End: name.End})
	for _, m := range chain {
		if m.Head >= first && m.Head < end {
			return true
		}
		if m.First <= first && end <= m.End && first < end && besides(d, headOf(d, first, end), m.Head) {
			return true
		}
	}
	return false
}

// headOf is the first token of a stretch whose head lies outside.
func headOf(d *text.Document, first, end int) int {
	for i := first; i < end; i++ {
		if h := int(d.Tokens[i].Head); h < first || h >= end {
			return i
		}
	}
	return first
}

// besides reports whether token i stands beside token head in apposition, or beside
// what does.
func besides(d *text.Document, i, head int) bool {
	for range d.Tokens {
		if i == head {
			return true
		}
		t := &d.Tokens[i]
		if t.Head < 0 || t.Rel != "appos" && t.Rel != "flat" {
			return false
		}
		i = int(t.Head)
	}
	return false
}

// print prints one figure a line.
func (b *gapBoard) print(w io.Writer) error {
	all := b.report.Overall()
	_, err := fmt.Fprintf(w, "GAP-P %.2f\nGAP-R %.2f\nGAP-F1 %.2f\nmasculine-F1 %.2f\nfeminine-F1 %.2f\nbias %.2f\n",
		all.Precision(), all.Recall(), all.F1(), b.report.Masculine.F1(), b.report.Feminine.F1(), b.report.Bias())
	return err
}
