import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { sampleDocument } from './sample.ts'

/** Started with a number of lines: makes one PDF, and prints how long the process has lived and the most memory it had. */
await pdfOf(sampleDocument(Number(process.argv[2])), { logo: null })
const ms = performance.now()
console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024 }))
