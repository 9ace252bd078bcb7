import { computed, shallowRef } from 'vue'

/** The texts of one batch of changes. */
export interface SentTexts {
  keys: readonly string[]
  /** The ids of its updates. */
  ids: readonly string[]
  /** Texts that began with these changes, each with the stored text that it began from. */
  beginnings: ReadonlyMap<string, string>
}

/** Which texts have changes of mine that are not sent, or not answered yet. */
export function useUnansweredChanges() {
  const changed = shallowRef<readonly string[]>([])
  let beginnings = new Map<string, string>()
  let sent: readonly SentTexts[] = []

  return {
    /** A text has changed; `beginning` is the stored text that it began from just now. */
    add(key: string, beginning: string | null): void {
      if (beginning !== null) beginnings.set(key, beginning)
      if (!changed.value.includes(key)) changed.value = [...changed.value, key]
    },
    /** What has changed since the last batch: it is sent now. */
    close(ids: readonly string[]): SentTexts {
      const batch = { keys: changed.value, ids, beginnings }
      sent = [...sent, batch]
      changed.value = []
      beginnings = new Map()
      return batch
    },
    accepted(batch: SentTexts): void {
      sent = sent.filter((one) => one !== batch)
    },
    /** A batch was refused: everything after it counts as refused with it. Null when it was counted before. */
    refused(batch: SentTexts): SentTexts | null {
      if (!sent.includes(batch)) return null
      const lost = {
        keys: [...new Set([...sent.flatMap(({ keys }) => keys), ...changed.value])],
        ids: sent.flatMap(({ ids }) => ids),
        beginnings: new Map([...sent.flatMap((one) => [...one.beginnings]), ...beginnings]),
      }
      sent = []
      changed.value = []
      beginnings = new Map()
      return lost
    },
    /** Whether a text has begun that the server has not accepted as begun. */
    isBeginning: (): boolean => beginnings.size > 0 || sent.some((one) => one.beginnings.size > 0),
    /** The number of texts with changes that are not sent yet. */
    waiting: computed(() => changed.value.length),
  }
}
