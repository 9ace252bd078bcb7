import type { Field, Table } from './field.ts'
import { isRecord } from './read-fields.ts'

/**
 * What a document says, as plain data with sorted names. Fields at their empty value are left out, so that a field
 * which a later release adds changes nothing that was said before.
 */
export function canonicalFields(table: Table, values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.keys(table)
      .sort()
      .flatMap((name) => {
        const field = table[name]
        const said = field && canonical(field, values[name])
        return said === undefined ? [] : [[name, said]]
      }),
  )
}

function canonical(field: Field<unknown>, value: unknown): unknown {
  const said = isRecord(value) ? canonicalItem(field, value) : value
  const isEmpty = said === undefined || JSON.stringify(said) === emptyText(field)
  return isEmpty && !field.required ? undefined : said
}

function canonicalItem({ parts, items }: Field<unknown>, value: Record<string, unknown>): unknown {
  if (parts) return canonicalFields(parts, value)
  if (Array.isArray(value)) return value.map((item: unknown) => itemOf(items, item))
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map((name) => [name, itemOf(items, value[name])]))
}

const itemOf = (items: Table | undefined, item: unknown): unknown =>
  items && isRecord(item) ? canonicalFields(items, item) : item

const emptyText = ({ parts, empty }: Field<unknown>): string => JSON.stringify(parts ? {} : empty)
