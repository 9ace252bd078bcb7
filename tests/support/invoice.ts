import {
  invoicePath,
  linePath,
  newInvoice,
  newLine,
  positionAt,
  type Day,
  type InvoiceContent,
  type LineContent,
} from '@covoice/domain'
import { newId } from '../../web/src/backend/new-id.ts'
import { restFields } from '../../web/src/backend/rest-values.ts'
import type { Account } from './account.ts'
import { environment } from './environment.ts'

/** An invoice that is there, and its lines in their order. */
export interface StoredInvoice {
  id: string
  lines: string[]
}

const root = (): string => `projects/${environment.project}/databases/(default)/documents`
const asOwner = { 'content-type': 'application/json', authorization: 'Bearer owner' }

async function store(documents: { path: string; data: Record<string, unknown> }[]): Promise<void> {
  const writes = documents.map(({ path, data }) => ({
    update: { name: `${root()}/${path}`, fields: restFields(data) },
  }))
  const answer = await fetch(`http://${environment.firestoreHost}/v1/${root()}:commit`, {
    method: 'POST',
    headers: asOwner,
    body: JSON.stringify({ writes }),
  })
  if (!answer.ok) throw new Error(`Firestore refused: ${await answer.text()}`)
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

/** What is stored in a text field, read past the rules. */
export async function storedText(path: string, field: string): Promise<string | undefined> {
  const answer = await fetch(`http://${environment.firestoreHost}/v1/${root()}/${path}`, { headers: asOwner })
  const { fields } = (await answer.json()) as { fields?: Record<string, { stringValue?: string }> }
  return fields?.[field]?.stringValue
}
