package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// placed is how the deed of a noun is meant where no verb carries it: it took place only
// where it is the subject or object of a verb that takes that for granted ("killed
// three", "was condemned"), behind a preposition that does ("after the attack on"), or
// where it has an owner and its clause is told as past. Otherwise it is no more than
// possible.
func (p *page) placed(d *deed, f *filled) mood {
	sh, k := d.sh, d.k
	if d.governor != None {
		m := p.governedMood(sh, d.governor, false)
		lemma := p.lem[sh.chunks[sh.clauses[d.governor].verb].head]
		if m.modality == Actual && !p.x.assertive(lemma, "obj") && f.cue.evokes != kgPrefix+"Die" && !p.standing(d, f) {
			m.modality = Possible
		}
		return m
	}
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		for _, s := range cl.subj {
			if s != k || cl.how != own {
				continue
			}
			m := p.moodOf(sh, n)
			if cl.passive || !p.x.assertive(p.lem[sh.chunks[cl.verb].head], "nsubj") && !p.granted(d, f, n) && !(p.standing(d, f) && m == (mood{})) {
				m = mood{max(m.modality, Possible), m.negated}
			}
			return m
		}
	}
	if k > 0 && sh.chunks[k-1].kind == preposition && p.x.assertive(p.low[sh.chunks[k-1].first], "nmod") {
		if n := p.clauseAround(sh, k); n != None && p.moodOf(sh, n).modality == Actual {
			return mood{}
		}
		if k == 1 {
			return mood{}
		}
	}
	if p.standing(d, f) || p.headlined(d, f) {
		return mood{}
	}
	if m, ok := p.besideDeed(d); ok {
		return m
	}
	if n := p.clauseAround(sh, k); f.cue.evokes == kgPrefix+"Die" && (n == None || p.moodOf(sh, n).modality == Actual) {
		return mood{}
	}
	return mood{modality: Possible}
}

// granted reports that the deed is taken for granted in clause n: a death always is; an
// attack or an arrest where it is somebody's or "the" one and the clause is plainly so;
// any other where it is somebody's and the clause is told as past and plainly so.
func (p *page) granted(d *deed, f *filled, n int) bool {
	if p.moodOf(d.sh, n) != (mood{}) {
		return false
	}
	c := &d.sh.chunks[d.k]
	switch f.cue.evokes {
	case kgPrefix + "Die":
		return true
	case kgPrefix + "Assault", kgPrefix + "Coerce":
		v := &d.sh.chunks[d.sh.clauses[n].verb]
		return (p.possessed(c) || p.low[c.first] == "the" || d.k > 0 && p.low[d.sh.chunks[d.k-1].first] == "whose") && (p.isPast(d.sh, d.sh.clauses[n].verb) || p.x.assertive(p.lem[v.head], "ccomp"))
	}
	return p.owned(d, f) && p.isPast(d.sh, d.sh.clauses[n].verb)
}

// owned reports that the noun's actor stands before it: "the UK's commitment", "U.S. plans".
func (p *page) owned(d *deed, f *filled) bool {
	before := d.sh.chunks[d.k].head - len(f.cue.words)
	for _, rel := range [3]string{"nmod:poss", "amod", "compound"} {
		if f.cue.fills(rel, asActor) && len(p.owners(d, rel, before)) > 0 {
			return true
		}
	}
	return false
}

// standing reports that the noun tells what is there as long as it is somebody's, whatever
// else its clause says of it: a plan, a promise, a treaty, support. What is looked for,
// and what stands behind "for" or "without", need not be.
func (p *page) standing(d *deed, f *filled) bool {
	if !enduring[f.cue.evokes] || !p.owned(d, f) {
		return false
	}
	if d.governor != None {
		lemma := p.lem[d.sh.chunks[d.sh.clauses[d.governor].verb].head]
		return p.x.modals[lemma] == nil && !p.refuses(lemma) && !wanting[lemma]
	}
	if d.k == 0 || d.sh.chunks[d.k-1].kind != preposition {
		return true
	}
	switch p.low[d.sh.chunks[d.k-1].first] {
	case "for", "without", "of", "to", "towards", "toward", "about", "absent", "pending":
		return false
	}
	return true
}

// enduring are the types of event whose nouns tell what goes on being there.
var enduring = map[string]bool{
	kgPrefix + "Propose": true, kgPrefix + "Support": true, kgPrefix + "Cooperate": true, kgPrefix + "Agree": true, kgPrefix + "Request": true,
	kgPrefix + "Accuse": true, kgPrefix + "Sanction": true, kgPrefix + "Reject": true, kgPrefix + "Threaten": true,
}

// wanting are verbs whose object is not there yet, or no more.
var wanting = map[string]bool{
	"await": true, "lack": true, "lose": true, "expect": true, "hope": true, "court": true, "solicit": true, "anticipate": true,
	"secure": true, "win": true, "gain": true, "earn": true, "attract": true, "predict": true, "doubt": true, "fear": true,
}

// headlined reports the deed of somebody that a headline without a verb is all about, with
// nothing but names behind it: "Norland's raids on Arden", not "Raid on Arden looms".
func (p *page) headlined(d *deed, f *filled) bool {
	s := &p.d.Sentences[p.sent[d.head]]
	if s.Kind != source.Headline || len(d.sh.clauses) > 0 || p.rel(d.head) != "root" || !p.owned(d, f) || p.tag(d.sh.chunks[d.k].first) == text.DET {
		return false
	}
	for t := d.sh.chunks[d.k].end; t < s.End; t++ {
		switch p.tag(t) {
		case text.ADP, text.DET:
		case text.CCONJ:
			return true // what follows is another matter
		default:
			if p.name[t] == None {
				return false
			}
		}
	}
	return true
}

// besideDeed is how the deed is meant that "and" joins to another noun for a deed with an
// owner: as that one is.
func (p *page) besideDeed(d *deed) (mood, bool) {
	h := int(p.d.Tokens[d.head].Head)
	if p.rel(d.head) != "conj" || h < 0 || h >= d.head || p.sent[h] != p.sent[d.head] {
		return mood{}, false
	}
	for i := len(p.out.Events) - 1; i >= 0 && i > len(p.out.Events)-8; i-- {
		if e := &p.out.Events[i]; e.Trigger.Contains(p.span(h, h+1)) && p.tag(h) == text.NOUN {
			return mood{e.Modality, e.Negated}, true
		}
	}
	return mood{}, false
}
