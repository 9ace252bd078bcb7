import {
  defineAsyncComponent,
  shallowRef,
  type AsyncComponentLoader,
  type Component,
  type ShallowRef,
} from 'vue'
import { loadPersistently } from './persistent-loading.ts'

/** A lazy part is loaded after this time at the latest. */
const patienceMs = 1000

/** Resolves when the page is idle. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, patienceMs / 4)
    else requestIdleCallback(() => resolve(), { timeout: patienceMs })
  })
}

/**
 * A part of a page that is not needed at once: its code loads when the page is idle, before anybody needs it, and where it
 * doesn't come, again once the device is online.
 */
export function lazy<Part extends Component>(load: AsyncComponentLoader<Part>): Part {
  return defineAsyncComponent<Part>(async () => {
    await whenIdle()
    return loadPersistently(load)
  })
}

/** A part that only some pages have: its code loads in parallel with the page's own, and blocks nothing. */
export function preloaded<Part extends Component>(load: AsyncComponentLoader<Part>): Part {
  const code = load()
  return defineAsyncComponent<Part>(() => code.catch(load))
}

/** Code that loads when the page is idle; null until then. */
export function useLazy<Code>(load: () => Promise<Code>): Readonly<ShallowRef<Code | null>> {
  const code = shallowRef(null) as ShallowRef<Code | null>
  whenIdle()
    .then(load)
    .then((loaded) => (code.value = loaded))
    // without it the page has less, but works; the next page retries
    .catch(() => undefined)
  return code
}
