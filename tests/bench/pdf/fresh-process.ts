import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { sampleDocument } from './sample.ts'

/** Started with a number of lines, and of rows of each: makes one PDF, and prints how long the process has lived and the most memory it had. */
const [count, rows] = process.argv.slice(2).map(Number)
await pdfOf(sampleDocument(count ?? 1, rows), { logo: null })
const ms = performance.now()
console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024 }))
