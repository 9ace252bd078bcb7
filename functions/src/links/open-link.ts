import {
  idArgument,
  invoicePath,
  isValidLink,
  linkPath,
  parseInvoice,
  secretPath,
  type Invoice,
  type Revision,
} from '@covoice/domain'
import * as v from 'valibot'
import type { Dependencies } from '../dependencies.ts'
import { readRevision } from '../invoices/read-revision.ts'
import { hashOf } from '../access/token.ts'
import { readAll } from '../read-all.ts'
import { linkIn } from '../access/link.ts'

const secret = v.object({ org: idArgument, invoice: idArgument, link: idArgument })

/** The content of a secret: one revision of one invoice, and the current invoice. */
export interface Opened {
  org: string
  link: string
  invoice: Invoice
  revision: Revision
}

/**
 * The content of a link's secret; null for an unknown, revoked or expired link, or when its invoice is
 * deleted. It is looked up by its hash, so the response time reveals nothing about existing secrets.
 */
export async function openLink(token: string, { db, now }: Dependencies): Promise<Opened | null> {
  const place = v.safeParse(secret, (await db.doc(secretPath(hashOf(token))).get()).data())
  if (!place.success) return null
  const { org, invoice: id, link } = place.output
  const [stored, header] = await readAll(db, db.doc(linkPath(org, id, link)), db.doc(invoicePath(org, id)))
  const found = linkIn(stored)
  if (!found || !isValidLink(found, now()) || !header.exists) return null
  const invoice = parseInvoice(id, header.data())
  if (invoice.deletedAt) return null
  const revision = await readRevision(db, db, { org, invoice: id }, found.revision)
  return revision && { org, link, invoice, revision }
}
