/**
 * Sheets of plain cells → the bytes of an XLSX file. Texts are always texts: nothing in a sheet can be a formula, whatever
 * it begins with. The same sheets give the same bytes.
 *
 * Written here and not by a package: those at hand pack large parts in workers made from text, which a page that forbids
 * every connection may not start, and put the time into the file.
 */
import { strToU8, zipSync } from 'fflate'
import { addressOf } from './cell-address.ts'

/** A sheet: the first row is the header, widths are in characters. */
export interface XlsxSheet {
  name: string
  widths: readonly number[]
  rows: readonly (readonly (string | number | null)[])[]
}

const noTime = new Date('1980-01-01T00:00:00')
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Kinds of cell in the order of the styles below. */
const style = { number: 1, text: 2, header: 3 } as const

const styles = `${start}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EBF0"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="0" xfId="0" applyAlignment="1"><alignment vertical="top" horizontal="right"/></xf><xf numFmtId="49" xfId="0" applyNumberFormat="1" applyAlignment="1" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** Writes the file. Names of sheets must be at most 31 characters without `[]/\:*?`. */
export function writeXlsx(sheets: readonly XlsxSheet[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {}
  const put = (path: string, text: string): void => {
    files[path] = strToU8(start + text) as Uint8Array<ArrayBuffer>
  }
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
  const part = (number: number) => `worksheets/sheet${number}.xml`
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${kinds}.${kind}+xml"/>`
  put(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${numbered.map(({ number }) => override(part(number), 'worksheet')).join('')}</Types>`,
  )
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const relations = (all: string) => `<Relationships xmlns="${packages}/relationships">${all}</Relationships>`
  put('_rels/.rels', relations(relation('workbook', 'officeDocument', 'xl/workbook.xml')))
  put(
    'xl/_rels/workbook.xml.rels',
    relations(
      numbered.map(({ number }) => relation(`sheet${number}`, 'worksheet', part(number))).join('') +
        relation('styles', 'styles', 'styles.xml'),
    ),
  )
  const listed = numbered.map(
    ({ sheet, number }) => `<sheet name="${escaped(sheet.name)}" sheetId="${number}" r:id="sheet${number}"/>`,
  )
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
  )
  files['xl/styles.xml'] = strToU8(styles) as Uint8Array<ArrayBuffer>
  for (const { sheet, number } of numbered) put(`xl/${part(number)}`, sheetXml(sheet))
  return zipSync(files, { level: 6, mtime: noTime })
}

/** The first row stays in sight while the others scroll. */
const view =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

function sheetXml({ widths, rows }: XlsxSheet): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 2}" customWidth="1"/>`,
  )
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => cellXml(value, addressOf(column, at), at === 0))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  const sized = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  return `<worksheet xmlns="${main}">${view}${sized}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(value: string | number | null, address: string, header: boolean): string {
  // An empty cell is written too, so that what is typed into it stays a text.
  if (value === null || value === '') return `<c r="${address}" s="${style.text}"/>`
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${address}" s="${style.number}"><v>${value}</v></c>`
  const kind = header ? style.header : style.text
  return `<c r="${address}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`
}

/** Text of an element or attribute; what XML cannot hold is written the way the format has for it. */
function escaped(text: string): string {
  const named: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
  const coded = (found: string) =>
    Array.from({ length: found.length }, (_, at) => hexadecimal(found.charCodeAt(at))).join('')
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, coded)
    .replace(/[<>&"]/g, (one) => named[one]!)
}

const hexadecimal = (unit: number): string => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`
