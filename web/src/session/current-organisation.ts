import {
  memberPath,
  orgPath,
  parseMember,
  parseOrganisation,
  type Member,
  type Organisation,
} from '@covoice/domain'
import { shallowRef, watch } from 'vue'
import { watchDocument } from '../backend/documents/watching.ts'

/**
 * The chosen organisation and the person's membership in it, live and null until known; `onLost` hears that
 * the server knows one of them no longer.
 */
export function useCurrentOrganisation(
  uid: () => string | null,
  chosen: () => string | null,
  onLost: (org: string, person: string) => void,
) {
  const organisation = shallowRef<Organisation | null>(null)
  const member = shallowRef<Member | null>(null)

  watch(
    [uid, chosen],
    ([person, org], _before, onCleanup) => {
      organisation.value = null
      member.value = null
      if (person === null || org === null) return
      const end = (): void => onLost(org, person)
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

  return { organisation, member }
}
