package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"kgexport/extract"
)

// output is where the graph goes: standard output, or a file that appears whole
// or not at all.
type output struct {
	path    string // empty for standard output
	temp    *os.File
	w       *watchedWriter
	encoder encoder // nil until there is something to write
	begin   func() encoder
}

// watchedWriter remembers whether writing failed, so that a batch that is refused
// can be told from an output that is broken.
type watchedWriter struct {
	w   io.Writer
	err error
}

func (w *watchedWriter) Write(p []byte) (int, error) {
	n, err := w.w.Write(p)
	if err != nil {
		w.err = err
	}
	return n, err
}

// create makes the output ready. A file is written beside its place under
// another name until commit, so that the disk's and the folder's faults show
// before the work begins.
func (c *command) create(f format, r *extract.Reader) (*output, error) {
	o := &output{w: &watchedWriter{w: c.stdout}}
	if c.output != "" && c.output != "-" {
		file, err := o.open(c.output)
		if err != nil {
			return nil, outputFault(c.output, err)
		}
		o.w.w = file
	}
	options := r.Export()
	options.ContextURL = c.contextURL
	o.begin = func() encoder { return f.newEncoder(o.w, options) }
	return o, nil
}

// open opens the file to write: a temporary one, or the path itself where that
// is a device or pipe, which cannot be replaced.
func (o *output) open(path string) (io.Writer, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link, to new content
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, errors.New("is a folder: name a file in it")
	}
	if err == nil && !info.Mode().IsRegular() {
		return os.OpenFile(path, os.O_WRONLY, 0)
	}
	mode := fs.FileMode(0o666) // less what the user's mask takes away
	if err == nil {
		mode = info.Mode().Perm()
	}
	o.path = path
	o.temp, err = createBeside(path, mode)
	if err == nil && info != nil {
		err = o.temp.Chmod(mode) // a file that is replaced keeps its permissions
	}
	return o.temp, err
}

// createBeside makes a new file in path's folder, hidden and with a name no
// other run uses.
func createBeside(path string, mode fs.FileMode) (*os.File, error) {
	for i := 0; ; i++ {
		name := fmt.Sprintf(".%s.%d-%d.tmp", filepath.Base(path), os.Getpid(), i)
		f, err := os.OpenFile(filepath.Join(filepath.Dir(path), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if i < 1000 && errors.Is(err, fs.ErrExist) {
			continue
		}
		return f, err
	}
}

// encode writes one article's graph or analysis. The output is usable after an error unless
// broken says otherwise.
func (o *output) encode(r rendered) error {
	if o.encoder == nil {
		o.encoder = o.begin()
	}
	return o.encoder.encode(r)
}

// broken is why the output cannot be written any more, or nil.
func (o *output) broken() error { return o.w.err }

// commit ends the output; a file is on the disk, under its name, when it returns.
func (o *output) commit() error {
	if o.encoder != nil {
		if err := o.encoder.end(); err != nil {
			return err
		}
	}
	if o.temp == nil {
		return nil
	}
	if err := o.temp.Sync(); err != nil {
		return err
	}
	if err := o.temp.Close(); err != nil {
		return err
	}
	if err := os.Rename(o.temp.Name(), o.path); err != nil {
		return err
	}
	o.temp = nil
	return syncFolder(filepath.Dir(o.path))
}

// syncFolder makes a rename last. File systems that cannot do it are no failure:
// the file itself is safe.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil
	}
	d.Sync()
	return d.Close()
}

// discard drops a file that was not committed.
func (o *output) discard() {
	if o.temp != nil {
		o.temp.Close()
		os.Remove(o.temp.Name())
	}
}

// name is what messages call the output.
func (o *output) name() string {
	if o.path == "" {
		return "standard output"
	}
	return o.path
}

// device reports whether a path is a device, a pipe or standard output: nothing
// whose suffix means something.
func device(path string) bool {
	info, err := os.Stat(path)
	return path == "-" || err == nil && !info.Mode().IsRegular()
}

// outputFault says that the output could not be written; a reader that went away
// needs no words.
func outputFault(name string, err error) error {
	if closedPipe(err) {
		return silent(exitPipe)
	}
	message, advice := cutAdvice(systemCause(err).Error())
	if advice == "" {
		advice = "check the disk and the permissions of the folder"
	}
	return &fault{exitOutput, []problem{{Place: name, Message: message, Advice: advice}}}
}
