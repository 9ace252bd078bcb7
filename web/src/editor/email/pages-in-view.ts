/**
 * Draws pages while they are in view or near it, one at a time, and releases the others: all pages of a long
 * document at once would fill a phone's memory. Returns a function that ends it.
 */
export function drawInView(
  root: Element | null,
  canvases: readonly HTMLCanvasElement[],
  draw: (page: number, canvas: HTMLCanvasElement) => Promise<void>,
  onFailed: () => void,
): () => void {
  const near = new Set<HTMLCanvasElement>()
  const drawn = new Set<HTMLCanvasElement>()
  const missing = () => canvases.find((canvas) => near.has(canvas) && !drawn.has(canvas))
  let working = false
  let ended = false

  function release(canvas: HTMLCanvasElement): void {
    drawn.delete(canvas)
    canvas.width = canvas.height = 0
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    try {
      for (let next = missing(); next && !ended; next = missing()) {
        await draw(canvases.indexOf(next) + 1, next)
        if (near.has(next)) drawn.add(next)
        else release(next)
      }
    } catch {
      if (!ended) onFailed()
    } finally {
      working = false
    }
  }

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const canvas = target as HTMLCanvasElement
        if (isIntersecting) near.add(canvas)
        else {
          near.delete(canvas)
          if (drawn.has(canvas)) release(canvas)
        }
      }
      void work()
    },
    { root, rootMargin: '100% 0px' },
  )
  for (const canvas of canvases) observer.observe(canvas)
  return () => {
    ended = true
    observer.disconnect()
  }
}
