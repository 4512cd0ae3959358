/** Forms a case can be read from and written to. A form that is listed here works. */

/** `endstate export --as`: name and what it holds. */
export const exportFormats = {
  json: 'the whole case',
  yaml: 'the whole case, with its comments',
  csv: 'its numbers, one a line, with their basis',
} as const

/** `endstate import --as`: name and what is read. */
export const importFormats = {
  json: 'a whole case, as `endstate export --as json` writes it',
  gmcr: 'a conflict saved by the program GMCR+',
} as const
