import account from './account.json'
import customers from './customers.json'
import exporting from './exporting.json'
import invoices from './invoices.json'
import later from './later.json'
import link from './link.json'
import members from './members.json'
import problems from './problems.json'
import products from './products.json'
import settings from './settings.json'
import snapshot from './snapshot.json'
import unsaved from './unsaved.json'

/** The words of the pages behind sign-in but the sheet's, one bundle. */
export const features = {
  account,
  customers,
  exporting,
  invoices,
  later,
  link,
  members,
  products,
  // what the backend never says no to at sign-in, whose own words are with the frame's
  session: { problems },
  settings,
  snapshot,
  unsaved,
}
