package ontology

import (
	"slices"
	"strconv"
	"strings"
)

// timeSense is the sense of the words that expressions of time are made of.
var timeSense = sense{name: "time"}

// timeRanges are the words of a TimeCue's literal that a whole number follows, with
// the least and the greatest one.
var timeRanges = map[string][2]int{
	"month": {1, 12}, "weekday": {0, 6}, "number": {1, 1000}, "ordinal": {1, 100}, "feast": {101, 1231},
	"day": {-2, 2}, "step": {-1, 1}, "shift": {-1, 1},
}

// timeWords are the literals of a TimeCue that stand alone, timeUnits what follows "unit".
var (
	timeWords = []string{"some", "season", "daypart", "overnight", "part", "occasion", "outcome", "while", "postponing", "versus", "happening", "ago", "hence", "earlier", "later", "in", "within", "until", "before", "since", "after", "between", "for", "to"}
	timeUnits = []string{"hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter", "season", "half", "year", "decade", "century"}
)

// timeValue reports a literal that a TimeCue can evoke: "weekday 0", "unit month", "ago".
func timeValue(literal string) bool {
	word, value, ok := strings.Cut(literal, " ")
	if !ok {
		return slices.Contains(timeWords, word)
	}
	if word == "unit" {
		return slices.Contains(timeUnits, value)
	}
	limits, ok := timeRanges[word]
	n, err := strconv.Atoi(value)
	return ok && err == nil && limits[0] <= n && n <= limits[1]
}
