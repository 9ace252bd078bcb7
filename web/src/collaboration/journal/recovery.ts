import { onScopeDispose, watch } from 'vue'
import { refusedEntry, type FieldEdit, type SentEntry } from './entry.ts'
import type { Journal } from './journal.ts'

/** What the journal must know of a kind of document. */
export interface JournaledKind {
  /** The fields that these edits change. */
  keysOf: (edits: readonly unknown[]) => Promise<string[]>
  /**
   * What the server lacks of these writes of one document, oldest first, and why it may have refused it; it throws where the
   * server does not say. `journaled` is called once the journal has it.
   */
  lost: (
    path: string,
    writes: readonly SentEntry[],
  ) => Promise<{ edits: readonly FieldEdit[]; reason: string; journaled?: () => void }>
}

interface RecoveryOptions {
  journal: Journal
  kind: JournaledKind
  /** Resolves when the server has answered everything that this device had to send. */
  answered: () => Promise<void>
  /** Resolves when it is worth to ask the server again. */
  again: () => Promise<unknown>
}

/**
 * Judges the writes of pages that have ended: what the server does not have becomes refused. It does so now and whenever a
 * page ends, until the scope ends.
 */
export function recoverWrites({ journal, kind, answered, again }: RecoveryOptions): void {
  const { tabs, sent } = journal
  const followed = new Set<string>()
  let isOver = false
  onScopeDispose(() => (isOver = true))

  async function follow(tab: string): Promise<void> {
    await tabs.ended(tab)
    const left = () => sent.value.filter((one) => one.tab === tab)
    while (left().length > 0 && !isOver) {
      const isJudged = await judged(left)
      if (!isJudged) await again()
    }
    followed.delete(tab)
  }

  async function judged(left: () => readonly SentEntry[]): Promise<boolean> {
    try {
      await answered()
      await tabs.alone(() => judge(left()))
      return true
    } catch {
      return false
    }
  }

  async function judge(writes: readonly SentEntry[]): Promise<void> {
    for (const [path, own] of Map.groupBy(writes, (one) => one.path)) {
      const { edits, reason, journaled } = own.some(holdsSomething)
        ? await kind.lost(path, own)
        : { edits: [], reason: '', journaled: undefined }
      await journal.change(
        edits.map((edit) => ({
          ...refusedEntry({ person: journal.person, path, reason }, edit),
          unheard: true as const,
        })),
        own.map(({ id }) => id),
      )
      journaled?.()
    }
  }

  watch(
    () => new Set(sent.value.map(({ tab }) => tab)),
    (pages) => {
      for (const tab of pages) {
        if (tab === tabs.own || followed.has(tab)) continue
        followed.add(tab)
        // it ends with the page
        follow(tab).catch(() => undefined)
      }
    },
    { immediate: true },
  )
}

const holdsSomething = ({ edits, made }: SentEntry): boolean => edits.length + made.length > 0
