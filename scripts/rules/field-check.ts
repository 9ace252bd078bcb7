import type { Field } from '@covoice/domain'
import { rulesLiteral } from './rules-literal.ts'

/** The check of one field of the map `data`; `known` is the earlier document, where the check may use it. */
export function fieldCheck(name: string, field: Field<unknown>, known?: string): string {
  const value = field.required ? `data.${name}` : `data.get('${name}', ${emptyOf(field)})`
  const stored = known === undefined ? undefined : `${known}.get('${name}', ${emptyOf(field)})`
  const check = field.rule
    .replaceAll(/\bvalue\b/g, () => value)
    .replaceAll(/\bknown\b/g, () => stored ?? emptyOf(field))
  if (stored !== undefined && field.checkedOnChange) return `(${value} == ${stored} || ${check})`
  return check.includes('||') ? `(${check})` : check
}

/** What a missing field stands for; a missing map or list holds nothing, whose parts are then missing in turn. */
function emptyOf({ empty }: Field<unknown>): string {
  if (Array.isArray(empty)) return '[]'
  return typeof empty === 'object' && empty !== null ? '{}' : rulesLiteral(empty)
}
