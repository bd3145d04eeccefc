package store

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// State is a file that tells which graphs are in a store, so that a second run need not
// load them again. A line is written when the store was found to hold the graph, never
// before; a run that is killed loses at most the lines of its last graphs, and these are
// loaded again. A State is safe for concurrent use.
type State struct {
	path  string
	store string
	other []string // lines that are another store's

	mu   sync.Mutex
	file *os.File
	done map[string]entry // by graph
}

// entry is what was loaded under a graph's name.
type entry struct {
	fingerprint string
	triples     int
}

// stateHead is the first line of a state file.
const stateHead = "kgexport state 1"

// OpenState opens or makes the file; store is the address of the store, as given: a
// file may hold what is in several. The error names the file.
func OpenState(path, store string) (*State, error) {
	s := &State{path: path, store: store, done: map[string]entry{}}
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	lines, err := s.read(data)
	if err != nil {
		return nil, err
	}
	// A line that was cut off, and lines that later ones overrule, go.
	if lines != 1+len(s.done)+len(s.other) || !bytes.HasSuffix(data, []byte("\n")) {
		if err := s.rewrite(); err != nil {
			return nil, err
		}
	}
	s.file, err = os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	return s, err
}

// read takes the lines of the file; it returns how many there are.
func (s *State) read(data []byte) (lines int, err error) {
	whole, _, _ := cutLast(data)
	for line := range bytes.Lines(whole) {
		text := strings.TrimSuffix(string(line), "\n")
		lines++
		if lines == 1 {
			if text != stateHead {
				return 0, fmt.Errorf("%s: is no state file of kgexport: name another file", s.path)
			}
			continue
		}
		parts := strings.Split(text, "\t")
		if len(parts) != 4 {
			return 0, fmt.Errorf("%s:%d: is no line of a state file: remove it, or the file", s.path, lines)
		}
		n, err := strconv.Atoi(parts[3])
		switch {
		case err != nil || n < 0:
			return 0, fmt.Errorf("%s:%d: %q is no number of triples: remove the line, or the file", s.path, lines, parts[3])
		case parts[0] != s.store:
			s.other = append(s.other, text)
		case parts[2] == "":
			delete(s.done, parts[1])
		default:
			s.done[parts[1]] = entry{parts[2], n}
		}
	}
	return lines, nil
}

// cutLast parts whole lines from what follows the last of them.
func cutLast(data []byte) (whole, rest []byte, ok bool) {
	i := bytes.LastIndexByte(data, '\n')
	return data[:i+1], data[i+1:], i >= 0
}

// rewrite writes the file anew, whole or not at all.
func (s *State) rewrite() error {
	temp, err := os.CreateTemp(filepath.Dir(s.path), "."+filepath.Base(s.path)+".*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	w := bufio.NewWriter(temp)
	fmt.Fprintln(w, stateHead)
	for _, line := range s.other {
		fmt.Fprintln(w, line)
	}
	for _, g := range s.graphs() {
		e := s.done[g]
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\n", s.store, g, e.fingerprint, e.triples)
	}
	if err := cmp.Or(w.Flush(), temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), s.path)
}

// graphs are the names of the graphs in the state, in order.
func (s *State) graphs() []string {
	names := make([]string, 0, len(s.done))
	for g := range s.done {
		names = append(names, g)
	}
	slices.Sort(names)
	return names
}

// Confirm asks the store for the graphs that should be there, and forgets those that
// it does not hold as they were loaded: a store can lose what it had taken.
func (s *State) Confirm(ctx context.Context, c *Client) error {
	names := s.graphs()
	counts, err := c.Counts(ctx, names)
	if err != nil {
		return err
	}
	for _, g := range names {
		if counts[g] != s.done[g].triples {
			if err := s.Forget(g); err != nil {
				return err
			}
		}
	}
	return s.Sync()
}

// Holds reports whether the graph is in the store as it would be made of what has the
// fingerprint: of a document's content and of all that the program knows and was told.
func (s *State) Holds(graph, fingerprint string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.done[graph]
	return ok && e.fingerprint == fingerprint
}

// record notes that the store holds a graph.
func (s *State) record(graph, fingerprint string, triples int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.done[graph] = entry{fingerprint, triples}
	_, err := fmt.Fprintf(s.file, "%s\t%s\t%s\t%d\n", s.store, graph, fingerprint, triples)
	return err
}

// Forget notes that the store does not hold a graph.
func (s *State) Forget(graph string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.done[graph]; !ok {
		return nil
	}
	delete(s.done, graph)
	_, err := fmt.Fprintf(s.file, "%s\t%s\t\t0\n", s.store, graph)
	return err
}

// Sync brings what was noted to the disk.
func (s *State) Sync() error { return s.file.Sync() }

// Close closes the file.
func (s *State) Close() error { return s.file.Close() }
