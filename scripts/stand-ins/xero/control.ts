import type { Failures } from '../failures.ts'
import { readInstruction } from '../instructions.ts'
import { consent } from './sign-in/consent.ts'
import { organisationOf } from './demo-organisations.ts'
import type { Idempotency } from './idempotency.ts'
import { consentInstruction, type Instruction, instruction } from './instruction.ts'
import { invoiceAnswer } from './invoices/invoice.ts'
import { contactOf } from './invoices/invoices.ts'
import { numbersIn, type RecordedRequest } from './invoices/recorded.ts'
import { freshState, type Xero, type XeroRequest } from './xero.ts'

type Failure = Extract<Instruction, { act: 'answer' | 'hang' | 'drop' }>
type ControlAnswer = { status: number; body: unknown }

/** The control interface for tests and people, beside Xero's own API. */
export class Control {
  private readonly xero: Xero
  private readonly failures: Failures<Failure>
  private readonly idempotency: Idempotency
  private readonly requests: RecordedRequest[]

  constructor(
    xero: Xero,
    failures: Failures<Failure>,
    idempotency: Idempotency,
    requests: RecordedRequest[],
  ) {
    this.xero = xero
    this.failures = failures
    this.idempotency = idempotency
    this.requests = requests
  }

  answer({ method, path, query, body }: XeroRequest): ControlAnswer {
    const route = `${method} ${path}`
    if (route === 'GET /control/requests') return { status: 200, body: this.requestsOf(query.get('number')) }
    if (route === 'GET /control/invoices') return { status: 200, body: this.invoicesOf(query.get('tenant')) }
    if (route === 'POST /control/consent') return this.consented(body)
    if (route !== 'POST /control') return { status: 404, body: { wrong: `There is no ${route}.` } }
    const read = readInstruction(instruction, body)
    const wrong = 'wrong' in read ? read.wrong : this.follow(read.instruction)
    return wrong === undefined ? { status: 200, body: {} } : { status: 400, body: { wrong } }
  }

  private consented(body: string): ControlAnswer {
    const read = readInstruction(consentInstruction, body)
    const result = 'wrong' in read ? read : consent(this.xero, read.instruction)
    return { status: 'wrong' in result ? 400 : 200, body: result }
  }

  /** Carries out an instruction; returns the problem when it can't. */
  private follow(instruction: Instruction): string | undefined {
    const { state, now } = this.xero
    if (instruction.act === 'answer' || instruction.act === 'hang' || instruction.act === 'drop')
      this.failures.ask(instruction)
    else if (instruction.act === 'expire') {
      for (const token of state.accessTokens)
        if (instruction.user === undefined || instruction.user === token.user)
          token.expires = Math.min(token.expires, now())
    } else if (instruction.act === 'forget') {
      const stays = ({ user }: { user: string }) =>
        instruction.user !== undefined && instruction.user !== user
      state.refreshTokens = state.refreshTokens.filter(stays)
      state.connections = state.connections.filter(stays)
    } else if (instruction.act === 'pay') {
      const paid = state.invoices.filter(
        ({ number, status }) => number === instruction.number && status === 'AUTHORISED',
      )
      if (paid.length === 0) return `There is no authorised invoice ${instruction.number}.`
      for (const invoice of paid) Object.assign(invoice, { status: 'PAID', amountPaid: invoice.total })
    } else {
      Object.assign(state, freshState())
      this.failures.forget()
      this.idempotency.forget()
      this.requests.length = 0
    }
    return undefined
  }

  private requestsOf(number: string | null): RecordedRequest[] {
    return this.requests.filter(
      ({ body }) =>
        number === null ||
        numbersIn({ query: new URLSearchParams(), body: JSON.stringify(body) }).includes(number),
    )
  }

  private invoicesOf(tenant: string | null): object[] {
    return this.xero.state.invoices
      .filter(
        ({ tenantId }) => tenant === null || tenant === tenantId || tenant === organisationOf(tenantId)?.name,
      )
      .map((invoice) => ({
        tenantId: invoice.tenantId,
        ...invoiceAnswer(invoice, contactOf(this.xero, invoice)),
      }))
  }
}
