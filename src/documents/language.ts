/** The language of a text, as far as it can be told. */
import type { DocumentMetadata, ExtractionWarning, Span } from './extraction.ts'

/** Two-letter codes of the languages that are told apart; others keep their three letters. */
const twoLetters: Record<string, string> = {
  eng: 'en', rus: 'ru', ukr: 'uk', deu: 'de', fra: 'fr', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', pol: 'pl',
  arb: 'ar', heb: 'he', pes: 'fa', tur: 'tr', cmn: 'zh', jpn: 'ja', kor: 'ko', hin: 'hi', ben: 'bn', urd: 'ur',
  swe: 'sv', ces: 'cs', hun: 'hu', ron: 'ro', bul: 'bg', srp: 'sr', hrv: 'hr', bos: 'bs', ell: 'el', amh: 'am',
  swh: 'sw', som: 'so', hau: 'ha', ind: 'id', vie: 'vi', tha: 'th', mya: 'my', tam: 'ta', tel: 'te', mar: 'mr',
  kmr: 'ku', uzn: 'uz', kaz: 'kk', azj: 'az', bel: 'be', zlm: 'ms', tgl: 'tl', yor: 'yo', ibo: 'ig', zul: 'zu',
} // biome-ignore format: a table

const names = (code: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** Fewer letters than this say nothing certain about a language. */
const leastLetters = 200
const mostLetters = 4000

/** The language of the article: told from its letters; the declared one where the text is short; else undefined. */
export async function languageOf(
  text: string,
  article: readonly Span[],
  declared: string | undefined,
): Promise<{ language?: string; warnings: ExtractionWarning[] }> {
  let sample = ''
  for (const { start, end } of article) {
    sample += ` ${text.slice(start, Math.min(end, start + mostLetters - sample.length))}`
    if (sample.length >= mostLetters) break
  }
  const { franc } = await import('franc-min')
  const told = sample.trim().length < leastLetters ? 'und' : franc(sample)
  const code = told === 'und' ? declaredCode(declared) : (twoLetters[told] ?? told)
  if (code === undefined) return { warnings: [] }
  if (code === 'en') return { language: code, warnings: [] }
  const says =
    `The text seems to be in ${names(code)}. Suggestions work for English only; the text is stored, ` +
    'and passages quoted from it are checked like any other.'
  return { language: code, warnings: [{ code: 'not-english', says }] }
}

function declaredCode(declared: DocumentMetadata['language']): string | undefined {
  const code = declared?.trim().toLowerCase().split(/[-_]/)[0]
  return code !== undefined && /^[a-z]{2,3}$/.test(code) ? code : undefined
}
