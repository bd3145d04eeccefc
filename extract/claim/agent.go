package claim

// agentBehind is who does what a passive tells, where another verb that it governs
// stands before "by": "was banned from holding rites by the ministry", "was told to
// leave by the board". That verb must be active, with an object or a place of its own, and
// the agent a name; nil where there is none.
func (p *page) agentBehind(sh *sheet, cl *clause) []int {
	for n := range sh.clauses {
		c := &sh.clauses[n]
		if c.verb <= cl.verb || c.verb > cl.verb+3 || c.passive || c.form != gerund && c.form != infinitive || len(c.obj) == 0 && len(c.preps) < 2 {
			continue
		}
		for i := range c.preps {
			if nps := c.preps[i].nps; c.preps[i].word == "by" && len(nps) > 0 {
				if m := p.headName(&sh.chunks[nps[0]]); m != nil && p.speaks(m.Entity) {
					return nps
				}
			}
		}
		return nil
	}
	return nil
}

// actsOn reports a verb at token t in the past tense with an object of its own: behind a
// passive it tells what the same one did, "was beaten and resigned her post".
func (p *page) actsOn(t int) bool {
	o := p.child(t, "obj")
	return p.d.Tokens[t].XPOS == "VBD" && o != None && o > t
}
