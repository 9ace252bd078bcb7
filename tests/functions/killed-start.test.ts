import { expect, test } from 'vitest'
import { instanceAt, USUAL_START } from '../../scripts/run/emulator-instance.ts'
import { environment } from '../support/environment.ts'
import { killRounds } from '../support/killed/rounds.ts'

test('[H24] a start whose processes are all killed loses no number and no mail', async () => {
  const port = Number(environment.functionsHost.split(':')[1]) + 20
  const { ports, project } = instanceAt(USUAL_START, String(port))
  const built = { project: environment.project, ports }
  const count = await killRounds({ project, ports }, { kills: 1, longestMs: 4000, built })
  console.log(JSON.stringify(count))
  expect(count).toMatchObject({ numbersLost: 0, numbersMissing: 0, mailsLost: 0, mailsTwice: 0 })
  expect(count.numbersSeen).toBeGreaterThan(0)
  expect(count.longestLostTypingMs).toBeLessThan(30_000)
}, 600_000)
