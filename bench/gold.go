package main

import (
	"os"
	"path/filepath"
	"strings"

	"kgexport/corpus"
)

// gum reads the documents of GUM's development part that are nearest to news.
func gum(corpora string) (docs []gold) {
	for _, genre := range []string{"bio", "interview", "news"} {
		files, _ := filepath.Glob(filepath.Join(corpora, "gum", "dev", "GUM_"+genre+"_*.conllu"))
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				continue
			}
			parsed, err := corpus.ParseCoNLLU(f, data)
			if err != nil {
				continue
			}
			for i := range parsed {
				d := &parsed[i]
				docs = append(docs, gold{running(d), d.Sentences, mentions(d.Names())})
			}
		}
	}
	return docs
}

func running(d *corpus.Document) string {
	var b strings.Builder
	for i, s := range d.Sentences {
		if s.NewPar && i > 0 {
			b.WriteString("\n\n")
		}
		for _, t := range s.Tokens {
			b.WriteString(t.Form)
			if t.SpaceAfter {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// uner reads the names of EWT's development part, with a blank between all words.
func uner(corpora string) (docs []gold) {
	f := filepath.Join(corpora, "uner-ewt", "dev.iob2")
	data, err := os.ReadFile(f)
	if err != nil {
		return nil
	}
	named, err := corpus.ParseIOB(f, data, corpus.UNER)
	if err != nil {
		return nil
	}
	for _, d := range named {
		var b strings.Builder
		for _, s := range d.Sentences {
			b.WriteString(strings.Join(s.Words, " ") + "\n\n")
		}
		docs = append(docs, gold{text: b.String(), names: mentions(d)})
	}
	return docs
}

// mentions are the persons, organisations and places of a document.
func mentions(d corpus.NamedDocument) map[mention]int {
	all := map[mention]int{}
	for _, s := range d.Sentences {
		for _, n := range s.Names {
			if n.Type == corpus.Person || n.Type == corpus.Organization || n.Type == corpus.Place {
				all[mention{strings.Join(s.Words[n.First:n.End], " "), n.Type}]++
			}
		}
	}
	return all
}

// universal is the universal tag of a Penn tag, as far as the tag alone tells it.
func universal(penn, form string) string {
	switch {
	case strings.HasPrefix(penn, "NNP"):
		return "PROPN"
	case strings.HasPrefix(penn, "NN"):
		return "NOUN"
	case strings.HasPrefix(penn, "VB"):
		switch strings.ToLower(form) {
		case "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m":
			return "AUX"
		}
		return "VERB"
	case strings.HasPrefix(penn, "JJ"):
		return "ADJ"
	case strings.HasPrefix(penn, "RB"), penn == "WRB":
		return "ADV"
	case strings.HasPrefix(penn, "PRP"), penn == "WP", penn == "WP$", penn == "EX":
		return "PRON"
	}
	if tag, ok := map[string]string{"DT": "DET", "PDT": "DET", "WDT": "PRON", "IN": "ADP", "RP": "ADP", "CC": "CCONJ", "CD": "NUM",
		"MD": "AUX", "TO": "PART", "POS": "PART", "UH": "INTJ", "SYM": "SYM", "$": "SYM", "#": "SYM", "FW": "X", "LS": "X"}[penn]; ok {
		return tag
	}
	return "PUNCT"
}
