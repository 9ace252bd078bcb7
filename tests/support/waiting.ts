import { vi } from 'vitest'

/** For what never comes: a busy machine needs longer than the second that vitest gives. */
const patience = { timeout: 60_000 }

/** Waits until a condition holds. */
export const until = (condition: () => boolean): Promise<boolean> => vi.waitUntil(condition, patience)

/** Waits until a check passes. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, patience)
