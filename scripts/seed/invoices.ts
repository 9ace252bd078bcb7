import type { Discount, InvoiceContent, LineContent, Status } from '@covoice/domain'

/** A line of the demo: a product of the price list, its quantity, and the differences from the list. */
export type DemoLine = [product: string, quantity: number, more?: Partial<LineContent>]

/** What happens to an invoice after it was written: a status some days later, or Edit. */
export type DemoStep = { status: Status; after: number; reason?: string } | { reopen: true; after: number }

/** An invoice of the demo, written some days ago. */
export interface DemoInvoice {
  customer: string | null
  daysAgo: number
  lines: DemoLine[]
  steps?: DemoStep[]
  content?: Partial<InvoiceContent>
}

const percent = (value: number): Discount => ({ kind: 'percent', ratePpm: value * 10_000 })
const sent: DemoStep = { status: 'sent', after: 0 }
const exported: DemoStep = { status: 'exported', after: 1 }
const paid = (after: number): DemoStep => ({ status: 'paid', after })

const managed = (workstations: number, servers: number): DemoLine[] => [
  ['workstation', workstations],
  ['server', servers],
  ['office', workstations],
  ['edr', workstations + servers],
]

const office: DemoLine[] = [
  ['firewall', 2],
  ['switch', 3],
  ['laptop', 12, { discount: percent(5) }],
  ['onsite', 14.5],
  ['consulting', 6],
  ['travel', 86],
]

/** Sixty tickets of a quarter, one line each. */
const tickets: DemoLine[] = Array.from({ length: 60 }, (_, index) => {
  const subjects = [
    'Outlook profile repaired',
    'VPN access for a new colleague',
    'Printer on the second floor replaced in DNS',
    'Password reset and sign-in review',
    'Shared mailbox permissions',
    'Phishing report examined, sender blocked',
    'Laptop enrolled and handed over',
    'Restore of a folder from backup',
  ]
  const subject = `#${24_310 + index * 7} ${subjects[index % subjects.length] ?? ''}`
  return [
    index % 9 === 4 ? 'onsite' : 'remote',
    [0.25, 0.5, 0.75, 1.25][index % 4] ?? 1,
    { description: subject },
  ]
})

/** The invoices of the demo company, the oldest first: every status, some overdue, one long, one being edited. */
export const INVOICES: DemoInvoice[] = [
  { customer: 'contoso', daysAgo: 96, lines: managed(38, 4), steps: [sent, exported, paid(26)] },
  { customer: 'lindqvist', daysAgo: 95, lines: managed(7, 1), steps: [sent, paid(9)] },
  {
    customer: 'fabrikam',
    daysAgo: 92,
    lines: office,
    steps: [sent, paid(20)],
    content: { poNumber: '4500018873' },
  },
  {
    customer: 'adventure',
    daysAgo: 88,
    lines: [
      ['consulting', 24],
      ['remote', 6.5],
    ],
    steps: [sent, paid(31)],
  },
  {
    customer: 'importers',
    daysAgo: 84,
    lines: [
      ['consulting', 8],
      ['night', 3.5],
    ],
    steps: [sent, { status: 'paid', after: 12 }, { status: 'refunded', after: 19 }],
  },
  { customer: 'contoso', daysAgo: 66, lines: managed(38, 4), steps: [sent, exported, paid(29)] },
  { customer: 'lindqvist', daysAgo: 65, lines: managed(7, 1), steps: [sent, paid(11)] },
  {
    customer: 'tailspin',
    daysAgo: 61,
    lines: [
      ['backup', 4200],
      ['server', 3],
      ['remote', 2.75],
    ],
    steps: [sent, paid(8)],
    content: { cashRoundingMinor: 5 },
  },
  {
    customer: 'yamada',
    daysAgo: 58,
    lines: [
      ['consulting', 40, { description: '基幹システムのクラウド移行 設計支援' }],
      ['remote', 12],
    ],
    steps: [sent, paid(28)],
  },
  {
    customer: 'fabrikam',
    daysAgo: 52,
    lines: [
      ['onsite', 5.25],
      ['travel', 172],
    ],
    steps: [sent],
    content: { notes: 'Second reminder sent by post.' },
  },
  {
    customer: 'alnoor',
    daysAgo: 47,
    lines: [
      ['consulting', 16, { description: 'تدقيق أمن الشبكة وإعداد جدار الحماية' }],
      ['firewall', 1],
    ],
    steps: [sent],
  },
  { customer: 'contoso', daysAgo: 36, lines: managed(39, 4), steps: [sent, exported] },
  { customer: 'lindqvist', daysAgo: 35, lines: managed(7, 1), steps: [sent] },
  {
    customer: 'adventure',
    daysAgo: 31,
    lines: [
      ['remote', 9.25],
      ['consulting', 3],
    ],
    steps: [sent, paid(18)],
  },
  {
    customer: 'importers',
    daysAgo: 24,
    lines: [
      ['laptop', 3],
      ['remote', 4],
    ],
    steps: [exported],
    content: { poNumber: 'WWI-2291' },
  },
  {
    customer: 'contoso',
    daysAgo: 20,
    lines: tickets,
    steps: [sent],
    content: { contractName: 'Service desk, quarterly' },
  },
  {
    customer: 'tailspin',
    daysAgo: 16,
    lines: [
      ['backup', 4350],
      ['server', 3],
    ],
    steps: [exported],
  },
  {
    customer: 'fabrikam',
    daysAgo: 12,
    lines: [
      ['switch', 1],
      ['onsite', 2],
    ],
    steps: [
      sent,
      { status: 'paid', after: 5 },
      { status: 'sent', after: 7, reason: 'The direct debit was returned.' },
    ],
  },
  {
    customer: 'lindqvist',
    daysAgo: 9,
    lines: [
      ['laptop', 1],
      ['onsite', 1.5],
      ['travel', 14],
    ],
    steps: [sent],
  },
  { customer: 'yamada', daysAgo: 8, lines: [['remote', 3.5]], steps: [sent, { reopen: true, after: 2 }] },
  {
    customer: 'contoso',
    daysAgo: 6,
    lines: managed(39, 4),
    content: { discount: percent(3), notes: 'Thank you for ten years with us.' },
  },
  { customer: 'lindqvist', daysAgo: 5, lines: managed(7, 1) },
  {
    customer: 'adventure',
    daysAgo: 3,
    lines: [
      ['consulting', 12, { description: 'Zero-trust workshop, two days' }],
      ['travel', 930],
    ],
  },
  {
    customer: 'alnoor',
    daysAgo: 2,
    lines: [
      ['remote', 5.5],
      ['night', 2],
    ],
  },
  {
    customer: 'fabrikam',
    daysAgo: 1,
    lines: [
      ['onsite', 3],
      ['switch', 1, { discount: { kind: 'amount', amountMinor: 4_000 } }],
    ],
    content: { buyerReference: '04011000-12345-67' },
  },
  { customer: null, daysAgo: 0, lines: [['remote', 1]] },
]
