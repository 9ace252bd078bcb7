import { can, type Right } from '@covoice/domain'
import { defineStore } from 'pinia'

/** A session as the frame sees one, without a backend behind it. */
export const useSessionStore = defineStore('session', () => ({
  state: 'ready' as const,
  person: { uid: 'a1', name: 'Ann Berger', email: 'ann.berger@contoso.example' },
  organisation: { id: 'contoso', name: 'Contoso Systemhaus GmbH & Co. KG' },
  organisations: [
    { id: 'contoso', name: 'Contoso Systemhaus GmbH & Co. KG' },
    { id: 'fabrikam', name: 'Fabrikam' },
  ],
  member: { role: 'owner', customers: null },
  can: (right: Right) => can('owner', right),
  choose: () => undefined,
  signOut: () => Promise.resolve(),
}))
