import { presenceColour } from '@covoice/domain'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { EditedFor, Presence, PresentPerson } from '../../backend/presence/presence.ts'
import type { Peer } from '../../ui/fields/field.ts'
import { useColleagueNames } from './colleague-names.ts'
import type { FieldKey } from './field-key.ts'

const nobody: Peer[] = []

interface Me {
  uid: string
  name: string
}

/**
 * Who has the invoice open, and on which field; and the names of people who changed it. It also makes me
 * visible, and in the lists while `editedFor` says of whom the invoice is that I edit.
 */
export function usePeople(org: string, invoice: string, me: Me, editedFor?: () => EditedFor) {
  const present = shallowRef<readonly PresentPerson[]>([])
  const { nameOf, learn } = useColleagueNames(org, me)

  let presence: Presence | null = null
  let field: FieldKey | null = null
  let stop = (): void => undefined
  let over = false

  // presence is optional: its code loads beside the invoice, not before it
  void import('../../backend/presence/presence.ts').then(
    ({ join, watchPresence }) => {
      if (over) return
      presence = join(org, invoice, me, editedFor)
      presence.setField(field)
      stop = watchPresence(org, invoice, me.uid, (people) => {
        present.value = people
        learn(people)
      })
      // without it nobody else is seen here; editing together works all the same
    },
    () => undefined,
  )
  onScopeDispose(() => {
    over = true
    stop()
    presence?.leave()
  })

  const tabs = computed(() => present.value.filter(({ own, uid }) => !own && uid !== me.uid))
  const others = computed(() => oneEach(tabs.value))
  const byField = computed(() => Map.groupBy(tabs.value, ({ field }) => field))

  return {
    /** each person once, however many tabs they have; on a field, if one of the tabs is */
    others,
    nameOf,
    colourOf: (uid: string) =>
      present.value.find((person) => person.uid === uid)?.colour ?? presenceColour(uid),
    peersOn: (key: FieldKey, caretOf: (uid: string) => number | null = () => null): Peer[] => {
      const there = byField.value.get(key)
      return there
        ? oneEach(there).map(({ uid, name, colour }) => ({ name, colour, caret: caretOf(uid) }))
        : nobody
    },
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

/** The tab of each person that tells most about them. */
function oneEach(tabs: readonly PresentPerson[]): PresentPerson[] {
  return [...Map.groupBy(tabs, ({ uid }) => uid).values()].flatMap(
    (own) => own.find(({ field }) => field !== null) ?? own.slice(0, 1),
  )
}
