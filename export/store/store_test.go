package store_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"kgexport/export/store"
	"kgexport/export/store/storetest"
)

// graph makes a graph of n triples, some of them hard to write.
func graph(name string, n int) store.Graph {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<http://example.org/s/%d> <http://example.org/says> \"%s \\\"line\\\"\\n\\\\%d é 漢\" .\n", i, name, i)
	}
	return store.Graph{IRI: "http://example.org/article/" + name, Lines: []byte(b.String())}
}

// count is what the store holds in a graph.
func count(t *testing.T, c *store.Client, iri string) int {
	t.Helper()
	counts, err := c.Counts(t.Context(), []string{iri})
	if err != nil {
		t.Fatal(err)
	}
	return counts[iri]
}

// loader returns a loader that writes into got what it says.
func loader(c *store.Client, s *store.State, got map[string]error) *store.Loader {
	return &store.Loader{Client: c, State: s, Done: func(name string, err error) { got[name] = err }}
}

// TestStores loads, replaces, asks and withdraws graphs in every store, by both protocols.
func TestStores(t *testing.T) {
	for _, s := range storetest.All(t) {
		for protocol, address := range map[string]string{"graphs": s.Graphs, "update": s.Update} {
			t.Run(s.Name+"/"+protocol, func(t *testing.T) {
				c, err := store.New(store.Options{URL: address, Login: s.Login})
				if err != nil {
					t.Fatal(err)
				}
				got := map[string]error{}
				l := loader(c, nil, got)
				sizes := map[string]int{"one": 1, "small": 40, "chunk": 1000, "large": 2345, "none": 0}
				for _, name := range []string{"one", "small", "chunk", "none", "large"} {
					if err := l.Add(t.Context(), name, graph(name, sizes[name]), ""); err != nil {
						t.Fatal(err)
					}
				}
				if err := l.Add(t.Context(), "replaced", graph("small", 7), ""); err != nil {
					t.Fatal(err)
				}
				sizes["small"] = 7
				if err := l.Flush(t.Context()); err != nil {
					t.Fatal(err)
				}
				for _, name := range []string{"one", "small", "chunk", "none", "large", "replaced"} {
					if err, ok := got[name]; err != nil || !ok {
						t.Errorf("%s: reported %v, %v", name, ok, err)
					}
				}
				for name, n := range sizes {
					if got := count(t, c, graph(name, 0).IRI); got != n {
						t.Errorf("%s: %d triples, want %d", name, got, n)
					}
				}
				table, err := c.Query(t.Context(), `SELECT ?o ?none WHERE { GRAPH <http://example.org/article/one> { ?s ?p ?o } OPTIONAL { ?s <http://example.org/none> ?none } }`)
				if err != nil || len(table.Rows) != 1 || table.Rows[0][0].Value != "one \"line\"\n\\0 é 漢" || table.Rows[0][1].Bound {
					t.Errorf("the literal came back as %+v, %v", table, err)
				}
				for _, want := range []bool{true, false} {
					if found, err := c.Delete(t.Context(), graph("large", 0).IRI); found != want || err != nil {
						t.Errorf("withdrawn: %v, %v, want %v", found, err, want)
					}
				}
				if n := count(t, c, graph("large", 0).IRI); n != 0 {
					t.Errorf("%d triples after the graph was withdrawn", n)
				}
			})
		}
	}
}

// TestLarge loads a graph that needs several requests of the Graph Store protocol.
func TestLarge(t *testing.T) {
	c := storetest.Oxigraph(t).Client(t)
	got := map[string]error{}
	l := loader(c, nil, got)
	if err := l.Add(t.Context(), "large", graph("large", 100_001), ""); err != nil {
		t.Fatal(err)
	}
	if err := l.Flush(t.Context()); err != nil || got["large"] != nil {
		t.Fatal(err, got["large"])
	}
	if n := count(t, c, graph("large", 0).IRI); n != 100_001 {
		t.Errorf("%d triples", n)
	}
}

// TestLogin finds that a store that wants to know who is asking tells a wrong password
// from a right one.
func TestLogin(t *testing.T) {
	s := storetest.Virtuoso(t)
	for _, login := range []store.Login{{}, {User: "dba", Password: "wrong"}, {Token: "nobody"}} {
		c, err := store.New(store.Options{URL: s.Graphs, Login: login})
		if err != nil {
			t.Fatal(err)
		}
		refused := (*store.Refusal)(nil)
		if err := c.Put(t.Context(), graph("g", 1)); !errors.As(err, &refused) || refused.Status != http.StatusUnauthorized {
			t.Errorf("%+v: %v", login, err)
		} else if !strings.Contains(err.Error(), "KGEXPORT_STORE_USER") {
			t.Errorf("the error does not say what to do: %v", err)
		}
		if err := loader(c, nil, nil).Add(t.Context(), "g", graph("g", 1), ""); err == nil {
			t.Errorf("%+v: the run goes on", login)
		}
	}
}

// faulty stands before a store and answers for it, or cuts its answers, as long as
// fault says so.
func faulty(t *testing.T, s *storetest.Store, fault func(n int32, w http.ResponseWriter, r *http.Request) bool) *store.Client {
	t.Helper()
	u, err := url.Parse(s.Graphs)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: u.Scheme, Host: u.Host})
	var n atomic.Int32
	front := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !fault(n.Add(1), w, r) {
			proxy.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(front.Close)
	c, err := store.New(store.Options{URL: front.URL + u.Path, Login: s.Login, Wait: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestFaults loads graphs through faults of the store and of the network: those that
// pass are waited for, those that stay are reported, and nothing is half loaded.
func TestFaults(t *testing.T) {
	s := storetest.Oxigraph(t)
	writes := func(r *http.Request) bool {
		return r.Method == http.MethodPut || r.Method == http.MethodPost && r.URL.Path == "/store"
	}
	bad := func(r *http.Request) bool { return writes(r) && strings.HasSuffix(r.URL.Query().Get("graph"), "/bad") }
	cases := []struct {
		name  string
		fault func(n int32, w http.ResponseWriter, r *http.Request) bool
		fails map[string]string // what the report says of a graph; of "run", what ends the run
	}{
		{"busy", func(n int32, w http.ResponseWriter, r *http.Request) bool {
			if n%3 == 0 {
				return false
			}
			w.WriteHeader(map[bool]int{true: http.StatusTooManyRequests, false: http.StatusServiceUnavailable}[n%2 == 0])
			return true
		}, nil},
		{"broken off", func(n int32, w http.ResponseWriter, r *http.Request) bool {
			if n%2 == 0 {
				return false
			}
			panic(http.ErrAbortHandler)
		}, nil},
		{"one refused", func(_ int32, w http.ResponseWriter, r *http.Request) bool {
			if bad(r) {
				http.Error(w, "will not have it", http.StatusBadRequest)
			}
			return bad(r)
		}, map[string]string{"bad": "400 Bad Request (will not have it): see the store's log"}},
		{"one lied about", func(_ int32, w http.ResponseWriter, r *http.Request) bool {
			if bad(r) {
				w.WriteHeader(http.StatusOK)
			}
			return bad(r)
		}, map[string]string{"bad": "holds 0 of 3 triples after it was written"}},
		{"half taken", func(_ int32, w http.ResponseWriter, r *http.Request) bool {
			if r.Method == http.MethodPut && bad(r) {
				r.Body.Close()
				body := "<http://example.org/s> <http://example.org/p> \"half\" ."
				r.Body, r.ContentLength = http.NoBody, int64(len(body))
				request, _ := http.NewRequest(http.MethodPut, s.Graphs+"?"+r.URL.RawQuery, strings.NewReader(body))
				request.Header.Set("Content-Type", "text/turtle")
				if answer, err := http.DefaultClient.Do(request); err == nil {
					answer.Body.Close()
				}
				http.Error(w, "disk full", http.StatusInsufficientStorage)
				return true
			}
			return false
		}, map[string]string{"bad": "disk full"}},
		{"down", func(_ int32, w http.ResponseWriter, r *http.Request) bool { panic(http.ErrAbortHandler) }, map[string]string{"run": "the store broke off"}},
		{"moved", func(_ int32, w http.ResponseWriter, r *http.Request) bool {
			http.Redirect(w, r, "http://example.org/elsewhere", http.StatusTemporaryRedirect)
			return true
		}, map[string]string{"run": "give the address that it names"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			client := faulty(t, s, c.fault)
			got := map[string]error{}
			l := loader(client, nil, got)
			var err error
			for _, name := range []string{"a", "bad", "z"} {
				if err == nil {
					err = l.Add(t.Context(), name, graph(name, 3), "")
				}
			}
			if err == nil {
				err = l.Flush(t.Context())
			}
			if want := c.fails["run"]; want != "" || err != nil {
				if err == nil || want == "" || !strings.Contains(err.Error(), want) {
					t.Fatalf("the run ends with %v, want %q", err, want)
				}
				return
			}
			for _, name := range []string{"a", "bad", "z"} {
				want := 3
				if says := c.fails[name]; says != "" {
					want = 0
					if got[name] == nil || !strings.Contains(got[name].Error(), says) {
						t.Errorf("%s: %v, want %q", name, got[name], says)
					}
				} else if got[name] != nil {
					t.Errorf("%s: %v", name, got[name])
				}
				if n := count(t, s.Client(t), graph(name, 0).IRI); n != want {
					t.Errorf("%s: %d triples, want %d", name, n, want)
				}
			}
		})
	}
}

// TestInterrupted finds that a run that is stopped stops waiting.
func TestInterrupted(t *testing.T) {
	s := storetest.Oxigraph(t)
	ctx, stop := context.WithCancel(t.Context())
	client := faulty(t, s, func(n int32, w http.ResponseWriter, _ *http.Request) bool {
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusServiceUnavailable)
		stop()
		return true
	})
	if err := loader(client, nil, map[string]error{}).Add(ctx, "a", graph("a", 1), ""); err == nil {
		t.Error("the graph is said to be loaded")
	}
}

// TestKilled kills store and run in the middle and runs again: the store then holds what
// an undisturbed run loads, and what it still held is not loaded again.
func TestKilled(t *testing.T) {
	for _, s := range storetest.All(t) {
		t.Run(s.Name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "state")
			const articles = 240
			run := func(until int) (loaded int, err error) {
				state, err := store.OpenState(path, s.Graphs)
				if err != nil {
					t.Fatal(err)
				}
				defer state.Close()
				c := s.Client(t)
				if err := state.Confirm(t.Context(), c); err != nil {
					return 0, err
				}
				got := map[string]error{}
				l := loader(c, state, got)
				for i := range articles {
					if i == until {
						return len(got), nil // as if killed: what waits is lost
					}
					g := graph(fmt.Sprint(i), 3+i%5)
					if state.Holds(g.IRI, "v1") {
						continue
					}
					if err := l.Add(t.Context(), g.IRI, g, "v1"); err != nil {
						return len(got), err
					}
				}
				return len(got), l.Flush(t.Context())
			}
			if n, err := run(130); err != nil || n != 100 {
				t.Fatalf("%d graphs before the end, %v", n, err)
			}
			s.Kill()
			if _, err := run(articles); err == nil {
				t.Fatal("a store that is down is not noticed")
			}
			s.Restart(t)
			if _, err := run(articles); err != nil {
				t.Fatal(err)
			}
			for i := range articles {
				g := graph(fmt.Sprint(i), 3+i%5)
				if n := count(t, s.Client(t), g.IRI); n != g.Size() {
					t.Errorf("graph %d: %d triples, want %d", i, n, g.Size())
				}
			}
			if n, err := run(articles); n != 0 || err != nil {
				t.Errorf("%d graphs are loaded again, %v", n, err)
			}
		})
	}
}
