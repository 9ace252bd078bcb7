import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Polish. */
export const pl: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Termin płatności: {day}',
  onReceipt: 'Płatne przy odbiorze',
  download: 'Pobierz PDF',
  pay: 'Jak zapłacić',
  noDetails: 'Zapytaj, jak zapłacić ({name}), i podaj numer referencyjny.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Tytuł przelewu',
  copy: 'Kopiuj',
  copyOf: 'Kopiuj: {what}',
  copied: 'Skopiowano',
  paid: 'Zapłacona. Nic więcej nie trzeba robić.',
  paidOn: 'Zapłacona {day}. Nic więcej nie trzeba robić.',
  refunded: 'Zwrócona. Nie ma już nic do zapłaty.',
  refundedOn: 'Zwrócona {day}. Nie ma już nic do zapłaty.',
  replaced: 'Istnieje nowsza wersja tej faktury. Poproś o nią przed zapłatą ({name}).',
  closedTitle: 'Ten link niczego nie otwiera',
  closed:
    'Mógł zostać błędnie przepisany albo stracił ważność. Sprawdź, czy adres jest pełny, albo poproś nadawcę o nowy link.',
  busyTitle: 'Chwileczkę',
  busy: 'Ta strona była przed chwilą bardzo często pobierana. Odczekaj minutę i wczytaj ją ponownie.',
  brokenTitle: 'Nie udało się',
  broken: 'W tej chwili nie można pokazać faktury. Wczytaj stronę ponownie za kilka minut.',
}
