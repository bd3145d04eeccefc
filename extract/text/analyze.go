package text

import (
	"fmt"
	"sort"
	"sync"

	"kgexport/extract/text/annotate"
	"kgexport/seeds"
	"kgexport/source"
)

// Analyzer reads articles of one language. It is safe for concurrent use.
type Analyzer struct {
	lang      *seeds.Lang
	annotator *annotate.Annotator
	idle      sync.Pool // of *workspace
}

// workspace is the memory of one article at a time.
type workspace struct {
	forms   []string
	ends    []int32
	scratch annotate.Scratch
}

// NewAnalyzer returns the analyzer of a language. The error says what is wrong with
// the language's model.
func NewAnalyzer(l *seeds.Lang) (*Analyzer, error) {
	a, err := annotate.Open(l.Model)
	if err == nil {
		err = a.Check(func(upos string) bool { _, ok := tagOf[upos]; return ok })
	}
	if err != nil {
		return nil, fmt.Errorf("language %s: %w", l.Tag, err)
	}
	return &Analyzer{lang: l, annotator: a, idle: sync.Pool{New: func() any { return new(workspace) }}}, nil
}

// Analyze cuts an article into tokens and sentences, pairs its quotation marks, and
// predicts each token's tags, lemma, features and head, and the names. Every block of
// the article is covered: each of its characters but white space belongs to one
// token, each token to one sentence. A dateline and its dash are a sentence of their
// own, of kind source.DateLine.
func (z *Analyzer) Analyze(a *source.Article) *Document {
	d, roles := cut(a, z.lang)
	w := z.idle.Get().(*workspace)
	z.annotate(d, roles, w)
	z.idle.Put(w)
	return d
}

// annotate fills in what is learnt.
func (z *Analyzer) annotate(d *Document, roles []role, w *workspace) {
	w.forms, w.ends = w.forms[:0], w.ends[:0]
	for i := range d.Tokens {
		w.forms = append(w.forms, d.Form(i))
	}
	for i := range d.Sentences {
		w.ends = append(w.ends, int32(d.Sentences[i].End))
	}
	words, names := z.annotator.Annotate(&w.scratch, w.forms, w.ends)
	for i := range words {
		p, t := &words[i], &d.Tokens[i]
		t.Tag, t.XPOS, t.Lemma, t.Feats, t.Head, t.Rel = tagOf[p.UPOS], p.XPOS, p.Lemma, p.Feats, p.Head, Rel(p.Rel)
	}
	for _, n := range names {
		d.Names = append(d.Names, Name{First: int(n.First), End: int(n.End), Class: nameClassOf[n.Type]})
	}
	mend(d, z.lang)
	clear(w.forms) // they hold on to the article
}

// Cut is Analyze without what is learnt: no tags, lemmas, trees or names. l may be nil.
func Cut(a *source.Article, l *seeds.Lang) *Document {
	if l == nil {
		l = &seeds.Lang{}
	}
	d, _ := cut(a, l)
	return d
}

// cut makes the document without tags and lemmas, and the role of each token in
// quotations.
func cut(a *source.Article, l *seeds.Lang) (*Document, []role) {
	d := &Document{Article: a, lower: lowered(a.Text)}
	parts := parts(a)
	sc := scanner{text: a.Text, lower: d.lower, lang: l, toks: make([]Token, 0, len(a.Text)/5+8)}
	ends := make([]int, len(parts))
	for i, p := range parts {
		sc.block(p.Start, p.End)
		ends[i] = len(sc.toks)
	}
	d.Tokens = sc.toks
	roles := make([]role, len(d.Tokens))
	pr := pairer{text: a.Text, toks: d.Tokens, roles: roles}
	first := 0
	for i := range parts {
		pr.block(first, ends[i])
		first = ends[i]
	}
	d.Quotes = pr.finish()
	sp := splitter{text: a.Text, lower: d.lower, lang: l, toks: d.Tokens, roles: roles, sents: make([]Sentence, 0, len(d.Tokens)/20+len(parts))}
	first = 0
	for i, p := range parts {
		sp.block(first, ends[i], p.kind, p.block)
		first = ends[i]
	}
	d.Sentences = sp.sents
	return d, roles
}

// part is a block, or one of the two that a dateline cuts its block into.
type part struct {
	source.Span
	kind  source.BlockKind
	block int
}

// parts lists what no sentence crosses, in order, inside the text.
func parts(a *source.Article) []part {
	ps := make([]part, 0, len(a.Blocks)+1)
	end := 0
	for i, b := range a.Blocks {
		b.Start, b.End = max(b.Start, end), min(b.End, len(a.Text))
		if b.Start >= b.End {
			continue
		}
		if body := a.Dateline.Body; a.Dateline.Len() > 0 && b.Start <= a.Dateline.Start && a.Dateline.End <= body && body < b.End && b.Kind != source.DateLine {
			ps = append(ps, part{source.Span{Start: b.Start, End: body}, source.DateLine, i})
			b.Start = body
		}
		ps = append(ps, part{b.Span, b.Kind, i})
		end = b.End
	}
	return ps
}

// Lower is token i in lower case. It makes nothing new: the few letters whose
// lower case takes a different number of bytes stay as they are.
func (d *Document) Lower(i int) string {
	t := d.Tokens[i]
	return d.lower[t.Start:t.End]
}

// IsCapitalized reports whether token i begins with a capital letter.
func (d *Document) IsCapitalized(i int) bool {
	r, _, _ := runeAt(d.Article.Text, d.Tokens[i].Start)
	return isUpper(r)
}

// SpaceBefore reports whether white space, or the text's start, stands before
// token i.
func (d *Document) SpaceBefore(i int) bool {
	return i == 0 || d.Tokens[i-1].End < d.Tokens[i].Start
}

// SentenceOf is the index of the sentence that token i belongs to.
func (d *Document) SentenceOf(i int) int {
	return sort.Search(len(d.Sentences), func(k int) bool { return d.Sentences[k].End > i })
}

// TokensIn gives the tokens that overlap the span as [first, end); first == end
// where there are none.
func (d *Document) TokensIn(s source.Span) (first, end int) {
	first = sort.Search(len(d.Tokens), func(k int) bool { return d.Tokens[k].End > s.Start })
	end = first + sort.Search(len(d.Tokens)-first, func(k int) bool { return d.Tokens[first+k].Start >= s.End })
	return first, end
}

// QuoteAt is the index of the innermost quotation whose span holds the byte
// offset; -1 where none does.
func (d *Document) QuoteAt(offset int) int {
	k := sort.Search(len(d.Quotes), func(k int) bool { return d.Quotes[k].Start > offset }) - 1
	for k >= 0 && d.Quotes[k].End <= offset {
		k = d.Quotes[k].Outer
	}
	return k
}

// InQuote reports whether the whole span lies inside one quotation.
func (d *Document) InQuote(s source.Span) bool {
	k := d.QuoteAt(s.Start)
	for k >= 0 && !d.Quotes[k].Contains(s) {
		k = d.Quotes[k].Outer
	}
	return k >= 0
}
