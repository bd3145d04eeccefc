package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/source"
)

// How sure the rules of offices are. The figures are judged, not yet measured:
// a title straight before a name hardly ever means anything else; the further
// apart the two stand, the more can come between.
const (
	sureTitleBefore = 0.97
	sureTitleAfter  = 0.93
	sureApposition  = 0.92
	sureCopula      = 0.86
	sureAs          = 0.85
	sureGuessedIn   = 0.85 // where the country is that of the context
)

// office is a title found in the text, before its holder is known.
type office struct {
	cue        *cue
	first, end int    // tokens of the title's own words
	left       int    // first token of what belongs to it: "former South Korean"
	right      int    // token after its complements: "of the Forest Agency"
	in         int    // entity, or None
	body       string // class of what it is held in where the text has only a noun for that: "the company's"
	status     Status
	stated     bool // the text gives the status
	listed     bool // the title stands in the plural before its holders
}

// titleEnding returns the longest title cue whose last word is token t and that
// begins at lo or later.
func (p *page) titleEnding(t, lo int) (first int, best *cue) {
	if t < lo {
		return t, nil
	}
	for _, k := range p.x.titles[p.low[t]] {
		f := t + 1 - len(k.words)
		if f < lo || best != nil && len(best.words) >= len(k.words) {
			continue
		}
		ok := true
		for i, w := range k.words {
			ok = ok && p.low[f+i] == w
		}
		if ok {
			best, first = k, f
		}
	}
	return first, best
}

// officeEnding reads the office whose title ends at token t (included), with
// what stands before it.
func (p *page) officeEnding(t int) (office, bool) {
	lo := p.d.Sentences[p.sent[t]].First
	f, k := p.titleEnding(t, lo)
	if k == nil {
		return office{}, false
	}
	o := office{cue: k, first: f, end: t + 1, left: f, right: t + 1, in: None}
	p.beforeTitle(&o, lo)
	return o, true
}

// beforeTitle reads to the left of a title: modifiers that belong to it, the
// place or organisation it is held in, the words for its status.
func (p *page) beforeTitle(o *office, lo int) {
	for n := 0; o.left > lo && n < 8; n++ {
		t := o.left - 1
		if f, status, ok := p.statusEnding(t, lo); ok {
			o.status, o.stated, o.left = status, true, f
			continue
		}
		if o.in == None && o.body == "" && p.holderBefore(o, t) {
			continue
		}
		if o.in != None || o.body != "" || !p.modifies(t, o) {
			if p.tag(t) == text.DET {
				o.left = t
			}
			return
		}
		o.first, o.left = t, t
	}
}

// holderBefore takes the name or possessor that ends at token t as what the
// office is held in.
func (p *page) holderBefore(o *office, t int) bool {
	if m := p.mentionEnding(t); m != nil {
		if !p.holdsPosts(m.Entity) || p.isParty(m) || p.place(m) && localPrepositions[p.lower(m.First-1)] {
			return false
		}
		o.in, o.left = m.Entity, m.First
		if q := *o; p.place(m) && m.First > 0 && p.possessivePronoun(&q, m.First-1) {
			o.in, o.left = q.in, q.left // "its Peru director"
		}
		return true
	}
	if n := p.name[t]; n != None { // "U.S. Treasury Secretary", of the U.S. Treasury
		if m := &p.f.Mentions[n]; m.Kind == entity.Named && m.End > o.left && m.End < o.end && p.holdsPosts(m.Entity) {
			o.in, o.left = m.Entity, m.First
			return true
		}
	}
	if p.low[t] != "'s" && p.low[t] != "'" || t == 0 {
		return p.possessivePronoun(o, t)
	}
	if m := p.mentionEnding(t - 1); m != nil && p.hasOfficers(m.Entity) {
		o.in, o.left = m.Entity, m.First
		return true
	}
	if r := p.ref[t-1]; r != None && p.hasOfficers(p.f.Mentions[r].Entity) {
		o.in, o.left = p.f.Mentions[r].Entity, p.f.Mentions[r].First
		return true
	}
	if c := p.x.bodies[p.low[t-1]]; c != "" && p.tag(t-1) == text.NOUN && p.lower(t-2) == "the" {
		o.body, o.left = c, t-2
		return true
	}
	return false
}

// possessivePronoun: "its chief executive".
func (p *page) possessivePronoun(o *office, t int) bool {
	if p.low[t] != "its" && p.low[t] != "their" || p.ref[t] == None {
		return false
	}
	e := p.f.Mentions[p.ref[t]].Entity
	if !p.hasOfficers(e) {
		return false
	}
	o.in, o.left = e, t
	return true
}

var localPrepositions = map[string]bool{"in": true, "at": true, "near": true, "outside": true}

func (p *page) place(m *entity.Mention) bool {
	return p.f.Entities[m.Entity].Class == entity.Place && m.Kind == entity.Named
}

// mentionEnding is the named or adjective mention whose last token is t, or nil.
func (p *page) mentionEnding(t int) *entity.Mention {
	if t < 0 || p.name[t] == None {
		return nil
	}
	if m := &p.f.Mentions[p.name[t]]; m.End-1 == t {
		return m
	}
	return nil
}

// holdsPosts reports an entity in which posts are held.
func (p *page) holdsPosts(e int) bool {
	c := p.f.Entities[e].Class
	return c == entity.Organization || c == entity.Place
}

// isParty reports a mention of a party, whose member, not officer, the person
// behind the title is: "Republican Senator".
func (p *page) isParty(m *entity.Mention) bool {
	s := p.f.Entities[m.Entity].Subclass
	return s != "" && p.x.o.IsA(s, rdf.Schema+"PoliticalParty") && m.Kind == entity.Adjective
}

// modifies reports that token t belongs to the title behind it: "deputy
// foreign", "interior and overseas".
func (p *page) modifies(t int, o *office) bool {
	if p.name[t] != None || p.when[t] != None {
		return false
	}
	switch p.tag(t) {
	case text.NOUN, text.PROPN, text.ADJ:
		return p.tag(t-1) != text.AUX || !p.appointing(t)
	case text.VERB:
		return strings.HasSuffix(p.low[t], "ing") && t > 0 && (p.low[t-1] == "'s" || p.tag(t-1) == text.DET)
	case text.PUNCT:
		return p.low[t] == "-" && t > 0 && p.d.Tokens[t-1].End == p.d.Tokens[t].Start
	case text.CCONJ:
		if p.low[t] != "and" || t < 1 || o.first == o.end-len(o.cue.words) {
			return false
		}
		_, k := p.titleEnding(t-1, p.d.Sentences[p.sent[t]].First)
		return k == nil && p.name[t-1] == None && (p.tag(t-1) == text.NOUN || p.tag(t-1) == text.ADJ || p.tag(t-1) == text.PROPN)
	}
	return false
}

// statusEnding matches a status word that ends at token t: "former", "ex -".
func (p *page) statusEnding(t, lo int) (first int, s Status, ok bool) {
	for f := t; f >= lo && f > t-3; f-- {
		for _, k := range p.x.statuses[p.low[f]] {
			pos, n := k.cue.Position, len(k.words)
			if pos == ontology.Joined {
				n++ // the hyphen
			}
			if pos != ontology.Before && pos != ontology.Joined || f+n != t+1 || pos == ontology.Joined && p.low[t] != "-" {
				continue
			}
			if p.matches(k.words, f) {
				return f, statusOf(k.evokes), true
			}
		}
	}
	return t, Current, false
}

func (p *page) matches(words []string, f int) bool {
	for i, w := range words {
		if p.lower(f+i) != w && (f+i >= len(p.lem) || p.lem[f+i] != w) {
			return false
		}
	}
	return true
}

func statusOf(value string) Status {
	switch value {
	case "former":
		return Former
	case "future":
		return Future
	case "acting":
		return Acting
	}
	return Current
}

// statusAfter matches a status word at token t after a title: "- elect", "nominee".
func (p *page) statusAfter(o *office) {
	t := o.right
	if p.lower(t) == "-" {
		t++
	}
	for _, k := range p.x.statuses[p.lower(t)] {
		if (k.cue.Position == ontology.JoinedAfter && t > o.right || k.cue.Position == ontology.After) && p.matches(k.words, t) {
			o.status, o.stated, o.right = statusOf(k.evokes), true, t+len(k.words)
			return
		}
	}
}

// titleText is the title as worded, white space as single spaces; in the singular.
func (p *page) titleText(o *office) string {
	if o.listed {
		return strings.Join(append(strings.Fields(p.d.Slice(p.span(o.first, o.end-1))), p.singular(o.end-1)), " ")
	}
	return strings.Join(strings.Fields(p.d.Slice(p.span(o.first, o.end))), " ")
}

// counts reports that an office is one that a graph should hold: a rank or a
// profession only together with what it is held in.
func (p *page) counts(o *office) bool {
	switch o.cue.cue.Title {
	case ontology.Rank:
		return o.in != None && o.right > o.end
	case ontology.Profession:
		return o.in != None && p.f.Entities[o.in].Class == entity.Organization
	}
	return true
}

// hold notes that somebody holds an office; the evidence is the stretch of tokens.
func (p *page) hold(holder int, o *office, first, end int, rule string, sure float64) {
	ev := p.evidence(p.span(first, end))
	if ev.Sentences[0] != ev.Sentences[1] || !p.holdable(o, first, rule) {
		return
	}
	p.statusByDeed(o)
	p.out.Facts = append(p.out.Facts, Fact{
		Common:  Common{Evidence: []Evidence{ev}, Confidence: sure, Rule: rdf.KG + rule},
		Subject: holder, Property: holds, Object: None,
		Post:   Post{Title: p.titleText(o), In: o.in},
		Status: o.status,
	})
	p.offices = append(p.offices, heldOffice{fact: len(p.out.Facts) - 1, office: *o, at: source.Span{Start: first, End: end}})
}
