import { afterEach, expect, test, vi } from 'vitest'
import { appCheckHeader, loadAppCheck } from '../../../web/src/backend/device/app-check.ts'

const sdk = vi.hoisted(() => ({
  initializeAppCheck: vi.fn((_app: unknown, options: { provider: { name?: string } }) => options),
  getToken: vi.fn(() => Promise.resolve({ token: 'proof' })),
}))
vi.mock('firebase/app-check', () => ({
  ...sdk,
  CustomProvider: class {
    name = 'emulator'
  },
  ReCaptchaEnterpriseProvider: class {
    name = 'recaptcha'
  },
}))

afterEach(() => vi.unstubAllEnvs())

test('[A55] without a key App Check is off, loads nothing and adds nothing to a request', async () => {
  expect(await loadAppCheck()).toBeNull()
  expect(await appCheckHeader()).toEqual({})
  expect(sdk.initializeAppCheck).not.toHaveBeenCalled()
})

test('[A55] with a key every request of ours carries its token', async () => {
  vi.stubEnv('VITE_APP_CHECK_KEY', 'a-key')
  const open = await loadAppCheck()
  open!('the app' as never, false)
  open!('the app' as never, false)
  expect(sdk.initializeAppCheck).toHaveBeenCalledOnce()
  expect(sdk.initializeAppCheck.mock.calls[0]![1].provider).toMatchObject({ name: 'recaptcha' })
  expect(await appCheckHeader()).toEqual({ 'X-Firebase-AppCheck': 'proof' })
})
