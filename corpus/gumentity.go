package corpus

import (
	"strconv"
	"strings"
)

// Mention is a noun phrase of a GUM sentence that refers to something:
// Words[First:End].
type Mention struct {
	First, End int
	Type       string // person, place, organization, object, event, time, substance, animal, plant, abstract
	Status     string // information status: new, giv:act, giv:inact, acc:com, acc:inf, acc:aggr
	Chain      string // the mentions of one thing have one chain
	Relation   string // how it refers: ana, appos, cata, coref, disc, pred; sgl where nothing else of the document is the same
	Link       string // title of a Wikipedia article; empty where there is none
}

// Mentions reads the mentions of a sentence from GUM's Entity annotation, in the
// order in which they end. A bracket opens as
// "(ID-type-status-salience-centering-minspan-link[-title]" and closes as "ID)", or
// as ")" where it opened on the same word; several stand on a word without a
// separator. Parts of discontinuous mentions ("ID[1/2]") and brackets that are not
// closed are left out.
func (s *Sentence) Mentions() []Mention {
	r := mentionReader{}
	for i, w := range s.Words {
		for field := range strings.SplitSeq(w.Misc, "|") {
			if value, ok := strings.CutPrefix(field, "Entity="); ok {
				r.word(i, value)
			}
		}
	}
	return r.done
}

type mentionReader struct {
	open, done []Mention
}

func (r *mentionReader) word(i int, s string) {
	for s != "" {
		n := strings.IndexAny(s[1:], "()") + 1
		if n == 0 {
			n = len(s)
		}
		piece := s[:n]
		s = s[n:]
		closed := strings.HasPrefix(s, ")")
		if closed {
			s = s[1:]
		}
		switch {
		case piece[0] == '(':
			r.begin(i, piece[1:])
			if closed && len(r.open) > 0 {
				r.end(i, r.open[len(r.open)-1].Chain)
			}
		case closed:
			r.end(i, piece)
		}
	}
}

// begin opens a mention from "ID-type-...".
func (r *mentionReader) begin(i int, head string) {
	m := Mention{First: i}
	f := strings.SplitN(head, "-", 8)
	m.Chain = f[0]
	if len(f) > 1 {
		m.Type = f[1]
	}
	if len(f) > 2 {
		m.Status = f[2]
	}
	if len(f) > 6 {
		m.Relation = f[6]
	}
	if len(f) == 8 {
		m.Link = f[7]
	}
	r.open = append(r.open, m)
}

// end closes the innermost open mention of a chain.
func (r *mentionReader) end(i int, chain string) {
	for k := len(r.open) - 1; k >= 0; k-- {
		if r.open[k].Chain != chain {
			continue
		}
		m := r.open[k]
		r.open = append(r.open[:k], r.open[k+1:]...)
		if _, err := strconv.Atoi(chain); err == nil && m.Type != "" {
			m.End = i + 1
			r.done = append(r.done, m)
		}
		return
	}
}
