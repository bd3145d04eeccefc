package ontology

import (
	"slices"
	"strings"
	"testing"
)

func TestParseFrame(t *testing.T) {
	for frame, want := range map[string]string{
		"nsubj=actor":                                   "nsubj=actor",
		"  nsubj=actor\n\tobj=target! ":                 "nsubj=actor obj=target!",
		"obl:with|against=target/agent!":                "obl:with=target/agent! obl:against=target/agent!",
		"nsubj|obj=actor":                               "nsubj=actor obj=actor",
		"nmod:in_front_of=place aux-of=scope":           "nmod:in_front_of=place aux-of=scope",
		"obj=target/person obj=target/organization":     "obj=target/person obj=target/organization",
		"self=subject ccomp:that=content parataxis=via": "self=subject ccomp:that=content parataxis=via",
	} {
		slots, err := ParseFrame(frame)
		if err != nil || written(slots) != want {
			t.Errorf("%q is %q, %v; want %q", frame, written(slots), err, want)
		}
	}
}

func TestParseFrameErrors(t *testing.T) {
	for frame, want := range map[string]string{
		"":                       "the frame is empty: write at least one slot",
		"obj":                    `slot "obj" has no role: write RELATION=ROLE, as in obj=target`,
		"obj=":                   `slot "obj=": "" is no name of a role`,
		"obj=Target":             `slot "obj=Target": "Target" is no name of a role`,
		"obj=target!!":           `slot "obj=target!!": "target!" is no name of a role`,
		"obj=target/thing":       `slot "obj=target/thing": nothing can be restricted to "thing": write one of agent, event,`,
		"obj=target/":            `slot "obj=target/": nothing can be restricted to ""`,
		"=actor":                 `slot "=actor": relation "" is unknown`,
		"obl=target":             `slot "obl=target": relation "obl" says too little`,
		"obl:=target":            `slot "obl:=target": "obl:" is no name of a relation`,
		"obl:with|=target":       `slot "obl:with|=target": "obl:" is no name of a relation`,
		"dobj=target":            `slot "dobj=target": relation "dobj" is unknown`,
		"obj=target obj=target":  `slot "obj=target" stands twice`,
		"obl:on|on=target":       `slot "obl:on|on=target" stands twice`,
		"obj=target, obl:for=it": `slot "obj=target,": "target," is no name of a role`,
	} {
		if _, err := ParseFrame(frame); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q gives %v, want %s", frame, err, want)
		}
	}
}

// FuzzParseFrame proves that a frame that is read can be written and read again.
func FuzzParseFrame(f *testing.F) {
	f.Add("nsubj=actor obj=target/agent! obl:with|against=target!")
	f.Add("light:nsubj=actor nmod:poss=actor amod-of=subject")
	f.Add("obl:=|!/")
	f.Fuzz(func(t *testing.T, frame string) {
		slots, err := ParseFrame(frame)
		if err != nil {
			return
		}
		again, err := ParseFrame(written(slots))
		if err != nil || !slices.Equal(slots, again) {
			t.Errorf("%q is read as %q, then as %q, %v", frame, written(slots), written(again), err)
		}
	})
}

// written writes slots as a frame.
func written(slots []Slot) string {
	var all []string
	for _, s := range slots {
		all = append(all, s.String())
	}
	return strings.Join(all, " ")
}
