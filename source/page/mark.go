package page

import (
	"bytes"
	_ "embed"
	"strings"

	"golang.org/x/net/html/atom"
)

//go:embed words.txt
var wordList string

// mark is what names and roles say of an element.
type mark uint8

const (
	others     mark = 1 << iota // never the article's
	parts                       // rarely the article's
	body                        // the article's text
	byline                      // who wrote it
	dated                       // when
	standfirst                  // what it is about
	exempt                      // of a word: the next one says nothing
)

// words are the words that mark elements.
var words = readWords(wordList)

// readWords reads the list of words by its sections.
func readWords(list string) map[string]mark {
	sections := map[string]mark{"[others]": others, "[parts]": parts, "[body]": body, "[byline]": byline, "[date]": dated, "[standfirst]": standfirst, "[exempt]": exempt}
	found := map[string]mark{}
	var section mark
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = sections[line]
		default:
			found[line] |= section
		}
	}
	return found
}

// namedBy are the attributes in which pages name their elements' parts.
var namedBy = [...]key{keyClass, keyID, keyRole, keyTest, keyComponent}

// mark reads the names of all elements.
func (t *tree) mark() {
	t.marks = make([]mark, len(t.nodes))
	seen := map[string]mark{}
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.text || n.attrs.len() == 0 && n.tag != 0 {
			continue
		}
		for _, a := range t.attrs[n.attrs.start:n.attrs.end] {
			if !isName(a.key) {
				continue
			}
			name := t.buf[a.value.start:a.value.end]
			m, ok := seen[string(name)]
			if !ok {
				m = markOf(name)
				seen[string(name)] = m
			}
			t.marks[i] |= m
		}
		if n.tag == 0 && isForeign(t.buf[n.chars.start:n.chars.end]) {
			t.marks[i] |= others
		}
		t.marks[i] |= t.propMark(int32(i))
		if t.marks[i]&body != 0 {
			t.marks[i] &^= others | parts
		}
	}
}

func isName(k key) bool {
	for _, n := range namedBy {
		if k == n {
			return true
		}
	}
	return false
}

// foreignElements begin the names of elements that show what is no article: AMP's.
var foreignElements = []string{"amp-ad", "amp-analytics", "amp-audio", "amp-auto-ads", "amp-carousel", "amp-consent", "amp-embed", "amp-facebook", "amp-form", "amp-iframe", "amp-img", "amp-instagram", "amp-lightbox", "amp-list", "amp-next-page", "amp-pixel", "amp-sidebar", "amp-social-share", "amp-sticky-ad", "amp-story", "amp-tiktok", "amp-twitter", "amp-user-notification", "amp-video", "amp-web-push", "amp-youtube", "gu-island", "twitter-widget"}

func isForeign(name []byte) bool {
	for _, f := range foreignElements {
		if bytes.HasPrefix(name, []byte(f)) {
			return true
		}
	}
	return false
}

// propMark is what microdata says of an element.
func (t *tree) propMark(i int32) mark {
	switch prop := t.attr(i, keyProp); string(prop) {
	case "articleBody":
		return body
	case "author", "creator":
		return byline
	case "datePublished", "dateCreated", "dateModified":
		return dated
	case "description", "alternativeHeadline":
		return standfirst
	case "comment", "caption", "thumbnail":
		return others
	}
	if t.nodes[i].tag == atom.A && bytes.Contains(t.attr(i, keyRel), []byte("author")) {
		return byline
	}
	if t.nodes[i].tag == atom.Time {
		return dated
	}
	return 0
}

// maxName bounds how much of an attribute is read, in bytes.
const maxName = 512

// markOf is what a name's words say, one by one and two by two.
func markOf(name []byte) mark {
	var pair [96]byte
	var m mark
	prev, free := 0, false // length of the word before, in pair; it exempts the next
	for s := name[:min(len(name), maxName)]; len(s) > 0; {
		n, size := nextWord(s)
		if size == 0 {
			if s[n-1] == ' ' {
				prev, free = 0, false
			}
			s = s[n:]
			continue
		}
		at := 0
		if prev > 0 {
			at = prev + 1
			pair[prev] = ' '
		}
		if at+size > len(pair) {
			s, prev = s[n:], 0
			continue
		}
		word := lower(pair[at:at+size], s[:size])
		one := words[string(word)]
		if !free {
			m |= one
			if at > 0 {
				m |= words[string(pair[:at+size])]
			}
		}
		free = one&exempt != 0
		prev = copy(pair[:], word)
		s = s[n:]
	}
	return m &^ exempt
}

// nextWord is the length of the word that s begins with; where it begins with none, size
// is 0 and n the characters to step over.
func nextWord(s []byte) (n, size int) {
	if !isLetter(s[0]) {
		return 1, 0
	}
	n = 1
	for n < len(s) && isLetter(s[n]) && !(isUpper(s[n]) && !isUpper(s[n-1])) {
		n++
	}
	return n, n
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

func lower(to, from []byte) []byte {
	for i, c := range from {
		if isUpper(c) {
			c |= 0x20
		}
		to[i] = c
	}
	return to[:len(from)]
}
