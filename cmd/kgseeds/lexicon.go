package main

import (
	_ "embed" // facts written by hand
	"fmt"
	"os"
	"sort"
	"strings"
)

var (
	//go:embed facts/irregular.txt
	irregularFacts string
	//go:embed facts/function-words.txt
	functionFacts string
	//go:embed facts/words.txt
	wordFacts string
)

// vocabulary gathers lower-case words with what they can be.
type vocabulary struct {
	flags map[string]map[byte]int // word -> flag -> how often it was seen so
	seen  map[string]int          // word -> occurrences in running text
	upper map[string]int          // the same word, lower-cased, as a proper noun
}

// certain is a count that no doubt remains about: from a dictionary.
const certain = 1000

func (v *vocabulary) add(word string, flag byte, n int) {
	m := v.flags[word]
	if m == nil {
		m = map[byte]int{}
		v.flags[word] = m
	}
	m[flag] += n
}

// lexicon writes words.txt and irregular.txt.
func lexicon(c *corpus) ([]output, error) {
	v := &vocabulary{map[string]map[byte]int{}, map[string]int{}, map[string]int{}}
	for _, read := range []func(*corpus) error{v.readTreebanks, v.readMASC, v.readWordNet} {
		if err := read(c); err != nil {
			return nil, err
		}
	}
	if err := v.readFacts(wordFacts); err != nil {
		return nil, err
	}
	irregular, err := readIrregular(irregularFacts)
	if err != nil {
		return nil, err
	}
	v.inflect(irregular)
	for _, line := range strings.Split(functionFacts, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			v.add(w, 'f', certain)
		}
	}
	lemmas := map[string]string{}
	for _, f := range irregular {
		if lemmas[f.form] == "" { // the first wins: sections and lines stand in order of use
			lemmas[f.form] = f.lemma
		}
	}
	c.words = v.words()
	return []output{wordList("words.txt", c.words), wordList("irregular.txt", lemmas)}, nil
}

// readTreebanks counts the words of EWT and GUM.
func (v *vocabulary) readTreebanks(c *corpus) error {
	for _, pattern := range []string{"ud-ewt/*.conllu", "gum/*/*.conllu"} {
		files, err := c.glob(pattern)
		if err != nil {
			return err
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for line := range strings.Lines(string(data)) {
				if cells := strings.Split(line, "\t"); len(cells) == 10 && !strings.Contains(cells[5], "Typo=Yes") {
					v.token(cells[1], cells[4])
				}
			}
		}
	}
	return nil
}

// readMASC counts the words of MASC: WORD_TAG, parted by white space.
func (v *vocabulary) readMASC(c *corpus) error {
	files, err := c.glob("masc/masc_tagged/*/*.txt")
	if err != nil {
		return err
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, field := range strings.Fields(string(data)) {
			if i := strings.LastIndexByte(field, '_'); i > 0 {
				v.token(field[:i], field[i+1:])
			}
		}
	}
	return nil
}

// pennFlags says what a word with a Penn tag can be; base forms in the present
// tense count as verbs.
var pennFlags = map[string]byte{
	"NN": 'n', "NNS": 'N', "VB": 'v', "VBP": 'v', "VBD": 'd', "VBN": 'd', "VBG": 'g', "VBZ": 's',
	"JJ": 'a', "JJR": 'c', "JJS": 'c', "RB": 'r', "RBR": 'r', "RBS": 'r', "UH": 'i', "CD": 'q',
}

// token counts one token of running text.
func (v *vocabulary) token(form, tag string) {
	if tag == "NNP" || tag == "NNPS" {
		v.upper[strings.ToLower(form)]++
	}
	if !isWord(form) {
		return
	}
	v.seen[form]++
	if flag, ok := pennFlags[tag]; ok {
		v.add(form, flag, 1)
	}
}

// isWord reports whether a form is a lower-case word of letters, with hyphens
// and apostrophes inside.
func isWord(form string) bool {
	if len(form) < 2 || form[0] == '-' || form[len(form)-1] == '-' {
		return false
	}
	for i := 0; i < len(form); i++ {
		if c := form[i]; (c < 'a' || c > 'z') && c != '-' && (c != '\'' || i == 0) {
			return false
		}
	}
	return true
}

// readWordNet takes single-word nouns and verbs.
func (v *vocabulary) readWordNet(c *corpus) error {
	data, err := c.read("wordnet", "lemmas.tsv")
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(line, "\t")
		if len(cells) != 3 || !isWord(cells[0]) {
			continue
		}
		switch kind, _, _ := strings.Cut(cells[1], "."); kind {
		case "noun":
			v.add(cells[0], 'n', certain)
		case "verb":
			v.add(cells[0], 'v', certain)
		}
	}
	return nil
}

// readFacts takes the words of facts/words.txt: sections of a flag.
func (v *vocabulary) readFacts(text string) error {
	var flag byte
	for i, line := range strings.Split(text, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && len(line) == 3:
			flag = line[1]
		case flag == 0:
			return fmt.Errorf("facts/words.txt:%d: words before the first [flag]", i+1)
		default:
			for _, w := range strings.Fields(line) {
				if isWord(w) {
					v.add(w, flag, certain)
				}
			}
		}
	}
	return nil
}

// words decides which flags are kept: those of a dictionary, and those seen at
// least twice and in a tenth of the word's occurrences (single ones are mostly
// slips), once where the ending of the word says the same.
func (v *vocabulary) words() map[string]string {
	words := map[string]string{}
	for w, m := range v.flags {
		var kept []string
		for flag, n := range m {
			if n >= certain || n >= 2 && 10*n >= v.seen[w] || n == 1 && v.seen[w] == 1 && hasEnding(w, flag) {
				kept = append(kept, string(flag))
			}
		}
		if len(kept) == 0 {
			continue
		}
		sort.Strings(kept)
		if v.seen[w] >= 3 {
			kept = append([]string{"+"}, kept...)
		}
		words[w] = strings.Join(kept, "")
	}
	return words
}

// hasEnding reports an adjective or adverb that looks like one.
func hasEnding(w string, flag byte) bool {
	if flag == 'r' {
		return len(w) > 5 && strings.HasSuffix(w, "ly")
	}
	if flag != 'a' || len(w) < 6 {
		return false
	}
	for _, end := range strings.Fields("al ic ive ous able ible ful less ary ory ian ean ent ant ish ese ist like proof wide based related owned backed led free") {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// inflection is an irregular form.
type inflection struct {
	lemma, form string
	flag        byte
}

// readIrregular reads facts/irregular.txt.
func readIrregular(text string) ([]inflection, error) {
	flags := map[string]byte{
		"verbs: past and participle": 'd', "verbs without a past form of their own": 'd',
		"verbs: -ing and third person": 'g', "auxiliaries": 'f', "nouns": 'N', "adjectives and adverbs": 'c',
	}
	var all []inflection
	var flag byte
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			if flag = flags[strings.Trim(line, "[]")]; flag == 0 {
				return nil, fmt.Errorf("facts/irregular.txt:%d: unknown section %s", i+1, line)
			}
			continue
		}
		lemma, forms, ok := strings.Cut(line, ": ")
		if !ok || flag == 0 {
			return nil, fmt.Errorf("facts/irregular.txt:%d: %q is no \"lemma: forms\"", i+1, line)
		}
		for _, f := range strings.Fields(forms) {
			x := inflection{lemma, f, flag}
			if flag == 'g' && strings.HasSuffix(f, "s") {
				x.flag = 's'
			}
			all = append(all, x)
		}
	}
	return all, nil
}
