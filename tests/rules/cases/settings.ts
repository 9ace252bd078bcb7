import { booksFormats, limits, orgPath, settingsPath } from '@covoice/domain'
import { create, get, remove, update } from '../emulator/ask.ts'
import type { Fields } from '../emulator/wire.ts'
import { type Case, type Question, aCase, everyoneAsks, no, org } from './case.ts'
import { aCompany, anInvoiceSettings, anOrganisation, change } from './documents.ts'
import { changeCases } from './kept-documents.ts'
import { may, owner } from './people.ts'
import { address, cashRounding, longText, shortText, termsDays } from './shapes.ts'
import { type Shape, type Shapes, flag, id, integer, map, oneOf, orNull } from './variations.ts'

const companyPath = settingsPath(org, 'company')
const company = aCompany()
const companyShapes: Shapes = {
  name: shortText,
  address,
  phone: shortText,
  email: shortText,
  taxId: shortText,
  peppolEndpoint: shortText,
}

const invoicePath = settingsPath(org, 'invoice')
const invoice = anInvoiceSettings()
/** As they were stored before some fields came. */
const settingsOfOld = Object.fromEntries(
  Object.entries(invoice).filter(
    ([field]) =>
      !['mailTemplates', 'accountingSoftware', 'booksMapping', 'reminders', 'firstStepsDismissed'].includes(
        field,
      ),
  ),
)
const mailTemplate = { subject: 'Invoice {number}', message: 'Hello' }
const mailTemplates: Shape = {
  good: [{}, { en: mailTemplate }, { de: mailTemplate }, { en: mailTemplate, de: mailTemplate }],
  bad: [
    ...[null, 'Hello', [], { fr: mailTemplate }, { en: 'Hello' }, { en: {} }, { de: null }],
    ...[{ en: { subject: 'Invoice' } }, { de: { ...mailTemplate, html: '<b>' } }],
    { en: { ...mailTemplate, subject: 'x'.repeat(limits.shortText + 1) } },
    { de: { ...mailTemplate, message: 'x'.repeat(limits.text + 1) } },
  ],
}
const tooLong = 'x'.repeat(limits.shortText + 1)
const post = { account: '200', item: 'Services' }
const booksLineKinds = ['item', 'charge', 'allowance', 'discount', 'prepaid', 'cashRounding']
const aTax = (names: number) => Object.fromEntries(Array.from({ length: names }, (_, n) => [`tax-${n}`, 'A']))
const booksMapping: Shape = {
  good: [
    {},
    {
      posts: Object.fromEntries(booksLineKinds.map((kind) => [kind, post])),
      taxTypes: { vat19: '20% (VAT on Income)' },
      noTax: 'No VAT',
      taxItem: '',
      receivablesAccount: 'Debtors',
      taxAccount: 'VAT',
      dayOrder: 'monthDayYear',
    },
    { posts: { prepaid: { account: '610' }, cashRounding: { item: 'Rounding' } }, dayOrder: 'dayMonthYear' },
    { taxTypes: aTax(200) },
  ],
  bad: [
    ...[null, 'xero', [], { colour: 'red' }, { posts: null }, { posts: { tip: post } }],
    ...booksLineKinds.flatMap((kind) => [
      { posts: { [kind]: '200' } },
      { posts: { [kind]: { ...post, tax: '1' } } },
      { posts: { [kind]: { account: tooLong } } },
      { posts: { [kind]: { item: tooLong } } },
    ]),
    ...['noTax', 'taxItem', 'receivablesAccount', 'taxAccount'].flatMap((name) => [
      { [name]: tooLong },
      { [name]: null },
    ]),
    ...[{ dayOrder: 'yearMonthDay' }, { dayOrder: null }, { taxTypes: 'all' }, { taxTypes: aTax(201) }],
    ...[{ taxTypes: { vat19: 'x'.repeat(limits.text + 1) } }],
  ],
}
const afterDays: Shape = {
  good: [[], [1], [3, 14], [3, 14, 30], [363, 364, limits.reminderDays]],
  bad: [
    ...[null, 3, '3', {}, { a: 1 }, ['3'], [0], [-1], [1.5], [366], [null], [3, 3], [14, 3], [3, 14, 14]],
    ...[
      [3, 14, 13],
      [3, 14, 366],
      [3, '14'],
      [1, 2, 3, 4],
    ],
  ],
}
const invoiceShapes: Shapes = {
  logo: orNull(id),
  bankDetails: shortText,
  termsDays,
  notes: longText,
  footer: longText,
  numberPrefix: shortText,
  firstNumber: integer(1, 999_999_999),
  taxRounding: oneOf('perRate', 'perLine'),
  pricesIncludeTax: flag,
  cashRoundingMinor: cashRounding,
  mailTemplates,
  accountingSoftware: orNull(oneOf(...booksFormats)),
  booksMapping,
  reminders: map({ enabled: true, afterDays: [3, 14, 30] }, { enabled: flag, afterDays }),
  firstStepsDismissed: flag,
  reviewRule: oneOf('never', 'always', 'above'),
  reviewAboveMinor: integer(0, limits.amountMinor),
}

const { numberPrefix: _prefix, firstNumber: _first, ...unnumbered } = invoice
const afterTheFirstIssue = {
  [orgPath(org)]: anOrganisation({ firstIssuedAt: new Date('2026-01-31T12:00:00Z') }),
  [invoicePath]: invoice,
}

const documents: { noun: string; path: string; content: Fields; edit: Fields }[] = [
  { noun: 'the company details', path: companyPath, content: company, edit: { phone: '+49 30 1' } },
  { noun: 'the invoice settings', path: invoicePath, content: invoice, edit: { footer: 'Thank you.' } },
]

const access: Question[] = documents.flatMap(({ noun, path, content, edit }) => [
  {
    title: `read ${noun}`,
    world: { [path]: content },
    ask: () => get(path),
    allowed: (who) => may(who, 'readSettings'),
  },
  {
    title: `change ${noun}`,
    world: { [path]: content },
    ask: (who) => update(path, { ...edit, ...change(who) }),
    allowed: (who) => may(who, 'writeSettings'),
  },
  { title: `create ${noun}`, ask: (who) => create(path, { ...content, ...change(who) }), allowed: no },
  { title: `delete ${noun}`, world: { [path]: content }, ask: () => remove(path), allowed: no },
])

const reviewing: Question[] = [{ reviewRule: 'always' } as Fields, { reviewAboveMinor: 5 } as Fields].map(
  (edit): Question => ({
    title: `change ${Object.keys(edit).join()}`,
    world: { [invoicePath]: settingsOfOld },
    ask: (who) => update(invoicePath, { ...edit, ...change(who) }),
    allowed: (who) => may(who, 'requireReview'),
  }),
)

const renumber = (title: string, fields: Fields, allowed: boolean): Case =>
  aCase(owner, title, {
    world: afterTheFirstIssue,
    ask: update(invoicePath, { ...fields, ...change(owner) }),
    allowed,
  })

export const settingsCases: Case[] = [
  ...everyoneAsks([...access, ...reviewing]),
  ...changeCases(
    { noun: 'the company details', path: companyPath, content: company, shapes: companyShapes },
    owner,
  ),
  ...changeCases(
    { noun: 'the invoice settings', path: invoicePath, content: invoice, shapes: invoiceShapes },
    owner,
  ),
  renumber('change the prefix of numbers after the first issue', { numberPrefix: 'R-' }, false),
  renumber('change the first number after the first issue', { firstNumber: 100 }, false),
  aCase(owner, 'keep no books any more', {
    world: { [invoicePath]: { ...invoice, accountingSoftware: 'xero' } },
    ask: update(invoicePath, { accountingSoftware: null, ...change(owner) }),
    allowed: true,
  }),
  aCase(owner, 'change the footer of settings from before there were emails and exports', {
    world: { [invoicePath]: settingsOfOld },
    ask: update(invoicePath, { footer: 'Thank you.', ...change(owner) }),
    allowed: true,
  }),
  renumber('change the footer after the first issue', { footer: 'Thank you.' }, true),
  aCase(owner, 'change the footer of settings without a prefix and a first number after the first issue', {
    world: { ...afterTheFirstIssue, [invoicePath]: unnumbered },
    ask: update(invoicePath, { footer: 'Thank you.', ...change(owner) }),
    allowed: true,
  }),
]
