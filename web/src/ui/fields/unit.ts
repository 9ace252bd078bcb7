/** The units of UN/ECE recommendation 20 that a service business uses; others are shown by their code. */
export const units = [
  'C62',
  'HUR',
  'MIN',
  'DAY',
  'WEE',
  'MON',
  'ANN',
  'LS',
  'KMT',
  'MTR',
  'MTK',
  'KGM',
  'LTR',
  'E34',
] as const

/** A unit that has words. */
export type KnownUnit = (typeof units)[number]

/** Whether a unit has words. */
export const isKnownUnit = (unit: string): unit is KnownUnit => (units as readonly string[]).includes(unit)
