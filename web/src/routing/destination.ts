import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import type { useSessionStore } from '../session/session-store.ts'

/** The session as routing asks it. */
export type Session = ReturnType<typeof useSessionStore>

/** The page that a person wanted before signing in: a path of ours, or nothing. */
export function wantedBy(route: RouteLocationNormalized): string | null {
  const { next } = route.query
  // '//elsewhere.example' would leave the app.
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null
}

/** Sign-in, which leads to `to` afterwards unless that is only the start page. */
export function signInFor(to: RouteLocationNormalized): RouteLocationRaw {
  const begins = to.redirectedFrom?.name === 'home' || to.name === 'home'
  return { name: 'sign-in', query: begins ? {} : { next: to.fullPath } }
}

/** The person's start page. */
export function landing(session: Session): RouteLocationRaw {
  return { name: session.landing() }
}

/** The page that a person in this state is sent to instead of `to`; true lets them through. */
export function destination(session: Session, to: RouteLocationNormalized): true | RouteLocationRaw {
  switch (session.state) {
    case 'signedOut':
      return signInFor(to)
    case 'noOrganisation':
      return to.name === 'organisations' ? true : { name: 'organisations', query: { next: to.fullPath } }
    case 'ready':
      if (to.name === 'home') return landing(session)
      return to.meta.right === undefined || session.can(to.meta.right) ? true : landing(session)
    case 'revoked':
    case 'starting':
      return true
  }
}
