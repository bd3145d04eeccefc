package claim

import (
	"strconv"
	"strings"

	"kgexport/extract/text"
	"kgexport/ontology"
)

// timeWord is what a word means in an expression of time.
type timeWord struct {
	kind timeKind
	n    int // month, weekday, number, days or steps; a timeUnit of a unit
}

type timeKind uint8

const (
	noTime timeKind = iota
	monthName
	weekdayName
	numberWord
	ordinalWord
	vagueNumber // "several", "few"
	unitName
	seasonName
	dayPart
	feastName // n is month*100+day
	dayWord   // days from publication
	overnight
	stepWord  // last -1, this 0, next 1
	shiftWord // the previous -1, the same 0, the following 1
	partWord  // early, late, the end
	agoWord
	henceWord
	earlierWord
	laterWord
	occasionName // a vote
	outcomeWord  // a verb for how a vote comes out
	whileWord    // joins what happens at the same time
	putOffWord   // a verb for what is done to a deed to come
	happenWord   // a verb whose subject is a deed that is done
	versusWord   // goes before what something is compared with
	inWord       // prepositions from here on
	withinWord
	untilWord
	beforeWord
	sinceWord
	afterWord
	betweenWord
	forWord
	toWord
)

var timeKinds = map[string]timeKind{
	"month": monthName, "weekday": weekdayName, "number": numberWord, "ordinal": ordinalWord, "some": vagueNumber, "unit": unitName,
	"season": seasonName, "daypart": dayPart, "feast": feastName, "day": dayWord, "overnight": overnight, "step": stepWord,
	"shift": shiftWord, "part": partWord, "occasion": occasionName, "outcome": outcomeWord, "while": whileWord, "postponing": putOffWord, "versus": versusWord, "happening": happenWord, "ago": agoWord, "hence": henceWord, "earlier": earlierWord, "later": laterWord,
	"in": inWord, "within": withinWord, "until": untilWord, "before": beforeWord, "since": sinceWord, "after": afterWord,
	"between": betweenWord, "for": forWord, "to": toWord,
}

type timeUnit int

const (
	hours timeUnit = iota
	dayUnit
	nights
	weeks
	weekends
	fortnights
	monthUnit
	quarters
	seasons
	halves
	years
	decades
	centuries
)

var timeUnits = map[string]timeUnit{
	"hour": hours, "day": dayUnit, "night": nights, "week": weeks, "weekend": weekends, "fortnight": fortnights, "month": monthUnit,
	"quarter": quarters, "season": seasons, "half": halves, "year": years, "decade": decades, "century": centuries,
}

// timePhraseCue is a time cue of several words: "up to", "Christmas Day".
type timePhraseCue struct {
	words []string
	timeWord
}

// addTime files the words of a time cue. A possessive mark is a token of its own.
func (x *Finder) addTime(c *ontology.Cue) {
	word, value, _ := strings.Cut(c.Evokes, " ")
	w := timeWord{kind: timeKinds[word]}
	if w.kind == unitName {
		w.n = int(timeUnits[value])
	} else {
		w.n, _ = strconv.Atoi(value)
	}
	for _, lemma := range c.Lemmas {
		words := strings.Fields(strings.ReplaceAll(strings.ToLower(lemma), "'s", " 's"))
		if len(words) == 1 {
			x.times[words[0]] = w
			continue
		}
		x.timePhrases[words[0]] = append(x.timePhrases[words[0]], timePhraseCue{words, w})
	}
}

// timeScan reads the expressions of time of a document.
type timeScan struct {
	p    *page
	ref  dayRef
	word []timeWord // by token
}

// newTimeScan looks up every token. Months and weekdays count only with a capital.
func newTimeScan(p *page) *timeScan {
	s := &timeScan{p: p, ref: dayRef{p.d.Article.Day()}, word: make([]timeWord, len(p.low))}
	for i, w := range p.low {
		t := p.x.times[w]
		if (t.kind == monthName || t.kind == weekdayName) && (p.d.Form(i) == w || p.lower(i+1) == "-" && p.tag(i+2) == text.PROPN) {
			continue // "may", "Jun-ho"
		}
		s.word[i] = t
	}
	return s
}

// is reports that token i means something of a kind in an expression of time.
func (s *timeScan) is(i int, k timeKind) bool {
	return i >= 0 && i < len(s.word) && s.word[i].kind == k
}

// unit is the unit that token i names; not ok where it names none.
func (s *timeScan) unit(i int) (timeUnit, bool) {
	if !s.is(i, unitName) {
		return 0, false
	}
	return timeUnit(s.word[i].n), true
}

// number is the number at token i in figures or as a word (0: a vague one), and the
// token after it, i where there is none. "a few", "a couple of", "a dozen" count.
func (s *timeScan) number(i int) (n, end int) {
	p := s.p
	if v, err := strconv.Atoi(p.lower(i)); err == nil && v > 0 && v <= 1000 {
		return v, i + 1
	}
	switch {
	case s.is(i, numberWord) && s.word[i].n == 1 && s.is(i+1, vagueNumber):
		i++
		fallthrough
	case s.is(i, vagueNumber):
		if p.lower(i+1) == "of" {
			return 0, i + 2
		}
		return 0, i + 1
	case s.is(i, numberWord) && s.word[i].n == 1 && s.is(i+1, numberWord):
		return s.word[i+1].n, i + 2 // "a dozen"
	case s.is(i, numberWord) && p.lower(i+1) == "and" && p.lower(i+3) == "half":
		return 0, i + 4 // "two and a half"
	case s.is(i, numberWord):
		if p.lower(i+1) == "-" && s.is(i+2, numberWord) && s.word[i].n >= 20 {
			return s.word[i].n + s.word[i+2].n, i + 3 // "twenty-five"
		}
		return s.word[i].n, i + 1
	}
	return 0, i
}

// preposition is the kind of the preposition that ends right before token i, and its
// first token; noTime where there is none.
func (s *timeScan) preposition(i int) (timeKind, int) {
	for first := max(i-3, 0); first < i; first++ {
		for _, c := range s.p.x.timePhrases[s.p.lower(first)] {
			if c.kind >= inWord && first+len(c.words) == i && s.p.matches(c.words, first) && s.p.sameSentence(first, i) {
				return c.kind, first
			}
		}
	}
	if i > 0 && s.word[i-1].kind >= inWord && s.word[i-1].kind != toWord && s.p.sameSentence(i-1, i) {
		return s.word[i-1].kind, i - 1
	}
	return noTime, i
}
