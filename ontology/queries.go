package ontology

import (
	"embed"
	"path"
	"strings"
)

//go:embed queries/*.rq
var queryFiles embed.FS

// Query is a published question in SPARQL.
type Query struct {
	// Name is what it is called: its file's name without the ending.
	Name string
	// Asks is the question in words, in one line.
	Asks string
	// Text is SPARQL, with the comment that explains it.
	Text string
}

// Queries are the published questions, by name.
func Queries() []Query {
	files, err := queryFiles.ReadDir("queries")
	if err != nil {
		panic(err) // they are embedded
	}
	all := make([]Query, 0, len(files))
	for _, f := range files {
		text, err := queryFiles.ReadFile(path.Join("queries", f.Name()))
		if err != nil {
			panic(err)
		}
		q := Query{Name: strings.TrimSuffix(f.Name(), ".rq"), Text: string(text)}
		for line := range strings.Lines(q.Text) {
			words := strings.TrimSpace(strings.TrimPrefix(line, "#"))
			if !strings.HasPrefix(line, "#") || words == "" {
				break
			}
			q.Asks = strings.TrimSpace(q.Asks + " " + words)
		}
		all = append(all, q)
	}
	return all
}
