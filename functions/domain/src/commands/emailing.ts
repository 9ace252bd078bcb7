import * as v from 'valibot'
import { emailArgument, idArgument } from '../fields/argument.ts'
import { limits } from '../fields/limits.ts'
import { commandKind, onInvoices } from './command-kind.ts'
import { freezeRefusals } from './refusals.ts'
import { seenContent } from './seen-content.ts'

const addresses = v.pipe(v.array(emailArgument), v.maxLength(limits.recipients), v.readonly())

/** Providers refuse an empty subject and an empty message. */
const isWritten = (text: string): boolean => text.trim() !== ''

/** Emails invoices, issuing drafts first. */
export const send = commandKind(
  'send',
  {
    ...onInvoices,
    /** Null: each customer's billing contacts. */
    to: v.nullable(addresses),
    cc: addresses,
    copyToMe: v.boolean(),
    /** Null: the organisation's words, in the customer's language. */
    subject: v.nullable(v.pipe(v.string(), v.maxLength(limits.shortText), v.check(isWritten))),
    message: v.nullable(v.pipe(v.string(), v.maxLength(limits.text), v.check(isWritten))),
    seen: seenContent,
    /** Whether an invoice that was emailed before is to go out once more. */
    again: v.boolean(),
  },
  {
    right: 'emailInvoices',
    refusals: [
      ...freezeRefusals,
      'onTrial',
      'dailyLimit',
      'noRecipient',
      'invalidAddress',
      'tooManyRecipients',
      'changedSince',
      'subjectTooLong',
      'alreadySent',
    ],
  },
)

/** Reminds the customers of overdue invoices. */
export const remind = commandKind('remind', onInvoices, {
  right: 'emailInvoices',
  refusals: [
    'onTrial',
    'dailyLimit',
    'noRecipient',
    'tooManyRecipients',
    'invalidAddress',
    'notOverdue',
    'alreadyReminded',
    'tooLongToPrint',
    'notPrintable',
    'lineNotPrintable',
  ],
})

/** Sends a message again that surely did not go out. */
export const retry = commandKind(
  'retry',
  { ...onInvoices, message: idArgument },
  { right: 'emailInvoices', refusals: ['onTrial', 'noSuchMessage', 'notRetryable'] },
)

/** A person says whether a message arrived whose delivery is unknown. */
export const settle = commandKind(
  'settle',
  { ...onInvoices, message: idArgument, arrived: v.boolean() },
  { right: 'emailInvoices', refusals: ['noSuchMessage', 'notRetryable'] },
)
