import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'

/** A local server that stands in for a vendor's. */
export class LocalServer {
  private readonly server: Server

  /** `of` names the vendor in error messages. */
  constructor(of: string, route: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
    this.server = createServer((request, response) => {
      route(request, response).catch((error: unknown) => {
        console.error(`The stand-in of ${of} failed: ${String(error)}`)
        response.destroy()
      })
    })
  }

  /** Resolves when it listens, with its port: a free one for 0. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, '127.0.0.1', () => {
        resolve((this.server.address() as { port: number }).port)
      })
    })
  }

  /** Ends every connection, including hanging ones. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }
}

/** Answers with JSON. */
export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
