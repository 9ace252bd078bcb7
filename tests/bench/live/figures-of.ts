import type { Metric } from '../../../scripts/bench/bench-shape.ts'
import { percentile } from './percentile.ts'

/** The usual and the slow of some milliseconds. */
export const figuresOf = (name: string, values: readonly number[]): Metric[] =>
  (
    [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const
  ).map(([label, share]) => ({
    metric: `${name}.${label}`,
    value: Math.round(percentile(values, share)),
    unit: 'ms',
    n: values.length,
  }))
