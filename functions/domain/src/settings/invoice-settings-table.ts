import { booksFormats } from '../books/books-limits.ts'
import { mailLanguages } from '../delivery/mail-language.ts'
import { mailTemplateTable } from '../delivery/mail-template-table.ts'
import { areReminders, remindersIn, usualReminders, type Reminders } from '../delivery/reminders.ts'
import { mapOf, orNull } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { amount, flag, idText, longText, oneOf, shortText, wholeNumber } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { isRecord } from '../fields/read-fields.ts'
import { cashRounding, taxRounding } from '../invoice/invoice-table.ts'

const mapping: Field<Record<string, unknown>> = {
  problem: (value) => (isRecord(value) ? null : 'wrongKind'),
  read: (stored) => (isRecord(stored) ? { ...stored } : undefined),
  empty: {},
  rule: 'isBooksMapping(value)',
  checkedOnChange: true,
}

const knownRules = oneOf(['never', 'always', 'above'])

/** Missing: no review. A rule that can't be read, as one of a newer release, requires a review of every invoice. */
const reviewRule: typeof knownRules = {
  ...knownRules,
  read: (stored) => (stored === undefined ? undefined : (knownRules.read(stored) ?? 'always')),
}

const reminders: Field<Reminders> = {
  problem: (value) => (areReminders(value) ? null : 'wrongKind'),
  read: remindersIn,
  empty: usualReminders(),
  rule: 'areReminders(value)',
  checkedOnChange: true,
}

/** The initial values of a new invoice, and the settings for sending and exporting. */
export const invoiceSettingsTable = {
  /** files/{id}, null without one. */
  logo: orNull(idText),
  bankDetails: shortText,
  termsDays: { ...wholeNumber(0, limits.termsDays), empty: 30 },
  notes: longText,
  footer: longText,
  numberPrefix: { ...shortText, empty: 'INV-' },
  firstNumber: { ...wholeNumber(1, limits.firstNumber), empty: 1 },
  taxRounding,
  pricesIncludeTax: flag,
  /** Cash amounts are rounded to this coin; 0: no rounding, 5: to 0.05. */
  cashRoundingMinor: cashRounding,
  /** Custom email texts, by language. */
  mailTemplates: mapOf(mailTemplateTable, mailLanguages.length, 'areMailTemplates(value)'),
  /** The accounting software; null: nothing is exported. */
  accountingSoftware: orNull(oneOf(booksFormats)),
  /** The names that the books use, where they differ from the software's own. */
  booksMapping: mapping,
  /** When customers are reminded automatically. */
  reminders,
  /** Whether somebody has dismissed the first steps of a new firm, for everybody. */
  firstStepsDismissed: flag,
  /** Which invoices go out only after somebody else has approved them; owners alone change it. */
  reviewRule,
  /** With 'above': the total in the organisation's currency that needs no review. */
  reviewAboveMinor: amount,
} satisfies Table
