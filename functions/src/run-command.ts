import { exportCommand } from './books/commands/export.ts'
import { commandRunner } from './commands/run-command.ts'
import { remindCommand } from './delivery/commands/remind.ts'
import { retryCommand } from './delivery/commands/retry.ts'
import { sendCommand } from './delivery/commands/send.ts'
import { settleCommand } from './delivery/commands/settle.ts'
import { deleteCommand } from './invoices/commands/delete.ts'
import { discardCommand } from './invoices/commands/discard.ts'
import { finishCommand } from './invoices/commands/finish.ts'
import { reopenCommand } from './invoices/commands/reopen.ts'
import { restoreCommand } from './invoices/commands/restore.ts'
import { setStatusCommand } from './invoices/commands/set-status.ts'
import { approveCommand } from './reviews/commands/approve.ts'
import { askReviewCommand } from './reviews/commands/ask-review.ts'
import { sendBackCommand } from './reviews/commands/send-back.ts'
import { booksFileFormats } from './vendors/accounting-software.ts'

/** Carries out a command of any kind. */
export const runCommand = commandRunner([
  ...[setStatusCommand, reopenCommand, finishCommand, discardCommand, deleteCommand, restoreCommand],
  ...[sendCommand, remindCommand, retryCommand, settleCommand],
  ...[askReviewCommand, approveCommand, sendBackCommand],
  exportCommand(booksFileFormats),
])
