//go:build load

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kgexport/export/store/storetest"
)

// loaded is how many articles the test loads.
const loaded = 10_000

// TestLoad loads ten thousand articles into every store, kills command and store in the
// middle, starts both again, and compares what the store then holds with an undisturbed
// load of the same articles. It takes many minutes: make load.
func TestLoad(t *testing.T) {
	dir := t.TempDir()
	news := filepath.Join(dir, "news.jsonl")
	if err := os.WriteFile(news, manyArticles(loaded), 0o644); err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(dir, "kgexport")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, start := range map[string]func(testing.TB) *storetest.Store{"Oxigraph": storetest.Oxigraph, "Virtuoso": storetest.Virtuoso} {
		t.Run(name, func(t *testing.T) {
			calm := start(t)
			begun := time.Now()
			if out, err := loadingOf(bin, calm, news, "").CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			t.Logf("undisturbed: %d articles in %s", loaded, time.Since(begun).Round(time.Second))
			want := holdings(t, calm)
			calm.Kill()

			s := start(t)
			state := filepath.Join(t.TempDir(), "state")
			for _, until := range []int{loaded / 5, loaded / 2} {
				cmd := loadingOf(bin, s, news, state)
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				waitFor(t, state, until)
				if until == loaded/2 {
					s.Kill()
				}
				cmd.Process.Kill()
				cmd.Wait()
			}
			s.Restart(t)
			out, err := loadingOf(bin, s, news, state).CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			t.Logf("after two kills: %s", out)
			if got := holdings(t, s); got != want {
				t.Errorf("the store holds\n%s\nan undisturbed run gives\n%s", got, want)
			}
		})
	}
}

// loadingOf is the command that loads the articles into a store.
func loadingOf(bin string, s *storetest.Store, news, state string) *exec.Cmd {
	args := []string{"--no-config", "-v", "--store", s.Graphs, news}
	if state != "" {
		args = append(args, "--state", state)
	}
	cmd := exec.Command(bin, args...)
	cmd.Env = append(os.Environ(), "KGEXPORT_STORE_USER="+s.Login.User, "KGEXPORT_STORE_PASSWORD="+s.Login.Password)
	return cmd
}

// waitFor waits until a state file tells of n graphs.
func waitFor(t *testing.T, state string, n int) {
	t.Helper()
	for range 72_000 {
		if data, _ := os.ReadFile(state); bytes.Count(data, []byte("\n")) > n {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%d graphs are not loaded", n)
}

// holdings tells what a store holds: graphs, triples, and how they are spread over
// predicates and over the lengths of their objects.
func holdings(t *testing.T, s *storetest.Store) string {
	t.Helper()
	var all strings.Builder
	for _, q := range []string{
		"SELECT (COUNT(DISTINCT ?g) AS ?graphs) (COUNT(*) AS ?triples) WHERE { GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), \"/article/\")) }",
		"SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?subjects) (SUM(STRLEN(STR(?o))) AS ?letters) WHERE { GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), \"/article/\")) } GROUP BY ?p ORDER BY ?p",
	} {
		table, err := s.Client(t).Query(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(rowsTable(table))
	}
	return all.String()
}

// manyArticles are n short articles as JSON Lines, each another text.
func manyArticles(n int) []byte {
	var b bytes.Buffer
	towns := []string{"Nairobi", "Lima", "Oslo", "Suva", "Dakar", "Hanoi", "Quito", "Accra"}
	names := []string{"Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gita", "Hal"}
	for i := range n {
		who := names[i%8] + " " + []string{"Moreau", "Tanaka", "Okafor", "Lindgren", "Castillo"}[i/8%5] + fmt.Sprintf("-%c%c", 'A'+i/40%26, 'a'+i/1040%26)
		fmt.Fprintf(&b, `{"url":"https://news.example/%d","published":"2026-03-%02d","publisher":"Harbour Post","title":"Port case %d","text":"%s met the mayor of %s on Monday. \"We signed %d contracts,\" said %s, the chief executive of Harbour Lines. Harbour Lines did not sue the port, a spokesman said."}`+"\n",
			i, 1+i%28, i, who, towns[i/3%8], i, who)
	}
	return b.Bytes()
}
