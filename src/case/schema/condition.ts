/**
 * Conditions on states: the one small language of constraints, red lines, adjustments, rankings and statements.
 *
 *   { fighting: ceasefire, territory: [freeze, donetsk-zone] }   every issue named must have one of its options
 *   { any: [A, B] }  { all: [A, B] }  { not: A }  { if: A, then: B }
 *
 * Issue names and operators may stand side by side in one mapping; all of them must then hold. `{}` holds everywhere.
 */
import * as z from 'zod'
import { expected } from './expected.ts'
import { identifier } from './identifier.ts'

/** Conditions may nest this deep; deeper is refused, so that no file can exhaust the stack. */
export const maximumConditionDepth = 12

/** A condition as data: operators and issue names side by side, all of which must hold; without keys it holds everywhere. */
export interface Condition {
  all?: Condition[] | undefined
  any?: Condition[] | undefined
  not?: Condition | undefined
  if?: Condition | undefined
  then?: Condition | undefined
  [issue: string]: string | string[] | Condition | Condition[] | undefined
}

const optionOrOptions = z.union([identifier, z.array(identifier).min(1).max(1000)])

/** A condition on states; `{}` holds everywhere. Names are checked against the case after reading. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .object({
      all: z.array(condition).min(1).max(100).optional(),
      any: z.array(condition).min(1).max(100).optional(),
      not: condition.optional(),
      if: condition.optional(),
      // biome-ignore lint/suspicious/noThenProperty: the word of the case language; a condition is never awaited
      then: condition.optional(),
    })
    .catchall(optionOrOptions),
) as z.ZodType<Condition>

/** One option of every issue, or of some: `{ fighting: ceasefire }`. */
export const pattern = z.record(identifier, optionOrOptions)
export type Pattern = z.infer<typeof pattern>

expected.add(optionOrOptions, { words: 'an option or a list of options' })
expected.add(condition, { words: 'a condition such as { issue: option }' })
expected.add(pattern, { words: 'options by issue, such as { issue: option }' })
