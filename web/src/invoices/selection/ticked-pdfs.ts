import { computed, ref } from 'vue'
import { createDocument } from '../../backend/server/calls.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { saveFile } from '../../ui/page/save-file.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { NamedFile } from './documents-zip.ts'

/** Few at a time: a function renders one in a tenth of a second, and a phone has to hold them all. */
const atOnce = 3

/** The PDFs of several invoices: one file for all of them, or one ZIP with a file each, with progress. */
export function usePdfs() {
  const { t } = useWords()
  const toast = useToast()
  const session = useSessionStore()
  const made = ref(0)
  const of = ref(0)

  async function tryTo(count: number, make: (org: string) => Promise<NamedFile>): Promise<void> {
    if (of.value > 0) return
    made.value = 0
    of.value = count
    try {
      const { file, name } = await make(session.organisation?.id ?? '')
      saveFile(file, name)
    } catch (error) {
      const { problem, details } = problemOf(error)
      const reason = t(`session.problems.${problem}`)
      toast.failure(t('invoices.pdfs.failed', { reason }), details ? { detail: details } : {})
    } finally {
      of.value = 0
    }
  }

  const one = (org: string, invoices: readonly string[]) =>
    createDocument({ org, invoices, format: 'pdf', revision: null })

  async function each(org: string, invoices: readonly string[]): Promise<NamedFile> {
    const files: NamedFile[] = []
    const waiting = [...invoices.entries()]
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, invoice] = next
        files[index] = await one(org, [invoice])
        made.value += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    const { zipOf } = await import('./documents-zip.ts')
    return { name: t('invoices.pdfs.zipName'), file: await zipOf(files) }
  }

  return {
    /** The progress of several PDFs; null when none is being made. */
    progress: computed(() => (of.value === 0 ? null : { made: made.value, of: of.value })),
    merged: (ids: readonly string[]) => tryTo(ids.length, (org) => one(org, ids)),
    zipped: (ids: readonly string[]) => tryTo(ids.length, (org) => each(org, ids)),
  }
}
