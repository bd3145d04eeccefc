package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/rdf"
)

// inheritPosts gives the second of two officers joined by "and" what the first
// one's post is held in: "the UAW President A and Vice President B".
func (p *page) inheritPosts() {
	for i := 1; i < len(p.offices); i++ {
		a, b := &p.offices[i-1], &p.offices[i]
		fa, fb := &p.out.Facts[a.fact], &p.out.Facts[b.fact]
		if fa.Post.In == None || fb.Post.In != None || fa.Subject == fb.Subject {
			continue
		}
		if a.at.End < len(p.low) && p.low[a.at.End] == "and" && a.at.End+1 == b.at.Start {
			fb.Post.In = fa.Post.In
			fb.Confidence = min(fb.Confidence, sureGuessedIn)
			first := a.office.left
			ev := p.evidence(p.span(first, b.at.End))
			fb.Evidence = []Evidence{ev}
		}
	}
}

// joinPosts gives a title that the text leaves without organisation or place
// that of the same holder's same title elsewhere in the article.
func (p *page) joinPosts() {
	of := map[int][]int{}
	for i := range p.offices {
		f := p.offices[i].fact
		of[p.out.Facts[f].Subject] = append(of[p.out.Facts[f].Subject], f)
	}
	for i := range p.offices {
		f := &p.out.Facts[p.offices[i].fact]
		if f.Post.In != None {
			continue
		}
		same := of[f.Subject]
		for _, j := range same[:min(len(same), 50)] {
			g := &p.out.Facts[j]
			if g.Post.In != None && sameTitle(f.Post.Title, g.Post.Title) {
				if len(f.Post.Title) > len(g.Post.Title) {
					g.Post.Title = f.Post.Title // "Minister", later "Minister for Africa"
				}
				f.Post = g.Post
				break
			}
		}
	}
}

// sameTitle reports that one title is the other one, perhaps shortened: "Secretary"
// for "Secretary of State".
func sameTitle(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	for _, prep := range [...]string{" of ", " to ", " for "} {
		if strings.HasPrefix(b, a+prep) || strings.HasPrefix(a, b+prep) {
			return true
		}
	}
	return a == b
}

// guessPosts gives a title of state that the whole text leaves without country the
// country that the sentence and the dateline agree on: in a story from Seoul whose
// sentence is about South Korea, "National Security Advisor Wi" is South Korea's.
func (p *page) guessPosts() {
	home := p.homeCountry()
	if home == None {
		return
	}
	for i := range p.offices {
		o := &p.offices[i]
		f := &p.out.Facts[o.fact]
		if f.Post.In != None || !p.ofState(o.office.cue) || !p.sentenceNames(o.at.Start, home) {
			continue
		}
		f.Post.In = home
		f.Confidence = min(f.Confidence, sureGuessedIn)
	}
	p.joinPosts()
}

// ofState reports a title that is first of all held in a country.
func (p *page) ofState(k *cue) bool {
	return len(k.cue.HeldIn) > 0 && k.cue.HeldIn[0] == rdf.Schema+"Country"
}

// homeCountry is the country of the dateline's place; None where there is no
// dateline or its country is not known.
func (p *page) homeCountry() int {
	s := p.d.Article.Dateline.Place
	if s.Len() == 0 {
		return None
	}
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		if m.Start > s.End {
			break
		}
		if !s.Contains(m.Span) || m.Kind != entity.Named {
			continue
		}
		for k := p.f.Entities[m.Entity].Known; k != nil; k = k.In {
			if k.Class == rdf.Schema+"Country" {
				if e, ok := p.known[k.Slug]; ok {
					return e
				}
				return None
			}
		}
	}
	return None
}

// sentenceNames reports that the country is named or acts first in the sentence
// of token t, before any other country.
func (p *page) sentenceNames(t, country int) bool {
	s := &p.d.Sentences[p.sent[t]]
	for u := s.First; u < s.End; u++ {
		m := p.nameAt(u)
		if m == nil || p.f.Entities[m.Entity].Class != entity.Place {
			continue
		}
		return p.acting(m.Entity).Entity == country
	}
	return false
}

// noteHolders writes down which title has one holder only in the article, for
// "the minister" where the entity floor did not resolve it.
func (p *page) noteHolders() {
	p.holders, p.bodies, p.posted = map[string]int{}, map[int]int{}, map[[2]int]bool{}
	for i := range p.offices {
		o := &p.offices[i]
		f := &p.out.Facts[o.fact]
		p.posted[[2]int{f.Subject, f.Post.In}] = true
		if _, ok := p.bodies[f.Subject]; !ok && f.Post.In != None && !o.bridged && (f.Status == Current || f.Status == Acting) {
			p.bodies[f.Subject] = f.Post.In
		}
		for t := o.office.first; t < o.office.end; t++ {
			p.titled[t] = int32(f.Subject)
		}
		title := strings.ToLower(f.Post.Title)
		p.noteHolder(title, f.Subject)
		if k := strings.LastIndexByte(title, ' '); k > 0 && !strings.Contains(title, " of ") && !strings.Contains(title, " for ") {
			p.noteHolder(title[k+1:], f.Subject)
		}
	}
}

func (p *page) noteHolder(title string, e int) {
	if was, ok := p.holders[title]; ok && was != e {
		e = None
	}
	p.holders[title] = e
}
