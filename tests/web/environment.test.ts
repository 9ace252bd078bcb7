import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { portsFrom } from '../../scripts/run/ports.ts'

const demo = { projectId: 'demo-covoice', apiKey: 'any' }

/** The module as a fresh page loads it: it asks Hosting once in its life. */
const freshPage = () => import('../../web/src/backend/device/environment.ts')

beforeEach(() => {
  vi.resetModules()
  localStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

test('[H2] the app finds the emulators where the scripts put them', async () => {
  const { environmentAt } = await freshPage()
  const ports = portsFrom(5400)
  expect(environmentAt(demo, { hostname: 'localhost', port: '5400' }).emulators).toEqual({
    auth: `http://localhost:${ports.auth}`,
    firestore: `http://localhost:${ports.firestore}`,
    functions: `http://localhost:${ports.functions}`,
  })
})

test('[H2] a project that is not a demo never uses an emulator', async () => {
  const { environmentAt } = await freshPage()
  const production = { projectId: 'covoice', apiKey: 'real' }
  expect(environmentAt(production, { hostname: 'localhost', port: '5400' }).emulators).toBeNull()
})

test('[H2] without a network the app uses the configuration of its last visit', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(demo)))
  await (await freshPage()).environment()
  vi.resetModules()
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  expect((await (await freshPage()).environment()).firebase).toEqual(demo)
})

test('[H2] a first visit without a network says so, and the next try asks again', async () => {
  const { environment } = await freshPage()
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  await expect(environment()).rejects.toThrow('offline')
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(demo)))
  expect((await environment()).firebase).toEqual(demo)
})
