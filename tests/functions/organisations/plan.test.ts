import { orgPath } from '@covoice/domain'
import { expect, test } from 'vitest'
import { setPlan } from '../../../scripts/seed/set-plan.ts'
import { anOrganisation, anId } from '../builders.ts'
import { dataOf, db } from '../direct.ts'

test('[G13] the plan changes, the earlier one is reported, and nothing else changes', async () => {
  const { org } = await anOrganisation()
  const before = await dataOf(orgPath(org))
  expect(await setPlan(db, org, 'subscriber')).toBe('trial')
  expect(await setPlan(db, org, 'subscriber')).toBe('subscriber')
  expect(await dataOf(orgPath(org))).toEqual({ ...before, plan: 'subscriber' })
})

test('[G13] an organisation that doesn’t exist is not made', async () => {
  const org = anId()
  expect(await setPlan(db, org, 'trial')).toBeUndefined()
  expect((await db.doc(orgPath(org)).get()).exists).toBe(false)
})
