package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/source"
)

// widest is how many words the object of an event may have.
const widest = 12

// short reports a stretch of tokens that an object may have.
func short(first, end int) bool { return first < end && end-first <= widest }

// deedSpan is what somebody is to do, from the verb at token v: with its objects obj, or
// where it has none with what the tree hangs right behind it ("go to court", "agree to cut
// wages"), as far as that is short.
func (p *page) deedSpan(sh *sheet, v int, obj []int) source.Span {
	end := v + 1
	for _, k := range obj {
		if e := p.tokenAt(p.headPhrase(sh, k).End-1) + 1; e > end {
			end = max(e, sh.chunks[k].end)
		}
	}
	if end == v+1 {
		end = p.behindVerb(sh, v)
	}
	return p.span(v, end)
}

// behindVerb is the token after what completes the verb at token v: its particle and its
// nearest oblique, or the infinitive that it governs.
func (p *page) behindVerb(sh *sheet, v int) int {
	end := v + 1
	for _, c := range p.kids.of(v) {
		c := int(c)
		if c < v || c < end-1 {
			continue
		}
		switch r := p.rel(c); {
		case r == "compound:prt":
			end = max(end, c+1)
		case (r == "obl" || r == "obj") && p.when[c] == None:
			if ks := p.phrases(sh, c); len(ks) > 0 && short(v, sh.chunks[ks[len(ks)-1]].end) {
				return sh.chunks[ks[len(ks)-1]].end
			}
			return end
		case r == "xcomp" && p.tag(c) == text.VERB:
			e := c + 1
			if o := p.child(c, "obj", "obl"); o != None && o > c {
				if ks := p.phrases(sh, o); len(ks) > 0 && short(v, sh.chunks[ks[len(ks)-1]].end) {
					e = sh.chunks[ks[len(ks)-1]].end
				}
			}
			if short(v, e) {
				return e
			}
			return end
		}
	}
	return end
}

// askedOf is what is asked of the one that f has for its unnamed object: both, where the one
// stands right before the other and they are short ("allies to speed up deliveries", "residents
// not to travel"); otherwise rather what is asked than who is.
func (p *page) askedOf(sh *sheet, f *filled, what source.Span) source.Span {
	if !f.whom || f.object.Len() == 0 || f.object.End > what.Start {
		return what
	}
	first := p.tokenAt(f.object.Start)
	base := p.d.Sentences[p.sent[first]].First
	from, to := int(sh.of[p.tokenAt(f.object.End-1)-base]), int(sh.of[p.tokenAt(what.Start)-base])
	for k := from + 1; k < to; k++ {
		if c := sh.chunks[k].kind; c != preposition && c != nounPhrase && c != adverb && c != timePhrase {
			return what
		}
	}
	if !short(first, p.tokenAt(what.End-1)+1) {
		return what
	}
	return join(f.object, what)
}

// headPhrases is the head phrase of the noun phrase at nps[i] and of those without a name
// that a list goes on with: "homeopaths and healers".
func (p *page) headPhrases(sh *sheet, nps []int, i int) source.Span {
	s := p.headPhrase(sh, nps[i])
	first := p.tokenAt(s.Start)
	for _, k := range nps[i+1:] {
		c := &sh.chunks[k]
		if p.tag(c.head) == text.PRON || p.who(sh, k).arg.Entity != None || !p.listed(sh, nps[i], k) || !short(first, c.head+1) {
			break
		}
		s = join(s, p.headPhrase(sh, k))
	}
	return s
}

// listed reports that noun phrase k goes on with the list that noun phrase top begins, not
// with one of a noun around it ("the siege of towns and denial of aid"), and adds to it
// (", or 5.6 percent" says the same again).
func (p *page) listed(sh *sheet, top, k int) bool {
	r := p.rootOf(&sh.chunks[k])
	if p.rel(r) != "conj" || sh.chunks[k-1].kind == conjunction && p.low[sh.chunks[k-1].first] == "or" && sh.chunks[k-2].kind == comma {
		return false
	}
	if k+1 < len(sh.chunks) && p.low[sh.chunks[k+1].first] == "of" && len(p.nounCues(&sh.chunks[k])) > len(p.nounCues(&sh.chunks[top])) {
		return false
	}
	return int(p.d.Tokens[r].Head) == p.rootOf(&sh.chunks[top])
}

// thatArgument is what a "that" clause behind the verb of clause n is about: its subject, and
// where it is short all of it up to the verb's object ("the ministry was paying critics").
// Whoever is named as the one to do what is asked for is asked.
func (p *page) thatArgument(sh *sheet, n int, k *cue) argument {
	cl := &sh.clauses[n]
	for m := cl.verb + 1; m+1 < len(sh.chunks) && m < cl.verb+8; m++ {
		if sh.chunks[m].kind == subordinator && p.low[sh.chunks[m].first] == "that" && sh.chunks[m+1].kind == nounPhrase {
			return p.aboutClause(sh, m+1, k)
		}
		if sh.chunks[m].kind == verbGroup {
			break
		}
	}
	return argument{}
}

// aboutClause is the clause of which noun phrase s is the subject, as an argument of cue k.
func (p *page) aboutClause(sh *sheet, s int, k *cue) argument {
	c := &sh.chunks[s]
	switch {
	case p.low[c.head] == "there":
		if n := p.clauseOf(sh, max(p.verbAfterPhrase(sh, s), 0)); n != None && len(sh.clauses[n].obj) > 0 {
			return argument{nps: sh.clauses[n].obj}
		}
		return argument{}
	case p.tag(c.head) == text.PRON:
		return p.deedOf(sh, s)
	case k.evokes == request && p.claimed(sh, s, k):
		return argument{}
	}
	if k.evokes == request && p.who(sh, s).known() {
		return argument{nps: []int{s}}
	}
	first, end := p.bareFirst(c), c.head+1
	if v := p.verbAfterPhrase(sh, s); v != None {
		if d := p.deedOf(sh, s).span; d.Len() > 0 && short(first, p.tokenAt(d.End-1)+1) {
			end = p.tokenAt(d.End-1) + 1
		}
	}
	return argument{span: p.span(first, end)}
}

// namedObject are the named things that the verb at the front of a stretch is done to:
// "adopt Resolution 9".
func (p *page) namedObject(sh *sheet, s source.Span) []Arg {
	v := p.tokenAt(s.Start)
	o := p.child(v, "obj")
	if p.tag(v) != text.VERB || o == None {
		return nil
	}
	var args []Arg
	for _, k := range p.phrases(sh, o) {
		if a := p.who(sh, k).arg; a.Entity != None && s.Contains(p.span(sh.chunks[k].head, sh.chunks[k].head+1)) {
			args = append(args, a)
		}
	}
	return args
}

// examples are the names behind noun phrase k that are given as examples of what it is a
// plural for ("partners, including the Tamba Fund", "rivals such as X and Y"), or the name of
// a thing beside it ("the vaccine, Tambavax,").
func (p *page) examples(sh *sheet, k int) []*entity.Mention {
	c := &sh.chunks[k]
	if m := p.thingBeside(sh, k); m != nil {
		return []*entity.Mention{m}
	}
	n := k + 1
	if n < len(sh.chunks) && sh.chunks[n].kind == comma {
		n++
	}
	if p.d.Tokens[c.head].XPOS != "NNS" || n >= len(sh.chunks) {
		return nil
	}
	t := sh.chunks[n].first
	switch w := p.low[t]; {
	case w == "including" || w == "like" && p.tag(t) == text.ADP:
		t++
	case w == "such" && p.lower(t+1) == "as":
		t += 2
	default:
		return nil
	}
	s := &p.d.Sentences[p.sent[c.head]]
	if t < s.End && p.tag(t) == text.DET {
		t++
	}
	if t >= s.End {
		return nil
	}
	base := int(sh.of[t-s.First])
	heads, _ := p.listFrom(sh, base)
	var names []*entity.Mention
	for _, h := range heads {
		if m := p.headName(&sh.chunks[h]); m != nil {
			names = append(names, m)
		}
	}
	return names
}

// posts are the nouns for what somebody who leaves leaves, beside the body that it is in.
var posts = map[string]bool{"post": true, "job": true, "position": true, "role": true, "office": true, "resignation": true, "duties": true}

// officeLeft makes the one organisation that the article has a person hold an office in the
// target of his leaving, where the clause names none: "chief executive Ann Roe of Acme ...
// she will step down".
func (p *page) officeLeft(f *filled) {
	if f.cue.evokes != kgPrefix+"Leave" || len(f.actors) != 1 || len(f.targets) > 0 || p.f.Entities[f.actors[0].Entity].Class != entity.Person {
		return
	}
	for i := range f.cue.slots {
		if s := &f.cue.slots[i]; s.role == asTarget && s.required {
			return // "dismissed X": the other one leaves
		}
	}
	if f.object.Len() > 0 && !posts[p.lem[p.tokenAt(f.object.End-1)]] {
		return
	}
	body := None
	for i := range p.offices {
		o := &p.out.Facts[p.offices[i].fact]
		if o.Subject != f.actors[0].Entity || o.Post.In == None || p.offices[i].bridged {
			continue
		}
		if p.f.Entities[o.Post.In].Class != entity.Organization || body != None && body != o.Post.In {
			return
		}
		body = o.Post.In
	}
	if body != None {
		f.targets = append(f.targets, Arg{body, None})
	}
}

// nounThat is the "that" clause right behind the noun of a deed: "a recommendation that the
// council close it".
func (p *page) nounThat(d *deed, cu *cue) argument {
	k := d.last + 1
	if k+1 >= len(d.sh.chunks) || d.sh.chunks[k].kind != subordinator && d.sh.chunks[k].kind != relative || p.low[d.sh.chunks[k].first] != "that" || d.sh.chunks[k+1].kind != nounPhrase {
		return argument{}
	}
	return p.aboutClause(d.sh, k+1, cu)
}

// amount reports a noun phrase that tells how much or how many: "a loss of $381 million", "of
// two hedge funds".
func (p *page) amount(c *chunk) bool {
	t := p.bareFirst(c)
	if p.when[t] != None {
		return false
	}
	for ; t <= c.head && p.tag(t) == text.ADV; t++ {
	}
	return t <= c.head && (p.tag(t) == text.NUM || p.tag(t) == text.SYM)
}

// adverbial reports a prepositional phrase that says no more than an adverb does: "in the
// meantime", "in place of".
func (p *page) adverbial(sh *sheet, pr *prep) bool {
	return pr.word == "in" && adverbials[p.lem[sh.chunks[pr.nps[0]].head]]
}

// adverbials are the nouns that "in" makes an adverb or a preposition with.
var adverbials = map[string]bool{
	"meantime": true, "meanwhile": true, "place": true, "addition": true, "response": true, "return": true, "turn": true, "fact": true,
	"total": true, "general": true, "favour": true, "favor": true, "light": true, "line": true, "spite": true, "wake": true, "lieu": true,
	"part": true, "particular": true, "effect": true, "practice": true, "theory": true, "principle": true, "public": true, "private": true,
	"retaliation": true, "protest": true, "order": true, "view": true, "term": true, "exchange": true, "advance": true,
}

// usedThing makes what is used the object of a deed that its use is: "use of chemical weapons".
func (p *page) usedThing(d *deed, f *filled) {
	if d.last > d.k && f.object.Len() == 0 && f.cue.words[0] == "use" {
		f.object = p.headPhrase(d.sh, d.last)
	}
}
