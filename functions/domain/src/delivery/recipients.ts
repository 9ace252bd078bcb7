interface Contact {
  email: string
  isBillingContact: boolean
}

/** Whom an invoice is emailed to unless somebody says otherwise: the customer's billing contacts, or else its one address. */
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
