const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Twenty random letters and digits, as Firestore makes its own ids: about 119 bits. */
export function newId(): string {
  let id = ''
  while (id.length < 20) {
    for (const byte of crypto.getRandomValues(new Uint8Array(40))) {
      // 248 is the largest multiple of 62 in a byte: with higher values the first letters would be more
      // frequent
      if (byte < 248 && id.length < 20) id += letters.charAt(byte % 62)
    }
  }
  return id
}
