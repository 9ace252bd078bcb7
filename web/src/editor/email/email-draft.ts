import {
  addressees,
  billingAddresses,
  dueOnReceipt,
  formatDay,
  formatMoney,
  hasTooManyRecipients,
  limits,
  mailLanguageOf,
  mailSubject,
  mailTemplate,
  tooManyInSubject,
  type Invoice,
  type Customer,
} from '@covoice/domain'
import { computed, reactive } from 'vue'
import type { Email } from '../../backend/server/commands.ts'
import { addressesIn } from '../../ui/fields/addresses.ts'

/** The parts of an email that a person may change before it is sent. */
export interface EmailDraft {
  to: string
  cc: string
  copyToMe: boolean
  subject: string
  message: string
}

/** Why an email can't be sent as typed. */
export type EmailMistake = 'missing' | 'wrong' | 'tooMany' | 'tooLong' | 'subjectTooLong'

/**
 * The initial email: the customer's billing contacts, and the organisation's words in the customer's
 * language.
 */
export function startingEmail(
  invoice: Pick<Invoice, 'to'>,
  customer: Customer | null,
  language: string,
  templates: unknown,
): EmailDraft {
  return {
    to: billingAddresses(customer, invoice.to).join(', '),
    cc: '',
    copyToMe: false,
    ...mailTemplate('invoice', language, templates),
  }
}

/** The shown invoice whose values fill the subject, in the language of its document. */
interface ToMail {
  invoice: Pick<Invoice, 'to' | 'from' | 'numberText' | 'currency' | 'invoiceDay' | 'dueDay'>
  dueMinor: number
  language: string
}

/** The subject as the customer gets it; only the server knows the number of an invoice that it has yet to issue. */
function filledSubject(subject: string, { invoice, dueMinor, language }: ToMail): string {
  const { to, from, numberText, currency, invoiceDay, dueDay } = invoice
  const locale = mailLanguageOf(language)
  const due = dueDay === null || dueMinor < 0 ? '' : formatDay(dueDay, locale)
  return mailSubject(due === '' ? dueOnReceipt(subject, locale) : subject, {
    number: numberText ?? 'INV-0001',
    total: formatMoney(dueMinor, currency, locale),
    date: formatDay(invoiceDay, locale),
    due,
    customer: to.name,
    contact: to.contactName || to.name,
    company: from.name,
  })
}

/** An email while it is being written, and its mistakes; `me` is the sender's address. */
export function useEmailDraft(me: () => string, shown: () => ToMail) {
  const draft = reactive<EmailDraft>({ to: '', cc: '', copyToMe: false, subject: '', message: '' })
  const to = computed(() => addressesIn(draft.to))
  const cc = computed(() => addressesIn(draft.cc))
  /** How many characters the subject has too many, with its fields filled in. */
  const tooMany = computed(() => tooManyInSubject(filledSubject(draft.subject, shown())))
  const mistakes = computed(() => ({
    to: to.value.addresses.length === 0 && to.value.wrong.length === 0 ? 'missing' : addressMistake(to.value),
    cc: addressMistake(cc.value) ?? (isForTooMany() ? 'tooMany' : null),
    subject: tooMany.value > 0 ? 'subjectTooLong' : textMistake(draft.subject, limits.shortText),
    message: textMistake(draft.message, limits.text),
  }))

  function addressMistake({ addresses, wrong }: ReturnType<typeof addressesIn>): EmailMistake | null {
    if (wrong.length > 0) return 'wrong'
    return addresses.length > limits.recipients ? 'tooMany' : null
  }

  function isForTooMany(): boolean {
    const { addresses } = to.value
    const named = { to: addresses, cc: cc.value.addresses, copyToMe: draft.copyToMe }
    return addresses.length <= limits.recipients && hasTooManyRecipients(addressees(named, [], me()))
  }

  function textMistake(text: string, longest: number): EmailMistake | null {
    if (text.trim() === '') return 'missing'
    return text.length > longest ? 'tooLong' : null
  }

  return {
    draft,
    to,
    cc,
    mistakes,
    tooMany,
    isRight: computed(() => Object.values(mistakes.value).every((mistake) => mistake === null)),
    email: (seen: Email['seen'], again: boolean): Email => ({
      to: to.value.addresses,
      cc: cc.value.addresses,
      copyToMe: draft.copyToMe,
      subject: draft.subject.trim(),
      message: draft.message.trim(),
      seen,
      again,
    }),
  }
}
