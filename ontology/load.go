package ontology

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"kgexport/rdf"
)

//go:embed *.ttl
var embedded embed.FS

// shapes is the file that says what graphs look like: published beside the ontology,
// it is no part of it.
const shapes = "shapes.ttl"

// file is a Turtle file of the ontology.
type file struct {
	name    string // as messages have it
	data    []byte
	triples []rdf.Triple
	user    bool // not one of the embedded files
}

// Load reads the ontology: the embedded files, then the .ttl files of each
// folder in dirs (a file may stand for a folder of one), all by the same rules.
// The error joins all faults found; each names file, line and column, what is
// wrong and what to do.
func Load(dirs ...string) (*Ontology, error) {
	files, err := open(dirs)
	if err != nil {
		return nil, err
	}
	if err := parse(files); err != nil {
		return nil, err
	}
	return build(files)
}

// open reads the bytes of all files, the embedded ones first.
func open(dirs []string) ([]*file, error) {
	names, err := fs.Glob(embedded, "*.ttl")
	if err != nil {
		return nil, err
	}
	var files []*file
	for _, name := range names {
		if name == shapes {
			continue
		}
		data, err := embedded.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, &file{name: "ontology/" + name, data: data})
	}
	var faults []error
	for _, dir := range dirs {
		more, err := openFolder(dir)
		faults = append(faults, err)
		files = append(files, more...)
	}
	return files, errors.Join(faults...)
}

// openFolder reads the Turtle files of a user's folder, sorted by name.
func openFolder(dir string) ([]*file, error) {
	names := []string{dir}
	if !strings.HasSuffix(dir, ".ttl") {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, fmt.Errorf("%s: cannot be read as a folder of the ontology (%w): name a folder with .ttl files, or a .ttl file", dir, cause(err))
		}
		names = nil
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), ".ttl") && !e.IsDir() {
				names = append(names, filepath.Join(dir, e.Name()))
			}
		}
		if names == nil {
			return nil, fmt.Errorf("%s: holds no .ttl file: name a folder with Turtle files of the ontology", dir)
		}
	}
	var files []*file
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: cannot be read (%w): make it readable or leave it out", name, cause(err))
		}
		files = append(files, &file{name: name, data: data, user: true})
	}
	return files, nil
}

// cause is a file system's error without operation and path, which the message has.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// parse reads the triples of all files, each in its own goroutine.
func parse(files []*file) error {
	faults := make([]error, len(files))
	var wg sync.WaitGroup
	for i, f := range files {
		wg.Go(func() {
			f.triples, faults[i] = rdf.ReadTurtle(f.name, f.data)
		})
	}
	wg.Wait()
	return errors.Join(faults...)
}

// hash is the SHA-256, in hex, of the files' own hashes in order: it depends on
// the contents alone, not on names or order.
func hash(files []*file) string {
	var sums []string
	for _, f := range files {
		sum := sha256.Sum256(f.data)
		sums = append(sums, string(sum[:]))
	}
	slices.Sort(sums)
	sum := sha256.Sum256([]byte(strings.Join(sums, "")))
	return hex.EncodeToString(sum[:])
}
