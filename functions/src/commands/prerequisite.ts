import type { Dependencies } from '../dependencies.ts'

/** Thrown in a command's transaction for work that comes first and outside of it; the transaction then runs again. */
export class Prerequisite extends Error {
  readonly fulfil: (deps: Dependencies) => Promise<void>

  constructor(fulfil: (deps: Dependencies) => Promise<void>) {
    super('Something has to be done before this transaction.')
    this.fulfil = fulfil
  }
}

/** While people go on typing, a transaction meets new work again and again; the queue then retries it later. */
const mostRuns = 6

/** Runs a transaction, again after each prerequisite that it names. */
export async function runWithPrerequisites(
  transaction: () => Promise<void>,
  deps: Dependencies,
): Promise<void> {
  for (let runs = 1; ; runs += 1)
    try {
      return await transaction()
    } catch (error) {
      if (!(error instanceof Prerequisite) || runs === mostRuns) throw error
      await error.fulfil(deps)
    }
}
