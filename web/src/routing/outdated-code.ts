import type { Router } from 'vue-router'
import { openAddress } from '../backend/device/browser-page.ts'
import { tabStorage } from '../backend/device/page-storage.ts'

const reloadedKey = 'covoice.reloaded'

/**
 * Loads the new version completely, once, for a page whose code is no longer on the server because there is a
 * new version.
 */
export function reloadOutdatedCode(router: Router): void {
  router.onError((_error, to) => {
    const isFirst = navigator.onLine && tabStorage.read(reloadedKey) !== to.fullPath
    // Without a mark it could go on for ever.
    if (isFirst && tabStorage.write(reloadedKey, to.fullPath)) openAddress(to.fullPath)
  })
  router.afterEach(() => tabStorage.remove(reloadedKey))
}
