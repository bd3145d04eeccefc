package main

import (
	"io"
	"slices"
	"strings"

	"kgexport/export"
	"kgexport/extract"
	"kgexport/extract/text"
	"kgexport/rdf"
)

// format is what the main job can write: a graph, in one of export's formats, or
// the analysis of the text that the graph is made from.
type format struct {
	export.Format
	// analysis, where it is set, appends what the format writes of a reading;
	// Format then has no encoder.
	analysis func(dst []byte, r *extract.Reading) []byte
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
	if f.analysis != nil {
		return analysisEncoder{w}
	}
	return graphEncoder{f.Format.NewEncoder(w, o)}
}

// rendered is what becomes of an article: its graph or its analysis.
type rendered struct {
	batch    rdf.Batch
	analysis []byte
}

// render makes what the format writes of a reading.
func (f format) render(r *extract.Reading) rendered {
	if f.analysis != nil {
		return rendered{analysis: f.analysis(nil, r)}
	}
	return rendered{batch: r.Batch()}
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
