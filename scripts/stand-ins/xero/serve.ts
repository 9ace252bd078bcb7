import { join } from 'node:path'
import { folderOf, type Place } from '../../run/place.ts'
import { XeroStandIn } from './stand-in.ts'
import { emptyState } from './state.ts'

/** Starts Xero's stand-in of a place; `keep` goes on with the tokens, connections and invoices of the run before. */
export async function serveXero(place: Place, { keep }: { keep: boolean }): Promise<{ stop: () => void }> {
  const file = join(folderOf(place), 'xero.json')
  if (!keep) emptyState(file)
  const hosts = ['localhost', '127.0.0.1']
  const standIn = new XeroStandIn({
    redirects: hosts.map((host) => `http://${host}:${place.ports.hosting}/`),
    file,
  })
  await standIn.listen(place.ports.xero)
  return { stop: () => void standIn.stop() }
}
