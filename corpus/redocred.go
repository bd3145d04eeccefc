package corpus

import (
	"encoding/json"
	"fmt"
	"strings"
)

// ParseReDocRED reads the named things of Re-DocRED's documents; the text is put
// together from its words. Times and numbers are left out.
func ParseReDocRED(name string, data []byte) ([]EntityDocument, error) {
	var docs []struct {
		Title     string
		Sents     [][]string
		VertexSet [][]struct {
			Type, Name string
			Pos        [2]int
			SentID     int `json:"sent_id"`
		}
	}
	if err := json.Unmarshal(data, &docs); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	classes := map[string][]string{"PER": {"Person"}, "ORG": {"Organization"}, "LOC": {"Place"}, "MISC": anything}
	var out []EntityDocument
	for _, r := range docs {
		d := EntityDocument{ID: r.Title}
		var b strings.Builder
		for _, words := range r.Sents {
			b.WriteString(running(words) + " ")
		}
		d.Text = b.String()
		for _, vertex := range r.VertexSet {
			e := NamedEntity{}
			for _, m := range vertex {
				e.Classes = classes[m.Type]
				if m.SentID < 0 || m.SentID >= len(r.Sents) || m.Pos[0] < 0 || m.Pos[0] >= m.Pos[1] || m.Pos[1] > len(r.Sents[m.SentID]) {
					return nil, fmt.Errorf("%s: %s: %q stands outside its sentence", name, r.Title, m.Name)
				}
				e.add(running(r.Sents[m.SentID][m.Pos[0]:m.Pos[1]]))
			}
			if e.Classes != nil {
				d.Entities = append(d.Entities, e)
			}
		}
		out = append(out, d)
	}
	return out, nil
}

// running puts words together as running text: no space before a mark that closes
// nor behind one that opens.
func running(words []string) string {
	var b strings.Builder
	open, glue := false, true
	for _, w := range words {
		closes := strings.Contains(",.;:!?)]%", w) || strings.HasPrefix(w, "'") || w == "n't" || w == "-" || w == "–" || w == "/"
		if w == "\"" {
			closes, open = open, !open
		}
		if !glue && !closes {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		glue = w == "(" || w == "[" || w == "$" || w == "-" || w == "–" || w == "/" || w == "\"" && open
	}
	return b.String()
}
