import { onRequest } from 'firebase-functions/v2/https'
import { linkInstances, linkProxies, mailProviderName, rendering } from '../config.ts'
import { receiveEvents } from '../delivery/receive-events.ts'
import { dependencies } from '../dependencies.ts'
import { addressesIn } from '../links/forwarded-for.ts'
import { visit, visitLimits } from '../links/visit.ts'
import { mailVendor } from '../vendors/mail-providers.ts'

const mail = mailVendor(mailProviderName())

export const mailEvents = onRequest({ timeoutSeconds: 300 }, (request, response) =>
  receiveEvents(request, mail.provider.readEvents, dependencies()).then((status) => {
    response.status(status).end()
  }),
)

const limits = visitLimits()

export const invoiceLink = onRequest(
  { ...rendering, maxInstances: linkInstances },
  async (request, response) => {
    const { method, path } = request
    const typed: unknown = request.body
    const addresses = addressesIn(request.get('x-forwarded-for') ?? '', linkProxies)
    const [acceptLanguage = '', person = ''] = ['accept-language', 'x-covoice-person'].map((name) =>
      request.get(name),
    )
    const asked = { method, path, body: typed, addresses, acceptLanguage, person }
    const { status, headers, body } = await visit(asked, limits, dependencies())
    response.status(status).set(headers).end(body)
  },
)
