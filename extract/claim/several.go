package claim

import (
	"kgexport/extract/entity"
)

// several are the entities that a noun phrase for several stands for: those it gives as
// examples ("sites such as X and Y", "companies including Z"), those in apposition to it
// ("the three carmakers - X, Y and Z -"), and the two that the deed before was of ("the
// two leaders", "both countries").
func (p *page) several(sh *sheet, k int) []Arg {
	root := p.rootOf(&sh.chunks[k])
	if p.d.Tokens[root].XPOS != "NNS" {
		return nil
	}
	var args []Arg
	for _, c := range p.kids.of(root) {
		c := int(c)
		if c < root || !p.exemplifies(c) {
			continue
		}
		for _, n := range p.phrases(sh, c) {
			if m := p.headName(&sh.chunks[n]); m != nil && len(args) < 12 {
				args = append(args, p.acting(m.Entity))
			}
		}
		if args != nil {
			return args
		}
	}
	return p.pair(sh, k)
}

// exemplifies reports that token c hangs on a noun as an example or an apposition.
func (p *page) exemplifies(c int) bool {
	switch p.rel(c) {
	case "appos":
		return true
	case "nmod", "obl":
		at := p.child(c, "case")
		return at != None && (p.prepositionAt(at) == "such as" || p.low[at] == "including" || p.low[at] == "like")
	}
	return false
}

// pair are the two entities of the last deed told in this sentence or the two before,
// where noun phrase k speaks of two and they are what its noun names.
func (p *page) pair(sh *sheet, k int) []Arg {
	c := &sh.chunks[k]
	switch w := p.low[c.first]; {
	case w == "both":
	case w == "the" && c.head > c.first+1 && (p.low[c.first+1] == "two" || p.low[c.first+1] == "2"):
	default:
		return nil
	}
	si := int(p.sent[c.head])
	for i := len(p.out.Events) - 1; i >= 0; i-- {
		e := &p.out.Events[i]
		if at := e.Evidence[0].Sentences[1]; at < si-2 {
			return nil
		} else if at > si || e.Trigger.Start >= p.d.Tokens[c.first].Start {
			continue
		}
		both := append(append([]Arg(nil), e.Actors...), e.Targets...)
		if len(both) == 2 && p.named(p.lem[c.head], both[0].Entity) && p.named(p.lem[c.head], both[1].Entity) {
			return both
		}
	}
	return nil
}

// named reports that a noun can name an entity: "country" a country, "company" an
// organisation, any other noun for persons a person.
func (p *page) named(noun string, e int) bool {
	switch noun {
	case "country", "nation", "state", "neighbour", "neighbor", "government", "ally":
		return p.is(e, country)
	case "side", "party":
		return p.speaks(e)
	case "company", "firm", "carmaker", "automaker", "bank", "airline", "group", "club", "team", "union", "organisation", "organization":
		return p.f.Entities[e].Class == entity.Organization
	case "leader", "minister", "president", "man", "woman", "official", "diplomat", "politician", "candidate", "rival", "secretary":
		return p.f.Entities[e].Class == entity.Person
	}
	return false
}
