package morph

import (
	"fmt"
	"strings"
)

// Feats is a set of morphological features of Universal Dependencies, a bit field
// a feature. The zero Feats has none. Two sets are equal if they are ==.
type Feats uint64

// feature is a feature with its values, in the order of the numbers 1, 2, ... that
// stand for them in the field.
type feature struct {
	name   string
	shift  uint
	bits   uint
	values []string
}

// The places of the features in features, which is sorted as UD sorts features.
const (
	abbr = iota
	aspect
	caseOf
	definite
	degree
	extPos
	foreign
	gender
	mood
	numForm
	numType
	number
	person
	polarity
	poss
	pronType
	reflex
	style
	tense
	typo
	verbForm
	voice
	featureCount
)

// features are those of the English treebanks, with the other values that the
// guidelines give them for languages to come. Widths are for good: 61 bits in all.
var features = layOut([featureCount]feature{
	abbr:     {"Abbr", 0, 1, []string{"Yes"}},
	aspect:   {"Aspect", 0, 3, []string{"Imp", "Perf", "Prog", "Prosp", "Hab", "Iter"}},
	caseOf:   {"Case", 0, 4, []string{"Nom", "Acc", "Gen", "Dat", "Ins", "Loc", "Voc", "Abl", "Par", "Ess", "Ill", "Ine", "Ela", "All", "Ade"}},
	definite: {"Definite", 0, 3, []string{"Def", "Ind", "Spec", "Cons", "Com"}},
	degree:   {"Degree", 0, 3, []string{"Pos", "Cmp", "Sup", "Abs", "Equ", "Aug", "Dim"}},
	extPos:   {"ExtPos", 0, 4, []string{"ADP", "ADV", "SCONJ", "CCONJ", "PRON", "PROPN", "ADJ", "AUX", "DET", "INTJ", "NOUN", "VERB", "NUM", "PART"}},
	foreign:  {"Foreign", 0, 1, []string{"Yes"}},
	gender:   {"Gender", 0, 3, []string{"Masc", "Fem", "Neut", "Com"}},
	mood:     {"Mood", 0, 4, []string{"Ind", "Imp", "Sub", "Cnd", "Pot", "Jus", "Opt", "Nec", "Des", "Adm", "Prp", "Qot", "Int", "Irr"}},
	numForm:  {"NumForm", 0, 3, []string{"Digit", "Word", "Roman", "Combi"}},
	numType:  {"NumType", 0, 3, []string{"Card", "Ord", "Mult", "Frac", "Sets", "Dist", "Range"}},
	number:   {"Number", 0, 3, []string{"Sing", "Plur", "Ptan", "Dual", "Coll", "Count"}},
	person:   {"Person", 0, 3, []string{"1", "2", "3", "0", "4"}},
	polarity: {"Polarity", 0, 2, []string{"Pos", "Neg"}},
	poss:     {"Poss", 0, 1, []string{"Yes"}},
	pronType: {"PronType", 0, 4, []string{"Art", "Dem", "Emp", "Exc", "Ind", "Int", "Neg", "Prs", "Rcp", "Rel", "Tot"}},
	reflex:   {"Reflex", 0, 1, []string{"Yes"}},
	style:    {"Style", 0, 3, []string{"Arch", "Coll", "Expr", "Form", "Rare", "Slng", "Vrnc"}},
	tense:    {"Tense", 0, 3, []string{"Pres", "Past", "Fut", "Imp", "Pqp"}},
	typo:     {"Typo", 0, 1, []string{"Yes"}},
	verbForm: {"VerbForm", 0, 4, []string{"Fin", "Inf", "Part", "Ger", "Conv", "Gdv", "Sup", "Vnoun"}},
	voice:    {"Voice", 0, 3, []string{"Act", "Pass", "Mid", "Cau", "Antip"}},
})

func layOut(all [featureCount]feature) [featureCount]feature {
	at := uint(0)
	for i := range all {
		all[i].shift = at
		at += all[i].bits
	}
	return all
}

// ParseFeats reads features as CoNLL-U writes them: "Case=Nom|Number=Sing", or "_"
// or nothing for none. A feature or value that UD does not have is an error; the
// features read before it are returned with it.
func ParseFeats(s string) (Feats, error) {
	var f Feats
	if s == "" || s == "_" {
		return f, nil
	}
	for pair := range strings.SplitSeq(s, "|") {
		name, value, _ := strings.Cut(pair, "=")
		i, v := numberOf(name, value)
		if v == 0 {
			return f, fmt.Errorf("feature %q: not a feature and value of UD that is known here", pair)
		}
		f = f.with(i, v)
	}
	return f, nil
}

// numberOf returns a feature's place and its value's number, 0 if there is no such.
func numberOf(name, value string) (place int, v uint64) {
	for i := range features {
		if features[i].name != name {
			continue
		}
		for k, have := range features[i].values {
			if have == value {
				return i, uint64(k + 1)
			}
		}
	}
	return 0, 0
}

func (f Feats) with(place int, v uint64) Feats {
	x := &features[place]
	mask := uint64(1)<<x.bits - 1
	return f&^Feats(mask<<x.shift) | Feats(v&mask<<x.shift)
}

// value returns the value of a feature, "" if it has none.
func (f Feats) value(place int) string {
	x := &features[place]
	v := uint64(f) >> x.shift & (1<<x.bits - 1)
	if v == 0 || v > uint64(len(x.values)) {
		return ""
	}
	return x.values[v-1]
}

// The values of single features as UD writes them ("Plur"), "" where the set does
// not have the feature.
func (f Feats) Aspect() string   { return f.value(aspect) }
func (f Feats) Case() string     { return f.value(caseOf) }
func (f Feats) Definite() string { return f.value(definite) }
func (f Feats) Degree() string   { return f.value(degree) }
func (f Feats) ExtPos() string   { return f.value(extPos) }
func (f Feats) Gender() string   { return f.value(gender) }
func (f Feats) Mood() string     { return f.value(mood) }
func (f Feats) NumForm() string  { return f.value(numForm) }
func (f Feats) NumType() string  { return f.value(numType) }
func (f Feats) Number() string   { return f.value(number) }
func (f Feats) Person() string   { return f.value(person) }
func (f Feats) Polarity() string { return f.value(polarity) }
func (f Feats) PronType() string { return f.value(pronType) }
func (f Feats) Style() string    { return f.value(style) }
func (f Feats) Tense() string    { return f.value(tense) }
func (f Feats) VerbForm() string { return f.value(verbForm) }
func (f Feats) Voice() string    { return f.value(voice) }

// Features that are there or not.
func (f Feats) Abbr() bool    { return f.value(abbr) != "" }
func (f Feats) Foreign() bool { return f.value(foreign) != "" }
func (f Feats) Poss() bool    { return f.value(poss) != "" }
func (f Feats) Reflex() bool  { return f.value(reflex) != "" }
func (f Feats) Typo() bool    { return f.value(typo) != "" }

// Append adds the features as CoNLL-U writes them: "Case=Nom|Number=Sing", or "_".
func (f Feats) Append(dst []byte) []byte {
	first := true
	for i := range features {
		v := f.value(i)
		if v == "" {
			continue
		}
		if !first {
			dst = append(dst, '|')
		}
		first = false
		dst = append(dst, features[i].name...)
		dst = append(dst, '=')
		dst = append(dst, v...)
	}
	if first {
		dst = append(dst, '_')
	}
	return dst
}

// String is the features as CoNLL-U writes them.
func (f Feats) String() string { return string(f.Append(nil)) }
