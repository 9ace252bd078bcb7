import { enableAutoUnmount, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { createRouter, createWebHistory, RouterView, useRoute, type Router } from 'vue-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useClosing } from '../../../web/src/editor/bar/closing.ts'
import { useStepBack } from '../../../web/src/editor/history/step-back.ts'
import { eventually } from '../../support/waiting.ts'

enableAutoUnmount(afterEach)

const Revision = defineComponent(() => (useStepBack(), () => null))
const Invoice = defineComponent(() => {
  const { close } = useClosing()
  return () => h('button', { onClick: close })
})
const InvoicePage = defineComponent(() => {
  const route = useRoute()
  return () => h(route.query.revision ? Revision : Invoice)
})
const Elsewhere = { render: () => null }

let router: Router
let close: () => Promise<void>

/** Follows links, each to its address. */
async function follow(...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await router.push(address)
    await isAt(address)
  }
}
const isAt = (address: string) =>
  eventually(() => {
    expect(location.pathname + location.search).toBe(address)
    expect(router.currentRoute.value.fullPath).toBe(address)
  })

beforeEach(() => {
  history.replaceState(null, '', '/')
  router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/billing', name: 'billing', component: Elsewhere },
      { path: '/customers/:customer', component: Elsewhere },
      { path: '/invoices/:invoice', component: InvoicePage },
    ],
  })
  const wrapper = mount({ render: () => h(RouterView) }, { global: { plugins: [router] } })
  close = () => wrapper.get('button').trigger('click')
})

test('[E14] closing an invoice leads back to where the person came from', async () => {
  await follow('/customers/c1', '/invoices/i1')
  await close()
  await isAt('/customers/c1')
})

test('[E14] closing leads back also after a look at its revisions', async () => {
  const [invoice, first, second] = ['/invoices/i1', '/invoices/i1?revision=1', '/invoices/i1?revision=2']
  await follow('/customers/c1', invoice, first, invoice, second, invoice)
  await close()
  await isAt('/customers/c1')
})

test('[E14] closing leads to Billing when there was no page before the invoice', async () => {
  await router.replace('/invoices/i1?revision=1')
  await follow('/invoices/i1')
  await close()
  await isAt('/billing')
})
