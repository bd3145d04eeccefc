package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAttributions measures one article whose source is found in full, with an apposition
// that the gold leaves out of another; and says what is wrong with files.
func TestAttributions(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const article = "-- article --\nHarbour opens\n\n\"The harbour will open in June,\" said Orla Brandt, the mayor of Tarnow. She has promised to pay for it.\n-- attributions --\n"
	good := write("good.txtar", article+"Orla Brandt, the mayor of Tarnow\tsaid\t\"The harbour will open in June,\"\nShe\thas promised\tto pay for it\n")
	short := write("short.txtar", article+"Orla Brandt\tsaid\t\"The harbour will open in June,\"\n")
	lost := write("lost.txtar", article+"Orla Brandt\tsaid\tThe bridge will open\n")
	other := write("other.txtar", "-- article --\nHarbour opens\n")
	for _, c := range []struct {
		files     []string
		code      int
		out, errs string
	}{
		{[]string{good}, exitDone, "source-F1 100.00\ncue-P 100.00\ncue-R 100.00\ncue-F1 100.00\ncontent-P 100.00\ncontent-R 100.00\ncontent-F1 100.00\n", ""},
		{[]string{"--errors", short}, exitDone, "extra source: Orla Brandt, the mayor of Tarnow\n", ""},
		{[]string{lost}, exitAll, "", "attribution 1: not the article's words"},
		{[]string{other, good}, exitSome, "cue-F1 100.00", "give one"},
	} {
		var out, errs bytes.Buffer
		if code := run(append([]string{"attributions"}, c.files...), &out, &errs); code != c.code || !strings.Contains(out.String(), c.out) || !strings.Contains(errs.String(), c.errs) {
			t.Errorf("%v: exit %d, %q, %q; want %d, %q, %q", c.files, code, out.String(), errs.String(), c.code, c.out, c.errs)
		}
	}
}

// TestAttributionFloors: the spans of our own annotated passages are found as well as the
// bars of news of that kind ask.
func TestAttributionFloors(t *testing.T) {
	files, err := filepath.Glob("../../extract/testdata/attributions/*.txtar")
	if err != nil || len(files) < 6 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	b, err := openAttributions(&options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := b.file(f); err != nil {
			t.Fatal(err)
		}
	}
	for i, least := range [3]float64{80, 78, 77} {
		if f := b.parts[i].F1(); f < least {
			t.Errorf("%s: F1 %.1f, want %.0f or more", attributionParts[i], f, least)
		}
	}
}
