package seeds

import (
	"crypto/sha256"
	"embed"
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

//go:embed *.ttl
var embedded embed.FS

// file is a Turtle file with what was read from it.
type file struct {
	name  string
	data  []byte
	says  []statement
	err   error
	order int // among the files
}

// Load reads the embedded files, then the user's: each path is a Turtle file or
// a folder whose *.ttl are read (not its sub-folders), in order of name. Faults
// of syntax are *rdf.SyntaxError; all errors begin with the file's name, and with
// line and column where they lie in a file. All files are read before Load
// returns, so that one error holds the faults of all of them.
func Load(paths ...string) (*Seeds, error) {
	files, err := open(embedded, paths)
	if err != nil {
		return nil, err
	}
	for i := range files {
		files[i].order = i
	}
	parse(files)
	var faults []error
	for i := range files {
		if files[i].err != nil {
			faults = append(faults, files[i].err)
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

// open reads the bytes of the embedded files and of those that the paths name.
func open(embedded fs.FS, paths []string) ([]file, error) {
	var files []file
	names, err := fs.Glob(embedded, "*.ttl")
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		data, err := fs.ReadFile(embedded, n)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: "seeds/" + n, data: data})
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
			files = append(files, file{name: n, data: data})
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

// parse reads the triples of all files, as many at once as there are cores.
func parse(files []file) {
	order := make([]int, len(files))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return len(files[order[a]].data) > len(files[order[b]].data) })
	next := make(chan *file)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			for f := range next {
				f.read()
			}
		})
	}
	for _, i := range order { // the largest first, so that no core is left with it at the end
		next <- &files[i]
	}
	close(next)
	wg.Wait()
}

// read reads the file's statements.
func (f *file) read() {
	var plain bool
	if f.says, plain = readPlain(f.data); !plain {
		f.readTurtle()
	}
}

// readTurtle reads the file's statements with the library.
func (f *file) readTurtle() {
	triples, err := rdf.ReadTurtle(f.name, f.data)
	f.err = err
	f.says = make([]statement, len(triples))
	for i, t := range triples {
		f.says[i] = statement{t.Subject.Value, t.Predicate.Value, t.Object.Value, t.Object.Kind == rdf.Literal}
		if t.Subject.Kind != rdf.IRI {
			f.says[i].subject = blankNode // an error that assemble reports
		}
		if t.Object.Kind == rdf.Blank {
			f.says[i].object = ""
		}
	}
}

// blankNode stands where a file has a blank node as its subject.
const blankNode = "_:"

// statement is a triple as the assembly needs it.
type statement struct {
	subject, predicate string // IRIs, or blankNode
	object             string // an IRI, empty for a blank node; or a text
	isText             bool
}

// hash is the SHA-256 over the sorted SHA-256 sums of the files and over the
// list of the word lists' sums.
func hash(files []file) string {
	sums := make([]string, 0, len(files)+1)
	for _, f := range files {
		s := sha256.Sum256(f.data)
		sums = append(sums, hex.EncodeToString(s[:]))
	}
	s := sha256.Sum256([]byte(checksums))
	sums = append(sums, hex.EncodeToString(s[:]))
	sort.Strings(sums)
	all := sha256.Sum256([]byte(strings.Join(sums, "\n")))
	return hex.EncodeToString(all[:])
}
