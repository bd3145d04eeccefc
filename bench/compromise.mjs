// Reads a JSON list of texts; writes the names that compromise finds in each and the
// seconds that one pass over all takes, the best of those of three seconds.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
const nlp = createRequire(new URL('../.cache/bench/', import.meta.url))('compromise')
const texts = JSON.parse(readFileSync(0, 'utf8'))
const pass = () => texts.map((t) => {
  const doc = nlp(t)
  return { People: doc.people().out('array'), Organizations: doc.organizations().out('array'), Places: doc.places().out('array') }
})
let Names, Seconds = Infinity
for (const end = performance.now() + 3000; performance.now() < end;) {
  const begun = performance.now()
  Names = pass()
  Seconds = Math.min(Seconds, (performance.now() - begun) / 1000)
}
console.log(JSON.stringify({ Seconds, Names }))
