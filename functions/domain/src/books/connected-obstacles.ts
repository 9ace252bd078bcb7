import type { Revision } from '../revision/revision.ts'
import type { LineTax } from '../tax/tax.ts'
import type { BooksChart, BooksTaxType } from './books-connection.ts'
import type { BooksFormat } from './books-limits.ts'
import { booksLines, type BooksLine } from './books-line.ts'
import { taxTypeOf, type BooksMapping } from './books-mapping.ts'
import { revisionObstacles, type BooksObstacleCode } from './books-obstacles.ts'
import { xeroLines } from './xero-lines.ts'

/** Why an invoice can't go into connected books, in addition to the obstacles of their file. */
export const connectedObstacleCodes = ['unknownAccount', 'unknownTaxType', 'otherTaxRate'] as const

/** One of `connectedObstacleCodes`. */
export type ConnectedObstacleCode = (typeof connectedObstacleCodes)[number]

/** One obstacle for connected books, with the id of its line where it has one. */
export interface ConnectedObstacle {
  code: BooksObstacleCode | ConnectedObstacleCode
  line?: string
}

/**
 * Everything in an invoice that connected software can't accept: the obstacles of its file, and accounts or taxes
 * that its books don't have.
 */
export function connectedObstacles(
  software: BooksFormat,
  revision: Revision,
  mapping: BooksMapping,
  chart: BooksChart,
): ConnectedObstacle[] {
  const found = revisionObstacles(software, revision, mapping)
  // a missing account for the prepaid amount has a code of its own
  const said = new Set<string>(found.map(({ code }) => code))
  const lines = linesFor(software, revision).filter(({ kind }) => !said.has(kind))
  const unknown = lines.flatMap((line) => {
    const code = unknownOf(line, mapping, chart)
    const [first] = line.lines
    return code === null ? [] : [{ code, ...(first && { line: first.id }) }]
  })
  return [...found, ...unknown]
}

/** The lines that the software gets; the invoice's own where none of its forms has the right tax. */
function linesFor(software: BooksFormat, revision: Revision): BooksLine[] {
  return (software === 'xero' ? xeroLines(revision) : null) ?? booksLines(revision)
}

function unknownOf(line: BooksLine, mapping: BooksMapping, chart: BooksChart): ConnectedObstacleCode | null {
  const { account } = mapping.posts[line.kind]
  if (!chart.accounts.some(({ code }) => code === account.trim())) return 'unknownAccount'
  const taxType = chartTaxType(line.taxes, mapping, chart)
  if (!taxType) return 'unknownTaxType'
  return taxType.ratePpm === (line.taxes[0]?.ratePpm ?? 0) ? null : 'otherTaxRate'
}

/**
 * The books' tax for the tax of a line: by its name in the mapping, or by the API's own name; null when they
 * have neither.
 */
export function chartTaxType(
  taxes: readonly LineTax[],
  mapping: BooksMapping,
  chart: BooksChart,
): BooksTaxType | null {
  return taxTypeNamed(taxTypeOf(taxes, mapping), chart)
}

/** The books' tax with a name, or with the API's own name; null when they have none. */
export function taxTypeNamed(name: string, { taxTypes }: BooksChart): BooksTaxType | null {
  const wanted = folded(name)
  return taxTypes.find((one) => folded(one.name) === wanted || folded(one.type) === wanted) ?? null
}

const folded = (name: string): string => name.trim().toLowerCase()
