import { Complaint } from '../run/complaint.ts'

/** The services that each suite of tests needs. */
export const SUITES = {
  domain: 'nothing',
  web: 'nothing',
  scripts: 'nothing',
  rules: 'firestore',
  functions: 'emulators',
  e2e: 'emulators',
} as const

export type Suite = keyof typeof SUITES
export type Need = (typeof SUITES)[Suite]

/** The suites with the given names, all of them when none is named. */
export function suitesNamed(names: string[]): Suite[] {
  const all = Object.keys(SUITES) as Suite[]
  const unknown = names.find((name) => !all.includes(name as Suite))
  if (unknown) throw new Complaint(`There is no suite ${unknown}: choose from ${all.join(', ')}.`)
  return all.filter((suite) => names.length === 0 || names.includes(suite))
}

/** The services that the suites need together. */
export function needOf(suites: Suite[]): Need {
  const needs = suites.map((suite): Need => SUITES[suite])
  return needs.includes('emulators') ? 'emulators' : needs.includes('firestore') ? 'firestore' : 'nothing'
}
