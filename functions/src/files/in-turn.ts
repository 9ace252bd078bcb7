/** Runs a task once no other task of the same key runs in this instance. */
export type InTurn = <T>(key: string, run: () => Promise<T>) => Promise<T>

/** Turns that are counted by key: tasks of one key wait for each other, tasks of different keys do not. */
export function turns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (key, run) => {
    const before = last.get(key)
    const mine = (async () => {
      await before?.catch(() => undefined)
      return run()
    })()
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}

/** The turns of drawing: one organisation draws one document at a time, so that others never wait for all of its. */
export const inTurnOfOrganisation = turns()
