package seeds_test

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"
	"kgexport/seeds"
)

// write makes files in a folder of the test's own, and returns the folder.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// loadFiles loads a folder of files with these contents.
func loadFiles(t testing.TB, files map[string]string) *seeds.Seeds {
	t.Helper()
	s, err := seeds.Load(write(t, files))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asLine is all that is said of an entry, in a line.
func asLine(e *seeds.Entry) string {
	class := strings.NewReplacer(rdf.Schema, "", rdf.KG, "kg:").Replace(e.Class)
	same := strings.ReplaceAll(strings.Join(e.SameAs, " "), rdf.Wikidata, "wd:")
	line := strings.Join([]string{e.Slug, class, e.Name, strings.Join(e.Names, "|"), strings.Join(e.Weak, "|"), same}, "; ")
	for _, to := range []*seeds.Entry{e.In, e.ActsFor, e.PartOf} {
		line += "; "
		if to != nil {
			line += to.Slug
		}
	}
	return line
}

// added are the entries that files add to the embedded ones, as lines.
func added(t testing.TB, s *seeds.Seeds) []string {
	t.Helper()
	before := map[string]bool{}
	for _, e := range known(t).Entries() {
		before[asLine(e)] = true
	}
	var lines []string
	for _, e := range s.Entries() {
		if line := asLine(e); !before[line] {
			lines = append(lines, line)
		}
	}
	return lines
}

// same are the same entries in every format.
var same = map[string]string{
	"a.ttl": `@prefix kg: <https://w3id.org/kgexport/ontology#> .
@prefix news: <https://news.example/id/> .
@prefix organization: <https://w3id.org/kgexport/id/entity/organization/> .
@prefix place: <https://w3id.org/kgexport/id/entity/place/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
wd:Q990001 a schema:Person ; rdfs:label "Amina Otieno" ; skos:altLabel "A. Otieno", "Mama Amina" ; .
organization:kestrel-wind a schema:Corporation ; rdfs:label "Kestrel Wind" ;
    skos:altLabel "Kestrel", "KW, Ltd." ; kg:weakName "KW" ; schema:location place:kenya .
news:9 a kg:Ministry ; rdfs:label "Ministry of \"Tides\"" ; schema:location place:norway ; schema:parentOrganization organization:kestrel-wind .
`,
	"a.jsonl": `{"id": "Q990001", "class": "Person", "name": "Amina Otieno", "aliases": ["A. Otieno", "Mama Amina"]}

{"id": "organization:kestrel-wind", "type": "company", "label": "Kestrel Wind", "altLabel": ["Kestrel", "KW, Ltd."], "weak": ["KW"], "in": "Kenya", "employees": 12, "seat": {"city": ["Kisumu"]}}
{"@id": "https://news.example/id/9", "@type": "kg:Ministry", "name": "Ministry of \"\u0054ides\"", "country": "NO", "partOf": "Kestrel Wind", "note": null}
`,
	"a.csv": "\ufeffid,Class,Name,Aliases,Weak,Country,Part of,employees\r\n" +
		"wd:Q990001,Person,Amina Otieno,A. Otieno | Mama Amina,,,,\r\n" +
		"organization:kestrel-wind,Company,  Kestrel   Wind ,\"[\"\"Kestrel\"\", \"\"KW, Ltd.\"\"]\",KW,Kenya,,12\r\n" +
		"<https://news.example/id/9>,https://w3id.org/kgexport/ontology#Ministry,\"Ministry of \"\"Tides\"\"\",,,place:norway,organization:kestrel-wind\r\n",
	"b.csv": "id;type;label;altLabel;weak;in;parent\n" +
		"http://www.wikidata.org/entity/Q990001;http://schema.org/Person;Amina Otieno;Mama Amina|A. Otieno\n" +
		"organization:kestrel-wind;Corporation;Kestrel Wind;Kestrel|KW, Ltd.;KW;KE\n" +
		"https://news.example/id/9;Ministry;\"Ministry of \"\"Tides\"\"\";;;Norway;Kestrel Wind",
	"a.tsv": "wikidata\tclass\tname\taliases\tweak\tin\tpartOf\tid\n" +
		"Q990001\tQ5\tAmina Otieno\tA. Otieno|Mama Amina\n" +
		"\tCorporation\tKestrel Wind\tKestrel|KW, Ltd.\tKW\tKenya\t\torganization:kestrel-wind\n" +
		"\tMinistry\tMinistry of \"Tides\"\t\t\tNorway\tKestrel Wind\thttps://news.example/id/9\n",
}

// TestFormats: the same said in every format is the same.
func TestFormats(t *testing.T) {
	want := []string{
		"amina-otieno; Person; Amina Otieno; A. Otieno|Mama Amina; ; wd:Q990001; ; ; ",
		"kestrel-wind; Corporation; Kestrel Wind; KW|KW, Ltd.|Kestrel; KW|Kestrel; ; kenya; ; ",
		"ministry-of-tides; kg:Ministry; Ministry of \"Tides\"; ; ; https://news.example/id/9; norway; ; kestrel-wind",
	}
	hashes := map[string]bool{}
	for name, text := range same {
		s := loadFiles(t, map[string]string{name: text})
		if got := added(t, s); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
		hashes[s.Hash()] = true
	}
	if len(hashes) != len(same) || hashes[known(t).Hash()] {
		t.Errorf("%d hashes of %d files", len(hashes), len(same))
	}
	if got := added(t, loadFiles(t, same)); !slices.Equal(got, want) {
		t.Errorf("all of them together:\n got %s", strings.Join(got, "\n     "))
	}
}

// TestHashOfFiles: the hash is that of what the files hold, whatever their names, order
// and compression.
func TestHashOfFiles(t *testing.T) {
	dir := write(t, same)
	var zipped strings.Builder
	z := gzip.NewWriter(&zipped)
	if _, err := z.Write([]byte(same["a.csv"])); err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	other := write(t, map[string]string{"x.CSV.gz": zipped.String(), "y.ndjson": same["a.jsonl"]})
	a, err := seeds.Load(filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "a.csv"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := seeds.Load(other)
	if err != nil {
		t.Fatal(err)
	}
	if a.Hash() != b.Hash() || !slices.Equal(added(t, a), added(t, b)) {
		t.Errorf("%s and %s\n%q\n%q", a.Hash(), b.Hash(), added(t, a), added(t, b))
	}
}

// TestJoining: what is one entry and what is two, by ids and by names.
func TestJoining(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"a row without an id is the entry of its class and name": {
			map[string]string{"a.csv": "class,name,aliases\nCountry,Norway,Norge\n"},
			[]string{"norway; Country; Norway; Kingdom of Norway|Norge; ; wd:Q20; ; ; "},
		},
		"an item of Wikidata is the entry that has it, and its name the later file's": {
			map[string]string{"a.csv": "id,class,name\nQ20,Country,Norge\n"},
			[]string{"norway; Country; Norge; Kingdom of Norway|Norway; ; wd:Q20; ; ; "},
		},
		"the same in Turtle": {
			map[string]string{"a.ttl": "@prefix s: <http://schema.org/> .\n<http://my/n> a s:Country ; <http://www.w3.org/2000/01/rdf-schema#label> \"Norge\" ; s:sameAs <http://www.wikidata.org/entity/Q20> ."},
			[]string{"norway; Country; Norge; Kingdom of Norway|Norway; ; http://my/n wd:Q20; ; ; "},
		},
		"an item of another class is another entry": {
			map[string]string{"a.csv": "id,class,name\nQ20,Ship,Norge\n"},
			[]string{"norge; kg:Ship; Norge; ; ; wd:Q20; ; ; "},
		},
		"namesakes with different items are two": {
			map[string]string{"a.csv": "id,class,name\nQ990010,Person,Jan Smit\nQ990009,Person,Jan Smit\n,Person,Jan Smit\nhttp://my/jan,Person,JAN SMIT\n"},
			[]string{"jan-smit; Person; Jan Smit; ; ; wd:Q990009; ; ; ", "jan-smit-q990010; Person; Jan Smit; JAN SMIT; ; http://my/jan wd:Q990010; ; ; "},
		},
		"and with different ids of one's own": {
			map[string]string{"a.jsonl": `{"id": "http://my/2", "class": "Person", "name": "Jan Smit"}
{"id": "http://my/1", "class": "Person", "name": "Jan Smit"}`},
			[]string{"jan-smit; Person; Jan Smit; ; ; http://my/1; ; ; ", "jan-smit-2; Person; Jan Smit; ; ; http://my/2; ; ; "},
		},
		"one id in two files is one entry, with the later name": {
			map[string]string{"a.csv": "id,class,name\nQ990011,Person,Jan Smit\n", "b.jsonl": `{"id": "Q990011", "class": "Person", "name": "Johannes Smit"}`},
			[]string{"johannes-smit; Person; Johannes Smit; Jan Smit; ; wd:Q990011; ; ; "},
		},
	} {
		if got := added(t, loadFiles(t, c.files)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

// TestWeakOfUsers: the user's names that are ordinary words or names alone are weak,
// unless the user says otherwise.
func TestWeakOfUsers(t *testing.T) {
	s := loadFiles(t, map[string]string{
		"a.csv": "class,name,aliases,weak\n" +
			"Company,Orchard Corporation,Apple|Smith|Will|Monday|Zyqqora|APPLE|X|365|Apple Foods|Reading|O,\n" +
			"City,Reading-on-Sea,Reading,\n" +
			"Company,Plum Corporation,Plum|Damson,false\n" +
			"Company,Quince Corporation,Zyqqandra,true\n" +
			"Company,Pear Corporation,Zyqqonda|Zyqqunda,Zyqqunda\n" +
			"Country,Norway,Norge,\n",
		"b.ttl": `@prefix kg: <https://w3id.org/kgexport/ontology#> .
<http://my/m> a <http://schema.org/Corporation> ; <http://www.w3.org/2000/01/rdf-schema#label> "Medlar" ; kg:strongName "Sloe" .`,
	})
	for name, weak := range map[string]bool{
		"Orchard Corporation": false, "Apple": true, "Smith": true, "Will": true, "Monday": true, "Zyqqora": false, "APPLE": false, "X": true, "365": true, "Apple Foods": false,
		"Plum": false, "Damson": false, "Plum Corporation": false, "Zyqqandra": true, "Quince Corporation": true,
		"Zyqqonda": false, "Zyqqunda": true, "Medlar": true, "Sloe": false, "Norway": false,
	} {
		es := append(slices.Clone(s.Lookup(name)), s.LookupCommon(name)...)
		own := slices.IndexFunc(es, func(e *seeds.Entry) bool {
			return strings.HasSuffix(e.Name, "Corporation") || e.Name == "Medlar" || e.Name == "Norway"
		})
		if own < 0 || es[own].IsWeak(name) != weak {
			t.Errorf("%q: weak is not %v of %v", name, weak, len(es))
		}
	}
	// Only what is no ordinary word leads to an entry by itself.
	for name, want := range map[string]string{"Will": "", "Monday": "", "Zyqqora": "orchard-corporation", "Plum": "plum-corporation", "Quince Corporation": "quince-corporation", "Zyqqunda": "pear-corporation"} {
		if got := slugs(s.Lookup(name)); got != want {
			t.Errorf("Lookup(%q) = %q, want %q", name, got, want)
		}
	}
	if got := slugs(s.LookupCommon("Reading")); got != "orchard-corporation reading-on-sea" {
		t.Errorf("LookupCommon(Reading) = %q", got)
	}
}
