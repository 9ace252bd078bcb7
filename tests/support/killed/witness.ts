import { numbersPath, outboxPath } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the outside has seen of an organisation: it must be true for ever. */
export class Witness {
  /** Each number that somebody could read, with its invoice. */
  readonly numbers = new Map<string, string>()
  private readonly db: Firestore
  private readonly org: string
  private watching: Promise<void> | undefined
  private isOver = false

  constructor(db: Firestore, org: string) {
    this.db = db
    this.org = org
  }

  /** Looks at the register all the time until `end`. */
  begin(): void {
    this.isOver = false
    this.watching = (async () => {
      while (!this.isOver) {
        // While the emulator is killed or just starting, nobody can read a number.
        const register = await this.register().catch(() => new Map<string, string>())
        for (const [number, invoice] of register) this.numbers.set(number, invoice)
        await sleep(20)
      }
    })()
  }

  async end(): Promise<void> {
    this.isOver = true
    await this.watching
  }

  /** The seen numbers that the register has no more, or gave to another invoice. */
  async lostNumbers(): Promise<string[]> {
    const register = await this.register()
    return [...this.numbers]
      .filter(([number, invoice]) => register.get(number) !== invoice)
      .map(([number]) => number)
  }

  /** The places in the register that no invoice has, below its greatest number. */
  async gaps(): Promise<number> {
    const numbers = [...(await this.register()).keys()].map((id) => Number(id.split('-').at(-1)))
    return numbers.length ? Math.max(...numbers) - Math.min(...numbers) + 1 - new Set(numbers).size : 0
  }

  /** How many mails the stand-in of the mail provider delivered to each customer of the organisation. */
  deliveries(inbox: string): Map<string, number> {
    const found = new Map<string, number>()
    for (const file of globSync('*.eml', { cwd: inbox })) {
      const to = /^To: .*?([\w-]+@[\w.-]+)/im.exec(readFileSync(join(inbox, file), 'utf8'))?.[1] ?? ''
      if (to.endsWith(`@${this.org}.example`)) found.set(to, (found.get(to) ?? 0) + 1)
    }
    return found
  }

  /** The addresses that the outbox has a message for, with its state. */
  async outbox(): Promise<Map<string, string>> {
    const { docs } = await this.db.collection(outboxPath(this.org)).get()
    return new Map(docs.map((doc) => [(doc.get('to') as string[])[0] ?? '', doc.get('state') as string]))
  }

  /** The register of numbers at present, with their invoices. */
  async register(): Promise<Map<string, string>> {
    const { docs } = await this.db.collection(numbersPath(this.org)).get()
    return new Map(docs.map((doc) => [doc.id, doc.get('invoice') as string]))
  }
}
