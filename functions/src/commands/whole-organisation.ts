import { can, orgPath } from '@covoice/domain'
import type { OrganisationCommand } from './kind.ts'
import { refusal } from './outcome.ts'
import { refused } from './refusal.ts'
import type { CommandReference, Subject } from './subject.ts'

/** The organisation that a command is about as a whole: its outcome ends the command. */
export function wholeOrganisation({ org }: CommandReference, { right, run }: OrganisationCommand): Subject {
  return {
    id: org,
    path: orgPath(org),
    isDone: (result) => (result.get('finishedAt') ?? null) !== null,
    // nothing in it tells the order of requests: a kind that depends on the order checks it itself
    isOvertaken: () => false,
    run: (context) => (can(context.member.role, right) ? run(context) : refusal(refused('notAllowed'))),
    fields: (_result, outcome, at) => ({ finishedAt: at, outcomes: {}, outcome }),
  }
}
