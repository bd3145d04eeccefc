package main

import (
	"fmt"
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
	return source.Options{Format: s.from, Meta: s.meta, Limits: s.articleLimits()}
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
