import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { SignInPage } from './pages/sign-in-page.ts'

/** The directives of a policy, by name. */
const directives = (policy = ''): Record<string, string> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => directive.split(/ (.*)/s).slice(0, 2) as [string, string]),
  )

test('[A53] a page of the app runs no foreign script, sends to Firebase alone and asks for no device', async ({
  page,
}) => {
  atDesk()
  const answer = await page.goto('/sign-in')
  const headers = answer!.headers()
  const policy = directives(headers['content-security-policy'])
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  })
  expect(policy['script-src']).not.toMatch(/unsafe|data:|blob:|\*/)
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
  expect(headers['permissions-policy']).toContain('camera=()')

  const tried = await page.evaluate(async () => {
    document.documentElement.setAttribute('data-provokes-violations', '')
    const outcome = async (act: () => unknown) => {
      try {
        await act()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    const ran = window as { ran?: boolean }
    const inline = document.createElement('script')
    inline.append('window.ran = true')
    await outcome(() => document.body.append(inline))
    return {
      // in a task of its own: what a debugger evaluates at once may use eval
      eval: await outcome(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve((0, eval)('1'))
              } catch (error) {
                reject(error instanceof Error ? error : new Error(String(error)))
              }
            })
          }),
      ),
      markup: await outcome(() => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      }),
      script: await outcome(() => {
        document.createElement('script').src = 'https://evil.example/a.js'
      }),
      elsewhere: await outcome(() => fetch('https://evil.example/')),
      inline: ran.ran === true ? 'done' : 'refused',
    }
  })
  expect(new Set(Object.values(tried))).toEqual(new Set(['refused']))
})

test('[A53] the page of a customer’s link has its own policy, with trusted types too', async ({
  request,
}) => {
  atDesk()
  const headers = (await request.get('/i/nothing')).headers()
  expect(directives(headers['content-security-policy'])).toMatchObject({
    'default-src': "'none'",
    'connect-src': "'self'",
    'require-trusted-types-for': "'script'",
  })
  expect(headers['permissions-policy']).toContain('camera=()')
})

test.describe('with the app kept on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('[A53] the service worker starts under the policy', async ({ page }) => {
    atDesk()
    const { owner } = await newCompany()
    await (await new SignInPage(page).open('/billing')).signIn(owner)
    await expect(page).toHaveURL('/billing')
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.scriptURL))
  })
})
