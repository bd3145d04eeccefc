package store

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLocate(t *testing.T) {
	cases := []struct {
		address string
		want    Endpoint
	}{
		{"http://h:7878/store", Endpoint{"http://h:7878/store", "", "http://h:7878/query", "graph"}},
		{"http://h:8890/sparql-graph-crud-auth", Endpoint{"http://h:8890/sparql-graph-crud-auth", "", "http://h:8890/sparql", "graph-uri"}},
		{"http://h:8890/sparql-auth", Endpoint{"", "http://h:8890/sparql-auth", "http://h:8890/sparql", ""}},
		{"https://h/repositories/news/rdf-graphs/service", Endpoint{"https://h/repositories/news/rdf-graphs/service", "", "https://h/repositories/news", "graph"}},
		{"https://h/repositories/news/statements", Endpoint{"", "https://h/repositories/news/statements", "https://h/repositories/news", ""}},
		{"https://h:8182/sparql/gsp/", Endpoint{"https://h:8182/sparql/gsp/", "", "https://h:8182/sparql", "graph"}},
		{"http://h:3030/news/data", Endpoint{"http://h:3030/news/data", "", "http://h:3030/news/query", "graph"}},
		{"http://h:3030/news/update", Endpoint{"", "http://h:3030/news/update", "http://h:3030/news/query", ""}},
		{"http://h:7001", Endpoint{"http://h:7001", "", "http://h:7001", "graph"}},
		{"update+http://h:7001/sparql", Endpoint{"", "http://h:7001/sparql", "http://h:7001/sparql", ""}},
		{"update+http://h/mine", Endpoint{"", "http://h/mine", "http://h/mine", ""}},
	}
	for _, c := range cases {
		if got, err := Locate(c.address); err != nil || got != c.want {
			t.Errorf("%s: %+v, %v, want %+v", c.address, got, err, c.want)
		}
	}
	for address, says := range map[string]string{
		"": "no http address", "localhost:7878": "no http address", "ftp://h/store": "no http address",
		"http://dba:dba@h/store": "KGEXPORT_STORE_USER", "http://h/store#g": "fragment", "http://h\x7f/": "no address",
	} {
		if _, err := Locate(address); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", address, err, says)
		}
	}
}

// TestDigest holds an answer to the example of RFC 2617, section 3.5, and to what
// Python's hashlib makes of the same with SHA-256.
func TestDigest(t *testing.T) {
	login := Login{User: "Mufasa", Password: "Circle Of Life"}
	for algorithm, want := range map[string]string{
		"MD5":     "6629fae49393a05397450978507c4ef1",
		"SHA-256": "5abdd07184ba512a22c53f41470e5eea7dcaa3a93a59b630c13dfe0a5dc6e38b",
	} {
		c, ok := parseChallenge(`realm="testrealm@host.com", qop="auth, auth-int", algorithm=` + algorithm +
			`, nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"`)
		if !ok {
			t.Fatal("the challenge is not understood")
		}
		got := c.answer(login, http.MethodGet, "/dir/index.html", 1, "0a4f113b")
		if !strings.Contains(got, `response="`+want+`"`) || !strings.Contains(got, "nc=00000001") {
			t.Errorf("%s: %s, want response %s", algorithm, got, want)
		}
	}
	for _, bad := range []string{"", `realm="r"`, `realm="r", nonce="n", algorithm=ROT13`, `realm="r", nonce="n", qop="auth-int"`, "=,=\"", `nonce="n`} {
		if c, ok := parseChallenge(bad); ok && bad != `nonce="n` {
			t.Errorf("%q: taken as %+v", bad, c)
		}
	}
}

func TestNetrc(t *testing.T) {
	const file = `# who may write
machine store.example login ada password s3#cret # of the desk
machine other.example:8890
	login bob
	password pw
	account x
macdef init
machine store.example login evil password evil

default login guest password guest
machine late.example login late password late
`
	for address, want := range map[string]Login{
		"https://store.example/store":         {User: "ada", Password: "s3#cret"},
		"update+http://other.example:8890/x":  {User: "bob", Password: "pw"},
		"http://nobody.example/store":         {User: "guest", Password: "guest"},
		"http://late.example/store":           {User: "guest", Password: "guest"},
		"http://other.example:1/store\x00bad": {},
	} {
		if got := NetrcLogin(file, address); got != want {
			t.Errorf("%q: %+v, want %+v", address, got, want)
		}
	}
	if got := NetrcLogin("machine", "http://h/"); got != (Login{}) {
		t.Errorf("a file that is cut off: %+v", got)
	}
}

func TestState(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state")
	open := func(store string) *State {
		t.Helper()
		s, err := OpenState(path, store)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
	s := open("http://a/store")
	for _, g := range []string{"http://g/1", "http://g/2", "http://g/3"} {
		if err := s.record(g, "v1", 5); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Forget("http://g/2"); err != nil {
		t.Fatal(err)
	}
	if err := s.record("http://g/3", "v2", 6); err != nil {
		t.Fatal(err)
	}
	// What a kill leaves: a line without its end.
	if _, err := s.file.WriteString("http://a/store\thttp://g/4\tv"); err != nil {
		t.Fatal(err)
	}
	s = open("http://a/store")
	for g, want := range map[string]bool{"http://g/1": true, "http://g/2": false, "http://g/4": false} {
		if s.Holds(g, "v1") != want {
			t.Errorf("%s: held %v", g, !want)
		}
	}
	if s.Holds("http://g/3", "v1") || !s.Holds("http://g/3", "v2") {
		t.Error("of a graph the first version is known, or not the last")
	}
	other := open("http://b/store")
	if other.Holds("http://g/1", "v1") {
		t.Error("what is in one store is taken to be in another")
	}
	if err := other.record("http://g/1", "v9", 1); err != nil {
		t.Fatal(err)
	}
	if s = open("http://a/store"); !s.Holds("http://g/1", "v1") {
		t.Error("what is in one store is forgotten because of another")
	}
	data, err := os.ReadFile(path)
	if want := stateHead + "\nhttp://a/store\thttp://g/1\tv1\t5\nhttp://a/store\thttp://g/3\tv2\t6\nhttp://b/store\thttp://g/1\tv9\t1\n"; err != nil || string(data) != want {
		t.Errorf("the file is %q, %v, want %q", data, err, want)
	}
}

func TestBadState(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state")
	for content, says := range map[string]string{
		"my notes\n":                         "no state file of kgexport",
		stateHead + "\nhttp://g\n":           "state:2: is no line of a state file",
		stateHead + "\na\tb\tc\td\n":         `state:2: "d" is no number of triples`,
		stateHead + "\na\tb\tc\t1\na\tb\t\n": "state:3: is no line of a state file",
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := OpenState(path, "a"); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", content, err, says)
		}
		if data, _ := os.ReadFile(path); string(data) != content {
			t.Errorf("%q: the file was changed", content)
		}
	}
}

func TestCut(t *testing.T) {
	const lines = "a\nb\nc\n"
	for n, want := range []string{"", "a\n", "a\nb\n", lines, lines} {
		if head, tail := cut([]byte(lines), n); string(head) != want || string(head)+string(tail) != lines {
			t.Errorf("%d: %q and %q", n, head, tail)
		}
	}
}

func FuzzAnswers(f *testing.F) {
	f.Add("", `realm="r", nonce="n", qop="auth"`, "machine h login a password b")
	f.Add(`{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"http://x"}}]}}`, "=", "default login")
	f.Add(`{"boolean":true}`, `nonce="`, "macdef x")
	f.Fuzz(func(t *testing.T, results, challenge, netrc string) {
		if table, err := readResults("here", []byte(results)); err == nil {
			for _, row := range table.Rows {
				if len(row) != len(table.Vars) {
					t.Errorf("a row of %d cells in a table of %d columns", len(row), len(table.Vars))
				}
			}
		}
		if c, ok := parseChallenge(challenge); ok {
			c.answer(Login{User: "u", Password: "p"}, "GET", "/", 1, "own")
		}
		NetrcLogin(netrc, "http://h/")
	})
}
