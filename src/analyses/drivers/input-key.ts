import type { InputName } from './finding.ts'

/** An input as one text that tells it from all others; for a quantity its key. */
export function inputKey(input: InputName): string {
  if (input.kind === 'quantity') return input.key
  return input.kind === 'reading' ? `reading of ${input.party}` : `${input.party}.red-line.${input.redLine}`
}
