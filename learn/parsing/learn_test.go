package parsing

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"kgexport/extract/text/feature"
	"kgexport/extract/text/parse"
	"kgexport/model"
)

// bank is a treebank of our own: form/tag/head/relation, heads counted from 1.
var bank = strings.Split(`
The/1/2/det minister/0/3/nsubj met/2/0/root the/1/5/det envoy/0/3/obj ./3/3/punct
The/1/2/det envoy/0/3/nsubj left/2/0/root ./3/3/punct
Lind/0/2/nsubj praised/2/0/root the/1/5/det new/4/5/amod plan/0/2/obj ./3/2/punct
The/1/3/det old/4/3/amod court/0/4/nsubj rejected/2/0/root the/1/6/det plan/0/4/obj in/5/8/case Oslo/0/4/obl ./3/4/punct
In/5/2/case Oslo/0/5/obl ,/3/5/punct Lind/0/5/nsubj met/2/0/root the/1/8/det new/4/8/amod minister/0/5/obj ./3/5/punct
The/1/2/det plan/0/5/nsubj of/5/4/case Lind/0/2/nmod failed/2/0/root ./3/5/punct
The/1/2/det court/0/3/nsubj praised/2/0/root the/1/5/det envoy/0/3/obj of/5/7/case Oslo/0/5/nmod ./3/3/punct
Old/4/2/amod plans/0/3/nsubj failed/2/0/root ./3/3/punct`[1:], "\n")

// sentences reads the bank n times over, so that there is enough to learn from.
func sentences(t testing.TB, n int) []Sentence {
	t.Helper()
	var out []Sentence
	for range n {
		for _, line := range bank {
			var s Sentence
			words := strings.Fields(line)
			for _, w := range words {
				f := strings.Split(w, "/")
				var tag uint16
				var head int32
				if _, err := fmt.Sscan(f[1], &tag); err != nil {
					t.Fatal(err)
				}
				if _, err := fmt.Sscan(f[2], &head); err != nil {
					t.Fatal(err)
				}
				if head--; head < 0 {
					head = int32(len(words))
				}
				s.Forms, s.Tags, s.Gold = append(s.Forms, f[0]), append(s.Tags, tag), append(s.Gold, tag)
				s.Heads, s.Rels = append(s.Heads, head), append(s.Rels, f[3])
			}
			out = append(out, s)
		}
	}
	return out
}

var small = Settings{Seed: 7, Dim: 32, Hidden: 32, Layers: 1, Epochs: 6, Batch: 4, Rate: 0.004, Keep: 0.9, Unknown: 0.05, Explore: 0.5, TagWeight: 0.5, Longest: 100}

// train learns the bank and opens the result.
func train(t testing.TB, set Settings) (*parse.Parser, []byte) {
	t.Helper()
	sections, err := Train(sentences(t, 60), 6, set, nil, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	b, err := model.Marshal(sections)
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	p, err := parse.Open(f, 6)
	if err != nil {
		t.Fatal(err)
	}
	return p, b
}

// TestLearn holds that what a small network was taught, the integer parser knows.
func TestLearn(t *testing.T) {
	p, b := train(t, small)
	var s parse.Scratch
	for _, want := range sentences(t, 1) {
		words := make([]feature.Word, len(want.Forms))
		for i, f := range want.Forms {
			words[i].Describe(f)
		}
		out := make([]parse.Node, len(words))
		p.Parse(out, words, want.Tags, &s)
		for i, n := range out {
			head := want.Heads[i]
			if int(head) == len(words) {
				head = -1
			}
			if n.Head != head || p.Relation(n.Rel) != want.Rels[i] || n.Tag != want.Gold[i] {
				t.Errorf("%v: %q has head %d, %s, tag %d; want %d, %s, %d", want.Forms, want.Forms[i], n.Head, p.Relation(n.Rel), n.Tag, head, want.Rels[i], want.Gold[i])
			}
		}
	}
	if _, again := train(t, small); !bytes.Equal(b, again) {
		t.Error("the same training gave another file")
	}
	other := small
	other.Seed++
	if _, b2 := train(t, other); bytes.Equal(b, b2) {
		t.Error("another seed gave the same file")
	}
}

// TestTree holds the parser to trees, whatever it is given: one root, no cycle, the
// relation root for the root alone; and to no allocation in steady state.
func TestTree(t *testing.T) {
	p, _ := train(t, small)
	var s parse.Scratch
	for _, n := range []int{1, 2, 3, 7, 50, parse.MaxWords, parse.MaxWords + 1, 10_000} {
		words, tags, out := make([]feature.Word, n), make([]uint16, n), make([]parse.Node, n)
		for i := range words {
			words[i].Describe(fmt.Sprint("w", i*i%97))
			tags[i] = uint16(i * 7 % 6)
		}
		p.Parse(out, words, tags, &s)
		checkTree(t, p, out)
		if a := testing.AllocsPerRun(1, func() { p.Parse(out, words, tags, &s) }); a > 0 {
			t.Errorf("%d words: %v allocations", n, a)
		}
	}
	p.Parse(nil, nil, nil, &s)
}

func checkTree(t *testing.T, p *parse.Parser, out []parse.Node) {
	t.Helper()
	roots := 0
	for i, n := range out {
		if (n.Head < 0) != (p.Relation(n.Rel) == "root") {
			t.Fatalf("word %d of %d: head %d, relation %s", i, len(out), n.Head, p.Relation(n.Rel))
		}
		if n.Head < 0 {
			roots++
		}
		at, steps := int32(i), 0
		for ; at >= 0 && steps <= len(out); steps++ {
			at = out[at].Head
		}
		if at >= 0 {
			t.Fatalf("word %d of %d is in a cycle", i, len(out))
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots in %d words", roots, len(out))
	}
}

// TestMismatch holds that a parser of other tags is refused.
func TestMismatch(t *testing.T) {
	_, b := train(t, small)
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parse.Open(f, 7); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("error %v", err)
	}
}

// TestCosts holds the dynamic oracle to its meaning: from any state, the least cost
// over the rest is reached by following transitions of cost 0 (Goldberg and Nivre
// 2013): so a parse along the oracle makes every gold tree of the bank.
func TestCosts(t *testing.T) {
	for _, s := range sentences(t, 1) {
		var st parse.State
		st.Reset(len(s.Forms))
		for !st.Done() {
			shift, left, right := st.Costs(s.Heads)
			switch {
			case st.Possible(parse.Shift) && shift == 0:
				st.Apply(parse.Shift)
			case st.Possible(parse.Left) && left == 0:
				st.Apply(parse.Left)
			case st.Possible(parse.Right) && right == 0:
				st.Apply(parse.Right)
			default:
				t.Fatalf("%v: no transition is free", s.Forms)
			}
		}
		for i := range s.Forms {
			if st.Heads[i] != s.Heads[i] {
				t.Errorf("%v: head of %q is %d, want %d", s.Forms, s.Forms[i], st.Heads[i], s.Heads[i])
			}
		}
	}
}
