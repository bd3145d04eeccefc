package naming

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Country holds the common names of a country's people.
type Country struct {
	Code                string
	Forenames, Surnames []string
	FamilyFirst         bool // the surname stands first
}

// People are countries, by code.
type People []Country

var familyFirst = []string{"CN", "HK", "KP", "KR", "MO", "SG", "TW", "VN"}

// readPeople reads the lists of forenames and surnames by country. Countries that lack
// one of the two, or names in Latin letters, are left out.
func readPeople(dir string) (People, error) {
	fore, err := readNames(filepath.Join(dir, "common-forenames-by-country.csv"), 0, "Romanized Name")
	if err != nil {
		return nil, err
	}
	sur, err := readNames(filepath.Join(dir, "common-surnames-by-country.csv"), 0, "Romanized Name")
	if err != nil {
		return nil, err
	}
	var p People
	for code := range fore {
		if len(fore[code]) >= 5 && len(sur[code]) >= 5 {
			p = append(p, Country{Code: code, Forenames: fore[code], Surnames: sur[code], FamilyFirst: slices.Contains(familyFirst, code)})
		}
	}
	slices.SortFunc(p, func(a, b Country) int { return strings.Compare(a.Code, b.Code) })
	return p, nil
}

// readNames reads a column of a CSV file, by the value of another.
func readNames(path string, by int, column string) (map[string][]string, error) {
	rows, err := readCSV(path)
	if err != nil {
		return nil, err
	}
	col := slices.Index(rows[0], column)
	out := map[string][]string{}
	for _, row := range rows[1:] {
		if len(row) <= max(by, col) || !isSingleName(row[col]) || slices.Contains(out[row[by]], row[col]) {
			continue
		}
		out[row[by]] = append(out[row[by]], row[col])
	}
	return out, nil
}

func readCSV(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	return r.ReadAll()
}

// isSingleName reports whether a name is one word of Latin letters with a capital.
func isSingleName(s string) bool {
	for i, r := range s {
		if !unicode.Is(unicode.Latin, r) || i == 0 && !unicode.IsUpper(r) {
			return false
		}
	}
	return len(s) > 1
}

// readCities reads the places of one word.
func readCities(path string) ([]string, error) {
	rows, err := readCSV(path)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, row := range rows[1:] {
		if len(row) > 0 && isSingleName(row[0]) {
			out = append(out, row[0])
		}
	}
	return out, nil
}
