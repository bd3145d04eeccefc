package page

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed phrases.txt
var phraseList string

// phrases are what pages put between paragraphs: whole runs, beginnings by their first
// word, and words anywhere in a run.
type phrases struct {
	whole  map[string]bool
	starts map[string][]string
	inside []string
}

var boilerplate = readPhrases(phraseList)

func readPhrases(list string) *phrases {
	p := &phrases{whole: map[string]bool{}, starts: map[string][]string{}}
	section := ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = line
		case section == "[whole]":
			p.whole[line] = true
		case section == "[start]":
			first, _, _ := strings.Cut(line, " ")
			p.starts[first] = append(p.starts[first], line)
		default:
			p.inside = append(p.inside, line)
		}
	}
	return p
}

// Bounds of runs that can be boilerplate, in bytes: one that begins with its words, and one
// that has them anywhere.
const maxStart, maxInside = 320, 240

// matches reports whether a run is boilerplate by its words.
func (p *phrases) matches(text string) bool {
	if len(text) > maxStart {
		return false
	}
	s := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	if p.whole[strings.Trim(s, " .:;,|-–—…>»›→▶►▼+*[]()!")] {
		return true
	}
	s = strings.TrimLeft(s, " [(>»›→▶►*|-–—\"“")
	first, _, _ := strings.Cut(s, " ")
	starts := func(start string) bool { return strings.HasPrefix(s, start) && !goesOn(s[len(start):]) }
	if slices.ContainsFunc(p.starts[first], starts) {
		return true
	}
	return len(s) <= maxInside && slices.ContainsFunc(p.inside, func(w string) bool { return hasWords(s, w) })
}

// hasWords reports whether a text has some words that are no part of longer ones.
func hasWords(s, words string) bool {
	i := strings.Index(s, words)
	return i >= 0 && !goesOn(s[i+len(words):]) && (i == 0 || !isLetter(s[i-1]))
}

// goesOn reports whether a word goes on: "more:" is no beginning of "more:than".
func goesOn(rest string) bool { return rest != "" && isLetter(rest[0]) }
