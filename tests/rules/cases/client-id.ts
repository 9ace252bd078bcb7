/** An id as clients make them, twenty letters and digits, that a reader recognises. */
export const clientId = (name: string): string => name.replaceAll('-', '').padEnd(20, '0')
