package source

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
)

// isNinjs reports whether a file's first bytes are those of a news item in ninjs (IPTC
// News in JSON, versions 1 to 3), or of a list or lines of them.
func isNinjs(head []byte) bool {
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return false
	}
	lower := bytes.ToLower(head)
	if !bytes.Contains(lower, []byte(`"uri"`)) {
		return false
	}
	for _, key := range []string{`"versioncreated"`, `"body_xhtml"`, `"body_text"`, `"body_html"`, `"bodies"`, `"pubstatus"`, `"representationtype"`, `"headlines"`} {
		if bytes.Contains(lower, []byte(key)) {
			return true
		}
	}
	return false
}

// ninjsText is a text in one of several forms or for one of several uses.
type ninjsText struct {
	Role        looseText `json:"role"`
	ContentType looseText `json:"contenttype"`
	Value       looseText `json:"value"`
}

// ninjsName is somebody who made or gave the item; some providers write a bare name.
type ninjsName struct {
	Name looseText `json:"name"`
	Role looseText `json:"role"`
	Rel  looseText `json:"rel"`
}

// UnmarshalJSON takes an object or a name.
func (n *ninjsName) UnmarshalJSON(data []byte) error {
	type object ninjsName
	if data[0] == '{' {
		return json.Unmarshal(data, (*object)(n))
	}
	return n.Name.UnmarshalJSON(data)
}

// ninjsItem is what is read of an item. Names fit whatever their case: version 2 wrote
// versionCreated for version 1's versioncreated.
type ninjsItem struct {
	URI            looseText            `json:"uri"`
	Type           looseText            `json:"type"`
	PubStatus      looseText            `json:"pubstatus"`
	Language       looseText            `json:"language"`
	VersionCreated looseText            `json:"versioncreated"`
	FirstCreated   looseText            `json:"firstcreated"`
	ContentCreated looseText            `json:"contentcreated"`
	Byline         looseText            `json:"byline"`
	By             looseText            `json:"by"`
	Headline       looseText            `json:"headline"`
	Headlines      looseList[ninjsText] `json:"headlines"`
	Title          looseText            `json:"title"`
	BodyXHTML      looseText            `json:"body_xhtml"`
	BodyHTML       looseText            `json:"body_html"`
	BodyText       looseText            `json:"body_text"`
	Bodies         looseList[ninjsText] `json:"bodies"`
	Description    looseText            `json:"description_text"`
	Descriptions   looseList[ninjsText] `json:"descriptions"`
	Provider       looseList[ninjsName] `json:"provider"`
	Source         looseText            `json:"source"`
	InfoSource     looseList[ninjsName] `json:"infosource"`
	InfoSources    looseList[ninjsName] `json:"infosources"`
	Copyright      looseText            `json:"copyrightholder"`
}

// ninjsContent is the article of an item. The error says what is wrong with the record.
func ninjsContent(data []byte) (content, error) {
	var item ninjsItem
	if err := json.Unmarshal(data, &item); err != nil {
		return content{}, fmt.Errorf("not a news item (%s): mend the record", strings.TrimPrefix(err.Error(), "json: "))
	}
	switch status := strings.ToLower(string(item.PubStatus)); status {
	case "canceled", "cancelled", "withheld":
		return content{}, fmt.Errorf("%s by its provider: leave it out", status)
	}
	c := item.body()
	if c.Text == "" {
		return c, fmt.Errorf("no text in it (type %q): give items with a body", clip(string(item.Type)))
	}
	c.Meta = Meta{
		Title:     item.headline(),
		Author:    item.authors(),
		Publisher: item.provider(),
		Lang:      string(item.Language),
	}
	if strings.HasPrefix(string(item.URI), "http") {
		c.Meta.URL = string(item.URI)
	}
	for _, stamp := range []looseText{item.VersionCreated, item.FirstCreated, item.ContentCreated} {
		if d, ok := parseStamp(string(stamp)); ok {
			c.Meta.Published = d
			break
		}
	}
	return c, nil
}

// body is the text of an item: the body as HTML, else as plain text, else what the item
// says of itself.
func (n *ninjsItem) body() content {
	markup := cmp.Or(n.BodyXHTML, n.BodyHTML, longest(n.Bodies, true))
	if c := fragment(string(markup)); c.Text != "" {
		return c
	}
	if c := markupOrText(string(cmp.Or(n.BodyText, longest(n.Bodies, false)))); c.Text != "" {
		return c
	}
	return markupOrText(string(cmp.Or(n.Description, longest(n.Descriptions, false), longest(n.Descriptions, true))))
}

// longest is the longest of some texts, of those that are HTML or of the others.
func longest(texts []ninjsText, markup bool) looseText {
	best := looseText("")
	for _, t := range texts {
		if strings.Contains(strings.ToLower(string(t.ContentType)), "html") == markup && len(t.Value) > len(best) {
			best = t.Value
		}
	}
	return best
}

// headline is that for the main use.
func (n *ninjsItem) headline() string {
	best := n.Headline
	for _, h := range n.Headlines {
		if role := strings.ToLower(string(h.Role)); best == "" || n.Headline == "" && (role == "main" || role == "primary") {
			best = h.Value
		}
	}
	return plainText(string(cmp.Or(best, n.Title)))
}

// authors are the names of the byline.
func (n *ninjsItem) authors() string {
	line := plainText(string(cmp.Or(n.Byline, n.By)))
	if isByline(line, true) {
		if names := bylineNames(line); len(names) > 0 {
			return strings.Join(names, "; ")
		}
	}
	return line
}

// provider is who gave the item out: named as that, else the first source of it.
func (n *ninjsItem) provider() string {
	all := append(append(append([]ninjsName{}, n.Provider...), n.InfoSources...), n.InfoSource...)
	for _, s := range all {
		if role := strings.ToLower(string(cmp.Or(s.Role, s.Rel))); strings.Contains(role, "provider") || strings.Contains(role, "publisher") {
			return squeezed(string(s.Name))
		}
	}
	for _, s := range all {
		if s.Name != "" {
			return squeezed(string(s.Name))
		}
	}
	return squeezed(string(cmp.Or(n.Source, n.Copyright)))
}

// newsItems reads a stream's objects as news items.
func (s *stream) newsItems() objectReader {
	return func(name string, data []byte, _ int64) Record {
		return Record{Name: name, read: func() (*Article, error) {
			c, err := ninjsContent(data)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			return s.opt.article(name, c)
		}}
	}
}

// readNinjs is the reader of news items: one, a list of them, or one a line.
func readNinjs(s *stream, yield func(Record) bool) {
	if head, _ := s.r.Peek(sniffed); isJSONLines(jsonStart(head)) {
		cutJSONLines(s, s.newsItems(), yield)
		return
	}
	cutJSON(s, s.newsItems(), yield)
}
