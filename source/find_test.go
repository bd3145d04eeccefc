package source

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files (empty directories end in a slash; "a -> b" is a link) and makes
// the new directory the current one.
func tree(t *testing.T, entries ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, e := range entries {
		link, target, isLink := strings.Cut(e, " -> ")
		if err := os.MkdirAll(filepath.Dir(link+"x"), 0o700); err != nil {
			t.Fatal(err)
		}
		var err error
		switch {
		case isLink:
			err = os.Symlink(target, link)
		case !strings.HasSuffix(e, "/"):
			err = os.WriteFile(e, []byte("Text.\n"), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestFind(t *testing.T) {
	tree(t, "b.txt", "a.txt", "notes.md", "a.meta.yaml", "d/z.TXT", "d/.hidden.txt", "d/.git/x.txt", "d/e/c.txt", "d/e/c.meta.yaml",
		"empty/", "up/x.txt", "up/loop -> ..", "alias.txt -> b.txt", "self -> self", "gone.txt -> nowhere.txt", "links/in -> ../d", "links/broken.txt -> nowhere.txt", "links/other -> nowhere")
	for name, c := range map[string]struct{ args, want, errs string }{
		"files":             {"b.txt a.txt ./b.txt notes.md", "a.txt b.txt notes.md", ""},
		"stdin first":       {"b.txt - - a.txt", "- a.txt b.txt", ""},
		"directory":         {"d", "d/e/c.txt d/z.TXT", ""},
		"overlap":           {"d d/e d/e/c.txt ./d/", "d/e/c.txt d/z.TXT", ""},
		"link to a file":    {"alias.txt b.txt", "b.txt", ""},
		"link alone":        {"alias.txt", "alias.txt", ""},
		"loop":              {"up", "a.txt b.txt d/e/c.txt d/z.TXT notes.md up/x.txt", ""},
		"links":             {"links", "links/in/e/c.txt links/in/z.TXT", "links/broken.txt: no such file or directory: check the path"},
		"missing":           {"x.txt a.txt y", "a.txt", "x.txt: no such file or directory: check the path|y: no such file or directory: check the path"},
		"no articles":       {"empty a.txt", "a.txt", "empty: no articles in this directory: name another, or its files"},
		"metadata":          {"a.meta.yaml", "", "a.meta.yaml: metadata, not an article: name the text file beside it"},
		"unreadable":        {"self", "", "self: cannot be read (too many levels of symbolic links): check the path"},
		"link to nothing":   {"gone.txt", "", "gone.txt: no such file or directory: check the path"},
		"nothing":           {"", "", ""},
		"twice without any": {"empty ./empty", "", "empty: no articles in this directory: name another, or its files"},
	} {
		t.Run(name, func(t *testing.T) {
			args := strings.Fields(c.args)
			for range 2 {
				got, errs := Find(args, "")
				var messages []string
				for _, err := range errs {
					messages = append(messages, err.Error())
				}
				if name == "loop" { // by way of the link, but each file once
					for i, g := range got {
						got[i] = strings.TrimPrefix(g, "up/loop/")
					}
					slices.Sort(got)
					messages = nil
				}
				if strings.Join(got, " ") != c.want || strings.Join(messages, "|") != c.errs {
					t.Errorf("Find(%q)\n got %q, %q\nwant %q, %q", args, got, messages, c.want, c.errs)
				}
				slices.Reverse(args)
			}
		})
	}
}

func TestFindEmptyName(t *testing.T) {
	got, errs := Find([]string{""}, "")
	if len(got) != 0 || len(errs) != 1 || errs[0].Error() != `"": an empty name: name a file, a directory or -` {
		t.Errorf("%q, %v", got, errs)
	}
}

// TestFindOrder: every order of the arguments gives the same list.
func TestFindOrder(t *testing.T) {
	tree(t, "a/1.txt", "a/2.txt", "b/1.txt", "b/in -> ../a", "c.txt", "d.txt -> c.txt")
	args := []string{"d.txt", "b", "c.txt", "a", "a/2.txt", "-"}
	want, _ := Find(args, "")
	permute(args, 0, func() {
		if got, errs := Find(args, ""); !slices.Equal(got, want) || len(errs) > 0 {
			t.Fatalf("Find(%q) = %q, %v; want %q", args, got, errs, want)
		}
	})
	if strings.Join(want, " ") != "- a/1.txt a/2.txt b/1.txt c.txt" {
		t.Error(want)
	}
}

func permute(s []string, k int, f func()) {
	if k == len(s) {
		f()
		return
	}
	for i := k; i < len(s); i++ {
		s[k], s[i] = s[i], s[k]
		permute(s, k+1, f)
		s[k], s[i] = s[i], s[k]
	}
}
