package main

import (
	"io"
	"strconv"

	"kgexport/duplicate"
	"kgexport/export"
	"kgexport/extract"
	"kgexport/source"
)

// setNearDuplicates takes the share of its shingles, in percent, that a text must have
// in common with its copy; the usual share where none is given.
func setNearDuplicates(s *settings, value string) error {
	switch value {
	case "false":
		s.nearDuplicates = 0
		return nil
	case "true":
		s.nearDuplicates = duplicate.DefaultThreshold
		return nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 100 {
		return invalid(value, "is not a share in percent", "give a whole number from 1 to 100")
	}
	s.nearDuplicates = n
	return nil
}

// comparison is the pass over the articles that finds near-duplicates. It understands
// nothing of them and remembers a few hundred bytes of each.
type comparison struct {
	threshold int
	reader    *extract.Reader
}

// comparing makes the format one that writes which articles are near-duplicates, if
// that is what was asked for.
func (c *command) comparing(f format, r *extract.Reader) (format, error) {
	if c.nearDuplicates == 0 {
		return f, nil
	}
	if f.analysis != nil {
		return f, usage("--near-duplicates", "is written as a graph, and "+f.Name+" is no format of graphs", "give another --format")
	}
	f.comparison = &comparison{threshold: c.nearDuplicates, reader: r}
	return f, nil
}

// fingerprint is what is remembered of an article.
type fingerprint struct {
	id     duplicate.ID
	sketch duplicate.Sketch
}

func newFingerprint(a *source.Article) *fingerprint {
	return &fingerprint{duplicate.IDOf(a), duplicate.NewSketch(a)}
}

// pairEncoder collects the fingerprints of all articles and writes the pairs at the end.
type pairEncoder struct {
	comparison
	e     export.Encoder
	index duplicate.Index
}

func (c *comparison) newEncoder(w io.Writer, f export.Format, o export.Options) encoder {
	return &pairEncoder{comparison: *c, e: f.NewEncoder(w, o)}
}

func (p *pairEncoder) encode(r rendered) error {
	p.index.Add(r.fingerprint.id, r.fingerprint.sketch)
	return nil
}

func (p *pairEncoder) end() error {
	if pairs := p.index.Pairs(p.threshold); len(pairs) > 0 {
		if err := p.e.Encode(p.reader.NearDuplicates(pairs)); err != nil {
			return err
		}
	}
	return p.e.Close()
}
