import { emptyAddress, limits, taxCategories } from '@covoice/domain'
import {
  type Shape,
  type Shapes,
  integer,
  map,
  oneOf,
  optional,
  orNull,
  pattern,
  text,
} from './variations.ts'

/** A name, a PO number, one part of an address. */
export const shortText = text(limits.shortText)

const names = ['', 'Acme & Söhne', 'Booking.com B.V.', 'Mail me @ work', 'x'.repeat(limits.name)]
const noNames = [
  'x'.repeat(limits.name + 1),
  ...[
    'Acme\nLtd',
    'Acme\u2028Ltd',
    'Acme\u0007',
    'https://evil.example',
    'Log in at WWW.evil.example',
    'a@evil.example',
    'a\uff20evil.example',
    'a\ufe6bevil\uff0eexample',
    'a@evil\u3002example',
    'https\uff1a\uff0f\uff0fevil',
    '\uff37\uff37\uff37\uff0eevil',
  ],
]

/** A name that emails show. */
export const name: Shape = { good: names, bad: [...noNames, null, 7, ['Acme'], { name: 'Acme' }] }

/** A description, notes. */
export const longText = text(limits.text)

/** The mark of a text. */
export const textMark = pattern(['', '0123abcd'], ['0123abc', '0123abcde', '0123ABCD', '0123abcg'])

export const country = pattern(['', 'DE'], ['de', 'DEU', 'D'])

export const address = map(
  { ...emptyAddress() },
  optional({
    street: shortText,
    city: shortText,
    region: shortText,
    postcode: shortText,
    country,
  }),
)

export const termsDays = integer(0, limits.termsDays)
export const rate = integer(0, limits.ratePpm)
export const cashRounding = integer(0, limits.cashRoundingMinor)
export const unitPrice = integer(-limits.unitPriceMillionths, limits.unitPriceMillionths)
export const unit = pattern(['C62', 'HUR', 'P1', 'D'], ['', 'hour', 'c62', 'C6200'])

/** A day that exists in the calendar. */
export const day = pattern(
  [
    '2026-03-01',
    '2026-02-28',
    '2024-02-29',
    '2000-02-29',
    '2026-04-30',
    '2026-12-31',
    '9999-12-31',
    '1000-01-01',
  ],
  [
    ...['', '2026-3-1', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '2026-04-31', '2026-11-31'],
    ...[
      '2026-02-29',
      '2024-02-30',
      '1900-02-29',
      '2100-02-29',
      '0999-12-31',
      '2026-03-01T00:00:00Z',
      ' 2026-03-01',
    ],
  ],
)

export const dayOrNull = orNull(day)

/** No discount, a percentage or an amount. */
export const discount: Shape = {
  good: [
    null,
    { kind: 'percent', ratePpm: 0 },
    { kind: 'percent', ratePpm: limits.ratePpm },
    { kind: 'amount', amountMinor: 0 },
    { kind: 'amount', amountMinor: limits.amountMinor },
  ],
  bad: [
    { kind: 'percent', ratePpm: limits.ratePpm + 1 },
    { kind: 'percent', ratePpm: -1 },
    { kind: 'percent', ratePpm: 0.5 },
    { kind: 'percent', amountMinor: 5 },
    { kind: 'percent', ratePpm: 5, amountMinor: 5 },
    { kind: 'amount', amountMinor: -1 },
    { kind: 'amount', amountMinor: limits.amountMinor + 1 },
    { kind: 'amount', amountMinor: '5' },
    { kind: 'amount', ratePpm: 5 },
    { kind: 'amount', amountMinor: 5, ratePpm: 5 },
    { kind: 'other', ratePpm: 5 },
    { kind: 'other', amountMinor: 5 },
    { ratePpm: 5 },
    {},
    0,
    'percent',
    ['percent', 5],
  ],
}

/** What a tax says, in the organisation's list and as the copy on a line. */
export const ratedTax: Shapes = {
  name: shortText,
  ratePpm: rate,
  category: oneOf(...taxCategories),
  exemptionReason: shortText,
}
