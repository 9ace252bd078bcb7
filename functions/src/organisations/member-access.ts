import { customerLimit, type CallInput } from '@covoice/domain'
import { problem } from '../problem.ts'

type Access = Pick<CallInput<'changeMember'>, 'role' | 'customers'>

/** The access as stored: owners and admins are never limited, and a limit to no customers is refused. */
export function settledAccess(access: Access): Access {
  const { role } = access
  const customers = customerLimit(access)
  if (customers === null) return { role, customers }
  if (customers.length === 0) throw problem('customersNeeded')
  return { role, customers: [...new Set(customers)] }
}
