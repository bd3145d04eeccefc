package seeds_test

import (
	"regexp"
	"sort"
	"strings"
	"testing"

	"kgexport/rdf"
	"kgexport/seeds"
)

// entry returns the entry of a top class and slug.
func entry(t testing.TB, segment, slug string) *seeds.Entry {
	t.Helper()
	for _, e := range known(t).Entries() {
		if e.Slug == slug && strings.EqualFold(strings.TrimPrefix(e.Top, rdf.Schema), segment) {
			return e
		}
	}
	t.Fatalf("no entry %s/%s", segment, slug)
	return nil
}

// describe writes an entry's slug with what it stands for, and "~" before it
// where the name is weak for it.
func describe(e *seeds.Entry, name string) string {
	s := e.Slug
	if e.IsWeak(name) {
		s = "~" + s
	}
	if e.ActsFor != nil {
		s += ">" + e.ActsFor.Slug
	}
	return s
}

// TestLookup looks up names of all kinds: what is found, what is weak, what acts
// for what, and in which order.
func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"South Korea":    "south-korea",
		"the South":      "~south-korea",
		"ROK":            "~south-korea",
		"DPRK":           "north-korea",
		"U.S.":           "united-states",
		"US":             "united-states",
		"America":        "united-states",
		"U.K.":           "united-kingdom",
		"Britain":        "united-kingdom",
		"UAE":            "united-arab-emirates",
		"Burma":          "myanmar",
		"Czechia":        "czech-republic",
		"Czech Republic": "czech-republic",
		"Ivory Coast":    "ivory-coast",
		"Côte d'Ivoire":  "ivory-coast",
		"Russia":         "russia",
		"Turkey":         "~turkey",
		"Türkiye":        "turkey",
		"Jordan":         "~jordan",
		"Chad":           "~chad",
		"Georgia":        "~georgia ~georgia-united-states",
		"Congo":          "~democratic-republic-of-the-congo ~republic-of-the-congo",
		"Seoul":          "seoul>south-korea",
		"Pyongyang":      "pyongyang>north-korea",
		"Washington":     "~washington>united-states ~washington-state",
		"Moscow":         "moscow>russia",
		"Kiev":           "kyiv>ukraine",
		"Brussels":       "brussels",
		"Amsterdam":      "amsterdam",
		"Kremlin":        "kremlin>russia",
		"White House":    "white-house>united-states",
		"Downing Street": "downing-street>united-kingdom",
		"Blue House":     "blue-house>south-korea",
		"Victoria":       "~victoria ~victoria-australia ~victoria-canada",
		"New York":       "new-york-city ~new-york",
		"UN":             "united-nations",
		"International Committee of the Red Cross": "international-committee-of-the-red-cross",
		"Congress":     "~congress-of-colombia ~congress-of-micronesia ~congress-of-paraguay ~congress-of-the-philippines ~indian-national-congress ~united-states-congress",
		"The Guardian": "the-guardian ~the-guardian-nigeria",
		"Amazon":       "~amazon-company ~amazon-rainforest",
		"south korea":  "",
		"Xanadu":       "",
		"":             "",
	} {
		var got []string
		for _, e := range known(t).Lookup(name) {
			got = append(got, describe(e, name))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("Lookup(%q) = %q, want %q", name, g, want)
		}
	}
}

func TestLookupAdjective(t *testing.T) {
	for word, want := range map[string]string{
		"American": "united-states", "British": "united-kingdom", "South Korean": "south-korea", "North Korean": "north-korea",
		"Philippine": "philippines", "Filipino": "philippines", "French": "france", "Dutch": "netherlands", "Thai": "thailand",
		"Congolese": "democratic-republic-of-the-congo republic-of-the-congo", "Dominican": "dominica dominican-republic",
		"European": "europe", "Scottish": "scotland", "Tibetan": "tibet", "Soviet": "soviet-union", "Korean": "korea", "Americans": "",
	} {
		if got := slugs(known(t).LookupAdjective(word)); got != want {
			t.Errorf("LookupAdjective(%q) = %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{
		"Americans": "united-states", "Briton": "united-kingdom", "Britons": "united-kingdom", "Filipinos": "philippines",
		"Frenchman": "france", "Poles": "poland", "Spaniard": "spain", "Swiss": "switzerland", "Batswana": "botswana", "Kurds": "kurdistan",
	} {
		if got := slugs(known(t).LookupDemonym(word)); got != want {
			t.Errorf("LookupDemonym(%q) = %q, want %q", word, got, want)
		}
	}
}

func slugs(es []*seeds.Entry) string {
	var s []string
	for _, e := range es {
		s = append(s, e.Slug)
	}
	return strings.Join(s, " ")
}

// TestCountries counts what the countries and territories have: the numbers are
// those of the sources (250: 249 of ISO 3166 and Kosovo).
func TestCountries(t *testing.T) {
	countries := entriesOf(t, "countries.ttl")
	capitals := map[string]bool{}
	acting := 0
	for _, e := range entriesOf(t, "capitals.ttl") {
		if e.Class != rdf.Schema+"City" || e.In == nil {
			t.Errorf("%s is no city of a country", e.Slug)
			continue
		}
		capitals[e.In.Slug] = true
		if e.ActsFor != nil {
			acting++
			if e.ActsFor != e.In {
				t.Errorf("%s acts for %s", e.Slug, e.ActsFor.Slug)
			}
		}
	}
	var states, adjectives, demonyms, wikidata, without int
	for _, e := range countries {
		if len(e.Code) != 2 || known(t).Country(e.Code) != e {
			t.Errorf("%s: code %q", e.Slug, e.Code)
		}
		if len(e.SameAs) == 1 && strings.HasPrefix(e.SameAs[0], rdf.Wikidata+"Q") {
			wikidata++
		}
		if e.Class != rdf.Schema+"Country" {
			continue
		}
		states++
		if len(e.Adjectives) > 0 {
			adjectives++
		}
		if len(e.Demonyms) > 0 {
			demonyms++
		} else if e.Slug != "vatican-city" {
			t.Errorf("%s: no noun for its people", e.Slug)
		}
		if !capitals[e.Slug] {
			without++
			if !cityStates[e.Slug] {
				t.Errorf("%s has no capital", e.Slug)
			}
		}
	}
	for what, n := range map[string][2]int{
		"countries and territories": {len(countries), 250}, "with Wikidata": {wikidata, 250}, "countries": {states, 197},
		"with adjective": {adjectives, 197}, "with demonym": {demonyms, 196}, "city states": {without, len(cityStates)}, "capitals that act": {acting, 199},
	} {
		if n[0] != n[1] {
			t.Errorf("%s: %d, want %d", what, n[0], n[1])
		}
	}
}

// cityStates are their own capital.
var cityStates = map[string]bool{"monaco": true, "san-marino": true, "singapore": true, "vatican-city": true}

// entriesOf are the entries that a file of the embedded ones speaks of.
func entriesOf(t *testing.T, file string) []*seeds.Entry {
	t.Helper()
	byIRI := map[string]*seeds.Entry{}
	for _, e := range known(t).Entries() {
		byIRI[strings.ToLower(strings.TrimPrefix(e.Top, rdf.Schema))+"/"+e.Slug] = e
	}
	var list []*seeds.Entry
	for _, iri := range subjects(t, file) {
		e := byIRI[strings.TrimPrefix(iri, seeds.Namespace)]
		if e == nil {
			t.Fatalf("%s: no entry for %s", file, iri)
		}
		list = append(list, e)
	}
	return list
}

// TestEntries: sorted, no two of a slug and class, no empty or doubled name, one
// identifier for no two entries.
func TestEntries(t *testing.T) {
	es := known(t).Entries()
	if !sort.SliceIsSorted(es, func(i, j int) bool {
		return es[i].Slug < es[j].Slug || es[i].Slug == es[j].Slug && es[i].Top < es[j].Top
	}) {
		t.Error("not sorted by slug, then class")
	}
	ids := map[string]string{}
	for i, e := range es {
		if i > 0 && es[i-1].Slug == e.Slug && es[i-1].Top == e.Top {
			t.Errorf("%s stands twice", e.Slug)
		}
		if seeds.Slug(e.Slug) != e.Slug {
			t.Errorf("%s: no slug is made like this", e.Slug)
		}
		for j, n := range e.Names {
			if n == e.Name || j > 0 && e.Names[j-1] == n {
				t.Errorf("%s: %q stands twice", e.Slug, n)
			}
		}
		for _, w := range e.Weak {
			if w != e.Name && !contains(e.Names, w) {
				t.Errorf("%s: weak name %q is no name", e.Slug, w)
			}
		}
		for _, id := range e.SameAs {
			if ids[id] != "" {
				t.Errorf("%s is %s and %s", id, ids[id], e.Slug)
			}
			ids[id] = e.Slug
		}
	}
}

// TestSharedNamesAreWeak: a name of two entries is weak for all of them but one.
func TestSharedNamesAreWeak(t *testing.T) {
	for _, e := range known(t).Entries() {
		for _, n := range append([]string{e.Name}, e.Names...) {
			strong := 0
			for _, other := range known(t).Lookup(n) {
				if !other.IsWeak(n) {
					strong++
				}
			}
			if strong > 1 && known(t).Lookup(n)[0] == e {
				t.Errorf("%q is a name of %s: make it a kg:weakName of all but one", n, slugs(known(t).Lookup(n)))
			}
		}
	}
}

// TestCodes: the countries of cities and parties are known, and other codes are not.
func TestCodes(t *testing.T) {
	l := known(t).Lang("en")
	for _, list := range []seeds.WordList{l.Cities, l.Parties} {
		for name, value := range list.All() {
			for _, code := range strings.Fields(strings.TrimPrefix(value, "~")) {
				if known(t).Country(code) == nil {
					t.Fatalf("%s: no country %q", name, code)
				}
			}
		}
	}
	if e := known(t).Country("KP"); e == nil || e.Slug != "north-korea" {
		t.Errorf("Country(KP) = %v", e)
	}
	if known(t).Country("kp") != nil || known(t).Country("") != nil {
		t.Error("a code that is none")
	}
}

// TestReach: a text that begins with a name reaches at least to the name's end, and
// no further than the longest name of the same first word.
func TestReach(t *testing.T) {
	s := known(t)
	longest := map[string]int{}
	first := regexp.MustCompile(`^[\pL\pM\p{Nd}]+|^.`)
	for _, e := range s.Entries() {
		for _, n := range append([]string{e.Name}, e.Names...) {
			w := first.FindString(n)
			longest[w] = max(longest[w], len(n))
		}
	}
	for w, n := range longest {
		for _, text := range []string{w, w + " said so", w + "-based", w + "'s"} {
			if got := s.Reach(text); got != n {
				t.Errorf("Reach(%q) = %d, want %d", text, got, n)
			}
		}
	}
	for _, text := range []string{"", "Xanaduvia is far", " Norway", "\xff"} {
		if got := s.Reach(text); got != 0 {
			t.Errorf("Reach(%q) = %d", text, got)
		}
	}
}

func TestHash(t *testing.T) {
	again, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	if h := known(t).Hash(); len(h) != 64 || h != again.Hash() {
		t.Errorf("Hash() = %q, then %q", h, again.Hash())
	}
}

func TestLang(t *testing.T) {
	for tag, want := range map[string]bool{"en": true, "en-GB": true, "EN": true, "de": false, "": false, "eng": false} {
		if got := known(t).Lang(tag) != nil; got != want {
			t.Errorf("Lang(%q) found: %v", tag, got)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"North Korea": "north-korea", "São Tomé and Príncipe": "sao-tome-and-principe", "U.S.": "u-s", "'Ndrangheta": "ndrangheta",
		"Wi Sung-lac": "wi-sung-lac", "Élysée": "elysee", "Łódź": "lodz", "Ærø": "aero", "Straße": "strasse", "AT&T": "at-t", "3M": "3m",
		"Київ": "%D0%BA%D0%B8%D1%97%D0%B2", "東京": "%E6%9D%B1%E4%BA%AC", "हिन्दी": "%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80",
		"ﬁnance": "finance", "Ⅷ": "viii", "e\u0301": "e", "--": "", "": "", "a\u2019b": "a-b",
	} {
		if got := seeds.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

// FuzzSlug: a slug is safe in an IRI, never ends in "-", and is its own slug.
func FuzzSlug(f *testing.F) {
	for _, s := range []string{"North Korea", "Київ", "a\xffb", "\u0301x", "İ", "ǅ", "½"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		slug := seeds.Slug(name)
		for i := 0; i < len(slug); i++ {
			if c := slug[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '%' || c >= 'A' && c <= 'F') {
				t.Fatalf("Slug(%q) = %q", name, slug)
			}
		}
		if strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
			t.Fatalf("Slug(%q) = %q", name, slug)
		}
		if !strings.Contains(slug, "%") && seeds.Slug(slug) != slug {
			t.Fatalf("Slug(%q) = %q, its slug %q", name, slug, seeds.Slug(slug))
		}
	})
}
