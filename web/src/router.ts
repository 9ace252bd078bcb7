import { watch } from 'vue'
import {
  createRouter,
  createWebHistory,
  loadRouteLocation,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
  type RouterHistory,
} from 'vue-router'
import { openAddress } from './backend/device/browser-page.ts'
import { loadFeatureWords, type Words } from './languages/i18n.ts'
import { routes } from './routes.ts'
import type { useSessionStore } from './session/session-store.ts'
import { whenIdle } from './ui/page/lazy.ts'

interface Surroundings {
  session: ReturnType<typeof useSessionStore>
  words: Words
  history?: RouterHistory
}

/** The page that a person wanted before signing in: a path of ours, or nothing. */
function wantedBy(route: RouteLocationNormalized): string | null {
  const { next } = route.query
  // '//elsewhere.example' would leave the app.
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null
}

/** Sign-in, which leads to `to` afterwards unless that is only the start page. */
function signInFor(to: RouteLocationNormalized): RouteLocationRaw {
  const begins = to.redirectedFrom?.name === 'home' || to.name === 'home'
  return { name: 'sign-in', query: begins ? {} : { next: to.fullPath } }
}

/** The router with its guards: who may see which page. */
export function createAppRouter({ session, words, history = createWebHistory() }: Surroundings): Router {
  const router = createRouter({
    history,
    routes,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what follows it is experimental still
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  const landing = (): RouteLocationRaw => ({ name: session.landing() })

  /** The page that a person in this state is sent to instead of `to`; true lets them through. */
  function passage(to: RouteLocationNormalized): true | RouteLocationRaw {
    switch (session.state) {
      case 'signedOut':
        return signInFor(to)
      case 'noOrganisation':
        return to.name === 'organisations' ? true : { name: 'organisations', query: { next: to.fullPath } }
      case 'ready':
        if (to.name === 'home') return landing()
        return to.meta.act === undefined || session.can(to.meta.act) ? true : landing()
      case 'revoked':
      case 'starting':
        return true
    }
  }

  router.beforeEach(async (to) => {
    if (to.name !== 'sign-in') void loadFeatureWords(words, to.meta.words)
    if (to.meta.entry && session.state === 'ready') return wantedBy(to) ?? landing()
    if (to.meta.public) return true
    if (session.state === 'starting') {
      // Nobody was signed in here before: sign-in is painted at once, and left again if a session exists.
      if (!session.remembered) return signInFor(to)
      // The page's own code loads while the session is determined.
      void loadRouteLocation(to).catch(() => undefined)
      await session.settled()
    }
    return passage(to)
  })

  router.beforeResolve(async (to) => {
    if (to.name !== 'sign-in') await loadFeatureWords(words, to.meta.words)
  })

  // Windows that open over any page use words of the others.
  router.afterEach(async (to) => {
    if (to.name === 'sign-in' || to.meta.words === undefined) return
    await whenIdle()
    await loadFeatureWords(words).catch(() => undefined)
  })

  // A page whose code is no longer on the server (there is a new version): the new version is loaded
  // completely.
  router.onError((_error, to) => {
    if (navigator.onLine && sessionStorage.getItem('covoice.reloaded') !== to.fullPath) {
      sessionStorage.setItem('covoice.reloaded', to.fullPath)
      openAddress(to.fullPath)
    }
  })
  router.afterEach(() => sessionStorage.removeItem('covoice.reloaded'))

  watch(
    () => session.state,
    (state) => {
      const at = router.currentRoute.value
      if (state === 'ready' && (at.meta.entry || at.name === 'organisations'))
        void router.replace(wantedBy(at) ?? landing())
      else if (state === 'noOrganisation' && at.name === 'sign-in')
        void router.replace({ name: 'organisations', query: at.query })
    },
  )

  // A page that my new role may not see is left at once: its data would never arrive.
  watch(
    () => (session.state === 'ready' ? session.role : null),
    (role) => {
      const way = role === null ? true : passage(router.currentRoute.value)
      if (way !== true) void router.replace(way)
    },
  )

  return router
}
