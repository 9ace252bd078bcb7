/** By then a logo on this device has loaded; an unavailable one is left out. */
const patienceMs = 4000

/** Resolves when the sheet's logo can be drawn, or is not available. */
export async function logoShown(sheet: HTMLElement): Promise<void> {
  const gaveUp = performance.now() + patienceMs
  let image = sheet.querySelector('img')
  while (!image && performance.now() < gaveUp) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    image = sheet.querySelector('img')
  }
  await image?.decode().catch(() => undefined)
}
