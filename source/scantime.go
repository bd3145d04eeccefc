package source

import "strings"

// skipTime steps over a time of day after a date: "T10:00:00+09:00", ", 10:15 GMT",
// " at 3 p.m. EST". It returns i where no time follows.
func skipTime(s string, i int) int {
	j := i
	if j < len(s) && s[j] == 'T' {
		j++
	} else {
		if j < len(s) && s[j] == ',' {
			j++
		}
		if j = skipSpace(s, j); j == i {
			return i
		}
		j = skipWord(s, j, "at")
	}
	if end := timeAt(s, j); end > j {
		return end
	}
	return i
}

// timeAt steps over a time of day that starts at s[i:]; it returns i where there
// is none. "10" alone is no time.
func timeAt(s string, i int) int {
	_, n := number(s, i, 3)
	if n < 1 || n > 2 {
		return i
	}
	end, minutes := i+n, false
	for range 2 {
		if end < len(s) && (s[end] == ':' || s[end] == '.' || s[end] == 'h') {
			if _, m := number(s, end+1, 3); m == 2 {
				end, minutes = end+3, true
			}
		}
	}
	if minutes && end < len(s) && s[end] == '.' {
		if _, m := number(s, end+1, 9); m > 0 { // fractions of a second
			end += 1 + m
		}
	}
	half := skipHalfDay(s, end)
	if !minutes && half == end || wordGoesOn(s, half) && s[half] != 'Z' {
		return i
	}
	return skipZone(s, half)
}

// skipHalfDay steps over "am", "p.m.", " PM".
func skipHalfDay(s string, i int) int {
	j := skipSpace(s, i)
	if j >= len(s) || s[j]|0x20 != 'a' && s[j]|0x20 != 'p' {
		return i
	}
	k := j + 1
	if k < len(s) && s[k] == '.' {
		k++
	}
	if k >= len(s) || s[k]|0x20 != 'm' || wordGoesOn(s, k+1) {
		return i
	}
	k++
	if k < len(s) && s[k] == '.' && s[k-2] == '.' {
		k++
	}
	return k
}

// zoneNames are what stands for a time zone after a time of day.
var zoneNames = strings.Fields("Z UTC GMT ET CT MT PT EST EDT CST CDT MST MDT PST PDT AKST HST AST NST BST IST WET WEST CET CEST EET EEST MSK TRT GST PKT NPT BDT ICT WIB WITA WIT SGT HKT PHT KST JST AWST ACST ACDT AEST AEDT NZST NZDT CAT EAT WAT SAST BRT ART CLT PET COT")

// skipZone steps over a time zone: "Z", " GMT", "+09:00", " UTC+9", " (KST)".
func skipZone(s string, i int) int {
	j := skipSpace(s, i)
	open := j < len(s) && s[j] == '('
	if open {
		j++
	}
	end := j
	for end < len(s) && end-j < 5 && 'A' <= s[end] && s[end] <= 'Z' {
		end++
	}
	if end > j && !has(zoneNames, s[j:end]) {
		return i
	}
	end = skipShift(s, end)
	if end == j {
		return i
	}
	if open {
		if end >= len(s) || s[end] != ')' {
			return i
		}
		end++
	}
	return end
}

// skipShift steps over "+09:00", "-0500", "+9".
func skipShift(s string, i int) int {
	if i >= len(s) || s[i] != '+' && s[i] != '-' {
		return i
	}
	_, n := number(s, i+1, 4)
	if n == 0 {
		return i
	}
	end := i + 1 + n
	if end < len(s) && s[end] == ':' {
		if _, m := number(s, end+1, 2); m == 2 {
			end += 3
		}
	}
	return end
}
