package ontology

import (
	"fmt"
	"slices"
	"strings"
)

// fillers are the restrictions that a slot can name, besides classes ("ArmedGroup"): kinds
// of what has a name, and some of nouns: money, offices and professions, what is measured of
// somebody ("its sales") and the sites where he works ("its plant").
var fillers = []string{"agent", "event", "measure", "money", "office", "organization", "person", "place", "product", "site", "work"}

// relations are what a slot's relation can begin with, and that need an ending
// ("obl:with"). With "-of" the cue is the dependent: "aux-of".
var (
	relations = []string{
		"acl", "advcl", "advmod", "after", "amod", "appos", "aux", "before", "case", "cc", "ccomp", "compound",
		"csubj", "det", "iobj", "light", "mark", "nmod", "nsubj", "obj", "obl", "parataxis", "self", "source", "xcomp",
	}
	incomplete = []string{"light", "obl"}
)

// ParseFrame reads a frame, slots RELATION=ROLE separated by white space:
//
//	nsubj=actor obj=target/agent! obl:with|against=target!
//
// Besides the relations of Universal Dependencies there are before and after (of a
// phrase), self (the cue's own noun phrase), light (a support verb's noun) and source
// (who says the words that the cue stands in); nsubj:pass is the subject of a passive
// that names nobody who acts.
// A vertical bar lists alternatives of a relation's last part, each a slot of
// its own; "/agent" or "/ArmedGroup" (a class by its local name in kg: or schema:)
// restricts the filler, "!" marks a required slot. The error
// says what is wrong and what to write instead, without a place.
func ParseFrame(frame string) ([]Slot, error) {
	var slots []Slot
	for _, field := range strings.Fields(frame) {
		relation, rest, found := strings.Cut(field, "=")
		if !found {
			return nil, fmt.Errorf("slot %q has no role: write RELATION=ROLE, as in obj=target", field)
		}
		s, err := parseRole(field, rest)
		if err != nil {
			return nil, err
		}
		for _, name := range alternatives(relation) {
			if err := checkRelation(field, name); err != nil {
				return nil, err
			}
			s.Relation = name
			if slices.Contains(slots, s) {
				return nil, fmt.Errorf("slot %q stands twice: leave one out", field)
			}
			slots = append(slots, s)
		}
	}
	if slots == nil {
		return nil, fmt.Errorf("the frame is empty: write at least one slot, as in nsubj=actor, or leave kg:frame out")
	}
	return slots, nil
}

// parseRole reads ROLE[/FILLER][!], the part of field after the equals sign.
func parseRole(field, rest string) (Slot, error) {
	rest, required := strings.CutSuffix(rest, "!")
	role, filler, restricted := strings.Cut(rest, "/")
	if !isWord(role) {
		return Slot{}, fmt.Errorf("slot %q: %q is no name of a role: write one word in small letters, as in obj=target", field, role)
	}
	if restricted && !slices.Contains(fillers, filler) && !isClassName(filler) {
		return Slot{}, fmt.Errorf("slot %q: nothing can be restricted to %q: write one of %s, or the name of a class", field, filler, strings.Join(fillers, ", "))
	}
	return Slot{Role: role, Filler: filler, Required: required}, nil
}

// alternatives spells out "obl:with|for" as "obl:with" and "obl:for".
func alternatives(relation string) []string {
	names := strings.Split(relation, "|")
	head := names[0][:strings.LastIndexByte(names[0], ':')+1]
	for i := range names[1:] {
		names[i+1] = head + names[i+1]
	}
	return names
}

// checkRelation refuses a relation that no cue can have: "nsub", "obl", "obl:".
func checkRelation(field, name string) error {
	head, ending, more := strings.Cut(name, ":")
	for part := range strings.SplitSeq(ending, ":") {
		if more && !isWord(part) {
			return fmt.Errorf("slot %q: %q is no name of a relation: write small letters with single colons, as in obl:with", field, name)
		}
	}
	if !slices.Contains(relations, strings.TrimSuffix(head, "-of")) {
		return fmt.Errorf("slot %q: relation %q is unknown: write one of %s", field, head, strings.Join(relations, ", "))
	}
	if !more && slices.Contains(incomplete, head) {
		return fmt.Errorf("slot %q: relation %q says too little: write what follows, as in obl:with", field, head)
	}
	return nil
}

// isClassName reports a capital letter and more letters: "ArmedGroup".
func isClassName(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z'
}

// isWord reports one or more small letters, with hyphens and underscores inside.
func isWord(s string) bool {
	for i := range len(s) {
		inside := i > 0 && i < len(s)-1
		if c := s[i]; (c < 'a' || c > 'z') && !(inside && (c == '-' || c == '_')) {
			return false
		}
	}
	return s != ""
}

// String writes the slot as a frame has it.
func (s Slot) String() string {
	var b strings.Builder
	b.WriteString(s.Relation + "=" + s.Role)
	if s.Filler != "" {
		b.WriteString("/" + s.Filler)
	}
	if s.Required {
		b.WriteByte('!')
	}
	return b.String()
}
