package claim

import "kgexport/rdf"

// weigh makes the confidences of all statements what annotated articles bear out: until
// here they are priors, what a construction and a cue are worth by themselves.
func (p *page) weigh() {
	for i := range p.out.Facts {
		f := &p.out.Facts[i]
		kind := rdf.KG + "Relation"
		if f.Property == rdf.ORG+"holds" {
			kind = f.Property
		}
		p.weighOne(&f.Common, kind)
	}
	for i := range p.out.Events {
		p.weighOne(&p.out.Events[i].Common, rdf.KG+"Statement")
	}
	for i := range p.out.Quotations {
		p.weighOne(&p.out.Quotations[i].Common, rdf.Schema+"Quotation")
	}
}

func (p *page) weighOne(c *Common, kind string) {
	c.Confidence = p.x.o.Confidence(c.Confidence, kind, c.Rule)
}
