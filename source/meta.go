package source

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v4"
)

// metaSuffix is how the name of a file with an article's metadata ends.
const metaSuffix = ".meta.yaml"

// maxMeta is the largest metadata file, in bytes.
const maxMeta = 1 << 20

// metaPath is where the metadata of an article's file may stand.
func metaPath(path string) string {
	path = unpackedName(path)
	return strings.TrimSuffix(path, filepath.Ext(filepath.Base(path))) + metaSuffix
}

// over is m with what it does not say taken from n.
func (m Meta) over(n Meta) Meta {
	if m.Published.IsZero() {
		m.Published = n.Published
	}
	return Meta{
		Published: m.Published,
		Publisher: cmp.Or(m.Publisher, n.Publisher),
		URL:       cmp.Or(m.URL, n.URL),
		Title:     cmp.Or(m.Title, n.Title),
		Author:    cmp.Or(m.Author, n.Author),
		Lang:      cmp.Or(m.Lang, n.Lang),
	}
}

// readMeta reads a metadata file; the zero Meta where there is none.
func readMeta(path string) (Meta, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Meta{}, nil
	}
	if err != nil {
		return Meta{}, fileError(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxMeta+1))
	if err != nil {
		return Meta{}, fileError(path, err)
	}
	if len(data) > maxMeta {
		return Meta{}, fmt.Errorf("%s: larger than %d bytes: keep only the article's metadata in it", path, maxMeta)
	}
	return parseMeta(path, data)
}

// parseMeta reads the YAML of a metadata file. Every error is "path:line: ...".
func parseMeta(path string, data []byte) (Meta, error) {
	var doc yaml.Node
	loader, err := yaml.NewLoader(bytes.NewReader(data))
	if err == nil {
		err = loader.Load(&doc)
	}
	if errors.Is(err, io.EOF) {
		return Meta{}, nil
	}
	if err != nil {
		return Meta{}, yamlError(path, err)
	}
	top := &doc
	if top.Kind == yaml.DocumentNode && len(top.Content) == 1 {
		top = top.Content[0]
	}
	if top.Kind == yaml.ScalarNode && top.Value == "" || top.Kind == 0 { // comments only
		return Meta{}, nil
	}
	if top.Kind != yaml.MappingNode {
		return Meta{}, fmt.Errorf("%s:%d: not a list of fields: write lines such as \"published: 2025-12-07\"", path, max(top.Line, 1))
	}
	var m Meta
	seen := map[string]bool{}
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], top.Content[i+1]
		if seen[key.Value] {
			return Meta{}, fmt.Errorf("%s:%d: field %q stands twice: keep one", path, key.Line, clip(key.Value))
		}
		seen[key.Value] = true
		if err := m.set(key.Value, value); err != nil {
			return Meta{}, fmt.Errorf("%s:%d: %w", path, key.Line, err)
		}
	}
	return m, nil
}

// set gives a field its value.
func (m *Meta) set(field string, value *yaml.Node) (err error) {
	fields := map[string]*string{"publisher": &m.Publisher, "url": &m.URL, "title": &m.Title, "author": &m.Author, "lang": &m.Lang}
	place := fields[field]
	switch {
	case place == nil && field != "published":
		return fmt.Errorf("unknown field %q: use published, publisher, url, title, author or lang", clip(field))
	case value.Kind != yaml.ScalarNode:
		return fmt.Errorf("%s: not one text: write it on one line", field)
	case value.Tag == "!!null":
		return nil
	case field == "published":
		if m.Published, err = ParseDate(value.Value); err != nil {
			return fmt.Errorf("published %w", err)
		}
		return nil
	}
	*place = strings.TrimSpace(value.Value)
	switch {
	case *place == "":
		return nil
	case field == "lang":
		return checkLang(*place)
	case field == "url":
		return checkURL(*place)
	}
	return nil
}

// yamlError is an error of the YAML reader in the house's form.
func yamlError(path string, err error) error {
	line, message := 1, err.Error()
	var one *yaml.LoadError
	var many *yaml.LoadErrors
	if errors.As(err, &many) && len(many.Errors) > 0 {
		one = many.Errors[0]
	}
	if one != nil || errors.As(err, &one) {
		line, message = max(one.Mark.Line, 1), one.Message
	}
	message = strings.Join(strings.Fields(message), " ")
	return fmt.Errorf("%s:%d: not YAML (%s): write lines such as \"publisher: NationPress\"", path, line, message)
}
