/** People with names that try a badge: short, long, in other scripts. */
export const people = [
  { uid: 'a1', name: 'Ann Berger' },
  { uid: 'b2', name: 'José Ñandú de la Cruz' },
  { uid: 'c3', name: '李雷' },
  { uid: 'd4', name: 'Zoë' },
  { uid: 'e5', name: 'Maximiliane Freifrau von Hohenstein-Waldeck' },
  { uid: 'f6', name: 'سارة العلي' },
]

/** As many customers as a long list must bear. */
export const thousands = Array.from({ length: 5000 }, (_, index) => ({
  value: `c${index}`,
  label:
    index % 7 === 0 ? `Überlandwerk Südost Energieversorgungsgesellschaft mbH ${index}` : `Customer ${index}`,
  detail: `City ${index % 90}`,
}))
