import { onTaskDispatched } from 'firebase-functions/v2/tasks'
import { carryOver as carry } from '../books/carry-over.ts'
import { transferQueue } from '../books/transfer-queue.ts'
import {
  commandQueue,
  countingQueue,
  mailProviderName,
  messageTasks,
  recountingQueue,
  settlingQueue,
  totalsQueue,
  transferTasks,
  versionsQueue,
} from '../config.ts'
import { deliver } from '../delivery/deliver.ts'
import { messageQueue } from '../delivery/message-queue.ts'
import { dependencies } from '../dependencies.ts'
import * as figures from '../figures/figures-task.ts'
import * as recounting from '../figures/recounting-task.ts'
import * as versions from '../history/version-task.ts'
import * as totals from '../invoices/totals-task.ts'
import { isLastAttempt } from '../queue/backoff.ts'
import { thenNext } from '../queue/share.ts'
import { runCommand as run } from '../run-command.ts'
import * as settling from '../text/settling-task.ts'
import { accountantOf, booksSecrets } from '../vendors/accounting-software.ts'
import { mailVendor } from '../vendors/mail-providers.ts'

export const runCommand = onTaskDispatched<{ org: string; command: string }>(
  commandQueue,
  ({ data, retryCount }) =>
    run({ ...data, lastAttempt: isLastAttempt(commandQueue.retryConfig, retryCount) }, dependencies()),
)

export const writeTotals = onTaskDispatched<totals.TotalsTask>(totalsQueue, ({ data }) =>
  totals.runTotalsTask(data, dependencies()),
)

export const countInvoice = onTaskDispatched<figures.CountingTask>(countingQueue, ({ data }) =>
  figures.runCountingTask(data, dependencies()),
)

export const recountFigures = onTaskDispatched<recounting.RecountingTask>(recountingQueue, ({ data }) =>
  recounting.runRecountingTask(data, dependencies()),
)

export const settleTexts = onTaskDispatched<settling.SettlingTask>(settlingQueue, ({ data }) =>
  settling.runSettlingTask(data, dependencies()),
)

export const writeVersion = onTaskDispatched<versions.VersionTask>(versionsQueue, ({ data }) =>
  versions.runVersionTask(data, dependencies()),
)

const mail = mailVendor(mailProviderName())

export const deliverMessage = onTaskDispatched<{ org: string; message: string }>(
  { ...messageTasks, secrets: mail.secrets },
  ({ data, retryCount }) => {
    const lastAttempt = isLastAttempt(messageTasks.retryConfig, retryCount)
    const deps = dependencies()
    const work = deliver({ ...data, lastAttempt }, deps, mail.provider)
    return thenNext(messageQueue, { org: data.org, work }, deps)
  },
)

export const carryOver = onTaskDispatched<{ org: string; transfer: string }>(
  { ...transferTasks, secrets: booksSecrets },
  ({ data, retryCount }) => {
    const lastAttempt = isLastAttempt(transferTasks.retryConfig, retryCount)
    const deps = dependencies()
    const work = carry({ ...data, lastAttempt }, deps, accountantOf(deps))
    return thenNext(transferQueue, { org: data.org, work }, deps)
  },
)
