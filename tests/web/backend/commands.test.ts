import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCommand, type Result } from '../../../web/src/backend/server/commands.ts'

interface Watched {
  path: string
  on: (value: unknown) => void
  stopped: boolean
}

const server = vi.hoisted(() => ({ watched: [] as Watched[], answers: [] as (() => Promise<Response>)[] }))

vi.mock('../../../web/src/backend/sign-in/auth.ts', () => ({
  idToken: () => Promise.resolve('token'),
  signedInUid: () => Promise.resolve('ann'),
}))
vi.mock('../../../web/src/backend/device/environment.ts', () => ({
  environment: () => Promise.resolve({ firebase: { projectId: 'demo' }, emulators: null }),
}))
vi.mock('../../../web/src/backend/documents/watching.ts', () => ({
  watchDocument: (path: string, _parse: unknown, on: (value: unknown) => void) => {
    const watched = { path, on, stopped: false }
    server.watched.push(watched)
    return () => {
      watched.stopped = true
    }
  },
}))

const accepted = (): Promise<Response> =>
  Promise.resolve(Response.json({ commitTime: '2026-01-01T00:00:00Z' }))
const refused =
  (code: number, status: string): (() => Promise<Response>) =>
  () =>
    Promise.resolve(Response.json({ error: { status, message: status } }, { status: code }))
const lost = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))

const sent: { writes: { update: { name: string } }[] }[] = []
/** Where a result was looked for past the listener. */
const looked: string[] = []
const reopen = { kind: 'reopen', invoices: ['i'] } as const
const finished: Result = {
  by: 'ann',
  kind: 'reopen',
  finishedAt: new Date(),
  outcomes: { i: { outcome: 'done', status: 'draft', numberText: 'INV-1' } },
}

beforeEach(() => {
  vi.useFakeTimers()
  server.watched = []
  server.answers = []
  sent.length = 0
  looked.length = 0
  vi.stubGlobal('fetch', (url: string, { body }: { body?: string }) => {
    if (body === undefined) looked.push(url)
    else sent.push(JSON.parse(body) as (typeof sent)[number])
    return (server.answers.shift() ?? (body === undefined ? lost : accepted))()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('[E31] a command resolves to its result, once the server has finished', async () => {
  const progress: Result[] = []
  const run = runCommand('o', reopen, { onProgress: (soFar) => progress.push(soFar) })
  await vi.advanceTimersByTimeAsync(0)
  const watched = server.watched[0]!
  watched.on(null)
  watched.on({ ...finished, finishedAt: null })
  watched.on(finished)
  await expect(run).resolves.toEqual(finished)
  expect(progress).toHaveLength(1)
  expect(watched.stopped).toBe(true)
})

test('[E31] after a lost answer the command is sent again with the same id, and an existing one counts as sent', async () => {
  server.answers = [lost, refused(409, 'ALREADY_EXISTS')]
  const run = runCommand('o', reopen, { id: 'once' })
  await vi.advanceTimersByTimeAsync(1_000)
  server.watched[0]!.on(finished)
  await run
  expect(sent.map(({ writes }) => writes[0]!.update.name)).toEqual([
    'projects/demo/databases/(default)/documents/orgs/o/commands/once',
    'projects/demo/databases/(default)/documents/orgs/o/commands/once',
  ])
})

test('[E31] without a network a command is refused at once and never queued', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  await expect(runCommand('o', reopen)).rejects.toMatchObject({ problem: 'offline' })
  expect(sent).toEqual([])
})

test('[E31] a refused command is not sent again', async () => {
  server.answers = [refused(403, 'PERMISSION_DENIED')]
  await expect(runCommand('o', reopen)).rejects.toMatchObject({ problem: 'denied' })
  expect(sent).toHaveLength(1)
})

test('[E31] 30 s without an answer is a timeout; a sign of life grants 30 s more', async () => {
  const run = runCommand('o', reopen)
  const outcome = expect(run).rejects.toMatchObject({ problem: 'timeout' })
  await vi.advanceTimersByTimeAsync(20_000)
  const working = { ...finished, finishedAt: null }
  server.watched.at(-1)!.on(working)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(server.watched.at(-1)!.stopped).toBe(false)
  // the same once more says nothing new
  server.watched.at(-1)!.on(working)
  await vi.advanceTimersByTimeAsync(10_000)
  await outcome
  expect(server.watched.every(({ stopped }) => stopped)).toBe(true)
})

test('[E31] a result that the listener misses is found by a direct read, which then stops', async () => {
  const result = runCommand('o', reopen, { id: 'c' })
  const done = {
    outcome: { stringValue: 'done' },
    status: { stringValue: 'draft' },
    numberText: { stringValue: 'INV-1' },
  }
  const outcomes = { i: { mapValue: { fields: done } } }
  const fields = {
    by: { stringValue: 'ann' },
    kind: { stringValue: 'reopen' },
    finishedAt: { timestampValue: finished.finishedAt!.toISOString() },
    outcomes: { mapValue: { fields: outcomes } },
  }
  server.answers = [accepted, refused(404, 'NOT_FOUND'), () => Promise.resolve(Response.json({ fields }))]
  await vi.advanceTimersByTimeAsync(6_000)
  await expect(result).resolves.toEqual(finished)
  expect(server.watched[0]!.stopped).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(looked).toEqual(
    Array(2).fill(
      'https://firestore.googleapis.com/v1/projects/demo/databases/(default)/documents/orgs/o/results/c',
    ),
  )
})
