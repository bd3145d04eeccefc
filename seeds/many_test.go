package seeds_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kgexport/seeds"
)

// person is an invented entity of a large file.
type person struct{ id, class, name, alias string }

// people invents n entities, the same at every call, with a name each and every
// second with an alias; some of the names have many words.
func people(n int) []person {
	syllables := strings.Fields("ba be bi bo da de di do fa fe ga go ha he ja jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve wa ze")
	word := func(n int) string {
		s := ""
		for range 3 {
			s += syllables[n%len(syllables)]
			n /= len(syllables)
		}
		return strings.ToUpper(s[:1]) + s[1:]
	}
	all := make([]person, n)
	for i := range all {
		p := person{id: fmt.Sprintf("Q%d", 900_000_000+i), class: "Person", name: word(i) + " " + word(i*7+i/911)}
		switch i % 4 {
		case 1:
			p.class, p.alias = "Corporation", p.name+" International"
			p.name += " Holdings"
		case 2:
			p.class, p.name = "Organization", "Institute for "+p.name+" and the "+word(i/3)+" of "+word(i*3)
		case 3:
			p.class, p.alias = "City", "Port "+p.name+" "+word(i)
		}
		p.name += " " + word(i/1000+17)
		all[i] = p
	}
	return all
}

// large are the formats of large files, with how an entity is written.
var large = []struct{ name, head, line string }{
	{"big.ttl", "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix schema: <http://schema.org/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix wd: <http://www.wikidata.org/entity/> .\n",
		"wd:%[1]s a schema:%[2]s ;\n    rdfs:label \"%[3]s\"%[4]s ;\n    schema:sameAs wd:%[1]s .\n"},
	{"big.jsonl", "", "{\"id\": \"%s\", \"class\": \"%s\", \"name\": \"%s\", \"aliases\": [%s]}\n"},
	{"big.csv", "id,class,name,aliases\n", "%s,%s,%s,%s\n"},
}

// writeLarge writes people as a file of a format.
func writeLarge(t testing.TB, name, head, line string, all []person) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	w.WriteString(head)
	for _, p := range all {
		alias := p.alias
		switch {
		case alias == "":
		case strings.HasSuffix(name, ".ttl"):
			alias = " ;\n    skos:altLabel \"" + alias + "\""
		case strings.HasSuffix(name, ".jsonl"):
			alias = "\"" + alias + "\""
		}
		fmt.Fprintf(w, line, p.id, p.class, p.name, alias)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestHundredThousand: 100,000 entities of a user's, in every format, are all
// found by all their names, and what is kept of them is less than 100 MB.
func TestHundredThousand(t *testing.T) {
	all := people(100_000)
	var before, after runtime.MemStats
	for _, f := range large {
		path := writeLarge(t, f.name, f.head, f.line, all)
		runtime.GC()
		runtime.ReadMemStats(&before)
		s, err := seeds.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 100<<20 {
			t.Errorf("%s: %d MB are kept", f.name, kept>>20)
		}
		if n := len(s.Entries()); n != len(known(t).Entries())+len(all) {
			t.Errorf("%s: %d entries", f.name, n)
		}
		for _, p := range all {
			for _, name := range []string{p.name, p.alias} {
				if name != "" && !found(s, name, p.id) {
					t.Fatalf("%s: %q is not found", f.name, name)
				}
			}
		}
		runtime.KeepAlive(s)
	}
}

// found reports whether a name finds the entity with an item of Wikidata.
func found(s *seeds.Seeds, name, id string) bool {
	if s.Reach(name) < len(name) {
		return false
	}
	for _, e := range s.Lookup(name) {
		if len(e.SameAs) == 1 && strings.HasSuffix(e.SameAs[0], "/"+id) {
			return true
		}
	}
	return false
}

// BenchmarkLoadMany reads 100,000 entities in each format, beside the embedded ones.
func BenchmarkLoadMany(b *testing.B) {
	all := people(100_000)
	for _, f := range large {
		path := writeLarge(b, f.name, f.head, f.line, all)
		b.Run(f.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := seeds.Load(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLookup looks up the same names, of embedded entries, among few and among
// many.
func BenchmarkLookup(b *testing.B) {
	all := people(100_000)
	many, err := seeds.Load(writeLarge(b, large[2].name, large[2].head, large[2].line, all))
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		s    *seeds.Seeds
	}{{"embedded", known(b)}, {"100000 more", many}} {
		b.Run(c.name, func(b *testing.B) {
			n := 0
			for i := 0; b.Loop(); i++ {
				name := known(b).Entries()[i%1000].Name
				n += len(c.s.Lookup(name)) + c.s.Reach(name)
			}
			if n == 0 {
				b.Fatal("nothing found")
			}
		})
	}
}
