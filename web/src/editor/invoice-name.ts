import { reference, type Invoice } from '@covoice/domain'
import { useWords } from '../languages/words.ts'

/** The name of an invoice for people: its number, or "Draft" and the short reference. */
export function useInvoiceName(): (invoice: Pick<Invoice, 'id' | 'numberText'>) => string {
  const { t } = useWords()
  return ({ id, numberText }) => numberText ?? t('editor.draftNamed', { reference: reference(id) })
}
