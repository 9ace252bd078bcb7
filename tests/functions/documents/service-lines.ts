import { newLine, type NewLine } from '@covoice/domain'
import { tax } from '../../domain/builders.ts'

const services = {
  en: [
    'Managed workplace, per seat',
    'On-site support in Kreuzberg, two technicians\nReplaced the switch in the server room',
    'Firewall subscription FG-100F, 12 months',
    'Remote support',
    'Backup storage, tiered, with a daily restore test and a report by the first working day of the month',
  ],
  de: [
    'Betreuter Arbeitsplatz, je Platz',
    'Einsatz vor Ort in Kreuzberg, zwei Technikerinnen\nSwitch im Serverraum getauscht',
    'Firewall-Abonnement FG-100F, zwölf Monate',
    'Fernwartung',
    'Sicherungsspeicher, gestaffelt, mit täglicher Rücksicherungsprobe und Bericht zum ersten Werktag des Monats',
  ],
}
const quantities = [12_000, 1500, 1000, 250, 2048_000]
const units = ['C62', 'HUR', 'ANN', 'HUR', 'E34']
const prices = [42.5, 118, 1249, 95.5, 0.0275]

/** The usual tax in the words of a language. */
export const vat = { en: tax(19, { name: 'VAT' }), de: tax(19, { name: 'USt' }) }

/** So many lines of everyday IT services, with figures of every length. */
export function serviceLines(count: number, language: 'en' | 'de', taxes = [vat[language]]): NewLine[] {
  return Array.from({ length: count }, (_, index) => ({
    ...newLine(`a${String(index).padStart(5, '0')}`, {
      description: services[language][index % 5] ?? '',
      quantityThousandths: quantities[index % 5] ?? 1000,
      unit: units[index % 5] ?? 'C62',
      unitPriceMillionths: Math.round((prices[index % 5] ?? 1) * 1_000_000),
      taxes,
    }),
    id: `line${index}`,
  }))
}
