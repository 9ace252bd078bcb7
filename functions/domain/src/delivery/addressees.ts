import { limits } from '../fields/limits.ts'

/** The recipients that a sender names; `to` null stands for the customer's billing contacts. */
interface Named {
  to: readonly string[] | null
  cc: readonly string[]
  copyToMe: boolean
}

/** The addresses of an email. */
export interface Addressees {
  to: string[]
  cc: string[]
}

/**
 * The recipients of an email, each once: To comes before Cc, and a recipient needs no copy. Addresses with the
 * same `keyOf` are one.
 */
export function addressees(
  { to, cc, copyToMe }: Named,
  billing: readonly string[],
  me: string,
  keyOf = (address: string): string => address.toLowerCase(),
): Addressees {
  const known = new Set<string>()
  const fresh = (addresses: readonly string[]) =>
    addresses.filter((address) => {
      const key = keyOf(address)
      return !known.has(key) && known.add(key)
    })
  return { to: fresh(to ?? billing), cc: fresh(copyToMe && me !== '' ? [...cc, me] : cc) }
}

/** Whether an email has more recipients than one email may have, To, Cc and the sender's copy together. */
export const hasTooManyRecipients = ({ to, cc }: Addressees): boolean =>
  to.length + cc.length > limits.recipients
