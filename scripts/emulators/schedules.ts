import type { EmulatorInstance } from '../run/emulator-instance.ts'

const MINUTE_MS = 60_000

interface Trigger {
  name: string
  schedule?: { schedule?: string }
}

/**
 * Runs the scheduled functions now, and then as often as their schedules say in minutes or hours (others
 * hourly): the emulator knows them, but only reacts to a message to `firebase-schedule-<name>`.
 */
export async function runSchedules(instance: EmulatorInstance): Promise<void> {
  for (const { name, schedule } of await scheduledFunctions(instance)) {
    const fire = () => publish(instance, `firebase-schedule-${name}`)
    await fire()
    setInterval(() => void fire().catch(() => undefined), periodOf(schedule?.schedule ?? '')).unref()
  }
}

/** The time between two runs of `every 5 minutes`, `every 2 hours`; an hour for any other form. */
export function periodOf(schedule: string): number {
  const [, count, unit] = /^every (\d+) (minute|min|hour)/.exec(schedule) ?? []
  const minutes = count ? Number(count) * (unit === 'hour' ? 60 : 1) : 60
  return Math.max(1, minutes) * MINUTE_MS
}

async function scheduledFunctions({ ports }: EmulatorInstance): Promise<Trigger[]> {
  const answer = await fetch(`http://127.0.0.1:${ports.functions}/backends`)
  const { backends } = (await answer.json()) as { backends: { functionTriggers: Trigger[] }[] }
  return backends.flatMap(({ functionTriggers }) => functionTriggers).filter(({ schedule }) => schedule)
}

async function publish({ project, ports }: EmulatorInstance, topic: string): Promise<void> {
  await fetch(`http://127.0.0.1:${ports.pubsub}/v1/projects/${project}/topics/${topic}:publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ data: Buffer.from('{}').toString('base64') }] }),
  })
}
