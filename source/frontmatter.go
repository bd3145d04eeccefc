package source

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// frontMatter splits off the metadata that a Markdown file begins with, between lines
// "---" (YAML) or "+++" (TOML: its lines "name = value"). What it does not know there,
// or cannot read, it leaves out.
func frontMatter(text string) (Meta, string) {
	rule := text[:min(len(text), 4)]
	if rule != "---\n" && rule != "+++\n" {
		return Meta{}, text
	}
	head, body, ok := strings.Cut(text[4:], "\n"+rule)
	if !ok {
		if head, ok = strings.CutSuffix(text[4:], "\n"+rule[:3]); !ok {
			return Meta{}, text
		}
	}
	if len(head) > maxMeta {
		return Meta{}, body
	}
	names := Fields{}.names()
	var r [len(fieldKinds)]rankedText
	note := func(key, value string) {
		p, ok := names[string(appendFolded(nil, []byte(key)))]
		if value = strings.TrimSpace(value); ok && p.kind > textField && value != "" && (r[p.kind].text == "" || p.rank < r[p.kind].rank) {
			r[p.kind] = rankedText{value, p.rank}
		}
	}
	if rule[0] == '+' {
		for line := range strings.SplitSeq(head, "\n") {
			if key, value, ok := strings.Cut(line, "="); ok {
				note(strings.TrimSpace(key), strings.Trim(strings.TrimSpace(value), `"'`))
			}
		}
	} else if !yamlFields(head, note) {
		return Meta{}, body
	}
	m := Meta{Title: r[titleOf].text, Publisher: r[publisherField].text, URL: r[urlField].text, Author: r[authorField].text, Lang: r[langField].text}
	m.Published, _ = parseStamp(r[publishedField].text)
	return m, body
}

// rankedText is a value with the rank of its name.
type rankedText struct {
	text string
	rank int
}

// yamlFields notes the fields of a list of them, lists of values joined by commas.
func yamlFields(data string, note func(key, value string)) bool {
	var doc yaml.Node
	loader, err := yaml.NewLoader(strings.NewReader(data))
	if err == nil {
		err = loader.Load(&doc)
	}
	if err != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return false
	}
	fields := doc.Content[0].Content
	for i := 0; i+1 < len(fields); i += 2 {
		value := fields[i+1]
		switch value.Kind {
		case yaml.ScalarNode:
			note(fields[i].Value, value.Value)
		case yaml.SequenceNode:
			var all []string
			for _, v := range value.Content {
				if v.Kind == yaml.ScalarNode {
					all = append(all, v.Value)
				}
			}
			note(fields[i].Value, strings.Join(all, ", "))
		}
	}
	return true
}
