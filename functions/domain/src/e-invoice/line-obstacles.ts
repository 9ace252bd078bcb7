import type { NewLine } from '../line/line.ts'
import type { LineTax } from '../tax/tax.ts'
import { exemptionCode, hasExemption } from './exemption.ts'
import { obstaclesAmong, type Obstacle } from './obstacle.ts'
import { isUnitCode } from './unit-code.ts'

/** The missing values of the lines: a text, a known unit, and exactly one tax of EN 16931. */
export function lineObstacles(lines: readonly NewLine[]): Obstacle[] {
  return lines.flatMap((line) => {
    const isItem = line.kind === 'item'
    const isSilent = line.description.trim() === ''
    return obstaclesAmong([
      [isItem && isSilent, 'noItemName'],
      [!isItem && isSilent, 'noReason'],
      [isItem && !isUnitCode(line.unit), 'unknownUnit'],
      [line.taxes.length === 0, 'noTax'],
      [line.taxes.length > 1, 'severalTaxes'],
      [line.taxes.some((tax) => !isRateOfCategory(tax)), 'rateNotOfCategory'],
      [line.taxes.some(isUnexplained), 'noExemptionReason'],
    ]).map(({ code }) => ({ code, line: line.id }))
  })
}

// BR-S-05, BR-AF-05 and BR-AG-05 require a rate, the 05 rules of the other categories require none.
function isRateOfCategory({ category, ratePpm }: LineTax): boolean {
  if (category === 'S' || category === 'L') return ratePpm > 0
  return category === 'M' || ratePpm === 0
}

const isUnexplained = ({ category, exemptionReason }: LineTax): boolean =>
  hasExemption(category) && exemptionCode(category) === null && exemptionReason.trim() === ''
