package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/source"
)

// TestAnalysis shows all that is predicted of articles of our own, in CoNLL-U: a
// model that was learnt anew shows here what it does differently (-update).
func TestAnalysis(t *testing.T) {
	files, _ := filepath.Glob("testdata/analysis/*.txtar")
	if len(files) == 0 {
		t.Fatal("no articles")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := source.Parse("article", ar.Files[0].Data, source.Meta{Lang: "en"})
			if err != nil {
				t.Fatal(err)
			}
			d := analyzer(t).Analyze(a)
			checkInvariants(t, d)
			got := AppendCoNLLU(nil, d, "article")
			if *update {
				ar.Files = append(ar.Files[:1], txtar.File{Name: "conllu", Data: got})
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(ar.Files) != 2 || string(ar.Files[1].Data) != string(got) {
				t.Errorf("got:\n%s", got)
			}
		})
	}
}

// TestDamaged holds that a damaged model is refused in one line.
func TestDamaged(t *testing.T) {
	l := *english(t)
	for _, at := range []int{0, 9, 100, len(l.Model) / 2, len(l.Model) - 1} {
		damaged := append([]byte(nil), l.Model...)
		damaged[at] ^= 0x10
		l := l
		l.Model = damaged
		if _, err := NewAnalyzer(&l); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("byte %d changed: error %v", at, err)
		}
		l.Model = damaged[:at]
		if _, err := NewAnalyzer(&l); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("cut at byte %d: error %v", at, err)
		}
	}
}

// TestShared reads articles from several goroutines at once, for the race detector
// and for equal results.
func TestShared(t *testing.T) {
	z := analyzer(t)
	texts := []string{"Lind met the minister in Oslo.", "The court rejected the plan of the Kestrel Group on Friday, officials said."}
	want := make([]string, len(texts))
	for i, s := range texts {
		want[i] = string(AppendCoNLLU(nil, z.Analyze(article(s)), "x"))
	}
	done := make(chan bool)
	for g := range 4 {
		go func() {
			for k := range 20 {
				i := (g + k) % len(texts)
				if got := string(AppendCoNLLU(nil, z.Analyze(article(texts[i])), "x")); got != want[i] {
					t.Errorf("%q read otherwise", texts[i])
				}
			}
			done <- true
		}()
	}
	for range 4 {
		<-done
	}
}
