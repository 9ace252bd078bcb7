import { memberPath, organisationsPath, orgPath, parseMember, type Member } from '@covoice/domain'
import { computed, ref, shallowRef, watch } from 'vue'
import { watchDocument, watchQuery } from '../backend/documents/watching.ts'
import { type Belonging, type Organisation, parseBelonging, parseOrganisation } from './membership.ts'
import { rememberOrganisation, rememberedOrganisation } from './remembered.ts'

/** The organisations of a person and, live, the current one. */
export function useMembership(uid: () => string | null) {
  const organisations = shallowRef<readonly Belonging[]>([])
  const listed = ref(false)
  const chosen = ref<string | null>(null)
  const organisation = shallowRef<Organisation | null>(null)
  const member = shallowRef<Member | null>(null)
  const revoked = ref(false)

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

  watch(
    uid,
    (person, _before, onCleanup) => {
      listed.value = false
      organisations.value = []
      revoked.value = false
      chosen.value = person === null ? null : rememberedOrganisation(person)
      if (person === null) return
      const stop = watchQuery(
        { collection: organisationsPath(person) },
        parseBelonging,
        (rows, { fromCache }) => {
          organisations.value = rows.toSorted((one, other) => one.name.localeCompare(other.name))
          if (fromCache && rows.length === 0) return
          listed.value = true
          const only = rows.length === 1 ? rows[0] : undefined
          if (chosen.value === null && only) choose(only.id)
        },
        () => {
          listed.value = true
        },
      )
      onCleanup(stop)
    },
    { immediate: true, flush: 'sync' },
  )

  watch(
    [uid, chosen],
    ([person, org], _before, onCleanup) => {
      organisation.value = null
      member.value = null
      if (person === null || org === null) return
      const end = (): void => lost(org, person)
      const stopOrganisation = watchDocument(
        orgPath(org),
        parseOrganisation,
        (value) => (value ? (organisation.value = value) : end()),
        end,
      )
      const stopMember = watchDocument(
        memberPath(org, person),
        parseMember,
        (value) => (value ? (member.value = value) : end()),
        end,
      )
      onCleanup(() => {
        stopOrganisation()
        stopMember()
      })
    },
    { immediate: true, flush: 'sync' },
  )

  return { organisations, organisation, member, state, choose, leave }
}
