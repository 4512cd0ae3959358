/** Building blocks of the pictures. One unit is one point (1/72 inch), so that type is as large in print as it says. */

/** How large a picture is to be. */
export interface ChartSize {
  /** Width in points; 241 is the 85 mm of half a page. Heights follow from the data. */
  width: number
  /** Prefix of ids inside the picture: must differ between pictures of one page. */
  id?: string
}

/** Dark on white everywhere; meaning is carried by shape, pattern and position, never by these. */
export const ink = {
  dark: '#14202e',
  middle: '#5b6675',
  light: '#c5cbd3',
  faint: '#e6e9ed',
  paper: '#ffffff',
} as const

/** Narrow and widely installed; the last names are what Linux servers have. */
export const typeface = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif"

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Record<string, string | number | undefined>

/** One element. Attribute values and text are escaped; children are markup. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** A line of text at a point. */
export function textAt(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text))
}

/** A whole picture with its title and its description, which says in words what the picture shows. */
export function picture(
  size: { width: number; height: number; id: string },
  words: { title: string; description: string },
  ...children: string[]
): string {
  const { width, height, id } = size
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      width: `${short(width)}pt`,
      height: `${short(height)}pt`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': typeface,
      'font-size': 7,
      fill: ink.dark,
    },
    element('title', { id: `${id}-title` }, escapeXml(words.title)),
    element('desc', { id: `${id}-description` }, escapeXml(words.description)),
    ...children,
  )
}

/** A picture that says why there is nothing to draw: never a blank. */
export function emptyPicture(size: ChartSize, id: string, sentence: string): string {
  const height = 48
  return picture(
    { width: size.width, height, id },
    { title: sentence, description: sentence },
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: size.width - 1,
      height: height - 1,
      fill: ink.paper,
      stroke: ink.middle,
      'stroke-dasharray': '3 2',
    }),
    ...wrap(sentence, size.width - 20, 8).map((line, index) =>
      textAt(10, 20 + index * 10, line, { 'font-size': 8 }),
    ),
  )
}

/** At most two decimals, never an exponent or anything that is not a number. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '0'
  return String(Math.round(Math.max(-1e7, Math.min(1e7, value)) * 100) / 100 + 0)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from a case is untrusted: mark-up is escaped, characters that XML forbids or that turn lines are dropped. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, ' ')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/[&<>"']/g, (character) => entities[character]!)
  )
}

const widths = new Map<string, number>()

/** Estimated width of a text in points: errs on the wide side, since the reader's typeface is not known. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) {
    let own = widths.get(character)
    if (own === undefined) {
      own = widthOf(character)
      // Letters of any script, each once; the bound only keeps hostile texts from filling the memory.
      if (widths.size < 5000) widths.set(character, own)
    }
    width += own
  }
  return width * fontSize
}

/** Width of a character against its size: five classes are enough to break lines. */
function widthOf(character: string): number {
  if (/[iljtf.,:;'’|!()[\] ]/.test(character)) return 0.32
  if (/[mwMW@%—…]/.test(character)) return 0.92
  if (/[A-Z0-9]/.test(character)) return 0.66
  return character > '\u2e7f' ? 1 : 0.55
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Lines no wider than `width`; at most `most`, the last cut with an ellipsis. */
export function wrap(text: string, width: number, fontSize: number, most = 3): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, fontSize) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  const kept = lines.slice(0, most)
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} ${lines.slice(most).join(' ')}`
  return kept.map((one) => fitText(one, width, fontSize))
}
