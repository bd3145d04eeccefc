module kgexport

go 1.26.0

require (
	code.dny.dev/ssrf v0.3.0
	github.com/klauspost/compress v1.20.3
	github.com/knakk/rdf v0.0.0-20260317081859-15b52521cde6
	github.com/spf13/pflag v1.1.0
	go.yaml.in/yaml/v4 v4.0.0
	golang.org/x/net v0.62.0
	golang.org/x/sys v0.49.0
	golang.org/x/term v0.47.0
	golang.org/x/text v0.43.0
)

require (
	github.com/cayleygraph/quad v1.3.0 // indirect
	github.com/pquerna/cachecontrol v0.2.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)

// Test dependencies.
require (
	github.com/piprate/json-gold v0.9.1
	github.com/rogpeppe/go-internal v1.16.0
)
