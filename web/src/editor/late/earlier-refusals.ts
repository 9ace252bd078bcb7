import { invoicePath, type Edit } from '@covoice/domain'
import { browserStorage } from '../../backend/device/page-storage.ts'
import type { Journal } from '../../collaboration/journal/journal.ts'
import { madeBy } from './late-edits.ts'

const prefix = 'covoice.refused.'

/** A refused edit as earlier releases stored it, with the value that it was made on, where that is known. */
interface Stored {
  edit: Edit
  reason: string
  seen: [unknown] | []
}

/** Takes the refused edits that an earlier release left in the browser's storage into the journal. */
export function takeEarlierRefusals(journal: Pick<Journal, 'person' | 'refuse'>): void {
  for (const key of browserStorage.keys().filter((one) => one.startsWith(prefix))) {
    const [org = '', person, invoice = ''] = key.slice(prefix.length).split('.')
    if (person !== journal.person) continue
    for (const { edit, reason, seen } of storedUnder(key))
      for (const made of fieldsOf(edit)) {
        const basis = seen.length > 0 ? { value: seen[0], atMs: Date.now() } : undefined
        void journal.refuse(invoicePath(org, invoice), { ...made, seen: basis }, reason)
      }
    browserStorage.remove(key)
  }
}

// Another release may have stored what this one can't read.
function storedUnder(key: string): Stored[] {
  try {
    const stored = JSON.parse(browserStorage.read(key) ?? '[]') as unknown
    return Array.isArray(stored) ? stored.filter(isStored) : []
  } catch {
    return []
  }
}

function isStored(one: unknown): one is Stored {
  const { edit, reason, seen } = (one ?? {}) as Partial<Record<keyof Stored, unknown>>
  return typeof edit === 'object' && edit !== null && typeof reason === 'string' && Array.isArray(seen)
}

function fieldsOf(edit: Edit) {
  try {
    return madeBy(edit)
  } catch {
    return []
  }
}
