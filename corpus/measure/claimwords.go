package measure

import (
	"slices"
	"strings"

	"kgexport/corpus"
	"kgexport/rdf"
)

// words tell a claim on one line, its entities by their labels.
func (c *comparison) words(y *Claim) string {
	switch y.Kind {
	case OfficeClaim:
		return tell(c.label(y.Subject), "holds", y.Title, "in "+c.labels(y.Of), y.Status, mood(y.Negated, y.Modality))
	case RelationClaim:
		return tell(c.label(y.Subject), local(y.Property), c.label(y.Object), mood(y.Negated, y.Modality))
	case EventClaim:
		types := make([]string, len(y.Types))
		for i, t := range y.Types {
			types[i] = local(t)
		}
		return tell(strings.Join(types, " "), c.labels(y.Actors), "->", c.labels(y.Targets), quoted(y.Objects...), mood(y.Negated, y.Modality))
	}
	return tell(c.labels(y.Speakers)+":", quoted(y.Text))
}

// goldWords tell gold item i of a kind in the same way.
func (c *comparison) goldWords(k ClaimKind, i int) string {
	switch k {
	case OfficeClaim:
		x := &c.gold.Offices[i]
		return tell(c.name(x.Holder), "holds", x.Title, "in "+c.name(x.Of), x.Status)
	case RelationClaim:
		x := &c.gold.Relations[i]
		return tell(c.name(x.Subject), x.Property, c.name(x.Object))
	case EventClaim:
		x := &c.gold.Events[i]
		return tell(x.Type, c.name(x.Actor...), "->", c.name(x.Target...), quoted(x.Object), mood(x.Negated, x.Modality), "by "+quoted(x.Trigger))
	}
	x := &c.gold.Quotes[i]
	return tell(c.name(x.Speaker)+":", quoted(x.Content))
}

// evidence is the clause that proves gold item i of a kind.
func (c *comparison) evidence(k ClaimKind, i int) string {
	switch k {
	case OfficeClaim:
		return c.gold.Offices[i].Evidence
	case RelationClaim:
		return c.gold.Relations[i].Evidence
	case EventClaim:
		return c.gold.Events[i].Evidence
	}
	return c.gold.Quotes[i].Content
}

// label is what the graph calls a node; words stay words.
func (g *graph) label(node string) string {
	if l := g.one(node, rdf.RDFS+"label"); l != "" {
		return l
	}
	return node
}

func (g *graph) labels(nodes []string) string {
	var all []string
	for _, n := range nodes {
		if l := g.label(n); !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return strings.Join(all, ", ")
}

// name is what the gold calls the entities of ids; what is no id stays.
func (c *comparison) name(ids ...string) string {
	var all []string
	for _, alternatives := range ids {
		id, _, _ := strings.Cut(alternatives, "|")
		if i := slices.IndexFunc(c.gold.Entities, func(e corpus.GoldEntity) bool { return e.ID == id }); i >= 0 {
			id = c.gold.Entities[i].Name
		}
		all = append(all, id)
	}
	return strings.Join(all, ", ")
}

// tell joins the parts that say something.
func tell(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" || s == "in " || s == "by " })
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func quoted(texts ...string) string {
	var all []string
	for _, s := range texts {
		if s != "" {
			all = append(all, `"`+s+`"`)
		}
	}
	return strings.Join(all, " ")
}

// mood is what sets a statement apart from one of what is.
func mood(negated bool, modality string) string {
	if modality == "actual" {
		modality = ""
	}
	if negated {
		modality = tell("not", modality)
	}
	if modality == "" {
		return ""
	}
	return "[" + modality + "]"
}

// local is the part of an IRI after its namespace.
func local(iri string) string { return iri[strings.LastIndexAny(iri, "#/")+1:] }
