import { taxPath, type Tax, parseTax, type TaxContent } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { newId, writeFields, writeTogether } from '../../backend/documents/documents.ts'
import { acceptedOrWaiting, createdOrWaiting, liveList } from '../../backend/documents/live-list.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { taxesQuery } from '../queries.ts'

/** The organisation's taxes, live from the first use on; those in use first by rate, highest first. */
export const useTaxesStore = defineStore('taxes', () => {
  const session = useSessionStore()
  const live = liveList(
    () => (session.organisation && session.can('readPriceList') ? taxesQuery(session.organisation.id) : null),
    parseTax,
  )

  const taxes = computed(() =>
    [...live.value.value].sort((a, b) => b.ratePpm - a.ratePpm || a.name.localeCompare(b.name)),
  )
  const active = computed(() => taxes.value.filter((one) => !one.archived))
  const index = computed(() => new Map(taxes.value.map((one) => [one.id, one])))
  /** The tax of a new line. */
  const standard = computed(() => active.value.find((one) => one.default) ?? null)

  const byId = (id: string | null): Tax | null => (id === null ? null : (index.value.get(id) ?? null))

  const path = (id: string) => taxPath(session.organisation?.id ?? '', id)

  async function create(content: TaxContent): Promise<Tax> {
    const id = newId()
    await createdOrWaiting({ path: path(id), data: { ...content } })
    return { id, ...content }
  }

  const save = (id: string, fields: Partial<TaxContent>) => acceptedOrWaiting(writeFields(path(id), fields))

  /** Makes one tax the default and removes the mark from the others. */
  async function makeDefault(id: string): Promise<void> {
    const others = taxes.value.filter((one) => one.default && one.id !== id)
    await acceptedOrWaiting(
      writeTogether([
        { path: path(id), fields: { default: true } },
        ...others.map((one) => ({ path: path(one.id), fields: { default: false } })),
      ]),
    )
  }

  return {
    taxes,
    active,
    standard,
    state: live.state,
    problem: live.problem,
    retry: live.retry,
    byId,
    create,
    save,
    makeDefault,
  }
})
