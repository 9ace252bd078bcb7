import * as v from 'valibot'
import { BooksFailure, type BooksFailureKind } from '../../books/books-failure.ts'

/** The package rejects with a text: the answer as JSON; the status is 0 without an answer. */
const rejection = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ response: v.object({ statusCode: v.number(), body: v.unknown() }) }),
)

const errorBody = v.object({
  Message: v.optional(v.string()),
  Detail: v.optional(v.string()),
  Elements: v.optional(
    v.array(v.object({ ValidationErrors: v.optional(v.array(v.object({ Message: v.string() }))) })),
  ),
})

/**
 * The meaning of an API client's rejection
 * (https://developer.xero.com/documentation/api/accounting/responsecodes).
 */
export function failureOf(error: unknown): BooksFailure {
  if (error instanceof BooksFailure) return error
  const read = v.safeParse(rejection, error)
  if (!read.success) return new BooksFailure('unknown', error instanceof Error ? error.message : 'no answer')
  const { statusCode, body } = read.output.response
  return new BooksFailure(kindOf(statusCode), wordsOf(body).slice(0, 500) || `Xero answered ${statusCode}`)
}

/** The meaning of an HTTP status of Xero's API. */
export function kindOf(status: number): BooksFailureKind {
  if (status === 401) return 'unauthorised'
  if (status === 403) return 'lost'
  if (status === 429) return 'later'
  if (status === 408 || status === 409) return 'unknown'
  return status >= 400 && status < 500 ? 'refused' : 'unknown'
}

function wordsOf(body: unknown): string {
  if (typeof body === 'string') return body
  const read = v.safeParse(errorBody, body)
  if (!read.success) return ''
  const { Elements: elements = [], Message: message, Detail: detail } = read.output
  const errors = elements.flatMap(({ ValidationErrors: each = [] }) => each.map((one) => one.Message))
  return errors.length > 0 ? [...new Set(errors)].join(' ') : (detail ?? message ?? '')
}
