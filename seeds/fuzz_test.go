package seeds

import (
	"bufio"
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// readRows reads a table or lines into an assembly and finishes it, whatever is
// wrong, and holds entries and faults against what is promised of them.
func readRows(t *testing.T, name string, data []byte) {
	f := &file{name: name, user: true, format: formatOf(name)}
	a := newAssembly(16)
	f.format.read(a, f, bufio.NewReader(bytes.NewReader(data)))
	f.line = 0
	s := &Seeds{entries: a.finish()}
	s.index(a.common)
	a.resolveNames(s)
	for _, x := range a.faults {
		if x.err.Line < 1 || x.err.Line > 2+bytes.Count(data, []byte("\n"))+bytes.Count(data, []byte("\r")) || x.err.Name != name || !strings.Contains(x.err.Msg, ": ") {
			t.Errorf("a fault that stands nowhere or helps nobody: %+v", x.err)
		}
	}
	for i, e := range s.entries {
		if i > 0 && s.entries[i-1].Slug == e.Slug && s.entries[i-1].Top == e.Top {
			t.Errorf("two entries at %s", e.Slug)
		}
		if segment[e.Top] == "" || e.Class == "" || e.Slug == "" {
			t.Errorf("an entry without a class or slug: %+v", e)
		}
		for _, n := range append([]string{e.Name}, e.Names...) {
			if !isClean(n) || !utf8.ValidString(n) || strings.IndexFunc(n, unicode.IsControl) >= 0 || s.Reach(n) < len(n) && len(s.LookupCommon(n)) == 0 {
				t.Errorf("a name that no text can hold: %q", n)
			}
			found := false
			for _, x := range append(slices.Clone(s.Lookup(n)), s.LookupCommon(n)...) {
				found = found || x == e
			}
			if !found {
				t.Errorf("%q is not found", n)
			}
		}
	}
}

var tables = []string{
	"", "\xef\xbb\xbf", "id,class,name,aliases\nQ1,Person,Amina Otieno,A.|B.\r\n", "name;class\n\"Moor;\nLight\";City\n;\n",
	"Q1,Person,Amina\n,Company,\"x\"\"y\",\"[\"\"a\"\",\"\"b\"\"]\"", "name,class,weak\nApple,Company,false\nPear,Company,Pear|P\n", "name\tclass\na\"b\tCity", "class,name\nCity,\"",
	"id,class,name,in,actsFor,partOf\nhttp://x/1,City,A,B,B,\n,City,B,A,http://x/1,\n,Ship,A,,,A\n", "id,class,name\nQ5,Person,A\nQ6,Person,A\nQ5,Person,B\n,Person,a\nhttp://y/Q5,Person,a\n",
	"name,class\n\xff\xfe,City\n\x00,City\n", "name,class,sameAs\nA,City,Q1|http://x/\nB,City,Q1\n", "name,nmae\nx", "class\nCity",
}

// FuzzTable reads any bytes as a table.
func FuzzTable(f *testing.F) {
	for _, s := range tables {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		readRows(t, "a.csv", data)
		readRows(t, "a.tsv", data)
	})
}

// FuzzLines reads any bytes as JSON lines, and holds what is taken for JSON against
// encoding/json.
func FuzzLines(f *testing.F) {
	for _, s := range []string{
		"", "{}", "{\"id\":\"Q1\",\"class\":\"Person\",\"name\":\"Amina Otieno\",\"aliases\":[\"A.\",\"B.\"]}\r\n\n", `{"name":"\ud83d\ude00\u0041\n","class":"City","x":{"y":[1,-2.5e3,null,true,{}]},"in":null}`,
		`{"name":"a","class":"City"} x`, `{"name":"a","class":"City",}`, `{"name":"a" "class":"City"}`, `{"name":01,"class":"City"}`, "{\"name\":\"a\tb\"}", `{"nmae":"x"}`, `[]`, `{"name":{}}`, `{"name":"\x"}`, `{"name":"`, "\xef\xbb\xbf{\"label\":\"\xff\"}",
		`{"weak":false,"name":"Apple","class":"Company"}`, `{"a":` + strings.Repeat("[", 200) + strings.Repeat("]", 200) + `}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		readRows(t, "a.jsonl", data)
		for line := range bytes.Lines(data) {
			var r row
			o := object{text: line, row: &r, keys: map[string]column{}}
			ok, valid := o.read(), json.Valid(line)
			if ok && !valid {
				t.Errorf("%q is no JSON", line)
			}
			if !ok && valid && !isMeaning(o.msg) {
				t.Errorf("%q is JSON: %s", line, o.msg)
			}
		}
	})
}

// isMeaning reports a fault of what is JSON, but no entry.
func isMeaning(msg string) bool {
	for _, part := range []string{"no JSON object", "unknown key", "holds no text", "not UTF-8", "too deep"} {
		if strings.Contains(msg, part) {
			return true
		}
	}
	return false
}
