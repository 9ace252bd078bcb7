import { describe, expect, test } from 'vitest'
import {
  basisKey,
  boundedValue,
  findingsIn,
  invoiceFields,
  isCut,
  lineFields,
  parseOvertaken,
  shortText,
  valueDigest,
  type Bases,
} from '@covoice/domain'

const { quantityThousandths: quantity } = lineFields
const digest = (thousandths: number) => valueDigest(quantity, thousandths)
const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 10, minute))

/** The bases of people who wrote quantities: who saw and wrote which, and when. */
const bases = (...edits: [uid: string, saw: number, wrote: number, minute: number][]): Bases =>
  Object.fromEntries(
    edits.map(([uid, saw, wrote, minute]) => [
      uid,
      { at: at(minute), of: { quantityThousandths: digest(saw) + digest(wrote) } },
    ]),
  )

/** What a write by Ben finds that leads from one quantity to another. */
const ben = (from: number, to: number, before: Bases, after: Bases) =>
  findingsIn(lineFields, {
    by: 'ben',
    before: { values: { quantityThousandths: from }, bases: before },
    after: { values: { quantityThousandths: to }, bases: after },
  })

const nothing = { overtaken: [], continued: [] }
const anns = bases(['ann', 1, 7, 30])

describe('a value that its writer had not seen', () => {
  test('[S33] is found with its author, whatever else the document says', () => {
    expect(ben(7, 9, anns, { ...anns, ...bases(['ben', 1, 9, 2]) })).toEqual({
      overtaken: [{ field: 'quantityThousandths', from: 7, to: 9, whose: 'ann' }],
      continued: [],
    })
  })

  test('[S33] is nobody’s where no edit is known to have set it', () => {
    const { overtaken } = ben(7, 9, bases(['ann', 1, 6, 30]), bases(['ann', 1, 6, 30], ['ben', 1, 9, 2]))
    expect(overtaken).toMatchObject([{ whose: null }])
  })

  test('[S33] is the writer’s own from another tab, or a colleague’s who wrote the same', () => {
    const own = bases(['ben', 1, 7, 30])
    expect(ben(7, 9, own, bases(['ben', 1, 9, 2])).overtaken).toMatchObject([{ whose: 'ben' }])
    const both = { ...anns, ...bases(['ben', 1, 7, 40]) }
    expect(ben(7, 9, both, { ...anns, ...bases(['ben', 1, 9, 2]) }).overtaken).toMatchObject([
      { whose: 'ann' },
    ])
  })

  test('[S33] is the last colleague’s of those who wrote it', () => {
    const two = bases(['ann', 1, 7, 30], ['max', 3, 7, 35])
    expect(ben(7, 9, two, { ...two, ...bases(['ben', 1, 9, 2]) }).overtaken).toMatchObject([{ whose: 'max' }])
  })

  test('[S33] is found in each part of a party, and not in fields that stayed', () => {
    const said = (text: string) => valueDigest(shortText, text)
    const basis = { at: at(2), of: { [basisKey('to.address.city')]: said('Bonn') + said('Oslo') } }
    const found = findingsIn(invoiceFields, {
      by: 'ben',
      before: { values: { to: { name: 'Near', address: { city: 'Rome' } } }, bases: {} },
      after: { values: { to: { name: 'Near', address: { city: 'Oslo' } } }, bases: { ben: basis } },
    })
    expect(found.overtaken).toEqual([{ field: 'to.address.city', from: 'Rome', to: 'Oslo', whose: null }])
  })
})

describe('no value is found replaced', () => {
  test('[S33] in a chain of own edits', () => {
    const first = bases(['ben', 1, 2, 2])
    expect(ben(2, 3, first, bases(['ben', 2, 3, 3]))).toEqual(nothing)
  })

  test('[S33] where its writer had seen it, or wrote the same', () => {
    expect(ben(7, 9, anns, { ...anns, ...bases(['ben', 7, 9, 40]) })).toEqual(nothing)
    expect(ben(7, 7, anns, { ...anns, ...bases(['ben', 1, 7, 40]) })).toEqual(nothing)
  })

  test('[S33] by a tab of the last release, which tells no basis and keeps those of others', () => {
    expect(ben(7, 9, anns, anns)).toEqual(nothing)
    const before = { ...anns, ...bases(['ben', 1, 9, 2]) }
    expect(ben(7, 9, before, before)).toEqual(nothing)
    expect(ben(7, 8, before, before)).toEqual(nothing)
  })

  test('[S33] by a forged basis, which only its writer’s own words can be', () => {
    const forged = (of: Record<string, unknown>) =>
      ben(7, 9, anns, { ...anns, ben: { at: at(2), of: of as Record<string, string> } })
    for (const of of [
      {},
      { quantityThousandths: 'x' },
      { quantityThousandths: 7 },
      { quantityThousandths: digest(1) },
      { quantityThousandths: digest(1) + digest(8) },
      { constructor: digest(1) + digest(9) },
      { position: digest(1) + digest(9) },
    ])
      expect(forged(of)).toEqual(nothing)
  })
})

test('[S33] an edit goes on from an own value in a field that others write too', () => {
  const before = { ...anns, ...bases(['ben', 1, 9, 2]) }
  expect(ben(9, 95, before, { ...anns, ...bases(['ben', 9, 95, 3]) })).toEqual({
    overtaken: [],
    continued: ['quantityThousandths'],
  })
})

describe('a digest', () => {
  test('[S33] has eight hexadecimal digits, and is equal where the values say the same', () => {
    expect(digest(7)).toMatch(/^[0-9a-f]{8}$/)
    expect(valueDigest(invoiceFields.notes, undefined)).toBe(valueDigest(invoiceFields.notes, ''))
    const { discount } = invoiceFields
    expect(valueDigest(discount, { kind: 'percent', ratePpm: 5 })).toBe(
      valueDigest(discount, { ratePpm: 5, kind: 'percent' }),
    )
  })

  test('[S33] differs for a hundred thousand quantities', () => {
    const digests = new Set(Array.from({ length: 100_000 }, (_, n) => digest(n * 1000)))
    expect(digests.size).toBeGreaterThan(99_995)
  })
})

test('[S33] an entry holds the beginning of a long text, and whole values of other kinds', () => {
  const long = `${'x'.repeat(999)}🚀${'y'.repeat(9000)}`
  expect(boundedValue(long)).toBe('x'.repeat(999))
  expect(isCut(long)).toBe(true)
  expect(boundedValue(7)).toBe(7)
  expect(isCut('x'.repeat(1000))).toBe(false)
})

test('[S33] an entry of another kind, or an odd one, has no replaced values', () => {
  for (const odd of [undefined, {}, { overtaken: 7 }, { overtaken: [7] }])
    expect(parseOvertaken(odd).overtaken).toEqual([])
})
