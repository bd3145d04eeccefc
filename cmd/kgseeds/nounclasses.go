package main

import (
	"cmp"
	_ "embed" // facts written by hand
	"fmt"
	"slices"
	"strings"
)

//go:embed facts/sexed-nouns.txt
var sexedFacts string

// lexicographers are the letters of seeds.Lang.NounClasses for WordNet's lexicographer files.
var lexicographers = map[string]byte{
	"noun.person": 'p', "noun.group": 'g', "noun.location": 'l',
	"noun.artifact": 'o', "noun.object": 'o', "noun.substance": 'o', "noun.food": 'o', "noun.animal": 'o', "noun.plant": 'o', "noun.body": 'o', "noun.possession": 'o',
	"noun.act": 'e', "noun.event": 'e', "noun.process": 'e', "noun.phenomenon": 'e', "noun.time": 't',
	"noun.attribute": 's', "noun.cognition": 's', "noun.communication": 's', "noun.feeling": 's', "noun.motive": 's', "noun.quantity": 's',
	"noun.relation": 's', "noun.shape": 's', "noun.state": 's', "noun.Tops": 's',
}

// nounClasses writes noun-classes.txt: the classes of the nouns that are for persons,
// groups or places in a fair part of their senses, and of the other nouns that are common.
func nounClasses(c *corpus) ([]output, error) {
	senses, err := nounSenses(c)
	if err != nil {
		return nil, err
	}
	list := map[string]string{}
	for lemma, counts := range senses {
		value := likeliest(counts)
		if strings.ContainsAny(value, "pgl") || strings.Contains(c.words[lemma], "+") {
			list[lemma] = value
		}
	}
	sex := ""
	for line := range strings.Lines(sexedFacts) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			sex = strings.Trim(line, "[]")
		default:
			for _, w := range strings.Fields(line) {
				list[w] = "p" + sex
			}
		}
	}
	return []output{wordList("noun-classes.txt", list)}, nil
}

// nounSenses counts the senses of each noun in small letters by class.
func nounSenses(c *corpus) (map[string]map[byte]int, error) {
	data, err := c.read("wordnet", "lemmas.tsv")
	if err != nil {
		return nil, err
	}
	senses := map[string]map[byte]int{}
	for i, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if i == 0 || line == "" {
			continue
		}
		if len(f) < 2 {
			return nil, fmt.Errorf("wordnet/lemmas.tsv:%d: less than two columns", i+1)
		}
		class := lexicographers[f[1]]
		if class == 0 || strings.ContainsFunc(f[0], func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }) {
			continue
		}
		if senses[f[0]] == nil {
			senses[f[0]] = map[byte]int{}
		}
		senses[f[0]][class]++
	}
	return senses, nil
}

// likeliest are the classes of at least half as many senses as the most frequent, most
// senses first.
func likeliest(counts map[byte]int) string {
	var classes []byte
	most := 0
	for k, n := range counts {
		classes, most = append(classes, k), max(most, n)
	}
	classes = slices.DeleteFunc(classes, func(k byte) bool { return 2*counts[k] < most })
	slices.SortFunc(classes, func(a, b byte) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(strings.IndexByte(classOrder, a), strings.IndexByte(classOrder, b)))
	})
	return string(classes)
}

// classOrder is the order of classes of as many senses.
const classOrder = "pgloets"
