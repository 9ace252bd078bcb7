import type { Firestore, Transaction } from 'firebase-admin/firestore'

/** An open transaction on the documents of one organisation. */
export interface OrgTransaction {
  transaction: Transaction
  db: Firestore
  org: string
}
