/**
 * The nine analytic tradecraft standards of ICD 203, each judged from facts of this run: never from what a brief of this
 * kind usually does.
 */
import { isBroken } from '../../evidence/index.ts'
import type { BriefSection, BriefSource, Standard } from '../brief-shape.ts'
import type { BriefContext } from './context.ts'

type Facts = BriefContext & { sections: readonly BriefSection[]; sources: readonly BriefSource[] }

/** All nine, in the order of the directive. */
export function standards(facts: Facts): Standard[] {
  return [
    sourceQuality(facts),
    uncertainty(facts),
    distinctions(facts),
    alternatives(facts),
    relevance(facts),
    logic(facts),
    { name: 'Change of judgement', status: 'not', why: 'no earlier brief was compared' },
    accuracy(facts),
    visuals(facts),
  ]
}

const standard = (name: string, status: Standard['status'], why: string): Standard => ({ name, status, why })

function sourceQuality({ sources, evidence }: Facts): Standard {
  const name = 'Sources described'
  if (sources.length === 0) return standard(name, 'not', 'no source is cited')
  const all = [...evidence.sources.values()]
  const dated = all.filter(({ published }) => published?.certainty === 'stated').length
  return dated === all.length
    ? standard(name, 'met', 'each with kind and stated date')
    : standard(name, 'partly', `${dated} of ${all.length} state their date`)
}

function uncertainty({ deals, coverage }: Facts): Standard {
  const name = 'Uncertainty expressed'
  const worlds = deals?.value.zoneLikelihood?.worlds ?? 0
  if (worlds === 0) return standard(name, 'not', 'no worlds were drawn')
  const spread = coverage.weighting === 'influence'
  return spread
    ? standard(name, 'met', `${worlds.toLocaleString('en')} draws, confidence apart`)
    : standard(name, 'partly', 'drawn, but no input has a range that matters')
}

function distinctions({ coverage }: Facts): Standard {
  const name = 'Facts, assumptions, judgements apart'
  const assumed = coverage.weighted.basis.assumed
  if (coverage.quantities === 0) return standard(name, 'not', 'no inputs are listed')
  if (assumed <= 0.1) return standard(name, 'met', 'every input shows its basis')
  return standard(
    name,
    assumed <= 0.5 ? 'partly' : 'not',
    `${Math.round(assumed * 100)} % of influence is assumed`,
  )
}

function alternatives({ compiled, deals, sections }: Facts): Standard {
  const name = 'Alternatives analysed'
  const combinations = deals?.value.byReading.length ?? 0
  if (compiled.readings.length < 2 || combinations < 2)
    return standard(name, 'not', 'the case has one reading')
  return sections.some(({ id }) => id === 'dissent')
    ? standard(name, 'met', `${combinations} combinations of readings`)
    : standard(name, 'partly', 'readings without a dissent')
}

function relevance({ presentations }: Facts): Standard {
  const name = 'Relevant to the question'
  const judgements = Object.values(presentations).flatMap((one) => one.judgements)
  const changing = judgements.filter(({ wouldChange }) => wouldChange !== null).length
  if (judgements.length === 0) return standard(name, 'partly', 'an answer without key judgements')
  return changing > 0
    ? standard(name, 'met', `${changing} of ${judgements.length} key judgements with what would change it`)
    : standard(name, 'partly', 'no judgement says what would change it')
}

function logic({ findings }: Facts): Standard {
  const name = 'Clear and logical argument'
  const all = Object.values(findings)
  const reasoned = all.filter(({ because }) => because.length > 0).length
  if (all.length === 0 || reasoned === 0) return standard(name, 'not', 'no result carries its reasons')
  return reasoned === all.length
    ? standard(name, 'met', 'each result carries its reasons')
    : standard(name, 'partly', `${reasoned} of ${all.length} results carry reasons`)
}

function accuracy({ anchors, evidence }: Facts): Standard {
  const name = 'Accurate'
  const quoted = [...evidence.claims.values()].filter(({ quote }) => quote !== undefined).length
  const checked = anchors?.filter(({ verdict }) => verdict !== 'not checked here') ?? []
  if (checked.length === 0) {
    return standard(
      name,
      'not',
      quoted === 0 ? 'nothing to check against' : `${quoted} quotes not checked in this run`,
    )
  }
  const found = checked.filter((one) => !isBroken(one)).length
  const broken = checked.length - found
  const changed = broken === 0 ? '' : `, ${broken} changed, in doubt or gone`
  // Quotes that match their sources do not show that the judgements are right: never more than partly.
  return standard(
    name,
    'partly',
    `${found} of ${quoted} quotes found in their source${changed}; not yet tested on history`,
  )
}

function visuals({ sections }: Facts): Standard {
  const name = 'Visuals'
  const charts = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart')).length
  return charts === 0
    ? standard(name, 'not', 'no figure')
    : standard(name, 'met', `${charts} ${charts === 1 ? 'figure' : 'figures'}, each with its text`)
}
