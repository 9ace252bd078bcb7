import {
  defineAsyncComponent,
  shallowRef,
  type AsyncComponentLoader,
  type Component,
  type ShallowRef,
} from 'vue'

/** Nobody waits longer than this for what comes when the page is at rest. */
const patienceMs = 1000

/** Resolves when the page has done what it was opened for. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, patienceMs / 4)
    else requestIdleCallback(() => resolve(), { timeout: patienceMs })
  })
}

/** A part of a page that can't be asked for at once: its code comes when the page is at rest, before anybody needs it. */
export function lazy<Part extends Component>(load: AsyncComponentLoader<Part>): Part {
  return defineAsyncComponent<Part>(async () => {
    await whenIdle()
    return load()
  })
}

/** A part that not every page of its kind has: its code comes beside the page's own, and holds nothing up. */
export function preloaded<Part extends Component>(load: AsyncComponentLoader<Part>): Part {
  const code = load()
  return defineAsyncComponent<Part>(() => code.catch(load))
}

/** Code that comes when the page is at rest; null until then. */
export function useLazy<Code>(load: () => Promise<Code>): Readonly<ShallowRef<Code | null>> {
  const code = shallowRef(null) as ShallowRef<Code | null>
  whenIdle()
    .then(load)
    .then((loaded) => (code.value = loaded))
    // without it the page is poorer, not broken; the next one tries again
    .catch(() => undefined)
  return code
}
