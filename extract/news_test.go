package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// annotated is what the annotation of an article says word for word, and its
// references to entities; the format is that of the gold articles.
type annotated struct {
	Doc      string
	Entities []struct {
		ID      string
		Surface []string
	}
	Offices []struct {
		Holder, Title, Evidence string
		Of                      *string
	}
	Relations []struct{ Subject, Object, Evidence string }
	Events    []struct {
		Trigger, Evidence string
		Actor, Target     []string
		Object, Source    *string
	}
	Quotes []struct {
		Content, Evidence string
		Cue, Via          *string
	}
}

// references lists the entities that an annotation points to.
func (a *annotated) references() []string {
	var ids []string
	optional := func(id *string) {
		if id != nil {
			ids = append(ids, *id)
		}
	}
	for _, o := range a.Offices {
		ids = append(ids, o.Holder)
		optional(o.Of)
	}
	for _, r := range a.Relations {
		ids = append(ids, r.Subject, r.Object)
	}
	for _, e := range a.Events {
		ids = append(append(ids, e.Actor...), e.Target...)
		optional(e.Source)
	}
	for _, q := range a.Quotes {
		optional(q.Via)
	}
	return ids
}

// verbatim lists the strings that must stand in the article.
func (a *annotated) verbatim() []string {
	var all []string
	optional := func(s *string) {
		if s != nil {
			all = append(all, *s)
		}
	}
	for _, e := range a.Entities {
		all = append(all, e.Surface...)
	}
	for _, o := range a.Offices {
		all = append(all, o.Title, o.Evidence)
	}
	for _, r := range a.Relations {
		all = append(all, r.Evidence)
	}
	for _, e := range a.Events {
		all = append(all, e.Trigger, e.Evidence)
		optional(e.Object)
	}
	for _, q := range a.Quotes {
		all = append(all, q.Content, q.Evidence)
		optional(q.Cue)
	}
	return all
}

// TestNews holds the annotations in testdata/news against their texts: what they
// give word for word stands there, and what they point to is an entity of theirs.
// It reads no output of the program: the closed articles stay closed.
func TestNews(t *testing.T) {
	files, err := filepath.Glob("testdata/news/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no annotations in testdata/news", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		text, err := os.ReadFile(filepath.Join(filepath.Dir(file), "text", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var a annotated
		if err := json.Unmarshal(data, &a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if a.Doc != name {
			t.Errorf("%s: is the annotation of %q", file, a.Doc)
		}
		for _, s := range a.verbatim() {
			if s == "" || !strings.Contains(string(text), s) {
				t.Errorf("%s: %q does not stand in the article", file, s)
			}
		}
		checkReferences(t, file, &a)
	}
}

// checkReferences reports what an annotation points to without having it; "a|b" are alternatives.
func checkReferences(t *testing.T, file string, a *annotated) {
	t.Helper()
	known := map[string]bool{}
	for _, e := range a.Entities {
		known[e.ID] = true
	}
	for _, alternatives := range a.references() {
		for id := range strings.SplitSeq(alternatives, "|") {
			if !known[id] {
				t.Errorf("%s: no entity %q", file, id)
			}
		}
	}
}
