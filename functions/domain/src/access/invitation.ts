import { deliveryMark } from '../delivery/delivery-mark.ts'
import { orNull } from '../fields/composed-fields.ts'
import type { Field, Table, ValuesOf } from '../fields/field.ts'
import { shortText } from '../fields/field-kinds.ts'
import { readFields } from '../fields/read-fields.ts'
import { since, texts } from '../fields/server-field-kinds.ts'
import { role } from './member-table.ts'

/** The customers that the member will be limited to, null for all; a limit that can't be read leaves none. */
const customers: Field<string[] | null> = {
  ...texts,
  read: (stored) => (stored === undefined || stored === null ? null : (texts.read(stored) ?? [])),
  empty: null,
}

const invitationTable = (moment: Field<Date | null>) =>
  ({
    email: shortText,
    role,
    customers,
    tokenHash: shortText,
    createdBy: shortText,
    invitedBy: shortText,
    expiresAt: moment,
    acceptedAt: since(moment),
    acceptedBy: orNull(shortText),
    revokedAt: since(moment),
    /** The state of its email; null for an invitation that was not emailed. */
    delivery: deliveryMark,
  }) satisfies Table

/** An invitation: a person who signs in with its address and has the token may accept it while it is open. */
export type Invitation = ValuesOf<ReturnType<typeof invitationTable>>

/** A stored invitation; missing and odd fields are empty, `moment` reads its times. */
export function parseInvitation(stored: unknown, moment: Field<Date | null>): Invitation {
  return readFields(invitationTable(moment), stored)
}

/** Whether nobody has accepted or revoked an invitation. */
export function isPending({ acceptedAt, revokedAt }: Invitation): boolean {
  return acceptedAt === null && revokedAt === null
}
