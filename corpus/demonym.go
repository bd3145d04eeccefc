package corpus

import (
	"slices"
	"strings"
)

// demonyms finds the words for nations, religions and the like: capitalised
// adjectives that do not begin the sentence, and plural proper nouns built on one.
func (s *Sentence) demonyms() []Name {
	var found []Name
	for i := range s.Words {
		if s.isDemonym(i) {
			found = append(found, Name{First: i, End: i + 1, Type: Demonym})
		}
	}
	return found
}

var demonymEndings = []string{"an", "ish", "ese", "ic", "ch", "sh", "ek", "ab", "im", "qi", "eli", "li", "ni", "ti", "di", "ri", "bi", "ist", "nese", "dish"}

// isDemonym goes by the tags: an adjective with a capital and an ending of a
// demonym; or a plural proper noun with such an ending.
func (s *Sentence) isDemonym(i int) bool {
	w := &s.Words[i]
	if !isCapitalised(w.Form) || len(w.Form) < 4 || strings.ToUpper(w.Form) == w.Form {
		return false
	}
	switch {
	case w.UPOS == "ADJ" && w.XPOS == "JJ":
		return hasEnding(w.Form) && (i > 0 || strings.HasSuffix(w.Form, "ian") || strings.HasSuffix(w.Form, "ese"))
	case w.XPOS == "NNPS":
		return hasEnding(strings.TrimSuffix(w.Form, "s"))
	}
	return false
}

// LooksDemonym reports whether a word by itself has the form of a demonym that can
// be no place: "Kenyan", "British".
func LooksDemonym(form string) bool {
	for _, e := range []string{"ian", "ean", "ish", "ese", "can", "ench", "utch", "man", "eek", "wan", "raeli", "raqi", "stani", "yan", "ban", "ccan"} {
		if len(form) > len(e)+1 && strings.HasSuffix(form, e) && !strings.HasSuffix(form, "jan") {
			return true
		}
	}
	return false
}

// AddDemonyms adds the demonyms that a sentence's tree shows to its names, where
// they do not overlap.
func (s *NamedSentence) AddDemonyms(tree *Sentence) {
	s.Names = Longest(append(s.Names, tree.demonyms()...))
}

func hasEnding(form string) bool {
	return slices.ContainsFunc(demonymEndings, func(e string) bool { return strings.HasSuffix(form, e) })
}

// isOffice reports whether a person's "name" is nothing but words for an office:
// "the Secretary General", "Prime Minister".
func (s *Sentence) isOffice(n Name) bool {
	for i := n.First; i < n.End; i++ {
		w := s.Words[i].Form
		if isCapitalised(w) && !slices.Contains(offices, strings.TrimSuffix(strings.ToLower(w), "s")) {
			return false
		}
	}
	return true
}

var offices = []string{
	"president", "vice", "prime", "minister", "secretary", "general", "senator", "governor", "mayor", "king", "queen", "prince", "princess",
	"pope", "bishop", "archbishop", "cardinal", "chair", "chairman", "chairwoman", "chairperson", "speaker", "judge", "justice", "chief", "officer", "executive",
	"director", "deputy", "attorney", "ambassador", "representative", "congressman", "congresswoman", "commissioner", "chancellor", "emperor",
	"empress", "captain", "colonel", "major", "lieutenant", "sergeant", "admiral", "commander", "professor", "doctor", "dr.", "mr.", "mrs.", "ms.", "sir", "madam", "lord", "lady",
	"member", "delegate", "councillor", "ceo", "first", "counsel", "treasurer", "sheriff", "marshal", "premier", "mp", "honourable", "honorable", "mother", "father", "mom", "dad", "mum",
	"earl", "duke", "duchess", "count", "countess", "baron", "fellow", "protector", "command", "lieutenants", "dean", "provost", "rabbi", "imam", "sheikh", "sultan", "tsar", "shah", "master", "headmaster", "coach", "founder", "co", "editor", "manager", "leader", "head",
	"god", "majesty", "highness", "excellency", "plaintiff", "defendant", "petitioner", "respondent",
}
