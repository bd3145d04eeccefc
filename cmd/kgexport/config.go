package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// configName is the name of a configuration file, in the working folder and
// (in its own folder) in the user's configuration folder.
const configName = "kgexport.yaml"

// maxConfig is the largest configuration file, in bytes.
const maxConfig = 1 << 20

// configure fills the settings that the command line left open: from the
// environment, then ./kgexport.yaml, then the user's configuration folder. A
// list that is given in one place is not joined with that of another.
func (c *command) configure() error {
	if err := c.fromEnvironment(os.Environ()); err != nil {
		return err
	}
	if c.noConfig {
		return nil
	}
	if err := c.fromFile(configName, fromFolder); err != nil {
		return err
	}
	if dir, err := os.UserConfigDir(); err == nil { // no home, no file
		if err := c.fromFile(filepath.Join(dir, "kgexport", configName), fromUser); err != nil {
			return err
		}
	}
	return nil
}

// fromEnvironment reads the variables KGEXPORT_NAME. An empty one counts as not
// set. One that looks like a misspelt setting is an error; others that begin
// with KGEXPORT_ may be somebody else's.
func (c *command) fromEnvironment(environ []string) error {
	for _, entry := range slices.Sorted(slices.Values(environ)) {
		name, value, _ := strings.Cut(entry, "=")
		if !strings.HasPrefix(name, "KGEXPORT_") || value == "" || slices.Contains(loginVariables, name) {
			continue
		}
		key := strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(name, "KGEXPORT_")), "_", "-")
		row := settingNamed(key)
		if row == nil {
			if near := nearest(key, settingNames()); near != "" {
				return configFault(problem{Place: name, Message: "no such setting", Advice: "did you mean " + variable(near) + "?"})
			}
			continue
		}
		if row.once && row.arg == "" { // KGEXPORT_VERSION and the like are not ours
			continue
		}
		values := []string{value}
		if row.repeat {
			values = list(value)
		}
		if err := c.apply(row, values, fromEnvironment, problem{Place: name}); err != nil {
			return err
		}
	}
	return nil
}

// fromFile reads a configuration file; that there is none is no error.
func (c *command) fromFile(path string, from origin) error {
	data, err := readConfig(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return faultOf(exitConfig, path, err)
	}
	entries, err := parseConfig(path, data)
	if err != nil {
		return err
	}
	for _, e := range entries {
		row := settingNamed(e.key)
		at := problem{Place: path, Line: e.line}
		if row == nil {
			at.Message = fmt.Sprintf("no setting is called %q", e.key)
			at.Advice = didYouMean(e.key, settingNames(), strconv.Quote, "kgexport man lists the settings")
			return configFault(at)
		}
		values := slices.Clone(e.values)
		if row.path {
			for i, v := range values {
				if !filepath.IsAbs(v) {
					values[i] = filepath.Join(filepath.Dir(path), v)
				}
			}
		}
		if err := c.apply(row, values, from, at); err != nil {
			return err
		}
	}
	return nil
}

// apply sets one setting, unless a place that counts more has set it.
func (c *command) apply(row *setting, values []string, from origin, at problem) error {
	named := at
	if named.Line > 0 {
		named.Message = row.name + " "
	}
	if row.once && from != fromEnvironment {
		named.Message += "cannot stand in a configuration file"
		named.Advice = "give --" + row.name + " on the command line"
		return configFault(named)
	}
	if len(values) > 1 && !row.repeat {
		named.Message += "takes one value"
		named.Advice = "give one"
		return configFault(named)
	}
	if c.given[row.name] != nowhere {
		return nil
	}
	for _, v := range values {
		if err := row.set(&c.settings, v); err != nil {
			what, advice := cutAdvice(err.Error())
			named.Message += what
			named.Advice = advice
			return configFault(named)
		}
	}
	c.given[row.name] = from
	return nil
}

func configFault(p problem) error { return &fault{exitConfig, []problem{p}} }

func readConfig(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxConfig+1))
	if err == nil && len(data) > maxConfig {
		err = errors.New("larger than 1 MB: no configuration is as large")
	}
	return data, err
}

// entry is a line of a configuration file: a setting and its values.
type entry struct {
	key    string
	values []string
	line   int
}

// parseConfig reads "key: value" and "key: [value, value]". The error is a
// fault of configuration with file and line.
func parseConfig(path string, data []byte) ([]entry, error) {
	var doc yaml.Node
	if err := yaml.NewDecoder(bytes.NewReader(data)).Decode(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, configFault(problem{Place: path, Message: "not valid YAML: " + oneLine(err.Error()), Advice: `write lines such as "format: jsonld"`})
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	root := doc.Content[0]
	if root.Kind == yaml.ScalarNode && root.Value == "" {
		return nil, nil
	}
	if root.Kind != yaml.MappingNode {
		return nil, configFault(problem{Place: path, Line: root.Line, Message: "not a list of settings", Advice: `write lines such as "format: jsonld"`})
	}
	var entries []entry
	seen := map[string]int{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if first, ok := seen[key.Value]; ok {
			return nil, configFault(problem{Place: path, Line: key.Line, Message: fmt.Sprintf("%s stands in line %d too", key.Value, first), Advice: "keep one"})
		}
		seen[key.Value] = key.Line
		values, ok := scalars(value)
		if !ok {
			return nil, configFault(problem{Place: path, Line: value.Line, Message: key.Value + " is not a value or a list of values", Advice: `write lines such as "format: jsonld"`})
		}
		entries = append(entries, entry{key.Value, values, key.Line})
	}
	return entries, nil
}

// scalars are the values of a node that is a value or a list of values.
func scalars(n *yaml.Node) ([]string, bool) {
	switch n.Kind {
	case yaml.ScalarNode:
		return []string{n.Value}, true
	case yaml.SequenceNode:
		values := make([]string, 0, len(n.Content))
		for _, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				return nil, false
			}
			values = append(values, item.Value)
		}
		return values, true
	}
	return nil, false
}
