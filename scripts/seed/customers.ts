import type { Address } from '@covoice/domain'

interface DemoCustomer {
  name: string
  address: Address
  taxId: string
  language: string
  termsDays: number | null
  email: string
  contact: string
}

const at = (street: string, postcode: string, city: string, country: string): Address => ({
  street,
  city,
  region: '',
  postcode,
  country,
})

/** The demo company's customers by id: short names and a very long one, and several scripts. */
export const CUSTOMERS: Record<string, DemoCustomer> = {
  contoso: {
    name: 'Contoso Maschinenbau GmbH',
    address: at('Am Kaiserkai 30', '20457', 'Hamburg', 'DE'),
    taxId: 'DE811234567',
    language: 'de',
    termsDays: 30,
    email: 'rechnung@contoso.example',
    contact: 'Sabine Krüger',
  },
  fabrikam: {
    name: 'Fabrikam Sanitär-, Heizungs- und Klimatechnik Beteiligungsgesellschaft mbH & Co. Kommanditgesellschaft',
    address: at('Gewerbepark Nord, Gebäude 7, Aufgang C', '24109', 'Kiel', 'DE'),
    taxId: 'DE812345678',
    language: 'de',
    termsDays: null,
    email: 'buchhaltung@fabrikam.example',
    contact: 'Maximilian von Hohenberg-Reventlow',
  },
  lindqvist: {
    name: 'Praxis Dr. Lindqvist',
    address: at('Eppendorfer Baum 12', '20249', 'Hamburg', 'DE'),
    taxId: '',
    language: 'de',
    termsDays: null,
    email: 'praxis@lindqvist.example',
    contact: 'Dr. Ingrid Lindqvist',
  },
  adventure: {
    name: 'Adventure Works Cycles B.V.',
    address: at('Keizersgracht 241', '1016 EA', 'Amsterdam', 'NL'),
    taxId: 'NL001234567B01',
    language: 'nl',
    termsDays: 30,
    email: 'facturen@adventure-works.example',
    contact: 'Daan Visser',
  },
  importers: {
    name: 'Wide World Importers Ltd',
    address: at('41 Cornhill', 'EC3V 3ND', 'London', 'GB'),
    taxId: 'GB123456789',
    language: 'en',
    termsDays: 30,
    email: 'accounts@wideworld.example',
    contact: 'Priya Shah',
  },
  tailspin: {
    name: 'Tailspin Toys AG',
    address: { ...at('Bahnhofstrasse 45', '8001', 'Zürich', 'CH'), region: 'ZH' },
    taxId: 'CHE-123.456.789',
    language: 'de',
    termsDays: 10,
    email: 'kreditoren@tailspin.example',
    contact: 'Reto Brunner',
  },
  alnoor: {
    name: 'شركة النور للتجارة العامة ذ.م.م',
    address: at('شارع الشيخ زايد، برج النور، الطابق ١٢', '', 'دبي', 'AE'),
    taxId: '100123456700003',
    language: 'ar',
    termsDays: 30,
    email: 'accounts@alnoor.example',
    contact: 'ليلى الهاشمي',
  },
  yamada: {
    name: '山田精機株式会社',
    address: at('千代田区丸の内1-9-2', '100-0005', '東京都', 'JP'),
    taxId: 'T1234567890123',
    language: 'ja',
    termsDays: 30,
    email: 'keiri@yamada.example',
    contact: '佐藤 美咲',
  },
}
