import { type Authorship, type Table, authorTable } from '@covoice/domain'
import { type DocumentKind, documentKinds, partTables } from './document-kinds.ts'
import { fieldCheck } from './field-check.ts'
import { rulesLiteral } from './rules-literal.ts'
import { rulesFunction, rulesList } from './rules-function.ts'

const begin = '    // <generated> from the tables of fields in functions/domain: `npm run rules`'
const end = '    // </generated>'

/** The rules with the block of field checks as these kinds of documents have them. */
export function withGeneratedBlock(rules: string, kinds: readonly DocumentKind[] = documentKinds()): string {
  const from = rules.indexOf(begin)
  const to = rules.indexOf(end)
  if (from < 0 || to < from) throw new Error(`firestore.rules has no block between "${begin}" and "${end}".`)
  return rules.slice(0, from) + [begin, ...functionsOf(kinds), ''].join('\n') + rules.slice(to)
}

function functionsOf(kinds: readonly DocumentKind[]): string[] {
  return [
    ...Object.entries(partTables).map(([name, table]) => partFunction(name, table)),
    ...kinds.flatMap(kindFunctions),
  ].flatMap((source) => ['', source])
}

function partFunction(name: string, table: Table): string {
  return rulesFunction(`is${name}(data)`, [
    `data.keys().hasOnly(${rulesList(Object.keys(table))})`,
    ...checksOf(table),
  ])
}

const everyAuthor = Object.keys(authorTable) as (keyof Authorship)[]

function kindFunctions(kind: DocumentKind): string[] {
  const { name, content, checkedByHand = [], createdBy, server, edits = {}, authors = everyAuthor } = kind
  const fields = Object.keys(content)
  const checked = Object.entries(content).filter(([field]) => !checkedByHand.includes(field))
  const all = [...fields, ...Object.keys(server ?? {}), ...authors]
  const changing = [...Object.keys(edits), ...authors.filter((author) => author.startsWith('changed'))]
  return [
    ...(createdBy === 'client'
      ? [rulesFunction(`has${name}Fields(data)`, [`data.keys().hasOnly(${rulesList(all)})`])]
      : []),
    ...(changing.length > 0 && !kind.changesInParts
      ? [rulesFunction(`changes${name}Fields()`, [`changes(${rulesList([...fields, ...changing])})`])]
      : []),
    contentFunction(name, checksOf({ ...Object.fromEntries(checked), ...edits }, 'known')),
    ...(server ? [newFunction(name, server)] : []),
  ]
}

/**
 * Whether what the server alone writes is as it begins. One comparison with a map costs half of what one for each field
 * costs; a field that came after the first release may be missing.
 */
function newFunction(name: string, server: Table): string {
  const first = Object.entries(server).filter(([, { required }]) => required)
  const later = Object.entries(server).filter(([, { required }]) => !required)
  const beginnings = first.map(([field, { empty }]) => `'${field}': ${rulesLiteral(empty)}`)
  return rulesFunction(
    `isNew${name}(data)`,
    [
      'difference.removedKeys().size() == 0',
      'difference.changedKeys().size() == 0',
      ...checksOf(Object.fromEntries(later)),
    ],
    `difference = data.diff({${beginnings.join(', ')}})`,
  )
}

/** Only checks that let a stored value stay take the earlier document as an argument. */
function contentFunction(name: string, checks: string[]): string {
  const known = checks.some((check) => /\bknown\b/.test(check)) ? ', known' : ''
  return rulesFunction(`is${name}Content(data${known})`, checks)
}

function checksOf(table: Table, known?: string): string[] {
  return Object.entries(table).map(([name, field]) => fieldCheck(name, field, known))
}
