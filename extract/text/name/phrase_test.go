package name

import (
	"strings"
	"testing"

	"kgexport/extract/text/feature"
)

// TestSmallPhrases: a known name is marked where it is written small too, but not
// where the word is an ordinary one.
func TestSmallPhrases(t *testing.T) {
	var w feature.Word
	hash := func(lower string) uint32 {
		w.Describe(lower)
		return w.Lower
	}
	vocabulary := func(numbers map[uint32]uint16) *feature.Vocabulary {
		v, err := feature.OpenVocabulary(feature.MarshalVocabulary(numbers))
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	merrow := Phrase(Phrase(0, hash("port")), hash("merrow"))
	l := &Lexicon{
		words:     vocabulary(nil),
		gazetteer: vocabulary(map[uint32]uint16{hash("reading"): Common, hash("us"): Function}),
		phrases: vocabulary(map[uint32]uint16{
			Phrase(0, hash("ulstead")): PlacePhrase, Phrase(0, hash("reading")): CityPhrase, Phrase(0, hash("us")): PlacePhrase,
			Phrase(0, hash("port")): Longer, merrow: CityPhrase,
		}),
	}
	words := strings.Fields("we like ulstead and reading in port merrow , us and Reading")
	var d Document
	l.Describe(&d, words, []int32{int32(len(words))}, make([]uint16, len(words)))
	mark := func(kind int, i, n int) int32 { return int32(4*kind) + int32(Label(0, i, n)) - 1 }
	want := map[int]int32{2: mark(PlacePhrase, 0, 1), 6: mark(CityPhrase, 0, 2), 7: mark(CityPhrase, 1, 2), 11: mark(CityPhrase, 0, 1)}
	for i, form := range words {
		if got := d.Row(i)[attrPhrase]; got != want[i] {
			t.Errorf("%s (word %d): phrase %d, want %d", form, i, got, want[i])
		}
	}
}
