/** The requested failures that have not happened yet. */
export class Failures<Failure extends { times: number }> {
  private waiting: Failure[] = []

  ask(failure: Failure): void {
    this.waiting.push(failure)
  }

  /** The first requested failure that matches a request; its remaining count decreases by one. */
  next(meets: (failure: Failure) => boolean): Failure | undefined {
    const found = this.waiting.find(meets)
    if (!found) return undefined
    found.times -= 1
    if (found.times === 0) this.waiting = this.waiting.filter((failure) => failure !== found)
    return found
  }

  forget(): void {
    this.waiting = []
  }
}
