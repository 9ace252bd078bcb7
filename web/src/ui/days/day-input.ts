import { addDays, isDay, type Day } from '@covoice/domain'

type Part = 'day' | 'month' | 'year'

/** The order in which a locale writes the parts of a date. */
export function dayOrder(locale: string): Part[] {
  const parts = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  })
    .formatToParts(0)
    .map(({ type }) => type)
  return parts.filter((type): type is Part => type === 'day' || type === 'month' || type === 'year')
}

/** A day as digits in the locale's order, the year with four digits: '03/11/2026', '3.11.2026'. */
export function writeDay(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

function monthNamed(name: string, locale: string): number | undefined {
  const wanted = name.toLocaleLowerCase(locale).replace('.', '')
  for (const month of ['short', 'long'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
    for (let index = 0; index < 12; index++) {
      const known = format
        .format(new Date(Date.UTC(2026, index, 1)))
        .toLocaleLowerCase(locale)
        .replace('.', '')
      if (known.startsWith(wanted) && wanted.length >= 3) return index + 1
    }
  }
  return undefined
}

/** Two digits mean this century, as on an invoice. */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function made(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}

/**
 * A typed day: '3.11.', '3/11/26', '3 Nov', '2026-11-03', '031126', '+14', 't' for today, in the locale's
 * order. Missing parts are those of `today`. Null when it is not a day.
 */
export function readDay(text: string, locale: string, today: Day): Day | null {
  const typed = text.trim()
  if (isDay(typed)) return typed
  if (/^(t|today|heute|\.)$/i.test(typed)) return today
  const offset = /^([+-]\d{1,4})$/.exec(typed)
  if (offset) return addDays(today, Number(offset[1]))
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number)
  const words = typed.match(/\d+|\p{L}[\p{L}.]*/gu) ?? []
  const named = words.map((word) => (/\d/.test(word) ? undefined : monthNamed(word, locale)))
  const month = named.find((index) => index !== undefined)
  if (named.length !== words.filter((word) => /\d/.test(word)).length + (month === undefined ? 0 : 1))
    return null
  let figures = words.filter((word) => /\d/.test(word))
  if (month !== undefined) {
    const [day, year] = (figures[0] ?? '').length === 4 ? [figures[1], figures[0]] : figures
    return made(year ? fullYear(Number(year)) : thisYear, month, Number(day ?? 1))
  }
  const order = dayOrder(locale)
  const only = figures[0] ?? ''
  if (figures.length === 1 && (only.length === 6 || only.length === 8)) figures = split(only, order)
  if (figures.length > 3 || figures.length === 0) return null
  if (figures.length === 1) return made(thisYear, thisMonth, Number(only))
  // 2026/11/3 has an unambiguous order.
  const parts = figures[0]?.length === 4 ? (['year', 'month', 'day'] as const) : order
  const given = figures.length === 3 ? parts : parts.filter((part) => part !== 'year')
  const value = (part: Part): number | undefined => {
    const at = given.indexOf(part)
    return at === -1 ? undefined : Number(figures[at])
  }
  const year = value('year')
  return made(year === undefined ? thisYear : fullYear(year), value('month') ?? thisMonth, value('day') ?? 0)
}

/** '031126' and '03112026' split into their parts. */
function split(figures: string, order: Part[]): string[] {
  let rest = figures
  return order.map((part) => {
    const length = part === 'year' ? figures.length - 4 : 2
    const [taken, left] = [rest.slice(0, length), rest.slice(length)]
    rest = left
    return taken
  })
}
