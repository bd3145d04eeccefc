package main

import (
	"io"
	"slices"
	"strings"

	"kgexport/export"
	"kgexport/extract"
	"kgexport/extract/text"
	"kgexport/rdf"
	"kgexport/source"
)

// format is what the main job can write: a graph, in one of export's formats, or
// the analysis of the text that the graph is made from.
type format struct {
	export.Format
	// analysis, where it is set, appends what the format writes of a reading;
	// Format then has no encoder.
	analysis func(dst []byte, r *extract.Reading) []byte
	// comparison, where it is set, writes of all articles which are near-duplicates.
	comparison *comparison
}

// formats are the formats of the main job, in the order in which help names them.
func formats() []format {
	all := make([]format, 0, len(export.Formats)+1)
	for _, f := range export.Formats {
		all = append(all, format{Format: f})
	}
	conllu := export.Format{Name: "conllu", Aliases: []string{"conll-u"}, Extensions: []string{".conllu"}, MediaType: "text/plain"}
	return append(all, format{Format: conllu, analysis: appendAnalysis})
}

// appendAnalysis appends tokens, sentences, tags and trees in CoNLL-U. A document
// goes by the same name as in the graph.
func appendAnalysis(dst []byte, r *extract.Reading) []byte {
	return text.AppendCoNLLU(dst, r.Document, r.Article.SHA256()[:16])
}

// lookupFormat finds a format of the main job by name or alias, in any case.
func lookupFormat(name string) (format, bool) {
	if f, ok := export.Lookup(name); ok {
		return format{Format: f}, true
	}
	for _, f := range formats() {
		if strings.EqualFold(name, f.Name) || slices.ContainsFunc(f.Aliases, func(a string) bool { return strings.EqualFold(name, a) }) {
			return f, true
		}
	}
	return format{}, false
}

// newEncoder returns what writes the format to w.
func (f format) newEncoder(w io.Writer, o export.Options) encoder {
	switch {
	case f.analysis != nil:
		return analysisEncoder{w}
	case f.comparison != nil:
		return f.comparison.newEncoder(w, f.Format, o)
	}
	return graphEncoder{f.Format.NewEncoder(w, o)}
}

// rendered is what becomes of an article: its graph, its analysis or its fingerprint.
type rendered struct {
	batch       rdf.Batch
	analysis    []byte
	fingerprint *fingerprint
}

// render reads an article and makes what the format writes of it.
func (f format) render(r *extract.Reader, a *source.Article) rendered {
	switch {
	case f.comparison != nil:
		return rendered{fingerprint: newFingerprint(a)}
	case f.analysis != nil:
		return rendered{analysis: f.analysis(nil, r.Read(a))}
	}
	return rendered{batch: r.Read(a).Batch()}
}

// encoder writes what was rendered, article by article.
type encoder interface {
	encode(rendered) error
	end() error
}

type graphEncoder struct{ e export.Encoder }

func (g graphEncoder) encode(r rendered) error { return g.e.Encode(r.batch) }
func (g graphEncoder) end() error              { return g.e.Close() }

type analysisEncoder struct{ w io.Writer }

func (a analysisEncoder) encode(r rendered) error {
	_, err := a.w.Write(r.analysis)
	return err
}
func (a analysisEncoder) end() error { return nil }
