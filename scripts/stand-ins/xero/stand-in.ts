import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { Failures } from '../failures.ts'
import { answer as answerJson, LocalServer } from '../local-server.ts'
import { accounting } from './accounting.ts'
import { type Answer, answerOf, html, notFound } from './answers.ts'
import { authorize } from './sign-in/authorize.ts'
import { connections } from './sign-in/connections.ts'
import { Control } from './control.ts'
import { Idempotency } from './idempotency.ts'
import type { Instruction } from './instruction.ts'
import { invoicePage, invoicesPage } from './invoices/invoices-page.ts'
import { Limits } from './limits.ts'
import { numbersIn, recorded, type RecordedRequest } from './invoices/recorded.ts'
import { type State, loadState, saveState } from './state.ts'
import { revocation, token } from './sign-in/token.ts'
import { freshState, type Xero, type XeroRequest } from './xero.ts'

/** How one request fails. */
type Failure = Extract<Instruction, { act: 'answer' | 'hang' | 'drop' }>

/** The inputs of the stand-in. */
export interface StandInSettings {
  /** The prefix of the app's registered addresses. */
  redirects: readonly string[]
  /** The file that keeps its state between runs; without it nothing is kept. */
  file?: string
  now?: () => number
}

/**
 * Xero's sign-in, tokens, connections and Accounting API on this machine, and beside them /control and a page
 * with the arrived invoices.
 */
export class XeroStandIn {
  private readonly xero: Xero
  private readonly file: string | undefined
  private readonly server: LocalServer
  private readonly control: Control
  private readonly failures = new Failures<Failure>()
  private readonly idempotency = new Idempotency()
  private readonly limits = new Limits()
  private readonly requests: RecordedRequest[] = []

  constructor({ redirects, file, now = Date.now }: StandInSettings) {
    const state: State = file === undefined ? freshState() : loadState(file, freshState())
    this.xero = { state, now, redirects }
    this.file = file
    this.control = new Control(this.xero, this.failures, this.idempotency, this.requests)
    this.server = new LocalServer('Xero', (request, response) => this.route(request, response))
  }

  /** Resolves when it listens, with its port: a free one for 0. */
  listen(port: number): Promise<number> {
    return this.server.listen(port)
  }

  /** Ends every connection, including hanging ones. */
  stop(): Promise<void> {
    return this.server.stop()
  }

  private async route(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', 'http://localhost')
    const { method = 'GET', headers } = incoming
    const request = { method, path, query, headers, body: await text(incoming) }
    if (path.startsWith('/control')) {
      const { status, body } = this.control.answer(request)
      this.save(request)
      return answerJson(response, status, body)
    }
    const failure = this.failures.next((one) => isMet(one, request))
    if (failure?.act === 'answer') return send(response, this.noted(request, failed(failure, path)))
    if (failure && !failure.accepts) this.note(request, null)
    const answer = failure && !failure.accepts ? undefined : this.noted(request, this.serve(request))
    this.save(request)
    if (failure?.act === 'drop') response.destroy()
    else if (!failure && answer) send(response, answer)
  }

  private serve(request: XeroRequest): Answer {
    const { method, path, query } = request
    if (path === '/identity/connect/authorize') return authorize(this.xero, request)
    if (path === '/connect/token' && method === 'POST') return token(this.xero, request)
    if (path === '/connect/revocation' && method === 'POST') return revocation(this.xero, request)
    if (/^\/connections(\/|$)/.test(path)) return connections(this.xero, request)
    if (path.startsWith('/api.xro/2.0/'))
      return accounting(this.xero, request, { limits: this.limits, idempotency: this.idempotency })
    if (path === '/') return html(200, invoicesPage(this.xero))
    if (path !== '/AccountsReceivable/View.aspx') return notFound()
    const invoice = this.xero.state.invoices.find(({ id }) => id === query.get('InvoiceID'))
    return invoice ? html(200, invoicePage(this.xero, invoice)) : notFound()
  }

  private noted(request: XeroRequest, answer: Answer): Answer {
    this.note(request, answer.status)
    return answer
  }

  private note(request: XeroRequest, status: number | null): void {
    const record = recorded(request, status)
    if (record) this.requests.push(record)
  }

  private save({ method }: XeroRequest): void {
    if (this.file !== undefined && method !== 'GET') saveState(this.file, this.xero.state)
  }
}

function isMet({ on, number }: Failure, request: XeroRequest): boolean {
  const address = `${request.path}?${request.query.toString()}`
  return (
    (on === undefined || address.includes(on)) &&
    (number === undefined || numbersIn(request).includes(number))
  )
}

/** The limit per minute resets within it; a longer wait means that the daily limit is used up. */
function failed({ status, retryAfterSeconds }: Extract<Failure, { act: 'answer' }>, path: string): Answer {
  const answer = answerOf(status, path)
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
      ...(status === 429 && { 'x-rate-limit-problem': (retryAfterSeconds ?? 0) > 60 ? 'day' : 'minute' }),
    },
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body)
}
