import type { OrderByDirection, Query, QueryConstraint, WhereFilterOp } from 'firebase/firestore'
import type { firestoreSdk } from '../device/chunks.ts'

/** A query of one collection, with the order of its result. */
export interface ListQuery {
  /** path of the collection, such as `orgs/a/invoices` */
  collection: string
  where?: readonly (readonly [field: string, op: WhereFilterOp, value: unknown])[]
  orderBy?: readonly (readonly [field: string, direction: OrderByDirection])[]
  limit?: number
  /** where the result starts: after the row with this id, or after these values of `orderBy` */
  startAfter?: string | readonly unknown[]
}

type Sdk = Awaited<ReturnType<typeof firestoreSdk>>

/** The query in Firestore's own form. */
export async function firestoreQuery(sdk: Sdk, question: ListQuery): Promise<Query> {
  const constraints: QueryConstraint[] = [
    ...(question.where ?? []).map(([field, op, value]) => sdk.where(field, op, value)),
    ...(question.orderBy ?? []).map(([field, direction]) => sdk.orderBy(field, direction)),
  ]
  if (typeof question.startAfter === 'string') {
    // the document itself is the cursor: rows written together have the same timestamp to the microsecond
    constraints.push(
      sdk.startAfter(await sdk.getDoc(sdk.doc(sdk.db, question.collection, question.startAfter))),
    )
  } else if (question.startAfter) {
    constraints.push(sdk.startAfter(...question.startAfter))
  }
  if (question.limit !== undefined) constraints.push(sdk.limit(question.limit))
  return sdk.query(sdk.collection(sdk.db, question.collection), ...constraints)
}
