import { invoicePath, type Edit } from '@covoice/domain'
import { onScopeDispose } from 'vue'
import { keepFailure, type Failure } from '../../backend/documents/failures.ts'
import { BackendProblem, problemCodes, problemOf } from '../../backend/server/problem.ts'
import type { Editor } from './editor.ts'
import { loadBases } from './loaded-bases.ts'
import { sendEdits } from './writes.ts'

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
  const written = { path: invoicePath(org, invoice), creates: false }

  async function send(edits: readonly Edit[]): Promise<void> {
    const made = making()?.then(
      () => true,
      () => false,
    )
    try {
      await sendEdits(org, invoice, edits)
    } catch (error) {
      if ((await made) === false) return
      if (left)
        editsOf.set(
          keepFailure(written, error, () => send(edits)),
          edits,
        )
      throw problemOf(error)
    }
  }
  return send
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
      const again = () => sendEdits(org, invoice, [edit])
      const written = { path: invoicePath(org, invoice), creates: false }
      editsOf.set(keepFailure(written, new BackendProblem(problem), again), [edit])
    }
  })
}
