import { randomUUID } from 'node:crypto'
import { type Contact, contactFields, isSameName } from './contact.ts'
import { isRaw, type Raw, textIn } from '../request-body.ts'
import type { Xero } from '../xero.ts'

/** A contact after a request, which is stored once the whole request is valid. */
export interface WrittenContact {
  contact: Contact
  errors: string[]
}

/** The contact that a request creates or changes. */
export function writtenContact(
  { state, now }: Xero,
  tenantId: string,
  raw: Raw,
  existing: Contact | undefined,
): WrittenContact {
  const said = textIn(raw, 'Name')?.trim().replace(/\s+/g, ' ') ?? existing?.name ?? ''
  const name = existing && isSameName(existing.name, said) ? existing.name : said
  const contact: Contact = {
    tenantId,
    id: existing?.id ?? randomUUID(),
    status: raw.ContactStatus === 'ARCHIVED' ? 'ARCHIVED' : 'ACTIVE',
    name,
    fields: { ...existing?.fields, ...contactFields(raw) },
    updated: now(),
  }
  const isTaken = state.contacts.some(
    (one) =>
      one.tenantId === tenantId &&
      one.id !== contact.id &&
      one.status === 'ACTIVE' &&
      isSameName(one.name, name),
  )
  return {
    contact,
    errors: [
      ...(existing?.status === 'ARCHIVED'
        ? [
            'The specified contact details matched an archived contact. Archived contacts cannot currently be edited via the API.',
          ]
        : []),
      ...(name === '' ? ['The contact name must be specified'] : []),
      ...(name.length > 255 ? ['The contact name must not be longer than 255 characters.'] : []),
      ...(/[<>]/.test(name) ? ['The contact name must not contain angle brackets.'] : []),
      ...(isTaken
        ? [
            `The contact name ${name} is already assigned to another contact. The contact name must be unique across all active contacts.`,
          ]
        : []),
      ...(isEmail(raw.EmailAddress) ? [] : ['Email address must be valid.']),
    ],
  }
}

/**
 * The contact of an invoice: by its id, or by its name, created when there is none; undefined when neither is
 * given.
 */
export function contactOfInvoice(xero: Xero, tenantId: string, said: unknown): WrittenContact | undefined {
  const raw = isRaw(said) ? said : {}
  const own = xero.state.contacts.filter((one) => one.tenantId === tenantId)
  if (raw.ContactID !== undefined) {
    const known = own.find(({ id }) => id === raw.ContactID)
    return known
      ? forInvoice(xero, tenantId, raw, known)
      : { ...writtenContact(xero, tenantId, raw, undefined), errors: ['The Contact could not be found'] }
  }
  const { Name: name } = raw
  if (typeof name !== 'string' || name.trim() === '') return undefined
  const named = own.filter((one) => isSameName(one.name, name))
  return forInvoice(xero, tenantId, raw, named.find(({ status }) => status === 'ACTIVE') ?? named[0])
}

function forInvoice(xero: Xero, tenantId: string, raw: Raw, known: Contact | undefined): WrittenContact {
  if (known?.status !== 'ARCHIVED') return writtenContact(xero, tenantId, raw, known)
  return {
    contact: known,
    errors: [
      'The contact with the specified contact details has been archived. The contact must be un-archived before creating new invoices or credit notes.',
    ],
  }
}

/** Stores a contact in place of its earlier version. */
export function keepContact({ state }: Xero, contact: Contact): void {
  state.contacts = [...state.contacts.filter(({ id }) => id !== contact.id), contact]
}

const isEmail = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
