import { beginGeneration, generationsIn, type Generation } from './generations.ts'
import { dropPages, notedBytes, turnPage } from './journal.ts'

/** What people did is on the disk after this time, where a save takes no longer than six seconds. */
const LONGEST_UNSAVED_MS = 30_000
/** Between two saves people are left alone for so many times the length of a save. */
const REST = 3
/** The journal has numbers and mails already: saving them sooner than the rest only shortens the next start. */
const REST_FOR_JOURNAL = 10
const LEAST_REST_MS = 2000
/** A save begins at least so long before the time at which it must have ended. */
const LEAST_MARGIN_MS = 5000
const LOOK_MS = 1000
/** A save makes the emulator receive some 930 bytes: with a request of a client, there are more. */
const OWN_BYTES = 1200
/** Connections that are kept alive exchange some 30 bytes now and then; each request of a client has more. */
const KEEP_ALIVE_BYTES = 100

interface Saved {
  /** The folder of the generations and of the journal. */
  data: string
  exportTo: (folder: string) => Promise<void>
  /** The bytes that the emulator has received; undefined where that can't be known. */
  activity: () => number | undefined
}

/** Saves the data while it changes: soon after something was issued or sent, otherwise within 30 seconds. */
export class RegularSaves {
  private readonly saved: Saved
  private readonly timer: NodeJS.Timeout
  private running: Promise<Generation> | undefined
  private seen: number | undefined
  private changedAt: number | undefined
  /** The first change of those that the running save writes, or that the last one failed to write. */
  private savingSince: number | undefined
  private endedAt = 0
  private tookMs = 0
  /** How long people had to do with a slower emulator. */
  private exportedMs = 0
  private hasFailed = false
  private isLate = false

  /** The first save begins within a second. */
  constructor(saved: Saved) {
    this.saved = saved
    this.changedAt = Date.now()
    this.timer = setInterval(() => this.look(Date.now()), LOOK_MS)
  }

  /** Saves a last time, after the one that may be running; rejects when that fails. */
  async finish(): Promise<Generation> {
    clearInterval(this.timer)
    await this.running?.catch(() => undefined)
    return this.save()
  }

  private look(now: number): void {
    this.sayWhenLate(now)
    if (this.running) return
    const activity = this.saved.activity()
    if ((activity ?? Infinity) - (this.seen ?? 0) > KEEP_ALIVE_BYTES) this.changedAt ??= now
    this.seen = activity
    if (now < this.due()) return
    this.running = this.save()
    this.running
      .catch((error: unknown) => {
        if (!this.hasFailed) console.error(`The data can't be saved at present: ${String(error)}`)
        this.hasFailed = true
      })
      .finally(() => (this.running = undefined))
  }

  /** People can't know otherwise that more than half a minute of theirs would be lost by a crash. */
  private sayWhenLate(now: number): void {
    const unsavedMs = now - (this.savingSince ?? this.changedAt ?? now)
    if (this.isLate || unsavedMs <= LONGEST_UNSAVED_MS + 2 * LOOK_MS) return
    this.isLate = true
    const seconds = (ms: number) => `${Math.round(ms / 1000)} s`
    console.log(
      `Saving is late: what was typed in the last ${seconds(unsavedMs)} is not on the disk yet. ` +
        (this.running ? 'A save is running; the' : 'The') +
        ` last one took ${seconds(this.tookMs)}, and people are left alone for ${REST} times as long.`,
    )
  }

  private due(): number {
    if (this.endedAt === 0) return 0
    const after = (rest: number) => this.endedAt + Math.max(LEAST_REST_MS, rest * this.exportedMs)
    const forJournal = notedBytes(this.saved.data) > 0 ? after(REST_FOR_JOURNAL) : Infinity
    if (this.changedAt === undefined) return forJournal
    // the next save may take longer than the last one
    const latest =
      this.changedAt + LONGEST_UNSAVED_MS - Math.max(LEAST_MARGIN_MS, 2 * this.tookMs) - 2 * LOOK_MS
    return Math.min(forJournal, Math.max(after(REST), latest))
  }

  private async save(): Promise<Generation> {
    const { data, exportTo, activity } = this.saved
    const begun = new Date()
    const before = activity() ?? 0
    this.savingSince ??= this.changedAt
    this.changedAt = undefined
    turnPage(data, begun)
    try {
      const { folder, complete } = beginGeneration(data, begun)
      await exportTo(folder)
      this.exportedMs = Date.now() - begun.getTime()
      const generation = complete()
      dropPages(data, generationsIn(data).at(-1)?.begun ?? begun)
      if (this.hasFailed || this.isLate) console.log('The data is saved again.')
      this.hasFailed = this.isLate = false
      this.savingSince = undefined
      return generation
    } catch (error) {
      this.changedAt = Date.now()
      throw error
    } finally {
      this.endedAt = Date.now()
      this.tookMs = this.endedAt - begun.getTime()
      this.seen = activity()
      if (this.seen !== undefined && this.seen - before > OWN_BYTES) this.changedAt ??= begun.getTime()
    }
  }
}
