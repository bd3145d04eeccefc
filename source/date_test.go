package source

import (
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2025-12-07":                       "2025-12-07",
		" 2025-12-07 ":                     "2025-12-07",
		"2025-12-07T10:00:00Z":             "2025-12-07",
		"2025-12-07T23:59:59.123+09:00":    "2025-12-07",
		"2025-12-07 10:00":                 "2025-12-07",
		"2025-12-07 10:00:00 +0900":        "2025-12-07",
		"2025/12/07":                       "2025-12-07",
		"2025.12.7":                        "2025-12-07",
		"December 7, 2025":                 "2025-12-07",
		"December 7 2025":                  "2025-12-07",
		"DECEMBER 7, 2025":                 "2025-12-07",
		"december 7, 2025":                 "2025-12-07",
		"Dec. 7, 2025":                     "2025-12-07",
		"Sept 7, 2025":                     "2025-09-07",
		"Sunday, December 7, 2025":         "2025-12-07",
		"Sun. Dec. 7th, 2025":              "2025-12-07",
		"Sunday, the 7th of December 2025": "2025-12-07",
		"7 December 2025":                  "2025-12-07",
		"7th December, 2025":               "2025-12-07",
		"7 Dec. 2025":                      "2025-12-07",
		"07-Dec-2025":                      "2025-12-07",
		"Dec-07-2025":                      "2025-12-07",
		"Sun, 07 Dec 2025 10:00:00 GMT":    "2025-12-07",
		"December 7, 2025, 3:15 p.m. EST":  "2025-12-07",
		"December 7, 2025 at 3 pm":         "2025-12-07",
		"25/12/2021":                       "2021-12-25",
		"12/25/2021":                       "2021-12-25",
		"05.05.2021":                       "2021-05-05",
		"February 29, 2024":                "2024-02-29",
		"1999-12-31":                       "1999-12-31",
	} {
		d, err := ParseDate(in)
		if err != nil || d.String() != want {
			t.Errorf("ParseDate(%q) = %s, %v; want %s", in, d, err, want)
		}
	}
}

func TestParseDateErrors(t *testing.T) {
	for in, want := range map[string]string{
		"":                         `"": not a date: write it as YYYY-MM-DD`,
		"yesterday":                `"yesterday": not a date: write it as YYYY-MM-DD`,
		"2025-13-01":               `"2025-13-01": not a date: write it as YYYY-MM-DD`,
		"2025-12-07 or so":         `"2025-12-07 or so": not a date: write it as YYYY-MM-DD`,
		"20251207":                 `"20251207": not a date: write it as YYYY-MM-DD`,
		"2025-12":                  `"2025-12": not a date: write it as YYYY-MM-DD`,
		"December 2025":            `"December 2025": not a full date: write it as YYYY-MM-DD`,
		"December 7":               `"December 7": not a full date: write it as YYYY-MM-DD`,
		"February 30":              `"February 30": not a date: write it as YYYY-MM-DD`,
		"February 30, 2025":        `"February 30, 2025": there is no such day: check the date`,
		"2025-02-29":               `"2025-02-29": there is no such day: check the date`,
		"31 April 2025":            `"31 April 2025": there is no such day: check the date`,
		"03/04/2021":               `"03/04/2021": may be two different days: write it as YYYY-MM-DD`,
		"3/4/21":                   `"3/4/21": may be two different days: write it as YYYY-MM-DD`,
		"Monday, December 7, 2025": `"Monday, December 7, 2025": that day is a Sunday: check the date`,
		"December 70, 2025":        `"December 70, 2025": not a date: write it as YYYY-MM-DD`,
		strings.Repeat("x", 100):   `"` + strings.Repeat("x", 60) + `...": not a date: write it as YYYY-MM-DD`,
	} {
		if d, err := ParseDate(in); err == nil || err.Error() != want {
			t.Errorf("ParseDate(%q) = %s, %v; want the error %s", in, d, err, want)
		}
	}
}

func TestScanDateLeavesOtherNumbersAlone(t *testing.T) {
	for _, in := range []string{
		"May 10,000 people", "March 3.5 percent", "May 7:30", "Marching 3 days", "Mayor 7", "May 300", "5 Mayors",
		"1/2", "10.5", "7 of them", "March", "Sunday papers", "12 Decembers", "May 7th-graders", "3 March-like days x",
	} {
		if w, end, ok := scanDate(in, 0); ok && end == len(in) {
			t.Errorf("scanDate(%q) = %+v", in, w)
		}
	}
	for in, want := range map[string]string{
		"May 7, 2,000 people": "May 7", "May 7 2000 people": "May 7 2000", "May 3-5": "May 3", "December 7 (NationPress)": "December 7",
		"Dec. 7.": "Dec. 7", "3 March 2021.": "3 March 2021", "May 7, 2015, he": "May 7, 2015", "March 2021 was": "March 2021",
	} {
		if _, end, ok := scanDate(in, 0); !ok || in[:end] != want {
			t.Errorf("scanDate(%q) reads %q, want %q", in, in[:end], want)
		}
	}
}

func TestDate(t *testing.T) {
	d := Date{2025, time.December, 31}
	if got := d.AddDays(1).String() + " " + d.AddDays(-365).String() + " " + d.Weekday().String(); got != "2026-01-01 2024-12-31 Wednesday" {
		t.Error(got)
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() || (Date{}).AddDays(3) != (Date{}) || d.IsZero() {
		t.Error("the zero Date is not kept apart")
	}
	if d.Compare(d.AddDays(1)) != -1 || d.Compare(d) != 0 || d.Compare(Date{2025, time.November, 31}) != 1 {
		t.Error("Compare")
	}
}

func TestNearestYear(t *testing.T) {
	ref := func(s string) Date { d, _ := ParseDate(s); return d }
	for _, c := range []struct{ written, published, want string }{
		{"December 31", "2026-01-01", "2025-12-31"},
		{"January 1", "2025-12-31", "2026-01-01"},
		{"January 4", "2025-12-31", "2025-01-04"},
		{"December 7", "2025-12-07", "2025-12-07"},
		{"December 10", "2025-12-07", "2025-12-10"},
		{"December 11", "2025-12-07", "2024-12-11"},
		{"February 29", "2024-03-01", "2024-02-29"},
		{"February 29", "2025-02-25", "2024-02-29"},
		{"February 29", "2026-03-01", ""},
		{"Sunday, December 7", "2025-12-08", "2025-12-07"},
		{"Monday, December 7", "2025-12-08", ""},
		{"December 7", "", ""},
		{"December 2020", "2025-12-08", ""},
	} {
		w, _, ok := scanDate(c.written, 0)
		if got := nearestYear(w, ref(c.published)).String(); !ok || got != c.want {
			t.Errorf("%s published %s: %q, want %q", c.written, c.published, got, c.want)
		}
	}
}
