import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { liveList } from '../../../web/src/backend/documents/live-list.ts'
import { watchDocument, watchQuery } from '../../../web/src/backend/documents/watching.ts'

interface Row {
  id: string
  data: () => object
  metadata: { hasPendingWrites: boolean }
}

interface Snapshot {
  id?: string
  data?: () => object | undefined
  docs?: Row[]
  docChanges?: () => { type: string; doc: Row }[]
  metadata: { fromCache: boolean; hasPendingWrites: boolean }
}

const sdk = vi.hoisted(() => ({ answer: (_snapshot: unknown): void => undefined }))
vi.mock('../../../web/src/backend/device/chunks.ts', () => ({
  firestoreSdk: () =>
    Promise.resolve({
      doc: () => ({}),
      onSnapshot: (_of: unknown, _options: unknown, next: (snapshot: unknown) => void) => {
        sdk.answer = next
        return () => undefined
      },
    }),
}))
vi.mock('../../../web/src/backend/documents/list-query.ts', () => ({
  firestoreQuery: () => Promise.resolve({}),
}))
vi.mock('../../../web/src/backend/documents/stored-values.ts', () => ({
  fromStored: (_sdk: unknown, data: unknown) => data,
}))

const from = (fromCache: boolean) => ({ fromCache, hasPendingWrites: false })
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const onLine = vi.spyOn(navigator, 'onLine', 'get')

beforeEach(() => {
  onLine.mockReturnValue(true)
})

test.each([true, false])(
  '[E37] a document is missing when the server says so, not because this device lacks it; network: %s',
  async (network) => {
    onLine.mockReturnValue(network)
    const heard: unknown[] = []
    const stop = watchDocument(
      'a/b',
      (_id, data) => data,
      (value) => heard.push(value),
      () => undefined,
    )
    await soon()
    const none: Snapshot = { id: 'b', data: () => undefined, metadata: from(true) }
    sdk.answer(none)
    expect(heard).toEqual([])
    sdk.answer({ ...none, metadata: from(false) })
    expect(heard).toEqual([null])
    sdk.answer({ ...none, data: () => ({ kept: true }), metadata: from(true) })
    expect(heard).toEqual([null, { kept: true }])
    stop()
  },
)

test('[E37] a list says whether it is confirmed by the server or comes only from this device', async () => {
  const scope = effectScope()
  const list = scope.run(() =>
    liveList(
      () => ({ collection: 'a' }),
      (id) => id,
    ),
  )!
  await soon()
  const doc = { id: 'one', data: () => ({}), metadata: { hasPendingWrites: false } }
  const rows: Snapshot = { docs: [doc], docChanges: () => [{ type: 'added', doc }], metadata: from(true) }
  sdk.answer(rows)
  expect([list.state.value, list.synced.value]).toEqual(['ready', false])
  sdk.answer({ ...rows, docChanges: () => [], metadata: from(false) })
  expect(list.synced.value).toBe(true)
  scope.stop()
})

test('[Z7] a list says of each row whether the server has yet to answer it', async () => {
  const heard: unknown[] = []
  const stop = watchQuery(
    { collection: 'a' },
    (id, _data, isPending) => ({ id, isPending }),
    (rows) => heard.push(...rows),
    () => undefined,
  )
  await soon()
  const row = (isPending: boolean): Snapshot => {
    const doc = { id: 'one', data: () => ({}), metadata: { hasPendingWrites: isPending } }
    return { docs: [doc], docChanges: () => [{ type: 'modified', doc }], metadata: from(false) }
  }
  sdk.answer(row(true))
  sdk.answer(row(false))
  expect(heard).toEqual([
    { id: 'one', isPending: true },
    { id: 'one', isPending: false },
  ])
  stop()
})
