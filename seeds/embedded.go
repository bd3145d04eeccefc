package seeds

import _ "embed" // the Turtle files are embedded as strings: no copy at start-up

var (
	//go:embed bodies.ttl
	bodiesTTL string
	//go:embed capitals.ttl
	capitalsTTL string
	//go:embed companies.ttl
	companiesTTL string
	//go:embed countries.ttl
	countriesTTL string
	//go:embed divisions.ttl
	divisionsTTL string
	//go:embed events.ttl
	eventsTTL string
	//go:embed groups.ttl
	groupsTTL string
	//go:embed leaders.ttl
	leadersTTL string
	//go:embed media.ttl
	mediaTTL string
	//go:embed organizations.ttl
	organizationsTTL string
	//go:embed products.ttl
	productsTTL string
	//go:embed regions.ttl
	regionsTTL string
	//go:embed seats.ttl
	seatsTTL string
	//go:embed teams.ttl
	teamsTTL string
	//go:embed works.ttl
	worksTTL string
)

// embedded are the Turtle files of this folder, all of them (a test compares).
var embedded = []struct{ name, text string }{
	{"bodies.ttl", bodiesTTL},
	{"capitals.ttl", capitalsTTL},
	{"companies.ttl", companiesTTL},
	{"countries.ttl", countriesTTL},
	{"divisions.ttl", divisionsTTL},
	{"events.ttl", eventsTTL},
	{"groups.ttl", groupsTTL},
	{"leaders.ttl", leadersTTL},
	{"media.ttl", mediaTTL},
	{"organizations.ttl", organizationsTTL},
	{"products.ttl", productsTTL},
	{"regions.ttl", regionsTTL},
	{"seats.ttl", seatsTTL},
	{"teams.ttl", teamsTTL},
	{"works.ttl", worksTTL},
}
