package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/rdf"
)

// succeeding is the cue of verbs by which one takes another's post.
const succeeding = rdf.KG + "succeed"

// successions finds whose post somebody takes over: "Doe will be succeeded by Roe", "Roe
// replaces Doe": Roe gets the post that the article gives Doe.
func (p *page) successions() {
	posts := map[int]Fact{} // who holds one -> the first that is not to come
	for i := range p.offices {
		f := &p.out.Facts[p.offices[i].fact]
		if _, ok := posts[f.Subject]; !ok && f.Status != Future && p.offices[i].office.cue.cue.Title == 0 {
			posts[f.Subject] = *f
		}
	}
	if len(posts) == 0 {
		return
	}
	for si := range p.d.Sentences {
		if p.d.Sentences[si].Question {
			continue
		}
		for n := range p.text[si].clauses {
			p.succeeded(si, n, posts)
		}
	}
}

func (p *page) succeeded(si, n int, posts map[int]Fact) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if !p.fires(sh, cl, succeeding) {
		return
	}
	m := p.moodOf(sh, n)
	if m.negated || m.modality != Actual && m.modality != Planned {
		return
	}
	if _, marked := p.afterAs(sh, cl); marked {
		return // the post is named
	}
	newcomer, before := cl.subj, cl.obj
	if cl.passive {
		newcomer, before = p.agent(sh, cl), cl.subj
	}
	if len(newcomer) != 1 || len(before) != 1 {
		return
	}
	x, y := p.personAt(sh, newcomer[0]), p.personAt(sh, before[0])
	post, ok := posts[y]
	if x == None || !ok || x == y {
		return
	}
	status := Current
	if m.modality == Planned || !p.isPast(sh, cl.verb) {
		status = Future
	}
	first := min(sh.chunks[newcomer[0]].first, sh.chunks[before[0]].first, sh.chunks[cl.verb].first)
	end := max(sh.chunks[newcomer[0]].end, sh.chunks[before[0]].end, sh.chunks[cl.verb].end)
	p.out.Facts = append(p.out.Facts, Fact{
		Common:  Common{Evidence: []Evidence{p.evidence(p.span(first, end))}, Confidence: sureAs - 0.1, Rule: rdf.KG + "office-by-event"},
		Subject: x, Property: holds, Object: None, Post: post.Post, Status: status,
	})
}

// fires reports that the clause's verb is one of the words of a cue.
func (p *page) fires(sh *sheet, cl *clause, iri string) bool {
	for _, k := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if k.iri == iri && p.verbWords(sh, cl, k) != None {
			return true
		}
	}
	return false
}

// officesOfList: "councillors Jane Doe of the Greens and John Roe": a title in the
// plural before a list of its holders, each perhaps with where it is held.
func (p *page) officesOfList(m *entity.Mention) {
	s := &p.d.Sentences[p.sent[m.First]]
	t := m.First - 1
	if t < s.First || !strings.HasPrefix(p.d.Tokens[t].XPOS, "NN") || p.singular(t) == p.low[t] || p.name[t] != None {
		return
	}
	o, ok := p.pluralEnding(t, s.First)
	if !ok {
		return
	}
	names := p.heldByEach(m, s.End)
	if len(names) < 2 {
		return
	}
	for _, n := range names {
		each := o
		p.workplaceAfter(n, &each)
		if p.counts(&each) {
			p.hold(n.Entity, &each, o.left, n.End, "title-before-name", sureTitleBefore-0.07)
		}
	}
}

// pluralEnding reads the office whose title ends in the plural at token t.
func (p *page) pluralEnding(t, lo int) (office, bool) {
	for _, k := range p.x.titles[p.singular(t)] {
		f := t + 1 - len(k.words)
		if f < lo || f < t && !p.matches(k.words[:len(k.words)-1], f) {
			continue
		}
		o := office{cue: k, first: f, end: t + 1, left: f, right: t + 1, in: None, listed: true}
		p.beforeTitle(&o, lo)
		return o, k.cue.Position == 0
	}
	return office{}, false
}

// singular is the title whose plural token t may be: a capitalised one is a name to the
// tagger, and has no other lemma.
func (p *page) singular(t int) string {
	if w, ok := strings.CutSuffix(p.low[t], "s"); ok && p.lem[t] == p.low[t] && p.x.titles[w] != nil {
		return w
	}
	return p.lem[t]
}

// heldByEach are the persons of a list that begins with m, each perhaps with "of" and a
// name behind it.
func (p *page) heldByEach(m *entity.Mention, hi int) []*entity.Mention {
	names := []*entity.Mention{m}
	for n := 0; n < 8; n++ {
		t := p.afterBracket(m.End, hi)
		if t+1 < hi && (p.low[t] == "of" || p.low[t] == "from") {
			if t++; p.low[t] == "the" && p.nameAt(t) == nil {
				t++
			}
			o := p.nameAt(t)
			if o == nil || t >= hi {
				return names
			}
			t = o.End
		}
		joins := false
		for ; t < hi && (p.low[t] == "," || p.low[t] == "and"); t++ {
			joins = joins || p.low[t] == "and"
		}
		next := p.nameAt(t)
		if t == m.End || t >= hi || next == nil || next.Kind != entity.Named || p.class(next) != entity.Person {
			return names
		}
		names, m = append(names, next), next
		if joins {
			return names
		}
	}
	return names
}

// describedOffices: "the former Treasury economist", said of somebody known: an office
// in a description that also says where it is or was held.
func (p *page) describedOffices() {
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		if m.Kind != entity.Nominal || p.class(m) != entity.Person || p.d.Sentences[p.sent[m.First]].Question || p.low[m.First] != "the" {
			continue
		}
		o, ok := p.officeEnding(m.End - 1)
		if !ok || o.in == None || o.left < m.First || p.plural(&o) || !p.counts(&o) || p.f.Entities[o.in].Class == entity.Place && !o.stated {
			continue
		}
		p.hold(m.Entity, &o, o.left, m.End, "described-office", sureAs-0.1)
	}
}
