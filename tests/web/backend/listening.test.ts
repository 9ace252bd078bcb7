import { beforeEach, expect, test, vi } from 'vitest'
import { keepListening, type Attach } from '../../../web/src/backend/documents/listening.ts'
import type { Denied } from '../../../web/src/backend/server/problem.ts'

const sdk = vi.hoisted(() => ({
  auth: { currentUser: null as null | object },
  tellUser: (_user: object | null): void => undefined,
}))

vi.mock('../../../web/src/backend/device/chunks.ts', () => ({
  firestoreSdk: () =>
    Promise.resolve({
      auth: sdk.auth,
      onIdTokenChanged: (_auth: object, report: (user: object | null) => void) => {
        sdk.tellUser = report
        report(sdk.auth.currentUser)
        return () => {
          sdk.tellUser = () => undefined
        }
      },
    }),
}))

const denied = Object.assign(new Error('no'), { code: 'permission-denied' })
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function aListener(): {
  attach: Attach
  cut: (error: Error) => void
  attached: () => number
  detached: () => number
} {
  let cut: (error: Error) => void = () => undefined
  let attached = 0
  let detached = 0
  const attach: Attach = (_sdk, _heard, failed) => {
    attached += 1
    cut = failed
    return () => {
      detached += 1
    }
  }
  return { attach, cut: (error) => cut(error), attached: () => attached, detached: () => detached }
}

beforeEach(() => {
  sdk.auth.currentUser = {}
})

test('[E35] a listener that the server cut off for good is started once more, then reported once', async () => {
  vi.useFakeTimers()
  const listener = aListener()
  const problems: Denied[] = []
  keepListening(listener.attach, (problem) => problems.push(problem))
  await vi.advanceTimersByTimeAsync(0)
  listener.cut(denied)
  await vi.advanceTimersByTimeAsync(1000)
  expect(problems).toEqual([])
  expect(listener.attached()).toBe(2)
  listener.cut(denied)
  await vi.advanceTimersByTimeAsync(1000)
  expect(problems.map(({ problem }) => problem)).toEqual(['denied'])
  expect(listener.attached()).toBe(2)
  vi.useRealTimers()
})

test('[E35] a listener that was cut off just before the end of its session is known waits for the person', async () => {
  vi.useFakeTimers()
  const listener = aListener()
  const problems: Denied[] = []
  keepListening(listener.attach, (problem) => problems.push(problem))
  await vi.advanceTimersByTimeAsync(0)
  listener.cut(denied)
  sdk.auth.currentUser = null
  await vi.advanceTimersByTimeAsync(1000)
  expect(problems).toEqual([])
  sdk.auth.currentUser = {}
  sdk.tellUser(sdk.auth.currentUser)
  await vi.advanceTimersByTimeAsync(0)
  expect(listener.attached()).toBe(2)
  vi.useRealTimers()
})

test('[E35] a listener that was cut off because nobody is signed in restarts when someone is', async () => {
  const listener = aListener()
  const problems: Denied[] = []
  keepListening(listener.attach, (problem) => problems.push(problem))
  await soon()
  sdk.auth.currentUser = null
  listener.cut(denied)
  await soon()
  expect(problems).toEqual([])
  sdk.auth.currentUser = {}
  sdk.tellUser(sdk.auth.currentUser)
  await soon()
  expect(listener.attached()).toBe(2)
})

test('[E35] a stopped listener stays silent, even when it is stopped before Firestore is there', async () => {
  const listener = aListener()
  const problems: Denied[] = []
  keepListening(listener.attach, (problem) => problems.push(problem))()
  await soon()
  expect(listener.attached()).toBe(0)
  const other = aListener()
  const stop = keepListening(other.attach, (problem) => problems.push(problem))
  await soon()
  stop()
  other.cut(denied)
  expect(other.detached()).toBe(1)
  expect(problems).toEqual([])
})
