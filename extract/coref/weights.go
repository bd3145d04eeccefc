package coref

import (
	"encoding/binary"
	"fmt"

	"kgexport/model"
)

// The sections of a model file that hold the ranker.
const (
	SectionFeatures = "coref.features" // the version of the features that it was learnt with
	SectionWeights  = "coref.weights"  // Buckets int16, little endian
)

// Version is the version of the features: weights learnt with another do not fit.
const Version = "1\n"

// Buckets is the number of weights; a feature is the number of one.
const Buckets = 1 << bucketBits

const bucketBits = 18

// Unit is the weight of one natural logarithm of odds.
const Unit = 1024

// Weights are the learnt weights of the features, in Units.
type Weights struct{ of []int16 }

// OpenWeights reads the weights of a model file.
func OpenWeights(f *model.File) (Weights, error) {
	version, err := f.Section(SectionFeatures)
	if err != nil {
		return Weights{}, err
	}
	data, err := f.Section(SectionWeights)
	if err != nil {
		return Weights{}, err
	}
	if string(version) != Version || len(data) != 2*Buckets {
		return Weights{}, fmt.Errorf("model section %s: other features than this program knows: train it anew", SectionWeights)
	}
	w := Weights{make([]int16, Buckets)}
	for i := range w.of {
		w.of[i] = int16(binary.LittleEndian.Uint16(data[2*i:]))
	}
	return w, nil
}

// Score is the sum of the features' weights.
func (w Weights) Score(features []uint32) int32 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(w.of[f%Buckets])
	}
	return sum
}
