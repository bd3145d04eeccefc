package parse

import "kgexport/extract/text/feature"

// Attributes are what the encoder's embeddings stand for, each with its number of
// values. Words of the vocabulary have an embedding of their own; the rest is
// hashed. The last is the tagger's choice.
const (
	attrWord = iota
	attrSuffix2
	attrSuffix3
	attrSuffix5
	attrPrefix3
	attrShape
	attrTag
	Attributes
)

// Values are the numbers of values of the attributes.
var Values = [Attributes]int{16384, 2048, 8192, 4096, 4096, 512, 256}

// Attribute fills in the attributes of a word: row is as long as Attributes, tag the
// tagger's class.
func Attribute(row []int32, w *feature.Word, v *feature.Vocabulary, tag uint16) {
	row[attrWord] = int32(v.Number(w.Lower))
	row[attrSuffix2] = bucket(w.Suffix[1], attrSuffix2)
	row[attrSuffix3] = bucket(w.Suffix[2], attrSuffix3)
	row[attrSuffix5] = bucket(w.Suffix[4], attrSuffix5)
	row[attrPrefix3] = bucket(w.Prefix[2], attrPrefix3)
	row[attrShape] = bucket(w.Shape, attrShape)
	row[attrTag] = int32(int(tag) % Values[attrTag])
}

// bucket is the value of a hashed attribute.
func bucket(hash uint32, attribute int) int32 {
	return int32(feature.Mix(hash, 0, uint32(attribute)) % uint32(Values[attribute]))
}
