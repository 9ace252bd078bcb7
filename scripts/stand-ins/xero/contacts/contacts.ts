import { type Answer, envelope, exception, json, notFound } from '../answers.ts'
import type { Call } from '../call.ts'
import { contactAnswer, type Contact } from './contact.ts'
import { pageOf } from '../paging.ts'
import { rawsIn, textIn } from '../request-body.ts'
import { keepContact, writtenContact, type WrittenContact } from './write-contact.ts'

/** GET, PUT and POST Contacts. */
export function contacts(call: Call): Answer {
  const { method } = call.request
  if (method === 'GET') return listed(call)
  return method === 'PUT' || method === 'POST' ? written(call) : notFound()
}

function listed({ xero, organisation, request, id }: Call): Answer {
  const { query } = request
  const own = xero.state.contacts.filter(({ tenantId }) => tenantId === organisation.tenantId)
  if (id !== undefined) {
    const found = own.find((one) => one.id === id || one.fields.ContactNumber === id)
    return found ? envelope({ Contacts: [contactAnswer(found)] }, xero.now()) : notFound()
  }
  const where = query.get('where')
  const condition = where === null ? () => true : whereOf(where)
  if (!condition)
    return exception(400, 16, 'QueryParseException', `No property or field matches the query ${where ?? ''}`)
  const ids = query.get('IDs')?.split(',')
  const term = query.get('searchTerm')?.toLowerCase()
  const found = own
    .filter(({ status }) => status === 'ACTIVE' || query.get('includeArchived') === 'true')
    .filter((one) => (!ids || ids.includes(one.id)) && (!term || mentions(one, term)) && condition(one))
  const { page, pagination } = pageOf(found, query)
  return envelope({ ...pagination, Contacts: page.map(contactAnswer) }, xero.now())
}

const mentions = ({ name, fields }: Contact, term: string): boolean =>
  [name, fields.EmailAddress, fields.ContactNumber, fields.FirstName, fields.LastName].some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(term),
  )

/** Name=="..." and EmailAddress=="...", with \" for a quotation mark. */
function whereOf(where: string): ((contact: Contact) => boolean) | undefined {
  const match = /^(Name|EmailAddress)\s*==\s*("(?:[^"\\]|\\.)*")$/.exec(where.trim())
  if (!match) return undefined
  const [, field, quoted = '""'] = match
  const value = quoted.slice(1, -1).replace(/\\(.)/g, '$1').toLowerCase()
  return ({ name, fields }) =>
    (field === 'Name' ? name : (textIn(fields, 'EmailAddress') ?? '')).toLowerCase() === value
}

function written({ xero, organisation, request, id }: Call): Answer {
  const read = rawsIn(request.body, 'Contacts')
  if ('refusal' in read) return read.refusal
  const { tenantId } = organisation
  const known = xero.state.contacts.filter((one) => one.tenantId === tenantId)
  const results: WrittenContact[] = []
  for (const raw of read.raws) {
    const asked = id ?? raw.ContactID
    const existing = known.find((one) => one.id === asked)
    if (asked !== undefined && !existing) return notFound()
    const byName = known.find((one) => one.status === 'ACTIVE' && one.name === raw.Name)
    results.push(
      writtenContact(xero, tenantId, raw, request.method === 'POST' ? (existing ?? byName) : existing),
    )
  }
  const failed = results.filter(({ errors }) => errors.length > 0)
  if (failed.length > 0)
    return json(400, {
      ErrorNumber: 10,
      Type: 'ValidationException',
      Message: 'A validation exception occurred',
      Elements: failed.map(({ contact, errors }) => ({
        ...contactAnswer(contact),
        HasValidationErrors: true,
        ValidationErrors: errors.map((Message) => ({ Message })),
      })),
    })
  for (const { contact } of results) keepContact(xero, contact)
  return envelope({ Contacts: results.map(({ contact }) => contactAnswer(contact)) }, xero.now())
}
