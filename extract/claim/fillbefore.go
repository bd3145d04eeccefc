package claim

import "kgexport/extract/text"

// fillBefore takes the noun that stands before the noun of a deed, with it, for the object
// where nothing else tells what the deed is done to: "X's travel ban", "10,000 job cuts".
func (p *page) fillBefore(d *deed, f *filled) {
	if len(f.actors) == 0 || len(f.targets) > 0 || f.object.Len() > 0 || f.cue.alone() || !madeOfWords[f.cue.evokes] || d.last != d.k {
		return
	}
	c := &d.sh.chunks[d.k]
	first := c.head
	for t := c.head - 1; t >= c.first && p.tag(t) == text.NOUN && p.name[t] == None && p.rel(t) == "compound" && p.when[t] == None; t-- {
		first = t
	}
	if first == c.head || f.needed && f.cue.needs() || p.x.bodies[p.low[c.head-1]] != "" || len(p.x.standing[p.low[c.head-1]]) > 0 {
		return // "X's central bank cuts" is no noun
	}
	f.object = p.span(first, c.head+1)
	f.whole = join(f.whole, f.object)
	f.needed = true
}

// madeOfWords are the types of event whose nouns say with the noun before them what is done.
var madeOfWords = map[string]bool{
	kgPrefix + "Change": true, kgPrefix + "Sanction": true, kgPrefix + "Acquire": true, kgPrefix + "Assault": true, kgPrefix + "Coerce": true,
	kgPrefix + "Mobilize": true, kgPrefix + "Legal": true,
}

// tellsCharge reports the clause of a gerund that only says what the noun before it and a
// comma stands for: "acquitted of a second charge, disclosing secrets".
func (p *page) tellsCharge(sh *sheet, n int) bool {
	cl := &sh.clauses[n]
	if cl.form != gerund || cl.verb < 2 || sh.chunks[cl.verb-1].kind != comma {
		return false
	}
	k := p.skipLeft(sh, cl.verb-2)
	return k >= 0 && sh.chunks[k].kind == nounPhrase && charges[p.lem[sh.chunks[k].head]]
}

// charges are nouns for what somebody is said to have done.
var charges = map[string]bool{
	"charge": true, "count": true, "offence": true, "offense": true, "crime": true, "accusation": true, "allegation": true, "felony": true,
	"misdemeanour": true, "misdemeanor": true, "violation": true,
}
