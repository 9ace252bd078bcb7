import { invoicePath } from '@covoice/domain'
import { watch } from 'vue'
import { failures, showFailuresOf } from '../../backend/documents/failures.ts'
import type { Editor } from '../edits/editor.ts'
import { editsOf } from './left-edits.ts'

/** Gives an editor the edits that were refused after an earlier editor of the same invoice had been left. */
export function takeOver(org: string, invoice: string, { keepRefused }: Pick<Editor, 'keepRefused'>): void {
  const own = invoicePath(org, invoice)
  showFailuresOf((path) => path === own)
  watch(
    () => failures.value.filter((one) => one.path === own && editsOf.has(one)),
    (refused) => {
      for (const failure of refused) {
        keepRefused(editsOf.get(failure) ?? [], failure.problem.problem)
        failure.dismiss()
      }
    },
    { immediate: true },
  )
}
