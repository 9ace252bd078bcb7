import { expect, test } from 'vitest'
import AccountingSoftwareLink from '../../../web/src/ui/page/AccountingSoftwareLink.vue'
import { mountApp } from '../mounting.ts'

const shownTo = async (allowed: boolean) =>
  (await mountApp(AccountingSoftwareLink, { props: { allowed } })).wrapper

test('[I23] a member who may change the settings gets a link there, another is told who may', async () => {
  const owners = await shownTo(true)
  expect(owners.get('a').text()).toBe('Accounting software settings')
  const billers = await shownTo(false)
  expect(billers.find('a').exists()).toBe(false)
  expect(billers.text()).toBe('An owner or admin puts that right in the accounting software settings.')
})
