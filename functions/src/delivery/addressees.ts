import type { CommandOf } from '@covoice/domain'
import { comparableAddress } from './wire-address.ts'

/** The recipients of an email, each once: To comes before Cc, and a recipient needs no copy. */
export function addressees(
  { to, cc, copyToMe }: Pick<CommandOf<'send'>, 'to' | 'cc' | 'copyToMe'>,
  billing: readonly string[],
  me: string,
): { to: string[]; cc: string[] } {
  const known = new Set<string>()
  const fresh = (addresses: readonly string[]) =>
    addresses.filter((address) => {
      const key = comparableAddress(address)
      return !known.has(key) && known.add(key)
    })
  return { to: fresh(to ?? billing), cc: fresh(copyToMe && me !== '' ? [...cc, me] : cc) }
}
