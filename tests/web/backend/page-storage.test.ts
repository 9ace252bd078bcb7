import { afterEach, expect, test, vi } from 'vitest'
import { browserStorage } from '../../../web/src/backend/device/page-storage.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('[E61] texts are kept by key', () => {
  expect(browserStorage.write('theme', 'dark')).toBe(true)
  expect(browserStorage.read('theme')).toBe('dark')
  expect(browserStorage.keys()).toEqual(['theme'])
  browserStorage.remove('theme')
  expect(browserStorage.read('theme')).toBeNull()
})

test('[E61] a browser that forbids storage keeps nothing and throws nothing', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(browserStorage.write('theme', 'dark')).toBe(false)
  expect(browserStorage.read('theme')).toBeNull()
  expect(browserStorage.keys()).toEqual([])
  browserStorage.remove('theme')
})
