import { presenceColour } from '@covoice/domain'
import { effectScope } from 'vue'
import { expect, test, vi } from 'vitest'
import type { PresentPerson } from '../../../../web/src/backend/presence/presence.ts'
import { usePeople } from '../../../../web/src/editor/live/people.ts'

const presence = vi.hoisted(() => ({ tell: (_people: unknown): void => undefined }))
vi.mock('../../../../web/src/backend/presence/presence.ts', () => ({
  join: () => ({ setField: () => undefined, leave: () => undefined }),
  watchPresence: (...[, , , tell]: [string, string, string, (people: unknown) => void]) => {
    presence.tell = tell
    return () => undefined
  },
}))
vi.mock('../../../../web/src/editor/live/colleague-names.ts', () => ({
  useColleagueNames: () => ({ nameOf: () => '', learn: () => undefined }),
}))

const tab = (session: string, uid: string, field: string | null): PresentPerson => ({
  session,
  uid,
  name: uid,
  field,
  colour: presenceColour(uid),
  own: false,
})

test('[E4] a colleague with several tabs is one person, on the field that one of them is on', async () => {
  const scope = effectScope()
  const people = scope.run(() => usePeople('o', 'i', { uid: 'ann', name: 'Ann' }))!
  await vi.dynamicImportSettled()
  presence.tell([
    tab('1', 'ben', null),
    tab('2', 'ben', 'notes'),
    tab('3', 'ben', 'notes'),
    tab('4', 'ann', 'footer'),
    tab('5', 'lea', null),
  ])
  expect(people.others.value.map(({ uid, field }) => [uid, field])).toEqual([
    ['ben', 'notes'],
    ['lea', null],
  ])
  expect(people.peersOn('notes')).toEqual([{ name: 'ben', colour: presenceColour('ben'), caret: null }])
  scope.stop()
})
