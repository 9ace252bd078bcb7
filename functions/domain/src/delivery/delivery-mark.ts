import { orNull } from '../fields/composed-fields.ts'
import { idText, oneOf } from '../fields/field-kinds.ts'
import { whole } from '../fields/server-field-kinds.ts'
import { deliveryStates } from './message.ts'

/** The mark of the newest email of an invoice or an invitation, null where there is none. */
export const deliveryMark = orNull(whole({ message: idText, state: oneOf(deliveryStates) }))
