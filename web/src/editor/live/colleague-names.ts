import { memberPath } from '@covoice/domain'
import { shallowReactive } from 'vue'

/** The names of the organisation's people: known from their presence, or read when they are asked for. */
export function useColleagueNames(org: string, me: { uid: string; name: string }) {
  const names = shallowReactive(new Map<string, string>([[me.uid, me.name]]))

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

  /** Takes the names of people who are present. */
  function learn(people: readonly { uid: string; name: string }[]): void {
    for (const { uid, name } of people) if (names.get(uid) !== name) names.set(uid, name)
  }

  return { nameOf, learn }
}
