import { customerLimit, limits, roles } from '@covoice/domain'
import * as v from 'valibot'
import { id } from '../input.ts'
import { problem } from '../problem.ts'

/** A person's access to an organisation: a role, and the customers that they are limited to (null: all). */
export const memberAccess = {
  role: v.picklist(roles),
  customers: v.nullable(v.pipe(v.array(id), v.maxLength(limits.customersPerMember))),
}

type MemberAccess = v.InferOutput<v.ObjectSchema<typeof memberAccess, undefined>>

/** The access as stored: owners and admins are never limited, and a limit to no customers is refused. */
export function settledAccess(access: MemberAccess): MemberAccess {
  const { role } = access
  const customers = customerLimit(access)
  if (customers === null) return { role, customers }
  if (customers.length === 0) throw problem('customersNeeded')
  return { role, customers: [...new Set(customers)] }
}
