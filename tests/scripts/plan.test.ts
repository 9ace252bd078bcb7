import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/run/folders.ts'
import { freePort } from '../support/sendgrid.ts'

/** What the script says when it is asked so, and the code that it ends with. */
function plan(...args: string[]): [string, number | null] {
  const { stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/plan.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, GOOGLE_APPLICATION_CREDENTIALS: join(root, 'no-such-file.json') },
  })
  return [stderr.trim(), status]
}

test.for(['', 'bright', 'bright gold', 'a/b trial', 'bright trial now'])(
  '[G13] "%s" doesn’t say whose plan it changes, or to what',
  (words) => {
    expect(plan(...words.split(' '))).toEqual([
      'Say which organisation and which plan: npm run plan -- ORG trial|subscriber [--project ID]',
      1,
    ])
  },
)

test('[G13] without an npm start, the ways to say where are named', async () => {
  const port = await freePort()
  expect(plan('bright', 'subscriber', '--port', String(port))).toEqual([
    `No npm start answers at port ${port}: start it, say its --port, or name a real --project.`,
    1,
  ])
  expect(plan('bright', 'trial', '--port', '5400', '--project', 'covoice')).toEqual([
    'Choose one: --project is the cloud, --port an npm start.',
    1,
  ])
})

test('[G13] without credentials for the cloud, the way to get them is named', () => {
  expect(plan('bright', 'trial', '--project', 'covoice')).toEqual([
    'There are no credentials for a real project: `gcloud auth application-default login` gets them.',
    1,
  ])
})
