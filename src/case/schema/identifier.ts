/** Names of things in a case file, and dates. */
import * as z from 'zod'

/** Lower-case words joined by hyphens: `nato-norway`. Used for every id in a case file. */
export const identifier = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as nato-norway')

/** A calendar date in full or in part: 2025, 2025-10 or 2025-10-17. */
export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2025, 2025-10 or 2025-10-17')

/** Words that open a condition and so cannot name an issue. */
export const reservedWords = ['all', 'any', 'not', 'if', 'then'] as const
