package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"strings"
)

// ids are the Wikidata identifiers that annotated corpora give for names, by kind:
// "person", "place", "organization". A name with two of them has none.
type ids map[string]map[string]string

// kindsOf are the kinds that GUM's entity types stand for.
var kindsOf = map[string]string{"person": "person", "place": "place", "organization": "organization"}

// readIDs reads the links of GUM's training part and of KnowledgeNet.
func (c *corpus) readIDs() error {
	c.ids = ids{"person": {}, "place": {}, "organization": {}}
	if err := c.readGUMLinks(); err != nil {
		return err
	}
	return c.readKnowledgeNet()
}

// add notes an identifier; a second one for the same name makes both void.
func (x ids) add(kind, name, id string) {
	of := x[kind]
	if of == nil || name == "" {
		return
	}
	if old, ok := of[name]; ok && old != id {
		id = ""
	}
	of[name] = id
}

// of is the one identifier that an entry's names have, empty where there is none or
// there are several.
func (x ids) of(kind string, names ...string) string {
	found := ""
	for _, n := range names {
		switch id := x[kind][n]; {
		case id == "" || id == found:
		case found == "":
			found = id
		default:
			return ""
		}
	}
	return found
}

// person is the identifier of a person by the label, and of the other names those
// of three words and more.
func (x ids) person(e entry) string {
	names := []string{e.name}
	for _, n := range e.names {
		if strings.Count(n, " ") > 0 && !contains(e.weak, n) {
			names = append(names, n)
		}
	}
	return x.of("person", names...)
}

var linked = regexp.MustCompile(`\(([^()-]+)-([a-z]+)-[^()-]*-[^()-]*-[^()-]*-[^()-]*-[^()-]*-([^()]+)`)

// readGUMLinks reads which Wikipedia titles GUM links and what to, and their
// identifiers from wiki_map.tab.
func (c *corpus) readGUMLinks() error {
	table, err := c.read("gum", "wiki_map.tab")
	if err != nil {
		return err
	}
	idOf := map[string]string{}
	for line := range strings.Lines(string(table)) {
		if cells := strings.Split(line, "\t"); len(cells) > 2 && strings.HasPrefix(cells[2], "Q") {
			idOf[cells[0]] = cells[2]
		}
	}
	files, err := c.glob("gum/train/*.conllu")
	if err != nil {
		return err
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, m := range linked.FindAllStringSubmatch(string(data), -1) {
			title, err := url.PathUnescape(m[3])
			if id := idOf[m[3]]; id != "" && err == nil {
				c.ids.add(kindsOf[m[2]], strings.ReplaceAll(title, "_", " "), id)
			}
		}
	}
	return nil
}

// knowledgeNetKinds are the kinds of subject and object of KnowledgeNet's properties;
// of its places the text alone does not say which of that name they are.
var knowledgeNetKinds = map[string][2]string{
	"CEO": {"organization", "person"}, "CHILD_OF": {"person", "person"}, "DATE_FOUNDED": {"organization", ""}, "DATE_OF_BIRTH": {"person", ""},
	"DATE_OF_DEATH": {"person", ""}, "EDUCATED_AT": {"person", "organization"}, "EMPLOYEE_OR_MEMBER_OF": {"person", "organization"},
	"FOUNDED_BY": {"organization", "person"}, "HEADQUARTERS": {"organization", ""}, "NATIONALITY": {"person", ""},
	"PLACE_OF_BIRTH": {"person", ""}, "PLACE_OF_RESIDENCE": {"person", ""}, "POLITICAL_AFFILIATION": {"person", "organization"},
	"SPOUSE": {"person", "person"}, "SUBSIDIARY_OF": {"organization", "organization"},
}

// readKnowledgeNet reads the links of KnowledgeNet's facts.
func (c *corpus) readKnowledgeNet() error {
	data, err := c.read("knowledge-net", "folds-1-3.jsonl")
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		var passage struct {
			Facts []struct{ Property, SubjectText, SubjectURI, ObjectText, ObjectURI string }
		}
		if err := json.Unmarshal([]byte(line), &passage); err != nil {
			return fmt.Errorf("knowledge-net/folds-1-3.jsonl: %w", err)
		}
		for _, f := range passage.Facts {
			kinds := knowledgeNetKinds[f.Property]
			c.ids.addURI(kinds[0], f.SubjectText, f.SubjectURI)
			c.ids.addURI(kinds[1], f.ObjectText, f.ObjectURI)
		}
	}
	return nil
}

// addURI notes the identifier that a URI of Wikidata ends in.
func (x ids) addURI(kind, name, uri string) {
	if i := strings.LastIndex(uri, "/Q"); i >= 0 {
		x.add(kind, name, uri[i+1:])
	}
}

// contradictions are the identifiers written by hand where the corpora give another
// for the same name, a line each.
func (c *corpus) contradictions() []string {
	var lines []string
	for _, e := range c.hand.entries {
		if e.wikidata == "" {
			continue
		}
		for _, n := range without(append([]string{e.name}, e.names...), e.weak) {
			if id := c.ids[e.top][n]; id != "" && id != e.wikidata {
				lines = append(lines, fmt.Sprintf("%s is wd:%s by hand, and the corpora link %q to wd:%s", e.prefixed(), e.wikidata, n, id))
			}
		}
	}
	return lines
}
