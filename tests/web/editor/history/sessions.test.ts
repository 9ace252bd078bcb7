import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import EditedSession from '../../../../web/src/editor/history/EditedSession.vue'
import { parseShownEntry } from '../../../../web/src/editor/history/history-entry.ts'
import { inSessions } from '../../../../web/src/editor/history/sessions.ts'
import { mountApp } from '../../mounting.ts'

vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ timeZone: 'UTC', org: 'o', can: () => true }),
}))
enableAutoUnmount(afterEach)

const [ann, ben] = [
  { uid: 'ann', name: 'Ann' },
  { uid: 'ben', name: 'Ben' },
]
const at = (time: string) => new Date(`2026-11-30T${time}:00Z`)
const version = (number: number, time: string, people: object[] = [ann], changes: number | null = 2) =>
  parseShownEntry(`version-${number}`, { kind: 'version', version: number, at: at(time), people, changes })
const issued = parseShownEntry('issued', { kind: 'issued', at: at('14:20') })

test('[S39] versions of one session of typing are together; a pause or another event ends it', () => {
  const entries = [version(4, '16:00'), version(3, '14:35'), version(2, '14:30'), issued, version(1, '14:10')]
  const ids = inSessions(entries).map((session) => session.map(({ id }) => id))
  expect(ids).toEqual([['version-4'], ['version-3', 'version-2'], ['issued'], ['version-1']])
})

test('[S39] a session says who edited, and leads to each version with the number of its changes', async () => {
  const entries = [
    version(3, '14:35', [ben, ann], 1),
    version(2, '14:30', [ann]),
    version(1, '14:10', [ann], null),
  ]
  const { wrapper } = await mountApp(EditedSession, { props: { entries, invoice: 'i1' } })
  const text = wrapper.text().replaceAll(/\s+/g, ' ')
  expect(text).toContain('Ben and Ann edited it')
  expect(text).toMatch(/2:35.PM1 change.*2:30.PM2 changes.*2:10.PMThe first version/)
  const links = wrapper.findAll('a')
  expect(links.map((link) => link.attributes('href'))).toEqual(
    [3, 2, 1].map((n) => `/invoices/i1?version=${n}`),
  )
  expect(links[0]?.attributes('aria-label')).toMatch(/^Open the version of .*2:35/)
})

test('[S39] a person without a name is a colleague, and an entry without a version is shown as it is', async () => {
  const entries = [version(1, '14:35', [{ uid: 'x', name: '' }])]
  const { wrapper } = await mountApp(EditedSession, { props: { entries, invoice: 'i1' } })
  expect(wrapper.text()).toMatch(/colleague/i)
  expect(parseShownEntry('v', { kind: 'version' }).edited).toBeNull()
})
