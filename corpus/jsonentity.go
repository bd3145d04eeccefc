package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// ParseGoldEntities reads the entities of a gold article of ours: JSON with
// "entities", each with "class" and "surface" (and "name"). The text is not in it.
func ParseGoldEntities(name string, data []byte) (EntityDocument, error) {
	var gold struct {
		Doc      string
		Entities []struct {
			Name, Class string
			Surface     []string
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		return EntityDocument{}, fmt.Errorf("%s: %w", name, err)
	}
	d := EntityDocument{ID: gold.Doc}
	for _, g := range gold.Entities {
		e := NamedEntity{Classes: []string{g.Class}}
		for _, s := range append(g.Surface, g.Name) {
			e.add(s)
		}
		d.Entities = append(d.Entities, e)
	}
	return d, nil
}

// ParseRe3d reads re3d's documents.json and entities.json. What is no name by its
// capitals ("service members") is left out, a determiner before a name too. The
// annotation takes in titles ("Minister Jane Doe") and what a place lies in ("Leeds,
// England"): the name without them will do. What is neither person, organisation nor
// place may be found or not.
func ParseRe3d(name string, documents, entities []byte) ([]EntityDocument, error) {
	type document struct {
		ID   string `json:"_id"`
		Text string
	}
	type entity struct {
		DocumentID  string
		Type, Value string
	}
	docs, err := jsonLines[document](name, documents)
	if err != nil {
		return nil, err
	}
	found, err := jsonLines[entity](name, entities)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	var out []EntityDocument
	for i, d := range docs {
		at[d.ID] = i
		out = append(out, EntityDocument{ID: d.ID, Text: d.Text})
	}
	for _, e := range found {
		i, ok := at[e.DocumentID]
		if !ok {
			return nil, fmt.Errorf("%s: an entity of the document %q, which is not there", name, e.DocumentID)
		}
		if n, ok := re3dEntity(e.Type, e.Value); ok {
			out[i].Entities = append(out[i].Entities, n)
		}
	}
	for i := range out {
		out[i].Apart = true
		out[i].mergeNamesakes()
	}
	return out, nil
}

// re3dEntity is the entity of an annotation, and whether that is a name.
func re3dEntity(kind, value string) (NamedEntity, bool) {
	classes := map[string][]string{"Person": {"Person"}, "Organisation": {"Organization"}, "Location": {"Place"}}
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		value = strings.TrimPrefix(value, article)
	}
	e := NamedEntity{Classes: classes[kind], Surfaces: []string{value}}
	switch {
	case e.Classes == nil:
		return e, true
	case pronoun[strings.ToLower(value)] || !isNamed(value):
		return e, false
	case kind == "Person":
		for words := strings.Fields(value)[1:]; len(words) > 0; words = words[1:] {
			e.add(strings.Join(words, " "))
		}
	case kind == "Location":
		for part := range strings.SplitSeq(value, ",") {
			e.add(strings.TrimSpace(part))
		}
	}
	return e, true
}

// isNamed reports words that are a name by their capitals: the first and the last
// have one, and those between but for function words.
func isNamed(s string) bool {
	words := strings.Fields(s)
	for i, w := range words {
		if isCapitalised(strings.TrimLeft(w, "\"'(“‘")) {
			continue
		}
		if i == 0 && !isParticle(w) && !strings.HasPrefix(w, "al-") || i == len(words)-1 || len(w) > 3 {
			return false
		}
	}
	return len(words) > 0
}

// ParseKnowledgeNet reads KnowledgeNet's facts, a passage a document: subjects and
// objects that are names, with the class that the property asks for. A person's
// nationality may be found or not.
func ParseKnowledgeNet(name string, data []byte) ([]EntityDocument, error) {
	type passage struct {
		DocumentID   string
		PassageStart int
		PassageText  string
		Facts        []struct {
			Property                string
			SubjectText, ObjectText string
		}
	}
	passages, err := jsonLines[passage](name, data)
	if err != nil {
		return nil, err
	}
	var out []EntityDocument
	for _, p := range passages {
		var a entitiesApart
		for _, f := range p.Facts {
			c, ok := factClasses[f.Property]
			if !ok {
				return nil, fmt.Errorf("%s: unknown property %q: give folds of KnowledgeNet", name, f.Property)
			}
			for i, s := range []string{f.SubjectText, f.ObjectText} {
				if c[i] != "" && isNamed(s) && strings.Contains(p.PassageText, s) && !pronoun[strings.ToLower(s)] {
					a.add(s, []string{c[i]})
				}
			}
		}
		out = append(out, EntityDocument{ID: fmt.Sprintf("%s:%d", p.DocumentID, p.PassageStart), Text: p.PassageText, Entities: a.list, Partial: true, Apart: true})
	}
	return out, nil
}

var pronoun = map[string]bool{"i": true, "he": true, "she": true, "it": true, "they": true, "his": true, "her": true, "its": true, "their": true, "we": true, "our": true, "my": true, "him": true, "who": true, "which": true}

// factClasses are the classes of a property's subject and object.
var factClasses = map[string][2]string{
	"DATE_OF_BIRTH": {"Person"}, "DATE_OF_DEATH": {"Person"}, "PLACE_OF_RESIDENCE": {"Person", "Place"}, "PLACE_OF_BIRTH": {"Person", "Place"},
	"NATIONALITY": {"Person"}, "EMPLOYEE_OR_MEMBER_OF": {"Person", "Organization"}, "EDUCATED_AT": {"Person", "Organization"},
	"POLITICAL_AFFILIATION": {"Person", "Organization"}, "CHILD_OF": {"Person", "Person"}, "SPOUSE": {"Person", "Person"},
	"DATE_FOUNDED": {"Organization"}, "HEADQUARTERS": {"Organization", "Place"}, "SUBSIDIARY_OF": {"Organization", "Organization"},
	"FOUNDED_BY": {"Organization", "Person"}, "CEO": {"Organization", "Person"},
}

// jsonLines reads a JSON value a line, or several one behind the other.
func jsonLines[T any](name string, data []byte) ([]T, error) {
	dec := json.NewDecoder(bufio.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))))
	var list []T
	for {
		var v T
		switch err := dec.Decode(&v); err {
		case nil:
			list = append(list, v)
		case io.EOF:
			return list, nil
		default:
			return nil, fmt.Errorf("%s: after %d values: %w", name, len(list), err)
		}
	}
}
