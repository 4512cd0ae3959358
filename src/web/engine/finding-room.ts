/** Findings in the worker: the last of each analysis is kept, so that saving what is on the screen asks for no new run. */
import { type CompiledCase, engineVersion } from 'endstate'
import type { FindingAsked } from './finding-calls.ts'

type Made = FindingAsked & { compiled: CompiledCase }

/** Keeps findings and gives them as JSON. */
export interface FindingRoom {
  keep: (made: Made, finding: unknown) => void
  /** Runs the analysis again where another finding is kept under its name. */
  json: (made: Made, run: () => Promise<unknown>) => Promise<string>
}

const keyOf = ({ worlds, seed, parameters }: Made): string => JSON.stringify([worlds, seed, parameters ?? {}])

/** A room without findings. */
export function findingRoom(): FindingRoom {
  const last = new Map<string, { compiled: CompiledCase; key: string; finding: unknown }>()
  const keep: FindingRoom['keep'] = (made, finding) => {
    last.set(made.analysis, { compiled: made.compiled, key: keyOf(made), finding })
  }
  return {
    keep,
    json: async (made, run) => {
      const { analysis, compiled } = made
      const kept = last.get(analysis)
      const finding = kept?.compiled === compiled && kept.key === keyOf(made) ? kept.finding : await run()
      keep(made, finding)
      const schema = `endstate.${analysis}/1`
      return `${JSON.stringify({ schema, case: compiled.id, finding, engine: engineVersion }, null, 2)}\n`
    },
  }
}
