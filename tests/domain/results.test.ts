import { parseCallResult, parseCommandResult } from '@covoice/domain'
import { expect, test } from 'vitest'

const moment = { read: (stored: unknown) => (stored instanceof Date ? stored : null) }
const read = (stored: unknown) => parseCommandResult(stored, moment)
const failed = { outcome: 'refused', problem: 'serverFailed', problems: [{ code: 'serverFailed' }] }

test('[Y5] a result as today’s server writes it is read unchanged', () => {
  const result = {
    ...{ by: 'ann', kind: 'send', finishedAt: new Date() },
    outcomes: {
      a: { outcome: 'done', status: 'sent', numberText: 'INV-1' },
      b: {
        ...{ outcome: 'refused', problem: 'lineNotPrintable' },
        problems: [{ code: 'lineNotPrintable', line: 'l1', place: 1, characters: '🚀' }],
      },
    },
  }
  expect(read(result)).toEqual(result)
  expect(
    read({ by: 'ann', kind: 'malformed', finishedAt: null, outcomes: {}, problem: 'malformed' }),
  ).toEqual({
    ...{ by: 'ann', kind: 'malformed', finishedAt: null, outcomes: {}, problem: 'malformed' },
  })
})

test('[Y5] a result with missing or invalid fields is read, and what can’t be read is a failure of the server', () => {
  for (const stored of [null, {}, { outcomes: 'all' }])
    expect(read(stored)).toEqual({ by: '', kind: 'malformed', finishedAt: null, outcomes: {} })
  const outcomes = {
    a: { outcome: 'done' },
    b: { outcome: 'refused', problem: 'aNewerReason' },
    c: { outcome: 'refused', problems: [{ code: 'deleted', place: 'first' }] },
    d: 'gone',
    e: { outcome: 'refused', problems: 'many' },
  }
  expect(read({ outcomes }).outcomes).toEqual({
    a: { outcome: 'done', status: 'draft', numberText: null },
    b: { outcome: 'refused', problem: 'aNewerReason', problems: [{ code: 'aNewerReason' }] },
    c: { outcome: 'refused', problem: 'deleted', problems: [{ code: 'deleted' }] },
    d: failed,
    e: failed,
  })
})

test('[Y5] a function’s answer is read with empty fields for missing ones, and one that lacks its content is none', () => {
  const file = { name: 'INV-1.pdf', type: 'application/pdf', base64: 'JVBERg==' }
  expect(parseCallResult('createDocument', { result: file })).toEqual(file)
  expect(parseCallResult('createDocument', { result: { base64: 'JVBERg==' } })).toEqual({
    ...{ name: '', type: '', base64: 'JVBERg==' },
  })
  expect(parseCallResult('describeInvitation', { result: { role: 'chief' } })).toEqual({
    ...{ organisation: '', role: 'viewer', email: '', invitedBy: '' },
  })
  for (const answer of [null, {}, { result: 'file' }, { result: { name: 'INV-1.pdf' } }])
    expect(parseCallResult('createDocument', answer)).toBeNull()
  expect(parseCallResult('removeMember', {})).toBeUndefined()
})
