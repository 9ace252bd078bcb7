import { facturXMetadata } from './xmp.ts'

/** An e-invoice inside the PDF, by Factur-X 1.0 (ZUGFeRD 2): the same invoice for machines. */
export interface Attachment {
  name: 'factur-x.xml'
  xml: string
  /** The profile of the XML, in the words of Factur-X. */
  profile: 'MINIMUM' | 'BASIC WL' | 'BASIC' | 'EN 16931' | 'EXTENDED' | 'XRECHNUNG'
}

/** Embeds the e-invoice as an alternative to the printed content, and declares it in the metadata. */
export function attach(pdf: PDFKit.PDFDocument, { name, xml, profile }: Attachment, date: Date): void {
  const options: PDFKit.Mixins.PDFAttachmentOptions & { relationship: string } = {
    name,
    type: 'text/xml',
    description: 'Factur-X',
    relationship: 'Alternative',
    creationDate: date,
    modifiedDate: date,
  }
  pdf.file(Buffer.from(xml), options)
  pdf.appendXML(facturXMetadata(name, profile))
}
