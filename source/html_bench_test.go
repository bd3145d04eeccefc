package source

import (
	"path/filepath"
	"testing"
)

// BenchmarkHTML reads all pages of testdata/pages, one after the other.
func BenchmarkHTML(b *testing.B) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		b.Fatal(err)
	}
	var pages []handPage
	size := 0
	for _, file := range files {
		p := readHandPage(b, file)
		pages = append(pages, p)
		size += len(p.data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var opt Options
	for b.Loop() {
		for i := range pages {
			c, err := readPage(pages[i].data, charsetOf(pages[i].header), "")
			if err != nil {
				b.Fatal(err)
			}
			if _, err := opt.article("page", c); err != nil {
				b.Fatal(err)
			}
		}
	}
}
