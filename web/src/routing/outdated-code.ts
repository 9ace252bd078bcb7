import type { Router } from 'vue-router'
import { openAddress } from '../backend/device/browser-page.ts'

const reloadedKey = 'covoice.reloaded'

/**
 * Loads the new version completely, once, for a page whose code is no longer on the server because there is a
 * new version.
 */
export function reloadOutdatedCode(router: Router): void {
  router.onError((_error, to) => {
    if (navigator.onLine && sessionStorage.getItem(reloadedKey) !== to.fullPath) {
      sessionStorage.setItem(reloadedKey, to.fullPath)
      openAddress(to.fullPath)
    }
  })
  router.afterEach(() => sessionStorage.removeItem(reloadedKey))
}
