import { computed, shallowReactive, type WritableComputedRef } from 'vue'
import { browserStorage } from '../backend/device/page-storage.ts'

const prefix = 'covoice.text.'
/** A text that nobody has gone on with for so long is forgotten. */
const keptMs = 30 * 86_400_000
const typed = shallowReactive(new Map<string, string>())

/**
 * What I am typing and have not sent: it stays on this device when its panel closes, the page reloads or the tab ends.
 * The key names the person, as a device may be shared. An empty text is forgotten.
 */
export function keptText(key: () => string): WritableComputedRef<string> {
  return computed({
    get: () => typed.get(key()) ?? stored(key())?.text ?? '',
    set: (text) => {
      typed.set(key(), text)
      if (text === '') browserStorage.remove(prefix + key())
      else browserStorage.write(prefix + key(), JSON.stringify({ text, atMs: Date.now() }))
      forgetOld()
    },
  })
}

function stored(key: string): { text: string; atMs: number } | null {
  try {
    const { text, atMs } = JSON.parse(browserStorage.read(prefix + key) ?? '') as Record<string, unknown>
    return typeof text === 'string' && typeof atMs === 'number' ? { text, atMs } : null
  } catch {
    return null
  }
}

let hasForgotten = false
function forgetOld(): void {
  if (hasForgotten) return
  hasForgotten = true
  for (const name of browserStorage.keys().filter((one) => one.startsWith(prefix))) {
    const known = stored(name.slice(prefix.length))
    if (!known || known.atMs < Date.now() - keptMs) browserStorage.remove(name)
  }
}
