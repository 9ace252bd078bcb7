import { watch } from 'vue'
import type { KeptChange } from '../../backend/documents/kept-change.ts'
import type { WaitingWrite } from '../../backend/documents/saving.ts'
import type { JournaledKind } from './recovery.ts'
import type { SentEntry } from './entry.ts'
import type { Journal } from './journal.ts'

/**
 * Keeps each write of this page from the moment that it waits until the server has answered it; until the scope ends. What it
 * refuses, their page shows and keeps.
 */
export function journalWrites(
  { person, tabs, sent, refused, change, drop }: Journal,
  { keysOf }: Pick<JournaledKind, 'keysOf'>,
  waiting: () => readonly WaitingWrite[],
): void {
  const ids = new Map<WaitingWrite, string>()
  let count = 0

  function entryOf(write: WaitingWrite): SentEntry {
    const id = `${tabs.own} ${(count += 1)}`
    ids.set(write, id)
    const { document: path, edits, made } = write.kept ?? { document: write.path, edits: [], made: [] }
    const change = write.change ?? null
    // finer than a clock's: they keep their order
    const atMs = performance.timeOrigin + performance.now()
    return { person, id, path, tab: tabs.own, atMs, state: 'sent', change, edits, made }
  }

  watch(
    waiting,
    (now) => {
      const answered = [...ids].filter(([write]) => !now.includes(write))
      const begun = now.filter((write) => write.path !== '' && !ids.has(write))
      void change(
        begun.map(entryOf),
        answered.map(([, id]) => id),
      )
      for (const write of begun) if (write.kept) void supersede(write.kept)
      for (const [write] of answered) {
        ids.delete(write)
        if (write.accepted && write.kept) void dropRefused(write.kept)
      }
    },
    { flush: 'sync', immediate: true },
  )

  /** What pages that are gone wrote in these fields was seen and changed here: nobody brings it back. */
  async function supersede({ document, edits }: KeptChange): Promise<void> {
    const older = sent.value.filter(({ path, tab }) => path === document && tab !== tabs.own)
    if (older.length === 0) return
    const keys = new Set(await keysOf(edits.map(({ edit }) => edit)))
    for (const entry of older) {
      const own = await Promise.all(entry.edits.map(async (one) => ({ one, keys: await keysOf([one.edit]) })))
      const left = own.filter(({ keys: changed }) => !changed.every((key) => keys.has(key)))
      if (left.length < own.length) void change([{ ...entry, edits: left.map(({ one }) => one) }])
    }
  }

  /** What was refused of these fields before is written by now. */
  async function dropRefused({ document, edits }: KeptChange): Promise<void> {
    if (!refused.value.some(({ path }) => path === document)) return
    await drop(document, await keysOf(edits.map(({ edit }) => edit)))
  }
}
