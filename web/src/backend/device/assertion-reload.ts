import { reloadPage } from './browser-page.ts'
import { tabStorage } from './page-storage.ts'

const mark = 'covoice.reloadedAfterAssertion'

/** A second assertion within this time would be a reload loop: the page is not reloaded. */
const oncePerMs = 60_000

/** After an internal assertion of the SDK every later call fails: the page is reloaded once. */
export function reloadAfterAssertion(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes('INTERNAL ASSERTION FAILED')) return
  const last = Number(tabStorage.read(mark) ?? 0)
  if (Date.now() - last < oncePerMs) return
  // Without a mark it could go on for ever.
  if (tabStorage.write(mark, String(Date.now()))) reloadPage()
}

/** Watches for assertions that appear only as unhandled rejections. */
export function watchForAssertions(): void {
  addEventListener('unhandledrejection', ({ reason }) => reloadAfterAssertion(reason))
  addEventListener('error', ({ error }) => reloadAfterAssertion(error))
}
