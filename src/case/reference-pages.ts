/** Reference pages made from the diagnostics and the schema, so that they cannot fall behind. */
import { type DiagnosticEntry, diagnosticTable } from './diagnostics.ts'
import { caseJsonSchema } from './json-schema.ts'

/** Markdown: every diagnostic with its wording, meaning and remedy, by code. */
export function diagnosticsReference(): string {
  const entries = Object.entries<DiagnosticEntry>(diagnosticTable).sort(([a], [b]) => (a < b ? -1 : 1))
  const sections = entries.map(([code, one]) => {
    const lines = [`## \`${code}\``, '', `${one.severity}: ${plain(one.message)}`, '']
    lines.push(`- What it means: ${plain(one.meaning)}`, `- What to do: ${plain(one.remedy)}`, '')
    return lines.join('\n')
  })
  const intro = [
    '# Diagnostics',
    '',
    'Everything the check can say about a case. Each has a code, which stays the same when the wording changes.',
    'An error stops the analysis; a warning does not. Words in ‹angle marks› are filled in.',
    '',
  ]
  return [...intro, ...sections].join('\n')
}

function plain(text: string): string {
  return text.replace(/\{([a-z]+)\}/g, '‹$1›')
}

interface JsonSchema {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  type?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
}

/** Markdown: every key of the case file with its form, whether it is needed, and what it says. */
export function caseFileReference(): string {
  const top = caseJsonSchema() as JsonSchema
  const parts = Object.entries(top.$defs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const intro = [
    '# The case file',
    '',
    'A case is one YAML file (JSON works too). These are its keys. Any number may be a point, [low, high],',
    '[low, most likely, high] or a named distribution, alone or with what it rests on.',
    '',
  ]
  const sections = [section('The case', top, '##'), ...parts.map(([name, part]) => section(name, part, '##'))]
  return [...intro, ...sections].join('\n')
}

/** One part: its keys as a table, or its alternatives one below the other. */
function section(title: string, schema: JsonSchema, heading: string): string {
  const lines = [`${heading} ${title}`, '']
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    lines.push('One of these forms:', '')
    choices.forEach((choice, index) => {
      if (choice.properties) lines.push(section(`${title}, form ${index + 1}`, choice, '###'))
      else lines.push(`- ${form(choice)}`, '')
    })
    return lines.join('\n')
  }
  if (!schema.properties) return [...lines, `${form(schema)}`, ''].join('\n')
  lines.push('| key | form | needed | what it says |', '|---|---|---|---|')
  lines.push(...rows(schema, ''))
  if (typeof schema.additionalProperties === 'object') {
    lines.push(`| any other name | ${form(schema.additionalProperties)} | no | |`)
  }
  return [...lines, ''].join('\n')
}

/** Table rows of a mapping; mappings without a name of their own follow with dotted keys. */
function rows(schema: JsonSchema, prefix: string): string[] {
  const needed = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const shown = `${prefix}${key}`
    const says = inner.description ?? ''
    const row = `| \`${shown}\` | ${form(inner)} | ${needed.has(key) ? 'yes' : 'no'} | ${says} |`
    const below = inner.items?.properties ? inner.items : inner
    return [row, ...rows(below, `${shown}${inner.items ? '[]' : ''}.`)]
  })
}

function form(schema: JsonSchema): string {
  const name = schema.$ref?.split('/').at(-1)
  if (name) return `[${name}](#${name.toLowerCase()})`
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(form))].join(' or ')
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(', ')
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.prefixItems) return `list of ${schema.prefixItems.length}`
  if (schema.type === 'array') return schema.items ? `list of ${form(schema.items)}` : 'list'
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object' && !schema.properties) {
    return `mapping of names to ${form(schema.additionalProperties)}`
  }
  if (schema.type === 'object') return 'mapping'
  if (schema.type === 'string') return 'text'
  if (schema.type === 'integer') return 'whole number'
  if (schema.type === 'boolean') return 'true or false'
  return schema.type ?? 'any'
}
