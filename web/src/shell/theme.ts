import { shallowRef, watchEffect } from 'vue'
import { browserStorage } from '../backend/device/page-storage.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'covoice.theme'

function remembered(): Theme {
  const kept = browserStorage.read(key)
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** The theme chosen on this device; the system's until a person chooses. */
export const theme = shallowRef<Theme>(remembered())

/** Chooses the theme, now and on the next visit. */
export function chooseTheme(chosen: Theme): void {
  theme.value = chosen
  browserStorage.write(key, chosen)
}

/**
 * Keeps the page in the chosen theme, also when another tab changes it. index.html does the same before the
 * first paint.
 */
export function watchTheme(page: HTMLElement = document.documentElement): void {
  watchEffect(() => {
    if (theme.value === 'system') delete page.dataset.theme
    else page.dataset.theme = theme.value
  })
  addEventListener('storage', (event) => {
    if (event.key === key) theme.value = remembered()
  })
}
