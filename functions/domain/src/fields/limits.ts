/** Limits on lengths, sizes and counts; the rules refuse larger values, and their tests compare. */
export const limits = {
  /**
   * Characters of a description, notes or footer: ten times more than a person writes, less than a pasted
   * book.
   */
  text: 10_000,
  /** Bytes of one change of an invoice's texts: a whole text in any script, with its bookkeeping. */
  textUpdateBytes: 64 * 1024,
  /** Bytes of the stored state of an invoice's texts, below the 1 MB of a document. */
  textStateBytes: 900 * 1024,
  /** Characters of a customer's name, a PO number, one part of an address: more is never printed on one line. */
  shortText: 500,
  /** Characters of a person's or a company's name: emails show it as the sender's, and more hides the rest. */
  name: 80,
  /**
   * A billion units either way: multiplied by the largest price it is still exact in BigInt, and nobody sells
   * more.
   */
  quantityThousandths: 999_999_999_999,
  /** A billion major units either way, below 2^53 with its six decimals. */
  unitPriceMillionths: 999_999_999_999_999,
  /** Any one amount or total: the largest integer that is stored exactly (2^53 - 1). */
  amountMinor: Number.MAX_SAFE_INTEGER,
  /** Ten years of payment terms: a larger number is a typing error. */
  termsDays: 3650,
  /** 100 % of tax or discount: no tax on invoices is higher, and a larger discount would pay the customer. */
  ratePpm: 1_000_000,
  /** Taxes of one line: federal, regional and local; no country requires more. */
  taxesPerLine: 3,
  /** Lines of one invoice, removed ones among them: with more, printing and a frozen revision (1 MB a document) are at risk. */
  lines: 1_000,
  /** Customers that a member can be limited to: a query by them takes at most 30 values. */
  customersPerMember: 30,
  /** Invoices of one command: all outcomes fit into the result, and the person sees the command end. */
  invoicesPerCommand: 100,
  /** Invoices of one exported file: the limit of Xero's import; they travel in one answer. */
  invoicesPerFile: 500,
  /** Characters of an email's subject with its fields filled in: mail programs cut longer ones. */
  mailSubject: 200,
  /** Addresses of one email, To and Cc together: a customer's accounts department, not a mailing list. */
  recipients: 20,
  /**
   * Emails of an organisation in a day (UTC): more than any billing run, fewer than a stolen account would
   * send.
   */
  emailsPerDay: 1_000,
  /**
   * Invitations of an organisation in a day (UTC): enough for a whole company, too few for a mailing list at
   * our expense.
   */
  invitationsPerDay: 50,
  /** Invitations by one account in a day (UTC), over all of its organisations. */
  invitationsPerAccount: 50,
  /** Organisations that one account founds in a day (UTC): nobody starts more companies. */
  organisationsPerAccount: 5,
  /**
   * Invoices that one account has commands carried out on in a day (UTC), over all of its organisations: twenty
   * bulk actions on 1,000, too few to keep the servers from others.
   */
  commandsPerAccount: 20_000,
  /** The same of an organisation, over all of its members: no single member can use it up. */
  commandsPerOrganisation: 50_000,
  /** Automatic reminders: a friendly one, a firm one, a last one. */
  reminderSteps: 3,
  /** A reminder is sent at most a year after the due day; later it is a matter for lawyers. */
  reminderDays: 365,
  /** Bytes of a logo after downscaling: it is loaded with every first view of an invoice. */
  logoBytes: 200 * 1024,
  /** Pixels of a logo: 70 mm at 300 dpi are 827 wide, and each pixel costs time and memory in every document. */
  logoPixels: 2_000_000,
  /** Characters of a fractional index: it grows by about one in six inserts at the same place. */
  position: 200,
  /** Contacts of one customer: the rules check each of them, and have no loop. */
  contacts: 30,
  /** The first number of a series: nine digits still fit beside a prefix. */
  firstNumber: 999_999_999,
  /** The smallest coin in minor units: 10.00, more than any country rounds cash to. */
  cashRoundingMinor: 1_000,
  /** Characters of an id: those of Firestore's own are 20, imported ones are longer. */
  id: 128,
  /** Characters of a comment: what is longer is a document of its own. */
  comment: 2_000,
  /** People whom one comment mentions. */
  mentions: 20,
  /** Comments of one document, answers and deleted ones among them: each reader's device keeps them all. */
  comments: 1_000,
  /** Notices that one person has at a time: more than anybody reads at once. */
  notices: 100,
  /** Days after which a notice is deleted: what it was about is long done. */
  noticeDays: 90,
  /** Days during which a deleted draft can be restored. */
  binDays: 30,
} as const
