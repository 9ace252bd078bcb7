interface Contact {
  email: string
  isBillingContact: boolean
}

/**
 * The default recipients of an invoice's email: the customer's billing contacts, or otherwise its one
 * address.
 */
export function billingAddresses(
  customer: { email: string; contacts: readonly Contact[] } | null,
  to: { email: string },
): string[] {
  const billing = (customer?.contacts ?? [])
    .filter(({ email, isBillingContact }) => isBillingContact && email.trim() !== '')
    .map(({ email }) => email.trim())
  const fallback = [to.email, customer?.email ?? '']
    .map((email) => email.trim())
    .find((email) => email !== '')
  const once = new Map(billing.map((email) => [email.toLowerCase(), email]))
  return billing.length > 0 ? [...once.values()] : fallback === undefined ? [] : [fallback]
}
