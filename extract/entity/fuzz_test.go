package entity

import (
	"reflect"
	"strings"
	"testing"

	"kgexport/source"
)

// FuzzFind holds any text against what the types of a Found promise, twice.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "Nairobi, May 3 (AP) - President Amina Otieno met the U.S. envoy. She said so.",
		"THE MAN AND THE KENYAN NAVY", "of Of The (ABC) A. B. C. 's", "Ministry of , and and 747", "“America First” - ’s",
		"St. Thomas's de la Cruz-al-Amin & Sons, Jr.", "Kim (K) said KIM (KK (KKK)", "X of Y of Z of X and Y and Z for the A",
	} {
		f.Add(s)
	}
	_, finder := known()
	f.Fuzz(func(t *testing.T, article string) {
		a, err := source.Parse("article.txt", []byte(article), source.Meta{Publisher: "The Daily"})
		if err != nil {
			t.Skip() // no text
		}
		d := analyzer.Analyze(a)
		x := finder.Find(d)
		check(t, d, x)
		if y := finder.Find(d); !reflect.DeepEqual(x, y) {
			t.Fatal("two readings differ")
		}
	})
}

// TestLong reads texts that are long in one way or another: the time must not
// grow faster than the text, or the test run does not end.
func TestLong(t *testing.T) {
	for name, s := range map[string]string{
		"word":       strings.Repeat("A", 1<<20),
		"capitals":   strings.Repeat("Kenya Jane Bank ", 20000),
		"hyphens":    strings.Repeat("Kim-", 30000) + "Kim",
		"of":         "Bank " + strings.Repeat("of Kenya ", 30000),
		"commas":     "Ministry of " + strings.Repeat("Trade, ", 30000) + "and War",
		"quotes":     strings.Repeat("\"", 50000),
		"pronouns":   "Jane Doe said " + strings.Repeat("he told her ", 10000),
		"one name":   strings.Repeat("Jane Doe said so. ", 20000),
		"many names": many(8000),
	} {
		t.Run(name, func(t *testing.T) {
			d, f := read(t, s)
			check(t, d, f)
		})
	}
}

// many is a text of n different names that share words.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("Mr Ab" + letters(i%97) + " Zu" + letters(i%89) + " of the Bank of Xo" + letters(i) + " and Q" + strings.ToUpper(letters(i)) + " met. ")
	}
	return b.String()
}

// letters writes a number in letters.
func letters(n int) string {
	s := "a"
	for ; n > 0; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}
