import { registerSW } from 'virtual:pwa-register'
import type { Translate } from '../languages/words.ts'
import { showToast } from '../ui/overlays/toaster.ts'

/**
 * Keeps the app on the device for the next visit, and says when a newer version is ready: no page is reloaded
 * unasked.
 */
export function watchVersion(t: Translate): void {
  const update = registerSW({
    onNeedRefresh() {
      void showToast('show', t('ui.notifications'), t('shell.newVersion.text'), {
        durationMs: Infinity,
        action: { label: t('shell.newVersion.reload'), onSelect: () => void update(true) },
      })
    },
  })
}
