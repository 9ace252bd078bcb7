import { lineKey, type FieldKey } from '../live/field-key.ts'

const fields: Record<string, FieldKey> = {
  noSellerName: 'from.name',
  dueBeforeInvoice: 'dueDay',
  periodEndBeforeStart: 'periodEndDay',
}

/** The field to go to for putting a problem right; null when there is no one field. */
export function problemField(
  { code, line }: { code: string; line?: string },
  sheet: { blank: string; choosesCustomer: boolean },
): FieldKey | null {
  if (line !== undefined) return lineKey(line, 'unitPriceMillionths')
  if (code === 'noLines') return lineKey(sheet.blank, 'description')
  if (code === 'noCustomerName') return sheet.choosesCustomer ? 'customer' : 'to.name'
  return fields[code] ?? null
}
