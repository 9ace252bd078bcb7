import type { Instruction } from './instruction.ts'

/** How one request is to fail. */
export type Failure = Extract<Instruction, { act: 'answer' | 'hang' | 'drop' }>

/** The failures that were asked for and have not happened yet. */
export class Failures {
  private waiting: Failure[] = []

  ask(failure: Failure): void {
    this.waiting.push(failure)
  }

  /** The failure that a mail to these addresses meets, the first that was asked for; it happens once less from then on. */
  next(recipients: readonly string[]): Failure | undefined {
    const found = this.waiting.find(({ to }) => to === undefined || recipients.includes(to))
    if (!found) return undefined
    found.times -= 1
    if (found.times === 0) this.waiting = this.waiting.filter((failure) => failure !== found)
    return found
  }

  forget(): void {
    this.waiting = []
  }
}
