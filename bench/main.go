// Command bench measures the analysis of text beside what a Go or JavaScript user
// could pick instead, prose and compromise, in one run on the same text and one
// core. It is a module of its own, so that the product depends on neither. Run it by
// make bench. The corpora are not part of the project: without them it measures
// speed alone, on the sample article.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/jdkato/prose/v2"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract/text"
	"kgexport/seeds"
	"kgexport/source"
)

// gold is a text with what is known of it; sentences only where words are tagged.
type gold struct {
	text      string
	sentences []corpus.Sentence
	names     map[mention]int
}

// mention is a name as it is written, since the others do not say where it stands.
type mention struct{ form, kind string }

func main() {
	runtime.GOMAXPROCS(1)
	if err := run(filepath.Join("..", "..", "shared", "corpora")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(corpora string) error {
	analyzer, err := text.NewAnalyzer(seeds.Languages()[0])
	if err != nil {
		return err
	}
	sets := map[string][]gold{"GUM dev news+interview+bio": gum(corpora), "UNER EWT dev": uner(corpora)}
	order := []string{"GUM dev news+interview+bio", "UNER EWT dev"}
	if len(sets[order[0]]) == 0 {
		fmt.Println("no corpora in ../shared: speed alone, on seeds/articles")
		articles, _ := filepath.Glob(filepath.Join("..", "seeds", "articles", "*.txt"))
		for _, a := range articles {
			data, err := os.ReadFile(a)
			if err != nil {
				return err
			}
			sets["seeds/articles"] = append(sets["seeds/articles"], gold{text: string(data)})
		}
		order = []string{"seeds/articles"}
	}
	for _, name := range order {
		compare(name, sets[name], analyzer)
	}
	return nil
}

// compare prints a line an analyser. Words are counted by white space, alike for all.
func compare(name string, docs []gold, analyzer *text.Analyzer) {
	words := 0
	for _, d := range docs {
		words += len(strings.Fields(d.text))
	}
	fmt.Printf("%s: %d documents, %d words between blanks\n", name, len(docs), words)
	ours := speed(words, func() {
		for _, d := range docs {
			analyzer.Analyze(article(d.text))
		}
	})
	theirs := speed(words, func() {
		for _, d := range docs {
			prose.NewDocument(d.text)
		}
	})
	line := func(who string, rate, upos, f1 float64) {
		fmt.Printf("  %-12s %9.0f words/s  x%-6.2f UPOS %s  names F1 %s\n", who, rate, rate/ours, told(upos), told(f1))
	}
	line("kgexport", ours, ourUPOS(docs, analyzer), ourNames(docs, analyzer))
	upos, f1 := proseQuality(docs)
	line("prose v2", theirs, upos, f1)
	if c, err := runCompromise(docs); err != nil {
		fmt.Printf("  compromise was not measured: %v\n", err)
	} else {
		line("compromise", float64(words)/c.Seconds, -1, c.f1(docs))
	}
}

// told is a figure, or a dash where there is none.
func told(v float64) string {
	if v < 0 {
		return "    -"
	}
	return fmt.Sprintf("%5.2f", v)
}

// speed is the number of words a second over two seconds at least.
func speed(words int, pass func()) float64 {
	begun := time.Now()
	for n := 1; ; n++ {
		pass()
		if spent := time.Since(begun).Seconds(); spent > 2 {
			return float64(n*words) / spent
		}
	}
}

func article(t string) *source.Article {
	a := &source.Article{Text: t, Meta: source.Meta{Lang: "en"}}
	at := 0
	for _, block := range strings.SplitAfter(t, "\n\n") {
		if n := len(strings.TrimSpace(block)); n > 0 {
			a.Blocks = append(a.Blocks, source.Block{Span: source.Span{Start: at, End: at + n}})
		}
		at += len(block)
	}
	return a
}

func ourUPOS(docs []gold, analyzer *text.Analyzer) float64 {
	return upos(docs, func(d gold) (s corpus.Sentence) {
		a := analyzer.Analyze(article(d.text))
		for i, t := range a.Tokens {
			add(&s, a.Form(i), t.Tag.String())
		}
		return s
	})
}

// ourNames is the F1 of persons, organisations and places.
func ourNames(docs []gold, analyzer *text.Analyzer) float64 {
	var names measure.Score
	for _, d := range docs {
		if d.names == nil {
			continue
		}
		a := analyzer.Analyze(article(d.text))
		found := map[mention]int{}
		for _, n := range a.Names {
			form := a.Slice(source.Span{Start: a.Tokens[n.First].Start, End: a.Tokens[n.End-1].End})
			if kind, ok := kinds[n.Class]; ok {
				found[mention{form, kind}]++
			}
		}
		names.Add(alike(d.names, found))
	}
	if names.Gold == 0 {
		return -1
	}
	return names.F1()
}

// kinds are the three types that all analysers tell apart.
var kinds = map[text.NameClass]string{text.Person: corpus.Person, text.Organization: corpus.Organization, text.Place: corpus.Place}

func proseQuality(docs []gold) (float64, float64) {
	var names measure.Score
	tags := upos(docs, func(d gold) (s corpus.Sentence) {
		doc, err := prose.NewDocument(d.text)
		if err != nil {
			return s
		}
		for _, t := range doc.Tokens() {
			add(&s, t.Text, universal(t.Tag, t.Text))
		}
		return s
	})
	for _, d := range docs {
		doc, err := prose.NewDocument(d.text)
		if err != nil || d.names == nil {
			continue
		}
		found := map[mention]int{}
		for _, e := range doc.Entities() {
			found[mention{e.Text, map[string]string{"PERSON": corpus.Person, "GPE": corpus.Place}[e.Label]}]++
		}
		names.Add(alike(d.names, found))
	}
	if names.Gold == 0 {
		return tags, -1
	}
	return tags, names.F1()
}

// upos is the F1 of universal tags over the documents whose characters came out
// unchanged; -1 where none did.
func upos(docs []gold, analyse func(gold) corpus.Sentence) float64 {
	var all measure.Report
	for _, d := range docs {
		if d.sentences == nil {
			continue
		}
		if r, err := measure.Compare(d.sentences, []corpus.Sentence{analyse(d)}); err == nil {
			all.Add(r)
		}
	}
	if all.UPOS.Gold == 0 {
		return -1
	}
	return all.UPOS.F1()
}

func add(s *corpus.Sentence, form, tag string) {
	i := len(s.Words)
	s.Words = append(s.Words, corpus.Word{Form: form, UPOS: tag, Head: -1, Token: i})
	s.Tokens = append(s.Tokens, corpus.Token{Form: form, First: i, End: i + 1})
}

// alike counts names by how they are written and their type.
func alike(want, found map[mention]int) (s measure.Score) {
	for m, n := range want {
		s.Gold += n
		s.Correct += min(n, found[m])
	}
	for _, n := range found {
		s.System += n
	}
	return s
}
