import { firestoreSdk } from '../device/chunks.ts'
import { trackWrite } from './saving.ts'
import { toStored } from './stored-values.ts'
import { author, signed, type Change, type NewDocument } from './writing.ts'

/** Changes of texts: documents that are made and never changed, and the texts as a whole. */
export interface TextWrites {
  made: readonly NewDocument[]
  changes: readonly Change[]
}

/** Writes changes of texts, all or none; resolves when the server has accepted them. The caller shows a refusal. */
export function writeTexts(path: string, { made, changes }: TextWrites): Promise<void> {
  const write = async () => {
    const sdk = await firestoreSdk()
    const batch = sdk.writeBatch(sdk.db)
    for (const one of made) {
      const data = Object.entries(one.data).map(([key, value]) => [key, toStored(sdk, value)])
      batch.set(sdk.doc(sdk.db, one.path), {
        ...(Object.fromEntries(data) as object),
        by: author(sdk),
        at: sdk.serverTimestamp(),
      })
    }
    for (const one of changes) batch.update(sdk.doc(sdk.db, one.path), signed(sdk, one.fields))
    await batch.commit()
  }
  const kept = { document: path, edits: [], made }
  return trackWrite(path, write, { callerTells: true, change: `${path} texts`, kept })
}
