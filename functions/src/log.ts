import * as logger from 'firebase-functions/logger'

/** Successful events; with COVOICE_LOG=warn only problems are logged. */
const info = (message: string, details: object): void => {
  if (process.env.COVOICE_LOG !== 'warn') logger.info(message, details)
}

/** Someone has a new organisation. */
export const organisationCreated = (org: string, uid: string) => info('organisation created', { org, uid })

/** Someone has joined by an invitation. */
export const memberJoined = (org: string, uid: string) => info('member joined', { org, uid })

/** A command document is missing: nobody waits for it. */
export const commandMissing = (org: string, command: string) =>
  logger.warn('command missing', { org, command })

/** A command that the rules should not have let in. */
export const commandMalformed = (org: string, command: string, issues: string[]) =>
  logger.error('command malformed', { org, command, issues })

/** Somebody has asked for more commands than the limit of a day: each further one is refused until tomorrow. */
export const commandBeyondLimit = (org: string, command: string, by: string) =>
  logger.warn('command beyond the limit of a day', { org, command, by })

/** An invoice's content is larger than a document, and is no version: nobody can issue it either. */
export const versionTooLarge = (org: string, invoice: string, bytes: number) =>
  logger.warn('version too large', { org, invoice, bytes })

/** A command has its result. */
export const commandDone = (org: string, command: string, kind: string, subjects: number) =>
  info('command done', { org, command, kind, subjects })

/** One subject of a command, an invoice or the organisation, failed unexpectedly; the queue retries. */
export const subjectFailed = (org: string, command: string, subject: string, error: unknown) =>
  logger.error('subject failed', { org, command, subject, error: String(error) })

/** The last attempt failed too: the person is told, nothing was changed. */
export const subjectGivenUp = (org: string, command: string, subject: string) =>
  logger.error('subject given up', { org, command, subject })

/** An email could not be made; the queue retries, and its sender is told after the last attempt. */
export const messageGivenUp = (org: string, message: string, error: unknown) =>
  logger.error('message could not be made', { org, message, error: String(error) })

/** The mail provider was asked to accept an email, and its answer. */
export const messageSettled = (org: string, message: string, outcome: string) =>
  info('message handed over', { org, message, outcome })

/**
 * A transfer of an invoice into connected books, and its outcome; the books' own words name customers and are
 * not logged.
 */
export const transferSettled = (org: string, transfer: string, outcome: string) =>
  info('transfer settled', { org, transfer, outcome })

/** A transfer into connected books failed by an error of ours; the queue retries. */
export const transferFailed = (org: string, transfer: string, error: unknown) =>
  logger.error('transfer failed', { org, transfer, error: String(error) })

/** A reminder of one invoice could not be queued; the next day retries. */
export const reminderFailed = (org: string, invoice: string, error: unknown) =>
  logger.error('reminder failed', { org, invoice, error: String(error) })

/** An organisation's overdue invoices were checked, and the number of reminders on their way. */
export const remindersQueued = (org: string, reminders: number) =>
  info('reminders queued', { org, reminders })

/** The event webhook was called by somebody other than the mail provider, or with an old call of it. */
export const eventsRefused = (why: string) => logger.warn('mail events refused', { why })

/** An event can never be recorded; the provider doesn't repeat the call, and every other event is recorded. */
export const eventsSetAside = (org: string, message: string, events: string[], error: unknown) =>
  logger.error('mail events set aside', { org, message, events, error: String(error) })

/** Events of one message could not be recorded now: the provider repeats the call. */
export const eventsPostponed = (org: string, message: string, events: string[], error: unknown) =>
  logger.warn('mail events postponed', { org, message, events, error: String(error) })

/** A customer could not be shown their invoice; the link itself is not logged. */
export const visitFailed = (error: unknown) => logger.error('visit failed', { error: String(error) })

/** An entry of the history has the id of another one already, and got an id of its own. */
export const historyEntryTaken = (org: string, invoice: string, entry: string) =>
  logger.error('history entry taken', { org, invoice, entry })

/** Changes of texts could not be read, and are deleted: a mistake of ours, or somebody who wrote past the app. */
export const textUpdatesSetAside = (place: { org: string; invoice: string }, updates: readonly string[]) =>
  logger.error('text updates set aside', { ...place, updates })

/** The merged texts of an invoice are too large to be stored: its texts are stored as browsers write them. */
export const textStateTooLarge = (place: { org: string; invoice: string }, updates: number) =>
  logger.error('text state too large', { ...place, updates })

/** A draft was deleted for ever from the bin. */
export const draftPurged = (path: string) => info('draft purged', { path })

/** All invoices of an organisation are counted. */
export const figuresCounted = (org: string, invoices: number) => info('figures counted', { org, invoices })

/** Figures were not those of the invoices, and are repaired: an error of ours, or a hand in the database. */
export const figuresDrifted = (org: string, differences: object) =>
  logger.warn('figures drifted', { org, differences })

/** An invoice can't be counted: the figures lack its change until it can. */
export const figuresNotCounted = (place: { org: string; invoice: string }, error: unknown) =>
  logger.error('figures not counted', { ...place, error: String(error) })
