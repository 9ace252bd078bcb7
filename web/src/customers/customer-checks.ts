import { isEmailAddress } from '@covoice/domain'

/** Checks of the values that a person types about a customer; null when a value is valid. */
export type CustomerProblem = 'nameMissing' | 'emailIncomplete' | 'contactEmpty'

/** A customer always has a name: lists and invoices use it. */
export function checkName(name: string): CustomerProblem | null {
  return name.trim() === '' ? 'nameMissing' : null
}

/** An email may be empty, but not incomplete. */
export function checkEmail(email: string): CustomerProblem | null {
  return email.trim() === '' || isEmailAddress(email.trim()) ? null : 'emailIncomplete'
}

/** A contact is identified by a name or an email. */
export function checkContact(contact: { name: string; email: string }): CustomerProblem | null {
  if (contact.name.trim() === '' && contact.email.trim() === '') return 'contactEmpty'
  return checkEmail(contact.email)
}
