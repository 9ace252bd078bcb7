import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { readLogo } from '../../backend/files/files.ts'
import { useSessionStore } from '../../session/session-store.ts'

/** The address of a stored logo for an image element; null without one, and while it loads. */
export function useLogo(id: () => string | null): Readonly<ShallowRef<string | null>> {
  const session = useSessionStore()
  const url = shallowRef<string | null>(null)

  function show(next: string | null) {
    if (url.value !== null) URL.revokeObjectURL(url.value)
    url.value = next
  }

  watch(
    id,
    async (now) => {
      const org = session.organisation?.id
      if (now === null || org === undefined) {
        show(null)
        return
      }
      // its place stays empty, as while it loads
      const read = await readLogo(org, now).catch(() => null)
      if (id() === now) show(read)
      else if (read !== null) URL.revokeObjectURL(read)
    },
    { immediate: true },
  )
  onScopeDispose(() => show(null))
  return url
}
