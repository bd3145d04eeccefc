package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// Find reads what a document says: its facts, events and quotations. The mentions
// of f must be those of d. The result's spans lie in the article's text, each
// evidence inside the sentences it names.
func (x *Finder) Find(d *text.Document, f *entity.Found) *Claims {
	if len(d.Tokens) == 0 {
		return &Claims{}
	}
	p := newPage(x, d, f)
	p.findOffices()
	p.findQuotations()
	p.findFacts()
	p.settleOffices()
	p.findEvents()
	p.mergeFacts()
	p.widenWordings()
	p.weigh()
	return &p.out
}
