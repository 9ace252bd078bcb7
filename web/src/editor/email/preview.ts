import { onScopeDispose, shallowRef } from 'vue'
import { createDocument, type DocumentRequest } from '../../backend/server/calls.ts'
import { problemOf, type Denied } from '../../backend/server/problem.ts'

/** The exact PDF that will be sent; a new request makes an older answer obsolete. */
export function usePreview() {
  const file = shallowRef<Blob | null>(null)
  const problem = shallowRef<Denied | null>(null)
  let asked = 0

  async function load(request: DocumentRequest): Promise<void> {
    asked += 1
    const own = asked
    try {
      const { file: made } = await createDocument(request)
      if (own !== asked) return
      file.value = made
      problem.value = null
    } catch (error) {
      if (own !== asked) return
      file.value = null
      problem.value = problemOf(error)
    }
  }

  onScopeDispose(() => (asked += 1))
  return { file, problem, load }
}
