package source

import (
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
)

// fuzzForm reads any bytes as a form of articles: no panic; articles are valid UTF-8
// with their blocks in order; the records are no more than the bytes could hold.
func fuzzForm(f *testing.F, form, pattern string) {
	files, err := filepath.Glob("testdata/records/" + pattern + ".txtar")
	if err != nil || len(files) == 0 {
		f.Fatalf("%s: no seeds (%v)", pattern, err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(ar.Files[0].Data)
	}
	opt := Options{Format: form, Limits: Limits{MaxRecord: 64 << 10, MaxBytes: 64 << 10, MaxDepth: 32, MaxUnpacked: 1 << 20}}
	f.Fuzz(func(t *testing.T, data []byte) {
		records := recordsOf("input", data, opt)
		if len(records) > len(data)+1 {
			t.Fatalf("%d records of %d bytes", len(records), len(data))
		}
		for _, r := range records {
			a, err := r.Article()
			if err != nil {
				continue
			}
			if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) || !utf8.ValidString(a.Author) || !utf8.ValidString(a.Publisher) {
				t.Errorf("%s: no UTF-8", r.Name)
			}
			checkBlocks(t, a)
		}
	})
}

func FuzzFeed(f *testing.F)      { fuzzForm(f, "feed", "feed*") }
func FuzzJSONFeed(f *testing.F)  { fuzzForm(f, "jsonfeed", "jsonfeed") }
func FuzzNinjs(f *testing.F)     { fuzzForm(f, "ninjs", "ninjs*") }
func FuzzMail(f *testing.F)      { fuzzForm(f, "mail", "mail*") }
func FuzzMbox(f *testing.F)      { fuzzForm(f, "mbox", "mbox") }
func FuzzMarkdown(f *testing.F)  { fuzzForm(f, "markdown", "markdown*") }
func FuzzJSONLines(f *testing.F) { fuzzForm(f, "jsonl", "jsonl*") }
func FuzzJSON(f *testing.F)      { fuzzForm(f, "json", "json_*") }
func FuzzWARC(f *testing.F)      { fuzzForm(f, "warc", "warc*") }
