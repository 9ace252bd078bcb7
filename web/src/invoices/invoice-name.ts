import { reference, type Invoice } from '@covoice/domain'
import { useWords } from '../languages/words.ts'

/** What an invoice is called where people read it: its number, or "Draft" and the short reference. */
export function useInvoiceName(): (invoice: Pick<Invoice, 'id' | 'numberText'>) => string {
  const { t } = useWords()
  return ({ id, numberText }) => numberText ?? t('invoices.draftNamed', { reference: reference(id) })
}
