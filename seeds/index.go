package seeds

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// index finds entries by name: the one door through which every look-up goes. A
// look-up is one hash and one comparison, however many names there are, and
// allocates nothing; reach says how far a reader of a text needs to look at all.
//
// It is a hash table in memory, made at start-up: about 40 bytes a name beside the
// name itself, so some millions of names fit. For ten million, which a start-up
// should neither read nor keep, another index can stand behind the same four
// methods: the names of a compiled file, mapped into memory, as a table of
// offsets ordered by hash (eight bytes a name, one page read a look-up), asked
// after this one, which then holds the user's few own; the entries of such a file
// are made when they are found.
type index struct {
	entries []*Entry         // what the numbers in at mean
	at      map[string]int32 // number of the one entry, or -1 less the index in shared
	shared  []homonym
	longest map[string]int32 // bytes of the longest name with this head
}

// homonym is a name of several entries.
type homonym struct {
	name    string
	entries []*Entry
}

// newIndex returns the empty index of entries, with room for a number of names.
func newIndex(entries []*Entry, room int) index {
	return index{entries: entries, at: make(map[string]int32, room), longest: make(map[string]int32, room/4)}
}

// add files an entry, by its number, under names; a name twice counts once.
func (x *index) add(entry int, names ...string) {
	for _, name := range names {
		if first := head(name); int(x.longest[first]) < len(name) {
			x.longest[first] = int32(len(name))
		}
		e := x.entries[entry]
		n, ok := x.at[name]
		switch {
		case !ok:
			x.at[name] = int32(entry)
		case n >= 0:
			x.shared = append(x.shared, homonym{name, []*Entry{x.entries[n], e}})
			x.at[name] = -int32(len(x.shared))
		default:
			h := &x.shared[-n-1]
			h.entries = append(h.entries, e)
		}
	}
}

// finish puts the entries of a name in order: those for which it is not weak first.
func (x *index) finish() {
	for _, h := range x.shared {
		slices.SortStableFunc(h.entries, func(a, b *Entry) int { return weakness(a, h.name) - weakness(b, h.name) })
	}
}

// weakness is 1 for a weak name of the entry, and 0 for another.
func weakness(e *Entry, name string) int {
	if e.IsWeak(name) {
		return 1
	}
	return 0
}

// find returns the entries of a name.
func (x *index) find(name string) []*Entry {
	n, ok := x.at[name]
	switch {
	case !ok:
		return nil
	case n < 0:
		return x.shared[-n-1].entries
	}
	return x.entries[n : n+1 : n+1]
}

// reach is the length in bytes of the longest name that begins with the first word
// of a text; 0 where none does. It is what keeps one name of forty words from
// making every other place in a text a search for forty.
func (x *index) reach(text string) int { return int(x.longest[head(text)]) }

// head is the run of letters, digits and marks that a text begins with, or its
// first character.
func head(text string) string {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' {
				i++
				continue
			}
			return text[:max(i, 1)]
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if i == 0 {
				i = size
			}
			return text[:i]
		}
		i += size
	}
	return text
}
