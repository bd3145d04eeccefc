package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"kgexport/export"
	"kgexport/source"
)

// setFrom takes the format of articles or, for the verbs that read one, of a graph:
// no name is that of both.
func setFrom(s *settings, value string) error {
	if f, ok := source.LookupFormat(value); ok {
		s.from = f.Name
		return nil
	}
	f, ok := export.Lookup(value)
	if !ok {
		words := append(source.FormatNames(), readableFormats...)
		return unknownFormat(value, words, strings.Join(words, " "))
	}
	if err := readable(f); err != nil {
		return err
	}
	s.graphFrom = f.Name
	return nil
}

// articlesOnly reports a --from that names a format of graphs where none is read.
func (s *settings) articlesOnly() error {
	if s.graphFrom == "" {
		return nil
	}
	return usage("--from", strconv.Quote(s.graphFrom)+" is a format of graphs, not of articles", "give one of "+strings.Join(source.FormatNames(), " "))
}

// defaultMaxBytes is the largest article where nothing else is said: a hundred
// times the longest that newspapers print, and little enough for several at a time.
const defaultMaxBytes = 10 << 20

// articleLimits are the limits with their defaults.
func (s *settings) articleLimits() source.Limits {
	l := s.limits
	if l.MaxBytes == 0 {
		l.MaxBytes = defaultMaxBytes
	}
	return l
}

// reading says how articles are read.
func (s *settings) reading() source.Options {
	return source.Options{Format: s.from, Meta: s.meta, Limits: s.articleLimits(), Fields: s.fields}
}

func setSize(field func(*settings) *int64) func(*settings, string) error {
	return func(s *settings, value string) error {
		n, err := parseSize(value)
		if err == nil {
			*field(s) = n
		}
		return err
	}
}

func setMaxDepth(s *settings, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > maxDepth {
		return invalid(value, "is not a depth", fmt.Sprintf("give a whole number from 1 to %d", maxDepth))
	}
	s.limits.MaxDepth = n
	return nil
}

// maxDepth bounds what --max-depth can allow: reading goes down a call a level.
const maxDepth = 10000

func setRecord(s *settings, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return invalid(value, "is not the number of an article", "count from 1")
	}
	s.record = n
	return nil
}

// parseSize reads a number of bytes: "300", "512k", "10M", "1G", in powers of 1024.
func parseSize(value string) (int64, error) {
	digits, shift := value, 0
	if i := strings.IndexAny(value, "kKmMgG"); i > 0 && i == len(value)-1 {
		digits = value[:i]
		shift = 10 * (1 + strings.Index("kmg", strings.ToLower(value[i:])))
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 1 || n > (1<<40)>>shift {
		return 0, invalid(value, "is not a size", "write a number of bytes such as 300, 512k or 10M")
	}
	return n << shift, nil
}

func setFields(s *settings, value string) error {
	f, err := source.ParseFields(value)
	if err == nil {
		s.fields = f
	}
	return err
}

func setFilesFrom(s *settings, value string) error {
	if value == "" {
		return invalid(value, "names no file", "name a file with a path a line, or - for standard input")
	}
	s.filesFrom = value
	return nil
}

// maxList is the largest list of files that is read, in bytes.
const maxList = 1 << 30

// inputs are the arguments and what the list of files names.
func (c *command) inputs(args []string) ([]string, error) {
	if c.filesFrom == "" {
		return args, nil
	}
	in := c.stdin
	if c.filesFrom != "-" {
		f, err := os.Open(c.filesFrom)
		if err != nil {
			return nil, usage("--files-from", c.filesFrom+": "+systemCause(err).Error(), "name a file with a path a line")
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxList+1))
	switch {
	case err != nil:
		return nil, usage("--files-from", c.filesFrom+": "+systemCause(err).Error(), "name a file with a path a line")
	case len(data) > maxList:
		return nil, usage("--files-from", c.filesFrom+" is larger than 1G", "name folders, or split the list")
	}
	between := "\n"
	if bytes.IndexByte(data, 0) >= 0 {
		between = "\x00"
	}
	for path := range strings.SplitSeq(string(data), between) {
		if between == "\n" {
			path = strings.TrimSuffix(path, "\r")
		}
		switch {
		case path == "-" && c.filesFrom == "-":
			return nil, usage("--files-from", "standard input cannot be list and article at once", "leave the - in the list out")
		case path != "":
			args = append(args, path)
		}
	}
	if len(args) == 0 {
		return nil, usage("--files-from", c.filesFrom+" names no file", "write a path a line, or end each with a NUL")
	}
	return args, nil
}
