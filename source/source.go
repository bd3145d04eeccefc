// Package source is the door in: files to articles. An Article keeps the text
// exactly as it came, so that every offset any floor above counts is an offset
// in the file's own characters; what the reader recognises (headline, dateline,
// bullets, paragraphs) are spans of that text, never copies.
package source

import "time"

// Span is a stretch of an article's text: byte offsets, Start included, End
// excluded. Offsets in code points exist only in the graph (see Article.CodePoints).
type Span struct{ Start, End int }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Date is a calendar day. The zero Date is "not known".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Meta is what is known of an article besides its text.
type Meta struct {
	Published Date   // publication day
	Publisher string // name of the outlet
	URL       string // canonical address
	Title     string // headline, where it does not stand in the text
	Author    string
	Lang      string // BCP 47 tag; "en" where nothing says otherwise
}

// BlockKind says what a block of text is in its article.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Headline
	Heading  // a label or cross-head: "Synopsis", "Key Takeaways"
	Synopsis // a standfirst: the summary under the headline
	Bullet   // an item of a list; the span leaves the bullet sign out
	DateLine // a line that holds nothing but a date (or place and date)
	Byline   // "By Jane Doe"
	Caption  // a picture's caption or credit
)

// Block is a paragraph-like stretch of the text, without surrounding white space.
// Blocks are in order and do not overlap. A sentence never crosses a block's end.
type Block struct {
	Span
	Kind BlockKind
}

// Dateline is the "Seoul, December 7 (NationPress) -" that opens a news story.
// The zero Span in a field means that the part is not there.
type Dateline struct {
	Span        // "Seoul, December 7 (NationPress)": without the dash
	Place  Span // "Seoul"; of "NAIROBI, Kenya" only "NAIROBI"
	Region Span // "Kenya"
	Date   Span // "December 7"
	Outlet Span // "NationPress"
	Day    Date // the date in full; zero where no year is known
	Body   int  // byte offset at which the story begins, after the dash
}

// Article is one text with what is known about it. Nothing changes it after
// it was read.
type Article struct {
	// Name says where the article came from (a path, or "-"): for messages
	// only, never for output.
	Name string
	// Text is the text as it came, valid UTF-8, a byte order mark and CRLF
	// line ends included.
	Text string
	Meta
	Blocks   []Block
	Dateline Dateline // zero Span where there is none

	stated  Date     // the day of publication by the text's own date lines
	digest  string   // SHA-256 of Text
	offsets *Offsets // of Text
}
