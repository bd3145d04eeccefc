package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/corpus/measure"
	"kgexport/rdf"
	"kgexport/source"
)

// attributionParts are the spans of an attribution, as PARC 3.0 has them (Pareti 2016,
// "PARC 3.0: A Corpus of Attribution Relations"): who says it, the word that says so,
// what is said.
var attributionParts = [3]string{"source", "cue", "content"}

// stretch is a span of an article, in bytes.
type stretch struct{ start, end int }

// attributionBoard pools how many spans of sources, cues and contents are found exactly.
type attributionBoard struct {
	claimant claimant
	errors   bool
	parts    [3]measure.Score
	wrong    strings.Builder
}

// openAttributions makes the board of the product.
func openAttributions(o *options) (*attributionBoard, error) {
	reader, err := newReader()
	if err != nil {
		return nil, err
	}
	return &attributionBoard{claimant: product{reader}, errors: o.errors}, nil
}

// file measures a txtar archive of an article and its attributions: one a line, with
// source, cue and content as they are worded, separated by tabs. Of several places where
// they stand, those count that are nearest to each other.
func (b *attributionBoard) file(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%s: %w: give an archive of article and attributions", path, cause(err))
	}
	ar := txtar.Parse(data)
	if len(ar.Files) != 2 || ar.Files[0].Name != "article" || ar.Files[1].Name != "attributions" {
		return fmt.Errorf("%s: no archive of the files article and attributions: give one", path)
	}
	a, err := source.Parse(path, ar.Files[0].Data, source.Meta{Lang: "en"})
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	var gold [3]map[stretch]bool
	for i := range gold {
		gold[i] = map[stretch]bool{}
	}
	for n, line := range strings.Split(strings.TrimSpace(string(ar.Files[1].Data)), "\n") {
		spans, ok := placeAttribution(a.Text, strings.Split(line, "\t"))
		if !ok {
			return fmt.Errorf("%s: attribution %d: not the article's words: correct the line", path, n+1)
		}
		for i, s := range spans {
			gold[i][pared(a.Text, s)] = true
		}
	}
	b.compare(path, a.Text, gold, quotedSpans(a.Text, b.claimant.claims(a)))
	return nil
}

// compare adds the spans of one article.
func (b *attributionBoard) compare(path, text string, gold, found [3]map[stretch]bool) {
	for i := range gold {
		s := measure.Score{Gold: len(gold[i]), System: len(found[i])}
		for g := range gold[i] {
			if found[i][g] {
				s.Correct++
			}
		}
		b.parts[i].Add(s)
		if b.errors {
			b.list(path, "missed "+attributionParts[i], text, gold[i], found[i])
			b.list(path, "extra "+attributionParts[i], text, found[i], gold[i])
		}
	}
}

// list notes the spans that only the first of two has, in order of the text.
func (b *attributionBoard) list(path, what, text string, in, other map[stretch]bool) {
	var only []stretch
	for s := range in {
		if !other[s] {
			only = append(only, s)
		}
	}
	slices.SortFunc(only, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	for _, s := range only {
		fmt.Fprintf(&b.wrong, "%s: %s: %s\n", path, what, strings.ReplaceAll(text[s.start:s.end], "\n", " "))
	}
}

// placeAttribution finds source, cue and content in the text, where they stand nearest to
// each other, the cue outside both of the others.
func placeAttribution(text string, words []string) (best [3]stretch, ok bool) {
	if len(words) != len(best) {
		return best, false
	}
	least := len(text) * 2
	for _, cue := range places(text, words[1]) {
		for _, who := range places(text, words[0]) {
			for _, what := range places(text, words[2]) {
				if overlap(cue, who) || overlap(cue, what) {
					continue
				}
				if d := apart(cue, who) + apart(cue, what); d < least {
					best, least, ok = [3]stretch{who, cue, what}, d, true
				}
			}
		}
	}
	return best, ok
}

// places are the stretches of text that read like the words, whole words at both ends.
func places(text, words string) (all []stretch) {
	for at := 0; words != "" && at < len(text); at++ {
		i := strings.Index(text[at:], words)
		if i < 0 {
			break
		}
		at += i
		if end := at + len(words); !(at > 0 && inWord(text[at-1]) && inWord(words[0])) && !(end < len(text) && inWord(text[end]) && inWord(words[len(words)-1])) {
			all = append(all, stretch{at, end})
		}
	}
	return all
}

func inWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

func overlap(a, b stretch) bool { return a.start < b.end && b.start < a.end }

// apart is how many bytes lie between two stretches.
func apart(a, b stretch) int { return max(a.start-b.end, b.start-a.end, 0) }

// pared is a stretch without the marks at its ends, as score.py compares contents.
func pared(text string, s stretch) stretch {
	const marks = " \n\t\r\"'“”‘’.,;:`"
	cut := strings.TrimRight(text[s.start:s.end], marks)
	return stretch{s.end - len(strings.TrimLeft(text[s.start:s.end], marks)), s.start + len(cut)}
}

// quotedSpans are the spans of sources, cues and contents of a graph's quotations.
func quotedSpans(text string, triples []rdf.Triple) (spans [3]map[stretch]bool) {
	bytes := make([]int, 0, len(text)+1) // code point -> byte
	for i := range text {
		bytes = append(bytes, i)
	}
	bytes = append(bytes, len(text))
	for i := range spans {
		spans[i] = map[stretch]bool{}
	}
	begins, ends := map[string]int{}, map[string]int{}
	quotations := map[string]bool{}
	for _, t := range triples {
		switch t.Predicate.Value {
		case rdf.KG + "sourceSpan":
			note(spans[0], text, bytes, t.Object.Value)
		case rdf.KG + "cueSpan":
			note(spans[1], text, bytes, t.Object.Value)
		case rdf.NIF + "beginIndex":
			begins[t.Subject.Value], _ = strconv.Atoi(t.Object.Value)
		case rdf.NIF + "endIndex":
			ends[t.Subject.Value], _ = strconv.Atoi(t.Object.Value)
		case rdf.RDF + "type":
			quotations[t.Subject.Value] = quotations[t.Subject.Value] || t.Object.Value == rdf.Schema+"Quotation"
		}
	}
	for q, is := range quotations {
		if b, e := begins[q], ends[q]; is && b < e && e < len(bytes) {
			spans[2][pared(text, stretch{bytes[b], bytes[e]})] = true
		}
	}
	return spans
}

// note adds the span that an IRI names: "doc/HASH#char=12,20", in code points.
func note(spans map[stretch]bool, text string, bytes []int, iri string) {
	var b, e int
	_, at, ok := strings.Cut(iri, "#char=")
	if n, err := fmt.Sscanf(at, "%d,%d", &b, &e); ok && err == nil && n == 2 && b < e && e < len(bytes) {
		spans[pared(text, stretch{bytes[b], bytes[e]})] = true
	}
}

func (b *attributionBoard) print(w io.Writer) error {
	var out strings.Builder
	out.WriteString(b.wrong.String())
	for i, s := range b.parts {
		fmt.Fprintf(&out, "%s-P %.2f\n%s-R %.2f\n%s-F1 %.2f\n", attributionParts[i], s.Precision(), attributionParts[i], s.Recall(), attributionParts[i], s.F1())
	}
	_, err := io.WriteString(w, out.String())
	return err
}
