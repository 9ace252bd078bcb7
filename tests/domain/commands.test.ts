import { commandRight, commandKinds, commonRefusals, refusals, type CommandKind } from '@covoice/domain'
import { describe, expect, test } from 'vitest'

const kinds = Object.keys(commandKinds) as CommandKind[]

describe('the declared commands', () => {
  test('[H19] each has the kind of its name', () => {
    expect(kinds.map((kind) => commandKinds[kind].kind)).toEqual(kinds)
  })

  test('[H19] every refusal is declared by a kind, or is common to all kinds', () => {
    const declared = new Set<string>([
      ...commonRefusals,
      ...kinds.flatMap((kind): readonly string[] => commandKinds[kind].refusals),
    ])
    expect(refusals.filter((refusal) => !declared.has(refusal))).toEqual([])
    expect(new Set(refusals).size).toBe(refusals.length)
  })

  test('[S10] deleting and restoring take the right over issued invoices once there is a number', () => {
    expect(commandRight('delete', { number: null })).toBe('deleteDrafts')
    expect(commandRight('restore', { number: 7 })).toBe('deleteIssued')
    expect(commandRight('finish', { number: 7 })).toBe('writeInvoices')
  })
})
