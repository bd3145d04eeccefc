package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEntities measures an article of ours whose figures can be counted by hand.
func TestEntities(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	gold := write("one.json", `{"doc":"one","entities":[{"name":"Kenya","class":"Place","surface":["Kenya"]},
 {"name":"Bank of Kenya","class":"Organization","surface":["Bank of Kenya"]},{"name":"Xyvo","class":"Work","surface":["Xyvo"]}]}`)
	write("one.txt", "The Bank of Kenya said on Monday that prices in Kenya had fallen.\n")
	lost := write("two.json", `{"doc":"two","entities":[]}`)
	tree := write("gum.conllu", treebank)
	var out, errs bytes.Buffer
	if code := run([]string{"entities", "--errors", gold, tree}, &out, &errs); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	for _, want := range []string{"one: missed Work: Xyvo\n", "typed-P 100.00\ntyped-R 75.00\n", "untyped-F1 85.71\n", "Place-F1 100.00\n", "Work-R 0.00\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	for _, c := range []struct {
		files []string
		code  int
		err   string
	}{
		{[]string{lost}, exitAll, "put the article's text beside it"},
		{[]string{gold, filepath.Join(dir, "none.json")}, exitSome, "give a file of annotated entities"},
	} {
		errs.Reset()
		if code := run(append([]string{"entities"}, c.files...), &out, &errs); code != c.code || !strings.Contains(errs.String(), c.err) {
			t.Errorf("%v: exit %d, %q; want %d, %q", c.files, code, errs.String(), c.code, c.err)
		}
	}
}
