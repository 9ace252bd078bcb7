import account from './account.json'
import commands from './commands.json'
import comments from './comments.json'
import customers from './customers.json'
import delivery from './delivery.json'
import edits from './edits.json'
import email from './email.json'
import exporting from './exporting.json'
import history from './history.json'
import invoices from './invoices.json'
import late from './late.json'
import link from './link.json'
import members from './members.json'
import notices from './notices.json'
import problems from './problems.json'
import products from './products.json'
import questions from './questions.json'
import reviews from './reviews.json'
import revision from './revision.json'
import settings from './settings.json'
import snapshot from './snapshot.json'
import unsaved from './unsaved.json'
import version from './version.json'

/** The words of the pages behind sign-in, without the sheet's, in one bundle. */
export const features = {
  account,
  commands,
  comments,
  customers,
  delivery,
  edits,
  email,
  exporting,
  history,
  invoices,
  late,
  link,
  members,
  notices,
  products,
  questions,
  reviews,
  revision,
  // the refusals that sign-in does not show; the words of the others are in the frame's bundle
  session: { problems },
  settings,
  snapshot,
  unsaved,
  version,
}
