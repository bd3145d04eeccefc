package extract_test

import (
	"fmt"
	"log"

	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

// The whole program: knowledge, a reader, an article, its reading.
func ExampleReader() {
	o, err := ontology.Load()
	if err != nil {
		log.Fatal(err)
	}
	s, err := seeds.Load()
	if err != nil {
		log.Fatal(err)
	}
	reader, err := extract.NewReader(o, s, extract.Options{})
	if err != nil {
		log.Fatal(err)
	}
	text := `NAIROBI, March 12, 2024 (Lakeside Courier) - "The clinics will open," Health Minister Joseph Kimani said.`
	article, err := source.Parse("note", []byte(text), source.Meta{})
	if err != nil {
		log.Fatal(err)
	}
	reading := reader.Read(article)
	for _, q := range reading.Claims.Quotations {
		speaker := reading.Found.Entities[q.Speaker.Entity]
		fmt.Printf("%s: %s\n", speaker.Name, article.Slice(q.Content))
	}
	fmt.Println(reading.Batch().Graph.Value)
	// Output:
	// Joseph Kimani: The clinics will open
	// https://w3id.org/kgexport/id/article/83a8c0859a64fbd8
}
