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
// it, and how deep below it the class lies: where an entry has several classes the
// deepest is its Class. It holds the ontology's own classes of entities.
var tops = map[string]struct {
	top   string
	depth int8
}{
	topPerson:       {topPerson, 0},
	topOrganization: {topOrganization, 0},
	topPlace:        {topPlace, 0},
	topWork:         {topWork, 0},
	topProduct:      {topProduct, 0},
	topEvent:        {topEvent, 0},

	rdf.Schema + "AdministrativeArea":             {topPlace, 1},
	rdf.Schema + "Country":                        {topPlace, 2},
	rdf.Schema + "City":                           {topPlace, 2},
	rdf.Schema + "State":                          {topPlace, 2},
	rdf.Schema + "CivicStructure":                 {topPlace, 1},
	rdf.Schema + "Airport":                        {topPlace, 2},
	rdf.Schema + "Bridge":                         {topPlace, 2},
	rdf.Schema + "GovernmentBuilding":             {topPlace, 2},
	rdf.Schema + "Museum":                         {topPlace, 2},
	rdf.Schema + "Park":                           {topPlace, 2},
	rdf.Schema + "PlaceOfWorship":                 {topPlace, 2},
	rdf.Schema + "StadiumOrArena":                 {topPlace, 2},
	rdf.Schema + "TrainStation":                   {topPlace, 2},
	rdf.Schema + "Continent":                      {topPlace, 1},
	rdf.Schema + "LandmarksOrHistoricalBuildings": {topPlace, 1},
	rdf.Schema + "Landform":                       {topPlace, 1},
	rdf.Schema + "BodyOfWater":                    {topPlace, 2},
	rdf.Schema + "Canal":                          {topPlace, 3},
	rdf.Schema + "LakeBodyOfWater":                {topPlace, 3},
	rdf.Schema + "OceanBodyOfWater":               {topPlace, 3},
	rdf.Schema + "RiverBodyOfWater":               {topPlace, 3},
	rdf.Schema + "SeaBodyOfWater":                 {topPlace, 3},
	rdf.Schema + "Mountain":                       {topPlace, 2},
	rdf.Schema + "Volcano":                        {topPlace, 2},
	rdf.KG + "IndustrialSite":                     {topPlace, 1},
	rdf.KG + "Island":                             {topPlace, 2},
	rdf.KG + "MilitaryBase":                       {topPlace, 1},
	rdf.KG + "Peninsula":                          {topPlace, 2},
	rdf.KG + "Region":                             {topPlace, 1},
	rdf.KG + "Road":                               {topPlace, 1},

	rdf.Schema + "Airline":                   {topOrganization, 1},
	rdf.Schema + "BankOrCreditUnion":         {topOrganization, 1},
	rdf.Schema + "Corporation":               {topOrganization, 1},
	rdf.Schema + "EducationalOrganization":   {topOrganization, 1},
	rdf.Schema + "CollegeOrUniversity":       {topOrganization, 2},
	rdf.Schema + "School":                    {topOrganization, 2},
	rdf.Schema + "GovernmentOrganization":    {topOrganization, 1},
	rdf.Schema + "Hospital":                  {topOrganization, 1},
	rdf.Schema + "NGO":                       {topOrganization, 1},
	rdf.Schema + "NewsMediaOrganization":     {topOrganization, 1},
	rdf.Schema + "PerformingGroup":           {topOrganization, 1},
	rdf.Schema + "PoliticalParty":            {topOrganization, 1},
	rdf.Schema + "SportsOrganization":        {topOrganization, 1},
	rdf.Schema + "SportsTeam":                {topOrganization, 2},
	rdf.Schema + "WorkersUnion":              {topOrganization, 1},
	rdf.KG + "Agency":                        {topOrganization, 2},
	rdf.KG + "ArmedForces":                   {topOrganization, 2},
	rdf.KG + "ArmedGroup":                    {topOrganization, 1},
	rdf.KG + "Association":                   {topOrganization, 1},
	rdf.KG + "CentralBank":                   {topOrganization, 1},
	rdf.KG + "Court":                         {topOrganization, 2},
	rdf.KG + "Government":                    {topOrganization, 2},
	rdf.KG + "IntelligenceAgency":            {topOrganization, 2},
	rdf.KG + "IntergovernmentalOrganization": {topOrganization, 1},
	rdf.KG + "Legislature":                   {topOrganization, 2},
	rdf.KG + "Ministry":                      {topOrganization, 2},
	rdf.KG + "Police":                        {topOrganization, 2},
	rdf.KG + "ReligiousOrganization":         {topOrganization, 1},
	rdf.KG + "ResearchInstitute":             {topOrganization, 1},
	rdf.KG + "StockExchange":                 {topOrganization, 1},

	rdf.Schema + "Article":            {topWork, 1},
	rdf.Schema + "Book":               {topWork, 1},
	rdf.Schema + "CreativeWorkSeries": {topWork, 1},
	rdf.Schema + "Legislation":        {topWork, 1},
	rdf.Schema + "Movie":              {topWork, 1},
	rdf.Schema + "Report":             {topWork, 1},
	rdf.KG + "Policy":                 {topWork, 1},
	rdf.KG + "Treaty":                 {topWork, 1},

	rdf.Schema + "Drug":    {topProduct, 1},
	rdf.Schema + "Vehicle": {topProduct, 1},
	rdf.KG + "Aircraft":    {topProduct, 1},
	rdf.KG + "Ship":        {topProduct, 1},
	rdf.KG + "Software":    {topProduct, 1},
	rdf.KG + "Spacecraft":  {topProduct, 1},
	rdf.KG + "Weapon":      {topProduct, 1},

	rdf.Schema + "Festival":     {topEvent, 1},
	rdf.Schema + "SportsEvent":  {topEvent, 1},
	rdf.KG + "Conflict":         {topEvent, 1},
	rdf.KG + "Disaster":         {topEvent, 1},
	rdf.KG + "Election":         {topEvent, 1},
	rdf.KG + "Meeting":          {topEvent, 1},
	rdf.KG + "MilitaryExercise": {topEvent, 1},
	rdf.KG + "Movement":         {topEvent, 1},
	rdf.KG + "Trial":            {topEvent, 1},
}
