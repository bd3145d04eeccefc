package measure

// align pairs the words of two analyses of the same characters: the index of each
// system word's gold word, or unaligned. Words that are tokens of their own pair
// where they cover the same characters. Where either side has a token of several
// words, the words of the smallest stretch that cuts no such token pair by the
// longest common subsequence of their forms.
func align(gold, system []word) []int {
	pairs := make([]int, len(system))
	for i := range pairs {
		pairs[i] = unaligned
	}
	g, s := 0, 0
	for g < len(gold) && s < len(system) {
		a, b := &gold[g], &system[s]
		switch {
		case a.inside || b.inside:
			g, s = alignStretch(pairs, gold, system, g, s)
		case a.span == b.span:
			pairs[s] = g
			g, s = g+1, s+1
		case a.start <= b.start:
			g++
		default:
			s++
		}
	}
	return pairs
}

const unaligned = -2

// alignStretch pairs the stretch around the token of several words at g or s, and
// returns what follows it.
func alignStretch(pairs []int, gold, system []word, g, s int) (nextGold, nextSystem int) {
	end := 0
	if gold[g].inside {
		end = gold[g].end
		if !system[s].inside && system[s].start < gold[g].start {
			s++
		}
	} else {
		end = system[s].end
		if gold[g].start < system[s].start {
			g++
		}
	}
	firstGold, firstSystem := g, s
	for within(gold, g, end) || within(system, s, end) {
		side, at := system, &s
		if g < len(gold) && (s >= len(system) || gold[g].start <= system[s].start) {
			side, at = gold, &g
		}
		if w := &side[*at]; w.inside {
			end = max(end, w.end)
		}
		*at++
	}
	subsequence(pairs[firstSystem:s], gold[firstGold:g], system[firstSystem:s], firstGold)
	return g, s
}

// within reports whether word i belongs to a stretch that ends at end.
func within(words []word, i, end int) bool {
	if i >= len(words) {
		return false
	}
	if words[i].inside {
		return words[i].start < end
	}
	return words[i].end <= end
}

// subsequence pairs equal forms, as many as can be in order; of equally many, the
// earliest.
func subsequence(pairs []int, gold, system []word, base int) {
	// What both begin with pairs up, which leaves little for the table.
	same := 0
	for same < len(gold) && same < len(system) && gold[same].form == system[same].form {
		pairs[same] = base + same
		same++
	}
	pairs, gold, system, base = pairs[same:], gold[same:], system[same:], base+same
	if len(gold) == 0 || len(system) == 0 {
		return
	}
	wide := len(system) + 1
	longest := make([]int32, (len(gold)+1)*wide) // from gold i and system k on
	for i := len(gold) - 1; i >= 0; i-- {
		for k := len(system) - 1; k >= 0; k-- {
			best := max(longest[(i+1)*wide+k], longest[i*wide+k+1])
			if gold[i].form == system[k].form {
				best = max(best, 1+longest[(i+1)*wide+k+1])
			}
			longest[i*wide+k] = best
		}
	}
	for i, k := 0, 0; i < len(gold) && k < len(system); {
		switch {
		case gold[i].form == system[k].form:
			pairs[k] = base + i
			i, k = i+1, k+1
		case longest[i*wide+k] == longest[(i+1)*wide+k]:
			i++
		default:
			k++
		}
	}
}
