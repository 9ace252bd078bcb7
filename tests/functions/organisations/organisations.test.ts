import { limits, memberPath, organisationPath, orgPath, settingsPath, taxesPath } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { createOrganisation } from '../../../functions/src/organisations/create-organisation.ts'
import { mirrorCurrency } from '../../../functions/src/organisations/mirror-currency.ts'
import { mirrorName } from '../../../functions/src/organisations/mirror-name.ts'
import { startingTaxes } from '../../../functions/src/organisations/starting-taxes.ts'
import { aCaller, aDraft, aMember, anId, anOrganisation, ask, headerOf } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

const company = { name: 'Bright IT', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }

describe('signing a company up', () => {
  test('[O1] makes an organisation on trial with its owner, settings, and the taxes of its country', async () => {
    const owner = aCaller({ name: 'Ann Owner' })
    const { org } = await createOrganisation({ org: anId(), ...company }, owner, deps())
    expect(await dataOf(orgPath(org))).toMatchObject({ ...company, plan: 'trial', firstIssuedAt: null })
    expect(await dataOf(memberPath(org, owner.uid))).toMatchObject({
      role: 'owner',
      customers: null,
      name: 'Ann Owner',
      email: owner.email,
    })
    expect(await dataOf(organisationPath(owner.uid, org))).toEqual({ name: 'Bright IT', role: 'owner' })
    expect(await dataOf(settingsPath(org, 'company'))).toMatchObject({
      name: 'Bright IT',
      address: { country: 'DE' },
    })
    expect(await dataOf(settingsPath(org, 'invoice'))).toMatchObject({ numberPrefix: 'INV-', firstNumber: 1 })
    const taxes = Object.values(await documentsIn(taxesPath(org)))
    expect(taxes.map(({ ratePpm, category }) => [ratePpm, category])).toEqual(
      expect.arrayContaining([
        [190_000, 'S'],
        [70_000, 'S'],
        [0, 'Z'],
        [0, 'AE'],
      ]),
    )
    expect(taxes.filter((tax) => tax.default)).toMatchObject([{ ratePpm: 190_000 }])
  })

  test('[O1] asked twice, also in parallel, it makes one', async () => {
    const owner = aCaller()
    const input = { org: anId(), ...company }
    const made = await Promise.all([1, 2].map(() => createOrganisation(input, owner, deps())))
    expect(made).toEqual([{ org: input.org }, { org: input.org }])
    expect(Object.keys(await documentsIn(`users/${owner.uid}/organisations`))).toEqual([input.org])
  })

  test('[O1] an id that belongs to another organisation is refused, and that organisation does not change', async () => {
    const { org, owner } = await anOrganisation()
    await expect(
      createOrganisation({ org, ...company, name: 'Mine' }, aCaller(), deps()),
    ).rejects.toMatchObject({
      details: { problem: 'organisationTaken' },
    })
    expect(await dataOf(orgPath(org))).toMatchObject({ name: 'Bright IT', createdBy: owner.uid })
  })

  test('[R13] nobody founds an organisation before their address is confirmed; one founded earlier stays theirs', async () => {
    const owner = aCaller({ emailVerified: false })
    const input = { org: anId(), ...company }
    const refused = { details: { problem: 'notVerified' } }
    await expect(createOrganisation(input, owner, deps())).rejects.toMatchObject(refused)
    await createOrganisation(input, { ...owner, emailVerified: true }, deps())
    expect(await createOrganisation(input, owner, deps())).toEqual({ org: input.org })
  })

  test('[R13] one account founds only so many organisations a day', async () => {
    const owner = aCaller()
    const found = (now = new Date('2026-11-26T10:00:00Z')) =>
      createOrganisation({ org: anId(), ...company }, owner, deps({ now: () => now }))
    for (let founded = 0; founded < limits.organisationsPerAccount; founded += 1) await found()
    await expect(found()).rejects.toMatchObject({ details: { problem: 'tooManyOrganisations' } })
    await found(new Date('2026-11-27T10:00:00Z'))
  })

  test.each([
    [{ country: 'XX' }, 'unknownCountry'],
    [{ currency: 'EURO' }, 'unknownCurrency'],
    [{ currency: 'BGN' }, 'unknownCurrency'],
    [{ timeZone: 'Europe/Atlantis' }, 'unknownTimeZone'],
  ])('[O2] %o is refused as %s', async (wrong, problem) => {
    await expect(createOrganisation({ ...company, ...wrong }, aCaller(), deps())).rejects.toMatchObject({
      details: { problem },
    })
  })

  test('[O2] an old name of a time zone that browsers still report is accepted', async () => {
    const indian = { ...company, country: 'IN', currency: 'INR', timeZone: 'Asia/Calcutta' }
    const { org } = await createOrganisation(indian, aCaller(), deps())
    expect(await dataOf(orgPath(org))).toMatchObject({ timeZone: 'Asia/Calcutta' })
  })

  test('[O3] the standard rate is the default; countries without value added tax start with none', () => {
    expect(startingTaxes('GB').map(({ name }) => name)).toEqual([
      'VAT 20 %',
      'VAT 5 %',
      'VAT 0 %',
      'Reverse charge',
    ])
    expect(startingTaxes('CH').map(({ ratePpm }) => ratePpm)).toEqual([81_000, 26_000, 38_000, 0])
    expect(startingTaxes('US')).toEqual([])
    for (const country of ['AT', 'FR', 'FI', 'JP'])
      expect(startingTaxes(country).map((tax) => tax.default)).toEqual(
        startingTaxes(country).map((_, index) => index === 0),
      )
  })
})

test('[O4] a new name shows wherever its members list their organisations', async () => {
  const { org, owner } = await anOrganisation()
  const viewer = await aMember(org, 'viewer')
  await db.doc(orgPath(org)).update({ name: 'Brighter IT' })
  await mirrorName({ org }, deps())
  await mirrorName({ org }, deps())
  expect(await dataOf(organisationPath(owner.uid, org))).toEqual({ name: 'Brighter IT', role: 'owner' })
  expect(await dataOf(organisationPath(viewer.uid, org))).toEqual({ name: 'Brighter IT', role: 'viewer' })
})

test('[O4] a new currency is that of every draft, also of those in the bin', async () => {
  const { org, owner } = await anOrganisation()
  const drafts = [await aDraft(org, owner), await aDraft(org, owner)]
  await ask(org, owner, { kind: 'delete', invoices: drafts.slice(1) })
  await db.doc(orgPath(org)).update({ currency: 'USD' })
  await mirrorCurrency({ org }, deps())
  await mirrorCurrency({ org }, deps())
  for (const draft of drafts) expect(await headerOf(org, draft)).toMatchObject({ currency: 'USD' })
})
