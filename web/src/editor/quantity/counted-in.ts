import type { Line, LineValues } from '@covoice/domain'

/** The values that count a line in another unit: a price for 60 minutes is a price for an hour. */
export function countedIn(line: Line, unit: string): LineValues {
  const per = line.priceQuantityThousandths
  const isPriceOfHours = line.unit === 'MIN' && unit === 'HUR' && per % 60_000 === 0
  return { unit, ...(isPriceOfHours ? { priceQuantityThousandths: per / 60 } : {}) }
}
