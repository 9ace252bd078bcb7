import { setTimeout } from 'node:timers/promises'
import {
  commandPath,
  invoicePath,
  linePath,
  newInvoice,
  newLine,
  positionAt,
  type Day,
  type InvoiceContent,
  type LineContent,
} from '@covoice/domain'
import { newId } from '../../web/src/backend/documents/new-id.ts'
import type { Account } from './account.ts'
import { store, storedText } from './store.ts'

/** An invoice that is there, and its lines in their order. */
export interface StoredInvoice {
  id: string
  lines: string[]
}

/** A draft with some lines, stored past the rules, as its owner would have made it. */
export async function storedInvoice(
  { org, owner }: { org: string; owner: Account },
  {
    lines: count = 1,
    line = {},
    header = {},
  }: { lines?: number; line?: Partial<LineContent>; header?: Partial<InvoiceContent> } = {},
): Promise<StoredInvoice> {
  const at = new Date()
  const authorship = { createdBy: owner.uid, createdAt: at, changedBy: owner.uid, changedAt: at }
  const id = newId()
  const day = at.toISOString().slice(0, 10) as Day
  const lines: { id: string; position: string; data: Record<string, unknown> }[] = []
  for (let index = 0; index < count; index += 1) {
    const position = positionAt(lines, lines.length)
    const content = newLine(position, {
      description: `Line ${index + 1}`,
      quantityThousandths: 1_000,
      unitPriceMillionths: 95_000_000,
      ...line,
    })
    lines.push({ id: newId(), position, data: { ...content, ...authorship } })
  }
  await store([
    {
      path: invoicePath(org, id),
      data: { ...newInvoice(day, { currency: 'EUR', ...header }), ...authorship },
    },
    ...lines.map((one) => ({ path: linePath(org, id, one.id), data: one.data })),
  ])
  return { id, lines: lines.map((one) => one.id) }
}

/** Has the server set a draft to Sent, which issues it, and waits until it has. */
export async function issueStored(
  { org, owner }: { org: string; owner: Account },
  invoice: string,
): Promise<void> {
  const command = { kind: 'setStatus', status: 'sent', day: null, reason: '', invoices: [invoice] }
  const data = { ...command, by: owner.uid, createdAt: new Date() }
  await store([{ path: commandPath(org, newId()), data }])
  while ((await storedText(invoicePath(org, invoice), 'status')) !== 'sent') await setTimeout(100)
}
