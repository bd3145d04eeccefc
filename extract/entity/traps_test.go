package entity

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
	"sync"
	"testing"
)

// names lists the entities that a text names, "class name", sorted.
func names(t *testing.T, article string) string {
	t.Helper()
	d, f := read(t, article)
	check(t, d, f)
	var out []string
	for _, e := range f.Entities {
		for _, k := range e.Mentions {
			if f.Mentions[k].Kind == Named {
				out = append(out, classNames[e.Class]+" "+e.Name)
				break
			}
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

// TestTraps holds sentences that lead astray: each row is a text and the things
// that it names.
func TestTraps(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		// titles and forms of address are no part of a name
		{"The visit pleased President Lucy Adeyemi Cole.", "person Lucy Adeyemi Cole"},
		{"It was signed by Foreign Minister Peter Novak on Sunday.", "person Peter Novak"},
		{"It was signed by the Minister of Health and Sanitation Peter Novak.", "person Peter Novak"},
		{"The visit pleased Lt. Gen. Anna Kovacs and Dr Ravi Sharma.", "person Anna Kovacs; person Ravi Sharma"},
		{"In Berlin, US Secretary of State Martha Holm said no.", "person Martha Holm; place Berlin; place United States"},
		// possessives end a name, or belong to it
		{"The plan was Kenya's Ministry of Health's own.", "organization Ministry of Health; place Kenya"},
		{"He served in the People's Liberation Front for a year.", "organization People's Liberation Front"},
		// conjunctions part two names, or join one
		{"The deal binds France and Germany for a decade.", "place France; place Germany"},
		{"He runs the Ministry of Information, Culture and Sports in Accra.", "organization Ministry of Information, Culture and Sports; place Accra"},
		{"The plan was sent to the Food and Fisheries Authority yesterday.", "organization Food and Fisheries Authority"},
		// "of" joins to an organisation, not to a person
		{"The prize went to Maria Silva of Brazil on Friday.", "person Maria Silva; place Brazil"},
		{"The prize went to the University of Ghana on Friday.", "organization University of Ghana"},
		// a company's short name, and where its name ends
		{"Corvane Motors of Lisbon sued. Corvane said it would win.", "organization Corvane Motors; place Lisbon"},
		{"The board fined Umoja Motor Co. Tanaka denied it.", "organization Umoja Motor Co.; person Tanaka"},
		// spellings of one name
		{"The trams of Łódź are old. He went to Lodz on Friday.", "place Łódź"},
		// a form of address that ends a name is a part of it
		{"The river rose, said Halima Begum, a farmer.", "person Halima Begum"},
		// hyphens join a name, or two places
		{"The Nairobi-Kampala line is shut, said Kim Min-seo.", "person Kim Min-seo; place Kampala; place Nairobi"},
		{"The pro-Moscow militia met the Spanish-born singer.", ""},
		{"A Rome-based firm sued Rolls-Royce in May.", "organization Rolls-Royce; place Rome"},
		// what is no entity
		{"On Sunday the Muslim leader spoke English on the Internet.", ""},
		{"The company paid US$5 million and GDP (gross domestic product) rose.", ""},
		{"Iranians and a New Zealander were among the dead.", ""},
		// the first word of a sentence
		{"Senior Kenya Airways managers resigned. Hundreds of Kenyans waited.", "organization Kenya Airways"},
		{"Pies are sold here. Turkey said that it would pay for most of them.", "place Turkey"},
		// acronyms
		{"The Lagos Water Board (LWB) met. The LWB has nine members.", "organization Lagos Water Board"},
		{"Net interest margin (NIM) fell. The NIM was low.", ""},
		// numbers
		{"The jet, a Boeing 747, left at 9. Tanzania 12 years ago was poor.", "place Tanzania; product Boeing 747"},
		{"The council passed Resolution 2250 with 15 votes.", "work Resolution 2250"},
		// places with names of persons and words
		{"He lives in Paris, Texas, with a dog.", "place Paris; place Texas"},
		{"Paris Mbeki sued the firm. Mbeki said that she had waited.", "person Paris Mbeki"},
		// yearly events and wars
		{"The 2031 Africa Cup ended the Spanish civil war, he joked.", "event Africa Cup; event Spanish civil war"},
		// lists share a class
		{"Fighting reached the towns of Qorvala, Simdun and Tarbeq on Friday.", "place Qorvala; place Simdun; place Tarbeq"},
		// models of makers
		{"Toyota said the Toyota Zelva would replace the Toyota Minto.", "organization Toyota; product Toyota Minto; product Toyota Zelva"},
		// bodies of countries
		{"The Peruvian government and the Chilean navy agreed.", "organization Chilean navy; organization Government of Peru"},
		{"The U.S. Navy met the US navy and the United States Navy.", "organization United States Navy"},
		// addresses and networks
		{"The notice is at https://orvaan.example.org/notice-2031 on the site.", ""},
		{"Kiran Altberg wrote on X. Altberg called it reckless.", "person Kiran Altberg"},
		// what only a learnt name holds together
		{"They studied at the Mbeya College of Medicine and the Teleki University of Music.", "organization Mbeya College of Medicine; organization Teleki University of Music"},
		{"Orvaan, Inc. sued Telmo Capital, LLC in May.", "organization Orvaan, Inc.; organization Telmo Capital, LLC"},
		{"The Mkulima Farmers' Union met on Sunday.", "organization Mkulima Farmers' Union"},
		{"Children Watch Africa said it would sue. Later Children Watch Africa wept.", "organization Children Watch Africa"},
		// what companies do and persons do not
		{"Tungar Kara reported a quarterly loss.", "organization Tungar Kara"},
		{"TVK24 reported that the teams met at Umoja Field.", "organization TVK24; place Umoja Field"},
		// money and ranks that are none
		{"It cost Sh412 million, Rs 500 and Rs500.", ""},
		{"The Umoja Shipping Pvt Ltd sank.", "organization Umoja Shipping Pvt Ltd"},
		// cities of several words, parties before their people
		{"Police in Fort Worth said so.", "place Fort Worth"},
	} {
		if got := names(t, x.text); got != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.text, got, x.want)
		}
	}
}

// TestHeads: headlines and bylines name what they name and no more.
func TestHeads(t *testing.T) {
	const body = "\n\nNAIROBI - The government said on Monday that it would think about it, and that the border with Somalia was unsafe.\n"
	for _, x := range []struct{ text, want string }{
		{"Should Kenya Reopen Its Border? Police Say No" + body, "place Kenya; place Nairobi; place Somalia"},
		{"Border stays shut\n\nBy WANJIRU KAMOTHO and Peter Otieno Rotich" + body, "person Peter Otieno Rotich; person WANJIRU KAMOTHO; place Nairobi; place Somalia"},
	} {
		if got := names(t, x.text); got != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.text, got, x.want)
		}
	}
}

// referents lists every mention that is not a name with what it stands for.
func referents(t *testing.T, article string) string {
	t.Helper()
	d, f := read(t, article)
	check(t, d, f)
	var out []string
	for _, m := range f.Mentions {
		if m.Kind != Named {
			out = append(out, fmt.Sprintf("%s: %s", d.Slice(m.Span), f.Entities[m.Entity].Name))
		}
	}
	return strings.Join(out, "; ")
}

// TestReferents holds pronouns, descriptions and adjectives.
func TestReferents(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"Maria Silva resigned. She said she was tired.", "She: Maria Silva; she: Maria Silva"},
		{"Maria Silva met Peter Novak. He said that he was glad.", "He: Peter Novak; he: Peter Novak"},
		{"The judge heard Peter Novak, Paul Weber and Thomas Berg. Later the court saw him.", ""},
		{"Mr Otieno left the room. Mrs Otieno stayed; her lawyer did not.", "her: Otieno"},
		{"\"He is right,\" Maria Silva said.", ""},
		{"Prime Minister Peter Novak spoke. The prime minister of Malta did not.", ""},
		{"Interior Minister Peter Novak spoke for an hour. Then the minister left.", "the minister: Peter Novak"},
		{"Shares in Kenya Airways fell. The company said nothing.", "The company: Kenya Airways"},
		{"The South Korean team met a French one.", "South Korean: South Korea; French: France"},
	} {
		if got := referents(t, x.text); got != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.text, got, x.want)
		}
	}
}

// TestNamesakes keeps two people of one family name apart.
func TestNamesakes(t *testing.T) {
	d, f := read(t, "Peter Novak and his wife Eva Novak were tried. Peter Novak denied it. Novak said so twice.")
	check(t, d, f)
	if len(f.Entities) != 2 || f.Entities[0].Name != "Peter Novak" || f.Entities[1].Name != "Eva Novak" {
		t.Fatalf("entities: %s", describe(d, f))
	}
	if got := f.Entities[0].Aliases; !reflect.DeepEqual(got, []string{"Novak"}) {
		t.Errorf("Novak alone is %q of Peter Novak", got)
	}
}

// TestHeadline finds in a line of capitals only what stands elsewhere or is known.
func TestHeadline(t *testing.T) {
	got := names(t, "Novak Wins Kenya Vote After Long Night in Big Hall\n\nPeter Novak won the vote on Friday, officials said. He had waited for two years.\n")
	if want := "person Peter Novak; place Kenya"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	got = names(t, "NOVAK WINS VOTE IN KENYA AFTER LONG NIGHT\n\nPeter Novak won the vote on Friday, officials said. He had waited for two years.\n")
	if want := "person Peter Novak; place Kenya"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestMetonym adds the country of a capital, without mentions.
func TestMetonym(t *testing.T) {
	_, f := read(t, "Officials say that Nairobi has rejected the plan.")
	for _, e := range f.Entities {
		if e.Name == "Kenya" && len(e.Mentions) == 0 {
			return
		}
	}
	t.Error("no Kenya for Nairobi")
}

// TestPublisher names the outlet of the dateline.
func TestPublisher(t *testing.T) {
	d, f := read(t, "Lagos, March 3, 2031 (Delta Wire) - The governor resigned on Friday.\n")
	if f.Publisher < 0 || f.Entities[f.Publisher].Name != "Delta Wire" || f.Entities[f.Publisher].Class != Organization {
		t.Errorf("publisher %d of %s", f.Publisher, describe(d, f))
	}
}

// TestConcurrent reads one document from many goroutines.
func TestConcurrent(t *testing.T) {
	d, want := read(t, "Peter Novak met Eva Novak of the Ministry of Health in Nairobi. She said no.")
	_, f := known()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if !reflect.DeepEqual(f.Find(d), want) {
					t.Error("another result")
					return
				}
			}
		})
	}
	wg.Wait()
}
