const digitsOf = (text: string): number[] => Array.from(text, Number)

function weighed(text: string, weights: readonly number[]): number {
  return digitsOf(text).reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0)
}

/** Whether the last digit is the check digit of GS1 over the others, weighed 3 and 1 from the right. */
export function isGs1(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, at) => total + digit * (at % 2 === 1 ? 3 : 1), 0)
  return /^\d{2,}$/.test(text) && sum % 10 === 0
}

/** Whether ten digits carry Luhn's check digit, as Swedish organisation numbers do. */
export function isLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .map((digit, at) => (at % 2 === 1 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return /^\d{10}$/.test(text) && sum % 10 === 0
}

/** Whether nine digits are a Norwegian organisation number: the last one checks the others modulo 11. */
export function isNorwegian(text: string): boolean {
  const rest = weighed(text, [3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return /^\d{9}$/.test(text) && Number(text) > 0 && (11 - rest) % 11 === Number(text.at(-1))
}

/** Whether ten digits are a Belgian enterprise number: the last two are 97 minus the others modulo 97. */
export function isBelgian(text: string): boolean {
  return /^\d{10}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8))
}

/** Whether eleven digits are an Australian business number: weighed, less one in the first, divisible by 89. */
export function isAustralian(text: string): boolean {
  return /^\d{11}$/.test(text) && (weighed(text, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0
}

/** Whether the whole is 1 modulo 97 with letters as 10 to 35 and the first four at the end (ISO 13616, IBAN). */
export function isModulo97(text: string): boolean {
  const digits = Array.from(text.slice(4) + text.slice(0, 4), (character) => parseInt(character, 36))
  return digits.reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0) === 1
}
