import { required } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import { oneOf, wholeNumber } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'

/** A side in pixels; that a logo has few enough pixels altogether is asked separately. */
const side = wholeNumber(1, 10_000)

/** The description of a stored logo, whose bytes are beside it. */
export const logoTable = {
  kind: required(oneOf(['logo'])),
  type: required(oneOf(['image/png', 'image/jpeg'])),
  /** In bytes. */
  size: required(wholeNumber(1, limits.logoBytes)),
  width: required(side),
  height: required(side),
} satisfies Table
