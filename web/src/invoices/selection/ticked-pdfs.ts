import { computed, ref } from 'vue'
import { createDocument } from '../../backend/server/calls.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { saveFile } from '../../ui/page/save-file.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { NamedFile } from './documents-zip.ts'
import { shownRevision, type Ticked } from './shown-revision.ts'

/** The PDFs of several invoices: one file for all of them, or one ZIP with a file each, with progress. */
export function usePdfs() {
  const { t } = useWords()
  const toast = useToast()
  const session = useSessionStore()
  const made = ref(0)
  const of = ref(0)
  const waiting = ref(0)

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

  const one = (org: string, invoices: readonly Ticked[], revision: number | null) =>
    createDocument({ org, invoices: invoices.map(({ id }) => id), format: 'pdf', revision })

  async function merged(org: string, invoices: readonly Ticked[]): Promise<NamedFile> {
    const [only, ...more] = invoices
    return one(org, invoices, only && more.length === 0 ? shownRevision(only) : null)
  }

  async function each(org: string, invoices: readonly Ticked[]): Promise<NamedFile> {
    const [{ eachPdf }, { zipOf }] = await Promise.all([
      import('./each-pdf.ts'),
      import('./documents-zip.ts'),
    ])
    const { files, leftOut, reasons } = await eachPdf(org, invoices, {
      made: () => (made.value += 1),
      waiting: (waits) => (waiting.value += waits ? 1 : -1),
    })
    const [first] = reasons
    if (first && files.length === 0) throw first
    const said = reasons.map(({ problem }) => t(`session.problems.${problem}`)).join(' ')
    if (leftOut > 0) toast.failure(t('invoices.pdfs.leftOut', { n: leftOut }), { detail: said })
    return { name: t('invoices.pdfs.zipName'), file: await zipOf(files) }
  }

  return {
    /** The progress of several PDFs; null when none is being made. */
    progress: computed(() => (of.value === 0 ? null : { made: made.value, of: of.value })),
    /** Whether the next drafts are made in the next minute only. */
    waits: computed(() => waiting.value > 0),
    merged: (invoices: readonly Ticked[]) => tryTo(invoices.length, (org) => merged(org, invoices)),
    zipped: (invoices: readonly Ticked[]) => tryTo(invoices.length, (org) => each(org, invoices)),
  }
}
