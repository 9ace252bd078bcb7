import * as v from 'valibot'
import { idArgument } from '../fields/argument.ts'
import { limits } from '../fields/limits.ts'
import { problemCodes } from '../invoice/problems.ts'
import { commandKind, onInvoices } from './command-kind.ts'
import { seenContent } from './seen-content.ts'

/** Asks a colleague, or anybody who may approve, to review the content that its author has on the screen. */
export const askReview = commandKind(
  'askReview',
  {
    ...onInvoices,
    /** Null: anybody who may approve. */
    reviewer: v.nullable(idArgument),
    seen: seenContent,
  },
  {
    right: 'writeInvoices',
    refusals: [
      ...problemCodes,
      'notOpen',
      'noReviewer',
      'changedSince',
      'reviewWaits',
      'alreadyApproved',
      'askedBefore',
    ],
  },
)

/** Approves the content that its author has on the screen. */
export const approve = commandKind(
  'approve',
  { ...onInvoices, seen: seenContent },
  {
    right: 'approveInvoices',
    refusals: ['notOpen', 'noReview', 'ownReview', 'changedSince', 'changedSinceAsked'],
  },
)

/** Sends drafts back to the colleagues who asked for their review. */
export const sendBack = commandKind(
  'sendBack',
  {
    ...onInvoices,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.shortText)),
  },
  { right: 'approveInvoices', refusals: ['notOpen', 'noReview', 'ownReview'] },
)
