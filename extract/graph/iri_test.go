package graph

import "testing"

func TestDecimal(t *testing.T) {
	for v, want := range map[float64]string{1: "1.0", 0.97: "0.97", 0.5: "0.5", 0.123456: "0.1235", 0.9: "0.9", 0.0001: "0.0001"} {
		if got := decimal(v); got != want {
			t.Errorf("decimal(%v) = %s, want %s", v, got, want)
		}
	}
}
