package text

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"kgexport/source"
)

// Joined reports whether token i is written as one with token i-1 and is, by
// Universal Dependencies' terms, another word of the same surface token: the n't of
// "don't", the 's of "Lind's", the not of "cannot". What is only written without a
// space, such as a comma or the parts of "Soviet-era", is not.
func (d *Document) Joined(i int) bool {
	if i == 0 || d.SpaceBefore(i) || d.Sentences[d.SentenceOf(i)].First == i {
		return false
	}
	before, form := d.Form(i-1), d.Form(i)
	last, _ := utf8.DecodeLastRuneInString(before)
	first, size := utf8.DecodeRuneInString(form)
	if first != '\'' && first != '’' {
		return unicode.IsLetter(last) && unicode.IsLetter(first)
	}
	if len(form) == size { // "the miners' union"
		return d.Tokens[i].Tag == PART
	}
	next, _ := utf8.DecodeRuneInString(form[size:])
	return unicode.IsLetter(next) && (unicode.IsLetter(last) || unicode.IsNumber(last) || last == '.' && len(before) > 1)
}

// AppendCoNLLU appends the analysis of a document to dst in CoNLL-U
// (universaldependencies.org/format.html) under the id of the document, a plain
// word. Every block of the article is a paragraph; blocks that are none, such as
// headlines, say so in a comment "kind". MISC holds where a token stands in the
// article's text, in code points: Start, and End, which is the place after it. White
// space inside a sentence shows as one blank. What is not known is "_". A document
// without sentences gives nothing.
func AppendCoNLLU(dst []byte, d *Document, id string) []byte {
	w := conlluWriter{d: d, dst: dst, offsets: d.Article.Offsets()}
	for k := range d.Sentences {
		s := &d.Sentences[k]
		if k == 0 {
			w.comment("newdoc id", id)
		}
		if k == 0 || d.Sentences[k-1].Block != s.Block {
			w.dst = append(w.dst, "# newpar\n"...)
		}
		w.comment("sent_id", id+"-"+strconv.Itoa(k+1))
		if s.Kind != source.Paragraph {
			w.comment("kind", s.Kind.String())
		}
		w.text(s)
		w.sentence(s)
		w.dst = append(w.dst, '\n')
	}
	return w.dst
}

// conlluWriter writes one document.
type conlluWriter struct {
	d       *Document
	dst     []byte
	offsets *source.Offsets
	next    int // the first name that has not ended
}

func (w *conlluWriter) comment(key, value string) {
	w.dst = append(w.dst, "# "...)
	w.dst = append(w.dst, key...)
	w.dst = append(w.dst, " = "...)
	w.field(value)
	w.dst = append(w.dst, '\n')
}

// text writes the comment that gives a sentence as running text.
func (w *conlluWriter) text(s *Sentence) {
	w.dst = append(w.dst, "# text = "...)
	for i := s.First; i < s.End; i++ {
		if i > s.First && w.d.SpaceBefore(i) {
			w.dst = append(w.dst, ' ')
		}
		w.field(w.d.Form(i))
	}
	w.dst = append(w.dst, '\n')
}

// sentence writes the lines of a sentence's tokens and words.
func (w *conlluWriter) sentence(s *Sentence) {
	for i := s.First; i < s.End; {
		end := i + 1
		for end < s.End && w.d.Joined(end) {
			end++
		}
		if end > i+1 {
			w.contraction(i, end, s.First)
		}
		for k := i; k < end; k++ {
			w.word(k, s.First, end == i+1)
		}
		i = end
	}
}

// contraction writes the line of a surface token that holds the words [i, end).
func (w *conlluWriter) contraction(i, end, first int) {
	w.number(i - first + 1)
	w.dst = append(w.dst, '-')
	w.number(end - first)
	w.tab()
	w.field(w.d.Slice(source.Span{Start: w.d.Tokens[i].Start, End: w.d.Tokens[end-1].End}))
	w.dst = append(w.dst, "\t_\t_\t_\t_\t_\t_\t_\t"...)
	w.place(w.d.Tokens[i].Start, w.d.Tokens[end-1].End)
	w.space(end)
	w.dst = append(w.dst, '\n')
}

// word writes the line of word i of a sentence whose first word is first; alone
// says that it is a surface token of its own.
func (w *conlluWriter) word(i, first int, alone bool) {
	t := &w.d.Tokens[i]
	w.number(i - first + 1)
	w.tab()
	w.field(w.d.Form(i))
	w.tab()
	w.field(t.Lemma)
	w.tab()
	w.field(t.Tag.String())
	w.tab()
	w.field(t.XPOS)
	w.tab()
	w.field(t.Feats.String())
	w.tab()
	switch t.Head {
	case Unknown:
		w.field("")
	case Root:
		w.number(0)
	default:
		w.number(int(t.Head) - first + 1)
	}
	w.tab()
	w.field(string(t.Rel))
	w.dst = append(w.dst, "\t_\t"...)
	w.place(t.Start, t.End)
	if alone {
		w.space(i + 1)
	}
	w.name(i)
	w.dst = append(w.dst, '\n')
}

// name says in IOB2 what name a word is of.
func (w *conlluWriter) name(i int) {
	for w.next < len(w.d.Names) && w.d.Names[w.next].End <= i {
		w.next++
	}
	if w.next == len(w.d.Names) || w.d.Names[w.next].First > i {
		return
	}
	n := w.d.Names[w.next]
	w.dst = append(w.dst, "|NE="...)
	w.dst = append(w.dst, "BI"[min(1, i-n.First)], '-')
	w.dst = append(w.dst, n.Class.String()...)
}

// place writes where a span of bytes stands, in code points.
func (w *conlluWriter) place(start, end int) {
	w.dst = append(w.dst, "Start="...)
	w.number(w.offsets.CodePoint(start))
	w.dst = append(w.dst, "|End="...)
	w.number(w.offsets.CodePoint(end))
}

// space says where no space stands before token next.
func (w *conlluWriter) space(next int) {
	if next < len(w.d.Tokens) && !w.d.SpaceBefore(next) {
		w.dst = append(w.dst, "|SpaceAfter=No"...)
	}
}

// field writes a value; "_" for an empty one. What would end a column or a line
// becomes a blank.
func (w *conlluWriter) field(s string) {
	if s == "" {
		s = "_"
	}
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c == 0x7f {
			c = ' '
		}
		w.dst = append(w.dst, c)
	}
}

func (w *conlluWriter) number(n int) { w.dst = strconv.AppendInt(w.dst, int64(n), 10) }
func (w *conlluWriter) tab()         { w.dst = append(w.dst, '\t') }
