/**
 * Escaping. Everything that comes from a case (names, quotes, titles, addresses) is untrusted text: it may hold mark-up,
 * scripts, pipes, line breaks or characters that turn the direction of the line.
 */

/** Control characters and direction overrides become spaces or vanish; runs of white space become one space. */
export function plainText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff\ufffe\uffff]/g, '')
      // A lone surrogate is not a character; no encoder may meet one.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/\s+/g, ' ')
  )
}

const htmlEntities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe in HTML and SVG text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => htmlEntities[character]!)
}

/** Safe in running Markdown and in cells of Markdown tables: no mark-up, link, image, raw HTML or cell border. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]<>|#~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** The address if it is an ordinary web address, else undefined: nothing else ever becomes a link. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined
  try {
    const parsed = new URL(address)
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined
  } catch {
    return undefined
  }
}
