/** How long, large and many things may be; the rules refuse what goes beyond, and their tests compare. */
export const limits = {
  /** Characters of a description, notes or footer: what a person writes fits ten times over, a pasted book doesn't. */
  text: 10_000,
  /** Characters of a name, a PO number, one part of an address: more is never printed on one line. */
  shortText: 500,
  /** A billion units either way: times the largest price it is still exact in BigInt, and no one sells more. */
  quantityThousandths: 999_999_999_999,
  /** A billion major units either way, below 2^53 with its six decimals. */
  unitPriceMillionths: 999_999_999_999_999,
  /** Any one amount or total: the largest integer that is stored exactly (2^53 - 1). */
  amountMinor: Number.MAX_SAFE_INTEGER,
  /** Ten years of payment terms: beyond it is a slip of the finger. */
  termsDays: 3650,
  /** 100 % of tax or discount: no tax on invoices is higher, and a larger discount would pay the customer. */
  ratePpm: 1_000_000,
  /** Taxes of one line: federal, regional and local; no country asks for more. */
  taxesPerLine: 3,
  /** Lines of one invoice: beyond it, printing and a frozen revision (1 MB a document) are at risk. */
  lines: 1_000,
  /** Customers that a member can be limited to: a query by them takes at most 30 values. */
  customersPerMember: 30,
  /** Invoices of one command: one answer for each fits the result, and the person sees the end of it. */
  invoicesPerCommand: 100,
  /** Invoices of one exported file: what Xero's import takes; they travel in one answer. */
  invoicesPerFile: 500,
  /** Addresses of one email, To and Cc together: a customer's accounts department, not a mailing list. */
  recipients: 20,
  /** Emails of an organisation in a day (UTC): above any billing run, below what a thief of an account would send. */
  emailsPerDay: 1_000,
  /** Invitations of an organisation in a day (UTC): a company's people in one go, but no mailing list at our expense. */
  invitationsPerDay: 50,
  /** Reminders that go out by themselves: a friendly one, a firm one, a last one. */
  reminderSteps: 3,
  /** A reminder comes at most a year after the due day; later it is a matter for lawyers. */
  reminderDays: 365,
  /** Bytes of a logo after downscaling: it travels with every first view of an invoice. */
  logoBytes: 200 * 1024,
  /** Characters of a fractional index: it grows by about one in six inserts at the same place. */
  position: 200,
  /** Contacts of one customer: the rules look at each of them, and have no loop. */
  contacts: 30,
  /** The first number of a series: nine digits still fit beside a prefix. */
  firstNumber: 999_999_999,
  /** The smallest coin in minor units: 10.00, beyond what any country rounds cash to. */
  cashRoundingMinor: 1_000,
  /** Characters of an id: those of Firestore's own are 20, imported ones are longer. */
  id: 128,
  /** Days that a deleted draft can be brought back. */
  binDays: 30,
} as const
