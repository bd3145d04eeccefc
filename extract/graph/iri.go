package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strconv"
	"strings"

	"kgexport/extract/claim"
	"kgexport/extract/entity"
	"kgexport/seeds"
	"kgexport/source"
)

// classPath is the part of an entity's IRI that names its top class.
var classPath = [...]string{
	entity.Person: "person", entity.Organization: "organization", entity.Place: "place",
	entity.Work: "work", entity.Product: "product", entity.Event: "event",
}

// ArticleIRI is what an article's graph is called under a base: it goes by the canonical
// address, or by the text where there is none.
func ArticleIRI(base string, a *source.Article) string {
	if a.URL != "" {
		return base + "article/" + hash(a.URL)
	}
	return base + "article/" + a.SHA256()[:16]
}

// slug is a name as it stands in an IRI; a name without a letter or digit gives "-".
func slug(name string) string {
	if s := seeds.Slug(name); s != "" {
		return s
	}
	return "-"
}

// entityIRIs gives every entity its IRI. Should two entities of a document share
// one, the later ones are known in this document only. A number parts namesakes
// that are known in the document only, in the order of the text: it is stable as
// the document is immutable.
func (w *writer) entityIRIs() []string {
	iris := make([]string, len(w.found.Entities))
	taken := map[string]bool{}
	for i := range w.found.Entities {
		iri := w.entityIRI(&w.found.Entities[i])
		for n := 2; taken[iri]; n++ {
			iri = w.document + "/entity/" + lastPart(&w.found.Entities[i]) + "-" + itoa(n)
		}
		taken[iri] = true
		iris[i] = iri
	}
	return iris
}

func (w *writer) entityIRI(e *entity.Entity) string {
	switch {
	case e.Known != nil:
		return w.opt.Base + "entity/" + classPath[e.Class] + "/" + e.Known.Slug
	case e.Local || w.opt.Identity == ByDocument:
		return w.document + "/entity/" + lastPart(e)
	}
	return w.opt.Base + "entity/" + classPath[e.Class] + "/" + lastPart(e)
}

// lastPart is the last part of the IRI of an entity that is not known.
func lastPart(e *entity.Entity) string {
	if e.Slug != "" {
		return e.Slug
	}
	return slug(e.Name)
}

// postIRI is the IRI of an office: one for one title in one organisation or place.
// The offices of what is known in the document only are known there only.
func (w *writer) postIRI(p claim.Post) string {
	in, local := "-", w.opt.Identity == ByDocument
	if p.In != claim.None {
		in = w.entity[p.In]
		local = strings.HasPrefix(in, w.document+"/")
		in = in[strings.LastIndexByte(in, '/')+1:]
	}
	under := w.opt.Base
	if local {
		under = w.document + "/"
	}
	return under + "post/" + in + "/" + slug(p.Title)
}

// hash returns the first 16 hex digits of the SHA-256 of the parts, which are
// told apart by their lengths.
func hash(parts ...string) string {
	h := sha256.New()
	for i, p := range parts {
		if i > 0 {
			h.Write([]byte{0})
		}
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func itoa(n int) string { return strconv.Itoa(n) }

// rounded is a confidence as the graph has it, to four decimals.
func rounded(v float64) float64 { return math.Round(v*1e4) / 1e4 }

// decimal writes a confidence as a canonical xsd:decimal with at most four decimals.
func decimal(v float64) string {
	s := strings.TrimRight(strconv.FormatFloat(rounded(v), 'f', 4, 64), "0")
	if strings.HasSuffix(s, ".") {
		s += "0"
	}
	return s
}
