import { type Right, can as roleCan } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { formatsOf, preferredLanguage } from '../languages/language.ts'
import { useHolds } from './holds.ts'
import { landingOf } from './landing.ts'
import { useMembership } from './membership-watch.ts'
import { reached } from './reached.ts'
import { rememberedPerson } from './remembered.ts'
import { useSignedInPerson } from './signed-in-person.ts'
import type { Company } from './sign-up/company.ts'
import type { createAccount } from './sign-up/create-account.ts'

/**
 * `noOrganisation`: signed in, but none is chosen or there is none; `revoked`: the membership ended during
 * work.
 */
export type SessionState = 'starting' | 'signedOut' | 'noOrganisation' | 'ready' | 'revoked'

/** The signed-in person, their organisation and their rights; live. */
export const useSessionStore = defineStore('session', () => {
  const { person, known, expired, start, signOut, refresh } = useSignedInPerson()
  const { organisation, member, organisations, ...membership } = useMembership(
    () => person.value?.uid ?? null,
  )
  const { held, hold } = useHolds()

  const state = computed<SessionState>(() => {
    if (!known.value) return 'starting'
    if (!person.value) return 'signedOut'
    const at = membership.state.value
    return at === 'noOrganisation' && held.value ? 'starting' : at
  })

  return {
    state,
    /** whether the server has not yet answered who is here; a page that holds the session waits for the person */
    unanswered: computed(() => state.value === 'starting' && !held.value),
    person,
    expired,
    organisation,
    member,
    organisations,
    role: computed(() => member.value?.role ?? null),
    timeZone: computed(() => organisation.value?.timeZone ?? 'UTC'),
    currency: computed(() => organisation.value?.currency ?? 'EUR'),
    /** BCP 47, for sorting and formats outside components; inside them `useLocale` */
    locale: computed(() => formatsOf(preferredLanguage())),
    /** whether a person was signed in here last time: decides the first paint */
    remembered: rememberedPerson() !== null,
    /** the route name of this person's start page */
    landing: () => landingOf(member.value?.role ?? 'viewer'),
    choose: membership.choose,
    can: (right: Right): boolean => (member.value ? roleCan(member.value.role, right) : false),
    start,
    /** resolves when the person and the organisation are known */
    settled: () =>
      reached(
        () => state.value,
        (now) => now !== 'starting',
      ),
    /** resolves when it is known whether anyone is signed in */
    known: () => reached(() => known.value, Boolean),
    leaveOrganisation: membership.leave,
    hold,
    signUp: async (...account: Parameters<typeof createAccount>) => {
      const made = await import('./sign-up/create-account.ts')
      await made.createAccount(...account)
    },
    /** creates an organisation and makes it the current one */
    found: async (company: Company, org: string) => {
      const { foundCompany } = await import('./sign-up/found-company.ts')
      return membership.choose(await foundCompany(company, org))
    },
    signOut,
    refresh,
  }
})
