package claim

import "kgexport/extract/entity"

// dropArgs removes from args those that are among others, and doubles.
func dropArgs(args, others []Arg) []Arg {
	var kept []Arg
	for _, a := range args {
		found := false
		for _, b := range others {
			found = found || a.Entity == b.Entity
		}
		for _, b := range kept {
			found = found || a.Entity == b.Entity
		}
		if !found {
			kept = append(kept, a)
		}
	}
	return kept
}

// placeOf is the place named after "in", "at" or "near" in the clause.
func (p *page) placeOf(sh *sheet, cl *clause, f *filled) int {
	for i := range cl.preps {
		pr := &cl.preps[i]
		if pr.word != "in" && pr.word != "at" && pr.word != "near" && pr.word != "outside" {
			continue
		}
		for _, k := range pr.nps {
			m := p.headName(&sh.chunks[k])
			if m == nil || p.f.Entities[m.Entity].Class != entity.Place {
				continue
			}
			taken := false
			for _, a := range f.targets {
				taken = taken || a.Entity == m.Entity
			}
			if !taken {
				return m.Entity
			}
		}
	}
	return None
}
