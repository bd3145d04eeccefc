package page

import (
	"cmp"
	"slices"
	"strings"
)

// linked is what the schema.org metadata of a page say of its article.
type linked struct {
	headline, url, lang, section string
	authors                      []string
	published                    []string // the first day of publication, then of making
	publisher                    string
	site                         string // name of the page's site or its newsroom
	body                         string
}

// articleTypes are the types of schema.org that an article has, the plainest last.
var articleTypes = []string{"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "Report", "Article", "AdvertiserContentArticle", "CreativeWork", "WebPage"}

// siteTypes are the types of those that publish, the best first.
var siteTypes = []string{"NewsMediaOrganization", "WebSite", "Organization", "Corporation"}

// asides are the fields in which other articles stand than the page's own.
var asides = []string{"itemListElement", "hasPart", "isPartOf", "mentions", "citation", "comment", "liveBlogUpdate", "relatedLink", "isBasedOn", "review", "video", "image", "breadcrumb", "author", "publisher", "workExample", "subjectOf", "about"}

// graph is the linked data of a page: objects by identifier, and those that may be the
// article or the site.
type graph struct {
	byID     map[string]*value
	articles []*value
	sites    []*value
	left     int // values that may still be asked for names: references can go in circles
}

// readLinked reads the metadata in script elements. title and address help to tell the
// page's article from others.
func readLinked(scripts [][]byte, title, address string) linked {
	g := graph{byID: map[string]*value{}, left: 1000}
	for _, s := range scripts {
		all := readJSON(s)
		for i := range all {
			g.collect(&all[i], false)
		}
	}
	var l linked
	for _, kind := range siteTypes {
		for _, s := range g.sites {
			if hasType(s, kind) && l.site == "" {
				l.site = plain(s.field("name").text())
			}
		}
	}
	if a := g.article(title, address); a != nil {
		g.fill(&l, a)
	}
	return l
}

// collect finds the objects of a value. What stands in an aside is known by its
// identifier only.
func (g *graph) collect(v *value, aside bool) {
	if v.kind == '{' {
		if id := v.field("@id").text(); id != "" && len(v.keys) > 1 && g.byID[id] == nil {
			g.byID[id] = v
		}
		for _, t := range types(v) {
			switch {
			case !aside && slices.Contains(articleTypes, t) && len(g.articles) < maxSeen:
				g.articles = append(g.articles, v)
			case slices.Contains(siteTypes, t) && len(g.sites) < maxSeen:
				g.sites = append(g.sites, v)
			}
		}
	}
	for i := range v.items {
		g.collect(&v.items[i], aside || v.kind == '{' && slices.Contains(asides, v.keys[i]))
	}
}

// article is the object that the page is about: one with the page's headline before one
// with its address, before the first; a news article before a mere page.
func (g *graph) article(title, address string) *value {
	var best *value
	score := -1
	for _, a := range g.articles {
		n := 0
		if h := cmp.Or(a.field("headline").text(), a.field("name").text()); h != "" && title != "" && alike(h, title) >= 0.6 {
			n += 100
		}
		if u := cmp.Or(a.field("url").text(), a.field("mainEntityOfPage").text()); u != "" && u == address {
			n += 50
		}
		for _, t := range types(a) {
			if i := slices.Index(articleTypes, t); i >= 0 {
				n += len(articleTypes) - i
			}
		}
		if n > score {
			best, score = a, n
		}
	}
	return best
}

func (g *graph) fill(l *linked, a *value) {
	if !hasType(a, "WebPage") || a.field("headline").kind != 0 {
		l.headline = plain(cmp.Or(a.field("headline").text(), a.field("name").text()))
	}
	l.url = cmp.Or(a.field("url").text(), a.field("mainEntityOfPage").text())
	l.lang = a.field("inLanguage").text()
	l.body = a.field("articleBody").text()
	for _, f := range []string{"datePublished", "dateCreated", "uploadDate"} {
		if s := a.field(f).text(); s != "" {
			l.published = append(l.published, s)
		}
	}
	for _, f := range []string{"author", "creator"} {
		if len(l.authors) == 0 {
			l.authors = g.names(a.field(f), 0)
		}
	}
	for _, f := range []string{"publisher", "sourceOrganization", "copyrightHolder"} {
		if names := g.names(a.field(f), 0); l.publisher == "" && len(names) > 0 {
			l.publisher = plain(names[0])
		}
	}
}

// names are the names in a value: a string, an object with a name or an identifier, or
// an array of such.
func (g *graph) names(v *value, depth int) []string {
	var all []string
	g.left--
	switch {
	case depth > 8 || g.left < 0:
	case v.kind == '"':
		if v.str != "" {
			all = append(all, v.str)
		}
	case v.kind == '[':
		for i := range v.items {
			all = append(all, g.names(&v.items[i], depth+1)...)
		}
	case v.kind == '{':
		if n := v.field("name"); n.kind != 0 {
			return g.names(n, depth+1)
		}
		if known := g.byID[v.field("@id").text()]; known != nil && known != v {
			return g.names(known.field("name"), depth+1)
		}
	}
	return all
}

// text is a value's string: its own, that of its first item, its name or identifier.
func (v *value) text() string {
	for range 8 {
		switch {
		case v.kind == '"':
			return strings.TrimSpace(v.str)
		case v.kind == '[' && len(v.items) > 0:
			v = &v.items[0]
		case v.kind == '{':
			next := v.field("@value")
			for _, f := range []string{"alternateName", "name", "@id"} {
				if next.kind == 0 {
					next = v.field(f)
				}
			}
			v = next
		default:
			return ""
		}
	}
	return ""
}

// types are an object's types, without the vocabulary's address.
func types(v *value) []string {
	t := v.field("@type")
	all := []string{}
	add := func(s string) {
		s = s[strings.LastIndexAny(s, "/:#")+1:]
		all = append(all, s)
	}
	switch t.kind {
	case '"':
		add(t.str)
	case '[':
		for i := range t.items {
			add(t.items[i].str)
		}
	}
	return all
}

func hasType(v *value, name string) bool { return slices.Contains(types(v), name) }
