import { afterEach, expect, test, vi } from 'vitest'
import { mailProviderName } from '../../../functions/src/config.ts'
import { mailVendor } from '../../../functions/src/vendors/mail-providers.ts'
import { smtpSettings } from '../../../functions/src/vendors/smtp/settings.ts'
import { aMail } from '../mail/builders.ts'

afterEach(() => vi.unstubAllEnvs())

test('[G16] SendGrid is the mail provider unless the operator chooses another', () => {
  expect(mailProviderName()).toBe('sendgrid')
  vi.stubEnv('MAIL_PROVIDER', '')
  expect(mailProviderName()).toBe('sendgrid')
  vi.stubEnv('MAIL_PROVIDER', 'smtp')
  expect(mailProviderName()).toBe('smtp')
})

test('[G16] a function that sends has the secrets of the chosen provider alone', () => {
  const secretsOf = (name: string) => mailVendor(name).secrets.map((secret) => secret.name)
  expect(secretsOf('sendgrid')).toEqual(['SENDGRID_API_KEY'])
  expect(secretsOf('smtp')).toEqual(['SMTP_URL'])
})

test.for(['postbox', 'constructor', 'SMTP'])('[G16] the unknown provider %s stops the deploy', (name) => {
  expect(() => mailVendor(name)).toThrow(`MAIL_PROVIDER is "${name}"; choose one of: sendgrid, smtp`)
})

test('[G16] the address of a mail server says how it is reached', () => {
  expect(smtpSettings('smtps://me%40x.example:p%3A%40ss@mail.example.com')).toMatchObject({
    ...{ host: 'mail.example.com', port: 465, tls: 'implicit' },
    auth: { user: 'me@x.example', pass: 'p:@ss' },
  })
  expect(smtpSettings('smtp://mail.example.com')).toMatchObject({ port: 587, tls: 'required', auth: null })
  expect(smtpSettings('smtp://[::1]:25?tls=optional')).toMatchObject({
    host: '::1',
    port: 25,
    tls: 'optional',
  })
})

test.for(['', 'mail.example.com', 'https://mail.example.com', 'smtp://', 'smtp://a:%zz@mail.example.com'])(
  '[G16] with "%s" as its address a mail waits, and the reason names the setting and no password',
  async (address) => {
    vi.stubEnv('SMTP_URL', address)
    expect(smtpSettings(address)).toBeNull()
    expect(await mailVendor('smtp').provider.send(aMail())).toEqual({
      kind: 'later',
      reason: 'SMTP_URL is not an address such as smtps://user:password@mail.example.com',
      retryAfterMs: null,
    })
  },
)
