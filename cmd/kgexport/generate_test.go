package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// generate writes n different articles into a folder: invented people and towns
// who say and do things in an order that differs from file to file.
func generate(dir string, n int) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("a%05d.txt", i))
		if err := os.WriteFile(name, []byte(invented(i)), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// invented is article number i.
func invented(i int) string {
	pick := func(words []string, k int) string { return words[k%len(words)] }
	first := []string{"Tomas", "Edith", "Marko", "Selma", "Oskar", "Irena", "Bruno"}
	last := []string{"Halvorsen", "Petrescu", "Okafor", "Lindqvist", "Moravec", "Dubois", "Tanaka", "Brandt", "Castellan", "Whitcombe", "Zelenko"}
	town := []string{"Berlin", "Nairobi", "Lima", "Oslo", "Manila", "Lisbon", "Ottawa", "Accra", "Vienna"}
	title := []string{"Finance Minister", "President", "Foreign Minister", "spokesman", "Prime Minister"}
	deed := []string{"condemned the attack on the port", "signed a trade agreement with France", "met officials from Japan", "resigned after the vote", "promised aid to farmers"}
	var b strings.Builder
	fmt.Fprintf(&b, "%s talks enter day %d\n\n", pick(town, i), i+1)
	fmt.Fprintf(&b, "%s, March 9 (Examplepress) - ", pick(town, i))
	for s := range 12 {
		k := i*7 + s*3 + i/11
		who := pick(title, k+s) + " " + pick(first, k) + " " + pick(last, k/2+s)
		switch s % 3 {
		case 0:
			fmt.Fprintf(&b, "%s %s on Sunday, report %d said.", who, pick(deed, k), i*13+s)
		case 1:
			fmt.Fprintf(&b, "“We counted %d ships and will not wait any longer,” %s said in %s.", k, who, pick(town, k+1))
		case 2:
			fmt.Fprintf(&b, "The government of %s has not decided whether it will reply, said %s.", pick(town, k+2), who)
		}
		b.WriteString([]string{" ", " ", "\n\n"}[s%3])
	}
	return b.String()
}
