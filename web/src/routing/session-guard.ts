import { watch } from 'vue'
import {
  loadRouteLocation,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
} from 'vue-router'
import { destination, landing, signInFor, wantedBy, type Session } from './destination.ts'

/** Whether this visit may go on, or the page that it goes to instead; waits until the session is known. */
export async function admit(session: Session, to: RouteLocationNormalized): Promise<true | RouteLocationRaw> {
  if (to.meta.entry && session.state === 'ready') return wantedBy(to) ?? landing(session)
  if (to.meta.public) return true
  if (session.state === 'starting') {
    // Nobody was signed in here before: sign-in is painted at once, and left again if a session exists.
    if (!session.remembered) return signInFor(to)
    // The page's own code loads while the session is determined.
    // A failure comes again, and is dealt with, when the page itself opens.
    void loadRouteLocation(to).catch(() => undefined)
    await session.settled()
  }
  return destination(session, to)
}

/** Opens another page when the session changes and the current one no longer fits. */
export function followSession(router: Router, session: Session): void {
  watch(
    () => session.state,
    (state) => {
      const at = router.currentRoute.value
      if (state === 'ready' && (at.meta.entry || at.name === 'organisations'))
        void router.replace(wantedBy(at) ?? landing(session))
      else if (state === 'noOrganisation' && at.name === 'sign-in')
        void router.replace({ name: 'organisations', query: at.query })
    },
  )

  // A page that my new role may not see is left at once: its data would never arrive.
  watch(
    () => (session.state === 'ready' ? session.role : null),
    (role) => {
      const way = role === null ? true : destination(session, router.currentRoute.value)
      if (way !== true) void router.replace(way)
    },
  )
}
