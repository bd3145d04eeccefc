package coref

// The closed classes that coreference in English turns on: grammar, not knowledge of the
// world.

// pronoun is a pronoun whatever its case: "he" stands for "him" and "his" too.
type pronoun uint8

const (
	noPronoun pronoun = iota
	pronI
	pronWe
	pronYou
	pronHe
	pronShe
	pronIt
	pronThey
	pronThis
	pronThat
	pronThese
	pronThose
	pronOne
	pronOther // "something", "everyone"
)

// pronounForm is what a form of a pronoun shows.
type pronounForm struct {
	pronoun   pronoun
	reflexive bool
}

var pronouns = map[string]pronounForm{
	"i": {pronI, false}, "me": {pronI, false}, "my": {pronI, false}, "mine": {pronI, false}, "myself": {pronI, true},
	"we": {pronWe, false}, "us": {pronWe, false}, "our": {pronWe, false}, "ours": {pronWe, false}, "ourselves": {pronWe, true}, "'s": {pronWe, false},
	"you": {pronYou, false}, "your": {pronYou, false}, "yours": {pronYou, false}, "yourself": {pronYou, true}, "yourselves": {pronYou, true},
	"he": {pronHe, false}, "him": {pronHe, false}, "his": {pronHe, false}, "himself": {pronHe, true},
	"she": {pronShe, false}, "her": {pronShe, false}, "hers": {pronShe, false}, "herself": {pronShe, true},
	"it": {pronIt, false}, "its": {pronIt, false}, "itself": {pronIt, true},
	"they": {pronThey, false}, "them": {pronThey, false}, "their": {pronThey, false}, "theirs": {pronThey, false},
	"themselves": {pronThey, true}, "themself": {pronThey, true}, "'em": {pronThey, false},
	"this": {pronThis, false}, "that": {pronThat, false}, "these": {pronThese, false}, "those": {pronThose, false}, "one": {pronOne, false},
}

// agreement is what a pronoun agrees with.
type agreement struct {
	gender  Gender
	number  Number
	animate bool
	class   Class
}

var agreements = [...]agreement{
	noPronoun: {anyGender, 0, false, Unknown},
	pronI:     {Male | Female, Singular, true, Person},
	pronWe:    {anyGender, Plural, true, Person},
	pronYou:   {Male | Female, 0, true, Person},
	pronHe:    {Male, Singular, true, Person},
	pronShe:   {Female, Singular, true, Person},
	pronIt:    {Neuter, Singular, false, Unknown},
	pronThey:  {anyGender, Plural, false, Unknown},
	pronThis:  {Neuter, Singular, false, Unknown},
	pronThat:  {Neuter, Singular, false, Unknown},
	pronThese: {anyGender, Plural, false, Unknown},
	pronThose: {anyGender, Plural, false, Unknown},
	pronOne:   {anyGender, Singular, false, Unknown},
	pronOther: {anyGender, 0, false, Unknown},
}

// definiteness is how a nominal phrase begins.
type definiteness uint8

const (
	bare definiteness = iota
	definite
	indefinite
	demonstrative
	possessive
	quantified
)

var determiners = map[string]definiteness{
	"the": definite, "both": definite,
	"a": indefinite, "an": indefinite, "another": indefinite, "some": quantified, "any": quantified, "no": quantified, "every": quantified,
	"each": quantified, "either": quantified, "neither": quantified, "all": quantified, "many": quantified, "much": quantified, "most": quantified,
	"few": quantified, "several": quantified, "more": quantified, "less": quantified, "such": quantified, "what": quantified, "which": quantified,
	"this": demonstrative, "that": demonstrative, "these": demonstrative, "those": demonstrative,
}

// eras are what stands after the number of a year.
var eras = map[string]bool{"BC": true, "AD": true, "BCE": true, "CE": true, "B.C.": true, "A.D.": true}

// role is what a mention does in its clause.
type role uint8

const (
	otherRole role = iota
	subject
	passiveSubject
	object
	oblique
	modifier
	possessor
	apposition
	predicate
	inCompound
)
