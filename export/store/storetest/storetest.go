// Package storetest starts real SPARQL stores on loopback, for tests: Virtuoso 7 and
// Oxigraph. tools/install.sh brings both.
package storetest

import (
	"bufio"
	"bytes"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kgexport/export/store"
)

// Store is a store that runs.
type Store struct {
	// Name is the product's.
	Name string
	// Graphs, Update and Query are its addresses: the Graph Store HTTP Protocol, SPARQL
	// Update and queries.
	Graphs, Update, Query string
	// Login is who may write.
	Login store.Login

	start   func() *exec.Cmd
	running *exec.Cmd
}

// All starts every store there is. Each is stopped when the test ends.
func All(t testing.TB) []*Store {
	return []*Store{Oxigraph(t), Virtuoso(t)}
}

// Oxigraph starts an Oxigraph store that is in memory.
func Oxigraph(t testing.TB) *Store {
	t.Helper()
	port := freePort(t)
	base := fmt.Sprintf("http://127.0.0.1:%d", port)
	s := &Store{Name: "Oxigraph", Graphs: base + "/store", Update: base + "/update", Query: base + "/query"}
	s.start = func() *exec.Cmd {
		return exec.Command("node", filepath.Join(root(t), "tools", "oxigraph-server.mjs"), fmt.Sprint(port))
	}
	s.launch(t)
	return s
}

// Virtuoso starts a Virtuoso store with its files in a folder of the test.
func Virtuoso(t testing.TB) *Store {
	t.Helper()
	dir := t.TempDir()
	sql, web := freePort(t), freePort(t)
	ini := filepath.Join(dir, "virtuoso.ini")
	if err := os.WriteFile(ini, []byte(fmt.Sprintf(virtuosoINI, dir, sql, web)), 0o600); err != nil {
		t.Fatal(err)
	}
	base := fmt.Sprintf("http://127.0.0.1:%d", web)
	s := &Store{
		Name: "Virtuoso", Graphs: base + "/sparql-graph-crud-auth", Update: base + "/sparql-auth", Query: base + "/sparql",
		Login: store.Login{User: "dba", Password: "dba"},
	}
	s.start = func() *exec.Cmd {
		os.Remove(filepath.Join(dir, "virtuoso.lck")) // of one that was killed
		return exec.Command("virtuoso-t", "+foreground", "+configfile", ini)
	}
	s.launch(t)
	// What writes by /sparql-auth needs the right to.
	grant := exec.Command("isql-vt", fmt.Sprint(sql), "dba", "dba", `exec=GRANT SPARQL_UPDATE TO "dba";`)
	if out, err := grant.CombinedOutput(); err != nil {
		t.Fatalf("virtuoso: %v\n%s", err, out)
	}
	return s
}

// virtuosoINI is the configuration of a store: folder, port of SQL, port of HTTP.
const virtuosoINI = `[Database]
DatabaseFile = %[1]s/virtuoso.db
ErrorLogFile = %[1]s/virtuoso.log
LockFile = %[1]s/virtuoso.lck
TransactionFile = %[1]s/virtuoso.trx
xa_persistent_file = %[1]s/virtuoso.pxa
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = %[1]s/virtuoso-temp.db
TransactionFile = %[1]s/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:%[2]d
DisableUnixSocket = 1
ServerThreads = 10
NumberOfBuffers = 40000
DirsAllowed = %[1]s
CheckpointInterval = 60
[HTTPServer]
ServerPort = 127.0.0.1:%[3]d
ServerRoot = %[1]s
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 100000
`

// launch starts the store and waits until it answers.
func (s *Store) launch(t testing.TB) {
	t.Helper()
	cmd := s.start()
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		t.Fatalf("%s: %v\n(make test installs what this test needs)", s.Name, err)
	}
	s.running = cmd
	ended := make(chan struct{})
	go func() { cmd.Wait(); close(ended) }()
	t.Cleanup(func() { cmd.Process.Kill(); <-ended })
	for range 1200 {
		select {
		case <-ended:
			t.Fatalf("%s did not start:\n%s", s.Name, log.String())
		case <-time.After(50 * time.Millisecond):
		}
		answer, err := http.Get(s.Query + "?query=ASK%7B%7D")
		if err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
		}
	}
	t.Fatalf("%s does not answer:\n%s", s.Name, log.String())
}

// Kill ends the store at once, as a machine does that loses its power.
func (s *Store) Kill() { s.running.Process.Kill(); s.running.Process.Wait() }

// Restart starts a store again that was killed, at its old address.
func (s *Store) Restart(t testing.TB) {
	t.Helper()
	s.launch(t)
}

// Client returns a client that writes by the Graph Store protocol.
func (s *Store) Client(t testing.TB) *store.Client {
	t.Helper()
	c, err := store.New(store.Options{URL: s.Graphs, Login: s.Login, Wait: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// freePort is a port of loopback that nobody listens on.
func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// root is the project's folder.
func root(t testing.TB) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(bytes.NewReader(out)).ReadString('\n')
	return strings.TrimSpace(line)
}
