import type { MessageKey } from '../../languages/words.ts'

/** Firebase would take 6; eight is what people are asked for everywhere else. */
export const shortestPassword = 8

/** What is missing from an email address, as words to say; null when it looks complete. Only the link that we send can prove one. */
export function emailProblem(email: string): MessageKey | null {
  if (email.trim() === '') return 'session.fields.emailMissing'
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email.trim()) ? null : 'session.fields.emailIncomplete'
}

/** What is wrong with a password that is being chosen; null when it will do. */
export function newPasswordProblem(password: string): MessageKey | null {
  return password.length < shortestPassword ? 'session.fields.passwordTooShort' : null
}

/** What is wrong with a name that people will see. */
export function nameProblem(name: string, missing: MessageKey): MessageKey | null {
  if (name.trim() === '') return missing
  return name.trim().length > 200 ? 'session.fields.nameTooLong' : null
}
