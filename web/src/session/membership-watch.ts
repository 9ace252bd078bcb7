import { computed, ref, watch } from 'vue'
import { useBelongings } from './belongings.ts'
import { useCurrentOrganisation } from './current-organisation.ts'
import { rememberOrganisation, rememberedOrganisation } from './remembered.ts'

/** The organisations of a person and, live, the current one. */
export function useMembership(uid: () => string | null) {
  const chosen = ref<string | null>(null)
  const revoked = ref(false)

  const { organisations, listed } = useBelongings(uid, (rows) => {
    const only = rows.length === 1 ? rows[0] : undefined
    if (chosen.value === null && only) choose(only.id)
  })

  watch(
    uid,
    (person) => {
      revoked.value = false
      chosen.value = person === null ? null : rememberedOrganisation(person)
    },
    { immediate: true, flush: 'sync' },
  )

  const { organisation, member } = useCurrentOrganisation(uid, () => chosen.value, lost)

  const state = computed(() => {
    if (revoked.value) return 'revoked'
    if (organisation.value && member.value) return 'ready'
    return chosen.value === null && listed.value ? 'noOrganisation' : 'starting'
  })

  /** Ends the work in the current organisation: the server no longer knows this person there. */
  function lost(org: string, person: string): void {
    const wasReady = state.value === 'ready'
    rememberOrganisation(person, null)
    member.value = null
    if (wasReady) revoked.value = true
    else if (chosen.value === org) {
      // a stored organisation from long ago: as if none had been chosen
      chosen.value = organisations.value.find(({ id }) => id !== org)?.id ?? null
    }
  }

  /** Makes this organisation the current one. */
  function choose(org: string): void {
    const person = uid()
    if (person === null) return
    revoked.value = false
    rememberOrganisation(person, org)
    chosen.value = org
  }

  /** Leaves the current organisation, to choose another. */
  function leave(): void {
    const person = uid()
    if (person !== null) rememberOrganisation(person, null)
    revoked.value = false
    chosen.value = null
  }

  return { organisations, organisation, member, state, choose, leave }
}
