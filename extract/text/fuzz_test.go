package text

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"kgexport/source"
)

// FuzzAnalyze checks on any text, with blocks and a dateline anywhere in it: no
// panic, the invariants of a document, and the same answer twice.
func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"", " ", "A.", "Seoul (A) - \"B,\" said C. D", "``a'' 'b' ’c‘ “d", "U.S.. No. 5 p.m. 1.2.3 $4 http://x.y/( a@b.c", "\ufeffx\r\ny\u2028z", "((\"('\"", "'90s 5'10\" rock 'n' roll's", "a\u0301\u200d🙂🏽"} {
		f.Add(s, uint16(0), uint16(0))
		f.Add(s, uint16(2), uint16(5))
	}
	f.Fuzz(func(t *testing.T, s string, at, body uint16) {
		s = strings.ToValidUTF8(s, "\ufffd")
		a := article(s)
		if n := len(a.Blocks); n > 0 {
			b := a.Blocks[int(at)%n]
			i := b.Start + int(body)%(b.Len()+1)
			for !utf8.RuneStart((s + "x")[i]) {
				i--
			}
			a.Dateline = source.Dateline{Span: source.Span{Start: b.Start, End: i}, Body: i}
		}
		z := analyzer(t)
		d := z.Analyze(a)
		checkInvariants(t, d)
		if e := z.Analyze(a); !reflect.DeepEqual(d, e) {
			t.Fatal("the same article, another document")
		}
		for i := range d.Tokens {
			first, end := d.TokensIn(d.Tokens[i].Span)
			if first != i || end != i+1 {
				t.Fatalf("TokensIn token %d: %d, %d", i, first, end)
			}
		}
	})
}
