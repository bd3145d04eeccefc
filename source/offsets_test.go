package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// naiveBytes is the byte offset of each code point, by the standard library.
func naiveBytes(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// checkOffsets compares an Offsets of a valid text with the naive count, everywhere.
func checkOffsets(t *testing.T, text string) {
	t.Helper()
	o := NewOffsets(text)
	at := naiveBytes(text)
	if o.Len() != utf8.RuneCountInString(text) {
		t.Fatalf("Len is %d, want %d", o.Len(), utf8.RuneCountInString(text))
	}
	for p, b := range at {
		if o.CodePoint(b) != p || o.Byte(p) != b {
			t.Fatalf("code point %d at byte %d: CodePoint gives %d, Byte gives %d", p, b, o.CodePoint(b), o.Byte(p))
		}
	}
	if o.CodePoint(-1) != 0 || o.Byte(-1) != 0 || o.CodePoint(len(text)+9) != o.Len() || o.Byte(o.Len()+9) != len(text) {
		t.Fatal("offsets outside the text")
	}
}

func TestOffsets(t *testing.T) {
	for _, text := range []string{
		"", "a", "plain ASCII", strings.Repeat("x", 3*stride), "é", "\uFEFFBOM", "a\r\nb", "𝒳𝒴", "日本語",
		strings.Repeat("x", stride-1) + "é" + strings.Repeat("y", stride), // a code point across a checkpoint
		strings.Repeat("x", stride-2) + "😀" + strings.Repeat("é", 2*stride),
		strings.Repeat("😀", stride), strings.Repeat("語", stride+1), strings.Repeat("x", stride) + "é",
	} {
		checkOffsets(t, text)
	}
}

// TestOffsetsInside: a byte inside a code point counts the code point as begun.
func TestOffsetsInside(t *testing.T) {
	if o := NewOffsets("é"); o.CodePoint(1) != 1 {
		t.Error(o.CodePoint(1))
	}
}

func FuzzOffsets(f *testing.F) {
	f.Add("", uint16(0))
	f.Add("aé\uFEFF😀\r\n", uint16(300))
	f.Fuzz(func(t *testing.T, s string, n uint16) {
		text := strings.ToValidUTF8(s, "\uFFFD")
		checkOffsets(t, strings.Repeat("z", int(n)%(2*stride))+text+text)
	})
}
