import { required } from '../fields/composed-fields.ts'
import type { Table, ValuesOf } from '../fields/field.ts'
import { longText, shortText } from '../fields/field-kinds.ts'

/** The parts of a mail before its fields are filled in: plain text, paragraphs separated by an empty line. */
export const mailTemplateTable = { subject: required(shortText), message: required(longText) } satisfies Table

/** A mail text before its fields are filled in. */
export type MailTemplate = ValuesOf<typeof mailTemplateTable>
