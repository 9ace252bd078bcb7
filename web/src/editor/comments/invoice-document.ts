import { can, commentsPath, customerLimit, mayReach } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import type { CommentedDocument } from '../../collaboration/comments/commented-document.ts'
import { useWords } from '../../languages/words.ts'
import { useMembersStore } from '../../members/members-store.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useQuote } from '../fields/quote.ts'
import { useValueText } from '../fields/value-text.ts'
import { addressOf } from '../live/field-key.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { isFieldKey } from './touched-field.ts'

/** An invoice as the comments know it: who may read it, and what its fields are called. */
export function useInvoiceDocument(
  place: () => { org: string; invoice: string },
  reveal: (field: string) => void,
): ComputedRef<CommentedDocument> {
  const sheet = useSheet()
  const session = useSessionStore()
  const members = useMembersStore()
  const { t } = useWords()
  const quote = useQuote()
  const { fieldName } = useValueText(() => sheet.document.value.invoice.currency)

  function placeOf(field: string): ReturnType<CommentedDocument['placeOf']> {
    // a newer version has further fields
    if (!isFieldKey(field)) return { name: t('comments.unknownPlace'), removed: false, unknown: true }
    const { line } = addressOf(field)
    if (line === null) return { name: fieldName(field), removed: false }
    const found = sheet.document.value.lines.find(({ id }) => id === line)
    const description = found?.description.trim() ?? ''
    const what = description === '' ? t('edits.told.emptyLine') : quote(description)
    return {
      name: t('comments.place', { field: fieldName(field), line: what }),
      removed: found?.removed ?? true,
    }
  }

  return computed(() => {
    const { org, invoice } = place()
    const { customer, deletedAt } = sheet.document.value.invoice
    const readers = members.members.filter((one) => can(one.role, 'readInvoices') && mayReach(one, customer))
    return {
      collection: commentsPath(org, invoice),
      customer: customer ?? '',
      isLimited: session.member !== null && customerLimit(session.member) !== null,
      mayComment: session.can('writeInvoices') && !deletedAt,
      me: session.person?.uid ?? '',
      people: readers.map(({ uid, name, email }) => ({ uid, name, detail: email })),
      nameOf: (uid) => members.byId(uid)?.name ?? '',
      timeZone: session.timeZone,
      placeOf,
      reveal,
    }
  })
}
