import type { Right } from '@covoice/domain'
import type { RouteRecordRaw } from 'vue-router'
import type { WordsPart } from './languages/i18n.ts'
import SignInPage from './session/sign-in/SignInPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** `app`: inside the side panel; `plain`: alone on the page. */
    frame?: 'app' | 'plain'
    /** Open to everybody, signed in or not. */
    public?: boolean
    /** A page that signed-in people skip. */
    entry?: boolean
    /** A person without this right is sent to their start page. */
    right?: Right
    /** The words that the page needs first; all of them where it doesn't say. */
    words?: WordsPart[]
  }
}

/** Every page by name; each loads its own code, except the first that a visitor sees. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', redirect: () => ({ name: 'billing' }) },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: SignInPage,
    meta: { frame: 'plain', public: true, entry: true },
  },
  {
    path: '/sign-up',
    name: 'sign-up',
    component: () => import('./session/sign-up/SignUpPage.vue'),
    meta: { frame: 'plain', public: true, entry: true },
  },
  {
    path: '/reset-password',
    name: 'reset-password',
    component: () => import('./session/account/ResetPage.vue'),
    meta: { frame: 'plain', public: true },
  },
  {
    path: '/join/:org/:invitation/:token',
    name: 'join',
    component: () => import('./session/join/JoinPage.vue'),
    meta: { frame: 'plain', public: true },
  },
  {
    path: '/account-action',
    name: 'account-action',
    component: () => import('./session/account/AccountActionPage.vue'),
    meta: { frame: 'plain', public: true },
  },
  {
    path: '/organisations',
    name: 'organisations',
    component: () => import('./session/OrganisationsPage.vue'),
    meta: { frame: 'plain' },
  },
  {
    path: '/billing',
    name: 'billing',
    component: () => import('./invoices/BillingPage.vue'),
    meta: { frame: 'app', section: 'billing', right: 'readInvoices' },
  },
  {
    path: '/billing/bin',
    name: 'bin',
    component: () => import('./invoices/bin/BinPage.vue'),
    meta: { frame: 'app', section: 'billing', right: 'readInvoices' },
  },
  {
    path: '/invoices/new',
    name: 'new-invoice',
    component: () => import('./editor/NewInvoicePage.vue'),
    meta: { frame: 'app', section: 'billing', right: 'writeInvoices', words: ['editor'] },
  },
  {
    path: '/invoices/:invoice',
    name: 'invoice',
    component: () => import('./editor/InvoicePage.vue'),
    meta: { frame: 'app', section: 'billing', right: 'readInvoices', words: ['editor'] },
  },
  {
    path: '/customers',
    name: 'customers',
    component: () => import('./customers/CustomersPage.vue'),
    meta: { frame: 'app', section: 'customers', right: 'readCustomers' },
  },
  {
    path: '/customers/:customer',
    component: () => import('./customers/CustomerPage.vue'),
    meta: { frame: 'app', section: 'customers', right: 'readCustomers' },
    children: [
      { path: '', name: 'customer', component: () => import('./customers/CustomerDetailsPage.vue') },
      {
        path: 'contacts',
        name: 'customer-contacts',
        component: () => import('./customers/CustomerContactsPage.vue'),
      },
      {
        path: 'invoices',
        name: 'customer-invoices',
        component: () => import('./invoices/CustomerInvoicesPage.vue'),
        meta: { right: 'readInvoices' },
      },
    ],
  },
  {
    path: '/admin',
    component: () => import('./shell/AdminLayout.vue'),
    meta: { frame: 'app', section: 'admin' },
    children: [
      { path: '', name: 'admin', redirect: { name: 'settings' } },
      { path: 'settings', name: 'settings', redirect: { name: 'company' } },
      {
        path: 'settings/company',
        name: 'company',
        component: () => import('./settings/CompanyPage.vue'),
        meta: { right: 'readSettings' },
      },
      {
        path: 'settings/members',
        name: 'members',
        component: () => import('./members/MembersPage.vue'),
        meta: { right: 'readMembers' },
      },
      {
        path: 'settings/taxes',
        name: 'taxes',
        component: () => import('./settings/taxes/TaxesPage.vue'),
        meta: { right: 'readPriceList' },
      },
      {
        path: 'settings/products',
        name: 'products',
        component: () => import('./products/ProductsPage.vue'),
        meta: { right: 'readPriceList' },
      },
      {
        path: 'accounting/invoice-settings',
        name: 'invoice-settings',
        component: () => import('./settings/invoice/InvoiceSettingsPage.vue'),
        meta: { right: 'readSettings' },
      },
      {
        path: 'accounting/software',
        name: 'accounting-software',
        component: () => import('./settings/books/AccountingSoftwarePage.vue'),
        meta: { right: 'readSettings' },
      },
    ],
  },
  {
    path: '/connect/:software',
    name: 'consent-return',
    component: () => import('./settings/books/ConsentReturnPage.vue'),
    meta: { frame: 'app', section: 'admin' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./shell/NotFoundPage.vue'),
    meta: { frame: 'plain', public: true },
  },
]
