import type { Refusal, RefusalReason } from '@covoice/domain'

/** The subject does not change, and why. */
export interface Refused {
  kind: 'refused'
  problems: readonly RefusalReason[]
}

/** A refusal with one reason. */
export function refused(code: Refusal): Refused {
  return { kind: 'refused', problems: [{ code }] }
}
