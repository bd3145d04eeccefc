package page

import "golang.org/x/net/html/atom"

// key is an attribute that is of use.
type key uint8

const (
	keyClass key = iota
	keyID
	keyRole
	keyProp
	keyType
	keyRel
	keyHidden
	keyAriaHidden
	keyStyle
	keyDatetime
	keyPubdate
	keyHref
	keyContent
	keyName
	keyProperty
	keyLang
	keyEquiv
	keyTest
	keyComponent
	keyLabel
	keyAlt
	keyItemType
	keyTitle
)

// keys are the attributes by name; two names of one key mean the same.
var keys = map[string]key{
	"class": keyClass, "id": keyID, "role": keyRole, "itemprop": keyProp, "type": keyType, "rel": keyRel, "hidden": keyHidden, "aria-hidden": keyAriaHidden,
	"style": keyStyle, "datetime": keyDatetime, "pubdate": keyPubdate, "href": keyHref, "content": keyContent, "name": keyName, "property": keyProperty, "lang": keyLang,
	"http-equiv": keyEquiv, "data-testid": keyTest, "data-qa": keyTest, "data-component": keyComponent, "data-module": keyComponent, "data-type": keyComponent,
	"aria-label": keyLabel, "alt": keyAlt, "itemtype": keyItemType, "title": keyTitle,
}

// form is how an element stands among others.
type form uint8

const (
	inline form = iota // in a line
	block              // on lines of its own, and ends a paragraph before it
	cell               // of a table; ends a line and no paragraph
	void               // has nothing inside
)

// formOf is the form of an element; those that are not named stand in a line.
func formOf(tag atom.Atom) form {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dd, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol,
		atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Ul, atom.Body, atom.Html, atom.Plaintext, atom.Xmp:
		return block
	case atom.Td, atom.Th, atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Title, atom.Option, atom.Legend:
		return cell
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return void
	}
	return inline
}

// isSkipped reports whether nothing inside an element is text of an article.
func isSkipped(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea, atom.Template, atom.Svg, atom.Math,
		atom.Select, atom.Button, atom.Object, atom.Video, atom.Audio, atom.Canvas, atom.Map, atom.Title, atom.Datalist, atom.Dialog,
		atom.Nav, atom.Menu, atom.Figcaption, atom.Label, atom.Rp, atom.Rt:
		return true
	}
	return false
}

func isHeading(tag atom.Atom) bool {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func isTabular(tag atom.Atom) bool {
	switch tag {
	case atom.Table, atom.Tr, atom.Td, atom.Th, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption:
		return true
	}
	return false
}

func isTable(tag atom.Atom) bool { return tag == atom.Table }

func isList(tag atom.Atom) bool {
	switch tag {
	case atom.Ul, atom.Ol, atom.Dl, atom.Menu, atom.Dir, atom.Table, atom.Td, atom.Article, atom.Section, atom.Nav, atom.Select:
		return true
	}
	return false
}

// isScope reports whether an open paragraph or link outside an element is not closed by
// what is inside it.
func isScope(tag atom.Atom) bool {
	switch tag {
	case atom.Table, atom.Td, atom.Th, atom.Caption, atom.Button, atom.Object, atom.Template, atom.Svg:
		return true
	}
	return false
}
