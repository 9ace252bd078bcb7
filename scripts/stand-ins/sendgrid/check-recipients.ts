import { type ApiError, fieldError } from './api-error.ts'

/** Recipients of one request, over all its personalizations. */
const RECIPIENTS = 1_000

/** Bytes of all custom arguments of one personalization together. */
const CUSTOM_ARGS_BYTES = 10_000

// SendGrid accepts only ASCII before the @
// (https://www.twilio.com/docs/sendgrid/ui/sending-email/email-address-validation).
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/i

/** Whether this is {email, name?} with a valid address. */
export function isAddress(value: unknown): value is { email: string; name?: string } {
  const { email, name } = (value ?? {}) as { email?: unknown; name?: unknown }
  return typeof email === 'string' && EMAIL.test(email) && (name === undefined || typeof name === 'string')
}

/** The problems with the envelopes of a request, or with the arguments that its events repeat. */
export function checkPersonalizations(value: unknown, customArgs: unknown): ApiError[] {
  if (!Array.isArray(value) || value.length === 0)
    return [
      fieldError(
        'personalizations',
        'The personalizations field is required and must have at least one personalization.',
      ),
    ]
  const each = value as Record<string, unknown>[]
  const errors = each.flatMap((one, index) =>
    checkPersonalization(one, customArgs, `personalizations.${index}`),
  )
  const count = each.flatMap((one) => ['to', 'cc', 'bcc'].flatMap((list) => listOf(one[list]))).length
  if (count > RECIPIENTS)
    errors.push(
      fieldError('personalizations', 'There are too many recipients: the limit is 1000 for each request.'),
    )
  return errors
}

function checkPersonalization(one: Record<string, unknown>, customArgs: unknown, field: string): ApiError[] {
  if (!Array.isArray(one.to) || one.to.length === 0)
    return [
      fieldError(
        `${field}.to`,
        'The to array is required for all personalization objects, and must have at least one email object with a valid email address.',
      ),
    ]
  const errors = (['to', 'cc', 'bcc'] as const).flatMap((list) =>
    listOf(one[list]).flatMap((address, index) =>
      isAddress(address)
        ? []
        : [fieldError(`${field}.${list}.${index}.email`, 'Does not contain a valid address.')],
    ),
  )
  if (errors.length) return errors
  return [
    ...checkUnique(one, field),
    ...checkCustomArgs({ ...record(customArgs), ...record(one.custom_args) }, `${field}.custom_args`),
  ]
}

function checkUnique(one: Record<string, unknown>, field: string): ApiError[] {
  const seen = new Set<string>()
  for (const list of ['to', 'cc', 'bcc'])
    for (const { email } of listOf(one[list]) as { email: string }[]) {
      if (seen.has(email.toLowerCase()))
        return [
          fieldError(
            field,
            `Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${email}] in the ${field}.${list} field.`,
          ),
        ]
      seen.add(email.toLowerCase())
    }
  return []
}

function checkCustomArgs(args: Record<string, unknown>, field: string): ApiError[] {
  const wrong = Object.keys(args).find((name) => typeof args[name] !== 'string')
  if (wrong !== undefined) return [fieldError(`${field}.${wrong}`, 'The custom_args values must be strings.')]
  if (Buffer.byteLength(JSON.stringify(args)) <= CUSTOM_ARGS_BYTES) return []
  return [fieldError(field, 'The custom_args must not exceed 10000 bytes.')]
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
