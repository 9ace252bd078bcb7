import type { EmulatorInstance } from '../run/emulator-instance.ts'

/** Whether these emulators already have an organisation. */
export async function hasOrganisation({ project, ports }: EmulatorInstance): Promise<boolean> {
  const documents = `http://127.0.0.1:${ports.firestore}/v1/projects/${project}/databases/(default)/documents`
  const answer = await fetch(`${documents}/orgs?pageSize=1`, { headers: { authorization: 'Bearer owner' } })
  const { documents: found = [] } = (await answer.json()) as { documents?: unknown[] }
  return found.length > 0
}
