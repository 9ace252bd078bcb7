import type { IncomingHttpHeaders } from 'node:http'
import { type ApiError, errorOf, fieldError, requestError } from './api-error.ts'
import { checkAttachments, checkContent } from './check-content.ts'
import { checkPersonalizations, isAddress } from './check-recipients.ts'
import type { MailRequest } from './mail-request.ts'
import { DEVELOPMENT_KEY } from './settings.ts'

/** The maximum size of a message with its attachments: 30 MB, as JSON. */
export const MESSAGE_BYTES = 30 * 1024 * 1024

/** A request that SendGrid would accept, or its answer to one that it would not. */
export type Checked =
  { kind: 'mail'; request: MailRequest } | { kind: 'refused'; status: number; errors: ApiError[] }

const refused = (status: number, ...errors: ApiError[]): Checked => ({
  kind: 'refused',
  status,
  errors: errors.length ? errors : [errorOf(status)],
})

/** Checks a POST /v3/mail/send in SendGrid's order: authorisation, content type, size, and then each field. */
export function checkRequest(headers: IncomingHttpHeaders, body: Buffer): Checked {
  if (headers.authorization !== `Bearer ${DEVELOPMENT_KEY}`) return refused(401)
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return refused(415)
  if (body.length > MESSAGE_BYTES) return refused(413)
  const request = objectIn(body)
  if (!request) return refused(400, requestError('Bad Request'))
  const errors = [
    ...checkPersonalizations(request.personalizations, request.custom_args),
    ...checkFrom(request.from),
    ...checkReplyTo(request.reply_to),
    ...checkSubject(request),
    ...checkContent(request.content),
    ...checkAttachments(request.attachments),
  ]
  return errors.length
    ? refused(400, ...errors)
    : { kind: 'mail', request: request as unknown as MailRequest }
}

function checkFrom(from: unknown): ApiError[] {
  if (from === undefined)
    return [
      fieldError(
        'from',
        'The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.',
      ),
    ]
  return isAddress(from) ? [] : [fieldError('from.email', 'The from email does not contain a valid address.')]
}

function checkReplyTo(replyTo: unknown): ApiError[] {
  if (replyTo === undefined || isAddress(replyTo)) return []
  return [fieldError('reply_to.email', 'The reply_to email does not contain a valid address.')]
}

function checkSubject({ subject, personalizations }: Record<string, unknown>): ApiError[] {
  const isText = (value: unknown) => typeof value === 'string' && value !== ''
  if (subject !== undefined && typeof subject !== 'string')
    return [fieldError('subject', 'The subject must be a string.')]
  const each = Array.isArray(personalizations) ? (personalizations as { subject?: unknown }[]) : []
  if (isText(subject) || (each.length > 0 && each.every((one) => isText(one.subject)))) return []
  return [
    fieldError(
      'subject',
      'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.',
    ),
  ]
}

function objectIn(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(body.toString('utf8')) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
