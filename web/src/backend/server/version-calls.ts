import type { CallArguments } from '@covoice/domain'
import { call } from './calls.ts'

/** Has an invoice's content kept as a version, where it is none yet. */
export function keepVersion(which: CallArguments<'keepVersion'>) {
  return call('keepVersion', which)
}
