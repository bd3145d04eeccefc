package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
)

// appointing reports a participle of a verb of appointment: "appointed", "elected".
func (p *page) appointing(t int) bool {
	w := p.low[t]
	if !strings.HasSuffix(w, "ed") {
		return false
	}
	for _, lemma := range [3]string{p.lem[t], w[:len(w)-1], w[:len(w)-2]} {
		for _, k := range p.x.verbs[lemma] {
			if k.evokes == appoint && len(k.words) == 1 {
				return true
			}
		}
	}
	return false
}

// holdable reports an office that the text says is one: what a clause says of
// somebody must be asserted, and one who directs films holds no office.
func (p *page) holdable(o *office, first int, rule string) bool {
	d := p.doubt[o.end-1]
	for t := max(first, o.end-24); t < o.end; t++ {
		if p.tag(t) == text.AUX || p.tag(t) == text.VERB || p.appointing(t) || p.tag(t) == text.ADV {
			d |= p.doubt[t]
		}
		if t < o.left && p.x.negation(p.low[t]) {
			d |= untrue // "was nearly elected"
		}
	}
	if d&invented != 0 || (rule == "copula-office" || rule == "office-as") && d&(dubious|untrue|irreal) != 0 {
		return false
	}
	for t := o.first; t < o.end; t++ {
		if p.low[t] == "director" && (t > o.first && p.isArt(t-1) || p.lower(t+1) == "of" && p.isArt(t+2)) {
			return false
		}
	}
	return true
}

// isArt reports a noun for what directors make: "film", "opera".
func (p *page) isArt(t int) bool {
	if t >= len(p.lem) {
		return false
	}
	for _, k := range p.x.nouns[p.lem[t]] {
		if k.evokes == rdf.KG+"createdBy" && k.fills("self", asSubject) && len(k.words) == 1 {
			return true
		}
	}
	return false
}

// statusByDeed: "fired its finance chief, X": who is fired holds the post no more;
// "the finance chief, X, was named": who is named to it does not hold it yet.
func (p *page) statusByDeed(o *office) {
	if o.stated {
		return
	}
	si := int(p.sent[o.first])
	sh := &p.text[si]
	k := int(sh.of[o.end-1-p.d.Sentences[si].First])
	for m := k - 1; m >= 0 && m > k-6; m-- {
		n := p.clauseOf(sh, m)
		if n == None {
			continue
		}
		cl := &sh.clauses[n]
		if cl.passive || len(cl.obj) == 0 || cl.obj[0] != k {
			return
		}
		switch mood := p.moodOf(sh, n); {
		case mood.negated || mood.modality != Actual:
		case p.evokes(sh, cl, leave):
			o.status, o.stated = Former, true
		case p.evokes(sh, cl, appoint):
			o.status, o.stated = Future, true
		}
		return
	}
	for m := k + 1; m < len(sh.chunks) && m < k+8; m++ {
		if n := p.clauseOf(sh, m); n != None {
			cl := &sh.clauses[n]
			if len(cl.subj) > 0 && cl.subj[0] >= k && cl.passive && p.evokes(sh, cl, leave) && p.moodOf(sh, n) == (mood{}) {
				o.status, o.stated = Former, true // "the finance chief, X, was fired"
			}
			return
		}
	}
}

// ended reports that what the tokens first to end tie together is told as past:
// "formerly owned by", "an ally until 2010".
func (p *page) ended(first, end int) bool {
	hi := p.d.Sentences[p.sent[first]].End
	for t := first; t < hi && t < end+6; t++ {
		switch w := p.low[t]; {
		case w == "until" || w == "till":
			return true
		case t < end && (w == "formerly" || w == "previously" || w == "once"):
			return true
		case t >= end && (w == "," || w == "." || p.tag(t) == text.VERB || p.tag(t) == text.AUX):
			return false
		}
	}
	return false
}

// onlyOne reports that the possessive pronoun at token t can mean but one person:
// nobody else that it fits is named before it in the sentence or in the one before.
func (p *page) onlyOne(t int) bool {
	w := p.low[t]
	if w != "his" && w != "her" {
		return true
	}
	si := int(p.sent[t])
	seen := None
	for i := p.d.Sentences[max(si-1, 0)].First; i < t; i++ {
		m := p.nameAt(i)
		if m == nil || m.Kind != entity.Named || p.f.Entities[m.Entity].Class != entity.Person || m.Entity == seen {
			continue
		}
		if seen != None {
			return false
		}
		seen = m.Entity
	}
	return true
}
