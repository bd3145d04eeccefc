package source

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Fields are the names of a JSON record's fields, by what they hold: "text", "title",
// "published", "publisher", "url", "author" and "lang". Dots lead into objects
// ("fields.body"). Several fields of text are put together in their order, with an
// empty line between; of the others the first that says something counts. What is not
// named here is found under the names that newsrooms and scrapers commonly use.
type Fields map[string][]string

// fieldKinds are what a field can hold, in the order of commonNames.
var fieldKinds = [...]string{"text", "title", "published", "publisher", "url", "author", "lang"}

// The kinds of field.
const (
	textField = iota
	titleOf
	publishedField
	publisherField
	urlField
	authorField
	langField
)

// commonNames are the usual names of fields by kind, the surest first, in lower case
// and without the signs that join words.
var commonNames = [len(fieldKinds)][]string{
	textField: strings.Fields("text articlebody bodytext contenttext maintext fulltext articletext plaintext cleanedtext cleantext body content article story fields.bodytext " +
		"bodyhtml contenthtml articlehtml fields.body html description summary"),
	titleOf:        strings.Fields("title headline articletitle headline.main webtitle fields.headline name"),
	publishedField: strings.Fields("published datepublished publishedat publishdate publisheddate publicationdate datepublish pubdate webpublicationdate firstpublished versioncreated date created createdat timestamp time"),
	publisherField: strings.Fields("publisher publisher.name outlet sitename sourcename source.name source newspaper publication site provider sourcedomain domain"),
	urlField:       strings.Fields("url canonicalurl canonical link weburl articleurl permalink href uri"),
	authorField:    strings.Fields("author authors byline byline.original creator writer authorname fields.byline"),
	langField:      strings.Fields("lang language languagecode langcode inlanguage"),
}

// ParseFields reads what --fields says: "text=body,title=headline,published=date".
func ParseFields(s string) (Fields, error) {
	f := Fields{}
	for part := range strings.SplitSeq(s, ",") {
		kind, name, ok := strings.Cut(strings.TrimSpace(part), "=")
		kind, name = strings.TrimSpace(kind), strings.TrimSpace(name)
		switch {
		case !ok || name == "":
			return nil, errors.New(quoted(part) + " is no pair: write it as text=body,title=headline")
		case !slices.Contains(fieldKinds[:], kind):
			return nil, fmt.Errorf("%s is nothing that a field can hold: use one of %s", quoted(kind), strings.Join(fieldKinds[:], " "))
		}
		f[kind] = append(f[kind], name)
	}
	return f, nil
}

func quoted(s string) string { return fmt.Sprintf("%q", clip(s)) }

// place is what a name of a field means.
type place struct {
	kind, rank int  // kind is -1 where the name is only the way to longer ones
	inner      bool // longer names begin with it
}

// names are the places of the names that fields can have, folded.
func (f Fields) names() map[string]place {
	t := map[string]place{}
	for kind, name := range fieldKinds {
		paths := f[name]
		if len(paths) == 0 {
			paths = commonNames[kind]
		}
		for rank, path := range paths {
			addName(t, string(appendFolded(nil, []byte(path))), place{kind: kind, rank: rank})
		}
	}
	return t
}

// addName notes a name and the objects that it leads through. A name that was said
// counts more than one that is common.
func addName(t map[string]place, path string, p place) {
	old, ok := t[path]
	if !ok || old.kind < 0 {
		p.inner = old.inner
		t[path] = p
	}
	for i, r := range path {
		if r == '.' {
			way, ok := t[path[:i]]
			if !ok {
				way.kind = -1
			}
			way.inner = true
			t[path[:i]] = way
		}
	}
}

// appendFolded appends a name as names are compared: in lower case (of ASCII), without
// the signs that join words.
func appendFolded(dst, name []byte) []byte {
	for _, c := range name {
		switch {
		case c == '_' || c == '-' || c == ' ':
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
