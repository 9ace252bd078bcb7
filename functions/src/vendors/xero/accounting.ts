import type { AccountingApi } from 'xero-node'
import { BooksFailure } from '../../books/books-failure.ts'
import { failureOf } from './failure.ts'
import { hostsOf, type XeroSettings } from './settings.ts'

/**
 * Calls Xero's accounting API through its own package, which takes a second to load; rejects with a
 * `BooksFailure`, also when no answer comes.
 */
export async function accounting<T>(
  settings: XeroSettings,
  accessToken: string,
  ask: (api: AccountingApi) => Promise<{ body: T }>,
): Promise<T> {
  const { AccountingApi } = await import('xero-node')
  const api = new AccountingApi(`${hostsOf(settings).api}/api.xro/2.0`)
  api.accessToken = accessToken
  const silence = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => silence.reject(new BooksFailure('unknown', `Xero said nothing for ${settings.timeoutMs} ms`)),
    settings.timeoutMs,
  )
  try {
    return (await Promise.race([ask(api), silence.promise])).body
  } catch (error) {
    throw failureOf(error)
  } finally {
    clearTimeout(timer)
  }
}
