package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgexport/export/store"
	"kgexport/export/store/storetest"
	"kgexport/ontology"
)

// stored runs the command against a store and returns its exit code and streams.
func stored(t *testing.T, s *storetest.Store, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	t.Setenv("KGEXPORT_STORE_USER", s.Login.User)
	t.Setenv("KGEXPORT_STORE_PASSWORD", s.Login.Password)
	var out, errs bytes.Buffer
	code = run(append(args, "--no-config", "--store", s.Graphs), strings.NewReader(""), &out, &errs)
	return code, out.String(), errs.String()
}

// asked are what the questions are asked of in the tests, where they ask of something.
var asked = map[string][]string{
	"said-about":     {"about=Tembo Lines"},
	"quoted":         {"speaker=Grace Mutua"},
	"did-or-refused": {"who=Tembo Lines"},
	"changed-about":  {"about=Amina Okoth", "since=2026-03-05"},
	"accusations":    {"accused=Tembo Lines"},
	"office-history": {"office=transport minister"},
}

// TestQuestions loads four articles into every store and asks the published questions:
// each gives the rows of its golden file, in every store.
func TestQuestions(t *testing.T) {
	for _, s := range storetest.All(t) {
		if code, _, stderr := stored(t, s, "testdata/queries/articles"); code != exitDone {
			t.Fatalf("%s: exit code %d\n%s", s.Name, code, stderr)
		}
		for _, q := range ontology.Queries() {
			t.Run(s.Name+"/"+q.Name, func(t *testing.T) {
				args := []string{"query", q.Name}
				for _, l := range asked[q.Name] {
					args = append(args, "--let", l)
				}
				if got, want := len(asked[q.Name]), len(store.Variables(q.Text)); got != want {
					t.Errorf("the test sets %d variables of %d", got, want)
				}
				code, stdout, stderr := stored(t, s, args...)
				if code != exitDone {
					t.Fatalf("exit code %d\n%s", code, stderr)
				}
				golden := filepath.Join("testdata", "queries", q.Name+".txt")
				if *update && s.Name == "Oxigraph" {
					if err := os.WriteFile(golden, []byte(stdout), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if !sameRows(stdout, string(want)) {
					t.Errorf("got\n%s\nwant\n%s", stdout, want)
				}
				if strings.Count(stdout, "\n") < 2 {
					t.Errorf("no row: the question is not tried")
				}
			})
		}
	}
}

// sameRows compares tables but for the order of rows: stores sort letters and signs in
// orders of their own.
func sameRows(a, b string) bool {
	sorted := func(table string) []string { return slices.Sorted(strings.Lines(table)) }
	return slices.Equal(sorted(a), sorted(b))
}

// TestStoreRun goes through the life of a folder's graphs: loaded, left out the second
// time, loaded again where an article or the store has changed, withdrawn.
func TestStoreRun(t *testing.T) {
	s := storetest.Oxigraph(t)
	dir := t.TempDir()
	folder := filepath.Join(dir, "articles")
	if err := os.CopyFS(folder, os.DirFS("testdata/queries/articles")); err != nil {
		t.Fatal(err)
	}
	state := filepath.Join(dir, "state")
	step := func(name string, want int, says string, args ...string) {
		t.Helper()
		code, stdout, stderr := stored(t, s, append(args, "-v", "--state", state)...)
		if code != want || stdout != "" || !strings.Contains(stderr, says) {
			t.Errorf("%s: exit code %d, want %d\n%s%s\nwant %q", name, code, want, stdout, stderr, says)
		}
	}
	step("loaded", exitDone, "4 articles", folder)
	step("known", exitDone, "0 articles, 0 statements, 0 triples, 0 failed, 4 in the store before", folder)
	if err := os.WriteFile(filepath.Join(folder, "cabinet.txt"), []byte("Amina Okoth resigned on Sunday.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	step("corrected", exitDone, "1 article, 1 statement", folder)
	if found, err := s.Client(t).Delete(t.Context(), article(t, s, "Okoth told the Coast Courier")); err == nil && found {
		t.Error("the corrected article's old graph was still there")
	}
	if found, err := s.Client(t).Delete(t.Context(), article(t, s, "nobody")); err == nil && !found {
		t.Error("the store holds nothing")
	}
	step("lost by the store", exitDone, "1 article, ", folder)
	step("otherwise", exitDone, "4 articles, ", folder, "--min-confidence", "0.5")
	step("withdrawn", exitDone, "4 graphs withdrawn, 0 failed", folder, "--delete")
	step("withdrawn again", exitAll, "is not in the store", folder, "--delete")
	step("loaded again", exitDone, "4 articles, ", folder)
}

// article is the name of a graph in the store, of one that holds the words where there is one.
func article(t *testing.T, s *storetest.Store, words string) string {
	t.Helper()
	table, err := s.Client(t).Query(t.Context(), `SELECT ?g (SUM(IF(CONTAINS(STR(?o), "`+words+`"), 1, 0)) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY DESC(?n) ?g`)
	if err != nil || len(table.Rows) == 0 {
		t.Fatal(err, table)
	}
	if words != "nobody" && table.Rows[0][1].Value == "0" {
		return "http://example.org/none"
	}
	return table.Rows[0][0].Value
}

// TestStoreFaults are command lines and stores that cannot do what is asked.
func TestStoreFaults(t *testing.T) {
	const one = "testdata/queries/articles/cabinet.txt"
	cases := []struct {
		args []string
		code int
		says string
	}{
		{[]string{one, "--state", "x"}, exitUsage, "--state: without a store: give --store URL too"},
		{[]string{one, "--delete"}, exitUsage, "--delete: without a store"},
		{[]string{one, "--store", "http://127.0.0.1:1/store", "-f", "turtle"}, exitUsage, "--format: the graph goes into a store"},
		{[]string{one, "--store", "localhost:7878"}, exitUsage, "no http address"},
		{[]string{one, "--store", "http://ada:secret@localhost/store"}, exitUsage, "KGEXPORT_STORE_USER"},
		{[]string{"query", "timeline"}, exitUsage, "give --store URL"},
		{[]string{"query", "timelin", "--store", "http://127.0.0.1:1/store"}, exitUsage, "did you mean timeline?"},
		{[]string{"query", "./none.rq", "--store", "http://127.0.0.1:1/store"}, exitAll, "./none.rq"},
		{[]string{"query", "timeline", "--store", "http://127.0.0.1:1/store", "--let", "x=1"}, exitUsage, "no VALUES block for ?x: leave --let out"},
		{[]string{"query", "quoted", "--store", "http://127.0.0.1:1/store", "--let", "x=1"}, exitUsage, "it has one for ?speaker"},
		{[]string{"query", "quoted", "--store", "http://127.0.0.1:1/store", "--let", "speaker"}, exitUsage, "write --let NAME=VALUE"},
		{[]string{"query", "quoted", "--store", "http://127.0.0.1:1/store", "--format", "turtle"}, exitUsage, "give one of table csv json"},
		{[]string{one, "--format", "table"}, exitUsage, "table is not a format"},
	}
	for _, c := range cases {
		var out, errs bytes.Buffer
		code := run(append(c.args, "--no-config"), strings.NewReader(""), &out, &errs)
		if code != c.code || !strings.Contains(errs.String(), c.says) || out.Len() > 0 || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%q: exit code %d, want %d\n%s%s\nwant %q", c.args, code, c.code, out.String(), errs.String(), c.says)
		}
	}
}

// TestRows are the ways to print rows.
func TestRows(t *testing.T) {
	s := storetest.Oxigraph(t)
	query := filepath.Join(t.TempDir(), "q.rq")
	text := `SELECT * WHERE { VALUES (?a ?b ?c) { (<http://x/> "a, \"b\"\nc"@en 1) ("é" UNDEF 2.5) } } ORDER BY ?c`
	if err := os.WriteFile(query, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for as, want := range map[string]string{
		"table": "a          b         c\nhttp://x/  a, \"b\" c  1\né                    2.5\n",
		"csv":   "a,b,c\nhttp://x/,\"a, \"\"b\"\"\nc\",1\né,,2.5\n",
		"json":  `"xml:lang": "en"`,
	} {
		code, stdout, stderr := stored(t, s, "query", query, "--format", as)
		if code != exitDone || !strings.Contains(stdout, want) || as != "json" && stdout != want {
			t.Errorf("%s: exit code %d\n%s%s\nwant\n%s", as, code, stdout, stderr, want)
		}
	}
	if code, stdout, _ := stored(t, s, "query", writeQuery(t, "ASK { ?s ?p ?o }")); code != exitDone || !strings.Contains(stdout, "false") {
		t.Errorf("ASK: exit code %d\n%s", code, stdout)
	}
	if code, _, stderr := stored(t, s, "query", writeQuery(t, "SELECT nonsense")); code != exitAll || !strings.Contains(stderr, "400") {
		t.Errorf("a bad query: exit code %d\n%s", code, stderr)
	}
	if code, _, stderr := stored(t, s, "query", writeQuery(t, "CONSTRUCT WHERE { ?s ?p ?o }")); code != exitAll || !strings.Contains(stderr, "SELECT or ASK") {
		t.Errorf("CONSTRUCT: exit code %d\n%s", code, stderr)
	}
}

func writeQuery(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "q.rq")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
