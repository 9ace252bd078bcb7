import { createPinia, type Pinia } from 'pinia'
import { mount, type VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { lateWords } from '../../web/src/languages/en/late-words.ts'
import { createWords, loadFeatureWords } from '../../web/src/languages/i18n.ts'
import type { Language } from '../../web/src/languages/language.ts'
import { routes } from '../../web/src/routes.ts'
import { confirming } from '../../web/src/ui/overlays/confirm.ts'
import { fillBrowserGaps } from './browser-gaps.ts'

interface Mounting {
  props?: Record<string, unknown>
  slots?: Record<string, unknown>
  language?: Language
  pinia?: Pinia
  /** Provided as the app provides it. */
  provide?: Record<string | symbol, unknown>
}

/** A component in the page as the app mounts it: words, stores, the routes without their guards. */
export async function mountApp(
  component: Component,
  { props = {}, slots = {}, language = 'en', pinia = createPinia(), provide = {} }: Mounting = {},
): Promise<{ wrapper: VueWrapper; router: Router; pinia: Pinia }> {
  fillBrowserGaps()
  const words = await createWords(language)
  await loadFeatureWords(words)
  words.global.mergeLocaleMessage('en', lateWords)
  const router = createRouter({ history: createMemoryHistory(), routes })
  const wrapper = mount(component, {
    props,
    slots,
    attachTo: document.body,
    global: { plugins: [pinia, words, confirming, router], provide },
  }) as VueWrapper
  return { wrapper, router, pinia }
}
