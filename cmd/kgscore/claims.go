package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/rdf"
	"kgexport/source"
)

// claimant makes the graph of an article.
type claimant interface {
	claims(a *source.Article) []rdf.Triple
}

func (p product) claims(a *source.Article) []rdf.Triple { return p.reader.Read(a).Batch().Triples }

// claimBoard pools what gold articles say of the statements of their graphs.
type claimBoard struct {
	claimant claimant
	errors   bool
	rule     string
	verdicts []judged
	gold     [measure.QuoteClaim + 1]int
}

// judged is a verdict and the article that it is of.
type judged struct {
	measure.Verdict
	doc string
}

// openClaims makes the board of the product.
func openClaims(o *options) (*claimBoard, error) {
	reader, err := newReader()
	if err != nil {
		return nil, err
	}
	return &claimBoard{claimant: product{reader}, errors: o.errors, rule: o.rule}, nil
}

func (b *claimBoard) file(path string) error {
	gold, verdicts, err := judgeFile(b.claimant, path)
	if err != nil {
		return err
	}
	for _, v := range verdicts {
		b.verdicts = append(b.verdicts, judged{v, gold.Doc})
	}
	for k, n := range []int{len(gold.Offices), len(gold.Relations), len(gold.Events), len(gold.Quotes)} {
		b.gold[k] += n
	}
	return nil
}

// readGold reads a gold article of ours and its text.
func readGold(path string) (*corpus.GoldClaims, string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w: give a gold article", path, cause(err))
	}
	gold, err := corpus.ParseGoldClaims(path, data)
	if err != nil {
		return nil, "", fmt.Errorf("%w: give a gold article", err)
	}
	text, err := textBeside(path)
	return gold, text, err
}

// judgeFile reads a gold article, and holds the graph of its text against it.
func judgeFile(c claimant, path string) (*corpus.GoldClaims, []measure.Verdict, error) {
	gold, text, err := readGold(path)
	if err != nil {
		return nil, nil, err
	}
	verdicts, err := judge(c, gold, text)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return gold, verdicts, nil
}

// judge holds the graph of a gold article's text against the article.
func judge(c claimant, gold *corpus.GoldClaims, text string) ([]measure.Verdict, error) {
	meta := source.Meta{}
	if gold.Published != "" {
		day, err := source.ParseDate(gold.Published)
		if err != nil {
			return nil, fmt.Errorf("reference_date %w", err)
		}
		meta.Published = day
	}
	a, err := source.Parse(filepath.Base(gold.Doc)+".txt", []byte(text), meta)
	if err != nil {
		return nil, err
	}
	return measure.CompareClaims(gold, text, c.claims(a)), nil
}

// print prints the figures of each kind, then of each rule; with errors, the claims
// that the gold has not stand under their rules.
func (b *claimBoard) print(w io.Writer) error {
	var all []measure.Verdict
	doc := map[string]string{} // by statement
	for _, v := range b.verdicts {
		if b.rule == "" || lastOf(v.Rule) == lastOf(b.rule) {
			all = append(all, v.Verdict)
			doc[v.IRI] = v.doc
		}
	}
	var out bytes.Buffer
	fmt.Fprintln(&out, "     P   made  right  again   full   gold")
	for _, f := range measure.ByKind(all) {
		fmt.Fprintf(&out, "%6.2f %6d %6d %6d %6d %6d  %s\n", f.Precision(), f.Made, f.Right, f.Again, f.Full, b.gold[f.Kind], f.Kind)
	}
	fmt.Fprintln(&out, "\n     P   made  right  again   full  kind      rule")
	for _, f := range measure.ByRule(all) {
		fmt.Fprintf(&out, "%6.2f %6d %6d %6d %6d  %-8s  %s\n", f.Precision(), f.Made, f.Right, f.Again, f.Full, f.Kind, lastOf(f.Rule))
		if b.errors {
			writeWrong(&out, f.Wrong, doc)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// writeWrong tells claims that the gold has not: the article, the claim, what the gold
// has in its sentence, and the sentence.
func writeWrong(out *bytes.Buffer, wrong []measure.Verdict, doc map[string]string) {
	for _, v := range wrong {
		fmt.Fprintf(out, "    %s: %s\n", doc[v.IRI], v.Words)
		for _, g := range v.Gold {
			fmt.Fprintf(out, "        gold: %s\n", g)
		}
		fmt.Fprintf(out, "        in: %s\n", strings.Join(strings.Fields(v.Sentence), " "))
	}
}

// lastOf is the last part of an IRI.
func lastOf(iri string) string { return iri[strings.LastIndexAny(iri, "#/:")+1:] }
