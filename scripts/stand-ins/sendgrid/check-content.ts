import { type ApiError, fieldError } from './api-error.ts'

// Four letters at a time, the last group filled up with =.
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/

/** The problems with the bodies of a mail: at least one, plain text before HTML, each once. */
export function checkContent(value: unknown): ApiError[] {
  if (!Array.isArray(value) || value.length === 0)
    return [
      fieldError(
        'content',
        'Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block.',
      ),
    ]
  const parts = value as { type?: unknown; value?: unknown }[]
  const errors = parts.flatMap(({ type, value: said }, index) => [
    ...(isText(type)
      ? []
      : [
          fieldError(
            `content.${index}.type`,
            'The content type must be a string at least one character in length.',
          ),
        ]),
    ...(isText(said)
      ? []
      : [
          fieldError(
            `content.${index}.value`,
            'The content value must be a string at least one character in length.',
          ),
        ]),
  ])
  if (errors.length) return errors
  const kinds = parts.map(({ type }) => type)
  if (new Set(kinds).size < kinds.length)
    return [fieldError('content', 'Each content type may be provided only once.')]
  if (kinds.indexOf('text/plain') > 0 || kinds.indexOf('text/html') > 1)
    return [
      fieldError('content', 'If present, text/plain and text/html must be the first and second content.'),
    ]
  return []
}

/** The problems with the files: each has a name and base64. */
export function checkAttachments(value: unknown): ApiError[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [fieldError('attachments', 'The attachments must be an array.')]
  return (value as { content?: unknown; filename?: unknown }[]).flatMap(({ content, filename }, index) => {
    const field = `attachments.${index}`
    if (!isText(content)) return [fieldError(`${field}.content`, 'The attachment content is required.')]
    if (!isBase64(content))
      return [fieldError(`${field}.content`, 'The attachment content must be base64 encoded.')]
    return isText(filename) ? [] : [fieldError(`${field}.filename`, 'The attachment filename is required.')]
  })
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** In slices: one match over megabytes would overflow the stack. */
function isBase64(text: string): boolean {
  const slice = 65_536
  for (let at = 0; at < text.length; at += slice) if (!BASE64.test(text.slice(at, at + slice))) return false
  return text.length % 4 === 0
}
