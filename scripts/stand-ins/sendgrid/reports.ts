import { type MailEvent, eventsOf } from './event.ts'
import type { Instruction } from './instruction.ts'
import { type AcceptedMail, recipientsOf } from './mail-request.ts'

type Plan = Extract<Instruction, { act: 'events' }>
type Release = Extract<Instruction, { act: 'release' }>
type Order = { twice: boolean; reversed: boolean }

const AS_USUAL = { kinds: ['processed', 'delivered'], twice: false, reversed: false }

/** The events of each mail, and when and in which order they are sent. */
export class Reports {
  private readonly tell: (events: readonly MailEvent[]) => void
  private readonly plans = new Map<string, Plan>()
  private readonly holding = new Set<string | undefined>()
  private held: MailEvent[] = []

  constructor(tell: (events: readonly MailEvent[]) => void) {
    this.tell = tell
  }

  plan(plan: Plan): void {
    this.plans.set(plan.to, plan)
  }

  /** Holds back the events of an address, or of all addresses. */
  hold(to: string | undefined): void {
    this.holding.add(to)
  }

  /** Sends the held events, and holds no more. */
  release({ to, ...order }: Release): void {
    this.holding.delete(to)
    const isFree = ({ email }: MailEvent) => to === undefined || email.toLowerCase() === to
    const free = this.held.filter(isFree)
    this.held = this.held.filter((event) => !isFree(event))
    this.tell(inOrder(free, order))
  }

  /** The events after a mail was accepted. */
  follow(mail: AcceptedMail): void {
    for (const email of recipientsOf(mail.request)) {
      const plan = this.plans.get(email) ?? AS_USUAL
      this.tellOrHold(email, inOrder(eventsOf(mail, email, plan), plan))
    }
  }

  /** One more event of a mail at one of its addresses. */
  report(mail: AcceptedMail, email: string, kind: string, reason: string | undefined): void {
    this.tellOrHold(email, eventsOf(mail, email, { kinds: [kind], reason }))
  }

  forget(): void {
    this.plans.clear()
    this.holding.clear()
    this.held = []
  }

  private tellOrHold(email: string, events: MailEvent[]): void {
    if (this.holding.has(undefined) || this.holding.has(email)) this.held.push(...events)
    else this.tell(events)
  }
}

function inOrder(events: MailEvent[], { twice, reversed }: Order): MailEvent[] {
  const ordered = reversed ? events.toReversed() : events
  return twice ? [...ordered, ...ordered] : ordered
}
