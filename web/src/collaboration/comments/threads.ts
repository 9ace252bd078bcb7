import type { ShownComment } from './comment.ts'

/** A subject and its answers, these in the order of their writing. */
export interface Thread {
  id: string
  first: ShownComment
  answers: ShownComment[]
}

/**
 * The subjects that people talk about, the newest first. An answer to a comment that can't be read is a subject of its own;
 * a deleted comment that nobody answered is left out.
 */
export function threadsOf(comments: readonly ShownComment[]): Thread[] {
  const inOrder = comments.toSorted(byTime)
  const firsts = new Map(inOrder.filter(({ replyTo }) => replyTo === '').map((one) => [one.id, one]))
  const answers = Map.groupBy(inOrder, ({ replyTo }) => (firsts.has(replyTo) ? replyTo : ''))
  const lost = inOrder.filter(({ replyTo }) => replyTo !== '' && !firsts.has(replyTo))
  return [...firsts.values(), ...lost]
    .toSorted((a, b) => byTime(b, a))
    .map((first) => ({
      ...{ id: first.id, first },
      answers: (answers.get(first.id) ?? []).filter(({ deleted }) => !deleted),
    }))
    .filter((thread) => !thread.first.deleted || thread.answers.length > 0)
}

/** What was not yet accepted by the server comes last. */
const byTime = (a: ShownComment, b: ShownComment): number =>
  (a.createdAt?.getTime() ?? Infinity) - (b.createdAt?.getTime() ?? Infinity) || (a.id < b.id ? -1 : 1)

/** How many subjects are open on each field. */
export function openByField(threads: readonly Thread[]): Map<string, number> {
  const open = threads.filter(({ first }) => !first.resolved)
  return new Map(
    [...Map.groupBy(open, ({ first }) => first.field)].map(([field, some]) => [field, some.length]),
  )
}
