package corpus

// EntityDocument is a text and the named things that its annotation finds in it.
type EntityDocument struct {
	ID   string
	Text string
	// Entities are in the order of the annotation.
	Entities []NamedEntity
	// Partial reports that not all named things are annotated: the annotation says
	// what must be found, and not that nothing else may.
	Partial bool
	// Apart reports that the annotation does not say which names name one thing:
	// every name stands as an entity of its own.
	Apart bool
}

// NamedEntity is a named thing.
type NamedEntity struct {
	// Classes are the classes that it may have: "Person", "Organization", "Place",
	// "Work", "Product", "Event"; none where it does not matter whether it is found.
	Classes  []string
	Surfaces []string // the names used, each once
}

// Anything are the classes of a thing that is no person, organisation or place.
var anything = []string{"Work", "Product", "Event"}

// add adds a surface to an entity.
func (e *NamedEntity) add(surface string) {
	for _, s := range e.Surfaces {
		if s == surface {
			return
		}
	}
	e.Surfaces = append(e.Surfaces, surface)
}

// entitiesApart makes each name with its classes one entity.
type entitiesApart struct {
	list []NamedEntity
	at   map[string]int // place in list
}

func (a *entitiesApart) add(surface string, classes []string) {
	key := surface
	for _, c := range classes {
		key += "\t" + c
	}
	if _, ok := a.at[key]; ok {
		return
	}
	if a.at == nil {
		a.at = map[string]int{}
	}
	a.at[key] = len(a.list)
	a.list = append(a.list, NamedEntity{Classes: classes, Surfaces: []string{surface}})
}
