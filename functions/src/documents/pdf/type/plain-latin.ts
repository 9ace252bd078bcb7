const plain =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u202F\u20AC\u2212]*$/

/**
 * Whether a text has only Latin letters and signs that all Latin fonts have and that need no shaping: nearly
 * all texts do.
 */
export const isPlainLatin = (text: string): boolean => plain.test(text)
