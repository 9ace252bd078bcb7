import { roles, type Role } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'

/** The roles in words; only an owner may give the owner's. */
export function useRoleOptions(): ComputedRef<
  { value: Role; label: string; detail: string; disabled: boolean }[]
> {
  const { t } = useWords()
  const session = useSessionStore()
  return computed(() =>
    roles.map((value) => ({
      value,
      label: t(`members.roles.${value}`),
      detail: t(`members.roleDetails.${value}`),
      disabled: value === 'owner' && !session.can('manageOwners'),
    })),
  )
}
