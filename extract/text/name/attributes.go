package name

import "kgexport/extract/text/feature"

// The attributes of a word; each has an embedding for each of its values.
const (
	attrWord = iota
	attrSuffix3
	attrSuffix4
	attrPrefix3
	attrPrefix4
	attrShape
	attrTag
	attrGazetteer
	attrPhrase
	attrForm // what the document does with the word elsewhere
	attrVote // what the word is elsewhere in the document
	attrConvention
	Attributes
)

// Values are the numbers of values of the attributes.
var Values = [Attributes]int{8192, 2048, 2048, 2048, 1024, 1024, 512, flagValues, 4 * kinds, formValues, voteValues, 8}

// Document is a document as the tagger sees it. It can be used for one document after
// another and grows to the longest.
type Document struct {
	words []feature.Word
	flags []uint32 // gazetteer
	cased []uint8  // by sentence: plainCase, titleCase, upperCase
	rows  []int32  // Attributes a word
	ends  []int32
	forms forms
}

// How a sentence uses capitals.
const (
	plainCase = iota
	titleCase
	upperCase
)

// Describe reads a document: its words, the index after each sentence's last word,
// and the tag (the tagger's class) of each word.
func (l *Lexicon) Describe(d *Document, words []string, ends []int32, tags []uint16) {
	d.reset(len(words), ends)
	for i, form := range words {
		d.words[i].Describe(form)
		d.flags[i] = l.gazetteer.Number(d.words[i].Lower)
	}
	d.forms.reset(len(words))
	first := 0
	for k, end := range ends {
		d.cased[k] = caseOf(d.words[first:end], words[first:end])
		d.observe(first, int(end), d.cased[k])
		first = int(end)
	}
	first = 0
	for k, end := range ends {
		for i := first; i < int(end); i++ {
			d.attribute(l, i, first, d.cased[k], tags[i])
		}
		d.markPhrases(l, first, int(end))
		first = int(end)
	}
}

// Words is the number of words of the document, Row the attributes of word i.
func (d *Document) Words() int        { return len(d.words) }
func (d *Document) Row(i int) []int32 { return d.rows[i*Attributes : (i+1)*Attributes] }

func (d *Document) reset(n int, ends []int32) {
	if cap(d.words) < n {
		d.words, d.flags, d.rows = make([]feature.Word, n), make([]uint32, n), make([]int32, n*Attributes)
	}
	if cap(d.cased) < len(ends) {
		d.cased = make([]uint8, len(ends))
	}
	d.words, d.flags, d.rows, d.cased, d.ends = d.words[:n], d.flags[:n], d.rows[:n*Attributes], d.cased[:len(ends)], ends
}

// caseOf tells headlines in title case and in capitals from running text.
func caseOf(words []feature.Word, forms []string) uint8 {
	long, capital, letters, upper := 0, 0, 0, 0
	for i := range words {
		w := &words[i]
		if !w.Letters {
			continue
		}
		letters++
		if w.AllCaps || w.Capital && len(forms[i]) == 1 {
			upper++
		}
		if len(forms[i]) > 3 {
			long++
			if w.Capital {
				capital++
			}
		}
	}
	switch {
	case letters >= 2 && upper == letters:
		return upperCase
	case long >= 3 && capital == long:
		return titleCase
	}
	return plainCase
}

func (d *Document) attribute(l *Lexicon, i, first int, cased uint8, tag uint16) {
	w, row := &d.words[i], d.Row(i)
	row[attrWord] = int32(l.words.Number(w.Lower))
	row[attrSuffix3] = bucket(w.Suffix[2], attrSuffix3)
	row[attrSuffix4] = bucket(w.Suffix[3], attrSuffix4)
	row[attrPrefix3] = bucket(w.Prefix[2], attrPrefix3)
	row[attrPrefix4] = bucket(w.Prefix[3], attrPrefix4)
	where := uint32(cased) * 2
	if i == first {
		where++
	}
	row[attrShape] = bucket(feature.Mix(w.Shape, where, 3), attrShape)
	row[attrTag] = int32(int(tag) % Values[attrTag])
	row[attrGazetteer] = int32(d.flags[i])
	row[attrPhrase] = 0
	row[attrForm] = 0
	if w.Capital {
		row[attrForm] = d.forms.of(i).value()
	}
	row[attrVote], row[attrConvention] = 0, 0
}

// markPhrases marks known phrases from left to right, the longest at each word.
func (d *Document) markPhrases(l *Lexicon, first, end int) {
	for i := first; i < end; {
		n, kind := 0, uint32(0)
		if d.mayName(i) {
			n, kind = l.phrase(d.words[i:end])
		}
		for k := range n {
			d.Row(i + k)[attrPhrase] = int32(4*kind) + int32(Label(0, k, n)) - 1
		}
		i += max(n, 1)
	}
}

// mayName reports whether a known phrase may begin with a word: "vietnam" is looked
// up, "us" and "turkey" are not.
func (d *Document) mayName(i int) bool {
	w := &d.words[i]
	return w.Capital || w.Letters && d.flags[i]&(Common|Function) == 0
}

// bucket is the value of a hashed attribute.
func bucket(hash uint32, attribute int) int32 {
	return int32(feature.Mix(hash, 0, uint32(attribute)) % uint32(Values[attribute]))
}

// Forget leaves out of a row what lists say of names, and what the document's other
// occurrences of the word are; a training does so with a share of its rows.
func Forget(row []int32, lists, votes bool) {
	if lists {
		row[attrGazetteer] &= Common | Function | Honorific | Calendar
		row[attrPhrase] = 0
	}
	if votes {
		row[attrVote] = 0
	}
}

// SetConvention says by which corpus's conventions a row is to be labelled; 0 leaves it open.
func SetConvention(row []int32, convention int32) { row[attrConvention] = convention }

// Blind hides a word's form from its row, so that a training has to learn from what
// stands around it.
func Blind(row []int32) {
	row[attrWord] = 0
	for _, k := range []int{attrSuffix3, attrSuffix4, attrPrefix3, attrPrefix4} {
		row[k] = -1
	}
}
