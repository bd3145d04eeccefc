package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"

	"kgexport/rdf"
)

// file is a Turtle file with what was read from it.
type file struct {
	name  string
	text  string
	says  []rdf.Triple
	read  bool // says and err are set
	err   error
	order int // among the files
}

// Load reads the embedded files, then the user's: each path is a Turtle file or
// a folder whose *.ttl are read (not its sub-folders), in order of name. Faults
// of syntax are *rdf.SyntaxError; all errors begin with the file's name, and with
// line and column where they lie in a file. All files are read before Load
// returns, so that one error holds the faults of all of them.
func Load(paths ...string) (*Seeds, error) {
	files, err := open(paths)
	if err != nil {
		return nil, err
	}
	for i := range files {
		files[i].order = i
	}
	users := files[len(embedded):]
	parse(users)
	var faults []error
	for i := range users {
		if users[i].err != nil {
			faults = append(faults, users[i].err)
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	entries, err := assemble(files)
	if err != nil {
		return nil, err
	}
	s := &Seeds{entries: entries, hash: hash(files)}
	s.index()
	return s, nil
}

// open gives the embedded files and reads those that the paths name.
func open(paths []string) ([]file, error) {
	files := make([]file, 0, len(embedded)+len(paths))
	for _, e := range embedded {
		files = append(files, file{name: "seeds/" + e.name, text: e.text})
	}
	for _, p := range paths {
		names, err := find(p)
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			data, err := os.ReadFile(n)
			if err != nil {
				return nil, readError(n, err)
			}
			files = append(files, file{name: n, text: string(data)})
		}
	}
	return files, nil
}

// find names the Turtle files of a path: itself, or those of the folder.
func find(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, readError(path, err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	list, err := os.ReadDir(path)
	if err != nil {
		return nil, readError(path, err)
	}
	var names []string
	for _, d := range list {
		if !d.IsDir() && strings.HasSuffix(d.Name(), ".ttl") {
			names = append(names, filepath.Join(path, d.Name()))
		}
	}
	if len(names) == 0 {
		return nil, errors.New(path + ": no .ttl file in this folder: put seeds there as Turtle, or name the file")
	}
	return names, nil
}

// readError says what went wrong with a path, without naming it twice.
func readError(path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return errors.New(path + ": " + err.Error() + ": name a Turtle file or a folder of them")
}

// parse reads the user's files, as many at once as there are cores.
func parse(files []file) {
	next := make(chan *file)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			for f := range next {
				f.parse(nil)
			}
		})
	}
	for i := range files {
		next <- &files[i]
	}
	close(next)
	wg.Wait()
}

// parse reads what the file says, once; into room, if there is enough.
func (f *file) parse(room []rdf.Triple) {
	if !f.read {
		f.says, f.err = rdf.AppendTurtle(room[:0], f.name, f.text)
		f.read = true
	}
}

// hash is the SHA-256 over the sorted SHA-256 sums of the files and over the
// list of the word lists' sums.
func hash(files []file) string {
	sums := make([]string, 0, len(files)+1)
	for _, f := range files {
		sums = append(sums, sum(f.text))
	}
	sums = append(sums, sum(checksums))
	sort.Strings(sums)
	return sum(strings.Join(sums, "\n"))
}

// sum is the SHA-256 of a text, in hex; the text is not copied as a whole.
func sum(text string) string {
	h := sha256.New()
	var part [4096]byte
	for len(text) > 0 {
		n := copy(part[:], text)
		h.Write(part[:n])
		text = text[n:]
	}
	return hex.EncodeToString(h.Sum(nil))
}
