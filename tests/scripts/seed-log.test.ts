import { expect, test, vi } from 'vitest'

test('[H16] with COVOICE_LOG=warn the functions say what goes wrong and nothing else', async () => {
  const said = vi.fn()
  for (const method of ['info', 'error'] as const) vi.spyOn(console, method).mockImplementation(said)
  vi.resetModules()
  const log = await import('../../functions/src/log.ts')

  log.memberJoined('nordlicht', 'ann')
  expect(said).toHaveBeenCalledOnce()
  vi.stubEnv('COVOICE_LOG', 'warn')
  log.memberJoined('nordlicht', 'ben')
  expect(said).toHaveBeenCalledOnce()
  log.subjectFailed('nordlicht', 'c', 'i', new Error('lost'))
  expect(said).toHaveBeenLastCalledWith(expect.stringContaining('lost'))

  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
