package seeds

import (
	"strings"
	"sync"

	"kgexport/rdf"
)

// classNames are the classes of the table in classes.go by their names in small
// letters, without spaces, and by what else they are called in lists.
var classNames = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, len(tops)+len(alsoCalled))
	for iri := range tops {
		names[strings.ToLower(iri[strings.LastIndexAny(iri, "/#")+1:])] = iri
	}
	for name, class := range alsoCalled {
		names[name] = names[class]
	}
	return names
})

// alsoCalled gives classes further names: those of lists, of name taggers and of
// Wikidata.
var alsoCalled = map[string]string{
	"human": "person", "people": "person", "per": "person", "politician": "person", "athlete": "person", "artist": "person", "q5": "person",
	"organisation": "organization", "org": "organization", "institution": "organization", "q43229": "organization",
	"company": "corporation", "business": "corporation", "enterprise": "corporation", "firm": "corporation", "q783794": "corporation", "q4830453": "corporation", "q891723": "corporation",
	"bank": "bankorcreditunion", "university": "collegeoruniversity", "college": "collegeoruniversity", "party": "politicalparty", "q7278": "politicalparty",
	"newspaper": "newsmediaorganization", "media": "newsmediaorganization", "outlet": "newsmediaorganization", "newsagency": "newsmediaorganization",
	"union": "workersunion", "team": "sportsteam", "club": "sportsteam", "parliament": "legislature", "army": "armedforces", "nonprofit": "ngo", "charity": "ngo",
	"location": "place", "loc": "place", "gpe": "place", "town": "city", "village": "city", "q515": "city", "q6256": "country",
	"province": "state", "river": "riverbodyofwater", "lake": "lakebodyofwater", "sea": "seabodyofwater", "ocean": "oceanbodyofwater", "stadium": "stadiumorarena",
	"work": "creativework", "film": "movie", "law": "legislation", "series": "creativeworkseries", "misc": "product",
	"tournament": "sportsevent", "war": "conflict", "summit": "meeting", "exercise": "militaryexercise",
}

// classOf returns the IRI of a class as a list writes it, or "": a name such as
// "Person" or "Company", a prefixed name ("schema:Person", "kg:Ministry") or an IRI.
func classOf(s string) string {
	if iri, ok := isIRI(s); ok {
		return strings.Replace(iri, "https://schema.org/", rdf.Schema, 1)
	}
	prefix, local, ok := strings.Cut(s, ":")
	switch {
	case ok && prefix == "schema":
		return rdf.Schema + local
	case ok && prefix == "kg":
		return rdf.KG + local
	case ok && prefix != "wd":
		return ""
	case ok:
		s = local
	}
	return classNames()[plainWord(s)]
}

// plainWord is a name of a class or column in small letters without what joins
// its words: "alt_label" and "Alt Label" are "altlabel".
func plainWord(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r == ' ' || r == '_' || r == '-':
			return -1
		}
		return r
	}, s)
}

// isIRI returns an absolute IRI, out of its angle brackets if it stands in them,
// and whether the text is one.
func isIRI(s string) (string, bool) {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<"), ">")
	scheme, rest, ok := strings.Cut(s, ":")
	if !ok || rest == "" || strings.ContainsAny(s, " <>\"{}|\\^`\n\t") {
		return "", false
	}
	return s, strings.HasPrefix(rest, "//") || scheme == "urn" || scheme == "tag"
}

// idOf returns the IRI of an entry as a list writes it, and whether it is one: an
// IRI, a Wikidata id ("Q42", "wd:Q42") or a name with the prefix of a kind of
// entry ("place:north-korea").
func idOf(s string) (string, bool) {
	if iri, ok := isIRI(s); ok {
		for _, page := range [...]string{"https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/", "http://www.wikidata.org/wiki/"} {
			if q, ok := strings.CutPrefix(iri, page); ok && isQ(q) {
				return rdf.Wikidata + q, true
			}
		}
		return iri, true
	}
	if q := strings.TrimPrefix(s, "wd:"); isQ(q) {
		return rdf.Wikidata + q, true
	}
	prefix, slug, ok := strings.Cut(s, ":")
	if !ok || slug == "" || strings.ContainsAny(slug, " /:\"<>\\") {
		return "", false
	}
	for _, kind := range segment {
		if prefix == kind {
			return Namespace + kind + "/" + slug, true
		}
	}
	return "", false
}

// isQ reports an item's id of Wikidata: "Q42".
func isQ(s string) bool {
	if len(s) < 2 || len(s) > 12 || s[0] != 'Q' || s[1] == '0' {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}

// isWikidata reports the IRI of an item of Wikidata.
func isWikidata(iri string) bool {
	q, ok := strings.CutPrefix(iri, rdf.Wikidata)
	return ok && isQ(q)
}
