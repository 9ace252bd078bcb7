import {
  commandRight,
  type CommandKind,
  commandKinds,
  type Edit,
  type InvoiceField,
  type LineField,
  invoiceFields,
  lineFields,
  validateEdit,
} from '@covoice/domain'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { kinds } from './cases/commands.ts'
import { shapes as ofInvoice } from './cases/invoices.ts'
import { shapes as ofLine } from './cases/lines.ts'
import { type Shapes, variationsOf } from './cases/variations.ts'
import { absent } from './emulator/wire.ts'

/** Every example of a value for a field that the domain can write, which the rules are asked about, too. */
function examples(shapes: Shapes, fields: object, editOf: (at: string, value: unknown) => Edit) {
  return variationsOf(shapes)
    .filter(({ at, value }) => at in fields && value !== absent)
    .map(({ at, value, good, says }) => ({ example: `${at}: ${says}`, good, edit: editOf(at, value) }))
}

it('[A16] the domain and the rules accept and refuse the same values of an edit', () => {
  const all = [
    ...examples(ofInvoice, invoiceFields, (at, value) => ({
      kind: 'setField',
      field: at as InvoiceField,
      value,
    })),
    ...examples(ofLine, lineFields, (at, value) => ({
      kind: 'setLineField',
      line: 'a-line',
      field: at as LineField,
      value,
    })),
  ]
  const differing = all.filter(({ good, edit }) => (validateEdit(edit) === null) !== good)
  expect(
    differing.map(({ example, good }) => `${example} is ${good ? 'refused' : 'taken'} by the domain`),
  ).toEqual([])
  const fields = new Set(all.map(({ example }) => example.split(':')[0]))
  expect(Object.keys({ ...invoiceFields, ...lineFields }).filter((field) => !fields.has(field))).toEqual([])
})

it.each(Object.keys(commandKinds) as CommandKind[])(
  '[H19] the rules take the command %s with exactly the arguments that the domain declares',
  (kind) => {
    const { command, right } = kinds[kind]
    const { schema } = commandKinds[kind]
    expect(Object.keys(command).sort()).toEqual(Object.keys(schema.entries).sort())
    expect(v.is(schema, command)).toBe(true)
    expect(right).toBe(commandRight(kind, { number: null }))
  },
)
