import { computed, shallowRef } from 'vue'

/** The texts of one batch of changes, all of one part. */
export interface SentTexts {
  part: string
  keys: readonly string[]
  /** Its updates by their ids. */
  updates: ReadonlyMap<string, Uint8Array>
  /** Texts that began with these changes, each with the stored text that it began from. */
  beginnings: ReadonlyMap<string, string>
}

/** Which texts have changes of mine that are not sent, or not answered yet; the server answers each part by itself. */
export function useUnansweredChanges(partOf: (key: string) => string) {
  const changed = shallowRef<readonly string[]>([])
  let beginnings: ReadonlyMap<string, string> = new Map()
  let sent: readonly SentTexts[] = []

  /** What has changed in a part since its last batch: it counts as unsent no more. */
  function takeChanged(part: string): Pick<SentTexts, 'keys' | 'beginnings'> {
    const isIn = (key: string): boolean => partOf(key) === part
    const all = [...beginnings]
    const taken = { keys: changed.value.filter(isIn), beginnings: new Map(all.filter(([key]) => isIn(key))) }
    changed.value = changed.value.filter((key) => !isIn(key))
    beginnings = new Map(all.filter(([key]) => !isIn(key)))
    return taken
  }

  return {
    /** A text has changed; `beginning` is the stored text that it began from just now. */
    add(key: string, beginning: string | null): void {
      if (beginning !== null) beginnings = new Map([...beginnings, [key, beginning]])
      if (!changed.value.includes(key)) changed.value = [...changed.value, key]
    },
    /** The parts with changes that are not sent. */
    parts: (): string[] => [...new Set(changed.value.map(partOf))],
    /** What has changed in a part since its last batch: it is sent now. */
    close(part: string, updates: ReadonlyMap<string, Uint8Array>): SentTexts {
      const batch = { part, updates, ...takeChanged(part) }
      sent = [...sent, batch]
      return batch
    },
    accepted(batch: SentTexts): void {
      sent = sent.filter((one) => one !== batch)
    },
    /** A batch was refused: everything after it in its part counts as refused with it. Null when it was counted before. */
    refused(batch: SentTexts): SentTexts | null {
      if (!sent.includes(batch)) return null
      const { part } = batch
      const all = [...sent.filter((one) => one.part === part), { updates: [], ...takeChanged(part) }]
      sent = sent.filter((one) => one.part !== part)
      return {
        part,
        keys: [...new Set(all.flatMap(({ keys }) => keys))],
        updates: new Map(all.flatMap(({ updates }) => [...updates])),
        beginnings: new Map(all.flatMap((one) => [...one.beginnings])),
      }
    },
    /** The updates that are sent and not answered. */
    unanswered: (): Uint8Array[] => sent.flatMap(({ updates }) => [...updates.values()]),
    /** Whether a text has begun that the server has not accepted as begun. */
    isBeginning: (): boolean => beginnings.size > 0 || sent.some((one) => one.beginnings.size > 0),
    /** The number of texts with changes that are not sent yet. */
    waiting: computed(() => changed.value.length),
  }
}
