import type { Place } from '../run/place.ts'

/** Whether anybody has founded an organisation in these emulators. */
export async function hasOrganisation({ project, ports }: Place): Promise<boolean> {
  const documents = `http://127.0.0.1:${ports.firestore}/v1/projects/${project}/databases/(default)/documents`
  const answer = await fetch(`${documents}/orgs?pageSize=1`, { headers: { authorization: 'Bearer owner' } })
  const { documents: found = [] } = (await answer.json()) as { documents?: unknown[] }
  return found.length > 0
}
