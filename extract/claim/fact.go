package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
)

// How sure the rules of facts are, before the cue's own weight.
const (
	sureRelationVerb   = 0.88
	sureRelationNoun   = 0.88
	sureRelationPhrase = 0.88
	sureAdjoining      = 0.9 // "French actor X", "Apple's iPhone"
	surePlaces         = 0.95
	surePlacesUnknown  = 0.85 // where the seeds do not know the places
	sureOfOrganization = 0.8
)

// findFacts finds durable ties between entities, by the ontology's cues and by
// what stands beside what.
func (p *page) findFacts() {
	p.noteOrigins()
	for si := range p.d.Sentences {
		s := &p.d.Sentences[si]
		if s.Question {
			continue
		}
		sh := &p.text[si]
		for n := range sh.clauses {
			p.verbFact(si, n)
		}
		for t := s.First; t < s.End; t++ {
			p.nounFacts(si, t)
			p.phraseFacts(si, t)
		}
		p.treeTies(si)
		p.constructions(si)
		p.adjoining(si)
	}
	p.partyOfPost()
}

// relate notes a fact, if the property can tie things of these classes, and
// somebody is known to say so. first and end are the tokens of the evidence.
func (p *page) relate(subject int, property string, object int, first, end int, m mood, rule string, sure float64) bool {
	if property == rdf.KG+"alliedWith" || property == rdf.KG+"rivalOf" {
		subject, object = p.acting(subject).Entity, p.acting(object).Entity
	}
	if pr := p.x.o.Property(property); pr != nil && pr.Symmetric && p.namedFirst(object, subject) {
		subject, object = object, subject
	}
	if subject == object || !p.fits(subject, object, property) || p.ended(first, end) {
		return false
	}
	if property == rdf.KG+"worksFor" && p.hasPostAt(subject, object) {
		return false // an office says it
	}
	span := p.span(first, end)
	if p.related(subject, property, object, span) {
		return true
	}
	ev := p.evidence(span)
	by, ok := p.voice(span)
	if !ok || ev.Sentences[0] != ev.Sentences[1] {
		return false
	}
	if p.denies(span) {
		m.negated = !m.negated
	}
	for t := first; t < end; t++ {
		if p.tag(t) == text.VERB || p.tag(t) == text.AUX || t == first {
			if m, ok = p.doubted(m, t, len(by) > 0); !ok {
				return false
			}
		}
	}
	p.out.Facts = append(p.out.Facts, Fact{
		Common: Common{Evidence: []Evidence{ev}, According: by, Negated: m.negated, Modality: m.modality,
			Confidence: sure, Rule: rule},
		Subject: subject, Property: property, Object: object,
		Post: Post{In: None},
	})
	return true
}

// namedFirst reports that the document mentions entity a before entity b.
func (p *page) namedFirst(a, b int) bool {
	x, y := p.f.Entities[a].Mentions, p.f.Entities[b].Mentions
	return len(x) > 0 && len(y) > 0 && x[0] < y[0]
}

// fits reports that subject and object are of the property's domain and range.
func (p *page) fits(subject, object int, property string) bool {
	pr := p.x.o.Property(property)
	return pr != nil && pr.Relation && p.isOf(subject, pr.Domain) && p.isOf(object, pr.Range)
}

var tops = [...]string{
	entity.Person: rdf.Schema + "Person", entity.Organization: rdf.Schema + "Organization", entity.Place: rdf.Schema + "Place",
	entity.Work: rdf.Schema + "CreativeWork", entity.Product: rdf.Schema + "Product", entity.Event: rdf.Schema + "Event",
}

func (p *page) isOf(e int, classes []string) bool {
	if len(classes) == 0 {
		return true
	}
	ent := &p.f.Entities[e]
	for _, c := range classes {
		if tops[ent.Class] == c || ent.Subclass != "" && p.x.o.IsA(ent.Subclass, c) {
			return true
		}
	}
	return false
}

// is reports an entity of the given class or one below it.
func (p *page) is(e int, class string) bool {
	s := p.f.Entities[e].Subclass
	return s != "" && p.x.o.IsA(s, class)
}

func (p *page) isRelation(iri string) bool {
	pr := p.x.o.Property(iri)
	return pr != nil && pr.Relation
}

// verbFact: "X owns Y", "Y was founded by X".
func (p *page) verbFact(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if cl.form == copula {
		return
	}
	for _, k := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if !p.isRelation(k.evokes) || p.verbWords(sh, cl, k) == None {
			continue
		}
		var subjects, objects []int
		first, end := sh.chunks[cl.verb].first, sh.chunks[cl.verb].end
		for i := range k.slots {
			s := &k.slots[i]
			for _, np := range p.clauseArgument(sh, n, k, s).nps {
				e := p.who(sh, np).arg
				if e.Entity == None || !p.suits(e.Entity, s.limit) {
					continue
				}
				id := e.Entity
				if e.AsNamed != None {
					id = e.AsNamed
				}
				if s.role == asSubject {
					subjects = append(subjects, id)
				} else if s.role == asObject {
					objects = append(objects, id)
				} else {
					continue
				}
				first, end = min(first, sh.chunks[np].first), max(end, sh.chunks[np].end)
			}
		}
		done, m := false, p.moodOf(sh, n)
		if p.farSubject(sh, cl) {
			return
		}
		if v := sh.chunks[cl.verb].head; p.isDeed(k) && !p.done(m, v) || lasting[k.evokes] && p.pluperfect(v) {
			continue
		}
		for _, a := range subjects {
			for _, b := range objects {
				done = p.relate(a, p.membership(k, a, b), b, first, end, m, k.iri, sureRelationVerb*k.weight) || done
			}
		}
		if done {
			return
		}
	}
}

// farSubject reports a subject that stands before another verb without the tree saying
// that it is this one's: a guess that no fact is built on.
func (p *page) farSubject(sh *sheet, cl *clause) bool {
	if x := p.d.Tokens[cl.root].XPOS; cl.how == controlled && p.rel(cl.root) == "ccomp" && (x == "VBZ" || x == "VBD" || x == "VBP") {
		return true // "said [somebody] works for": whose subject the tree lost
	}
	if cl.how != own && cl.how != ofRelative || len(cl.subj) == 0 || cl.subj[0] > cl.verb {
		return false
	}
	for k := cl.subj[len(cl.subj)-1] + 1; k < cl.verb; k++ {
		if sh.chunks[k].kind != verbGroup {
			continue
		}
		subject, object := p.verbArguments(sh.chunks[cl.verb].head, 0)
		for _, c := range cl.subj {
			for _, t := range [2]int{subject, object} {
				if t != None && t >= sh.chunks[c].first && t < sh.chunks[c].end {
					return false
				}
			}
		}
		return true
	}
	return false
}

// phraseFacts: fixed words between two names: "X, based in Y", "X, owned by Y".
func (p *page) phraseFacts(si, t int) {
	var best *cue
	for _, w := range [2]string{p.low[t], p.lem[t]} {
		for _, k := range p.x.phrases[w] {
			if p.isRelation(k.evokes) && (best == nil || len(k.words) > len(best.words)) && p.matches(k.words, t) {
				best = k
			}
		}
		if p.low[t] == p.lem[t] {
			break
		}
	}
	s := &p.d.Sentences[si]
	if best == nil || t+len(best.words) >= s.End {
		return
	}
	before, neg := p.nameBefore(t, s)
	after := p.nameAfter(t+len(best.words), s)
	if before == nil || len(after) == 0 {
		return
	}
	if before = p.subjectOfPhrase(t, t+len(best.words), before, s); before == nil {
		return
	}
	for _, m := range after {
		a, b := before.Entity, m.Entity
		if best.fills("before", asObject) {
			a, b = b, a
		}
		p.relate(a, best.evokes, b, before.First, m.End, mood{negated: neg}, best.iri, sureRelationPhrase*best.weight)
	}
}

// subjectOfPhrase is the name that the tree gives to the verb of a phrase as its subject,
// where that is not the one right before it: "Doe, the daughter of John Roe, was born in".
// It is nil where the subject has no name.
func (p *page) subjectOfPhrase(first, end int, before *entity.Mention, s *text.Sentence) *entity.Mention {
	for t := first; t < end; t++ {
		if p.tag(t) != text.VERB {
			continue
		}
		subject, object := p.verbArguments(t, 0)
		for _, u := range [2]int{object, subject} {
			switch {
			case u == None || u < s.First || u >= first || u >= before.First && u < before.End:
			case p.name[u] != None:
				if m := p.meant(u); m != nil {
					return m
				}
			case u < before.First && p.besideNoun(u) == nil && p.tag(u) == text.NOUN:
				return p.apposedName(u, s)
			}
		}
	}
	return before
}

// nameBefore is the name that a phrase at token t says something of: right before
// it, or before a comma, a bracket, "which is", "is".
func (p *page) nameBefore(t int, s *text.Sentence) (m *entity.Mention, negated bool) {
	u := t - 1
	for n := 0; u >= s.First && n < 8; n++ {
		switch {
		case p.name[u] != None:
			m := p.mentionEnding(u)
			if m == nil || m.Kind != entity.Named {
				return nil, false
			}
			return m, negated
		case p.low[u] == "," || p.tag(u) == text.AUX && !p.isModal(u) || p.tag(u) == text.ADV || p.low[u] == "which" || p.low[u] == "who" || p.when[u] != None:
		case p.x.negation(p.low[u]):
			negated = true
		case p.low[u] == ")":
			for u > s.First && p.low[u] != "(" {
				u--
			}
		case p.tag(u) == text.NOUN && n == 0:
			return p.apposedName(u, s), false
		default:
			return nil, false
		}
		u--
	}
	return nil, false
}

// apposedName is the name to which the noun phrase that ends at token u stands in
// apposition: "Aerolux, a drone maker based in".
func (p *page) apposedName(u int, s *text.Sentence) *entity.Mention {
	for n := 0; u > s.First && n < 6 && p.name[u] == None && (p.tag(u) == text.NOUN || p.tag(u) == text.ADJ || p.tag(u) == text.DET || p.low[u] == "-"); n++ {
		u--
	}
	if u <= s.First || p.low[u] != "," || p.tag(u+1) != text.DET {
		return nil
	}
	if m := p.mentionEnding(u - 1); m != nil && m.Kind == entity.Named {
		return m
	}
	return nil
}

func (p *page) isModal(t int) bool { return p.x.modalWord(p.low[t]) }

// nameAfter is the name (or names) right after a phrase.
func (p *page) nameAfter(t int, s *text.Sentence) []*entity.Mention {
	for n := 0; t < s.End && n < 4; n++ {
		if m := p.nameAt(t); m != nil {
			if m.Kind != entity.Named || p.lower(m.End) == "'s" {
				return nil
			}
			return p.listOfNames(m)
		}
		if p.tag(t) != text.DET && p.tag(t) != text.ADJ && p.tag(t) != text.NOUN {
			return nil
		}
		t++
	}
	return nil
}
