package seeds

import "kgexport/rdf"

// The six top classes of entities.
const (
	topPerson       = rdf.Schema + "Person"
	topOrganization = rdf.Schema + "Organization"
	topPlace        = rdf.Schema + "Place"
	topWork         = rdf.Schema + "CreativeWork"
	topProduct      = rdf.Schema + "Product"
	topEvent        = rdf.Schema + "Event"
)

// segment is the part of an entity's IRI that stands for its top class.
var segment = map[string]string{
	topPerson: "person", topOrganization: "organization", topPlace: "place",
	topWork: "work", topProduct: "product", topEvent: "event",
}

// tops gives the top class of each class that an entry may have without saying
// it. Deeper classes come after their parents' siblings: where an entry has
// several classes the one with the greatest depth is its Class.
var tops = map[string]struct {
	top   string
	depth int
}{
	topPerson:       {topPerson, 0},
	topOrganization: {topOrganization, 0},
	topPlace:        {topPlace, 0},
	topWork:         {topWork, 0},
	topProduct:      {topProduct, 0},
	topEvent:        {topEvent, 0},

	rdf.Schema + "AdministrativeArea":             {topPlace, 1},
	rdf.Schema + "Country":                        {topPlace, 2},
	rdf.Schema + "State":                          {topPlace, 2},
	rdf.Schema + "City":                           {topPlace, 2},
	rdf.Schema + "CivicStructure":                 {topPlace, 1},
	rdf.Schema + "GovernmentBuilding":             {topPlace, 2},
	rdf.Schema + "Airport":                        {topPlace, 2},
	rdf.Schema + "Bridge":                         {topPlace, 2},
	rdf.Schema + "PlaceOfWorship":                 {topPlace, 2},
	rdf.Schema + "LandmarksOrHistoricalBuildings": {topPlace, 1},
	rdf.Schema + "Landform":                       {topPlace, 1},
	rdf.Schema + "Continent":                      {topPlace, 2},
	rdf.Schema + "Mountain":                       {topPlace, 2},
	rdf.Schema + "BodyOfWater":                    {topPlace, 2},
	rdf.Schema + "OceanBodyOfWater":               {topPlace, 3},
	rdf.Schema + "SeaBodyOfWater":                 {topPlace, 3},
	rdf.Schema + "LakeBodyOfWater":                {topPlace, 3},
	rdf.Schema + "RiverBodyOfWater":               {topPlace, 3},
	rdf.Schema + "Canal":                          {topPlace, 3},

	rdf.Schema + "GovernmentOrganization":  {topOrganization, 1},
	rdf.Schema + "NewsMediaOrganization":   {topOrganization, 1},
	rdf.Schema + "PoliticalParty":          {topOrganization, 1},
	rdf.Schema + "NGO":                     {topOrganization, 1},
	rdf.Schema + "Corporation":             {topOrganization, 1},
	rdf.Schema + "Airline":                 {topOrganization, 1},
	rdf.Schema + "EducationalOrganization": {topOrganization, 1},
	rdf.Schema + "CollegeOrUniversity":     {topOrganization, 2},
	rdf.Schema + "SportsOrganization":      {topOrganization, 1},
	rdf.Schema + "SportsTeam":              {topOrganization, 2},

	rdf.Schema + "Legislation": {topWork, 1},
	rdf.Schema + "Book":        {topWork, 1},
	rdf.Schema + "Report":      {topWork, 1},
}
