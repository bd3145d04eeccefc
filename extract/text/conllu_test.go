//go:build corpus

// The figures on gold treebanks: go test -tags corpus -run Corpus -v ./extract/text
// (make score calls it). The corpora lie beside the checkout, in ../shared/corpora.

package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kgexport/seeds"
	"kgexport/source"
)

const corpora = "../../../shared/corpora/"

// goldText is a treebank's raw text with its words and sentences as spans.
type goldText struct {
	article source.Article
	words   []goldWord
	sents   []source.Span
}

type goldWord struct {
	source.Span
	tag, lemma string
}

// readGold reads CoNLL-U files as one text, a block a paragraph. Words that
// share a token get their part of it where their forms add up to it, and all of
// it otherwise.
func readGold(t testing.TB, files ...string) *goldText {
	t.Helper()
	g := &goldText{}
	var b strings.Builder
	par, sent, space := 0, -1, false
	endBlock := func() {
		if b.Len() > par {
			g.article.Blocks = append(g.article.Blocks, source.Block{Span: source.Span{Start: par, End: b.Len()}})
			b.WriteString("\n\n")
		}
		par, space = b.Len(), false
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatalf("%v: put the corpora beside the checkout, in ../shared", err)
		}
		endBlock()
		left := 0 // sentences left in the current block, where that is said
		last := 0 // last word of the current multi-word token
		whole := source.Span{}
		at := 0
		for _, line := range strings.Split(string(data), "\n") {
			switch {
			case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_") || strings.HasPrefix(line, "# newdoc"):
				endBlock()
				continue
			case strings.HasPrefix(line, "# newpar_block = "): // "p (3 s)", "head (1 s)"
				_, n, _ := strings.Cut(line, "(")
				n, _, _ = strings.Cut(n, " ")
				left, _ = strconv.Atoi(n)
				continue
			case strings.HasPrefix(line, "#"):
				continue
			case line == "":
				if sent >= 0 {
					g.sents = append(g.sents, source.Span{Start: sent, End: len(strings.TrimRight(b.String()[sent:], " ")) + sent})
				}
				sent, last = -1, 0
				if left--; left == 0 {
					endBlock()
				}
				continue
			}
			c := strings.Split(line, "\t")
			if strings.Contains(c[0], ".") {
				continue
			}
			first, _, isRange := strings.Cut(c[0], "-")
			n, _ := strconv.Atoi(first)
			if !isRange && n <= last { // inside a multi-word token
				w := goldWord{whole, c[3], c[2]}
				if at >= 0 && strings.HasPrefix(b.String()[at:whole.End], c[1]) {
					w.Span = source.Span{Start: at, End: at + len(c[1])}
					at = w.End
				} else {
					at = -1
				}
				g.words = append(g.words, w)
				continue
			}
			if space {
				b.WriteByte(' ')
			}
			if sent < 0 {
				sent = b.Len()

			}
			whole = source.Span{Start: b.Len(), End: b.Len() + len(c[1])}
			b.WriteString(c[1])
			space = !strings.Contains(c[9], "SpaceAfter=No")
			if isRange {
				_, to, _ := strings.Cut(c[0], "-")
				last, _ = strconv.Atoi(to)
				at = whole.Start
				continue
			}
			g.words = append(g.words, goldWord{whole, c[3], c[2]})
		}
	}
	endBlock()
	g.article.Text, g.article.Lang = b.String(), "en"
	return g
}

// f1 is the F1 of spans found against gold, in per cent, and what was missed.
func f1(gold, found []source.Span) (f float64, missed, wrong []source.Span) {
	in := make(map[source.Span]int)
	for _, s := range found {
		in[s]++
	}
	hit := 0
	for _, s := range gold {
		if in[s] > 0 {
			in[s]--
			hit++
		} else {
			missed = append(missed, s)
		}
	}
	for _, s := range found {
		if in[s] > 0 {
			in[s]--
			wrong = append(wrong, s)
		}
	}
	return 200 * float64(hit) / float64(len(gold)+len(found)), missed, wrong
}

type corpusBar struct {
	name          string
	files         []string
	tokens, sents float64 // bars
	tags          float64
}

func TestCorpus(t *testing.T) {
	l := english(t)
	gum := func(kind, genre string) []string {
		fs, _ := filepath.Glob(corpora + "gum/" + kind + "/GUM_" + genre + "_*.conllu")
		return fs
	}
	news := append(append(gum("train", "news"), gum("train", "interview")...), gum("train", "bio")...)
	for _, c := range []corpusBar{
		{"GUM dev", gum("dev", "*"), 99.0, 93, 0},
		{"GUM dev news+interview+bio", append(append(gum("dev", "news"), gum("dev", "interview")...), gum("dev", "bio")...), 99.0, 93, 0},
		{"GUM train news+interview+bio", news, 99.0, 93, 0},
		{"EWT dev", []string{corpora + "ud-ewt/dev.conllu"}, 98.0, 75, 0},
	} {
		if len(c.files) == 0 {
			t.Fatalf("%s: no files: put the corpora beside the checkout, in ../shared", c.name)
		}
		scoreCorpus(t, c, l)
	}
}

func scoreCorpus(t *testing.T, c corpusBar, l *seeds.Lang) {
	g := readGold(t, c.files...)
	d := Analyze(&g.article, l)
	var words, toks, sents []source.Span
	at := make(map[source.Span]int)
	for i, tok := range d.Tokens {
		toks = append(toks, tok.Span)
		at[tok.Span] = i
	}
	for _, s := range d.Sentences {
		sents = append(sents, s.Span)
	}
	tags, lemmas, same := 0, 0, 0
	confusion := map[string]int{}
	for _, w := range g.words {
		words = append(words, w.Span)
		i, ok := at[w.Span]
		if !ok {
			continue
		}
		same++
		if d.Tokens[i].Tag.String() == w.tag {
			tags++
		} else {
			confusion[w.tag+">"+d.Tokens[i].Tag.String()+" "+d.Form(i)]++
		}
		if strings.EqualFold(d.Tokens[i].Lemma, w.lemma) {
			lemmas++
		} else if os.Getenv("LEMMAS") != "" {
			confusion["lemma "+w.lemma+">"+d.Tokens[i].Lemma+" "+d.Form(i)]++
		}
	}
	ft, missed, wrong := f1(words, toks)
	fs, lost, extra := f1(g.sents, sents)
	t.Logf("%s: tokens F1 %.2f, sentences F1 %.2f, UPOS %.2f, lemmas %.2f (of the %d words whose span is right)",
		c.name, ft, fs, 100*float64(tags)/float64(same), 100*float64(lemmas)/float64(same), same)
	if ft < c.tokens || fs < c.sents {
		t.Errorf("%s: below the bars %.1f, %.1f", c.name, c.tokens, c.sents)
	}
	dump(t, c.name, g, missed, wrong, lost, extra, confusion)
}

// dump writes what went wrong into the folder that $ERRORS names.
func dump(t *testing.T, name string, g *goldText, missed, wrong, lost, extra []source.Span, confusion map[string]int) {
	dir := os.Getenv("ERRORS")
	if dir == "" {
		return
	}
	var b strings.Builder
	show := func(kind string, ss []source.Span) {
		for _, s := range ss {
			from, to := max(0, s.Start-30), min(len(g.article.Text), s.End+30)
			fmt.Fprintf(&b, "%s\t%q\t%q[%q]%q\n", kind, g.article.Text[s.Start:s.End], g.article.Text[from:s.Start], g.article.Text[s.Start:s.End], g.article.Text[s.End:to])
		}
	}
	show("TOK-", missed)
	show("TOK+", wrong)
	show("SENT-", lost)
	show("SENT+", extra)
	for k, n := range confusion {
		fmt.Fprintf(&b, "TAG\t%d\t%s\n", n, k)
	}
	if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(name, " ", "_")), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
