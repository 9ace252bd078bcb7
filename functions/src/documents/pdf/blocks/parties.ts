import { addressLines, taxIdName } from '@covoice/domain'
import { isolated } from '../type/direction.ts'
import { drawFacts } from './facts.ts'
import type { Printing, Said } from '../printing.ts'
import { flow, type PagePosition, type Sheet } from '../sheet.ts'
import { styles, type Style } from '../style.ts'

const gap = 24
const factsWidth = 180

/** Seller and customer, line by line as on a letter, and the facts beside them. Returns the position below. */
export function drawParties(printing: Printing, at: PagePosition): PagePosition {
  const { words, sheet } = printing
  const { left, right } = sheet.paper
  const width = (right - left - factsWidth - 2 * gap) / 2
  const ends = [
    drawParty(sheet, at, { left, right: left + width }, [words.from, ...sellerLines(printing)]),
    drawParty(sheet, at, { left: left + width + gap, right: left + 2 * width + gap }, [
      words.to,
      ...buyerLines(printing),
    ]),
    drawFacts(printing, at, right - factsWidth),
  ]
  return ends.reduce((lowest, end) =>
    end.page > lowest.page || (end.page === lowest.page && end.y > lowest.y) ? end : lowest,
  )
}

/** The seller, line by line, the name first; '' for an unknown part. */
export function sellerLines({ document, words, locale }: Said): string[] {
  const { from } = document.content
  return [
    from.name,
    ...addressLines(from.address, countryName(from.address.country, locale)),
    from.phone,
    from.email,
    labelled(taxIdName(from.address.country, locale) ?? words.taxId, from.taxId),
    labelled(words.peppolEndpoint, from.peppolEndpoint),
  ]
}

/** The customer, in the same way. */
export function buyerLines({ document, words, locale }: Said): string[] {
  const { to } = document.content
  return [
    to.name,
    ...addressLines(to.address, countryName(to.address.country, locale)),
    to.contactName,
    to.email,
    labelled(taxIdName(to.address.country, locale) ?? words.taxId, to.taxId),
    labelled(words.peppolEndpoint, to.peppolEndpoint),
    labelled(words.peppolScheme, to.peppolScheme),
  ]
}

const labelled = (label: string, value: string) => (value === '' ? '' : `${label} ${isolated(value, label)}`)

function drawParty(
  sheet: Sheet,
  at: PagePosition,
  column: { left: number; right: number },
  [label = '', name = '', ...rest]: string[],
): PagePosition {
  const paragraph = (style: Style) => (text: string) => ({ text, style })
  const parent = sheet.tag(sheet.document, 'Sect')
  return flow(sheet, at, { parent, ...column }, [
    { text: label, style: styles.label, kind: 'H2' },
    { text: name, style: styles.name },
    ...rest.map(paragraph(styles.text)),
  ])
}

function countryName(code: string, locale: string): string {
  if (code === '') return ''
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
