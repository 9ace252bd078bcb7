import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from '../run/folders.ts'

/** One check: a tool from node_modules, or a function of ours that returns the problems. */
export type Step = { name: string } & (
  { command: [tool: string, ...args: string[]] } | { judge: () => string[] | Promise<string[]> }
)

export interface Outcome {
  name: string
  /** Empty when there are no problems. */
  problems: string
  seconds: number
}

/** Runs all steps, as many in parallel as there are cores, and reports them in order. */
export async function runSteps(steps: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = [...steps.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes[next[0]] = await runStep(next[1])
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return outcomes
}

/** Prints the problems in full, then one line for each step. */
export function report(outcomes: Outcome[]): void {
  for (const { name, problems } of outcomes) if (problems) console.log(`\n── ${name}\n${problems}`)
  console.log('')
  for (const { name, problems, seconds } of outcomes)
    console.log(`${problems ? '✗' : '✓'} ${name.padEnd(26)}${seconds.toFixed(1).padStart(6)} s`)
}

async function runStep(step: Step): Promise<Outcome> {
  const began = performance.now()
  const problems = 'command' in step ? await runTool(step.command) : (await step.judge()).join('\n')
  return { name: step.name, problems, seconds: (performance.now() - began) / 1000 }
}

function runTool([tool, ...args]: [string, ...string[]]): Promise<string> {
  const options = {
    cwd: root,
    maxBuffer: 1e8,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  }
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin', tool), args, options, (error, stdout, stderr) => {
      resolve(error ? (stdout + stderr).trim() || error.message : '')
    })
  })
}
