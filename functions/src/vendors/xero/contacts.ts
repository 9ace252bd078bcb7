import { accounting } from './accounting.ts'
import type { XeroSettings } from './settings.ts'

/** The id of the contact with that name, as Xero compares names; null where the invoice creates a new one. */
export async function knownContact(
  settings: XeroSettings,
  accessToken: string,
  books: string,
  name: string,
): Promise<string | null> {
  const { contacts = [] } = await accounting(settings, accessToken, (api) =>
    api.getContacts(
      ...([books, undefined, undefined, undefined, undefined, 1, false, true] as const),
      name, // a search, so that no name is read as a condition
    ),
  )
  const found = contacts.find((contact) => folded(contact.name ?? '') === folded(name))
  return found?.contactID ?? null
}

const folded = (name: string): string => name.trim().toLowerCase()
