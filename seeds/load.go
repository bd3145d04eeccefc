package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// file is a file of entries while it is read, and where its faults lie.
type file struct {
	name   string
	order  int // among the files
	user   bool
	format *format
	text   string // of a Turtle file: the places of faults are looked for in it
	line   int    // of a table: the one in hand, from 1
	size   int    // in bytes, as far as known before it is read
	faults int
	// entries is of how many it has spoken so far.
	entries int
	unread  bool // it was not read to its end
}

// Load reads the embedded files, then the user's: each path is a file, in the
// format that its suffix names (see formats), or a folder whose files of these
// formats are read (not its sub-folders), in order of name. All errors begin with
// the file's name, and are *rdf.SyntaxError where they lie in a line. All files
// are read before Load returns, so that one error holds the faults of all of them.
func Load(paths ...string) (*Seeds, error) {
	files, err := find(paths)
	if err != nil {
		return nil, err
	}
	s, a := &Seeds{}, newAssembly(4096)
	sums := make([]string, 0, len(embedded)+len(files)+1)
	for i, e := range embedded {
		f := file{name: "seeds/" + e.name, order: i, format: &formats[0], text: e.text}
		a.readTurtle(&f)
		sums = append(sums, sum(e.text))
		s.files = append(s.files, File{f.name, f.entries})
	}
	for i := range lists {
		f := file{name: "seeds/" + lists[i].name, order: -1}
		a.readList(&f, &lists[i])
		sums = append(sums, sum(lists[i].text))
		s.files = append(s.files, File{f.name, f.entries})
	}
	if len(files) > 0 {
		a.alias()
	}
	var unread []error
	whole := true
	for i := range files {
		f := &files[i]
		f.order = len(embedded) + i
		sum, err := a.read(f)
		if err != nil {
			unread = append(unread, err)
		}
		whole = whole && !f.unread
		sums = append(sums, sum)
		s.files = append(s.files, File{f.name, f.entries})
	}
	s.hash = hash(sums)
	if whole && unread == nil {
		s.entries = a.finish()
		s.index(a.common)
		a.resolveNames(s)
	}
	if err := errors.Join(append(unread, a.err())...); err != nil {
		return nil, err
	}
	return s, nil
}

// find names the files of paths; the error says all that is wrong with them.
func find(paths []string) ([]file, error) {
	var files []file
	var faults []error
	for _, p := range paths {
		names, err := findIn(p)
		if err != nil {
			faults = append(faults, err)
		}
		for _, n := range names {
			format := formatOf(n)
			if format == nil {
				faults = append(faults, errors.New(n+": its suffix tells no format: call it one of "+suffixes()))
				continue
			}
			files = append(files, file{name: n, user: true, format: format})
		}
	}
	return files, errors.Join(faults...)
}

// findIn names the files of a path: itself, or those of the folder.
func findIn(path string) ([]string, error) {
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
		if !d.IsDir() && filepath.Ext(d.Name()) != "" && formatOf(d.Name()) != nil {
			names = append(names, filepath.Join(path, d.Name()))
		}
	}
	if len(names) == 0 {
		return nil, errors.New(path + ": no seeds in this folder: put files there that end in one of " + suffixes())
	}
	return names, nil
}

// readError says what went wrong with a path, without naming it twice.
func readError(path string, err error) error {
	return errors.New(path + ": " + oneCause(err) + ": name a file of seeds or a folder of them")
}

// oneCause is an error in one line, without the path that it may name.
func oneCause(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return strings.ReplaceAll(err.Error(), "\n", " ")
}

// hash is the SHA-256 over the sorted SHA-256 sums of the files and over the
// list of the word lists' sums.
func hash(sums []string) string {
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
