import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { fuzz } from '../fuzz/fuzz.ts'

/** Each person in a browser profile of their own, all in one browser. */
const crowd = { clients: 50, operations: 20, kills: false }

/** Fifty people on one invoice: what is lost, doubled or never the same. A seed is in each line, to repeat it. */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const seed = 50
    const { problems, words, seconds } = await fuzz({ browser, hosting, seed, ...crowd, log: console.error })
    for (const problem of problems) console.error(problem)
    const name = `fuzz.${crowd.clients}people.seed${seed}`
    yield { metric: `${name}.problems`, value: problems.length, unit: 'problems', n: words }
    yield { metric: `${name}.duration`, value: seconds, unit: 's', n: crowd.clients * crowd.operations }
  },
}
