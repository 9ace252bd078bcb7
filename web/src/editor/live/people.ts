import { memberPath } from '@covoice/domain'
import { computed, onScopeDispose, shallowReactive, shallowRef } from 'vue'
import type { Presence, PresentPerson } from '../../backend/presence/presence.ts'
import type { Peer } from '../../ui/fields/field.ts'
import { presenceColour } from '../../ui/people/presence-colour.ts'
import type { FieldKey } from './field-key.ts'

const nobody: Peer[] = []

/**
 * Who has the invoice open, and on which field; and the names of people who changed it. It also makes me
 * visible.
 */
export function usePeople(org: string, invoice: string, me: { uid: string; name: string }) {
  const present = shallowRef<readonly PresentPerson[]>([])
  const names = shallowReactive(new Map<string, string>([[me.uid, me.name]]))

  let presence: Presence | null = null
  let field: FieldKey | null = null
  let stop = (): void => undefined
  let over = false

  // presence is optional: its code loads beside the invoice, not before it
  void import('../../backend/presence/presence.ts').then(({ join, watchPresence }) => {
    if (over) return
    presence = join(org, invoice, me)
    presence.setField(field)
    stop = watchPresence(org, invoice, (people) => {
      present.value = people
      for (const { uid, name } of people) if (names.get(uid) !== name) names.set(uid, name)
    })
  })
  onScopeDispose(() => {
    over = true
    stop()
    presence?.leave()
  })

  const others = computed(() => present.value.filter((person) => !person.own && person.uid !== me.uid))
  const byField = computed(() => Map.groupBy(others.value, (person) => person.field))

  /** The name of a colleague; loaded once when nobody present has it, and empty until it is known. */
  function nameOf(uid: string): string {
    const known = names.get(uid)
    if (known !== undefined) return known
    names.set(uid, '')
    readName(uid).then(
      (name) => names.set(uid, name ?? ''),
      () => undefined,
    )
    return ''
  }

  async function readName(uid: string): Promise<string | null> {
    const { readDocument } = await import('../../backend/documents/reading.ts')
    return readDocument(memberPath(org, uid), (_id, data) => (typeof data.name === 'string' ? data.name : ''))
  }

  return {
    others,
    nameOf,
    colourOf: (uid: string) =>
      present.value.find((person) => person.uid === uid)?.colour ?? presenceColour(uid),
    peersOn: (key: FieldKey): Peer[] =>
      byField.value.get(key)?.map(({ name, colour }) => ({ name, colour })) ?? nobody,
    /**
     * Whose change it may be when the stamp does not tell: the person on the field, or the only other one
     * here.
     */
    suspect: (key: FieldKey): string | null => {
      const there = byField.value.get(key)?.[0] ?? (others.value.length === 1 ? others.value[0] : undefined)
      return there?.uid ?? null
    },
    setField: (next: FieldKey | null) => {
      field = next
      presence?.setField(next)
    },
  }
}
