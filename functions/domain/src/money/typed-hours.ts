import type { Fraction } from './typed-number.ts'

/** Hours and minutes as a fraction of hours: '1:30' is 3/2; null for any other text. */
export function readHours(token: string): Fraction | null {
  const [, hours, minutes] = /^(\d+):([0-5]\d)$/.exec(token) ?? []
  if (hours === undefined || minutes === undefined) return null
  return { n: BigInt(hours) * 60n + BigInt(minutes), d: 60n }
}
