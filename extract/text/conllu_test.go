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

// readGold reads CoNLL-U files as one text, a block a paragraph (a "newpar"
// comment, or the number of sentences that a "newpar_block" comment tells). Words
// that share a token get their part of it where their forms add up to it, and all
// of it otherwise.
func readGold(t testing.TB, files ...string) *goldText {
	t.Helper()
	r := goldReader{sent: -1}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatalf("%v: put the corpora beside the checkout, in ../shared", err)
		}
		r.endBlock()
		for _, line := range strings.Split(string(data), "\n") {
			r.line(line)
		}
	}
	r.endBlock()
	r.article.Text, r.article.Lang = r.text.String(), "en"
	return &r.goldText
}

// goldReader puts a text together line by line.
type goldReader struct {
	goldText
	text  strings.Builder
	par   int         // where the block begins
	sent  int         // where the sentence begins; -1 between sentences
	space bool        // a blank stands before the next token
	left  int         // sentences left in the block, where that is told
	last  int         // last word of the current multi-word token
	whole source.Span // the current token
	at    int         // where its next word begins; -1 where its words do not add up to it
}

func (r *goldReader) endBlock() {
	if r.text.Len() > r.par {
		r.article.Blocks = append(r.article.Blocks, source.Block{Span: source.Span{Start: r.par, End: r.text.Len()}})
		r.text.WriteString("\n\n")
	}
	r.par, r.space = r.text.Len(), false
}

func (r *goldReader) line(line string) {
	switch {
	case strings.HasPrefix(line, "# newpar_block = "): // "p (3 s)", "head (1 s)"
		_, n, _ := strings.Cut(line, "(")
		n, _, _ = strings.Cut(n, " ")
		r.left, _ = strconv.Atoi(n)
	case strings.HasPrefix(line, "# newpar"), strings.HasPrefix(line, "# newdoc"):
		r.endBlock()
	case strings.HasPrefix(line, "#"):
	case line == "":
		r.endSentence()
	default:
		if c := strings.Split(line, "\t"); !strings.Contains(c[0], ".") {
			r.word(c)
		}
	}
}

func (r *goldReader) endSentence() {
	if r.sent >= 0 {
		r.sents = append(r.sents, source.Span{Start: r.sent, End: r.whole.End})
	}
	r.sent, r.last = -1, 0
	if r.left--; r.left == 0 {
		r.endBlock()
	}
}

func (r *goldReader) word(c []string) {
	first, to, isRange := strings.Cut(c[0], "-")
	n, _ := strconv.Atoi(first)
	if !isRange && n <= r.last { // inside a multi-word token
		w := goldWord{r.whole, c[3], c[2]}
		if r.at >= 0 && strings.HasPrefix(r.text.String()[r.at:r.whole.End], c[1]) {
			w.Span = source.Span{Start: r.at, End: r.at + len(c[1])}
			r.at = w.End
		} else {
			r.at = -1
		}
		r.words = append(r.words, w)
		return
	}
	if r.space {
		r.text.WriteByte(' ')
	}
	if r.sent < 0 {
		r.sent = r.text.Len()
	}
	r.whole = source.Span{Start: r.text.Len(), End: r.text.Len() + len(c[1])}
	r.text.WriteString(c[1])
	r.space = !strings.Contains(c[9], "SpaceAfter=No")
	if isRange {
		r.last, _ = strconv.Atoi(to)
		r.at = r.whole.Start
		return
	}
	r.words = append(r.words, goldWord{r.whole, c[3], c[2]})
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
	name  string
	files []string
	// The least F1 of tokens and of sentences (CoNLL 2018: by characters, words of
	// a multi-word token one by one) and share of right tags, in per cent.
	tokens, sents, tags float64
}

func TestCorpus(t *testing.T) {
	l := english(t)
	gum := func(kind string, genres ...string) (files []string) {
		for _, g := range genres {
			fs, _ := filepath.Glob(corpora + "gum/" + kind + "/GUM_" + g + "_*.conllu")
			files = append(files, fs...)
		}
		return files
	}
	for _, c := range []corpusBar{
		{"GUM dev", gum("dev", "*"), 99.5, 95.5, 93.5},
		{"GUM dev news+interview+bio", gum("dev", "news", "interview", "bio"), 99.5, 93, 93.5},
		{"GUM train news+interview+bio", gum("train", "news", "interview", "bio"), 99.5, 95, 93.5},
		{"EWT dev", []string{corpora + "ud-ewt/dev.conllu"}, 98.5, 80, 90.5},
	} {
		if len(c.files) == 0 {
			t.Fatalf("%s: no files: put the corpora beside the checkout, in ../shared", c.name)
		}
		scoreCorpus(t, c, l)
	}
}

func scoreCorpus(t *testing.T, c corpusBar, l *seeds.Lang) {
	g := readGold(t, c.files...)
	d := analyzer(t).Analyze(&g.article)
	checkInvariants(t, d)
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
		if tag := d.Tokens[i].Tag.String(); tag == w.tag {
			tags++
		} else {
			confusion["tag "+w.tag+">"+tag+" "+d.Form(i)]++
		}
		if lemma := d.Tokens[i].Lemma; strings.EqualFold(lemma, w.lemma) {
			lemmas++
		} else {
			confusion["lemma "+w.lemma+">"+lemma+" "+d.Form(i)]++
		}
	}
	ft, missed, wrong := f1(words, toks)
	fs, lost, extra := f1(g.sents, sents)
	upos := 100 * float64(tags) / float64(same)
	t.Logf("%s: tokens F1 %.2f, sentences F1 %.2f; of the %d words whose span is right: tags %.2f, lemmas %.2f",
		c.name, ft, fs, same, upos, 100*float64(lemmas)/float64(same))
	if ft < c.tokens || fs < c.sents || upos < c.tags {
		t.Errorf("%s: below the bars %.1f, %.1f, %.1f", c.name, c.tokens, c.sents, c.tags)
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
		fmt.Fprintf(&b, "WORD\t%d\t%s\n", n, k)
	}
	if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(name, " ", "_")), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
