import { isEmailAddress } from '@covoice/domain'
import type { MessageKey } from '../../languages/words.ts'

/** Firebase would accept 6; eight is usual elsewhere. */
export const shortestPassword = 8

/**
 * The key of an email address's mistake; null when it is one by the rule that every part of the app shares. Only the
 * link that we send can verify it.
 */
export function emailProblem(email: string): MessageKey | null {
  if (email.trim() === '') return 'session.fields.emailMissing'
  return isEmailAddress(email.trim()) ? null : 'session.fields.emailIncomplete'
}

/** The mistake of a new password; null when it is valid. */
export function newPasswordProblem(password: string): MessageKey | null {
  return password.length < shortestPassword ? 'session.fields.passwordTooShort' : null
}
