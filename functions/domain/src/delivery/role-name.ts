import type { Role } from '../access/access.ts'
import { mailLanguageOf, type MailLanguage } from './mail-language.ts'

const names: Record<MailLanguage, Readonly<Record<Role, string>>> = {
  en: { owner: 'owner', admin: 'admin', biller: 'biller', technician: 'technician', viewer: 'viewer' },
  de: {
    owner: 'Inhaber',
    admin: 'Admin',
    biller: 'Rechnungsstelle',
    technician: 'Technik',
    viewer: 'Leser',
  },
}

/** The name of a role in a mail to a reader of `locale`. */
export function roleName(role: Role, locale: string): string {
  return names[mailLanguageOf(locale)][role]
}
