/** The case file as JSON Schema, so that editors can complete keys and underline mistakes while typing. */
import * as z from 'zod'
import { caseFile, formatVersion, lever, scenario } from './schema/case.ts'
import { condition, pattern } from './schema/condition.ts'
import { claim, source } from './schema/evidence.ts'
import { constraint, endState, issue, option } from './schema/issue.ts'
import { adjustment, issuePreference, noDeal, party, preferences, reading, redLine } from './schema/party.ts'
import { judgement, quantity, spread } from './schema/quantity.ts'

/** What the schema is known by: a name, not an address that would have to answer. */
export const caseSchemaId = `urn:endstate:case:${formatVersion}`

/** Parts that stand under a name of their own instead of being written out at every place they are used. */
const namedParts: Record<string, z.ZodType> = {
  spread,
  quantity,
  judgement,
  condition,
  pattern,
  issuePreference,
  adjustment,
  preferences,
  noDeal,
  redLine,
  party,
  reading,
  option,
  issue,
  constraint,
  endState,
  source,
  claim,
  lever,
  scenario,
}

/** A JSON Schema of draft 2020-12 for the file as written (defaults not filled in). A new object at each call. */
export function caseJsonSchema(): Record<string, unknown> {
  for (const [id, part] of Object.entries(namedParts)) {
    const said = z.globalRegistry.get(part)
    if (said?.id !== id) z.globalRegistry.add(part, { ...said, id })
  }
  const { $schema, ...schema } = z.toJSONSchema(caseFile, { target: 'draft-2020-12', io: 'input' })
  return {
    $schema,
    $id: caseSchemaId,
    title: 'Endstate case file',
    description: 'One conflict, as one author or team reads it.',
    ...schema,
  }
}
