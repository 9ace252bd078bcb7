// Units of UN/ECE recommendation 20 that people bill in; the field takes any code, an e-invoice only those of the list.
const codes = new Set(
  'C62 H87 EA NAR NPR PR SET DZN LS E48 HUR MIN SEC DAY WEE MON QAN SAN ANN MMT CMT DMT MTR KMT INH FOT YRD SMI CMK MTK HAR ACR MTQ MLT CLT LTR HLT GLL MGM GRM KGM TNE LBR ONZ WTT KWT MAW WHR KWH MWH AMP VLT CEL AD 2P 4L E34 E35 P1 IE E51 XPK XBX XPP XCT XPX'.split(
    ' ',
  ),
)

/** Whether `unit` is known to be a code of UN/ECE recommendation 20 (EN 16931, BR-CL-23). */
export function isUnitCode(unit: string): boolean {
  return codes.has(unit)
}
