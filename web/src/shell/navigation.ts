import type { Right } from '@covoice/domain'
import { ReceiptText, Settings, UsersRound } from '@lucide/vue'
import { computed, watch, type Component } from 'vue'
import { useRoute } from 'vue-router'
import { browserStorage } from '../backend/device/page-storage.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'

export type Section = 'billing' | 'customers' | 'admin'

declare module 'vue-router' {
  interface RouteMeta {
    /** The highlighted entry of the side panel on this page. */
    section?: Section
  }
}

const places: { name: Section; icon: Component; right: Right; keys: string }[] = [
  { name: 'billing', icon: ReceiptText, right: 'readInvoices', keys: 'g b' },
  { name: 'customers', icon: UsersRound, right: 'readCustomers', keys: 'g c' },
  { name: 'admin', icon: Settings, right: 'readSettings', keys: 'g a' },
]

const key = 'covoice.places'

function rememberedPlaces(): string[] {
  return browserStorage.read(key)?.split(' ') ?? []
}

/** The places that this person may go to, and the current one. */
export function useNavigation() {
  const { t } = useWords()
  const session = useSessionStore()
  const route = useRoute()
  const mayGo = computed(() => {
    // Until the session is known, the panel stays as it was last, so that nothing jumps.
    if (!session.member) return rememberedPlaces()
    return places.filter(({ right }) => session.can(right)).map(({ name }) => name)
  })
  watch(mayGo, (names) => browserStorage.write(key, names.join(' ')))
  return computed(() =>
    places
      .filter(({ name }) => mayGo.value.includes(name))
      .map((place) => ({
        ...place,
        label: t(`shell.${place.name}`),
        current: route.meta.section === place.name,
      })),
  )
}
