import { expect, test } from 'vitest'
import { checkRequest, MESSAGE_BYTES } from '../../../scripts/stand-ins/sendgrid/check-request.ts'
import { DEVELOPMENT_KEY } from '../../../scripts/stand-ins/sendgrid/settings.ts'

const headers = { authorization: `Bearer ${DEVELOPMENT_KEY}`, 'content-type': 'application/json' }

/** A request that is taken; say what matters. */
const request = (known: Record<string, unknown> = {}) => ({
  personalizations: [{ to: [{ email: 'ap@northwind.example' }] }],
  from: { email: 'mail@covoice.example' },
  subject: 'Invoice',
  content: [{ type: 'text/plain', value: 'Hello' }],
  ...known,
})

const check = (body: unknown, known = {}) =>
  checkRequest({ ...headers, ...known }, Buffer.from(JSON.stringify(body)))

/** The first thing that is wrong, as `status field: words`. */
const complaint = (body: unknown, known = {}) => {
  const checked = check(body, known)
  if (checked.kind === 'mail') return 'taken'
  const [{ field, message } = { field: null, message: '' }] = checked.errors
  return `${checked.status} ${field ?? ''}: ${message}`
}

test('[G9] a request that SendGrid accepts is accepted', () => {
  expect(check(request()).kind).toBe('mail')
  expect(complaint(request({ attachments: [{ content: btoa('%PDF'), filename: 'a.pdf' }] }))).toBe('taken')
})

test('[G9] an answer is in SendGrid’s form', () => {
  expect(check(request({ from: { email: 'nobody' } }))).toEqual({
    kind: 'refused',
    status: 400,
    errors: [
      {
        message: 'The from email does not contain a valid address.',
        field: 'from.email',
        help: 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.from.email',
      },
    ],
  })
})

test('[G9] a wrong key, another content type and too much are refused first', () => {
  expect(complaint({}, { authorization: 'Bearer SG.other' })).toMatch(/^401 /)
  expect(complaint({}, { authorization: undefined })).toMatch(/^401 /)
  expect(complaint({}, { 'content-type': 'text/plain' })).toMatch(/^415 /)
  const tooLarge = checkRequest(headers, Buffer.alloc(MESSAGE_BYTES + 1))
  expect(tooLarge).toMatchObject({ kind: 'refused', status: 413 })
})

test.for([
  ['400 personalizations:', { personalizations: undefined }],
  ['400 personalizations:', { personalizations: [] }],
  ['400 personalizations.0.to:', { personalizations: [{ to: [] }] }],
  ['400 personalizations.0.to.0.email:', { personalizations: [{ to: [{ email: 'Ann <a@b.example>' }] }] }],
  [
    '400 personalizations.0.to.0.email:',
    { personalizations: [{ to: [{ email: 'a@b.example\r\nBcc: c@d.example' }] }] },
  ],
  ['400 from:', { from: undefined }],
  ['400 reply_to.email:', { reply_to: { email: '' } }],
  ['400 subject:', { subject: '' }],
  ['400 subject:', { subject: undefined }],
  ['400 content:', { content: [] }],
  ['400 content.0.value:', { content: [{ type: 'text/plain', value: '' }] }],
  [
    '400 content:',
    {
      content: [
        { type: 'text/html', value: 'a' },
        { type: 'text/plain', value: 'a' },
      ],
    },
  ],
  ['400 attachments.0.content:', { attachments: [{ content: 'no base64!', filename: 'a.pdf' }] }],
  ['400 attachments.0.filename:', { attachments: [{ content: 'AAAA' }] }],
] as const)('[G9] %s %j', ([expected, known]) => {
  expect(complaint(request(known))).toContain(expected)
})

test('[G9] an address may appear once over To and Cc, whatever its case', () => {
  const personalizations = [
    { to: [{ email: 'ann@northwind.example' }], cc: [{ email: 'Ann@Northwind.example' }] },
  ]
  expect(complaint(request({ personalizations }))).toMatch(
    /^400 personalizations\.0: Each email address .* first duplicate instance of \[Ann@Northwind\.example\]/,
  )
})

test('[G9] a request has a thousand recipients at most', () => {
  const to = Array.from({ length: 1001 }, (_, index) => ({ email: `p${index}@northwind.example` }))
  expect(complaint(request({ personalizations: [{ to }] }))).toMatch(/^400 personalizations: .*1000/)
  expect(complaint(request({ personalizations: [{ to: to.slice(1) }] }))).toBe('taken')
})

test('[G9] custom arguments are strings of ten thousand bytes together', () => {
  const withArgs = (custom_args: object) =>
    complaint(request({ personalizations: [{ to: [{ email: 'a@b.example' }], custom_args }] }))
  expect(withArgs({ org: 'bright', message: 'm1' })).toBe('taken')
  expect(withArgs({ revision: 1 })).toMatch(/^400 personalizations\.0\.custom_args\.revision:/)
  expect(withArgs({ org: 'x'.repeat(10_000) })).toMatch(/^400 personalizations\.0\.custom_args:/)
})

test('[G9] a body that is not a JSON object is a bad request', () => {
  expect(checkRequest(headers, Buffer.from('{'))).toMatchObject({ kind: 'refused', status: 400 })
  expect(checkRequest(headers, Buffer.from('[]'))).toMatchObject({ kind: 'refused', status: 400 })
})
