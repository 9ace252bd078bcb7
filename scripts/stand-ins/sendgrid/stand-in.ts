import { type KeyObject, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import { Failures } from '../failures.ts'
import { readInstruction } from '../instructions.ts'
import { answer, LocalServer } from '../local-server.ts'
import { type ApiError, errorOf } from './api-error.ts'
import { checkRequest } from './check-request.ts'
import { EventWebhook } from './event-webhook.ts'
import type { Inbox } from './inbox.ts'
import { type Instruction, instruction } from './instruction.ts'
import { type AcceptedMail, type MailRequest, recipientsOf } from './mail-request.ts'
import { Reports } from './reports.ts'

/** How one request fails. */
type Failure = Extract<Instruction, { act: 'answer' | 'hang' | 'drop' }>

/** The inputs of the stand-in: where it shows mails, and where it sends signed events about them. */
export interface StandInSettings {
  deliver: Inbox['deliver']
  webhookUrl: string
  privateKey: KeyObject
}

/**
 * SendGrid's v3 API on this machine: POST /v3/mail/send, and beside it POST /control and GET
 * /control/requests.
 */
export class StandIn {
  private readonly deliver: Inbox['deliver']
  private readonly webhook: EventWebhook
  private readonly reports: Reports
  private readonly failures = new Failures<Failure>()
  private readonly server: LocalServer
  private accepted: AcceptedMail[] = []

  constructor({ deliver, webhookUrl, privateKey }: StandInSettings) {
    this.deliver = deliver
    this.webhook = new EventWebhook(webhookUrl, privateKey)
    this.reports = new Reports((events) => this.webhook.tell(events))
    this.server = new LocalServer('SendGrid', (request, response) => this.route(request, response))
  }

  /** Resolves when it listens, with its port: a free one for 0. */
  listen(port: number): Promise<number> {
    return this.server.listen(port)
  }

  /** Ends every connection, including hanging ones. */
  stop(): Promise<void> {
    this.webhook.stop()
    return this.server.stop()
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const route = `${request.method ?? ''} ${pathname}`
    if (route === 'POST /v3/mail/send') await this.send(request, response)
    else if (route === 'POST /control') this.control(await text(request), response)
    else if (route === 'GET /control/requests')
      answer(response, 200, this.acceptedFor(searchParams.get('to')))
    else refuse(response, 404, [{ message: 'not found', field: null, help: null }])
  }

  private async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const checked = checkRequest(request.headers, await buffer(request))
    if (checked.kind === 'refused') return refuse(response, checked.status, checked.errors)
    const recipients = recipientsOf(checked.request)
    const failure = this.failures.next(({ to }) => to === undefined || recipients.includes(to))
    if (failure) return this.fail(failure, checked.request, response)
    const messageId = this.accept(checked.request)
    response.writeHead(202, { 'x-message-id': messageId }).end()
  }

  private fail(failure: Failure, request: MailRequest, response: ServerResponse): void {
    if (failure.act === 'answer') {
      if (failure.retryAfterSeconds !== undefined)
        response.setHeader('retry-after', failure.retryAfterSeconds)
      return refuse(response, failure.status, [errorOf(failure.status)])
    }
    if (failure.accepts) this.accept(request)
    if (failure.act === 'drop') response.destroy()
  }

  private accept(request: MailRequest): string {
    const mail = { messageId: randomBytes(16).toString('base64url'), request }
    this.accepted.push(mail)
    this.deliver(mail).catch((error: unknown) =>
      console.error(`A mail is not in the inbox: ${String(error)}`),
    )
    this.reports.follow(mail)
    return mail.messageId
  }

  private control(body: string, response: ServerResponse): void {
    const read = readInstruction(instruction, body)
    const wrong = 'wrong' in read ? read.wrong : this.follow(read.instruction)
    answer(response, wrong ? 400 : 200, wrong ? { wrong } : {})
  }

  /** Carries out an instruction; returns the problem when it can't. */
  private follow(instruction: Instruction): string | undefined {
    if (instruction.act === 'answer' || instruction.act === 'hang' || instruction.act === 'drop')
      this.failures.ask(instruction)
    else if (instruction.act === 'events') this.reports.plan(instruction)
    else if (instruction.act === 'hold') this.reports.hold(instruction.to)
    else if (instruction.act === 'release') this.reports.release(instruction)
    else if (instruction.act === 'report') {
      const mail = this.acceptedFor(instruction.to).at(-1)
      if (!mail) return `No mail to ${instruction.to} was accepted.`
      this.reports.report(mail, instruction.to, instruction.kind, instruction.reason)
    } else {
      this.failures.forget()
      this.reports.forget()
      this.accepted = []
    }
    return undefined
  }

  private acceptedFor(to: string | null): AcceptedMail[] {
    return this.accepted.filter(({ request }) => !to || recipientsOf(request).includes(to.toLowerCase()))
  }
}

function refuse(response: ServerResponse, status: number, errors: ApiError[]): void {
  answer(response, status, { errors })
}
