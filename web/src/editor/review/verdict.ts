import { computed, ref } from 'vue'
import { useInvoicesStore, useProblemText } from '../../invoices/invoices-store.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'

/** Approves a waiting draft or sends it back. */
export function useVerdict(draft: () => { id: string; name: string; to: string }) {
  const { t } = useWords()
  const toast = useToast()
  const store = useInvoicesStore()
  const textOf = useProblemText()
  const busy = computed(() => store.doing.get(draft().id) ?? null)
  /** Why it was not sent back. */
  const failure = ref('')

  /** Null when it was done. */
  function whyNot({ refused, failed }: Awaited<ReturnType<typeof store.approve>>): string | null {
    const [problem] = refused
    if (problem) return textOf({ ...problem, code: problem.problem })
    return failed && t(`session.problems.${failed.problem}`)
  }

  /** Approves the content with this fingerprint; resolves to whether it was done. */
  async function approve(print: string): Promise<boolean> {
    const { id, ...words } = draft()
    const detail = whyNot(await store.approve(id, print))
    if (detail === null) toast.success(t('reviews.page.approved', words))
    else toast.failure(t('reviews.page.approveFailed', words), { detail })
    return detail === null
  }

  /** Sends it back; resolves to whether it was done, and `failure` says why it was not. */
  async function sendBack(reason: string): Promise<boolean> {
    const { id, ...words } = draft()
    failure.value = ''
    const detail = whyNot(await store.sendBack(id, reason))
    if (detail === null) toast.success(t('reviews.page.sentBack', words))
    else failure.value = detail
    return detail === null
  }

  return { busy, failure, approve, sendBack }
}
