import { customerPath, customersPath, limits } from '@covoice/domain'
import { create, list, update } from '../emulator/ask.ts'
import type { Fields } from '../emulator/wire.ts'
import { absent } from '../emulator/wire.ts'
import { clientId } from './client-id.ts'
import { type Case, type Question, aCase, everyoneAsks, org, variedCases } from './case.ts'
import { aContact, aCustomer, authoredBy, change, creation } from './documents.ts'
import { keptCases } from './kept-documents.ts'
import { biller, far, may, near, owner, reachesAll } from './people.ts'
import { address, shortText, termsDays } from './shapes.ts'
import {
  type Shapes,
  type Variation,
  anyKind,
  flag,
  id,
  optional,
  orNull,
  variationsOf,
  withValue,
} from './variations.ts'

const path = customerPath(org, near)

const contact: Shapes = optional({
  name: shortText,
  email: shortText,
  phone: shortText,
  isBillingContact: flag,
})

const shapes: Shapes = optional({
  name: shortText,
  address,
  taxId: shortText,
  peppolEndpoint: shortText,
  peppolScheme: shortText,
  buyerReference: shortText,
  language: shortText,
  termsDays: orNull(termsDays),
  tax: orNull(id),
  phone: shortText,
  email: shortText,
  contacts: { good: [{}, { ada: aContact(), bob: aContact() }], bad: [null, 'text', 7, ['list']] },
  archived: flag,
})

const others = { [customerPath(org, near)]: aCustomer(), [customerPath(org, far)]: aCustomer() }

const reach: Question[] = [
  { title: 'list all customers', world: others, ask: () => list(customersPath(org)), allowed: reachesAll },
  {
    title: 'list the near customers',
    world: others,
    ask: () => list(customersPath(org), ['__name__', 'in', [near]]),
    allowed: (who) => may(who, 'readCustomers', near),
  },
  {
    title: 'list the near customers and a far one',
    world: others,
    ask: () => list(customersPath(org), ['__name__', 'in', [near, far]]),
    allowed: (who) => may(who, 'readCustomers', far),
  },
  {
    title: 'rename the far customer',
    world: others,
    ask: (who) => update(customerPath(org, far), { name: 'Mine', ...change(who) }),
    allowed: (who) => may(who, 'writeCustomers', far),
  },
  {
    title: 'create a customer that nobody is limited to',
    ask: (who) => create(customerPath(org, clientId('brand-new')), { ...aCustomer(), ...creation(who) }),
    allowed: (who) => may(who, 'writeCustomers', 'brand-new'),
  },
]

/** So many contacts under ids that sort by their place. */
const contacts = (count: number): Record<string, Fields> =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [idAt(place), aContact()]))
const idAt = (place: number): string => `contact_${String(place).padStart(2, '0')}`

const withContacts = (count: number, others: Fields = {}) => ({
  [path]: { ...aCustomer({ contacts: { ...contacts(count), ...others } }), ...authoredBy() },
})
const changeContact = (title: string, count: number, fields: Fields, allowed: boolean): Case =>
  aCase(biller, title, {
    world: withContacts(count),
    ask: update(path, { ...fields, ...change(biller) }),
    allowed,
  })

/** A contact fine and odd, in every place of the map as it is sent. */
const inEveryPlace: Case[] = Array.from({ length: limits.contacts }, (_, place) => place).flatMap((place) =>
  variedCases(biller, `change one of ${limits.contacts} contacts`, {
    world: withContacts(limits.contacts),
    variations: [
      { at: `contact ${place + 1}`, value: 'Renamed', good: true, says: 'a name' },
      {
        at: `contact ${place + 1}`,
        value: 'x'.repeat(limits.shortText + 1),
        good: false,
        says: 'a name too long',
      },
    ],
    ask: ({ value }) =>
      update(path, {
        contacts: { ...contacts(limits.contacts), [idAt(place)]: aContact({ name: value }) },
        ...change(biller),
      }),
  }),
)

const withAda = aCustomer({ contacts: { ada: aContact() } })
const ada: Variation[] = [
  ...variationsOf(contact, 'contacts.ada.'),
  ...anyKind.map((value, index): Variation => ({
    at: 'contacts.ada',
    value,
    good: index === anyKind.length - 1,
    says: JSON.stringify(value),
  })),
]

const adaCases: Case[] = [
  ...variedCases(owner, 'create a customer', {
    world: {},
    variations: ada,
    ask: ({ at, value }) => create(path, withValue({ ...withAda, ...creation(owner) }, at, value)),
  }),
  ...variedCases(owner, 'change a customer', {
    world: { [path]: { ...withAda, ...authoredBy() } },
    variations: ada,
    ask: ({ at, value }) => update(path, { [at]: value, ...change(owner) }),
  }),
]

export const customerCases: Case[] = [
  ...keptCases({
    noun: 'a customer',
    path,
    content: aCustomer(),
    edit: { name: 'Nearer Ltd' },
    reading: 'readCustomers',
    writing: 'writeCustomers',
    customer: near,
    shapes,
  }),
  ...everyoneAsks(reach),
  ...adaCases,
]

export const contactCases: Case[] = [
  ...inEveryPlace,
  changeContact('add the last contact', limits.contacts - 1, { 'contacts.zoe': aContact() }, true),
  changeContact('add one contact too many', limits.contacts, { 'contacts.zoe': aContact() }, false),
  changeContact('remove a contact', 2, { [`contacts.${idAt(0)}`]: absent }, true),
  changeContact('change a customer who has every contact', limits.contacts, { phone: '+49 30 1' }, true),
  changeContact(
    'change a customer who has more contacts than today',
    limits.contacts + 1,
    { phone: '1' },
    true,
  ),
  aCase(biller, 'add a contact beside one that is too long today', {
    world: withContacts(1, { old: aContact({ name: 'x'.repeat(limits.shortText + 1) }) }),
    ask: update(path, { 'contacts.zoe': aContact(), ...change(biller) }),
    allowed: true,
  }),
  aCase(biller, 'create a customer with five contacts', {
    world: {},
    ask: create(path, { ...aCustomer({ contacts: contacts(5) }), ...creation(biller) }),
    allowed: true,
  }),
]
