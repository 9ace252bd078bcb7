import { commandKinds } from '@covoice/domain'
import { invoicesCommand } from '../../commands/kind.ts'
import { applyDecision } from '../apply.ts'
import { finish } from '../finish.ts'

/** The command that ends the edit of an issued invoice. */
export const finishCommand = invoicesCommand(commandKinds.finish, (context) =>
  applyDecision(context, finish(context.invoice)),
)
