import { isRecord, readFields } from '../fields/read-fields.ts'
import { orNull } from '../fields/composed-fields.ts'
import { count, oneOf, shortText } from '../fields/field-kinds.ts'
import type { Field } from '../fields/field.ts'
import { statuses } from '../invoice/status.ts'
import type { CommandResult, Outcome, RefusalReason } from './outcome.ts'
import type { Refusal } from './refusals.ts'

const common = { by: shortText, kind: { ...shortText, empty: 'malformed' } }
const done = { status: oneOf(statuses), numberText: orNull(shortText) }
const reason = {
  line: orNull(shortText),
  field: orNull(shortText),
  place: orNull(count),
  characters: orNull(shortText),
  by: orNull(shortText),
}

/**
 * A stored result of a command; `moment` reads its time. A missing or invalid field is empty, and an outcome that can't be
 * read is a failure of the server. A refusal of a newer release keeps its code.
 */
export function parseCommandResult<Moment>(
  stored: unknown,
  moment: Pick<Field<Moment | null>, 'read'>,
): CommandResult<Moment> {
  const data = isRecord(stored) ? stored : {}
  const outcomes = isRecord(data.outcomes) ? data.outcomes : {}
  const { by, kind } = readFields(common, data)
  return {
    by,
    kind: kind as CommandResult<Moment>['kind'],
    finishedAt: moment.read(data.finishedAt) ?? null,
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([invoice, outcome]) => [invoice, outcomeIn(outcome)]),
    ),
    ...(data.problem === 'malformed' && { problem: data.problem }),
  }
}

function outcomeIn(stored: unknown): Outcome {
  const data = isRecord(stored) ? stored : {}
  if (data.outcome === 'done') return { outcome: 'done', ...readFields(done, data) }
  const found = Array.isArray(data.problems) ? data.problems.filter(isRecord).map(reasonIn) : []
  const problem = typeof data.problem === 'string' ? codeIn(data.problem) : (found[0]?.code ?? 'serverFailed')
  return { outcome: 'refused', problem, problems: found.length > 0 ? found : [{ code: problem }] }
}

function reasonIn(stored: Record<string, unknown>): RefusalReason {
  const named = Object.entries(readFields(reason, stored)).filter(([, value]) => value !== null)
  return { code: codeIn(stored.code), ...(Object.fromEntries(named) as Omit<RefusalReason, 'code'>) }
}

// the screen has words for a code that it does not know
const codeIn = (stored: unknown): Refusal => (typeof stored === 'string' ? stored : 'serverFailed') as Refusal
