/** Documents made for tests: PDF with one or two columns, DOCX with footnotes. Every word in them is invented. */
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import PDFDocument from 'pdfkit'

/** Sentences about an invented dispute; every one has a figure of its own, so that each can be told apart. */
export function madeSentences(count: number): string[] {
  const who = [
    'The harbour board',
    'The ferry union',
    'A spokesman of the island council',
    'The mayor of Sund',
  ]
  const what = ['asked for', 'would not accept', 'spoke of', 'had counted']
  const units = ['crowns a crossing', 'berths at the old quay', 'hours of rest', 'tonnes of freight']
  return Array.from({ length: count }, (_, index) => {
    const [a, b, c] = [who[index % 4]!, what[Math.floor(index / 4) % 4]!, units[Math.floor(index / 16) % 4]!]
    const amount = (1000 + index * 37).toLocaleString('en-US')
    return `${a} ${b} ${amount} ${c} in round ${index + 1} of the talks, and the others listened.`
  })
}

/** What a PDF for a test is made of. */
export interface PdfWishes {
  paragraphs: readonly string[]
  columns?: 1 | 2
  /** Running head on every page; a page number stands at the foot. */
  head?: string
  password?: string
  /** Pages with a drawing and no text. */
  pictures?: boolean
  title?: string
}

/** A PDF as pdfkit writes it. */
export function madePdf(wishes: PdfWishes): Promise<Uint8Array> {
  const { paragraphs, columns = 1, head, password, pictures, title } = wishes
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({
      bufferPages: true,
      margins: { top: 90, bottom: 90, left: 60, right: 60 },
      info: { CreationDate: new Date(Date.UTC(2031, 2, 4)), ...(title ? { Title: title } : {}) },
      ...(password ? { userPassword: password } : {}),
    })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
    if (pictures) pdf.rect(100, 100, 200, 300).fill('#888888')
    else pdf.fontSize(10).text(paragraphs.join('\n\n'), { columns, columnGap: 24, align: 'left' })
    const { start, count } = pdf.bufferedPageRange()
    for (let page = start; head !== undefined && page < start + count; page++) {
      pdf.switchToPage(page)
      // Beyond the margins pdfkit would begin a new page.
      pdf.page.margins = { top: 0, bottom: 0, left: 60, right: 60 }
      pdf.fontSize(8).text(head, 60, 40, { lineBreak: false })
      pdf.text(`Page ${page + 1} of ${count}`, 60, 750, { lineBreak: false })
    }
    pdf.end()
  })
}

/** A DOCX file with a heading, paragraphs, and a footnote after the first. */
export async function madeDocx(paragraphs: readonly string[], footnote: string): Promise<Uint8Array> {
  const document = new Document({
    title: 'Notes from Sund',
    creator: 'Ann Oake',
    footnotes: { 1: { children: [new Paragraph(footnote)] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Notes from Sund', heading: HeadingLevel.HEADING_1 }),
          ...paragraphs.map(
            (said, index) =>
              new Paragraph({
                children:
                  index === 0 ? [new TextRun(said), new FootnoteReferenceRun(1)] : [new TextRun(said)],
              }),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
