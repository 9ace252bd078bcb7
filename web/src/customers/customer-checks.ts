import { isEmail } from '../ui/fields/email-shape.ts'

/** What is wrong with what a person typed about a customer; null when nothing is. */
export type CustomerProblem = 'nameMissing' | 'emailIncomplete' | 'contactEmpty'

/** A customer always has a name: lists and invoices go by it. */
export function checkName(name: string): CustomerProblem | null {
  return name.trim() === '' ? 'nameMissing' : null
}

/** An email may be missing, but not be half there. */
export function checkEmail(email: string): CustomerProblem | null {
  return email.trim() === '' || isEmail(email.trim()) ? null : 'emailIncomplete'
}

/** A contact can be told by a name or an email. */
export function checkContact(contact: { name: string; email: string }): CustomerProblem | null {
  if (contact.name.trim() === '' && contact.email.trim() === '') return 'contactEmpty'
  return checkEmail(contact.email)
}
