/**
 * A document of headings, paragraphs, lists, tables and pictures → the bytes of a DOCX file. The parts are plain data, so
 * that whoever has a report to write need not know the format, and this file need not know the report.
 */
import type { ITableCellOptions, Paragraph as ParagraphOf, Table as TableOf } from 'docx'

/** A part of the document; sizes are in points. */
export type DocxPart =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; type: 'normal' | 'small' | 'first' | 'question'; address?: string }
  | { kind: 'list'; ordered: boolean; type: 'normal' | 'small'; items: string[] }
  | {
      kind: 'table'
      caption: string
      columns: { label: string; align: 'left' | 'right' | 'centre' }[]
      rows: string[][]
    }
  | {
      kind: 'picture'
      caption: string
      svg: string
      /** The same picture for programs that cannot show SVG. */
      png?: Uint8Array
      width: number
      height: number
      description: string
    }

/** The whole document; `head` and `foot` stand on every page. */
export interface DocxContent {
  title: string
  head: string
  foot: string
  paper: 'a4' | 'letter'
  parts: readonly DocxPart[]
}

/** Points to twentieths of a point, which the format counts in; half points are its sizes of type. */
const twips = (points: number): number => Math.round(points * 20)
const halves = (points: number): number => Math.round(points * 2)

const papers = { a4: { width: 595.3, height: 841.9 }, letter: { width: 612, height: 792 } } as const
const margin = 40
const sizes = { normal: 10.5, first: 10.5, question: 11, small: 8.5 } as const
const body = 'normal-list'
const grey = '3B4654'

/** One transparent point: programs that show SVG never draw it, others leave the space white beside the caption. */
const blank = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

/** Writes the file. The `docx` package is loaded when it is first needed. */
export async function writeDocx(content: DocxContent): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx')
  const { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = docx
  const { width, height } = papers[content.paper]
  const quiet = (text: string) => new TextRun({ text, size: halves(7.5), color: grey })
  const document = new Document({
    title: content.title,
    creator: 'Endstate',
    styles: { default: { document: { run: { font: 'Arial', size: halves(sizes.normal) } } } },
    numbering: {
      config: [
        {
          reference: body,
          levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'start' }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: { top: twips(margin), bottom: twips(margin), left: twips(margin), right: twips(margin) },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [quiet(content.head)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  quiet(`${content.foot} · page `),
                  new TextRun({ children: [PageNumber.CURRENT], size: halves(7.5), color: grey }),
                ],
              }),
            ],
          }),
        },
        children: content.parts.flatMap((part, index) => written(docx, part, index)),
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(document)
  return new Uint8Array(bytes)
}

type Docx = typeof import('docx')

function written(docx: Docx, part: DocxPart, index: number): (ParagraphOf | TableOf)[] {
  const { ExternalHyperlink, HeadingLevel, ImageRun, Paragraph, TextRun } = docx
  const run = (text: string, size: number, more: { bold?: boolean; italics?: boolean } = {}) =>
    new TextRun({ text, size: halves(size), ...more })
  const caption = (text: string) =>
    new Paragraph({
      children: [run(text, sizes.small + 0.5)],
      keepNext: true,
      spacing: { before: twips(3), after: twips(2) },
    })
  switch (part.kind) {
    case 'heading': {
      const heading = ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[
        part.level - 1
      ]!
      return [
        new Paragraph({
          heading,
          keepNext: true,
          spacing: { before: twips(6), after: twips(2) },
          children: [
            new TextRun({
              text: part.text,
              bold: true,
              color: '14202E',
              size: halves([19, 10, 9.5][part.level - 1]!),
            }),
          ],
        }),
      ]
    }
    case 'paragraph': {
      const text = run(part.text, sizes[part.type], {
        bold: part.type === 'first',
        italics: part.type === 'question',
      })
      const children = part.address
        ? [new ExternalHyperlink({ link: part.address, children: [text] })]
        : [text]
      return [new Paragraph({ children, spacing: { after: twips(part.type === 'small' ? 1 : 3) } })]
    }
    case 'list':
      return part.items.map(
        (item) =>
          new Paragraph({
            children: [run(item, sizes[part.type])],
            ...(part.ordered
              ? { numbering: { reference: body, level: 0, instance: index } }
              : { bullet: { level: 0 } }),
          }),
      )
    case 'table':
      return [caption(part.caption), tableOf(docx, part), new Paragraph({ spacing: { after: twips(2) } })]
    case 'picture':
      return [
        caption(part.caption),
        new Paragraph({
          children: [
            new ImageRun({
              type: 'svg',
              data: new TextEncoder().encode(part.svg) as never,
              transformation: { width: part.width / 0.75, height: part.height / 0.75 },
              fallback: { type: 'png', data: (part.png ?? blank) as never },
              altText: { name: `picture-${index}`, title: part.caption, description: part.description },
            }),
          ],
        }),
      ]
  }
}

function tableOf(docx: Docx, { columns, rows }: DocxPart & { kind: 'table' }): TableOf {
  const { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx
  const sides = { left: AlignmentType.START, right: AlignmentType.END, centre: AlignmentType.CENTER }
  const cell = (text: string, column: number, bold: boolean) => {
    const options: ITableCellOptions = {
      margins: { left: twips(3), right: twips(3), top: twips(1), bottom: twips(1) },
      children: [
        new Paragraph({
          alignment: sides[columns[column]?.align ?? 'left'],
          children: [new TextRun({ text, bold, size: halves(sizes.small) })],
        }),
      ],
    }
    return new TableCell(options)
  }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ label }, column) => cell(label, column, true)),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((text, column) => cell(text, column, false)) })),
    ],
  })
}
