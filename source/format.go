package source

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// Format is a form in which articles come: a row of Formats.
type Format struct {
	Name       string
	Aliases    []string
	Extensions []string // in lower case, dot included; the first is the usual one
	MediaTypes []string
	// folder: the files of this form in a folder or archive are read without being
	// named one by one. Where it is false, those of them that sniff knows are.
	folder bool
	// sniff reports whether the first bytes of a file (up to sniffed, without a byte
	// order mark and white space) are of this form; nil where contents do not tell.
	sniff func(head []byte) bool
	// goesOn: behind what is broken in the middle of a file, the next record can be found.
	goesOn bool
	// read cuts the articles out of a file, in their order, until yield returns false.
	// What cannot be read is a Record with an error, and the rest goes on.
	read func(s *stream, yield func(Record) bool)
}

// sniffed is how many of a file's first bytes are looked at to tell its form.
const sniffed = 4 << 10

// Formats are the forms in which articles come. By content the first row is taken
// that knows it; what none knows is plain text.
var Formats = []Format{
	{
		Name: "text", Aliases: []string{"txt", "plain"}, Extensions: []string{".txt", ".text"}, MediaTypes: []string{"text/plain"}, folder: true,
		read: readPlain,
	},
	{
		Name: "markdown", Aliases: []string{"md"}, Extensions: []string{".md", ".markdown"}, MediaTypes: []string{"text/markdown"}, folder: true,
		read: whole(parseMarkdown),
	},
	{
		Name: "html", Aliases: []string{"htm", "xhtml"}, Extensions: []string{".html", ".htm", ".xhtml", ".shtml", ".amp"},
		MediaTypes: []string{"text/html", "application/xhtml+xml"}, folder: true,
		sniff: isHTML, read: whole(parseHTML),
	},
	{
		Name: "warc", Extensions: []string{".warc", ".wet"}, MediaTypes: []string{"application/warc"}, folder: true,
		goesOn: true, sniff: isWARC, read: readWARC,
	},
	{
		Name: "feed", Aliases: []string{"rss", "atom"}, Extensions: []string{".rss", ".atom", ".rdf", ".xml"},
		MediaTypes: []string{"application/rss+xml", "application/atom+xml", "application/xml", "text/xml"},
		sniff:      isFeed, read: readFeed,
	},
	{
		Name: "jsonfeed", Aliases: []string{"json-feed"}, Extensions: []string{".jsonfeed"}, MediaTypes: []string{"application/feed+json"}, folder: true,
		sniff: isJSONFeed, read: readJSONFeed,
	},
	{
		Name: "ninjs", Extensions: []string{".ninjs"}, MediaTypes: []string{"application/ninjs+json"}, folder: true,
		sniff: isNinjs, read: readNinjs,
	},
	{
		Name: "mail", Aliases: []string{"eml", "email"}, Extensions: []string{".eml"}, MediaTypes: []string{"message/rfc822"}, folder: true,
		sniff: isMail, read: readMail,
	},
	{
		Name: "mbox", Extensions: []string{".mbox"}, MediaTypes: []string{"application/mbox"}, folder: true,
		sniff: isMbox, read: readMbox,
	},
	{
		Name: "jsonl", Aliases: []string{"ndjson", "jsonlines"}, Extensions: []string{".jsonl", ".ndjson", ".jsonlines"},
		MediaTypes: []string{"application/jsonl", "application/x-ndjson", "application/x-jsonlines"}, folder: true,
		goesOn: true, sniff: isJSONLines, read: readJSONLines,
	},
	{
		Name: "json", Extensions: []string{".json"}, MediaTypes: []string{"application/json"},
		sniff: isJSON, read: readJSON,
	},
}

// FormatNames are the names of Formats, in their order.
func FormatNames() []string {
	names := make([]string, 0, len(Formats))
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// LookupFormat finds a form by its name or an alias, in any case.
func LookupFormat(name string) (Format, bool) {
	for _, f := range Formats {
		if strings.EqualFold(f.Name, name) || slices.ContainsFunc(f.Aliases, func(a string) bool { return strings.EqualFold(a, name) }) {
			return f, true
		}
	}
	return Format{}, false
}

// formatOf is the form that a file's name tells, the zero Format where it says nothing
// or is that of several forms; ok is whether that is certain without a look at the file.
func formatOf(name string) (f Format, ok bool) {
	for _, row := range Formats {
		if row.named(name) {
			if ok {
				return Format{}, false
			}
			f, ok = row, true
		}
	}
	return f, ok && (f.folder || f.sniff == nil)
}

// named reports whether a file's name is one of this form.
func (f *Format) named(name string) bool {
	return slices.Contains(f.Extensions, strings.ToLower(filepath.Ext(name)))
}

// sniffFormat is the form that a file's first bytes tell; plain text where they do not.
func sniffFormat(head []byte) Format {
	if f := known(head); f != nil {
		return *f
	}
	return Formats[0]
}

// known is the first row that knows a file's first bytes, or nil.
func known(head []byte) *Format {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n\f")
	for i := range Formats {
		if f := &Formats[i]; f.sniff != nil && f.sniff(head) {
			return f
		}
	}
	return nil
}
