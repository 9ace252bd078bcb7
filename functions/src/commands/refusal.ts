import type { Refusal, RefusalReason } from '@covoice/domain'

/** It stays as it is, and why. */
export interface Refused {
  kind: 'refused'
  problems: readonly RefusalReason[]
}

/** It can't be done, for one reason. */
export function refused(code: Refusal): Refused {
  return { kind: 'refused', problems: [{ code }] }
}
