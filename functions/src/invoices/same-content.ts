import { canonicalContent, type Revision } from '@covoice/domain'

/** Whether two revisions have the same content and lines: opening an invoice alone makes no new revision. */
export function sameContent(last: Revision, next: Revision): boolean {
  return canonicalContent(last.content, last.lines) === canonicalContent(next.content, next.lines)
}
