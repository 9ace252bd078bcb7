/** The roles, the most powerful first. */
export const roles = ['owner', 'admin', 'biller', 'technician', 'viewer'] as const

/** What a member is in an organisation. */
export type Role = (typeof roles)[number]

/** The rights that a role may have. */
export type Right =
  | 'readInvoices'
  | 'writeInvoices'
  | 'deleteDrafts'
  | 'deleteIssued'
  | 'setStatus'
  | 'emailInvoices'
  | 'approveInvoices'
  | 'readCustomers'
  | 'writeCustomers'
  | 'readPriceList'
  | 'writePriceList'
  | 'readSettings'
  | 'writeSettings'
  | 'readMembers'
  | 'manageMembers'
  | 'manageOwners'
  | 'changeCurrency'
  | 'requireReview'

const owners: readonly Role[] = ['owner']
const bosses: readonly Role[] = [...owners, 'admin']
const billers: readonly Role[] = [...bosses, 'biller']
const readers: readonly Role[] = [...billers, 'viewer']
const everyone: readonly Role[] = roles

const allowed: Record<Right, readonly Role[]> = {
  readInvoices: readers,
  writeInvoices: billers,
  deleteDrafts: billers,
  deleteIssued: bosses,
  setStatus: billers,
  emailInvoices: billers,
  approveInvoices: billers,
  readCustomers: everyone,
  writeCustomers: billers,
  readPriceList: everyone,
  writePriceList: billers,
  readSettings: readers,
  writeSettings: bosses,
  readMembers: everyone,
  manageMembers: bosses,
  manageOwners: owners,
  changeCurrency: owners,
  requireReview: owners,
}

/** Whether a member with this role has this right at all; `mayReach` decides for which customers. */
export function can(role: Role, right: Right): boolean {
  return allowed[right].includes(role)
}

/** Whether members with this role can be limited to some customers; owner and admin never are. */
export function mayBeLimited(role: Role): boolean {
  return !bosses.includes(role)
}

/** A role and the customers that its member is limited to; null is all. */
export interface MemberAccess {
  role: Role
  customers: readonly string[] | null
}

/** The customers that a member is limited to; null: the member reaches all. */
export function customerLimit({ role, customers }: MemberAccess): readonly string[] | null {
  return mayBeLimited(role) ? customers : null
}

/** Whether a member reaches a customer or its invoices; a limited member reaches no invoice without a customer. */
export function mayReach(member: MemberAccess, customer: string | null): boolean {
  const limit = customerLimit(member)
  return limit === null || (customer !== null && limit.includes(customer))
}

/** The right to give, change or take away these roles. */
export function rightToManage(...concerned: Role[]): Right {
  return concerned.includes('owner') ? 'manageOwners' : 'manageMembers'
}
