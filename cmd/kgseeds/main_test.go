package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/seeds"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// small unpacks testdata/small.txtar: the corpora, a seeds folder with one file written
// by hand, and what is wanted. The archive's facts stand in for those of leaders, bodies
// and cities, which must fit the corpora.
func small(t *testing.T) (corpora, out string, want map[string]*txtar.File, archive *txtar.Archive) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/small.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	want = map[string]*txtar.File{}
	for i := range archive.Files {
		f := &archive.Files[i]
		if name, ok := strings.CutPrefix(f.Name, "want/"); ok {
			want[name] = f
			continue
		}
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []struct {
		name string
		text *string
	}{{"leaders.txt", &leaderFacts}, {"bodies.txt", &bodyFacts}, {"cities.txt", &cityFacts}} {
		own := *f.text
		t.Cleanup(func() { *f.text = own })
		data, err := os.ReadFile(filepath.Join(dir, "facts", f.name))
		if err != nil {
			t.Fatal(err)
		}
		*f.text = string(data)
	}
	out = filepath.Join(dir, "seeds")
	if err := os.MkdirAll(filepath.Join(out, "lang", "en"), 0o777); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "corpora"), out, want, archive
}

// kgseeds runs the command and returns its exit code and what it wrote.
func kgseeds(args ...string) (code int, stdout, stderr string) {
	var o, e bytes.Buffer
	code = run(args, &o, &e)
	return code, o.String(), e.String()
}

// TestSmall makes all files from a small corpus.
func TestSmall(t *testing.T) {
	corpora, out, want, archive := small(t)
	if code, _, stderr := kgseeds("--corpora", corpora, "--out", out); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for line := range strings.Lines(string(want["lists"].Data)) {
		name, entry, ok := strings.Cut(strings.TrimSuffix(line[2:], "\n"), ": ")
		if !ok {
			t.Fatalf("want/lists: %q", line)
		}
		text := "\n" + string(read(name))
		switch line[0] {
		case '+':
			if !strings.Contains(text, "\n"+strings.Replace(entry, "|", "\t", 1)+"\n") {
				t.Errorf("%s has no line %s", name, entry)
			}
		case '-':
			if strings.Contains(text, "\n"+entry+"\n") || strings.Contains(text, "\n"+entry+"\t") {
				t.Errorf("%s has %s", name, entry)
			}
		}
	}
	for _, name := range []string{"countries.ttl", "capitals.ttl", "leaders.ttl", "bodies.ttl", "cities.tsv", "provinces.tsv", "parties.tsv"} {
		got := read(name)
		if *update {
			want[name].Data = got
		}
		if !bytes.Equal(got, want[name].Data) {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/small.txtar", txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestCheck: nothing changes the second time; --check names what would, and writes nothing.
func TestCheck(t *testing.T) {
	corpora, out, _, _ := small(t)
	args := []string{"--corpora", corpora, "--out", out}
	if code, stdout, _ := kgseeds(args...); code != 0 || !strings.Contains(stdout, "countries.ttl\n") {
		t.Fatalf("first run: exit code %d, %s", code, stdout)
	}
	if code, stdout, _ := kgseeds(append(args, "--check")...); code != 0 || stdout != "" {
		t.Errorf("nothing to do: exit code %d, %q", code, stdout)
	}
	path := filepath.Join(out, "lang", "en", "words.txt")
	if err := os.WriteFile(path, []byte("edited\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if code, stdout, _ := kgseeds(append(args, "--check")...); code != 1 || stdout != "lang/en/words.txt\n" {
		t.Errorf("an edited list: exit code %d, %q", code, stdout)
	}
	if data, _ := os.ReadFile(path); string(data) != "edited\n" {
		t.Error("--check wrote a file")
	}
}

// TestContradictions: --check names an identifier written by hand that the corpora
// contradict, and writing names none.
func TestContradictions(t *testing.T) {
	corpora, out, _, _ := small(t)
	args := []string{"--corpora", corpora, "--out", out}
	if code, _, stderr := kgseeds(args...); code != 0 || stderr != "" {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	const want = "organization:pierhead-bank is wd:Q111 by hand, and the corpora link \"Pierhead Bank\" to wd:Q222\n"
	if code, _, stderr := kgseeds(append(args, "--check")...); code != 0 || stderr != want {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}

// TestFactsThatNobodyHas: a line of facts that fits no leader or city is named.
func TestFactsThatNobodyHas(t *testing.T) {
	corpora, out, _, _ := small(t)
	leaderFacts = "Nobody Atall | weak: Atall\n"
	if code, _, stderr := kgseeds("--corpora", corpora, "--out", out); code != 4 || !strings.Contains(stderr, "facts/leaders.txt: nobody is called Nobody Atall") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	leaderFacts, cityFacts = "", "GE: Nowhere Port\n"
	if code, _, stderr := kgseeds("--corpora", corpora, "--out", out); code != 4 || !strings.Contains(stderr, "world-cities has no Nowhere Port in GE") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}

// TestErrors: what cannot be read or written is named.
func TestErrors(t *testing.T) {
	corpora, out, _, _ := small(t)
	if code, _, stderr := kgseeds("--colour"); code != 2 || !strings.Contains(stderr, "unknown flag") {
		t.Errorf("a flag that is none: exit code %d, %s", code, stderr)
	}
	if code, _, stderr := kgseeds("--corpora", filepath.Join(corpora, "none"), "--out", out); code != 4 || !strings.Contains(stderr, "wiki_map.tab") {
		t.Errorf("no corpora: exit code %d, %s", code, stderr)
	}
	if code, _, stderr := kgseeds("--corpora", corpora, "--out", filepath.Join(out, "none")); code != 5 || !strings.Contains(stderr, "none") {
		t.Errorf("no folder to write to: exit code %d, %s", code, stderr)
	}
	if err := os.Remove(filepath.Join(corpora, "gum", "train", "GUM_x.conllu")); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := kgseeds("--corpora", corpora, "--out", out); code != 4 || !strings.Contains(stderr, "nothing matches gum/train/*.conllu") {
		t.Errorf("a corpus without files: exit code %d, %s", code, stderr)
	}
}

// TestInflect: regular forms of verbs and nouns.
func TestInflect(t *testing.T) {
	for word, want := range map[string]string{
		"deny": "denies denied denying", "stop": "stops stopped stopping", "admit": "admits admitted admitting", "visit": "visits visited visiting",
		"prefer": "prefers preferred preferring", "offer": "offers offered offering", "panic": "panics panicked panicking", "agree": "agrees agreed agreeing",
		"veto": "vetoes vetoed vetoing", "reach": "reaches reached reaching", "fix": "fixes fixed fixing", "play": "plays played playing",
		"repeat": "repeats repeated repeating", "quip": "quips quipped quipping", "cut": "cuts cutted cutting", "travel": "travels travelled travelling traveled traveling",
		"rain": "rains rained raining", "open": "opens opened opening", "sue": "sues sued suing", "dye": "dyes dyed dyeing",
	} {
		v := &vocabulary{map[string]map[byte]int{}, map[string]int{}, map[string]int{}}
		v.inflectVerb(word, map[string]bool{})
		forms := strings.Fields(want)
		if len(v.flags) != len(forms) {
			t.Errorf("%s: %v, want %s", word, v.flags, want)
		}
		for _, f := range forms {
			if v.flags[f] == nil {
				t.Errorf("%s: no %s in %v", word, f, v.flags)
			}
		}
	}
	for word, want := range map[string]string{
		"country": "countries", "policeman": "policemen", "german": "germans", "crisis": "crisises", "church": "churches", "hero": "heroes", "photo": "photos", "day": "days",
	} {
		if got := addS(word); got != want {
			t.Errorf("addS(%s) = %s, want %s", word, got, want)
		}
	}
	for word, want := range map[string]string{"happy": "happily", "possible": "possibly", "basic": "basically", "full": "fully", "quick": "quickly", "sole": "solely"} {
		if got := addLy(word); got != want {
			t.Errorf("addLy(%s) = %s, want %s", word, got, want)
		}
	}
}

// TestSpellings: how a name may be written.
func TestSpellings(t *testing.T) {
	for name, want := range map[string]string{
		"Łódź": "Łódź|Lodz", "García": "García|Garcia", "Smith": "Smith", "Nuku‘alofa": "Nuku‘alofa|Nukualofa", "O’Neill": "O'Neill",
		"北京": "", "smith": "", "Smith (Jr)": "", "": "", "R2": "", "'Ndrangheta": "'Ndrangheta",
	} {
		if got := strings.Join(spellings(name), "|"); got != want {
			t.Errorf("spellings(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestSlugIsThatOfSeeds: the command makes slugs as the package does.
func TestSlugIsThatOfSeeds(t *testing.T) {
	for _, name := range []string{"North Korea", "São Tomé and Príncipe", "Côte d'Ivoire", "N'Djamena", "U.S. Virgin Islands", "Réunion", "St. John's", "Hagåtña", "Türkiye", "Washington, D.C."} {
		if got, want := slug(name), seeds.Slug(name); got != want {
			t.Errorf("slug(%q) = %q, seeds.Slug %q", name, got, want)
		}
	}
}

// TestPartyNames takes lines of the factbook apart.
func TestPartyNames(t *testing.T) {
	for item, want := range map[string]string{
		"Harbour Party (Navsadguris Partia) or HP": "Navsadguris Partia;Harbour Party/HP",
		"Lantern":                               "Lantern/",
		"Grey Alliance (formerly of the Quay)":  "Grey Alliance/",
		"United Right or PiS":                   "United Right/PiS",
		"Coalition of the Tide (led by others)": "Coalition of the Tide/",
		"none":                                  "/",
	} {
		names, acronym := partyNames(item)
		if got := strings.Join(names, ";") + "/" + acronym; got != want {
			t.Errorf("partyNames(%q) = %s, want %s", item, got, want)
		}
	}
}

// TestReadFacts: faults in the hand-written facts are told with their line.
func TestReadFacts(t *testing.T) {
	for text, want := range map[string]string{
		"AA | names: A":                  "",
		"AA | nmaes: A":                  "facts/x.txt:1:",
		"# c\nAA | names":                "facts/x.txt:2:",
		"AA | names: A\nAA | names: B":   "facts/x.txt:2:",
		"AA | names: A | names: B; C; D": "facts/x.txt:1:",
	} {
		_, err := readFacts("x.txt", text, "names")
		if (err == nil) != (want == "") || err != nil && !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, text := range []string{"[what]\n", "say: said\n", "[nouns]\nman\n"} {
		if _, err := readIrregular(text); err == nil || !strings.HasPrefix(err.Error(), "facts/irregular.txt:") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
