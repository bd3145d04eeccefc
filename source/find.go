package source

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Find lists the files that the arguments name: a file is itself, a directory all files
// in it and below it whose names or contents are those of articles (those whose names
// begin with a dot left out), "-" is kept for standard input and comes first. format is
// the form that is asked for, or "": then a directory's files are those of every form,
// compressed or not, and archives. The list is sorted and names no file twice,
// whatever the order of the arguments; links are followed, and a file that is reached
// by several ways is listed once, by its own name rather than by a link to it, so that
// its metadata is found. An argument that is missing or cannot be read, and a directory
// without articles, each give an error, in the same order.
func Find(args []string, format string) ([]string, []error) {
	f := finder{format: format, files: map[string]string{}, walked: map[string]bool{}}
	stdin := false
	for _, arg := range sortedSet(args) {
		if arg == "-" {
			stdin = true
			continue
		}
		f.argument(arg)
	}
	list := make([]string, 0, len(f.files)+1)
	for _, path := range f.files {
		list = append(list, path)
	}
	slices.Sort(list)
	if stdin {
		list = slices.Insert(list, 0, "-")
	}
	return list, f.errs
}

// sortedSet is the arguments cleaned, sorted, each once.
func sortedSet(args []string) []string {
	set := make([]string, 0, len(args))
	for _, arg := range args {
		if arg != "-" && arg != "" {
			arg = filepath.Clean(arg)
		}
		set = append(set, arg)
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// finder collects files.
type finder struct {
	format string
	files  map[string]string // real path to the path that is listed
	walked map[string]bool   // real paths of directories; whether they hold articles
	errs   []error
}

func (f *finder) fail(place, message string) {
	f.errs = append(f.errs, fmt.Errorf("%s: %s", place, message))
}

// argument adds what an argument names.
func (f *finder) argument(arg string) {
	if arg == "" {
		f.fail(`""`, "an empty name: name a file, a directory or -")
		return
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		f.errs = append(f.errs, fileError(arg, err))
	case strings.HasSuffix(strings.ToLower(arg), metaSuffix):
		f.fail(arg, "metadata, not an article: name the text file beside it")
	case !info.IsDir():
		f.add(arg)
	default:
		if !f.walk(arg) {
			f.fail(arg, "no articles in this directory: name another, or its files")
		}
	}
}

// add lists a file, unless a better name of it is listed already.
func (f *finder) add(path string) {
	real, links := realPath(path)
	if old, ok := f.files[real]; ok {
		if _, oldLinks := realPath(old); cmp.Or(cmp.Compare(oldLinks, links), strings.Compare(old, path)) <= 0 {
			return
		}
	}
	f.files[real] = path
}

// realPath is a file's path without links. links is 0 where the given path has none, 1
// where one of its directories is a link, 2 where the file itself is one.
func realPath(path string) (real string, links int) {
	full, err := filepath.Abs(path)
	if err != nil {
		return path, 0
	}
	real, err = filepath.EvalSymlinks(full)
	if err != nil {
		return full, 0 // a pipe under /dev/fd has no path of its own
	}
	if info, err := os.Lstat(full); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return real, 2
	}
	if real != full {
		return real, 1
	}
	return real, 0
}

// walk adds the articles below a directory; it reports whether there are any. A
// directory that was walked before, by a link that leads back to it too, is not
// walked again.
func (f *finder) walk(dir string) bool {
	real, _ := realPath(dir)
	if found, ok := f.walked[real]; ok {
		return found
	}
	f.walked[real] = false
	entries, err := os.ReadDir(dir)
	if err != nil {
		f.errs = append(f.errs, fileError(dir, err))
		f.walked[real] = true // this error says enough
	}
	for _, e := range entries {
		if f.entry(filepath.Join(dir, e.Name()), e) {
			f.walked[real] = true
		}
	}
	return f.walked[real]
}

// entry adds one entry of a directory; it reports whether that gave an article.
func (f *finder) entry(path string, e fs.DirEntry) bool {
	if strings.HasPrefix(e.Name(), ".") {
		return false
	}
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			named := inFolder(path, f.format) == yes
			if named {
				f.errs = append(f.errs, fileError(path, err))
			}
			return named
		}
		mode = info.Mode()
	}
	switch {
	case mode.IsDir():
		return f.walk(path)
	case mode.IsRegular() && f.isArticle(path):
		f.add(path)
		return true
	}
	return false
}

// isArticle reports whether a file of a directory is one of articles.
func (f *finder) isArticle(path string) bool {
	switch inFolder(path, f.format) {
	case yes:
		return true
	case ifKnown:
		in, err := os.Open(path)
		if err != nil {
			return true // reading it will say so
		}
		defer in.Close()
		head, _ := io.ReadAll(io.LimitReader(in, sniffed))
		return known(head) != nil
	}
	return false
}

// folderRule says whether a file that a directory or archive holds is read.
type folderRule uint8

const (
	no      folderRule = iota
	yes                // its name is that of articles
	ifKnown            // its name says little: if its content is known
)

// inFolder is the rule for a file's name. With a form that was asked for, the files
// that are named so count, and no others.
func inFolder(name, format string) folderRule {
	if strings.HasSuffix(strings.ToLower(name), metaSuffix) {
		return no
	}
	if isArchive(name) {
		return yes
	}
	base, rule := unpackedName(name), no
	for i := range Formats {
		f := &Formats[i]
		switch {
		case !f.named(base) || format != "" && f.Name != format:
		case f.folder || format != "" || base != name: // what is packed cannot be looked at
			return yes
		default:
			rule = ifKnown
		}
	}
	return rule
}
