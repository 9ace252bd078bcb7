import { isTyping } from '@covoice/domain'
import * as Y from 'yjs'

/** Whether the bytes of an update are typing in an invoice's texts and nothing else. It never throws. */
export function isTypingIn(update: Uint8Array): boolean {
  try {
    return isTyping(Y.decodeUpdate(update).structs)
  } catch {
    return false
  }
}
