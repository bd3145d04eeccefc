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
	for _, start := range captionStarts {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	if source, ok := strings.CutPrefix(s, "Source:"); ok {
		return len(strings.Fields(source)) <= 6 && strings.IndexByte(source, '"') < 0
	}
	for _, c := range creditMarks {
		if i := strings.LastIndex(s, c); i > 0 && creditAt(s, i, len(c)) {
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
	return len(strings.Fields(after)) <= 8 && !strings.Contains(after, ". ")
}
