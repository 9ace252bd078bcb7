import { onScopeDispose, ref, shallowRef } from 'vue'
import { createDocument, type DocumentRequest } from '../../backend/calls.ts'
import { problemOf, type Denied } from '../../backend/problem.ts'

/** The very PDF that will go out, as an address to show; asked for again, the older answer counts no more. */
export function usePreview() {
  const url = shallowRef<string | null>(null)
  const problem = shallowRef<Denied | null>(null)
  const loading = ref(false)
  let asked = 0

  function forget(): void {
    if (url.value !== null) URL.revokeObjectURL(url.value)
    url.value = null
    problem.value = null
  }

  async function load(request: DocumentRequest): Promise<void> {
    asked += 1
    const own = asked
    loading.value = true
    try {
      const { file } = await createDocument(request)
      if (own !== asked) return
      forget()
      url.value = URL.createObjectURL(file)
    } catch (error) {
      if (own !== asked) return
      forget()
      problem.value = problemOf(error)
    } finally {
      if (own === asked) loading.value = false
    }
  }

  onScopeDispose(() => {
    asked += 1
    forget()
  })
  return { url, problem, loading, load }
}
