/** Limits on case files. Chosen so that no text, however made, keeps the reader busy for seconds or fills the memory. */

/** Bytes a case file may have, 8 MB; a longer one is refused unread. */
export const maximumBytes = 8_000_000
/** YAML tokens (words, marks, spaces, line ends); about 4 MB of ordinary case text. Reading takes 2 to 3 µs per token. */
export const maximumTokens = 500_000
/** Values after aliases are written out. */
export const maximumValues = 250_000
/** Levels of lists and mappings inside each other; a case needs about 20. */
export const maximumDepth = 64
/** Diagnostics shown for one file; a file with more is usually wrong in one place. */
export const maximumDiagnostics = 200
/** Warnings of one kind shown for one file; the rest is counted. */
export const maximumWarningsOfKind = 20
/** Words of a quote. Long passages belong to their authors; a few words fix the place. */
export const maximumQuoteWords = 12
/** How far from 1 the weights of a party may sum: half of a rounding step of one per cent. */
export const weightTolerance = 0.005
