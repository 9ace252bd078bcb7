import { describe, expect, test } from 'vitest'
import { sendMail } from '../../../functions/src/vendors/smtp/smtp.ts'
import { freePort } from '../../support/sendgrid.ts'
import { aBreakingServer, aMailServer, reply, smtpAt, type Break } from '../../support/smtp.ts'
import { aMail } from '../mail/builders.ts'

const people = {
  to: [
    { email: 'bo@contoso.example', name: '' },
    { email: 'cy@contoso.example', name: '' },
  ],
  cc: [{ email: 'Di@Contoso.example', name: '' }],
}

test('[G14] To and Cc are one mail to one envelope', async () => {
  const { port, taken } = await aMailServer()
  const outcome = await sendMail(aMail(people), smtpAt(port))
  expect(outcome).toMatchObject({ kind: 'accepted', refused: [] })
  expect(taken).toMatchObject([
    { from: 'mail@covoice.example', to: ['bo@contoso.example', 'cy@contoso.example', 'Di@contoso.example'] },
  ])
  expect(taken[0]?.source).toContain(
    'To: bo@contoso.example, cy@contoso.example\r\nCc: Di@contoso.example\r\n',
  )
})

test('[G14] an address in To and Cc is given to the server once', async () => {
  const { port, taken } = await aMailServer()
  const [bo] = people.to
  await sendMail(aMail({ to: [bo!], cc: [bo!] }), smtpAt(port))
  expect(taken[0]?.to).toEqual(['bo@contoso.example'])
})

test('[G14] a message has the same Message-ID each time it is sent, and another message has another', async () => {
  const { port, taken } = await aMailServer()
  const first = await sendMail(aMail(), smtpAt(port))
  const again = await sendMail(aMail({ subject: 'The same message' }), smtpAt(port))
  const other = await sendMail(
    aMail({ customArgs: { org: 'bright', message: 'inv1-2-first' } }),
    smtpAt(port),
  )
  const ids = taken.map(
    ({ source }) => /^Message-ID: (<[0-9a-f]{40}@covoice\.example>)\r$/m.exec(source)?.[1],
  )
  expect(ids).toEqual([first, again, other].map((one) => (one.kind === 'accepted' ? one.providerId : '')))
  expect(ids[0]).toBe(ids[1])
  expect(ids[0]).not.toBe(ids[2])
})

test('[G2] a line break in a name, an address, a subject or a file name begins no other header and no other command', async () => {
  const { port, taken } = await aMailServer()
  const evil = 'x\r\nBcc: eve@evil.example\r\n\r\nbody\u2028'
  await sendMail(
    aMail({
      from: { email: 'mail@covoice.example', name: evil },
      replyTo: { email: `r@covoice.example\r\nBcc: eve@evil.example`, name: evil },
      to: [{ email: 'bo@contoso.example', name: evil }],
      subject: evil,
      attachments: [
        { filename: `${evil}.pdf`, type: `application/pdf\r\nX-Evil: yes`, bytes: Buffer.from('%') },
      ],
    }),
    smtpAt(port),
  )
  expect(taken[0]?.to).toEqual(['bo@contoso.example'])
  expect(taken[0]?.source).not.toMatch(/^(Bcc|X-Evil):/im)
  const injected = await sendMail(
    aMail({ to: [{ email: 'bo@contoso.example>\r\nRCPT TO:<eve@evil.example', name: '' }] }),
    smtpAt(port),
  )
  expect(injected.kind).not.toBe('unknown')
  expect(taken.flatMap(({ to }) => to)).not.toContain('eve@evil.example')
})

describe('what a mail server answers', () => {
  const mailFrom = (code: number) => ({
    onMailFrom: (_: object, __: object, done: (error: Error) => void) => {
      done(reply(code, 'no'))
    },
  })

  test.for([550, 552, 554])('[G15] a mail answered with %i is refused for good', async (code) => {
    const { port, taken } = await aMailServer(mailFrom(code))
    expect(await sendMail(aMail(), smtpAt(port))).toEqual({
      ...{ kind: 'refused', status: code, retry: false },
      reason: `${code} no`,
    })
    expect(taken).toEqual([])
  })

  test.for([421, 450, 451, 452])('[G15] a mail answered with %i may be sent later', async (code) => {
    const { port } = await aMailServer(mailFrom(code))
    expect(await sendMail(aMail(), smtpAt(port))).toMatchObject({ kind: 'later' })
  })

  test.for([
    [451, 'later'],
    [554, 'refused'],
  ] as const)('[G15] a %i to the whole content leaves the mail %s', async ([code, kind]) => {
    const { port } = await aMailServer({
      onData: (stream, _, callback) => {
        stream.resume().on('end', () => {
          callback(reply(code, 'not this one'))
        })
      },
    })
    expect(await sendMail(aMail(), smtpAt(port))).toMatchObject({ kind })
  })

  test('[G15] recipients that the server refuses while it takes others are named with its reason', async () => {
    const { port, taken } = await aMailServer({
      onRcptTo: ({ address }, _, callback) => {
        if (address.startsWith('Di')) callback(reply(550, 'no such user'))
        else if (address.startsWith('cy')) callback(reply(450, 'mailbox is full'))
        else callback()
      },
    })
    expect(await sendMail(aMail(people), smtpAt(port))).toMatchObject({
      kind: 'accepted',
      refused: [
        { email: 'cy@contoso.example', reason: '450 mailbox is full' },
        { email: 'Di@Contoso.example', reason: '550 no such user' },
      ],
    })
    expect(taken.map(({ to }) => to)).toEqual([['bo@contoso.example']])
  })

  test.for([
    [[550, 550, 550], 'refused'],
    [[550, 450, 550], 'later'],
  ] as const)('[G15] with all recipients answered %j the mail is %s', async ([codes, kind]) => {
    const left = [...codes]
    const { port } = await aMailServer({
      onRcptTo: (_, __, callback) => {
        callback(reply(left.shift() ?? 550, 'no'))
      },
    })
    expect(await sendMail(aMail(people), smtpAt(port))).toMatchObject({ kind })
  })

  test('[G15] a server that wants another password refuses, and is given the password that was set', async () => {
    const { port, taken } = await aMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, callback) => {
        if (username === 'covoice' && password === 'p@ss') callback(null, { user: 'covoice' })
        else callback(reply(535, 'wrong password'))
      },
    })
    const auth = { user: 'covoice', pass: 'p@ss' }
    expect(await sendMail(aMail(), smtpAt(port, { auth: { ...auth, pass: 'x' } }))).toMatchObject({
      kind: 'refused',
      status: 535,
    })
    expect(await sendMail(aMail(), smtpAt(port, { auth }))).toMatchObject({ kind: 'accepted' })
    expect(taken).toHaveLength(1)
  })
})

describe('a mail server that gives no answer', () => {
  const sends = async (where: Break) =>
    sendMail(aMail(), smtpAt(await aBreakingServer(where), { timeoutMs: 700 }))

  test('[G15] when nobody listens the mail may be sent later', async () => {
    expect(await sendMail(aMail(), smtpAt(await freePort()))).toMatchObject({ kind: 'later' })
    const nowhere = smtpAt(25, { host: 'mail.nowhere.invalid' })
    expect(await sendMail(aMail(), nowhere)).toMatchObject({ kind: 'later' })
  })

  for (const how of ['hangsUp', 'goesSilent'] as const) {
    test.for(['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const)(
      `[G15] a server that ${how} at %s has not taken the mail`,
      async (at) => {
        expect(await sends({ at, how })).toMatchObject({ kind: 'later' })
      },
    )

    test.for(['content', 'end'] as const)(
      `[G15] whether a server that ${how} at the %s of the mail took it is unknown`,
      async (at) => {
        expect(await sends({ at, how })).toMatchObject({ kind: 'unknown' })
      },
    )
  }

  test('[G16] without encryption no mail and no password leaves, unless the operator allows it', async () => {
    const { port, taken } = await aMailServer()
    const auth = { user: 'covoice', pass: 'secret' }
    expect(await sendMail(aMail(), smtpAt(port, { tls: 'required', auth }))).not.toMatchObject({
      kind: 'accepted',
    })
    expect(taken).toEqual([])
  })
})
