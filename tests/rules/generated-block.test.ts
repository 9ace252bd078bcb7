import { invoiceTable, lineTable } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { documentKinds } from '../../scripts/rules/document-kinds.ts'
import { withGeneratedBlock } from '../../scripts/rules/generated-block.ts'
import { rulesProblems } from '../../scripts/rules/rules-file.ts'
import { rules } from './judge.ts'

describe('[Y3] the field checks of the rules', () => {
  it('are those of the tables of fields', () => expect(rulesProblems(rules)).toEqual([]))

  it('are stale when they differ from the tables', () =>
    expect(rulesProblems(rules.replace("data.get('poNumber', '')", "data.get('poNumber', 'PO')"))).toEqual([
      expect.stringContaining('npm run rules'),
    ]))

  it('are stale when a table has another field', () => {
    const header = { ...invoiceTable, projectCode: invoiceTable.poNumber }
    expect(withGeneratedBlock(rules, documentKinds({ header, line: lineTable }))).not.toBe(rules)
  })

  it('stand between their marks', () =>
    expect(() => withGeneratedBlock(rules.replace('// </generated>', ''))).toThrow('has no block'))

  it('are read without scrolling sideways', () =>
    expect(rulesProblems(`${rules}// ${'wide '.repeat(30)}`)).toEqual([expect.stringContaining('columns')]))
})
