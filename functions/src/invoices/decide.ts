import { can, mayReach, type Act, type Invoice } from '@covoice/domain'
import { refused } from '../commands/refusal.ts'
import type { Occasion } from '../occasion.ts'
import type { Member } from '../organisations/member.ts'
import type { Command } from './command.ts'
import type { Decision } from './decision.ts'
import { finish } from './finish.ts'
import { remove } from './remove.ts'
import { reopen } from './reopen.ts'
import { restore } from './restore.ts'
import { setStatus } from './set-status.ts'

/** What a command makes of an invoice as it is now: refused unless its author may still do this to it. */
export function decide(command: Command, invoice: Invoice, member: Member, occasion: Occasion): Decision {
  if (!can(member.role, actOf(command, invoice)) || !mayReach(member, invoice.customer))
    return refused('notAllowed')
  if (command.kind === 'delete') return remove(invoice, occasion)
  if (command.kind === 'restore') return restore(invoice, occasion)
  if (invoice.deletedAt !== null) return refused('deleted')
  switch (command.kind) {
    case 'setStatus':
      return setStatus(command, invoice, occasion)
    case 'reopen':
      return reopen(invoice)
    case 'finish':
      return finish(invoice)
    case 'send':
    case 'remind':
    case 'retry':
    case 'settle':
      return { kind: 'email', command }
    case 'export':
      return { kind: 'export', command }
  }
}

/** The right that a command takes: what has a number is deleted, and brought back, under the rule for issued ones. */
function actOf({ kind }: Command, invoice: Invoice): Act {
  switch (kind) {
    case 'setStatus':
    case 'export':
      return 'setStatus'
    case 'reopen':
    case 'finish':
      return 'writeInvoices'
    case 'send':
    case 'remind':
    case 'retry':
    case 'settle':
      return 'emailInvoices'
    case 'delete':
    case 'restore':
      return invoice.number === null ? 'deleteDrafts' : 'deleteIssued'
  }
}
