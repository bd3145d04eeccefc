package seeds_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"
	"kgexport/seeds"
)

// FuzzWordList: looking up agrees with a map.
func FuzzWordList(f *testing.F) {
	f.Add("a\nb\tx\nc\n", "b")
	f.Add("a\nab\nabc\nb\n", "abd")
	f.Add("", "")
	f.Add("é\t~\nz\n", "é")
	f.Fuzz(func(t *testing.T, text, word string) {
		oracle := map[string]string{}
		for line := range strings.SplitSeq(text, "\n") {
			key, value, _ := strings.Cut(line, "\t")
			if key != "" {
				oracle[key] = value
			}
		}
		var b strings.Builder
		for _, key := range slices.Sorted(maps.Keys(oracle)) {
			b.WriteString(key)
			if oracle[key] != "" {
				b.WriteString("\t" + oracle[key])
			}
			b.WriteByte('\n')
		}
		list := seeds.NewWordList(b.String())
		for _, w := range append(slices.Sorted(maps.Keys(oracle)), word, word+"a", "a"+word) {
			want, ok := oracle[w]
			if got, found := list.Value(w); got != want || found != ok || list.Has(w) != ok {
				t.Fatalf("Value(%q) = %q, %v; the map has %q, %v\n%q", w, got, found, want, ok, b.String())
			}
			if some := list.With("xy"); some.Has(w) != (ok && strings.ContainsAny(want, "xy")) {
				t.Fatalf("With: Has(%q) = %v, value %q", w, some.Has(w), want)
			}
		}
		n := 0
		for key, value := range list.All() {
			if oracle[key] != value {
				t.Fatalf("All gives %q, %q", key, value)
			}
			n++
		}
		if n != len(oracle) {
			t.Fatalf("All gives %d words of %d", n, len(oracle))
		}
	})
}

// TestLists: each list is sorted by bytes, has each word once, ends its lines, and
// has the checksum that stands for it in the hash of the seeds.
func TestLists(t *testing.T) {
	files, _ := filepath.Glob("lang/en/*.txt")
	if len(files) < 9 {
		t.Fatalf("%d lists", len(files))
	}
	var sums strings.Builder
	total := 0
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		total += len(data)
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), filepath.Base(path))
		if !bytes.HasSuffix(data, []byte("\n")) || bytes.Contains(data, []byte("\r")) {
			t.Errorf("%s: a line without its end, or with a carriage return", path)
		}
		last := ""
		for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
			key, _, _ := strings.Cut(line, "\t")
			if key <= last || strings.TrimSpace(key) != key {
				t.Fatalf("%s:%d: %q stands after %q", path, i+1, key, last)
			}
			last = key
		}
	}
	classes, err := os.ReadFile("lang/en/classes.lex")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&sums, "%x  classes.lex\n%x  model.kg\n", sha256.Sum256(classes), sha256.Sum256(seeds.Languages()[0].Model))
	lines := strings.SplitAfter(sums.String(), "\n")
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(after(a), after(b)) })
	want, err := os.ReadFile("lang/en/SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(lines, "") != string(want) {
		t.Error("lang/en/SHA256SUMS is not that of the lists: run go run ./cmd/kgseeds (make seeds)")
	}
	if total > 3<<20 {
		t.Errorf("the lists are %d bytes: keep all that is embedded below 4 MB", total)
	}
}

// TestEnglish looks words up in each list.
func TestEnglish(t *testing.T) {
	l := known(t).Lang("en")
	for _, c := range []struct {
		name    string
		list    seeds.WordList
		has     string
		hasNot  string
		atLeast int
	}{
		{"Abbreviations", l.Abbreviations, "Mr. Gen. U.S. Jan. Inc. No. Ph.D. a.m. vs. Lt. St. Sept. Calif.", "North. Seoul. said. the.", 450},
		{"Honorifics", l.Honorifics, "Mr Mr. Mrs Dr Gen. General Sir Sheikh President Lt. Madame", "Seoul the Inc.", 300},
		{"Forenames", l.Forenames, "Maria John Mohammed Olga Wei Fatima David", "Seoul the Kremlin", 1000},
		{"FemaleForenames", l.FemaleForenames, "Maria Olga Fatima", "John David Mohammed", 500},
		{"MaleForenames", l.MaleForenames, "John David Mohammed", "Olga Fatima", 500},
		{"Surnames", l.Surnames, "Smith Kim Ivanov Garcia García Nguyen", "Seoul the", 1000},
		{"FamilyFirst", l.FamilyFirst, "Kim Wi Zhang Nguyen", "Smith Ivanov", 300},
		{"Parties", l.Parties, "Likud ANO", "Seoul", 2500},
		{"Cities", l.Cities, "Busan Osaka Lyon Kharkiv Aleppo Guadalajara", "Xanaduville", 30000},
		{"Words", l.Words, "said the minister quickly better talks negotiations deployed", "seoul xyzzyq Said", 60000},
		{"Nouns", l.Nouns, "minister talks country countries women negotiation drills", "quickly deny", 40000},
		{"Verbs", l.Verbs, "say said says saying deny denied denies condemned went deploys running", "parliament quickly beautiful", 15000},
		{"VerbLemmas", l.VerbLemmas, "say deny condemn go deploy run", "said went denies", 5000},
		{"NounLemmas", l.NounLemmas, "minister country woman negotiation", "ministers women countries", 30000},
		{"Adjectives", l.Adjectives, "military nuclear better largest joint political", "quickly minister", 2500},
		{"Adverbs", l.Adverbs, "quickly reportedly allegedly", "minister military", 800},
		{"FunctionWords", l.FunctionWords, "the of and who which would not against that", "minister say", 200},
		{"CommonWords", l.CommonWords, "said people government country", "quixotry zymurgy", 12000},
		{"Months", l.Months, "January Jan. Sept. May", "Monday", 30},
		{"Weekdays", l.Weekdays, "Monday Tues. Sunday", "May", 20},
	} {
		for _, w := range strings.Fields(c.has) {
			if !c.list.Has(w) {
				t.Errorf("%s has no %q", c.name, w)
			}
		}
		for _, w := range strings.Fields(c.hasNot) {
			if c.list.Has(w) {
				t.Errorf("%s has %q", c.name, w)
			}
		}
		n := 0
		for range c.list.All() {
			n++
		}
		if n < c.atLeast {
			t.Errorf("%s has %d words, want at least %d", c.name, n, c.atLeast)
		}
	}
	for form, want := range map[string]string{
		"said": "say", "went": "go", "men": "man", "worse": "bad", "children": "child", "was": "be", "held": "hold", "best": "good", "denied": "", "Said": "",
	} {
		if got, ok := l.Irregular(form); got != want || ok != (want != "") {
			t.Errorf("Irregular(%q) = %q, %v", form, got, ok)
		}
	}
}

func BenchmarkWordList(b *testing.B) {
	l := known(b).Lang("en")
	for b.Loop() {
		if !l.Words.Has("minister") || l.Words.Has("Xanadu") {
			b.Fatal("wrong")
		}
	}
}

// subjects are the IRIs that a Turtle file speaks of, in order.
func subjects(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	triples, err := rdf.ReadTurtle(path, data)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, tr := range triples {
		if n := len(list); n == 0 || list[n-1] != tr.Subject.Value {
			list = append(list, tr.Subject.Value)
		}
	}
	return list
}

// after is the name on a line of checksums; that of the empty last line stands last.
func after(line string) string {
	if _, name, ok := strings.Cut(line, "  "); ok {
		return name
	}
	return "\xff"
}
