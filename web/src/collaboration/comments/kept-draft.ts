import { computed, shallowReactive, type WritableComputedRef } from 'vue'

const typed = shallowReactive(new Map<string, string>())

/** The comment that I am typing about a document: it stays while the panel is closed. */
export function keptDraft(document: () => string): WritableComputedRef<string> {
  return computed({
    get: () => typed.get(document()) ?? '',
    set: (text) => (text === '' ? typed.delete(document()) : typed.set(document(), text)),
  })
}
