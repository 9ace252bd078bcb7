import { restFields } from '../../web/src/backend/server/rest-values.ts'
import { environment } from './environment.ts'

const root = (): string => `projects/${environment.project}/databases/(default)/documents`
const asOwner = { 'content-type': 'application/json', authorization: 'Bearer owner' }

/** Writes documents past the rules. */
export async function store(documents: { path: string; data: Record<string, unknown> }[]): Promise<void> {
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

/** The stored value of a text field, read without the rules. */
export async function storedText(path: string, field: string): Promise<string | undefined> {
  const answer = await fetch(`http://${environment.firestoreHost}/v1/${root()}/${path}`, { headers: asOwner })
  const { fields } = (await answer.json()) as { fields?: Record<string, { stringValue?: string }> }
  return fields?.[field]?.stringValue
}

/** Changes fields of a document past the rules. */
export async function change(path: string, data: Record<string, unknown>): Promise<void> {
  const mask = Object.keys(data).map((field) => `updateMask.fieldPaths=${field}`)
  const answer = await fetch(`http://${environment.firestoreHost}/v1/${root()}/${path}?${mask.join('&')}`, {
    method: 'PATCH',
    headers: asOwner,
    body: JSON.stringify({ fields: restFields(data) }),
  })
  if (!answer.ok) throw new Error(`Firestore refused: ${await answer.text()}`)
}
