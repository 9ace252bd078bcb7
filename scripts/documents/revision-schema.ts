import { invoiceTable, lineTable, taxCategories, totalsTable } from '@covoice/domain'
import * as v from 'valibot'
import { fileSchema } from './file-schema.ts'

const text = v.string('is no text')
const whole = v.pipe(v.number('is no number'), v.safeInteger('is no whole number'))

const isText = (value: unknown) => (typeof value === 'string' ? null : 'wrongKind')

const line = fileSchema({
  ...lineTable,
  id: { ...lineTable.description, required: true, problem: isText },
  position: { ...lineTable.position, problem: isText },
})

const frozenLine = v.pipe(
  line,
  v.forward(
    v.check(({ removed }) => !removed, 'is true: a removed line is in no revision'),
    ['removed'],
  ),
)

const totals = v.strictObject(
  Object.fromEntries(Object.keys(totalsTable).map((name) => [name, whole])) as Record<
    keyof typeof totalsTable,
    typeof whole
  >,
)

const lineTotals = v.strictObject({
  grossMinor: whole,
  discountMinor: whole,
  netMinor: whole,
  taxMinor: whole,
})

const taxRow = v.strictObject({
  ratePpm: whole,
  category: v.picklist(taxCategories, 'is no tax category'),
  name: text,
  baseMinor: whole,
  taxMinor: whole,
})

const language = v.pipe(
  text,
  v.check((tag) => isLanguage(tag), 'is no language of BCP 47, as de-CH is one'),
)

const dataUrl = /^data:(image\/png|image\/jpeg);base64,([A-Za-z0-9+/]+={0,2})$/

const logo = v.pipe(
  text,
  v.regex(dataUrl, 'is no picture as data:image/png;base64, or data:image/jpeg;base64,'),
  v.transform((url) => {
    const [, type, base64 = ''] = dataUrl.exec(url) ?? []
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
    return { type: type === 'image/jpeg' ? ('image/jpeg' as const) : ('image/png' as const), bytes }
  }),
)

/**
 * A revision's JSON, strictly: no field that a revision doesn't have. A field of the content or of a line may be
 * missing and counts as empty, except those that every release has stored; author and time of issue are optional.
 */
export const revisionFileSchema = v.strictObject({
  revision: whole,
  number: whole,
  numberText: v.pipe(text, v.nonEmpty('is empty')),
  content: fileSchema(invoiceTable),
  lines: v.array(frozenLine, 'is no list'),
  totals,
  lineTotals: v.record(v.string(), lineTotals, 'is no list of sums by the ids of lines'),
  taxes: v.array(taxRow, 'is no list'),
  language: v.optional(v.nullable(language), null),
  logo: v.optional(v.nullable(logo), null),
  issuedAt: v.optional(v.unknown()),
  issuedBy: v.optional(v.unknown()),
})

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
