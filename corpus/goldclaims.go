package corpus

import (
	"encoding/json"
	"fmt"
)

// GoldClaims is a gold article of ours: what a graph of the article must hold. The
// text is not in it. References to entities are ids of Entities, or several with "|"
// between them where any will do.
type GoldClaims struct {
	Doc       string
	Published string `json:"reference_date"` // ISO day; empty where the text does not tell
	Entities  []GoldEntity
	Offices   []GoldOffice
	Relations []GoldRelation
	Events    []GoldEvent
	Quotes    []GoldQuote
}

// GoldEntity is a thing that the article names.
type GoldEntity struct {
	ID, Name, Class string
	Surface         []string // each form it is named by, verbatim
}

// GoldOffice is a post that somebody holds, held or will hold.
type GoldOffice struct {
	Holder, Title, Of, Status, Evidence string
}

// GoldRelation is a durable tie; Property is the local name of a kg: property.
type GoldRelation struct {
	Subject, Property, Object, Evidence string
}

// GoldEvent is a deed; Type is the local name of a kg: event type.
type GoldEvent struct {
	Type, Trigger, Object, Modality, Source, Date, Evidence string
	Actor, Target                                           []string
	Negated                                                 bool
}

// GoldQuote is somebody's words. Speaker is an id, or the words for who has no name.
type GoldQuote struct {
	Speaker, Kind, Content, Evidence string
}

// ParseGoldClaims reads a gold article of ours. The error names the file.
func ParseGoldClaims(name string, data []byte) (*GoldClaims, error) {
	g := &GoldClaims{}
	if err := json.Unmarshal(data, g); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if g.Doc == "" {
		return nil, fmt.Errorf("%s: no \"doc\": not a gold article", name)
	}
	return g, nil
}
