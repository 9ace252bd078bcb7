import { randomUUID } from 'node:crypto'
import { messagePath } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { leaseMs, mostAttempts } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { messageIn, subjectPath, type Claimed, type Letter, type Message } from './message.ts'
import { setBack, type Setback } from './record.ts'
import { isWithdrawn } from './withdrawn.ts'

/**
 * Takes a message that waits, or whose last worker died before asking the provider. One whose worker died while asking
 * may have gone out: it becomes unknown and is never sent again by itself. One that is about what is no longer so stays
 * here. Throws while another worker holds it.
 */
export async function claim(letter: Letter, deps: Dependencies): Promise<Claimed | null> {
  const { db, now } = deps
  const holder = randomUUID()
  return db.runTransaction(async (transaction) => {
    const stored = await transaction.get(db.doc(messagePath(letter.org, letter.message)))
    const message = messageIn(stored)
    if (!message || !['queued', 'rendering', 'sending'].includes(message.state)) return null
    if (message.leaseUntil !== null && message.leaseUntil.toMillis() > now().getTime()) throw new Held(letter)
    const about = await transaction.get(db.doc(subjectPath(letter.org, message)))
    const attempts = message.attempts + 1
    transaction.update(stored.ref, { attempts })
    const stay = whyStays(message, about)
    if (stay) {
      setBack({ transaction, db, org: letter.org, id: letter.message, message, about }, stay)
      return null
    }
    transaction.update(stored.ref, { state: 'rendering', holder, leaseUntil: leaseEnd(now()) })
    return { letter, holder, message }
  })
}

function whyStays(message: Message, about: DocumentSnapshot): Setback | null {
  if (message.state === 'sending') return died
  if (isWithdrawn(message, about)) return withdrawn
  return message.attempts >= (message.patience ?? mostAttempts) ? givenUp : null
}

const died = { state: 'unknown', problem: 'died', detail: '' } as const
const withdrawn = { state: 'failed', problem: 'withdrawn', detail: '' } as const
/** What ends its worker each time would end all that come after. */
const givenUp = { state: 'failed', problem: 'serverFailed', detail: '' } as const

/** Marks that the provider is about to be asked; false when the lease was lost to another worker meanwhile. */
export async function beginSending({ letter, holder }: Claimed, { db, now }: Dependencies): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const stored = await transaction.get(db.doc(messagePath(letter.org, letter.message)))
    if (stored.get('state') !== 'rendering' || stored.get('holder') !== holder) return false
    transaction.update(stored.ref, { state: 'sending', leaseUntil: leaseEnd(now()) })
    return true
  })
}

const leaseEnd = (now: Date): Timestamp => Timestamp.fromMillis(now.getTime() + leaseMs)

/** Another worker is at it: come again when its lease has ended. */
export class Held extends Error {
  constructor({ org, message }: Letter) {
    super(`message ${org}/${message} is being worked on`)
    this.name = 'Held'
  }
}
