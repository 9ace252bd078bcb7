import type { Content } from '@covoice/domain'
import { ref, watch, type Ref } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { online, pendingWrites } from '../../backend/documents/saving.ts'
import { BackendProblem } from '../../backend/server/problem.ts'
import { keepVersion } from '../../backend/server/version-calls.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { handRestoration } from './restoration.ts'

/** Restoring a version: what stands now is kept as a version first, then the sheet opens and makes the change. */
export function useRestore(place: { org: string; invoice: string }, sheet: Readonly<Ref<RouteLocationRaw>>) {
  const { t } = useWords()
  const toast = useToast()
  const router = useRouter()
  const busy = ref(false)

  async function restore(content: Content, at: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      await everythingSent()
      await keepVersion({ org: place.org, invoice: place.invoice })
      handRestoration({ invoice: place.invoice, at, content })
      await router.push(sheet.value)
    } catch (error) {
      const isOffline = error instanceof BackendProblem && error.problem === 'offline'
      toast.failure(t('version.failed'), isOffline ? { detail: t('version.offline') } : {})
    } finally {
      busy.value = false
    }
  }

  return { restore, busy }
}

/** Resolves when the server has everything that was edited in this tab; rejects without the network. */
function everythingSent(): Promise<undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const stop = watch(
    [online, pendingWrites],
    ([isOnline, waiting]) => {
      if (!isOnline) reject(new BackendProblem('offline'))
      else if (waiting === 0) resolve(undefined)
    },
    { immediate: true },
  )
  return promise.finally(stop)
}
