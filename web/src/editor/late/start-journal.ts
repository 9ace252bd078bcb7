import { effectScope, watch } from 'vue'
import { firestoreSdk } from '../../backend/device/chunks.ts'
import { keepsDocuments } from '../../backend/device/device-database.ts'
import { failures, untoldFailures, type Failure } from '../../backend/documents/failures.ts'
import { online, waitingElsewhere, waitingWrites } from '../../backend/documents/saving.ts'
import { everythingAnswered } from '../../backend/documents/server-reading.ts'
import { BackendProblem } from '../../backend/server/problem.ts'
import { currentJournal } from '../../collaboration/journal/current-journal.ts'
import { openJournalDatabase } from '../../collaboration/journal/journal-database.ts'
import { journalWrites } from '../../collaboration/journal/journaled-writes.ts'
import { openJournal, type Journal } from '../../collaboration/journal/journal.ts'
import { recoverWrites, type JournaledKind } from '../../collaboration/journal/recovery.ts'
import { joinTabs } from '../../collaboration/journal/tab-locks.ts'
import { loadPersistently } from '../../ui/page/persistent-loading.ts'

let started: Promise<void> | null = null

/** A server that did not answer is asked again after this time, or once the device is online. */
const againMs = 30_000

/**
 * Keeps on this device what the person changes, from now until the page ends, and finds what earlier pages could not write;
 * `failed` hears once that the device keeps nothing more. Called once or often.
 */
export function startJournal(person: string, failed: () => void): Promise<void> {
  started ??= start(person, failed).catch(() => {
    // a browser without its database says so already
    if (keepsDocuments.value) failed()
  })
  return started
}

async function start(person: string, failed: () => void): Promise<void> {
  await firestoreSdk()
  if (!keepsDocuments.value) return
  let hasFailed = false
  const [store, tabs] = [await openJournalDatabase(), await joinTabs()]
  const journal = await openJournal({
    person,
    store,
    tabs,
    failed: () => {
      if (!hasFailed) failed()
      hasFailed = true
    },
  })
  // until the page ends
  effectScope(true).run(() => follow(journal))
  currentJournal.value = journal
}

function follow(journal: Journal): void {
  const invoices = () =>
    loadPersistently(() => import('./journal-kind.ts')).then(({ invoicesOf }) => invoicesOf(journal.person))
  const kind: JournaledKind = {
    keysOf: async (edits) => (await invoices()).keysOf(edits),
    lost: async (path, writes) => (await invoices()).lost(path, writes),
  }
  journalWrites(journal, kind, waitingWrites)
  recoverWrites({ journal, kind, answered: () => answeredFor(journal.person), again })
  watch(journal.elsewhere, (n) => (waitingElsewhere.value = n), { immediate: true })
  keepFailures(journal)
  void loadPersistently(() => import('./earlier-refusals.ts')).then(({ takeEarlierRefusals }) =>
    takeEarlierRefusals(journal),
  )
}

/** The server has answered everything of this person; while somebody else or nobody is signed in, it says nothing of them. */
async function answeredFor(person: string): Promise<void> {
  const { auth } = await firestoreSdk()
  await everythingAnswered()
  if (auth.currentUser?.uid !== person) throw new BackendProblem('signedOut')
}

const again = (): Promise<unknown> => {
  const isBack = new Promise<void>((resolve) => {
    const unwatch = watch(online, (is) => {
      if (!is) return
      unwatch()
      resolve()
    })
  })
  return Promise.race([isBack, new Promise((resolve) => setTimeout(resolve, againMs))])
}

/** Keeps edits whose page was left before they were refused: from the moment that they are announced, here alone. */
function keepFailures(journal: Journal): void {
  const kept = new Set<Failure>()
  const release = (): void => {
    for (const failure of kept) {
      if (untoldFailures.value.includes(failure)) continue
      // once: it changes what is watched here
      kept.delete(failure)
      failure.dismiss()
    }
  }
  watch(
    failures,
    (all) => {
      for (const failure of all) {
        // who has to sign in again has it retried then
        if (kept.has(failure) || failure.problem.problem === 'signedOut') continue
        void keepFailed(journal, failure).then((is) => {
          if (is) kept.add(failure)
          release()
        })
      }
    },
    { immediate: true },
  )
  watch(untoldFailures, release)
}

/** False for a write that is no edit of an invoice. */
async function keepFailed(journal: Journal, failure: Failure): Promise<boolean> {
  const { keptFailure } = await loadPersistently(() => import('./kept-failure.ts'))
  const edits = keptFailure(failure)
  for (const edit of edits) void journal.refuse(failure.path, edit, failure.problem.problem)
  return edits.length > 0
}
