import { expect, test } from 'vitest'
import { pictureOf } from '../../../web/src/backend/files/picture.ts'

test('[O30] a file that is not a picture is refused', async () => {
  await expect(pictureOf(new Blob(['%PDF-1.7'], { type: 'application/pdf' }))).rejects.toMatchObject({
    problem: 'notAnImage',
  })
})

test('[O30] a file over 5 MB is refused before it is opened', async () => {
  const file = new Blob([new Uint8Array(5_000_001)], { type: 'image/png' })
  await expect(pictureOf(file)).rejects.toMatchObject({ problem: 'fileTooLarge' })
})

test("[O30] a picture that can't be opened is refused as damaged", async () => {
  URL.createObjectURL = () => 'blob:broken'
  URL.revokeObjectURL = () => undefined
  await expect(pictureOf(new Blob(['broken'], { type: 'image/png' }))).rejects.toMatchObject({
    problem: 'imageBroken',
  })
})
