package source

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed languages.txt
var languageList string

// language is what tells a language: its small words.
type language struct{ tag, name string }

// languages are the languages of the list, and which of them have each word.
var languages = sync.OnceValues(func() ([]language, map[string][]uint8) {
	var all []language
	words := map[string][]uint8{}
	for line := range strings.Lines(languageList) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		for _, w := range fields[2:] {
			words[w] = append(words[w], uint8(len(all)))
		}
		all = append(all, language{fields[0], strings.ReplaceAll(fields[1], "_", " ")})
	}
	return all, words
})

// scripts are the scripts other than Latin, and what is said of a text in one.
var scripts = []struct {
	tag, name string
	table     *unicode.RangeTable
}{
	{"und-Cyrl", "a language in Cyrillic script", unicode.Cyrillic}, {"und-Arab", "a language in Arabic script", unicode.Arabic},
	{"zh", "Chinese", unicode.Han}, {"ja", "Japanese", unicode.Hiragana}, {"ja", "Japanese", unicode.Katakana}, {"ko", "Korean", unicode.Hangul},
	{"el", "Greek", unicode.Greek}, {"he", "Hebrew", unicode.Hebrew}, {"und-Deva", "a language in Devanagari script", unicode.Devanagari}, {"bn", "Bengali", unicode.Bengali},
	{"ta", "Tamil", unicode.Tamil}, {"te", "Telugu", unicode.Telugu}, {"th", "Thai", unicode.Thai}, {"ka", "Georgian", unicode.Georgian}, {"hy", "Armenian", unicode.Armenian},
	{"am", "Amharic", unicode.Ethiopic}, {"km", "Khmer", unicode.Khmer}, {"my", "Burmese", unicode.Myanmar}, {"si", "Sinhala", unicode.Sinhala}, {"gu", "Gujarati", unicode.Gujarati},
	{"pa", "Punjabi", unicode.Gurmukhi}, {"kn", "Kannada", unicode.Kannada}, {"ml", "Malayalam", unicode.Malayalam}, {"lo", "Lao", unicode.Lao},
}

// What a text must show before it is said to be in a language.
const (
	identified  = 4 << 10 // bytes that are looked at
	leastWords  = 12
	leastSmall  = 18  // small words of the language in 100 words
	leastMargin = 160 // small words of the language for 100 English ones
)

// Language tells the language of the article by its words: its tag and English name.
// Both are "" where the text is too short or shows none clearly; a text that could be
// English is.
func (a *Article) Language() (tag, name string) {
	text := a.Text[:min(len(a.Text), identified)]
	if tag, name := scriptOf(text); tag != "" {
		return tag, name
	}
	all, lists := languages()
	counts := make([]int, len(all))
	total := 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		total++
		for _, l := range lists[strings.ToLower(w)] {
			counts[l]++
		}
	}
	best := 0 // English is the first
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	switch {
	case total < leastWords || counts[best]*100 < leastSmall*total:
		return "", ""
	case best != 0 && counts[best]*100 < leastMargin*counts[0]:
		return "", ""
	}
	return all[best].tag, all[best].name
}

// LanguageName is the English name of a language by its tag, or the tag itself.
func LanguageName(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	all, _ := languages()
	for _, l := range all {
		if l.tag == base {
			return l.name
		}
	}
	for _, s := range scripts {
		if s.tag == base {
			return s.name
		}
	}
	return tag
}

// scriptOf is the language or script of a text most of whose letters are not Latin.
func scriptOf(text string) (tag, name string) {
	counts := make([]int, len(scripts))
	letters, foreign := 0, 0
	for _, r := range text {
		if r < 0x370 {
			if unicode.IsLetter(r) {
				letters++
			}
			continue
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				counts[i]++
				letters++
				foreign++
				break
			}
		}
	}
	if letters < leastWords || foreign*2 < letters {
		return "", ""
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] || scripts[i].tag == "ja" && n*20 > foreign { // kana beside many Han
			best = i
		}
	}
	return scripts[best].tag, scripts[best].name
}
