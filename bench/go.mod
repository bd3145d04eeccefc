module kgexport/bench

go 1.26.0

require (
	github.com/jdkato/prose/v2 v2.0.0
	kgexport v0.0.0
)

require (
	github.com/deckarep/golang-set v1.7.1 // indirect
	github.com/knakk/rdf v0.0.0-20260317081859-15b52521cde6 // indirect
	github.com/mingrammer/commonregex v1.0.1 // indirect
	go.yaml.in/yaml/v4 v4.0.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	gonum.org/v1/gonum v0.7.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace kgexport => ../
