import {
  invoiceFields,
  limits,
  lineFields,
  patchOf,
  validateEdit,
  valueAt,
  type Edit,
  type InvoiceField,
  type LineField,
  type NewLine,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { aLine, anInvoice, tax } from './builders.ts'

const { createdBy: _, createdAt: __, changedBy: ___, changedAt: ____, ...line } = aLine({ id: 'line1' })
const invoice = anInvoice({ poNumber: 'PO 7' })
const setField = (field: InvoiceField, value: unknown): Edit => ({ kind: 'setField', field, value })
const setLine = (field: LineField, value: unknown): Edit => ({
  kind: 'setLineField',
  line: 'line1',
  field,
  value,
})

test('[E51] a field of the header is written alone, a part of a party by its path', () => {
  expect(patchOf(setField('poNumber', 'PO 8'))).toEqual({ target: 'invoice', fields: { poNumber: 'PO 8' } })
  expect(patchOf(setField('to.address.city', 'Oslo'))).toEqual({
    target: 'invoice',
    fields: { 'to.address.city': 'Oslo' },
  })
})

test('[E51] fields that one choice sets are written together', () => {
  const values = { customer: 'c1', 'to.name': 'Contoso' }
  expect(patchOf({ kind: 'setFields', values })).toEqual({ target: 'invoice', fields: values })
})

test.each<[Edit, Record<string, unknown>]>([
  [setLine('description', 'Repair'), { description: 'Repair' }],
  [{ kind: 'setLineFields', line: 'line1', values: { unit: 'HUR' } }, { unit: 'HUR' }],
  [{ kind: 'removeLine', line: 'line1' }, { removed: true }],
  [{ kind: 'restoreLine', line: 'line1' }, { removed: false }],
  [{ kind: 'moveLine', line: 'line1', position: 'a5' }, { position: 'a5' }],
])('[E51] of a line, %j writes %j', (edit, fields) => {
  expect(patchOf(edit)).toEqual({ target: 'line', line: 'line1', create: false, fields })
})

test('[E51] a new line is created whole, without its id among its fields', () => {
  const { id, ...content } = line
  expect(patchOf({ kind: 'addLine', line })).toEqual({
    target: 'line',
    line: id,
    create: true,
    fields: content,
  })
})

const good: Edit[] = [
  setField('customer', null),
  setField('customer', 'kP9xQ2mVb7-_'),
  setField('from.logo', null),
  setField('to.name', 'x'.repeat(500)),
  setField('to.address.country', ''),
  setField('to.address.country', 'NO'),
  setField('invoiceDay', '2026-11-03'),
  setField('dueDay', null),
  setField('termsDays', 0),
  setField('currency', 'JPY'),
  setField('pricesIncludeTax', true),
  setField('discount', null),
  setField('discount', { kind: 'percent', ratePpm: 1_000_000 }),
  setField('discount', { kind: 'amount', amountMinor: 5 }),
  setField('notes', 'x'.repeat(10_000)),
  setField('taxRounding', 'perLine'),
  setField('cashRoundingMinor', 5),
  setLine('quantityThousandths', -limits.quantityThousandths),
  setLine('unitPriceMillionths', limits.unitPriceMillionths),
  setLine('taxes', [tax(19), tax(7), tax(0)]),
  setLine('kind', 'allowance'),
  { kind: 'setFields', values: { customer: 'c1', 'to.name': 'Contoso', termsDays: 30 } },
  { kind: 'setLineFields', line: 'line1', values: { product: 'p1', description: 'Repair' } },
  { kind: 'addLine', line },
  { kind: 'moveLine', line: 'line1', position: 'a0V' },
  { kind: 'removeLine', line: 'line1' },
  { kind: 'restoreLine', line: 'line1' },
]

test.each(good)('[E52] $kind $field $value is valid', (edit) => {
  expect(validateEdit(edit)).toBeNull()
})

test.each<[Edit, string, string]>([
  [setField('totals' as InvoiceField, null), 'unknownField', 'totals'],
  [setField('__proto__' as InvoiceField, null), 'unknownField', '__proto__'],
  [setField('constructor' as InvoiceField, null), 'unknownField', 'constructor'],
  [setField('customer', 'a/b'), 'wrongKind', 'customer'],
  [setField('poNumber', null), 'wrongKind', 'poNumber'],
  [setField('poNumber', 'x'.repeat(501)), 'tooLong', 'poNumber'],
  [setField('notes', 'x'.repeat(10_001)), 'tooLong', 'notes'],
  [setField('to.address.country', 'Norway'), 'wrongKind', 'to.address.country'],
  [setField('invoiceDay', null), 'wrongKind', 'invoiceDay'],
  [setField('invoiceDay', '2026-02-30'), 'notADay', 'invoiceDay'],
  [setField('termsDays', -1), 'tooSmall', 'termsDays'],
  [setField('termsDays', 3651), 'tooLarge', 'termsDays'],
  [setField('termsDays', 1.5), 'wrongKind', 'termsDays'],
  [setField('termsDays', Number.NaN), 'wrongKind', 'termsDays'],
  [setField('currency', 'DEM'), 'notACurrency', 'currency'],
  [setField('discount', { kind: 'percent', ratePpm: 1_000_001 }), 'tooLarge', 'discount'],
  [setField('discount', { kind: 'percent', ratePpm: -1 }), 'tooSmall', 'discount'],
  [setField('discount', { kind: 'percent', amountMinor: 5 }), 'wrongKind', 'discount'],
  [setField('discount', { kind: 'amount', amountMinor: 5, note: '' }), 'wrongKind', 'discount'],
  [setField('discount', 'half'), 'wrongKind', 'discount'],
  [setField('taxRounding', 'never'), 'wrongKind', 'taxRounding'],
  [setField('prepaidMinor', -1), 'tooSmall', 'prepaidMinor'],
  [setField('prepaidMinor', 2 ** 53), 'tooLarge', 'prepaidMinor'],
  [setLine('quantityThousandths', limits.quantityThousandths + 1), 'tooLarge', 'quantityThousandths'],
  [setLine('priceQuantityThousandths', 0), 'tooSmall', 'priceQuantityThousandths'],
  [setLine('unit', 'hours'), 'wrongKind', 'unit'],
  [setLine('taxes', [tax(1), tax(2), tax(3), tax(4)]), 'tooMany', 'taxes'],
  [setLine('taxes', [{ ...tax(1), secret: 1 }]), 'wrongKind', 'taxes'],
  [setLine('taxes', tax(1)), 'wrongKind', 'taxes'],
  [setLine('removed' as LineField, true), 'unknownField', 'removed'],
  [{ ...setLine('unit', 'HUR'), line: 'a/b' } as Edit, 'wrongKind', 'line'],
  [{ kind: 'setFields', values: { customer: 'c1', dueDay: 'soon' } }, 'notADay', 'dueDay'],
  [{ kind: 'setLineFields', line: 'line1', values: { kind: 'gift' } }, 'wrongKind', 'kind'],
  [{ kind: 'moveLine', line: 'line1', position: 'first' + 't'.repeat(200) }, 'tooLong', 'position'],
  [{ kind: 'moveLine', line: 'line1', position: '!' }, 'wrongKind', 'position'],
  [{ kind: 'addLine', line: { ...line, removed: true } }, 'wrongKind', 'removed'],
  [{ kind: 'addLine', line: { ...line, extra: 1 } as NewLine }, 'wrongKind', 'extra'],
  [{ kind: 'addLine', line: { ...line, description: 'x'.repeat(10_001) } }, 'tooLong', 'description'],
  [{ kind: 'removeLine', line: '' }, 'wrongKind', 'line'],
])('[E52] %j is refused as %s in %s', (edit, code, field) => {
  expect(validateEdit(edit)).toEqual({ code, field })
})

test('[E52] every value of a new invoice and a new line is valid in its field', () => {
  const odd = (Object.keys(invoiceFields) as InvoiceField[]).filter(
    (field) => validateEdit(setField(field, valueAt(invoice, field))) !== null,
  )
  expect(odd).toEqual([])
  expect(
    (Object.keys(lineFields) as LineField[]).filter((field) => validateEdit(setLine(field, line[field]))),
  ).toEqual([])
})
