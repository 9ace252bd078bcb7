import { type Act, can as roleCan } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  refreshPerson,
  sendVerification,
  signOut as leaveAuth,
  signUp as createAccount,
  watchUser,
  type Person,
} from '../backend/sign-in/auth.ts'
import { openAddress, reloadPage } from '../backend/device/browser-page.ts'
import { startLoading } from '../backend/device/chunks.ts'
import { watchForAssertions } from '../backend/device/assertion-reload.ts'
import { failures, forgetFailures } from '../backend/documents/failures.ts'
import { pendingWrites } from '../backend/documents/saving.ts'
import { formatsOf, preferredLanguage } from '../languages/language.ts'
import type { Account } from './sign-up/account.ts'
import type { Company } from './sign-up/company.ts'
import { landingOf } from './landing.ts'
import { useMembership } from './membership-watch.ts'
import { rememberPerson, rememberedPerson } from './remembered.ts'

/**
 * `noOrganisation`: signed in, but none is chosen or there is none; `revoked`: the membership ended during
 * work.
 */
export type SessionState = 'starting' | 'signedOut' | 'noOrganisation' | 'ready' | 'revoked'

/** The signed-in person, their organisation and their rights; live. */
export const useSessionStore = defineStore('session', () => {
  const person = shallowRef<Person | null>(null)
  const known = ref(false)
  /** the server ended the session during work: the page stays and asks to sign in again */
  const expired = ref(false)
  const membership = useMembership(() => person.value?.uid ?? null)
  /** pages that are about to create or join an organisation */
  const holds = ref(0)
  let started = false
  let leaving = false

  const state = computed<SessionState>(() => {
    if (!known.value) return 'starting'
    if (!person.value) return 'signedOut'
    const at = membership.state.value
    return at === 'noOrganisation' && holds.value > 0 ? 'starting' : at
  })

  function heard(next: Person | null): void {
    if (next) {
      if (person.value && person.value.uid !== next.uid) {
        // another person signed in: nothing of the first one may stay on the page
        reloadPage()
        return
      }
      person.value = next
      expired.value = false
      rememberPerson(next.uid)
      for (const { problem, retry } of failures.value) if (problem.problem === 'signedOut') retry()
    } else if (person.value && !leaving && rememberedPerson() !== null) {
      expired.value = true
    } else {
      // signed out here or, deliberately, in another tab
      if (person.value && !leaving) openAddress('/sign-in')
      person.value = null
      rememberPerson(null)
    }
    known.value = true
  }

  /** Starts loading Firebase and watching the session; called once, before the app mounts. */
  function start(): void {
    if (started) return
    started = true
    watchForAssertions()
    startLoading()
    watchUser(heard)
  }

  /** Resolves when the person and the organisation are known. */
  function settled(): Promise<SessionState> {
    return new Promise((resolve) => {
      const stop = watch(
        state,
        (now) => {
          if (now === 'starting') return
          resolve(now)
          queueMicrotask(() => stop())
        },
        { immediate: true },
      )
    })
  }

  /** Resolves when it is known whether anyone is signed in. */
  function whenKnown(): Promise<void> {
    return new Promise((resolve) => {
      const stop = watch(
        known,
        (now) => {
          if (!now) return
          resolve()
          queueMicrotask(() => stop())
        },
        { immediate: true },
      )
    })
  }

  /**
   * While held, a missing organisation counts as starting; call the returned function to release, once or
   * often.
   */
  function hold(): () => void {
    holds.value += 1
    let held = true
    return () => {
      if (held) holds.value -= 1
      held = false
    }
  }

  /** Creates an account and sends the email that verifies its address, whose link leads back to `returnTo`. */
  async function signUp(account: Account, returnTo = location.origin): Promise<void> {
    await createAccount(account.name, account.email, account.password)
    // a lost email can be requested again; it must not block
    sendVerification(returnTo).catch(() => undefined)
  }

  /**
   * Creates an organisation and makes it the current one; asking again with the same id creates nothing
   * twice.
   */
  async function found({ name, country, currency, timeZone }: Company, org: string): Promise<void> {
    const { createOrganisation } = await import('../backend/server/calls.ts')
    const made = await createOrganisation({
      org,
      name: name.trim(),
      country: country ?? '',
      currency: currency ?? '',
      timeZone: timeZone ?? '',
    })
    membership.choose(made.org)
  }

  /** Signs out and removes the data from this device, except changes that are still pending. */
  async function signOut(goTo = '/sign-in'): Promise<void> {
    leaving = true
    const nothingWaits = pendingWrites.value === 0
    rememberPerson(null)
    forgetFailures()
    await leaveAuth()
    if (nothingWaits) await import('../backend/device/local-data.ts').then((local) => local.forgetLocalData())
    openAddress(goTo)
  }

  /** Asks the server again whether the person's address is verified. */
  async function refresh(): Promise<Person | null> {
    const fresh = await refreshPerson()
    if (fresh) heard(fresh)
    return fresh
  }

  function can(act: Act): boolean {
    return membership.member.value ? roleCan(membership.member.value.role, act) : false
  }

  return {
    state,
    person,
    expired,
    organisation: membership.organisation,
    member: membership.member,
    organisations: membership.organisations,
    role: computed(() => membership.member.value?.role ?? null),
    timeZone: computed(() => membership.organisation.value?.timeZone ?? 'UTC'),
    currency: computed(() => membership.organisation.value?.currency ?? 'EUR'),
    /** BCP 47, for sorting and formats outside components; inside them `useLocale` */
    locale: computed(() => formatsOf(preferredLanguage())),
    /** whether a person was signed in here last time: decides the first paint */
    remembered: rememberedPerson() !== null,
    /** the route name of this person's start page */
    landing: () => landingOf(membership.member.value?.role ?? 'viewer'),
    choose: membership.choose,
    can,
    start,
    settled,
    known: whenKnown,
    leaveOrganisation: membership.leave,
    hold,
    signUp,
    found,
    signOut,
    refresh,
  }
})
