// `npm run rules`: writes the field checks of firestore.rules from the tables of fields in functions/domain.
import { writeRules } from './rules/rules-file.ts'

console.log(
  writeRules() ? 'The field checks of firestore.rules were renewed.' : 'firestore.rules is up to date.',
)
