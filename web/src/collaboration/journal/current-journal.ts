import { shallowRef } from 'vue'
import type { Journal } from './journal.ts'

/** The journal of the person who works here; null until it is loaded, and where this device keeps nothing. */
export const currentJournal = shallowRef<Journal | null>(null)
