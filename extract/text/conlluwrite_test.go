package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/corpus"
	"kgexport/extract/text/morph"
	"kgexport/source"
)

// planted gives a document a tree where it has none: every word hangs on the one
// before.
func planted(d *Document) *Document {
	for i := range d.Sentences {
		for k := d.Sentences[i].First; k < d.Sentences[i].End; k++ {
			if t := &d.Tokens[k]; t.Head == Unknown {
				t.Head, t.Rel = int32(k-1), "dep"
				if k == d.Sentences[i].First {
					t.Head, t.Rel = Root, "root"
				}
			}
		}
	}
	return d
}

func TestAppendCoNLLU(t *testing.T) {
	const text = "Élan wins\n“Don't\n go.”\n- Next"
	at := func(start, end int) source.Span { return source.Span{Start: start, End: end} }
	d := &Document{
		Article: &source.Article{Text: text},
		Tokens: []Token{
			{Span: at(0, 5), Tag: PROPN, Lemma: "Élan", Head: 1, Rel: "nsubj"}, {Span: at(6, 10), Tag: VERB, XPOS: "VBZ", Lemma: "win", Feats: feats(t, "Number=Sing|Tense=Pres"), Head: Root, Rel: "root"},
			{Span: at(11, 14), Tag: PUNCT, Lemma: "“", Head: 5, Rel: "punct"}, {Span: at(14, 16), Tag: AUX, Lemma: "do", Head: 5, Rel: "aux"}, {Span: at(16, 19), Tag: PART, Lemma: "not", Head: 5, Rel: "advmod"},
			{Span: at(21, 23), Tag: VERB, Lemma: "go", Head: Root, Rel: "root"}, {Span: at(23, 24), Tag: PUNCT, Lemma: ".", Head: 5, Rel: "punct"}, {Span: at(24, 27), Tag: PUNCT, Lemma: "”", Head: 5, Rel: "punct"},
			{Span: at(30, 34), Tag: ADV, Lemma: "", Head: Unknown, Rel: ""},
		},
		Sentences: []Sentence{
			{Span: at(0, 10), First: 0, End: 2, Kind: source.Headline, Block: 0},
			{Span: at(11, 27), First: 2, End: 8, Block: 1},
			{Span: at(30, 34), First: 8, End: 9, Kind: source.Bullet, Block: 2},
		},
		Names: []Name{{First: 0, End: 1, Class: Person}, {First: 5, End: 7, Class: Event}},
	}
	const want = `before
# newdoc id = x
# newpar
# sent_id = x-1
# kind = headline
# text = Élan wins
1	Élan	Élan	PROPN	_	_	2	nsubj	_	Start=0|End=4|NE=B-Person
2	wins	win	VERB	VBZ	Number=Sing|Tense=Pres	0	root	_	Start=5|End=9

# newpar
# sent_id = x-2
# text = “Don't go.”
1	“	“	PUNCT	_	_	4	punct	_	Start=10|End=11|SpaceAfter=No
2-3	Don't	_	_	_	_	_	_	_	Start=11|End=16
2	Do	do	AUX	_	_	4	aux	_	Start=11|End=13
3	n't	not	PART	_	_	4	advmod	_	Start=13|End=16
4	go	go	VERB	_	_	0	root	_	Start=18|End=20|SpaceAfter=No|NE=B-Event
5	.	.	PUNCT	_	_	4	punct	_	Start=20|End=21|SpaceAfter=No|NE=I-Event
6	”	”	PUNCT	_	_	4	punct	_	Start=21|End=22

# newpar
# sent_id = x-3
# kind = bullet
# text = Next
1	Next	_	ADV	_	_	_	_	_	Start=25|End=29

`
	if got := string(AppendCoNLLU([]byte("before\n"), d, "x")); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := AppendCoNLLU(nil, &Document{Article: &source.Article{}}, "x"); len(got) != 0 {
		t.Errorf("a document without sentences gives %q", got)
	}
}

func TestJoined(t *testing.T) {
	for _, c := range []struct{ text, want string }{ // words of one token are parted by "+"
		{"They don't know.", "They do+n't know ."},
		{"Lind’s car isn’t here.", "Lind+’s car is+n’t here ."},
		{"We cannot go; he's gonna stay.", "We can+not go ; he+'s gon+na stay ."},
		{"A Soviet-era plan of Lind's for $5 and 10km.", "A Soviet - era plan of Lind+'s for $ 5 and 10 km ."},
		{"The U.S.'s plan.", "The U.S.+'s plan ."},
		{"She said 'yes' and 'no'.", "She said ' yes ' and ' no ' ."},
	} {
		d := analyzer(t).Analyze(article(c.text))
		var b strings.Builder
		for i := range d.Tokens {
			switch {
			case d.Joined(i):
				b.WriteByte('+')
			case i > 0:
				b.WriteByte(' ')
			}
			b.WriteString(d.Form(i))
		}
		if b.String() != c.want {
			t.Errorf("got  %s\nwant %s", b.String(), c.want)
		}
	}
}

// checkCoNLLU reads what was written with the reader of the treebanks, which shares
// no code with the writer, and holds it against the document.
func checkCoNLLU(t testing.TB, d *Document) {
	t.Helper()
	out := AppendCoNLLU(nil, d, "doc")
	docs, err := corpus.ParseCoNLLU("written", out)
	if err != nil || !utf8.Valid(out) {
		t.Fatalf("%v\n%s", err, out)
	}
	if len(d.Sentences) == 0 {
		if len(out) != 0 {
			t.Fatalf("no sentence gives %q", out)
		}
		return
	}
	if len(docs) != 1 || docs[0].ID != "doc" || len(docs[0].Sentences) != len(d.Sentences) {
		t.Fatalf("%d documents, %d sentences of %d", len(docs), len(docs[0].Sentences), len(d.Sentences))
	}
	points := []rune(d.Article.Text)
	for k, s := range docs[0].Sentences {
		own := &d.Sentences[k]
		if s.ID != fmt.Sprintf("doc-%d", k+1) || s.NewPar != (k == 0 || d.Sentences[k-1].Block != own.Block) || len(s.Words) != own.End-own.First {
			t.Fatalf("sentence %d: %q, %v, %d words", k, s.ID, s.NewPar, len(s.Words))
		}
		checkText(t, &s)
		checkTree(t, &s)
		for i, w := range s.Words {
			start, end := offsetsOf(t, w.Misc)
			if got, want := string(points[start:end]), d.Form(own.First+i); got != want {
				t.Fatalf("word %q stands where %q is", got, want)
			}
		}
	}
}

// checkText: the tokens, with their spaces, are the sentence's text.
func checkText(t testing.TB, s *corpus.Sentence) {
	t.Helper()
	var b strings.Builder
	for i, tok := range s.Tokens {
		b.WriteString(tok.Form)
		if tok.SpaceAfter && i+1 < len(s.Tokens) {
			b.WriteByte(' ')
		}
		if joined := wordsOf(s, tok); joined != tok.Form {
			t.Fatalf("token %q holds the words %q", tok.Form, joined)
		}
	}
	if strings.TrimSpace(b.String()) != s.Text { // the reader trims the comment
		t.Fatalf("tokens %q, text %q", b.String(), s.Text)
	}
}

func wordsOf(s *corpus.Sentence, tok corpus.Token) string {
	forms := ""
	for _, w := range s.Words[tok.First:tok.End] {
		forms += w.Form
	}
	return forms
}

// checkTree: one root, and every word comes to it by way of its heads.
func checkTree(t testing.TB, s *corpus.Sentence) {
	t.Helper()
	const reached, onTheWay = 1, 2
	state := make([]uint8, len(s.Words))
	roots := 0
	for i := range s.Words {
		var path []int
		k := i
		for k >= 0 && state[k] == 0 {
			state[k] = onTheWay
			path = append(path, k)
			k = s.Words[k].Head
		}
		if k >= 0 && state[k] == onTheWay {
			t.Fatalf("sentence %s: word %d is its own ancestor", s.ID, k+1)
		}
		if k < 0 {
			roots++
		}
		for _, p := range path {
			state[p] = reached
		}
	}
	if roots != 1 {
		t.Fatalf("sentence %s has %d roots", s.ID, roots)
	}
}

func offsetsOf(t testing.TB, misc string) (start, end int) {
	t.Helper()
	for _, entry := range strings.Split(misc, "|") {
		key, value, _ := strings.Cut(entry, "=")
		n, err := strconv.Atoi(value)
		switch {
		case key == "SpaceAfter" && value == "No", key == "NE":
		case key == "Start" && err == nil:
			start = n
		case key == "End" && err == nil:
			end = n
		default:
			t.Fatalf("MISC %q", misc)
		}
	}
	return start, end
}

func TestCoNLLUOfArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, f := range files {
		ar, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		checkCoNLLU(t, planted(analyzer(t).Analyze(article(string(ar.Files[0].Data)))))
	}
	const seed = "../../seeds/articles/000_7c0ab15546612602.txt"
	data, err := os.ReadFile(seed)
	if err != nil {
		t.Fatal(err)
	}
	a, err := source.Parse(seed, data, source.Meta{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	checkCoNLLU(t, planted(analyzer(t).Analyze(a)))
}

// FuzzCoNLLU: the analysis of any text is read back as it was.
func FuzzCoNLLU(f *testing.F) {
	for _, s := range []string{"", "Don't! We're “here”", "a\u00a0b\u200bc\u0085d\te\x01f", "it's'\n- 'tis\n_ # = |", "\ufeffO'Neill's\r\nU.S.'s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkCoNLLU(t, planted(analyzer(t).Analyze(article(strings.ToValidUTF8(s, "\ufffd")))))
	})
}

func feats(t *testing.T, s string) Feats {
	f, err := morph.ParseFeats(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
