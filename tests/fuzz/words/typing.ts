import type { Client } from '../client.ts'
import type { Run } from '../run.ts'
import { setTimeout as pause } from 'node:timers/promises'

/** Types a word where the cursor is, key by key or by an input method, and notes whether the page shows it; resolves to the word. */
export async function typeWord(
  run: Run,
  client: Client,
  { place, keyMs, composes }: { place: string; keyMs: number; composes: boolean },
): Promise<string> {
  const word = run.ledger.begin(client.number)
  run.log(`${client.number} types ${word.text} in ${place}`)
  await (composes ? compose(client, word.text, keyMs) : keyByKey(client, word.text, keyMs))
  const shown = await client.page.evaluate(
    ([id, text]) => ({
      isShown: ((document.getElementById(id) as HTMLTextAreaElement | null)?.value ?? '').includes(text),
      focused: document.activeElement?.id ?? '',
    }),
    [place, word.text] as const,
  )
  run.ledger.set(word.text, shown.isShown ? 'in' : 'open')
  if (shown.isShown) return word.text
  run.torn.add(word.text)
  // a line that a colleague removed takes the cursor away only when it is left
  if (shown.focused === place) run.problems.push(`not shown to its author: ${word.text} in ${place}`)
  else run.log(`${client.number} lost the cursor from ${place} to ${shown.focused} at ${word.text}`)
  return word.text
}

async function keyByKey({ page }: Client, text: string, keyMs: number): Promise<void> {
  for (const letter of text) {
    await (letter.length > 1 ? page.keyboard.insertText(letter) : page.keyboard.press(letter))
    await pause(keyMs)
  }
}

async function compose(client: Client, text: string, keyMs: number): Promise<void> {
  const keys = await client.keys()
  const letters = Array.from(text)
  for (let end = 1; end <= letters.length; end += 1) {
    // an input method shows other characters until one chooses
    const shown = letters.slice(0, end).join('').replaceAll(/\d/g, 'ん')
    await keys.send('Input.imeSetComposition', {
      text: shown,
      selectionStart: shown.length,
      selectionEnd: shown.length,
    })
    await pause(keyMs)
  }
  await keys.send('Input.insertText', { text })
}
