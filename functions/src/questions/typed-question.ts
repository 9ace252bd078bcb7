import { limits, questionLimits, mailName } from '@covoice/domain'
import * as v from 'valibot'
import { isDeliverable } from '../delivery/wire-address.ts'

/** Line breaks of every kind are one, and signs that can't be seen or turn the direction of a text are left out. */
const readable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()

const typed = v.object({
  /** Made by the page, so that asking twice makes one question. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/)),
  text: v.pipe(v.string(), v.maxLength(questionLimits.text), v.transform(readable), v.minLength(1)),
  line: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/), v.maxLength(limits.id)),
  name: v.pipe(v.string(), v.maxLength(limits.shortText), v.transform(mailName)),
  email: v.pipe(
    v.string(),
    v.trim(),
    v.check((email) => email === '' || isDeliverable(email)),
  ),
})

/** A question as a visitor sent it, in the form in which it is stored. */
export type TypedQuestion = v.InferOutput<typeof typed>

/** The question in a request's body; otherwise whether its address or anything else can't be accepted. */
export function typedQuestion(body: unknown): TypedQuestion | 'malformed' | 'address' {
  const { success, output, issues = [] } = v.safeParse(typed, body)
  if (success) return output
  const isOnlyAddress = issues.every(({ path }) => path?.[0].key === 'email')
  return isOnlyAddress && hasTextAsAddress(body) ? 'address' : 'malformed'
}

const hasTextAsAddress = (body: unknown): boolean => v.is(v.object({ email: v.string() }), body)
