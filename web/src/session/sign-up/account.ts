import type { BackendProblem } from '../../backend/server/problem.ts'
import type { MessageKey } from '../../languages/words.ts'
import { nameProblem } from '../../ui/fields/name-problem.ts'
import { emailProblem, newPasswordProblem } from '../sign-in/credentials.ts'

/** A person who signs up. */
export interface Account {
  name: string
  email: string
  password: string
}

/** The mistakes of an account, field by field. */
export type AccountMistakes = Partial<Record<keyof Account, MessageKey>>

/** The mistakes found before anything is sent. */
export function accountMistakes(account: Account): AccountMistakes {
  const mistakes: AccountMistakes = {}
  const name = nameProblem(account.name, 'session.fields.nameMissing')
  const email = emailProblem(account.email)
  const password = newPasswordProblem(account.password)
  if (name) mistakes.name = name
  if (email) mistakes.email = email
  if (password) mistakes.password = password
  return mistakes
}

/** The mistakes found by the server, beside their field; empty when they concern none. */
export function refusedAccount(problem: BackendProblem | null): AccountMistakes {
  switch (problem?.problem) {
    case 'emailTaken':
    case 'emailInvalid':
      return { email: `session.problems.${problem.problem}` }
    case 'passwordTooShort':
    case 'passwordWeak':
      return { password: `session.problems.${problem.problem}` }
    default:
      return {}
  }
}
