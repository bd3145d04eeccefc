package source

import (
	"strings"
	"unicode/utf8"
)

// maxCaption bounds a caption, in bytes.
const maxCaption = 700

// captionStarts begin captions and credits.
var captionStarts = []string{"Image:", "Images:", "Photo:", "Photos:", "Picture:", "Pictured:", "Photograph:", "Caption:", "Credit:", "Illustration:", "Graphic:", "Screenshot:", "Image credit", "Photo credit", "Image courtesy", "Photo courtesy", "Image by ", "Photo by ", "Photos by ", "Photograph by ", "Picture by ", "Illustration by ",
	"FILE PHOTO", "FILE - ", "FILE – ", "FILE — ", "FILE -- ", "File photo", "File image", "File picture", "(Photo", "(Image", "[Photo", "[Image", "(AP Photo", "AP Photo/", "(REUTERS/", "REUTERS/", "© ", "©", "Copyright ©", "Copyright (c)", "Copyright (C)", "(c) 1", "(c) 2", "(C) 2", "All rights reserved"}

// creditMarks stand before the name of who made a picture, at a caption's end.
var creditMarks = []string{"Image:", "Photo:", "Picture:", "Photograph:", "Credit:", "Illustration:", "Graphic:", "Photo by ", "Image by ", "Photograph by ", "Picture by ", "Photo courtesy", "Image courtesy", "Image credit", "Photo credit", "REUTERS/", "AP Photo/", "AFP PHOTO", "File photo", "file photo", "file picture", "File picture", "from file", "| Photo", "Getty Images"}

// isCaption reports whether a text is a picture's caption or credit, or a notice of
// copyright.
func isCaption(s string) bool {
	if len(s) > maxCaption {
		return false
	}
	if s != "" && strings.IndexByte("IPCGSF([AR\xc2", s[0]) >= 0 {
		for _, start := range captionStarts {
			if strings.HasPrefix(s, start) {
				return true
			}
		}
	}
	if source, ok := strings.CutPrefix(s, "Source:"); ok {
		return fieldCount(source) <= 6 && strings.IndexByte(source, '"') < 0
	}
	tail := lastWords(s, creditWords)
	if !mayCredit(s[tail:]) {
		return false
	}
	for _, c := range creditMarks {
		if i := strings.LastIndex(s[tail:], c); i >= 0 && tail+i > 0 && creditAt(s, tail+i, len(c)) {
			return true
		}
	}
	return false
}

// creditWords is more than the words of a credit, its mark included.
const creditWords = 12

// lastWords is where the last n words of a text begin, or earlier.
func lastWords(s string, n int) int {
	i := len(s)
	for ; i > 0 && n > 0; i-- {
		if s[i-1] == ' ' {
			n--
		}
	}
	return i
}

// mayCredit reports whether a text holds what every credit mark has some of.
func mayCredit(s string) bool {
	for _, part := range [...]string{":", "/", "hoto", "mage", "icture", "PHOTO", "from file"} {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// creditAt reports whether the mark of n bytes at s[i:] begins the credit that ends a
// caption: it stands behind a sentence's end or in brackets, and a few words follow.
func creditAt(s string, i, n int) bool {
	before := strings.TrimRightFunc(s[:i], isBlank)
	last, _ := utf8.DecodeLastRuneInString(before)
	quoted := strings.ContainsRune("\"”’", last) && strings.IndexByte(": ", s[i+n-1]) >= 0
	if before != "" && !quoted && !strings.ContainsRune(".!?…()|[;,–—/", last) {
		return false
	}
	after := strings.Trim(s[i+n:], " .)]\"”*")
	return fieldCount(after) <= 8 && !strings.Contains(after, ". ")
}
