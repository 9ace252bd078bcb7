import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router'
import { loadFeatureWords, type Words } from './languages/i18n.ts'
import { routes } from './routes.ts'
import type { Session } from './routing/destination.ts'
import { reloadOutdatedCode } from './routing/outdated-code.ts'
import { admit, followSession } from './routing/session-guard.ts'
import { whenIdle } from './ui/page/lazy.ts'

interface Surroundings {
  session: Session
  words: Words
  history?: RouterHistory
}

/** The router with its guards: who may see which page. */
export function createAppRouter({ session, words, history = createWebHistory() }: Surroundings): Router {
  const router = createRouter({
    history,
    routes,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what follows it is experimental still
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach((to) => {
    if (to.name !== 'sign-in') void loadFeatureWords(words, to.meta.words)
    return admit(session, to)
  })

  router.beforeResolve(async (to) => {
    if (to.name !== 'sign-in') await loadFeatureWords(words, to.meta.words)
  })

  // Windows that open over any page use words of the others.
  router.afterEach(async (to) => {
    if (to.name === 'sign-in' || to.meta.words === undefined) return
    await whenIdle()
    // A window that needs them later loads them itself.
    await loadFeatureWords(words).catch(() => undefined)
  })

  reloadOutdatedCode(router)
  followSession(router, session)
  return router
}
