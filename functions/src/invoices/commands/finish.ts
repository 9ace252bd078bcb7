import * as v from 'valibot'
import { invoicesCommand } from '../../commands/kind.ts'
import { applyDecision } from '../apply.ts'
import { finish } from '../finish.ts'

/** The command that ends the edit of an issued invoice. */
export const finishCommand = invoicesCommand({
  kind: 'finish',
  schema: v.object({}),
  act: 'writeInvoices',
  run: (context) => applyDecision(context, finish(context.invoice)),
})
