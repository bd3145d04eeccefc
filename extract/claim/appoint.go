package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
)

const (
	appoint = rdf.KG + "Appoint"
	leave   = rdf.KG + "Leave"
)

// officesByEvent finds the posts that somebody is appointed to or leaves: "named X
// as its new chief executive", "X was elected president", "will step down as CEO",
// and those that a clause says somebody is in: "she is the head of Y".
func (p *page) officesByEvent() {
	for si := range p.d.Sentences {
		if p.d.Sentences[si].Question {
			continue
		}
		sh := &p.text[si]
		for n := range sh.clauses {
			cl := &sh.clauses[n]
			switch {
			case p.lem[sh.chunks[cl.verb].head] == "become":
				p.becomes(si, n)
			case cl.form == copula:
				p.officeOfPronoun(si, n)
			case p.evokes(sh, cl, appoint) || p.lem[sh.chunks[cl.verb].head] == "announce":
				p.appointed(si, n)
			case p.evokes(sh, cl, leave):
				p.left(si, n)
			case p.lem[sh.chunks[cl.verb].head] == "serve" || p.lem[sh.chunks[cl.verb].head] == "work":
				p.served(si, n)
			}
		}
	}
}

func (p *page) evokes(sh *sheet, cl *clause, iri string) bool {
	for _, k := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if k.evokes == iri && p.verbWords(sh, cl, k) != None {
			return true
		}
	}
	return false
}

// appointed: who is named to what. It is a post to come, unless the text dates the
// appointment in the past; one that was only proposed or denied is none.
func (p *page) appointed(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	m := p.moodOf(sh, n)
	if m.negated || m.modality == Possible || m.modality == Hypothetical || m.modality == Requested {
		return
	}
	who, by := cl.obj, cl.subj
	if p.fires(sh, cl, succeeding) {
		if who, by = cl.subj, nil; cl.passive {
			who = p.agent(sh, cl)
		}
	} else if cl.passive {
		who, by = cl.subj, p.agent(sh, cl)
	} else if cl.iobj != None {
		who = []int{cl.iobj}
	}
	if len(who) != 1 {
		return
	}
	holder := p.who(sh, who[0]).arg.Entity
	if holder == None || p.f.Entities[holder].Class != entity.Person {
		return
	}
	t, marked := p.afterAs(sh, cl)
	if !marked && (len(cl.obj) == 0 || !cl.passive && cl.iobj == None) {
		return
	}
	if !marked {
		t = sh.chunks[cl.obj[0]].first
	}
	status := Future
	if p.longAgo(sh, cl.verb) && p.lower(sh.chunks[cl.verb].first-1) != "will" {
		status = Current
	}
	p.officesAtPost(sh, t, holder, p.bodyOf(sh, by), status, min(sh.chunks[cl.verb].first, sh.chunks[who[0]].first))
}

// longAgo reports a time after chunk k of the sentence that lies two months or more
// before the article's day.
func (p *page) longAgo(sh *sheet, k int) bool {
	day := p.d.Article.Day()
	for ; k < len(sh.chunks); k++ {
		if sh.chunks[k].kind == timePhrase {
			d := p.daysOf(int(p.when[sh.chunks[k].first]), false, 0)[1]
			return !d.IsZero() && !day.IsZero() && d.Compare(day.AddDays(-60)) < 0
		}
	}
	return false
}

// bodyOf is the organisation that appoints, in which the post then is.
func (p *page) bodyOf(sh *sheet, by []int) int {
	if len(by) != 1 {
		return None
	}
	e := p.who(sh, by[0]).arg.Entity
	if e == None || p.f.Entities[e].Class == entity.Organization {
		return e
	}
	for i := range p.offices { // "Kenya's president named X": Kenya's post
		if f := &p.out.Facts[p.offices[i].fact]; f.Subject == e && p.offices[i].office.in != None {
			return p.offices[i].office.in
		}
	}
	return None
}

// afterAs is the token after "as" or "to be" behind the verb.
func (p *page) afterAs(sh *sheet, cl *clause) (int, bool) {
	for k := cl.verb + 1; k+1 < len(sh.chunks) && k < cl.verb+10; k++ {
		c := &sh.chunks[k]
		if (c.kind == preposition || c.kind == subordinator) && p.low[c.first] == "as" {
			return c.end, true
		}
		if c.kind == verbGroup || c.kind == fullStop || c.kind == subordinator || c.kind == relative {
			break
		}
	}
	return 0, false
}

// officesAtPost reads "its new chief executive", "both chief executive and chairman".
func (p *page) officesAtPost(sh *sheet, t, holder, body int, status Status, first int) {
	hi := p.d.Sentences[p.sent[t]].End
	if t < hi && p.low[t] == "both" {
		t++
	}
	for n := 0; n < 3; n++ {
		o, ok := p.officeAt(t, hi)
		if !ok || p.plural(&o) {
			return
		}
		if o.in == None && body != None && !p.is(body, rdf.Schema+"GovernmentOrganization") && (!p.is(body, country) || p.ofState(o.cue)) {
			o.in = body
		}
		if !o.stated || o.status == Current {
			o.status, o.stated = status, true
		}
		end := max(o.right, o.end)
		if m := p.nameAt(end); m != nil && end < hi && m.Kind == entity.Named && p.f.Entities[m.Entity].Class == entity.Person {
			return // "as President Doe said"
		}
		if p.counts(&o) {
			p.hold(holder, &o, min(first, o.left), end, "office-as", sureAs)
		}
		if end >= hi || p.low[end] != "and" {
			return
		}
		t = end + 1
	}
}

// left: "will step down as chief executive": held until then; "resigned as": no more.
func (p *page) left(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	m := p.moodOf(sh, n)
	t, ok := p.afterAs(sh, cl)
	if !ok || m.negated || m.modality == Possible || m.modality == Hypothetical {
		return
	}
	who := cl.subj
	if cl.passive {
		who = cl.subj
	} else if len(cl.obj) == 1 && p.personAt(sh, cl.obj[0]) != None {
		who = cl.obj
	}
	if len(who) != 1 {
		return
	}
	holder := p.personAt(sh, who[0])
	if holder == None {
		return
	}
	status := Former
	if m.modality != Actual || p.progressive(sh, cl) {
		status = Current
	}
	p.officesAtPost(sh, t, holder, None, status, min(sh.chunks[cl.verb].first, sh.chunks[who[0]].first))
}

// progressive: "is stepping down" tells what is to come.
func (p *page) progressive(sh *sheet, cl *clause) bool {
	c := &sh.chunks[cl.verb]
	return c.head > c.first && p.low[c.head] != p.lem[c.head] && len(p.low[c.head]) > 3 && p.low[c.head][len(p.low[c.head])-3:] == "ing"
}

func (p *page) personAt(sh *sheet, k int) int {
	e := p.who(sh, k).arg.Entity
	if e == None || p.f.Entities[e].Class != entity.Person {
		return None
	}
	return e
}

// served: "served as finance minister" in the past, "serves as" now.
func (p *page) served(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	t, ok := p.afterAs(sh, cl)
	if !ok || len(cl.subj) != 1 || cl.passive {
		return
	}
	holder := p.personAt(sh, cl.subj[0])
	if m := p.moodOf(sh, n); holder == None || m.negated || m.modality != Actual {
		return
	}
	status := Current
	if p.isPast(sh, cl.verb) {
		status = Former
	}
	p.officesAtPost(sh, t, holder, None, status, min(sh.chunks[cl.verb].first, sh.chunks[cl.subj[0]].first))
}

// officeOfPronoun: "she is currently the head of Y", where the entity floor knows
// who she is. A past "was" may be the story's own tense and says nothing.
func (p *page) officeOfPronoun(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	v := &sh.chunks[cl.verb]
	if len(cl.subj) != 1 || len(cl.obj) != 1 || p.lem[v.head] != "be" || p.isPast(sh, cl.verb) || !p.assertsBeing(v) {
		return
	}
	s := &sh.chunks[cl.subj[0]]
	if p.tag(s.head) != text.PRON && p.name[s.head] != None {
		return // names are read beside their titles
	}
	holder := p.personAt(sh, cl.subj[0])
	if holder == None || p.isConditional(sh, cl) {
		return
	}
	o, ok := p.officeAt(sh.chunks[cl.obj[0]].first, p.d.Sentences[si].End)
	if ok && !p.plural(&o) && p.counts(&o) {
		p.hold(holder, &o, min(s.first, o.left), max(o.right, o.end), "copula-office", sureCopula)
	}
}

// becomes: "he will become chairman": a post to come.
func (p *page) becomes(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if len(cl.subj) != 1 || p.isPast(sh, cl.verb) {
		return
	}
	m := p.moodOf(sh, n)
	holder := p.personAt(sh, cl.subj[0])
	if holder == None || m.negated || m.modality != Planned {
		return
	}
	v := &sh.chunks[cl.verb]
	p.officesAtPost(sh, v.end, holder, None, Future, min(v.first, sh.chunks[cl.subj[0]].first))
}
