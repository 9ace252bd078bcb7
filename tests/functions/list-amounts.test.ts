import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeTotals } from '../../functions/src/invoices/write-totals.ts'
import { revisionOfCase } from './books/revisions.ts'
import { aDraft, anOrganisation, headerOf, setStatus } from './builders.ts'
import { deps } from './direct.ts'

const text = readFileSync(new URL('../domain/totals/totals-cases.json', import.meta.url), 'utf8')
const { cases } = JSON.parse(text) as { cases: { id: string }[] }
const organisation = anOrganisation()

test.each(cases)('[L13] $id: the list shows the calculator’s amounts, draft and issued', async (given) => {
  const { org, owner } = await organisation
  for (const rounding of ['perRate', 'perLine'] as const) {
    const { content, lines, totals } = revisionOfCase(given, rounding)
    const invoice = await aDraft(org, owner, {
      ...content,
      from: { ...content.from, name: 'Bright IT' },
      lines,
    })
    await writeTotals({ org, invoice }, deps())
    expect((await headerOf(org, invoice)).totals).toEqual(totals)
    if ((await setStatus(org, owner, invoice, 'sent'))?.outcome === 'done')
      expect((await headerOf(org, invoice)).totals).toEqual(totals)
  }
})
