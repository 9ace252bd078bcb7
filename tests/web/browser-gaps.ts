/** Adds properties that an object lacks. */
function fill(target: object, gaps: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(gaps))
    if (Reflect.get(target, name) === undefined)
      Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

/** A desktop with a mouse answers. */
const matchMedia = (query: string) =>
  Object.assign(new EventTarget(), { media: query, matches: query.includes('width >= 1024px') })

class ResizeObserver {
  observe = (): void => undefined
  unobserve = (): void => undefined
  disconnect = (): void => undefined
}

/** What jsdom leaves out of a browser, as far as our components call it. */
export function fillBrowserGaps(): void {
  const nothing = (): void => undefined
  fill(window, { matchMedia, ResizeObserver })
  fill(HTMLElement.prototype, { togglePopover: nothing, showPopover: nothing, hidePopover: nothing })
  fill(Element.prototype, { scrollIntoView: nothing, scrollTo: nothing, hasPointerCapture: () => false })
}
