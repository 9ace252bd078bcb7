import type { Day } from '@covoice/domain'
import type { Said } from '../pdf/printing.ts'
import { filled } from '../words/words-of.ts'
import { markup, nothing, type Markup } from './markup.ts'
import type { PageWords } from './words/en.ts'

/** A text that somebody wrote; '' and null where who or when is unknown. */
interface Written {
  text: string
  byName: string
  day: Day | null
}

/** A question as the holder of the link sees it. */
export interface ShownQuestion extends Written {
  /** The id of its line, '' for the whole invoice. */
  line: string
  answers: Written[]
}

/** What was asked on this link, the newest first, and whether it takes questions. */
export interface Questions {
  shown: ShownQuestion[]
  taken: boolean
}

/** The questions on this link with their answers, and the form for another one, which appears where the script runs. */
export function questionsOf(said: Said, own: PageWords, { shown, taken }: Questions): Markup {
  if (shown.length === 0 && !taken) return nothing
  return markup`<section id="questions" class="questions" aria-labelledby="questions-title"${whereAsking(shown)}>
<h2 id="questions-title">${own.questions}</h2>
<ul id="asked"${shown.length === 0 ? markup` hidden` : nothing}>
${shown.map((question) => item(said, own, question))}
</ul>
${taken ? asking(said, own) : nothing}
</section>`
}

/** The way from the top of the page to the questions. */
export function wayToQuestions(own: PageWords, { shown, taken }: Questions): Markup {
  if (shown.length === 0 && !taken) return nothing
  return markup`<p class="way"${whereAsking(shown)}><a href="#questions">${shown.length === 0 ? own.ask : own.questions}</a></p>`
}

/** The button beside a line that asks about it. */
export function askAbout(own: PageWords, line: { id: string; description: string }): Markup {
  const label = filled(own.askAbout, { line: nameOf(line.description) })
  return markup`<button type="button" class="asks" hidden data-asking data-ask="${line.id}" aria-label="${label}" title="${label}">?</button>`
}

/** Nothing to read without the script where nothing was asked yet. */
const whereAsking = (shown: readonly ShownQuestion[]) =>
  shown.length === 0 ? markup` hidden data-asking` : nothing

const longestName = 60

/** The first line of a description. */
function nameOf(description: string): string {
  const [first = ''] = description.trim().split('\n')
  const letters = Array.from(first)
  return letters.length > longestName ? `${letters.slice(0, longestName).join('').trim()}…` : first
}

function item(said: Said, own: PageWords, question: ShownQuestion): Markup {
  const line = said.document.lines.find(({ id }) => id === question.line)
  const answers = question.answers.map(
    (answer) => markup`<div class="answer"><h3>${own.answer}</h3>
${written(said, { ...answer, byName: `${answer.byName}, ${said.document.content.from.name}` })}</div>`,
  )
  return markup`<li><h3>${own.question}</h3>
${line ? markup`<p class="small muted">${own.about}: <bdi>${nameOf(line.description)}</bdi></p>` : nothing}
${written(said, question)}
${answers.length > 0 ? answers : markup`<p class="small muted">${own.unanswered}</p>`}</li>`
}

function written({ figures }: Said, { text, byName, day }: Written): Markup {
  const facts = [byName, day === null ? '' : figures.day(day)].filter((fact) => fact !== '')
  return markup`<p class="typed" dir="auto">${text}</p>
<p class="small muted" dir="auto">${facts.join(' · ')}</p>`
}

function asking({ document }: Said, own: PageWords): Markup {
  const { name } = document.content.from
  const lines = document.lines.filter(({ kind, description }) => kind === 'item' && description.trim() !== '')
  const options = lines.map(
    ({ id, description }) => markup`<option value="${id}">${nameOf(description)}</option>`,
  )
  return markup`<p hidden data-asking><button type="button" id="ask">${own.ask}</button></p>
<form id="question" hidden data-failed="${own.askFailed}" data-status404="${filled(own.askClosed, { name })}" data-status422="${own.askAddress}" data-status429="${filled(own.askTooMany, { name })}">
<label>${own.about}<select name="line"><option value="">${own.wholeInvoice}</option>
${options}</select></label>
<label>${own.yourQuestion}<textarea name="text" rows="4" maxlength="2000" required dir="auto"></textarea></label>
<label>${own.yourName}<input name="name" maxlength="80" autocomplete="name" dir="auto"></label>
<label>${own.yourEmail}<input name="email" type="email" maxlength="254" autocomplete="email"></label>
<p class="small muted">${filled(own.askHint, { name })}</p>
<p id="trouble" class="trouble" role="alert"></p>
<p class="buttons"><button class="button">${own.sendQuestion}</button><button type="button" id="cancel">${own.cancel}</button></p>
</form>
<template id="fresh"><li><h3>${own.question}</h3><p class="small muted">${own.about}: <bdi></bdi></p><p class="typed" dir="auto"></p><p class="small muted">${own.asked}</p></li></template>`
}
