import * as logger from 'firebase-functions/logger'

/** What went as it should; who sets COVOICE_LOG=warn wants to hear of trouble only. */
const info = (message: string, details: object): void => {
  if (process.env.COVOICE_LOG !== 'warn') logger.info(message, details)
}

/** Someone has a new organisation. */
export const organisationCreated = (org: string, uid: string) => info('organisation created', { org, uid })

/** Someone has joined by an invitation. */
export const memberJoined = (org: string, uid: string) => info('member joined', { org, uid })

/** A command document is gone, or none was ever there: nobody waits for it. */
export const commandMissing = (org: string, command: string) =>
  logger.warn('command missing', { org, command })

/** A command that the rules should not have let in. */
export const commandMalformed = (org: string, command: string, issues: string[]) =>
  logger.error('command malformed', { org, command, issues })

/** A command has its result. */
export const commandDone = (org: string, command: string, kind: string, subjects: number) =>
  info('command done', { org, command, kind, subjects })

/** One subject of a command, an invoice or the organisation, failed unexpectedly; the queue tries again. */
export const subjectFailed = (org: string, command: string, subject: string, error: unknown) =>
  logger.error('subject failed', { org, command, subject, error: String(error) })

/** The last attempt failed too: the person is told, nothing was changed. */
export const subjectGivenUp = (org: string, command: string, subject: string) =>
  logger.error('subject given up', { org, command, subject })

/** An email could not be made; the queue tries again, the last time its sender is told. */
export const messageGivenUp = (org: string, message: string, error: unknown) =>
  logger.error('message could not be made', { org, message, error: String(error) })

/** The mail provider was asked to take an email, and what came of it. */
export const messageSettled = (org: string, message: string, outcome: string) =>
  info('message handed over', { org, message, outcome })

/** An invoice was to go into connected books, and what came of it; the books' own words name customers and stay out. */
export const transferSettled = (org: string, transfer: string, outcome: string) =>
  info('transfer settled', { org, transfer, outcome })

/** An invoice could not be taken into connected books by a fault of ours; the queue tries again. */
export const transferFailed = (org: string, transfer: string, error: unknown) =>
  logger.error('transfer failed', { org, transfer, error: String(error) })

/** A reminder of one invoice could not be queued; the next day tries again. */
export const reminderFailed = (org: string, invoice: string, error: unknown) =>
  logger.error('reminder failed', { org, invoice, error: String(error) })

/** An organisation's overdue invoices were looked through, and so many reminders are on their way. */
export const remindersQueued = (org: string, reminders: number) =>
  info('reminders queued', { org, reminders })

/** Somebody called the event webhook who is not the mail provider, or kept an old call of it. */
export const eventsRefused = (why: string) => logger.warn('mail events refused', { why })

/** A customer could not be shown their invoice; the link itself is nobody's business. */
export const visitFailed = (error: unknown) => logger.error('visit failed', { error: String(error) })

/** A draft has left the bin for ever. */
export const draftPurged = (path: string) => info('draft purged', { path })
