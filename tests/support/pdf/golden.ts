import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { generated, root } from '../../../scripts/run/folders.ts'
import { differenceOf } from './picture-difference.ts'
import { pictureIn, pngOf, type Picture } from './picture.ts'

/**
 * What is wrong with how something looks, beside the picture of it that somebody has looked at and committed; '' when
 * nothing is. `npm test -- functions --renew` writes the picture anew: look at it before you commit it.
 */
export function wrongWithLook(picture: Picture, golden: string): string {
  const png = pngOf(picture)
  if (process.env.RENEW_PICTURES === '1') {
    mkdirSync(dirname(golden), { recursive: true })
    writeFileSync(golden, png)
    return ''
  }
  const name = relative(root, golden)
  const difference = existsSync(golden)
    ? differenceOf(pictureIn(png), pictureIn(readFileSync(golden)))
    : undefined
  if (difference === null) return ''
  const actual = keep(golden, 'actual', png)
  if (difference === undefined) return `There is no ${name}: look at ${actual}, then renew (--renew).`
  return `It doesn't look like ${name}: see ${actual} and, in black, ${keep(golden, 'difference', pngOf(difference))}.`
}

function keep(golden: string, what: string, png: Buffer): string {
  const file = join(generated('pictures'), golden.replace(/^.*[\\/](.*)\.png$/, `$1.${what}.png`))
  writeFileSync(file, png)
  return relative(root, file)
}
