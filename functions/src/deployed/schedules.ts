import { onSchedule } from 'firebase-functions/v2/scheduler'
import { transferQueue } from '../books/transfer-queue.ts'
import { sweepMs } from '../config.ts'
import { messageQueue } from '../delivery/message-queue.ts'
import { sendReminders } from '../delivery/send-reminders.ts'
import { dependencies } from '../dependencies.ts'
import * as recounting from '../figures/recounting-task.ts'
import * as bin from '../invoices/purge-bin.ts'
import { enqueue } from '../queue/enqueue.ts'
import { sweep } from '../queue/sweep.ts'
import { forgottenUpdates } from '../text/forgotten-updates.ts'
import { queueSettling } from '../text/settling-task.ts'

export const purgeBin = onSchedule('every day 03:00', async () => {
  await bin.purgeBin(dependencies())
})

export const checkFigures = onSchedule({ schedule: 'every day 02:00', timeoutSeconds: 540 }, () =>
  recounting.queueChecks(dependencies()),
)

export const remindOverdue = onSchedule(
  // the morning in Europe, the night in America, the afternoon in Asia: each on its own calendar day
  { schedule: 'every day 06:00', timeZone: 'Etc/UTC', timeoutSeconds: 540, retryCount: 3 },
  () => sendReminders(dependencies()),
)

export const sweepOutbox = onSchedule('every 5 minutes', async () => {
  const occasion = `sweep-${Math.floor(Date.now() / sweepMs)}`
  for (const address of await sweep(messageQueue, dependencies()))
    await enqueue(messageQueue, address, occasion)
  for (const address of await sweep(transferQueue, dependencies()))
    await enqueue(transferQueue, address, occasion)
})

export const sweepTexts = onSchedule('every 5 minutes', async () => {
  for (const place of await forgottenUpdates(dependencies())) await queueSettling(place, new Date())
})
