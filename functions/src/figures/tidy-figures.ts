import { customerFiguresPath, figurePartsPath, isRecord } from '@covoice/domain'
import { FieldPath, FieldValue, type DocumentReference, type Firestore } from 'firebase-admin/firestore'

/** Takes out of an organisation's figures what has fallen to nothing, such as due days that are all paid. */
export async function tidyFigures(org: string, db: Firestore): Promise<void> {
  for (const path of [customerFiguresPath(org), figurePartsPath(org)]) {
    const untidy = await db.collection(path).where('untidy', '==', true).select().get()
    for (const { ref } of untidy.docs) await tidy(ref, db)
  }
}

async function tidy(ref: DocumentReference, db: Firestore): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const stored = (await transaction.get(ref)).data() ?? {}
    const tallies = isRecord(stored.tallies) ? stored.tallies : {}
    const empty = Object.entries(tallies).flatMap(([key, tally]) =>
      isRecord(tally) && tally.count === 0 && tally.minor === 0 ? [key] : [],
    )
    const gone = empty.flatMap((key) => [new FieldPath('tallies', key), FieldValue.delete()])
    transaction.update(ref, 'untidy', FieldValue.delete(), ...gone)
  })
}
