/** Forms a case can be read from and written to. A form that is listed here works. */

/** `endstate export --as`: name and what it holds. */
export const exportFormats = {
  json: 'the whole case',
  yaml: 'the whole case, with its comments',
  xlsx: 'a workbook (XLSX) of readable sheets, which can be changed and imported again',
  public: 'the case without what is not public, and without comments',
  csv: 'its numbers, one a line, with their basis',
  'csv-claims': 'its claims, one a line',
  w3c: 'its claims as W3C Web Annotations (JSON-LD)',
  hypothesis: 'its claims for Hypothesis (JSON)',
  doccano: 'its claims as labelled texts for doccano (JSONL); needs the texts',
  ris: 'its sources (RIS)',
  bibtex: 'its sources (BibTeX)',
  csl: 'its sources (CSL-JSON)',
  argdown: 'who affirms and who denies what (Argdown)',
} as const

/** `endstate import --as` for whole cases: name and what is read. */
export const importFormats = {
  json: 'a whole case, as `endstate export --as json` writes it',
  gmcr: 'a conflict saved by the program GMCR+',
  xlsx: 'a workbook, as `endstate export --as xlsx` writes it, or a table in one',
  table: 'a table (CSV) of issues and options with one column for each party',
} as const

/** `endstate import --case --as` for claims, which go to the inbox of the case. */
export const claimFormats = {
  w3c: 'W3C Web Annotations (JSON-LD)',
  hypothesis: 'annotations exported by Hypothesis (JSON)',
  doccano: 'labelled texts of doccano (JSONL)',
  'csv-claims': 'a table of claims, as `endstate export --as csv-claims` writes it',
} as const

/** `endstate import --case --as` for sources, which go into the case. */
export const sourceFormats = {
  ris: 'references (RIS)',
  bibtex: 'references (BibTeX)',
  csl: 'references (CSL-JSON)',
} as const
