/** Why no case can notice a change, by what the bench says of it without the line. */
const REASONS: Readonly<Record<string, string>> = {
  'data.copyToMe is bool -> true':
    'the count of recipients chooses by it: a choice by anything else fails, and that denies the request',
}

/** The reason for which a change is not noticed; undefined where nobody knows one. */
export function reasonOf(says: string): string | undefined {
  return REASONS[says.replace(/^\S+ /, '')]
}
