import { organisationsPath, parseBelonging, type Belonging } from '@covoice/domain'
import { ref, shallowRef, watch } from 'vue'
import { watchQuery } from '../backend/documents/watching.ts'

/** The organisations of a person by name, live; `onListed` hears each complete list. */
export function useBelongings(uid: () => string | null, onListed: (rows: readonly Belonging[]) => void) {
  const organisations = shallowRef<readonly Belonging[]>([])
  /** whether the list is complete, or can't be had */
  const listed = ref(false)

  watch(
    uid,
    (person, _before, onCleanup) => {
      listed.value = false
      organisations.value = []
      if (person === null) return
      const stop = watchQuery(
        { collection: organisationsPath(person) },
        parseBelonging,
        (rows, { fromCache }) => {
          organisations.value = rows.toSorted((one, other) => one.name.localeCompare(other.name))
          if (fromCache && rows.length === 0) return
          listed.value = true
          onListed(rows)
        },
        () => {
          listed.value = true
        },
      )
      onCleanup(stop)
    },
    { immediate: true, flush: 'sync' },
  )

  return { organisations, listed }
}
