import { createServer, type Server, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { SmtpSettings } from '../../functions/src/vendors/smtp/settings.ts'

/** One mail as a mail server took it. */
export interface TakenMail {
  from: string
  to: string[]
  source: string
}

/** Settings that lead to a server of this machine, which has no certificate. */
export function smtpAt(port: number, known: Partial<SmtpSettings> = {}): SmtpSettings {
  return { host: '127.0.0.1', port, tls: 'optional', auth: null, timeoutMs: 5_000, ...known }
}

/** A reply of a mail server with its code, as smtp-server wants it. */
export const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

/** A mail server for one test, with the mails that it has taken; `options` say what it refuses. */
export async function aMailServer(
  options: SMTPServerOptions = {},
): Promise<{ port: number; taken: TakenMail[] }> {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, callback) => {
      void text(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), source })
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const port = await listening(server.server)
  return { port, taken }
}

/** Where a conversation with a scripted server ends, and how: it hangs up, or says nothing any more. */
export interface Break {
  at: 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'end'
  how: 'hangsUp' | 'goesSilent'
}

/** A mail server that says yes to everything until a break; `end` is when it has all of the mail. */
export async function aBreakingServer({ at, how }: Break): Promise<number> {
  const ends = (socket: Socket): void => {
    if (how === 'hangsUp') socket.destroy()
  }
  return listening(
    createServer((socket) => {
      let content: string | null = null
      socket.on('error', () => undefined)
      if (at === 'greeting') {
        ends(socket)
        return
      }
      socket.write('220 test\r\n')
      socket.on('data', (chunk) => {
        if (content !== null) {
          content += chunk.toString('latin1')
          const isWhole = content.endsWith('\r\n.\r\n')
          if (at === 'content' || (at === 'end' && isWhole)) ends(socket)
          return
        }
        const verb = chunk.toString('latin1').slice(0, 4).toUpperCase()
        if (verb === at) ends(socket)
        else if (verb === 'DATA') {
          content = ''
          socket.write('354 go on\r\n')
        } else socket.write('250 OK\r\n')
      })
    }),
  )
}

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as { port: number }).port
}
