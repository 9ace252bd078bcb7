import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { Complaint } from './complaint.ts'
import type { Ports, Service } from './ports.ts'

/** A process that was killed has its ports until the system has cleared it away: on a busy machine that takes a while. */
const PATIENCE_MS = 3000
const LOOK_AGAIN_MS = 100

/**
 * Fails at the first port that another process holds, with that process and the remedy. It waits a moment for a
 * process that is just ending.
 */
export async function demandFree(
  ports: Partial<Ports>,
  command: string,
  holderOf: (port: number) => Promise<string> = holder,
): Promise<void> {
  for (const [service, port] of Object.entries(ports) as [Service, number][]) {
    if (await becomesFree(port)) continue
    throw new Complaint(
      `Port ${port} (${service}) is taken by ${await holderOf(port)}: ` +
        `stop it, or choose another base port with \`${command} -- --port <number>\`.`,
    )
  }
}

async function becomesFree(port: number): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isFree(port))) {
    if (Date.now() > deadline) return false
    await sleep(LOOK_AGAIN_MS)
  }
  return true
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** The process that listens on a port, as far as this machine knows. */
async function holder(port: number): Promise<string> {
  return holderByProc(port) ?? (await holderByLsof(port)) ?? 'another process'
}

async function holderByLsof(port: number): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'])
    const [, id, name] = /p(\d+)\nc(.+)/.exec(stdout) ?? []
    return id && `${name} (process ${id})`
  } catch {
    return undefined
  }
}

/** Linux without lsof: the socket's inode from /proc/net/tcp, then the process with that file descriptor. */
function holderByProc(port: number): string | undefined {
  try {
    const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
    const listening = ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .map((line) => line.trim().split(/\s+/))
      .find((columns) => columns[1]?.endsWith(`:${hexPort}`) && columns[3] === '0A')
    const socket = listening && `socket:[${listening[9]}]`
    const id = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .find((name) => socket && holds(name, socket))
    return id && `${commandOf(id)} (process ${id})`
  } catch {
    return undefined
  }
}

/** A process as a person recognises it: `node firebase.js`. */
function commandOf(id: string): string {
  const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')
  return words
    .slice(0, 2)
    .map((word) => basename(word))
    .join(' ')
    .trim()
}

function holds(id: string, socket: string): boolean {
  try {
    const folder = `/proc/${id}/fd`
    return readdirSync(folder).some((descriptor) => readlinkSync(`${folder}/${descriptor}`) === socket)
  } catch {
    return false // the process ended, or belongs to another user
  }
}
