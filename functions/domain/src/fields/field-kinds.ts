import { currencyCodes } from '../money/currency.ts'
import { isDay, type Day } from './day.ts'
import type { Field } from './field.ts'
import { limits } from './limits.ts'

const readText = (stored: unknown) => (typeof stored === 'string' ? stored : undefined)

const textOf = (most: number, rule: string): Field<string> => ({
  problem: (value) => (typeof value !== 'string' ? 'wrongKind' : value.length > most ? 'tooLong' : null),
  read: readText,
  empty: '',
  rule,
})

/** A text that matches a pattern; one longer than `most` is refused as too long, whether it matches or not. */
const matching = (pattern: RegExp, rule: string, most = Infinity): Field<string> => ({
  problem: (value) => {
    if (typeof value !== 'string') return 'wrongKind'
    return value.length > most ? 'tooLong' : pattern.test(value) ? null : 'wrongKind'
  },
  read: readText,
  empty: '',
  rule,
})

/** A text of several lines: a description, notes. */
export const longText = textOf(limits.text, 'isText(value)')

/** A text of several lines in which several people type at once. */
export const mergedText = { ...longText, merged: true } as const satisfies Field<string>

/** A text of one line: a name, a PO number. */
export const shortText = textOf(limits.shortText, 'isShortText(value)')

/** The id of a document. */
export const idText = matching(/^[A-Za-z0-9_-]+$/, 'isId(value)', limits.id)

/** A whole number from `least` to `most`; an exactly stored one is read whatever its size, -0 as 0. */
export const wholeNumber = (least: number, most: number): Field<number> => ({
  problem: (value) => {
    if (!Number.isInteger(value)) return 'wrongKind'
    return Number(value) < least ? 'tooSmall' : Number(value) > most ? 'tooLarge' : null
  },
  read: (stored) => (Number.isSafeInteger(stored) ? (stored as number) + 0 : undefined),
  empty: 0,
  rule: `isWithin(value, ${least}, ${most})`,
})

/** A rate or share in parts per million. */
export const rate = wholeNumber(0, limits.ratePpm)

/** A fixed amount in minor units. */
export const amount = wholeNumber(0, limits.amountMinor)

/** How often something has happened. */
export const count = wholeNumber(0, Number.MAX_SAFE_INTEGER)

/** A price of one unit in millionths, below zero where money is given back. */
export const unitPrice = wholeNumber(-limits.unitPriceMillionths, limits.unitPriceMillionths)

/** A yes or no. */
export const flag: Field<boolean> = {
  problem: (value) => (typeof value === 'boolean' ? null : 'wrongKind'),
  read: (stored) => (typeof stored === 'boolean' ? stored : undefined),
  empty: false,
  rule: 'value is bool',
}

/** A calendar day; the first of 1970 where a document has none, so that it can be shown. */
export const day: Field<Day> = {
  problem: (value) => (isDay(value) ? null : typeof value === 'string' ? 'notADay' : 'wrongKind'),
  read: (stored) => (isDay(stored) ? stored : undefined),
  empty: '1970-01-01' as Day,
  rule: 'isDay(value)',
}

/** An active currency of ISO 4217; 'XXX', its code for no currency, where a document has none. */
export const currency: Field<string> = {
  problem: (value) =>
    typeof value !== 'string' ? 'wrongKind' : currencyCodes.includes(value) ? null : 'notACurrency',
  read: (stored) => (typeof stored === 'string' && /^[A-Z]{3}$/.test(stored) ? stored : undefined),
  empty: 'XXX',
  rule: 'isCurrency(value)',
}

/** A country of ISO 3166-1 alpha-2, or '' when unknown. */
export const country = matching(/^([A-Z]{2})?$/, 'isCountry(value)')

/** A unit of UN/ECE recommendation 20; 'C62' is one piece. */
export const unit: Field<string> = { ...matching(/^[A-Z0-9]{1,3}$/, 'isUnit(value)'), empty: 'C62' }

/** One of several words, the first of them where a document has none. */
export function oneOf<const Word extends string>(
  words: readonly [Word, ...Word[]],
): Field<Word> & { words: readonly Word[] } {
  return {
    words,
    problem: (value) => (words.some((word) => word === value) ? null : 'wrongKind'),
    read: (stored) => words.find((word) => word === stored),
    empty: words[0],
    rule: `value in [${words.map((word) => `'${word}'`).join(', ')}]`,
  }
}

/** A server value that the domain only passes on, as a timestamp; nobody edits it. */
export const opaque: Field<unknown> = {
  problem: () => null,
  read: (stored) => stored,
  empty: null,
  rule: 'true',
}

/** A time as the web's backend reads it, or null. */
export const moment: Field<Date | null> = {
  problem: (value) => (value === null || value instanceof Date ? null : 'wrongKind'),
  read: (stored) => (stored instanceof Date ? stored : undefined),
  empty: null,
  rule: 'value == null || value is timestamp',
}
