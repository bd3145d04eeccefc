package seeds

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isOrdinary reports a name of the user's that, alone, shows too little, so that it
// is weak where the user does not say otherwise: a single character, digits, and
// one word with a capital that the lists of a language know as an ordinary word
// ("Apple"), a forename or surname ("Will", "Smith"), a month or weekday or, unless
// the name is a place's, a town ("Reading"). Words in capitals ("WHO") are not: they
// are written so for what they name.
func isOrdinary(name, top string) bool {
	if utf8.RuneCountInString(name) < 2 || strings.Trim(name, "0123456789.,-/ ") == "" {
		return true
	}
	if strings.IndexByte(name, ' ') >= 0 || isCapitals(name) {
		return false
	}
	low := strings.ToLower(name)
	for _, l := range Languages() {
		if l.Words.Has(low) || l.Forenames.Has(name) || l.Surnames.Has(name) || l.Months.Has(name) || l.Weekdays.Has(name) ||
			top != topPlace && l.Cities.Has(name) {
			return true
		}
	}
	return false
}

// isCapitals reports a name of at least two letters that are all capitals.
func isCapitals(name string) bool {
	n := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}
