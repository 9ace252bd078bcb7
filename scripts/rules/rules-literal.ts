/** A value as the rules write it. */
export function rulesLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`
  return String(value)
}
