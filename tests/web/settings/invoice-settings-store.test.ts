import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { useInvoiceSettingsStore } from '../../../web/src/settings/invoice/invoice-settings-store.ts'

type On = (value: unknown, meta: { fromCache: boolean }) => void
type Parse = (id: string, data: object) => unknown
const told = vi.hoisted(() => new Map<string, (data: object) => void>())
vi.mock('../../../web/src/backend/documents/documents.ts', () => ({
  watchDocument: (path: string, parse: Parse, on: On) => {
    told.set(path, (data) => on(parse('', data), { fromCache: false }))
    return () => undefined
  },
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'o' }, can: () => true }),
}))

beforeEach(() => setActivePinia(createPinia()))

test('[E12] the usual terms count only once they are known', () => {
  const settings = useInvoiceSettingsStore()
  expect(settings.termsDays).toBeNull()
  told.get('orgs/o/settings/company')!({ name: 'Northwind' })
  told.get('orgs/o/settings/invoice')!({ termsDays: 7 })
  expect(settings.termsDays).toBe(7)
})
