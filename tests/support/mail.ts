import { environment } from './environment.ts'

interface SentCode {
  email: string
  requestType: 'VERIFY_EMAIL' | 'PASSWORD_RESET' | 'VERIFY_AND_CHANGE_EMAIL' | 'RECOVER_EMAIL'
  oobCode: string
  oobLink: string
}

/** The path that the newest email of a kind to an address leads to; waits for the email to be sent. */
export async function linkSentTo(email: string, kind: SentCode['requestType']): Promise<string> {
  const address = `http://${environment.authHost}/emulator/v1/projects/${environment.project}/oobCodes`
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { oobCodes } = (await (await fetch(address)).json()) as { oobCodes: SentCode[] }
    const code = oobCodes.findLast((sent) => sent.email === email && sent.requestType === kind)
    if (code) return pathOf(code)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No ${kind} was sent to ${email}.`)
}

function pathOf({ oobCode, oobLink }: SentCode): string {
  const query = new URLSearchParams({ mode: new URL(oobLink).searchParams.get('mode') ?? '', oobCode })
  const back = new URL(oobLink).searchParams.get('continueUrl')
  if (back !== null) query.set('continueUrl', back)
  return `/account-action?${query.toString()}`
}
