package extract_test

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/seeds"
	"kgexport/source"
)

// ownArticles are the articles of the golden files of this floor and of the
// entities' floor.
func ownArticles(t testing.TB) []*source.Article {
	t.Helper()
	var all []*source.Article
	for _, pattern := range []string{"testdata/*.txtar", "entity/testdata/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no golden files: %v", err)
		}
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, parse(t, part(archive, "article.txt"), part(archive, "meta")))
		}
	}
	return all
}

// readerWith is a Reader of the built-in knowledge with options.
func readerWith(t testing.TB, opt extract.Options) (*extract.Reader, *seeds.Seeds) {
	t.Helper()
	o, err := ontology.Load()
	if err != nil {
		t.Fatal(err)
	}
	s, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := extract.NewReader(o, s, opt)
	if err != nil {
		t.Fatal(err)
	}
	return r, s
}

// TestArticlesAlone holds that nothing in an article's graph depends on the others
// of a run: read by a fresh reader, after all others, in reverse and side by side
// it gives the same triples.
func TestArticlesAlone(t *testing.T) {
	for _, identity := range []extract.Identity{extract.ByName, extract.ByDocument} {
		opt := extract.Options{Identity: identity}
		articles := ownArticles(t)
		shared, _ := readerWith(t, opt)
		forward := make([]rdf.Batch, len(articles))
		for i, a := range articles {
			forward[i] = shared.Read(a).Batch()
		}
		for i := len(articles) - 1; i >= 0; i-- {
			sameBatch(t, identity, articles[i], forward[i], shared.Read(articles[i]).Batch())
		}
		var group sync.WaitGroup
		side := make([]rdf.Batch, len(articles))
		for i, a := range articles {
			group.Go(func() { side[i] = shared.Read(a).Batch() })
		}
		group.Wait()
		for i, a := range articles {
			sameBatch(t, identity, a, forward[i], side[i])
			if i%4 == 0 {
				alone, _ := readerWith(t, opt)
				sameBatch(t, identity, a, forward[i], alone.Read(a).Batch())
			}
		}
	}
}

func sameBatch(t *testing.T, identity extract.Identity, a *source.Article, want, got rdf.Batch) {
	t.Helper()
	if got.Graph != want.Graph || !slices.Equal(got.Triples, want.Triples) {
		t.Errorf("--identity %v: the graph of %q depends on what else is read", identity, a.Text[:min(40, len(a.Text))])
	}
}

// TestIdentityDocument holds the graph by documents against the graph by names:
// the same but for the names of nodes, and no node outside the document but those
// of known entities.
func TestIdentityDocument(t *testing.T) {
	byName, s := readerWith(t, extract.Options{})
	byDocument, _ := readerWith(t, extract.Options{Identity: extract.ByDocument})
	known := map[string]bool{}
	for _, e := range s.Entries() {
		known[e.Slug] = true
	}
	for _, a := range ownArticles(t) {
		n, d := byName.Read(a).Batch(), byDocument.Read(a).Batch()
		if len(n.Triples) != len(d.Triples) || !slices.Equal(literals(n), literals(d)) {
			t.Errorf("%q: the graphs differ in more than the names of nodes", a.Text[:min(40, len(a.Text))])
		}
		for _, triple := range d.Triples {
			iri := triple.Subject.Value
			if strings.Contains(iri, "/id/post/") && !known[between(iri, "/post/", "/")] {
				t.Errorf("%s is an office of no known entity", iri)
			}
			if i := strings.Index(iri, "/id/entity/"); i >= 0 && !known[iri[strings.LastIndexByte(iri, '/')+1:]] {
				t.Errorf("%s is no known entity", iri)
			}
		}
	}
}

// between is what stands in s behind a mark and before another.
func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}

// literals are the predicates with literal values of a batch, sorted.
func literals(b rdf.Batch) []string {
	var all []string
	for _, t := range b.Triples {
		if t.Object.Kind != rdf.IRI {
			all = append(all, t.Predicate.Value+" "+t.Object.Value)
		}
	}
	slices.Sort(all)
	return all
}
