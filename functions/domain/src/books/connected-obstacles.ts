import type { Revision } from '../invoice/revision.ts'
import type { LineTax } from '../tax/tax.ts'
import type { BooksChart, BooksTaxType } from './books-connection.ts'
import { booksLines, type BooksLine } from './books-line.ts'
import { taxTypeOf, type BooksMapping } from './books-mapping.ts'
import { revisionObstacles, type BooksObstacleCode } from './books-obstacles.ts'
import { xeroLines } from './xero-lines.ts'

/** What keeps an invoice out of connected books beside what keeps it out of their file. */
export const connectedObstacleCodes = ['unknownAccount', 'unknownTaxType', 'otherTaxRate'] as const

/** One of `connectedObstacleCodes`. */
export type ConnectedObstacleCode = (typeof connectedObstacleCodes)[number]

/** One thing that keeps an invoice out of connected books, with the id of the line where it is about one. */
export interface ConnectedObstacle {
  code: BooksObstacleCode | ConnectedObstacleCode
  line?: string
}

/** Everything that connected Xero can't take of an invoice: what its file can't carry, and what its books don't know. */
export function connectedObstacles(
  revision: Revision,
  mapping: BooksMapping,
  chart: BooksChart,
): ConnectedObstacle[] {
  const found = revisionObstacles('xero', revision, mapping)
  // that there is no account for what was prepaid is said by a code of its own
  const said = new Set<string>(found.map(({ code }) => code))
  const lines = (xeroLines(revision) ?? booksLines(revision)).filter(({ kind }) => !said.has(kind))
  const unknown = lines.flatMap((line) => {
    const code = unknownOf(line, mapping, chart)
    const [first] = line.lines
    return code === null ? [] : [{ code, ...(first && { line: first.id }) }]
  })
  return [...found, ...unknown]
}

function unknownOf(line: BooksLine, mapping: BooksMapping, chart: BooksChart): ConnectedObstacleCode | null {
  const { account } = mapping.posts[line.kind]
  if (!chart.accounts.some(({ code }) => code === account.trim())) return 'unknownAccount'
  const taxType = chartTaxType(line.taxes, mapping, chart)
  if (!taxType) return 'unknownTaxType'
  return taxType.ratePpm === (line.taxes[0]?.ratePpm ?? 0) ? null : 'otherTaxRate'
}

/** What books call the tax of a line: by the name that the mapping gives it, or by the API's own; null when they know neither. */
export function chartTaxType(
  taxes: readonly LineTax[],
  mapping: BooksMapping,
  chart: BooksChart,
): BooksTaxType | null {
  return taxTypeNamed(taxTypeOf(taxes, mapping), chart)
}

/** The tax that books have by a name, or by the API's own; null when they have none. */
export function taxTypeNamed(name: string, { taxTypes }: BooksChart): BooksTaxType | null {
  const wanted = folded(name)
  return taxTypes.find((one) => folded(one.name) === wanted || folded(one.type) === wanted) ?? null
}

const folded = (name: string): string => name.trim().toLowerCase()
