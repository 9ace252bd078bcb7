/** Why no case can notice a change, by what the bench says of it without the line. */
const REASONS: Readonly<Record<string, string>> = {
  'contacts.size() <= first -> contacts.size() < first':
    'a shortcut: behind the last contact, the check of each place says yes as well',
  "data.expiresAt <= request.time + duration.value(10, 'm') -> data.expiresAt < request.time + duration.value(10, 'm')":
    'only the server knows the time of a request in advance: no case asks for exactly ten minutes later',
  'addresses is list -> true':
    'the count of recipients joins what has passed: anything but a list fails there, and that denies the request',
  'data.copyToMe is bool -> true':
    'the count of recipients chooses by it: a choice by anything else fails, and that denies the request',
}

/** The reason for which a change is not noticed; undefined where nobody knows one. */
export function reasonOf(says: string): string | undefined {
  return REASONS[says.replace(/^\S+ /, '')]
}
