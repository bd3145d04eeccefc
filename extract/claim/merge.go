package claim

import (
	"cmp"
	"slices"
	"strings"

	"kgexport/rdf"
)

// mergeFacts makes one fact of all that say the same: subject, property, object or
// post, status, polarity, modality and source. The first one keeps its rule; its
// confidence is that of the surest.
func (p *page) mergeFacts() {
	facts := p.out.Facts
	slices.SortStableFunc(facts, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Evidence[0].Start, b.Evidence[0].Start), cmp.Compare(a.Evidence[0].End, b.Evidence[0].End))
	})
	var kept []Fact
	seen := map[factKey]int{}
	for _, f := range facts {
		k := p.keyOf(&f)
		if i, ok := seen[k]; ok {
			g := &kept[i]
			g.Confidence = max(g.Confidence, f.Confidence)
			for _, e := range f.Evidence {
				if !slices.Contains(g.Evidence, e) {
					g.Evidence = append(g.Evidence, e)
				}
			}
			continue
		}
		seen[k] = len(kept)
		kept = append(kept, f)
	}
	p.out.Facts = p.dropEchoes(kept)
}

// presupposing are the rules whose facts a speaker takes for granted rather than states.
var presupposing = map[string]bool{
	"nationality": true, "seat-by-adjective": true, "country-in-name": true, "maker-in-name": true, "possessive-maker": true,
	"place-comma-place": true, "place-in-place": true, "person-of-organization": true, "organization-in-place": true, "party-adjective": true,
}

// dropEchoes leaves out offices and the like that a speaker's words take for granted and the
// article itself states anyway: "she said President Doe ..." adds nothing.
func (p *page) dropEchoes(facts []Fact) []Fact {
	said := map[factKey]bool{}
	for i := range facts {
		if len(facts[i].According) == 0 {
			said[p.keyOf(&facts[i])] = true
		}
	}
	kept := facts[:0]
	for _, f := range facts {
		k := p.keyOf(&f)
		k.source = Source{Arg: Arg{None, None}}
		if len(f.According) > 0 && said[k] && (f.Property == holds || presupposing[strings.TrimPrefix(f.Rule, rdf.KG)]) {
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

type factKey struct {
	subject, object int
	property        string
	post            Post
	status          Status
	negated         bool
	modality        Modality
	source          Source
}

func (p *page) keyOf(f *Fact) factKey {
	k := factKey{subject: f.Subject, object: f.Object, property: f.Property, post: f.Post, status: f.Status, negated: f.Negated, modality: f.Modality,
		source: Source{Arg: Arg{None, None}}}
	k.post.Title = lowerASCII(k.post.Title)
	if pr := p.x.o.Property(f.Property); pr != nil && pr.Symmetric && k.subject > k.object {
		k.subject, k.object = k.object, k.subject
	}
	if len(f.According) > 0 {
		k.source = f.According[0]
	}
	return k
}

// lowerASCII folds the case of plain letters: titles that differ in it alone are
// one post.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// settleOffices gives each office the source of the words it stands in. An office
// in words that nobody is known to have said is dropped.
func (p *page) settleOffices() {
	kept := p.out.Facts[:0]
	for _, f := range p.out.Facts {
		by, ok := p.voice(f.Evidence[0].Span)
		if !ok {
			continue
		}
		f.According = by
		kept = append(kept, f)
	}
	p.out.Facts = kept
}
