import { expect, test } from 'vitest'
import { ownOrigins } from '../../functions/src/own-origins.ts'

const isOwn = (origin: string, environment: Record<string, string>) =>
  ownOrigins(environment).some((own) => (typeof own === 'string' ? own === origin : own.test(origin)))

const cloud = { APP_URL: 'https://app.example.com/', GCLOUD_PROJECT: 'acme' }

test.each([
  ['https://app.example.com', true],
  ['https://acme.web.app', true],
  ['https://acme--try-x1y2.web.app', true],
  ['https://acme.firebaseapp.com', true],
  ['https://evil.web.app', false],
  ['https://acme.web.app.evil.example', false],
  ['https://acme-web.app', false],
  ['http://acme.web.app', false],
  ['http://localhost:5400', false],
  ['null', false],
])('[A54] in the cloud, scripts of %s may call the functions: %s', (origin, allowed) => {
  expect(isOwn(origin, cloud)).toBe(allowed)
})

test('[A54] in the emulator only this machine may call them', () => {
  const emulator = {
    APP_URL: 'http://localhost:5400',
    GCLOUD_PROJECT: 'demo-acme',
    FUNCTIONS_EMULATOR: 'true',
  }
  expect(isOwn('http://127.0.0.1:6200', emulator)).toBe(true)
  expect(isOwn('https://demo-acme.web.app', emulator)).toBe(false)
})
