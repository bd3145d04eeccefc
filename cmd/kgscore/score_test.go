package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgexport/corpus"
	"kgexport/corpus/measure"
)

// byLists predicts by a list of words: a predictor whose figures can be counted by
// hand. Every word hangs on the first of its sentence.
type byLists struct {
	tags  map[string]string
	names map[string]string
}

func (b byLists) run([]string, []int32) {}

func (b byLists) predict(forms []string, ends []int32) (words []corpus.Word, names []measure.Name) {
	first := 0
	for _, end := range ends {
		for i := first; i < int(end); i++ {
			w := corpus.Word{Form: forms[i], Lemma: strings.ToLower(forms[i]), UPOS: b.tags[forms[i]], XPOS: "_", Feats: "_", Rel: "dep"}
			if i == first {
				w.Head, w.Rel = -1, "root"
			}
			words = append(words, w)
			if kind := b.names[forms[i]]; kind != "" {
				names = append(names, measure.Name{Start: i, End: i + 1, Type: kind})
			}
		}
		first = int(end)
	}
	return words, names
}

var lists = byLists{
	tags:  map[string]string{"Ships": "NOUN", "do": "AUX", "n't": "PART", "sail": "NOUN", ".": "PUNCT", "Ankara": "PROPN", "rejoices": "VERB"},
	names: map[string]string{"Ankara": corpus.Place, "Ships": corpus.Organization, ".": corpus.Demonym},
}

const treebank = `# newdoc id = one
# newpar
# sent_id = one-1
1	Ships	ship	NOUN	NNS	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sail	sail	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# sent_id = one-2
1	Ankara	Ankara	PROPN	NNP	Number=Sing	2	nsubj	_	Entity=(1-place-new-cf1-1-sgl)
2	rejoices	rejoice	VERB	VBZ	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

const named = `# newdoc id = two
1	Ships	O	-	-
2	reach	O	-	-
3	Ankara	B-LOC	-	-

1	Ankara	B-ORG	-	-
2	.	O	-	-
`

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestScore(t *testing.T) {
	gold, iob := write(t, "gold.conllu", treebank), write(t, "gold.iob2", named)
	for _, c := range []struct {
		name string
		o    options
		want string
	}{
		// Of 8 words, sail alone has a wrong tag. The first word of neither sentence is
		// its root, so no head is right.
		{"tag", options{verb: "tag", files: []string{gold}}, "UPOS 87.50\nXPOS 0.00\nfeats 87.50\nlemma 50.00\n"},
		{"parse", options{verb: "parse", files: []string{gold}}, "UPOS 87.50\nXPOS 0.00\nUAS 0.00\nLAS 0.00\nLAS-subtypes 0.00\nCLAS 0.00\n"},
		{"raw", options{verb: "tag", raw: true, files: []string{gold}}, "tokens 100.00\nwords 100.00\nsentences 100.00\nUPOS 87.50\nXPOS 0.00\nfeats 87.50\nlemma 50.00\n"},
		{"pooled", options{verb: "tag", files: []string{gold, gold}}, "UPOS 87.50\nXPOS 0.00\nfeats 87.50\nlemma 50.00\n"},
		// Found: Ships twice wrong, Ankara right; demonyms are not marked and not asked.
		{"names", options{verb: "names", files: []string{iob}}, "names-P 33.33\nnames-R 50.00\nnames-F1 40.00\nLOC-P 50.00\nLOC-R 100.00\nLOC-F1 66.67\nORG-P 0.00\nORG-R 0.00\nORG-F1 0.00\n"},
		{"names of a treebank", options{verb: "names", files: []string{gold}}, "names-P 50.00\nnames-R 100.00\nnames-F1 66.67\nLOC-P 100.00\nLOC-R 100.00\nLOC-F1 100.00\nORG-P 0.00\nORG-R 0.00\nORG-F1 0.00\n"},
		{"raw names", options{verb: "names", raw: true, files: []string{gold}}, "names-P 50.00\nnames-R 100.00\nnames-F1 66.67\nLOC-P 100.00\nLOC-R 100.00\nLOC-F1 100.00\nORG-P 0.00\nORG-R 0.00\nORG-F1 0.00\n"},
	} {
		c.o.noSpeed = true
		var out, errs bytes.Buffer
		if code := c.o.score(lists, &out, &errs); code != exitDone || errs.Len() > 0 {
			t.Errorf("%s: exit code %d: %s", c.name, code, &errs)
		}
		if out.String() != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, out.String(), c.want)
		}
	}
}

// TestFaults: one line for each file that cannot be read, and figures of the rest.
func TestFaults(t *testing.T) {
	gold, bad := write(t, "gold.conllu", treebank), write(t, "bad.conllu", treebank+"1\tA\ta\n")
	plain, iob := write(t, "plain.txt", "word\n"), write(t, "gold.iob2", named)
	for _, c := range []struct {
		o    options
		code int
		want string // in the one line of error
	}{
		{options{verb: "tag", files: []string{gold, bad}}, exitSome, bad + ":17: 3 columns instead of 10: not CoNLL-U: correct the file\n"},
		{options{verb: "tag", files: []string{bad}}, exitAll, bad + ":17: "},
		{options{verb: "tag", files: []string{gold + "x"}}, exitAll, "no such file"},
		{options{verb: "names", files: []string{plain}}, exitAll, plain + ": one column: "},
		{options{verb: "names", raw: true, files: []string{iob}}, exitAll, iob + ": not CoNLL-U"},
	} {
		c.o.noSpeed = true
		var out, errs bytes.Buffer
		code := c.o.score(lists, &out, &errs)
		if code != c.code || !strings.Contains(errs.String(), c.want) || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%v: exit code %d, %q; want %d, %q", c.o.files, code, &errs, c.code, c.want)
		}
		if (out.Len() == 0) != (code == exitAll) {
			t.Errorf("%v: printed %q", c.o.files, &out)
		}
	}
	damaged := write(t, "model", "not a model")
	for _, c := range []struct {
		args []string
		code int
	}{
		{nil, exitUsage}, {[]string{"--help"}, exitDone}, {[]string{"tags", gold}, exitUsage}, {[]string{"tag"}, exitUsage},
		{[]string{"tag", "--fast", gold}, exitUsage}, {[]string{"tag", "--model", damaged, gold}, exitModel}, {[]string{"tag", "--model", damaged + "x", gold}, exitModel},
	} {
		var out, errs bytes.Buffer
		if code := run(c.args, &out, &errs); code != c.code || code != exitDone && out.Len() > 0 {
			t.Errorf("%q: exit code %d, want %d; %s", c.args, code, c.code, &errs)
		}
	}
}
