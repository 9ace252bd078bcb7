// The package only describes its bundle, which contains older versions of its dependencies.
declare module 'html2pdf.js/src/index.js' {
  interface Drawing {
    set(options: Record<string, unknown>): Drawing
    from(element: HTMLElement): Drawing
    toContainer(): Drawing
    toCanvas(): Drawing
    toPdf(): PromiseLike<unknown>
    get<T>(what: 'pdf', use?: (pdf: T) => unknown): PromiseLike<T>
  }
  const start: () => Drawing
  export { start as default }
}
