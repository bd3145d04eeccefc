package source

import (
	"strings"
	"testing"
)

// openings are beginnings of stories with place|region|date|outlet of their dateline,
// or "none".
var openings = map[string]string{
	"LISK (CoastWire) - ":                                    "LISK|||CoastWire",
	"LISK, Dec 7 (CoastWire) - ":                             "LISK||Dec 7|CoastWire",
	"LISK Dec 7 (CoastWire) - ":                              "LISK||Dec 7|CoastWire",
	"NAIROBI, Kenya, March 3 (DP) — ":                        "NAIROBI|Kenya|March 3|DP",
	"LIMA, 4 Mar 2021 /ReleaseWire/ -- ":                     "LIMA||4 Mar 2021|ReleaseWire",
	"NEW YORK, March 03, 2021 (GLOBAL WIRE) -- ":             "NEW YORK||March 03, 2021|GLOBAL WIRE",
	"NEW YORK--(RELEASE WIRE)--":                             "NEW YORK|||RELEASE WIRE",
	"TORONTO, ON / RELEASEWIRE / March 3, 2021 / ":           "TORONTO|ON|March 3, 2021|RELEASEWIRE",
	"TOKYO, Dec. 7, 2025 - (JW Newswire) - ":                 "TOKYO||Dec. 7, 2025|JW Newswire",
	"MOSCOW. March 3 (Faxline) - ":                           "MOSCOW||March 3|Faxline",
	"MINSK, December 7. /NORDTASK/. ":                        "MINSK||December 7|NORDTASK",
	"WASHINGTON — ":                                          "WASHINGTON|||",
	"WASHINGTON - ":                                          "WASHINGTON|||",
	"Nairobi – ":                                             "Nairobi|||",
	"Rio de Janeiro, Brazil - ":                              "Rio de Janeiro|Brazil||",
	"Port-au-Prince, Haiti – ":                               "Port-au-Prince|Haiti||",
	"New Delhi [India], December 7 (ASI): ":                  "New Delhi|India|December 7|ASI",
	"Mumbai, Dec 7 (PTW) ":                                   "Mumbai||Dec 7|PTW",
	"ISLAMABAD: ":                                            "ISLAMABAD|||",
	"(KTN) — ":                                               "|||KTN",
	"(KTN)":                                                  "|||KTN",
	"(CoastWire) - ":                                         "|||CoastWire",
	"Dec. 7 (UPW) -- ":                                       "||Dec. 7|UPW",
	"December 7, 2025 — ":                                    "||December 7, 2025|",
	"ST. PETERSBURG, Fla. (DP) - ":                           "ST. PETERSBURG|Fla.||DP",
	"ST. LOUIS – ":                                           "ST. LOUIS|||",
	"WASHINGTON, D.C., Dec. 7 (DP) – ":                       "WASHINGTON|D.C.|Dec. 7|DP",
	"Washington D.C., Dec. 7 – ":                             "Washington D.C.||Dec. 7|",
	"GENEVA/NEW YORK, 7 December 2025 – ":                    "GENEVA||7 December 2025|",
	"THE HAGUE, Netherlands (DP) — ":                         "THE HAGUE|Netherlands||DP",
	"SEOUL, Monday (CoastWire) — ":                           "SEOUL||Monday|CoastWire",
	"LISK, Dec. 7, 2025, 10:05 GMT (CoastWire) - ":           "LISK||Dec. 7, 2025|CoastWire",
	"ABOARD AIR FORCE ONE (DP) — ":                           "ABOARD AIR FORCE ONE|||DP",
	"al-Arish, Egypt, 3 March (DP) - ":                       "al-Arish|Egypt|3 March|DP",
	"SAN JOSÉ, Costa Rica (DP) — ":                           "SAN JOSÉ|Costa Rica||DP",
	"L’AQUILA, Italy (DP) — ":                                "L’AQUILA|Italy||DP",
	"KYIV, Ukraine (Special to The Harbour Post) — ":         "KYIV|Ukraine||The Harbour Post",
	"LONDON (CoastWire, Dec 7) - ":                           "LONDON||Dec 7|CoastWire",
	"LONDON, March 3 (Delta Foundation for News) - ":         "LONDON||March 3|Delta Foundation for News",
	"DUBAI, 7th December, 2025 (WAW) -- ":                    "DUBAI||7th December, 2025|WAW",
	"WASHINGTON, Dec 7: ":                                    "WASHINGTON||Dec 7|",
	"Seoul,\u00A0December\u00A07\u00A0(CoastWire)\u00A0- ":   "Seoul||December\u00A07|CoastWire",
	"\"LISK (CoastWire) - ":                                  "none",
	"EXCLUSIVE - ":                                           "none",
	"UPDATE 2-":                                              "none",
	"BREAKING: ":                                             "none",
	"WHO: ":                                                  "none",
	"MR KIRBY: ":                                             "none",
	"QUESTION: ":                                             "none",
	"Profits - ":                                             "none",
	"The president — ":                                       "none",
	"Brell said. The minister, speaking in Ohio (DP), said-": "none",
	"On Friday, December 7 - the day it began - ":            "none",
	"Mara Banks, President of the Bank, March 3 - ":          "none",
	"Jane Smith, a teacher, said (DP) - ":                    "none",
	"He said - and it is true - that ":                       "none",
	"Friday, December 7, was a good day - ":                  "none",
	"May - the minister - said so. ":                         "none",
	"In Paris, March 3 - ":                                   "none",
	"Paris, Texas, is a town - ":                             "none",
	"Acme (Updates with quotes) - ":                          "none",
	"LISK (file photo) - ":                                   "none",
}

// TestOpening reads datelines as agencies write them; each is followed by "Officials
// said so." and is the first paragraph under a headline.
func TestOpening(t *testing.T) {
	for in, want := range openings {
		a := mustParse(t, "Council keeps harbour trams\n\n"+in+"Officials said so.\n\nNothing else was said.\n")
		d := a.Dateline
		got := strings.Join([]string{a.Slice(d.Place), a.Slice(d.Region), a.Slice(d.Date), a.Slice(d.Outlet)}, "|")
		if d.Len() == 0 {
			got = "none"
		} else if !strings.HasPrefix(a.Text[d.Body:], "Officials said so.") {
			t.Errorf("%q: the story is %q", in, a.Text[d.Body:])
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
		checkBlocks(t, a)
	}
}

func TestByline(t *testing.T) {
	for in, want := range map[string]string{ // the names
		"By Jane Doe":                             "Jane Doe",
		"BY JANE DOE":                             "JANE DOE",
		"By Jane Doe and John Q. Roe":             "Jane Doe|John Q. Roe",
		"By Jane Doe, Max Poe and Ana de la Cruz": "Jane Doe|Max Poe|Ana de la Cruz",
		"By Jane Doe & Max Poe":                   "Jane Doe|Max Poe",
		"By Jane Doe, Staff Writer":               "Jane Doe",
		"By Jane Doe in Lisk":                     "Jane Doe",
		"By JANE DOE Delta Press":                 "JANE DOE Delta Press",
		"By Jane Doe for The Harbour Post":        "Jane Doe",
		"By Jane Doe, political correspondent":    "Jane Doe",
		"By Jane Doe | CoastWire | March 3, 2021": "Jane Doe",
		"By Jean-Luc O’Roe":                       "Jean-Luc O’Roe",
		"By Dr. Jane Doe":                         "Dr. Jane Doe",
		"By AFW":                                  "AFW",
		"By CoastWire Staff":                      "CoastWire Staff",
		"Written by: Jane Doe":                    "none",
		"Written by Jane Doe":                     "Jane Doe",
		"Author: Jane Doe":                        "Jane Doe",
		"(Reporting by Jane Doe; Editing by Max)": "Jane Doe",
		"JANE DOE, Staff Writer":                  "JANE DOE",
		"Jane Doe | CoastWire reporter":           "Jane Doe",
		"Jane Doe":                                "none",
		"By Friday":                               "none",
		"By March, in what was the worst winter for years, the trams had stopped": "none",
		"By Law":                        "none",
		"By the time it ended":          "none",
		"By Tuesday, trams were back":   "none",
		"Bystanders saw it":             "none",
		"Jane Doe, a teacher, was hurt": "none",
		"By Jane Doe, who has been in Lisk for a year and has seen a lot of it, as she says.": "none",
	} {
		got := "none"
		if isByline(in, true) {
			got = strings.Join(bylineNames(in), "|")
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}

func TestDateLine(t *testing.T) {
	for in, want := range map[string]string{ // the full date, "date" where it is not full, "none"
		"Friday, July 21, 2017":                              "2017-07-21",
		"December 10, 2013":                                  "2013-12-10",
		"2013-12-10":                                         "2013-12-10",
		"LONDON, 3 March 2021":                               "2021-03-03",
		"Geneva – 7 December 2025":                           "2025-12-07",
		"Published: 3 March 2021":                            "2021-03-03",
		"PUBLISHED 10:15 GMT, 3 Mar 2021":                    "2021-03-03",
		"Posted on March 3, 2021 at 10:15 a.m. EST":          "2021-03-03",
		"First published on Wed 3 Mar 2021 10.15 GMT":        "2021-03-03",
		"Updated 3:15 PM ET, Wed March 3, 2021":              "2021-03-03",
		"March 3, 2021 | 10:15 am":                           "2021-03-03",
		"March 3, 2021 • 5 min read":                         "2021-03-03",
		"3 March 2021 / Updated 4 March 2021":                "2021-03-03",
		"Last updated: 4 March 2021; published 3 March 2021": "2021-03-03",
		"2021-03-03T10:15:00Z":                               "2021-03-03",
		"(March 3, 2021)":                                    "2021-03-03",
		"LISK, Dec. 7 (CoastWire) --":                        "date",
		"Friday, July 21":                                    "date",
		"March 2021":                                         "date",
		"Issued on: 03/04/2021 - 12:00":                      "date",
		"On March 3, 2021, the trams stopped":                "none",
		"March 3, 2021 was a day":                            "none",
		"March":                                              "none",
		"5 min read":                                         "none",
		"10:15":                                              "none",
		"Delta Summit":                                       "none",
		"May 7":                                              "date",
	} {
		a := mustParse(t, "Council keeps harbour trams\n\n"+in+"\n\nThe council said so.\n")
		got := "none"
		if a.Blocks[1].Kind == DateLine {
			got = "date"
			r := readBlocks(a.Text, "", nil)
			if d := r.dates[0].Date; !d.IsZero() {
				got = d.String()
			}
		}
		if got != want {
			t.Errorf("%q: got %s (%s), want %s", in, got, a.Blocks[1].Kind, want)
		}
	}
}
