/** Names of things in a case file, and dates. */
import * as z from 'zod'
import { expected } from './expected.ts'

/** Lower-case words joined by hyphens: `nato-norway`. Used for every id in a case file. */
export const identifier = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as nato-norway')

/** A calendar date in full or in part: 2025, 2025-10 or 2025-10-17. A bare year is a number in YAML and is accepted. */
export const date = z.union([
  z
    .string()
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'must be a date such as 2025, 2025-10 or 2025-10-17',
    ),
  z.int().min(1000).max(9999).transform(String),
])
expected.add(date, { words: 'a date such as 2025, 2025-10 or 2025-10-17' })

/** Words that open a condition and so cannot name an issue. */
export const reservedWords = ['all', 'any', 'not', 'if', 'then'] as const
