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

const ofOrganisation = turns()
const ofInstance = turns()

/** The turns of making documents: one organisation makes one at a time, so that others never wait for all of its. */
export const inTurnOfOrganisation: InTurn = (org, run) => ofOrganisation(org, run)

/**
 * The turn of drawing, of all organisations: the longest document takes half of an instance's memory, which has one
 * processor. It is taken within the turn of an organisation, which so waits for one document of each other.
 */
export const drawInTurn = <T>(run: () => Promise<T>): Promise<T> => ofInstance('', run)
