import { nameMistake } from '@covoice/domain'
import type { MessageKey } from '../../languages/words.ts'

/** The mistake of a name that people will see. */
export function nameProblem(name: string, missing: MessageKey): MessageKey | null {
  if (name.trim() === '') return missing
  const mistake = nameMistake(name.trim())
  return mistake && `session.fields.${mistake}`
}
