/** Finding → sentences, tables and pictures. */
import { type Chart, likelihoodSentence, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { markOf } from '../../models/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { PartyDiagnosis, ReadingsValue } from './finding.ts'
import { answerOf, caveatsOf, judgementsOf } from './present-judgements.ts'
import { tablesOf } from './present-tables.ts'
import { leading, likelihoodOf, tellsApart, type Words, wordsOf } from './words.ts'

/** How the finding is said: a picture per party that was observed. */
export function presentReadings(finding: Finding<ReadingsValue>, compiled: CompiledCase): Presentation {
  const words = wordsOf(compiled)
  const { value } = finding
  return {
    answer: answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: tablesOf(value, words),
    charts: value.parties.filter((one) => one.observations.length > 0).map((one) => matrix(one, words)),
    caveats: caveatsOf(value, compiled, words),
  }
}

/** Columns drawn; more cannot be told apart on half a page. */
const columnsDrawn = 8

function matrix(one: PartyDiagnosis, words: Words): Chart {
  const party = words.party(one.party)
  const shown = one.observations.slice(0, columnsDrawn)
  const [leader] = leading(one)
  const about = `What was observed against the readings of ${party}`
  return {
    kind: 'chart',
    id: `readings-matrix-${one.party}-chart`,
    sentence: leader
      ? likelihoodSentence(
          `${about}: ${leader.reading === null ? 'that none of them is right is ' : `“${words.reading(leader.reading)}” is `}`,
          likelihoodOf(leader),
          '.',
        )
      : sentence(`${about}: together they rule out every reading.`),
    data: {
      chart: 'readings-matrix',
      party,
      columns: shown.map((own) => ({
        id: own.id,
        name: own.what,
        tells: tellsApart(own.bits),
        planted: own.planted,
      })),
      rows: one.beliefs.map((belief, k) => ({
        id: belief.reading ?? 'none-of-these',
        name: words.reading(belief.reading),
        prior: belief.prior,
        belief: belief.posterior,
        ...(belief.range ?? {}),
        marks: shown.map(({ chances }) => markOf(chances[k]!)),
      })),
      left: one.observations.length - shown.length,
    },
  }
}
