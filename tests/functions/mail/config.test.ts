import { afterEach, expect, test, vi } from 'vitest'
import { mailSender } from '../../../functions/src/config.ts'
import { sendgridParameters } from '../../../functions/src/vendors/sendgrid/config.ts'

afterEach(() => vi.unstubAllEnvs())

test('[G12] the functions read the server, key and sender of their mail', () => {
  vi.stubEnv('SENDGRID_API_KEY', 'SG.any')
  vi.stubEnv('SENDGRID_BASE_URL', 'http://127.0.0.1:5611')
  vi.stubEnv('SENDGRID_RESIDENCY', 'eu')
  vi.stubEnv('MAIL_FROM', 'mail@covoice.example')
  vi.stubEnv('SENDGRID_WEBHOOK_PUBLIC_KEY', 'MFk=')
  const { apiKey, settings, webhookPublicKey } = sendgridParameters()
  expect(apiKey.name).toBe('SENDGRID_API_KEY')
  expect(settings()).toMatchObject({
    apiKey: 'SG.any',
    baseUrl: 'http://127.0.0.1:5611',
    residency: 'eu',
  })
  expect(mailSender()).toBe('mail@covoice.example')
  expect(webhookPublicKey()).toBe('MFk=')
})
