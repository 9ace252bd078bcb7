import { ref } from 'vue'
import { createDocument, type DocumentRequest } from '../../backend/server/calls.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { useWords } from '../../languages/words.ts'
import { saveFile } from '../../ui/page/save-file.ts'
import { useToast } from '../../ui/overlays/toast.ts'

/** Makes documents of the open invoice, one at a time, and saves them as files. */
export function useDocuments(org: string, invoice: string) {
  const { t } = useWords()
  const toast = useToast()
  const creating = ref<DocumentRequest['format'] | null>(null)

  /** True when the file was saved; `outOfReach` may offer a way without the server. */
  async function create(
    format: DocumentRequest['format'],
    revision: number | null,
    outOfReach?: () => void,
  ): Promise<boolean> {
    if (creating.value !== null) return false
    creating.value = format
    try {
      const { name, file } = await createDocument({ org, invoices: [invoice], format, revision })
      saveFile(file, name)
      return true
    } catch (error) {
      const { problem, details } = problemOf(error)
      if (outOfReach && (problem === 'offline' || problem === 'timeout')) {
        outOfReach()
        return false
      }
      toast.failure(t('commands.documentFailed', { reason: t(`session.problems.${problem}`) }), {
        ...(details ? { detail: details } : {}),
        action: { label: t('ui.retry'), onSelect: () => void create(format, revision, outOfReach) },
      })
      return false
    } finally {
      creating.value = null
    }
  }
  return { creating, create }
}

export type Documents = ReturnType<typeof useDocuments>
