/** An invoice number as it is printed, with at least four digits: ('INV-', 42) is 'INV-0042'. */
export function numberText(prefix: string, number: number): string {
  return prefix + String(number).padStart(4, '0')
}
