package claim

import (
	"math/bits"
	"slices"
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
	"kgexport/source"
)

// filled is a cue with what was found for its slots.
type filled struct {
	cue     *cue
	end     int // token after the cue's words
	actors  []Arg
	targets []Arg
	object  source.Span
	place   int
	whom    bool        // the object is the unnamed one to whom it is done
	whole   source.Span // all that was used
	slots   int         // how many slots were filled
	narrow  int         // how many of them ask for a class of the ontology
	roles   uint32      // roles that a slot was filled for
	missing int         // roles that the cue asks for and no slot fills
	needed  bool        // a required slot was filled, or there is none
}

func (f *filled) counts() bool {
	return len(f.actors) > 0 && f.needed
}

// needs reports a cue with a required slot.
func (k *cue) needs() bool {
	for _, s := range k.slots {
		if s.required {
			return true
		}
	}
	return false
}

func (f *filled) betterThan(g *filled) bool {
	if a, b := len(f.cue.words), len(g.cue.words); a != b {
		return a > b
	}
	if f.missing != g.missing {
		return f.missing < g.missing
	}
	if f.narrow != g.narrow {
		return f.narrow > g.narrow
	}
	if f.slots != g.slots {
		return f.slots > g.slots
	}
	return f.cue.weight > g.cue.weight
}

// fill fills the slots of cue k from clause n.
func (p *page) fill(sh *sheet, n int, k *cue) filled {
	f := filled{cue: k, place: None, needed: !k.needs()}
	for i := range k.slots {
		s := &k.slots[i]
		p.fillSlot(sh, &f, s, p.clauseArgument(sh, n, k, s))
	}
	p.fillElectorate(sh, &sh.clauses[n], &f)
	f.missing = f.unfilled()
	if cl := &sh.clauses[n]; !f.needed && !cl.passive && len(cl.subj) > 1 && k.mutual() {
		f.needed = true // "X and Y met"
		for _, k := range cl.subj {
			if c := &sh.chunks[k]; f.object.Len() == 0 && len(f.targets) == 0 && p.tag(c.head) == text.NOUN && p.actor(sh, k).Entity == None {
				f.object = p.headPhrase(sh, k) // the other one, where he has no name
			}
		}
	}
	return f
}

// unfilled counts the roles with required slots of which none was filled.
func (f *filled) unfilled() int {
	var asked uint32
	for _, s := range f.cue.slots {
		if s.required {
			asked |= 1 << s.role
		}
	}
	return bits.OnesCount32(asked &^ f.roles)
}

// mutual reports a deed that several do with one another: "meet", "agree".
func (k *cue) mutual() bool {
	for _, s := range k.slots {
		if s.rel != "obl" || s.role != asTarget {
			continue
		}
		for _, m := range s.marks {
			if m == "with" {
				return true
			}
		}
	}
	return false
}

// ownObject makes the noun in a cue of several words the object where there is no
// other: "filed for bankruptcy", "reached a settlement".
func (p *page) ownObject(sh *sheet, cl *clause, f *filled) {
	if len(f.cue.words) < 2 || f.object.Len() > 0 || len(f.targets) > 0 && len(dropArgs(f.targets, f.actors)) == 0 {
		return
	}
	last := f.cue.words[len(f.cue.words)-1]
	if v := f.end - 1; len(f.targets) == 0 && v > sh.chunks[cl.verb].head && p.tag(v) == text.VERB && p.lem[v] == last {
		if o := p.child(v, "obj"); o != None {
			if ks := p.phrases(sh, o); len(ks) > 0 { // "voted to scrap the ferry"
				f.object, f.targets = p.headPhrases(sh, ks, 0), p.namedObject(sh, p.span(v, sh.chunks[ks[0]].end))
				f.whole = join(f.whole, f.object)
				return
			}
		}
	}
	if len(cl.obj) == 1 && p.lem[sh.chunks[cl.obj[0]].head] == last && (len(f.targets) == 0 || !p.told(sh, cl.obj[0], f)) {
		f.object = p.headPhrase(sh, cl.obj[0])
		f.whole = join(f.whole, f.object)
		return
	}
	for i := range cl.preps {
		if nps := cl.preps[i].nps; len(nps) == 1 && p.lem[sh.chunks[nps[0]].head] == last && cl.preps[i].word == f.cue.words[len(f.cue.words)-2] {
			f.object = p.headPhrase(sh, nps[0]) // "entered into a repurchase agreement"
			f.whole = join(f.whole, f.object)
			return
		}
	}
	if t := f.end - 1; len(f.targets) == 0 && p.tag(t) == text.NOUN && p.low[t] == last {
		f.object = p.span(t, t+1)
		f.whole = join(f.whole, f.object)
	}
}

// told reports that noun phrase k says no more than the trigger, or names what the event has
// as its target.
func (p *page) told(sh *sheet, k int, f *filled) bool {
	return sh.chunks[k].head < f.end || p.who(sh, k).known()
}

// fillSlot puts an argument into its role. A named thing in the role of object is a
// target, an unnamed one in that of target an object.
func (p *page) fillSlot(sh *sheet, f *filled, s *slot, a argument) {
	if a.empty() {
		return
	}
	ok := false
	switch s.role {
	case asActor:
		for _, arg := range p.actorsOf(sh, a.nps) {
			if p.suits(arg.Entity, s.limit) {
				f.actors, ok = append(f.actors, arg), true
			}
		}
		if !ok && f.cue.evokes == kgPrefix+"Change" {
			ok = p.fillMeasured(sh, f, s, a)
		}
	case asTarget, asObject:
		ok = p.fillObject(sh, f, s, a)
	case asPlace:
		for _, k := range a.nps {
			if m := p.headName(&sh.chunks[k]); m != nil && p.f.Entities[m.Entity].Class == entity.Place {
				f.place, ok = m.Entity, true
			}
		}
	}
	if !ok {
		return
	}
	f.slots++
	if strings.Contains(s.limit, ":") {
		f.narrow++
	}
	f.roles |= 1 << s.role
	f.needed = f.needed || s.required
	f.whole = join(f.whole, a.span)
	for _, k := range a.nps {
		f.whole = join(f.whole, p.chunkSpan(&sh.chunks[k]))
	}
}

func (p *page) fillObject(sh *sheet, f *filled, s *slot, a argument) bool {
	if a.span.Len() > 0 {
		if s.limit != "" || f.object.Len() > 0 && !(s.required && f.whom) {
			return false
		}
		f.object = p.askedOf(sh, f, a.span)
		if wordsOf[f.cue.evokes] {
			f.targets = append(f.targets, p.namedObject(sh, a.span)...)
		}
		return true
	}
	ok := false
	for i, k := range a.nps {
		if askedOfNoun(s.limit) {
			if p.nounSuits(&sh.chunks[k], s.limit) {
				f.object, ok = p.headPhrase(sh, k), true
			}
			continue
		}
		arg := p.who(sh, k).arg
		if s.role == asObject && f.object.Len() == 0 && slices.ContainsFunc(f.actors, func(a Arg) bool { return a.Entity == arg.Entity }) {
			f.object, ok = p.headPhrase(sh, k), true // "resigned as transport minister": the post, by whoever held it
			continue
		}
		if arg.Entity != None {
			if p.suits(arg.Entity, s.limit) {
				if arg.AsNamed != None && !speaksTo(f.cue.evokes, s) {
					arg = Arg{arg.AsNamed, None} // who visits or bombs a capital means the city
				}
				f.targets = append(f.targets, arg)
				ok = true
			}
			continue
		}
		if a, first := p.firstPerson(&sh.chunks[k]); first {
			if a.Entity != None && p.suits(a.Entity, s.limit) {
				f.targets, ok = append(f.targets, a), true
			}
			continue
		}
		if p.tag(sh.chunks[k].head) == text.PRON {
			ok = ok || s.limit == "" || s.limit == "agent" // "stands with you": there is somebody, whoever it is
			continue
		}
		if s.limit != "" {
			continue
		}
		ok = true
		if f.object.Len() == 0 {
			f.object, f.whom = p.headPhrases(sh, a.nps, i), s.role == asTarget
			f.whole = join(f.whole, f.object)
		}
		if named := p.examples(sh, k); named != nil {
			for _, m := range named {
				f.targets, f.whole = append(f.targets, Arg{m.Entity, None}), join(f.whole, m.Span)
			}
		} else if wordsOf[f.cue.evokes] {
			f.targets = append(f.targets, p.within(sh, k)...)
		} else if a, ok := p.behindBody(sh, k); ok && s.role == asTarget && !p.agentOf(&sh.chunks[k]) {
			f.targets = append(f.targets, a) // "Peruvian troops", not "Ann Lee's lawyer"
		} else if a, ok := p.bodyMeant(sh, k); ok && s.role == asTarget {
			f.targets = append(f.targets, a)
		}
	}
	return ok
}

// speaksTo reports a slot whose filler is dealt with as a power, not as a place: "urged
// Kyiv to", "talks with Ankara".
func speaksTo(event string, s *slot) bool {
	switch local := strings.TrimPrefix(event, rdf.KG); local {
	case "Accuse", "Reject", "Request", "Support", "Threaten", "Sanction", "Agree", "Cooperate", "Propose", "Yield", "Protest":
		return true
	case "Consult":
		return s.rel == "obl" || s.rel == "nmod" || s.rel == "nmod:poss"
	case "Aid":
		return s.rel != "obl"
	}
	return false
}

// wordsOf are the types of event that are done to the one whose words or deeds
// their object is: to dismiss Seoul's overtures is to dismiss Seoul.
var wordsOf = map[string]bool{
	rdf.KG + "Reject": true, rdf.KG + "Accuse": true, rdf.KG + "Support": true, rdf.KG + "Legal": true, rdf.KG + "Protest": true,
}
