import { dayOf, newInvoice, newLine, totalsOf } from '@covoice/domain'
import type { Bench } from '../../scripts/bench/bench-shape.ts'

const RUNS = 5_000
const WARM_UP = 500

const rates = [190_000, 70_000]
const taxOf = (ratePpm: number) => ({
  tax: `vat${ratePpm}`,
  name: 'VAT',
  ratePpm,
  category: 'S' as const,
  exemptionReason: '',
})

// What an invoice of a busy month holds: two rates, a discount on every third line and one on the whole.
const invoice = newInvoice(dayOf('2026-11-03'), {
  currency: 'EUR',
  discount: { kind: 'percent', ratePpm: 50_000 },
})
const lines = Array.from({ length: 60 }, (_, index) => ({
  ...newLine('a0', {
    quantityThousandths: 1000 + index * 250,
    unitPriceMillionths: 95_500_000 + index * 12_345,
    discount: index % 3 === 0 ? { kind: 'percent', ratePpm: 100_000 } : null,
    taxes: [taxOf(rates[index % 2] ?? 0)],
  }),
  id: `line${index}`,
}))

/** How long the totals of an invoice of 60 lines take: they are computed at every keystroke, in every open browser. */
export const bench: Bench = {
  *run() {
    const times: number[] = []
    for (let run = 0; run < WARM_UP + RUNS; run++) {
      const start = performance.now()
      totalsOf(invoice, lines)
      if (run >= WARM_UP) times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Number((times[Math.floor(RUNS * share)] ?? 0).toFixed(4))
    yield { metric: 'totals.60lines.p50', value: at(0.5), unit: 'ms', n: RUNS }
    yield { metric: 'totals.60lines.p95', value: at(0.95), unit: 'ms', n: RUNS }
  },
}
