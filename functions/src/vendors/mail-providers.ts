import type { MailVendor } from './mail-vendor.ts'
import { sendgrid } from './sendgrid/provider.ts'
import { smtp } from './smtp/provider.ts'

/** Every mail provider under the name that MAIL_PROVIDER chooses it by. Only the chosen one declares its parameters, so that a deploy asks for no others. */
const mailProviders: Record<string, () => MailVendor> = { sendgrid, smtp }

/** The chosen mail provider; throws for an unknown name, so that no deploy goes through with it. */
export function mailVendor(name: string): MailVendor {
  const vendor = Object.hasOwn(mailProviders, name) ? mailProviders[name] : undefined
  if (!vendor)
    throw new Error(`MAIL_PROVIDER is "${name}"; choose one of: ${Object.keys(mailProviders).join(', ')}`)
  return vendor()
}
