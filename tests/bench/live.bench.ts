import { invoicePath } from '@covoice/domain'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { newCompany, newMember } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { openAppTab } from './live/app-tab.ts'
import { lostUpdates } from './live/lost-updates.ts'
import { bundleRawClient, openRawTab } from './live/raw-tab.ts'
import { compare } from './live/rounds.ts'

const field = 'field-poNumber'
const crowd = 10

/** From committing a field in one browser to its being painted in the others, the app beside the bare SDK; and whether all that ten people write arrives. */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const company = await newCompany()
    const people = [company.owner]
    while (people.length < crowd)
      people.push(await newMember(company, 'biller', { name: `Person ${people.length}` }))
    const shown = await storedInvoice(company, { lines: crowd })
    const bare = await storedInvoice(company, { lines: crowd })
    const script = await bundleRawClient()
    const app = []
    const raw = []
    for (const person of people) {
      app.push(await openAppTab(browser, hosting, person, { invoice: shown.id, field }))
      raw.push(
        await openRawTab(browser, hosting, person, { script, path: invoicePath(company.org, bare.id) }),
      )
      if (app.length === 2) yield* compare('live.2browsers.field', { app, raw, rounds: 200 })
    }
    yield* compare('live.10browsers.field', { app, raw, rounds: 60 })
    await Promise.all([...app, ...raw].map((tab) => tab.close()))
    yield await lostUpdates(browser, hosting, { org: company.org, people }, shown)
  },
}
