package corefing

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"kgexport/corpus/measure"
	"kgexport/extract/coref"
	"kgexport/extract/text"
)

// Held gives the figures of a resolver on held-out text below a folder of corpora, a line
// each: GUM's development part by the scheme of OntoNotes, and GAP's.
func Held(dir string, z *text.Analyzer, r *coref.Resolver) ([]string, error) {
	gum, err := GUM(filepath.Join(dir, "gum", "dev"))
	if err != nil {
		return nil, err
	}
	gap, err := GAP(filepath.Join(dir, "gap", "gap-development.tsv"))
	if err != nil {
		return nil, err
	}
	var report measure.CorefReport
	for i := range gum {
		report.Add(compare(&gum[i], z, r))
	}
	var judged measure.GAPReport
	for i := range gap {
		judge(&judged, &gap[i], z, r)
	}
	o := judged.Overall()
	return []string{
		fmt.Sprintf("GUM dev, from raw text: coreference MUC %.2f B3 %.2f CEAFe %.2f, CoNLL F1 %.2f", report.MUC.F1(), report.BCubed.F1(), report.CEAFe.F1(), report.CoNLL()),
		fmt.Sprintf("GAP development: P %.2f R %.2f F1 %.2f, bias %.2f", o.Precision(), o.Recall(), o.F1(), judged.Bias()),
	}, nil
}

// compare holds the chains found in a text against those annotated.
func compare(a *Annotated, z *text.Analyzer, r *coref.Resolver) *measure.CorefReport {
	d := z.Analyze(a.Article)
	found := r.Resolve(d)
	var key, response [][]measure.Span
	for _, m := range a.Mentions {
		key = grow(key, m.Chain)
		key[m.Chain] = append(key[m.Chain], measure.Span(m.Span))
	}
	for i, m := range found.Mentions {
		response = grow(response, found.Chain[i])
		response[found.Chain[i]] = append(response[found.Chain[i]], measure.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.End-1].End})
	}
	return measure.CompareChains(measure.Linked(key), measure.Linked(response))
}

// grow makes room for chain number k.
func grow(chains [][]measure.Span, k int) [][]measure.Span {
	for len(chains) <= k {
		chains = append(chains, nil)
	}
	return chains
}

// judge says of both names of an example whether its pronoun is in their chain.
func judge(report *measure.GAPReport, a *Annotated, z *text.Analyzer, r *coref.Resolver) {
	d := z.Analyze(a.Article)
	found := r.Resolve(d)
	at, _ := d.TokensIn(a.Pronoun)
	p := slices.IndexFunc(found.Mentions, func(m coref.Mention) bool { return m.Head == at && m.Kind == coref.Pronoun })
	feminine := false
	switch strings.ToLower(d.Slice(a.Pronoun)) {
	case "she", "her", "hers":
		feminine = true
	}
	for _, n := range a.Names {
		first, end := d.TokensIn(n.Span)
		meant := false
		for i, m := range found.Mentions {
			meant = meant || p >= 0 && found.Chain[i] == found.Chain[p] && (first <= m.Head && m.Head < end || m.Name >= 0 && d.Names[m.Name].First < end && first < d.Names[m.Name].End)
		}
		report.Judge(feminine, n.Meant, meant)
	}
}
