/** The lines of a street in Xero, which has four: more than that share the last one. */
export function addressLines(street: string): [string, string, string, string] {
  const lines = street
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first = '', second = '', third = '', ...rest] = lines
  return [first, second, third, rest.join(', ')]
}
