import { expect, test } from 'vitest'
import { instanceAt } from '../../scripts/run/emulator-instance.ts'

const usual = { project: 'demo-covoice', port: 5400 }

test('[H7] every service has its own port beside hosting', () => {
  const { ports } = instanceAt(usual, undefined)
  expect(ports.hosting).toBe(5400)
  expect(new Set(Object.values(ports)).size).toBe(Object.keys(ports).length)
})

test('[H7] a run elsewhere has a project of its own', () => {
  expect(instanceAt(usual, '5800')).toMatchObject({
    project: 'demo-covoice-5800',
    ports: { hosting: 5800, mail: 5810 },
  })
})

test.for(['80', '70000', 'x', '5400.5'])('[H7] --port %s is refused with a sentence', (port) => {
  expect(() => instanceAt(usual, port)).toThrow(
    `--port ${port} is not a port: choose a number from 1024 to 65000.`,
  )
})

test('[H7] ports that browsers refuse are refused before anything starts', () => {
  expect(() => instanceAt(usual, '6000')).toThrow('--port 6000 would need port 6000, which browsers refuse')
  expect(() => instanceAt(usual, '5055')).toThrow('--port 5055 would need port 5060, which browsers refuse')
})
