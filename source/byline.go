package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxByline bounds a byline, in bytes.
const maxByline = 240

// writerLeads are the words, in lower case, before the names of those who made an
// article. A lead of several words stands before its beginning.
var writerLeads = []string{"additional reporting by", "reporting and writing by", "reporting by", "written by", "writing by", "story by", "words by", "text by",
	"posted by", "reported by", "analysis by", "opinion by", "commentary by", "column by", "compiled by", "edited by", "editing by", "translated by", "produced by", "contributed by", "by:", "by", "authors:", "author:", "reporter:", "writer:", "editor:"}

// roleWords are the words that say what a person or office does at an outlet.
var roleWords = strings.Fields("writer writers reporter reporters correspondent correspondents editor editors staff bureau contributor contributors columnist journalist journalists producer producers photographer newsroom desk")

// nameParticles are the lower-case words inside names of people.
var nameParticles = strings.Fields("de del della der den di da dos du van von la le el al bin ibn ben abu y e ter ten zu af av st")

// isByline reports whether a text says who wrote the article and nothing else. head
// is true for the text's head, where a name may stand without "By".
func isByline(s string, head bool) bool {
	if len(s) > maxByline {
		return false
	}
	in := strings.Trim(s, "()[]*_")
	if n := writerLead(in); n > 0 {
		return namesWriters(in, n)
	}
	return head && nameWithRole(in)
}

// writerLead is the offset of the first name behind "By" and its like, 0 where the
// text begins otherwise.
func writerLead(s string) int {
	for _, lead := range writerLeads {
		if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			if next := skipSpace(s, len(lead)); next > len(lead) && next < len(s) {
				return next
			}
		}
	}
	return 0
}

// namesWriters reports whether names start at s[i:] and what follows them is what
// follows names in bylines.
func namesWriters(s string, i int) bool {
	_, end := writerName(s, i)
	if end == i {
		return false
	}
	if end == len(s) {
		return true
	}
	if endsSentence(s) && !strings.Contains(s, ";") && !endsInAbbreviation(s) && fieldCount(s[end:]) > 6 {
		return false
	}
	next := skipSpace(s, end)
	for _, after := range []string{",", "|", "/", "-", "–", "—", "(", ";", ".", "•", "·", "@", "and ", "& ", "in ", "for ", "at ", "of ", "with ", "from ", "on "} {
		if strings.HasPrefix(s[next:], after) {
			return !proseAfter(s[next:])
		}
	}
	_, _, date := scanDate(s, next)
	return date
}

// proseAfter reports whether the words behind a name are those of a sentence: "By
// March, in what was ..." has more words in lower case than a byline has.
func proseAfter(s string) bool {
	lower := 0
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ",;.()|")
		if lowerStart(w) && !has(roleWords, w) && !has(nameParticles, w) && !has(outletParticles, w) && !has(bylineWords, w) && !strings.Contains(w, "@") {
			lower++
		}
	}
	return lower > 1
}

// bylineWords are other lower-case words of bylines.
var bylineWords = strings.Fields("at from with by additional reporting editing senior chief political national business foreign special medical science legal our own and political-correspondent agencies others")

// writerName reads a name at s[i:]: two to five capitalised words, or one in capitals
// or with capitals inside ("AFP"), or an office ("Reuters Staff", "Staff").
func writerName(s string, i int) (name string, end int) {
	words, lone := 0, ""
	end = i
	for at := i; words < 6; {
		stop := nameWord(s, at, words == 0)
		if stop == at {
			break
		}
		words++
		lone = s[at:stop]
		end = stop
		at = skipSpace(s, stop)
		if at == stop {
			break
		}
	}
	name = s[i:end]
	switch {
	case words == 0 || isDayName(s, i):
		return "", i
	case words == 1 && !isOffice(lone) && strings.IndexFunc(lone[1:], unicode.IsUpper) < 0:
		return "", i
	case has(notPlaces, strings.TrimRight(s[i:nameWord(s, i, true)], ".")) && hasLower(name):
		return "", i
	}
	return name, end
}

// isOffice reports whether a lone word stands for a newsroom.
func isOffice(w string) bool { return w == "Staff" || w == "Agencies" || w == "Newsroom" }

// nameWord returns where a word of a person's name that starts at s[i:] ends.
func nameWord(s string, i int, first bool) int {
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		inner := end > i && strings.ContainsRune("'’-.", r) && wordGoesOn(s, end+n)
		if !inner && !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	word := s[i:end]
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return i
	case unicode.IsLower(r):
		if first || !has(nameParticles, word) && strings.IndexFunc(word, unicode.IsUpper) < 0 {
			return i
		}
	case end < len(s) && s[end] == '.' && (utf8.RuneCountInString(word) == 1 || isInitials(word) || has(abbreviations, word)):
		end++
	}
	return end
}

// nameWithRole reports whether a line is a name and a role: "JANE DOE, Staff Writer",
// "Jane Doe | NationPress reporter".
func nameWithRole(s string) bool {
	name, end := writerName(s, 0)
	if fieldCount(name) < 2 || end == len(s) || fieldCount(s) > 12 {
		return false
	}
	next := skipSpace(s, end)
	r, _ := utf8.DecodeRuneInString(s[next:])
	if !strings.ContainsRune(",|-–—/•·", r) || endsSentence(s) {
		return false
	}
	rest := strings.FieldsFunc(strings.ToLower(s[next:]), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, w := range rest {
		if has(roleWords, w) {
			return !proseAfter(s[next:])
		}
	}
	return false
}

// bylineNames are the names in a byline, as it writes them.
func bylineNames(s string) []string {
	s = strings.Trim(s, "()[]*_")
	var names []string
	for i := writerLead(s); i < len(s); {
		name, end := writerName(s, i)
		if end == i {
			break
		}
		names = append(names, name)
		if i = nextName(s, end); i == end {
			break
		}
	}
	return names
}

// nextName steps over what joins two names: ", ", " and ", ", and ", " & ". It returns
// i where another name cannot follow.
func nextName(s string, i int) int {
	j := i
	comma := j < len(s) && s[j] == ','
	if comma {
		j++
	}
	j = skipSpace(s, j)
	and := skipWord(s, j, "and")
	if and == j {
		and = skipWord(s, j, "&")
	}
	if and > j {
		return and
	}
	if _, end := writerName(s, j); comma && end > j {
		// "Jane Doe, John Roe and Max Poe": a name only if another follows it.
		rest := s[skipSpace(s, end):]
		if strings.HasPrefix(rest, "and ") || strings.HasPrefix(rest, "& ") || strings.HasPrefix(rest, ",") && strings.Contains(rest, " and ") {
			return j
		}
	}
	return i
}

// namesAuthors reports whether a byline is more than a signature such as "NationPress".
func namesAuthors(s string) bool {
	in := strings.Trim(s, "()[]*_")
	return writerLead(in) > 0 || nameWithRole(in)
}
