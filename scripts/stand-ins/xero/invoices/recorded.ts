import { isRaw, type Raw } from '../request-body.ts'
import type { XeroRequest } from '../xero.ts'

/** A request that would write invoices, in the form of GET /control/requests. */
export interface RecordedRequest {
  method: string
  path: string
  query: string
  idempotencyKey: string | null
  tenant: string | null
  body: unknown
  /** Its answer, real or intended; null when nothing was done. */
  status: number | null
}

/** A request to be listed; null when it writes no invoice. */
export function recorded(request: XeroRequest, status: number | null): RecordedRequest | null {
  const { method, path, query, headers, body } = request
  if (method === 'GET' || !/^\/api\.xro\/2\.0\/invoices\b/i.test(path)) return null
  const header = (name: string) => (typeof headers[name] === 'string' ? headers[name] : null)
  return {
    method,
    path,
    query: query.toString(),
    idempotencyKey: header('idempotency-key'),
    tenant: header('xero-tenant-id'),
    body: parsed(body) ?? body,
    status,
  }
}

/** The numbers of the invoices in a request. */
export function numbersIn({ query, body }: Pick<XeroRequest, 'query' | 'body'>): string[] {
  const value = parsed(body)
  const raws: unknown[] = isRaw(value) ? (Array.isArray(value.Invoices) ? value.Invoices : [value]) : []
  const said = raws.filter(isRaw).map(({ InvoiceNumber }: Raw) => InvoiceNumber)
  const asked = query.get('InvoiceNumbers')?.split(',') ?? []
  return [...said, ...asked].filter((number) => typeof number === 'string')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
