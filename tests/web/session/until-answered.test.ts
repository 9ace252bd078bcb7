import { expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { untilAnswered } from '../../../web/src/session/sign-up/until-answered.ts'

test('[A56] while the server starts, founding goes on by itself and says that it waits', async () => {
  const request = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new BackendProblem('timeout'))
    .mockRejectedValueOnce(new BackendProblem('offline'))
    .mockResolvedValue('org')
  const waiting = vi.fn<(is: boolean) => void>()
  expect(await untilAnswered(request, waiting, { pause: 0 })).toBe('org')
  expect(waiting.mock.calls.flat()).toEqual([true, true, false])
})

test('[A56] any other problem is said at once, and one that stays in the end', async () => {
  const refused = vi.fn<() => Promise<string>>().mockRejectedValue(new BackendProblem('tooManyOrganisations'))
  const waiting = vi.fn<(is: boolean) => void>()
  await expect(untilAnswered(refused, waiting)).rejects.toThrow('tooManyOrganisations')
  expect(refused).toHaveBeenCalledTimes(1)
  const silent = vi.fn<() => Promise<string>>().mockRejectedValue(new BackendProblem('timeout'))
  await expect(untilAnswered(silent, waiting, { times: 3, pause: 0 })).rejects.toThrow('timeout')
  expect(silent).toHaveBeenCalledTimes(3)
})
