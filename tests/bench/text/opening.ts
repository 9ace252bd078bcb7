import { isTextField, isTyping, limits, seedClient, textPlace } from '@covoice/domain'
import { effectScope } from 'vue'
import { noKeptUpdates } from '../../../web/src/collaboration/text/refused/kept-updates.ts'
import { useSharedTexts } from '../../../web/src/collaboration/text/shared-texts.ts'

/** How many milliseconds a browser takes until it can show the texts of updates that nobody has merged. */
export function opened(updates: readonly Uint8Array[]): number {
  // the texts listen to a page
  Object.assign(globalThis, { addEventListener: () => undefined, removeEventListener: () => undefined })
  const scope = effectScope()
  const texts = scope.run(() =>
    useSharedTexts({
      stored: (key) => (isTextField(key) ? '' : undefined),
      mark: () => '',
      digest: String,
      isText: isTextField,
      isTyping,
      seedOf: seedClient,
      partOf: (key) => textPlace(key)?.line ?? '',
      largestText: limits.text,
      gatherMs: () => 200,
      wholeMs: () => 1_500,
      mayAdopt: () => false,
      newId: () => 'x',
      send: () => Promise.resolve(),
      typed: () => undefined,
      refused: () => undefined,
      kept: noKeptUpdates,
    }),
  )
  const known = new Map(updates.map((data, at) => [String(at), { data, by: 'somebody' }]))
  const start = performance.now()
  texts?.take({ state: null, updates: known })
  const took = performance.now() - start
  if (texts?.texts.size === 0) throw new Error('No text was shown')
  scope.stop()
  return took
}
