// Command kgseeds makes the generated part of seeds/ from open corpora: the
// Turtle files of countries and divisions and the word lists of English. The same
// corpora and facts give the same bytes. It is run by hand when they change:
//
//	go run ./cmd/kgseeds --corpora ../shared/corpora --out seeds
//	go run ./cmd/kgseeds --corpora ../shared/corpora --out seeds --check
//
// With --check nothing is written; files that would change are named and the
// exit code is 1; Wikidata identifiers that were written by hand and that the corpora
// contradict are named on standard error. What the corpora do not say stands in facts/, written by hand.
// Which file comes from what, and under which licence, is in seeds/SOURCES.md.
package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/spf13/pflag"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// output is a file to be written: its path below the seeds folder.
type output struct {
	path string
	data []byte
}

// run does the work and returns the exit code: 0 done, 1 files would change
// (--check), 2 usage, 4 a corpus could not be read, 5 a file could not be written.
func run(args []string, stdout, stderr io.Writer) int {
	flags := pflag.NewFlagSet("kgseeds", pflag.ContinueOnError)
	flags.SetOutput(stderr)
	corpora := flags.String("corpora", "../shared/corpora", "folder of the corpora")
	out := flags.String("out", "seeds", "the seeds folder")
	check := flags.Bool("check", false, "write nothing; name the files that would change")
	if err := flags.Parse(args); err != nil {
		if !errors.Is(err, pflag.ErrHelp) {
			fmt.Fprintln(stderr, err)
		}
		return 2
	}
	c := &corpus{dir: *corpora, seeds: *out}
	files, err := generate(c)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 4
	}
	if *check {
		for _, line := range c.contradictions() {
			fmt.Fprintln(stderr, line)
		}
	}
	changed := 0
	for _, f := range files {
		path := filepath.Join(*out, f.path)
		old, err := os.ReadFile(path)
		if err == nil && bytes.Equal(old, f.data) {
			continue
		}
		changed++
		fmt.Fprintln(stdout, f.path)
		if *check {
			continue
		}
		if err := os.WriteFile(path, f.data, 0o666); err != nil {
			fmt.Fprintln(stderr, err)
			return 5
		}
	}
	if *check && changed > 0 {
		return 1
	}
	return 0
}

// generate makes all files.
func generate(c *corpus) ([]output, error) {
	if err := c.readHand(); err != nil {
		return nil, err
	}
	if err := c.readIDs(); err != nil {
		return nil, err
	}
	var files []output
	for _, step := range []func(*corpus) ([]output, error){countries, lexicon, nounClasses, names, parties, leaders, bodies, cities, provinces, partyList} {
		made, err := step(c)
		if err != nil {
			return nil, err
		}
		files = append(files, made...)
	}
	return append(files, sums(c.seeds, files)), nil
}

// corpus is the folder of the corpora, and what an earlier step found in it.
type corpus struct {
	dir       string
	seeds     string            // the seeds folder
	words     map[string]string // words.txt, once lexicon has run
	cityNames map[string]string // cities.txt, once names has run
	people    *people           // once names has run
	cities    []entry           // once cities has run
	known     map[string]bool   // names of countries, capitals, what is written by hand and, once they are made, cities
	strong    map[string]bool   // those that are not weak names
	taken     map[string]bool   // prefixed names of those
	hand      hand              // what the Turtle files written by hand say
	ids       ids               // Wikidata identifiers that corpora give
}

// read returns a file of the corpora.
func (c *corpus) read(path ...string) ([]byte, error) {
	return os.ReadFile(filepath.Join(append([]string{c.dir}, path...)...))
}

// glob returns the files of the corpora that match, sorted.
func (c *corpus) glob(pattern string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(c.dir, filepath.FromSlash(pattern)))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: nothing matches %s: name the folder of the corpora with --corpora", c.dir, pattern)
	}
	return files, err
}

// sums lists the SHA-256 of every word list, those written by hand included, of the
// classes of words and of the model that cmd/kgtrain made.
func sums(seeds string, made []output) output {
	all := map[string][]byte{}
	lang := filepath.Join(seeds, "lang", "en")
	hand, _ := filepath.Glob(filepath.Join(lang, "*.txt"))
	for _, path := range append(hand, filepath.Join(lang, "classes.lex"), filepath.Join(lang, "model.kg")) {
		if data, err := os.ReadFile(path); err == nil {
			all[filepath.Base(path)] = data
		}
	}
	for _, f := range made {
		if strings.HasSuffix(f.path, ".txt") {
			all[filepath.Base(f.path)] = f.data
		}
	}
	names := make([]string, 0, len(all))
	for n := range all {
		names = append(names, n)
	}
	sort.Strings(names)
	var b bytes.Buffer
	for _, n := range names {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(all[n]), n)
	}
	return output{"lang/en/SHA256SUMS", b.Bytes()}
}

// wordList writes a word list: sorted by the bytes of the word, with values after a tab.
func wordList(path string, words map[string]string) output {
	keys := make([]string, 0, len(words))
	for w := range words {
		keys = append(keys, w)
	}
	sort.Strings(keys)
	var b bytes.Buffer
	for _, w := range keys {
		b.WriteString(w)
		if v := words[w]; v != "" {
			b.WriteByte('\t')
			b.WriteString(v)
		}
		b.WriteByte('\n')
	}
	return output{"lang/en/" + path, b.Bytes()}
}
