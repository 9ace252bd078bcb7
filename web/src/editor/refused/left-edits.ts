import { invoicePath, type Edit } from '@covoice/domain'
import { onScopeDispose } from 'vue'
import { keepFailure, type Failure } from '../../backend/documents/failures.ts'
import { BackendProblem, problemCodes, problemOf } from '../../backend/server/problem.ts'
import type { Editor } from '../edits/editor.ts'
import { loadBases } from '../edits/loaded-bases.ts'
import { sendEdits } from '../edits/writes.ts'

/** The edits of a failed write. */
export const editsOf = new WeakMap<Failure, readonly Edit[]>()

/**
 * Sends edits for an editor. A refusal after the editor was left is announced, and waits for the next editor
 * of the invoice. While the invoice is still being created, edits refused together with it count as sent:
 * they are kept with it.
 */
export function sendingFor(
  org: string,
  invoice: string,
  making: () => Promise<void> | null = () => null,
): (edits: readonly Edit[]) => Promise<void> {
  let left = false
  void loadBases()
  onScopeDispose(() => (left = true), true)

  async function send(edits: readonly Edit[]): Promise<void> {
    const made = making()?.then(
      () => true,
      () => false,
    )
    try {
      await sendEdits(org, invoice, edits)
    } catch (error) {
      if ((await made) === false) return
      if (left) keepLeft({ org, invoice }, edits, error)
      throw problemOf(error)
    }
  }
  return send
}

/** Announces edits that were refused after their editor was left, and keeps them for the next one of the invoice. */
export function keepLeft(
  { org, invoice }: { org: string; invoice: string },
  edits: readonly Edit[],
  error: unknown,
): void {
  const written = { path: invoicePath(org, invoice), creates: false }
  const again = () =>
    sendEdits(org, invoice, edits).catch((next: unknown) => keepLeft({ org, invoice }, edits, next))
  editsOf.set(keepFailure(written, error, again), edits)
}

/**
 * Keeps the refused edits of an editor for the next editor of the invoice when it is left, if `stays` allows
 * it.
 */
export function handOn(
  org: string,
  invoice: string,
  { refused }: Pick<Editor, 'refused'>,
  stays: () => boolean,
): void {
  onScopeDispose(() => {
    if (!stays()) return
    for (const { edit, reason } of refused.values()) {
      const problem = problemCodes.find((code) => code === reason) ?? 'denied'
      keepLeft({ org, invoice }, [edit], new BackendProblem(problem))
    }
  })
}
