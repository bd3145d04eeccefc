package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestClaims measures an article of ours: the product finds the office and the words,
// and the gold has not the event that it finds too.
func TestClaims(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	gold := write("one.json", `{"doc":"one","reference_date":"2024-05-02","entities":[
 {"id":"e1","name":"Orla Brandt","class":"Person","surface":["Orla Brandt"]},{"id":"e2","name":"Kenya","class":"Place","surface":["Kenya"]}],
 "offices":[{"holder":"e1","title":"Prime Minister","of":"e2","status":"current","evidence":"Kenyan Prime Minister Orla Brandt"}],
 "quotes":[{"speaker":"e1","kind":"direct","cue":"said","content":"The harbour will open in June","evidence":"Orla Brandt said"}]}`)
	write("one.txt", "Kenyan Prime Minister Orla Brandt condemned the Harbour Union on Monday.\n\n\"The harbour will open in June,\" Brandt said.\n")
	lost := write("two.json", `{"doc":"two"}`)
	undated := write("three.json", `{"doc":"three","reference_date":"spring"}`)
	write("three.txt", "The harbour opened.\n")
	other := write("four.json", `{}`)
	var out, errs bytes.Buffer
	if code := run([]string{"claims", "--errors", gold}, &out, &errs); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	for _, want := range []string{
		"100.00      1      1      0      1      1  office\n", "  0.00      1      0      0      0      0  event\n", "100.00      1      1      0      1      1  quote\n",
		"  0.00      1      0      0      0  event     condemn\n", "    one: Accuse Orla Brandt -> Harbour Union\n",
		"        in: Kenyan Prime Minister Orla Brandt condemned the Harbour Union on Monday.\n", "100.00      1      1      0      1  quote     say\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	out.Reset()
	if code := run([]string{"claims", "--rule", "kg:say", gold}, &out, &errs); code != exitDone || strings.Contains(out.String(), "condemn") {
		t.Errorf("exit %d, of one rule:\n%s", code, out.String())
	}
	for _, c := range []struct {
		files []string
		code  int
		err   string
	}{
		{[]string{lost}, exitAll, "put the article's text beside it"},
		{[]string{undated}, exitAll, "reference_date"},
		{[]string{other, gold}, exitSome, "give a gold article"},
	} {
		errs.Reset()
		if code := run(append([]string{"claims"}, c.files...), &out, &errs); code != c.code || !strings.Contains(errs.String(), c.err) || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%v: exit %d, %q; want %d, %q", c.files, code, errs.String(), c.code, c.err)
		}
	}
}
