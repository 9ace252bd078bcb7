import { join } from 'node:path'
import { folderOf, type EmulatorInstance } from '../../run/emulator-instance.ts'
import { XeroStandIn } from './stand-in.ts'
import { emptyState } from './state.ts'

/**
 * Starts the Xero stand-in of an instance; `keep` continues with the tokens, connections and invoices of the
 * earlier run.
 */
export async function serveXero(
  instance: EmulatorInstance,
  { keep }: { keep: boolean },
): Promise<{ stop: () => void }> {
  const file = join(folderOf(instance), 'xero.json')
  if (!keep) emptyState(file)
  const hosts = ['localhost', '127.0.0.1']
  const standIn = new XeroStandIn({
    redirects: hosts.map((host) => `http://${host}:${instance.ports.hosting}/`),
    file,
  })
  await standIn.listen(instance.ports.xero)
  return { stop: () => void standIn.stop() }
}
