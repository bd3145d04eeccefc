package source

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// isJSONFeed reports whether a file's first bytes are those of a JSON Feed: its version
// is the address of the form.
func isJSONFeed(head []byte) bool {
	return len(head) > 0 && head[0] == '{' && bytes.Contains(head, []byte("jsonfeed.org"))
}

// looseText is a text of JSON; a number is one too, and whatever else stands in its
// place is none.
type looseText string

// UnmarshalJSON takes any value; the error is always nil.
func (t *looseText) UnmarshalJSON(data []byte) error {
	var s string
	switch {
	case data[0] == '"' && json.Unmarshal(data, &s) == nil:
		*t = looseText(strings.TrimSpace(s))
	case data[0] == '-' || '0' <= data[0] && data[0] <= '9':
		*t = looseText(data)
	}
	return nil
}

// looseList is a list of JSON; a value that is no list is a list of itself.
type looseList[T any] []T

// UnmarshalJSON takes any value; elements that are no T are left out.
func (l *looseList[T]) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if json.Unmarshal(data, &raw) != nil {
		raw = []json.RawMessage{data}
	}
	for _, r := range raw {
		var v T
		if json.Unmarshal(r, &v) == nil {
			*l = append(*l, v)
		}
	}
	return nil
}

// jsonFeedAuthor is an author as the form has it.
type jsonFeedAuthor struct {
	Name looseText `json:"name"`
}

// jsonFeedHead is what a JSON Feed says of itself, and its entries as they stand.
type jsonFeedHead struct {
	Title    looseText                 `json:"title"`
	Language looseText                 `json:"language"`
	HomePage looseText                 `json:"home_page_url"`
	Author   looseList[jsonFeedAuthor] `json:"author"` // version 1
	Authors  looseList[jsonFeedAuthor] `json:"authors"`
	Items    []json.RawMessage         `json:"items"`
}

// jsonFeedItem is an entry (JSON Feed 1 and 1.1).
type jsonFeedItem struct {
	ID          looseText                 `json:"id"`
	URL         looseText                 `json:"url"`
	ExternalURL looseText                 `json:"external_url"`
	Title       looseText                 `json:"title"`
	HTML        looseText                 `json:"content_html"`
	Text        looseText                 `json:"content_text"`
	Summary     looseText                 `json:"summary"`
	Published   looseText                 `json:"date_published"`
	Modified    looseText                 `json:"date_modified"`
	Author      looseList[jsonFeedAuthor] `json:"author"`
	Authors     looseList[jsonFeedAuthor] `json:"authors"`
	Language    looseText                 `json:"language"`
}

// readJSONFeed is the reader of JSON Feed: an article an entry. The feed is one record.
func readJSONFeed(s *stream, yield func(Record) bool) {
	data, err := s.all()
	if err != nil {
		yield(broken(s.name, err))
		return
	}
	var head jsonFeedHead
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\uFEFF")), &head); err != nil {
		yield(broken(s.name, jsonFault(s.name, err)))
		return
	}
	for i, raw := range head.Items {
		name := fmt.Sprintf("%s:entry %d", s.name, i+1)
		opt := s.opt
		r := Record{Name: name, read: func() (*Article, error) {
			c, err := head.content(raw)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			return opt.article(name, c)
		}}
		if !yield(r) {
			return
		}
	}
}

// jsonFault is an error of the JSON reader in the house's form.
func jsonFault(name string, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("%s: not JSON at byte %d (%s): mend the file", name, syntax.Offset, syntax.Error())
	}
	return fmt.Errorf("%s: not the JSON that its form asks for (%s): mend the file", name, strings.TrimPrefix(err.Error(), "json: "))
}

// content is the article of an entry.
func (h *jsonFeedHead) content(raw []byte) (content, error) {
	var item jsonFeedItem
	if err := json.Unmarshal(raw, &item); err != nil {
		return content{}, errors.New("not an object: mend it")
	}
	c := fragment(string(item.HTML))
	if c.Text == "" {
		c = plainContent(string(item.Text))
	}
	if summary := markupOrText(string(item.Summary)); len(summary.Text) > len(c.Text) {
		c = summary
	}
	if c.Text == "" {
		return c, errNoEntryText
	}
	address := string(cmp.Or(item.URL, item.ExternalURL))
	if address == "" && strings.HasPrefix(string(item.ID), "http") {
		address = string(item.ID)
	}
	c.Meta = Meta{
		Title:     plainText(string(item.Title)),
		Publisher: plainText(string(h.Title)),
		Author:    cmp.Or(namesOf(item.Authors, item.Author), namesOf(h.Authors, h.Author)),
		Lang:      string(cmp.Or(item.Language, h.Language)),
	}
	if u := resolve(resolve(nil, string(h.HomePage)), address); u != nil && address != "" {
		c.Meta.URL = u.String()
	}
	var ok bool
	if c.Meta.Published, ok = parseStamp(string(item.Published)); !ok {
		c.Meta.Published, _ = parseStamp(string(item.Modified))
	}
	return c, nil
}

// errNoEntryText says that an entry is no article.
var errNoEntryText = errors.New("no text in it, but a headline or link: read the page that it points to")

// namesOf are the names of authors, of which version 1 of the form had one.
func namesOf(authors, one []jsonFeedAuthor) string {
	if len(authors) == 0 {
		authors = one
	}
	var names []string
	for _, a := range authors {
		if name := personName(string(a.Name)); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}
