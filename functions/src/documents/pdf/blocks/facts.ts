import { filled } from '../../words/words-of.ts'
import type { Printing, Said } from '../printing.ts'
import { drawRow } from './row.ts'
import type { PagePosition } from '../sheet.ts'
import { styles } from '../style.ts'

/**
 * The days and references, each with its label, from `x` to the sheet's right edge. Returns the position
 * below.
 */
export function drawFacts(printing: Printing, at: PagePosition, x: number): PagePosition {
  const { sheet } = printing
  const facts = factsOf(printing)
  const labels = facts.map(([label]) => sheet.type.line(label, styles.aside))
  const valuesAt = x + Math.max(0, ...labels.map(({ width }) => width)) + 12
  const section = sheet.tag(sheet.document, 'Sect')
  // On the baseline of the parties' headings, which are set smaller.
  let place = { ...at, y: at.y - 0.85 }
  facts.forEach(([, value], index) => {
    const tag = sheet.tag(section, 'P')
    const label = labels[index]
    const lines = sheet.type.lines(value, styles.text, Math.max(40, sheet.paper.right - valuesAt))
    place = drawRow(sheet, place, [
      { tag, lines: label ? [label] : [], x },
      { tag, lines, x: valuesAt },
    ])
  })
  return place
}

/** The days and references that the document has, each with its label, in the sheet's order. */
export function factsOf({ document, words, figures }: Said): [label: string, value: string][] {
  const { invoiceDay, dueDay, termsDays, periodStartDay, periodEndDay, ...content } = document.content
  const terms = () => {
    if (termsDays === null) return ''
    if (termsDays === 0) return words.onReceipt
    return filled(termsDays === 1 ? words.termsDay : words.termsDays, { n: String(termsDays) })
  }
  const asksPayment = document.totals.dueMinor >= 0
  const said: [string, string][] = [
    [words.invoiceDay, figures.day(invoiceDay)],
    [words.dueDay, dueDay === null || !asksPayment ? '' : figures.day(dueDay)],
    [words.terms, asksPayment ? terms() : ''],
    [words.poNumber, content.poNumber],
    [words.buyerReference, content.buyerReference],
    [words.contractName, content.contractName],
    [words.periodStart, periodStartDay === null ? '' : figures.day(periodStartDay)],
    [words.periodEnd, periodEndDay === null ? '' : figures.day(periodEndDay)],
    // As the e-invoice has it: without a period the supply was on the day of the invoice.
    [words.supplyDay, periodEndDay === null ? figures.day(invoiceDay) : ''],
  ]
  return said.filter(([, value]) => value !== '')
}
