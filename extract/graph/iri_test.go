package graph

import "testing"

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"North Korea":            "north-korea",
		"Wi Sung-lac":            "wi-sung-lac",
		"  São Tomé & Príncipe ": "sao-tome-principe",
		"Łódź":                   "%C5%82odz",
		"Côte d’Ivoire":          "cote-d-ivoire",
		"Straße":                 "strasse",
		"ﬁnance":                 "finance",
		"U.S.":                   "u-s",
		"№ 10":                   "no-10",
		"習近平":                    "%E7%BF%92%E8%BF%91%E5%B9%B3",
		"Ελλάδα":                 "%CE%B5%CE%BB%CE%BB%CE%AC%CE%B4%CE%B1",
		"…":                      "-",
		"a/b#c?d":                "a-b-c-d",
		"2nd Infantry Division":  "2nd-infantry-division",
		"İstanbul":               "istanbul",
		"ИСТАНБУЛ й":             "%D0%B8%D1%81%D1%82%D0%B0%D0%BD%D0%B1%D1%83%D0%BB-%D0%B9",
		"हिन्दी":                 "%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for v, want := range map[float64]string{1: "1.0", 0.97: "0.97", 0.5: "0.5", 0.123456: "0.1235", 0.9: "0.9", 0.0001: "0.0001"} {
		if got := decimal(v); got != want {
			t.Errorf("decimal(%v) = %s, want %s", v, got, want)
		}
	}
}
