import { type ChildProcess, execFileSync } from 'node:child_process'

interface Process {
  id: number
  parent: number
  command: string
}

/** A child process with all its descendants, whatever process groups they form. */
export class Family {
  private remembered: Process[] = []
  private readonly child: ChildProcess

  /** From now on the family ends together with this process. */
  constructor(child: ChildProcess) {
    this.child = child
    process.once('exit', () => this.kill())
  }

  /** Records the current members: when the child dies first, they can't be found any more. */
  remember(): void {
    this.remembered = this.descendants(running())
  }

  /** The id of the remembered member whose command contains some words. */
  find(words: string): number | undefined {
    return this.remembered.find(({ command }) => command.includes(words))?.id
  }

  /** Ends all of them at once; calling it again does no harm. */
  kill(): void {
    if (this.hasEnded && this.remembered.length === 0) return
    const all = running()
    // An id may belong to another process by now, but hardly with the same command.
    const survivors = this.remembered.filter(({ id, command }) =>
      all.some((other) => other.id === id && other.command === command),
    )
    const family = new Set([...this.descendants(all), ...survivors].map(({ id }) => id))
    this.remembered = []
    for (const id of family) {
      try {
        process.kill(id, 'SIGKILL')
      } catch {
        // it has just ended on its own
      }
    }
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null
  }

  private descendants(all: Process[]): Process[] {
    const below = (parent: number): Process[] =>
      all.filter((other) => other.parent === parent).flatMap((other) => [other, ...below(other.id)])
    if (this.hasEnded) return []
    return all.filter(({ id }) => id === this.child.pid).flatMap((self) => [self, ...below(self.id)])
  }
}

function running(): Process[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) =>
      match ? [{ id: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }] : [],
    )
}
