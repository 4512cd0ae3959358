/** Notes: what was changed, the evidence mix, the method line, purpose and limits. */
import type { Finding, ProofValue } from '../../analyses/index.ts'
import { type Block, closed, sentence } from '../../blocks/index.ts'
import type { CoverageShares } from '../../evidence/index.ts'
import { formatCount, formatPercent } from '../numbers.ts'
import { type BriefContext, isWhatIf } from './context.ts'

/** Every difference from the base case; nothing for the base. */
export function changes({ run }: BriefContext): Block[] {
  if (!isWhatIf(run)) return []
  if (run.changed.length === 0) {
    return [sentence(`Scenario ${run.scenario}: it changes no number of the base case.`)]
  }
  return [
    {
      kind: 'list',
      ordered: false,
      items: run.changed.map(({ key, from, to, because }) => [
        `${key}: ${from} → ${to}${because === '' ? '' : ` (${because})`}`,
      ]),
    },
  ]
}

/** Caveats in the notes; every answer has its own in full. */
const mostCaveats = 5

/** Evidence mix, method, and how to make the brief again. */
export function method(context: BriefContext): Block[] {
  const { coverage, run, deals, compiled } = context
  const weighting =
    coverage.weighting === 'influence'
      ? 'by influence on the answer'
      : 'by count, since no input moves the answer alone'
  const blocks: Block[] = [
    sentence(
      `Evidence, ${weighting}: ${mix(coverage.weighted)}; ${formatPercent(coverage.weighted.citing)} cites a passage.`,
    ),
  ]
  const proof = context.findings.proof as Finding<ProofValue> | undefined
  if (proof) blocks.push(...sourcesInWords(proof.value, context))
  if (deals) {
    const draws =
      run.worlds > 0
        ? `${formatCount(run.worlds)} draws of every range and reading`
        : 'central values only, no draws'
    blocks.push(
      sentence(
        `Method: every one of ${formatCount(deals.value.packages)} possible packages was compared with what each of ${formatCount(compiled.parties.length)} parties insists on and with the red lines that bind; ${draws}.`,
      ),
    )
  }
  // Two pages have room for the first caveat of each question; the first of the deals stands in the bottom line.
  const caveats = Object.entries(context.presentations).flatMap(([id, one]) =>
    one.caveats.slice(id === 'deals' ? 1 : 0, id === 'deals' ? 2 : 1),
  )
  return [...blocks, ...caveats.slice(0, mostCaveats)]
}

/** Whom the evidence comes from and how far they disagree; nothing where no number cites a passage. */
function sourcesInWords(proof: ProofValue, { evidence }: BriefContext): Block[] {
  const [most] = proof.sources
  if (!most || most.carries === 0) return []
  const source = evidence.sources.get(most.source)
  const name = (source?.publisher ?? source?.author ?? most.source).replace(/ \(.*$/, '')
  const disputed = proof.board.filter(({ disagreements }) => disagreements.length > 0).length
  const board =
    proof.board.length === 0
      ? ''
      : ` Somebody denies what another affirms on ${formatCount(disputed)} of ${formatCount(proof.board.length)} propositions.`
  const broken = proof.anchors.broken.length
  return [
    sentence(
      `Sources: ${formatCount(proof.voices)} independent ${proof.voices === 1 ? 'voice' : 'voices'}; ${name} carries most, ${formatPercent(most.carries)}, and ${formatPercent(most.alone)} rests on it alone.${board}`,
      ...(broken > 0
        ? [` ${formatCount(broken)} quoted ${broken === 1 ? 'passage does' : 'passages do'} not hold.`]
        : []),
    ),
  ]
}

function mix({ basis }: CoverageShares): string {
  const judged = basis['judged from passages']
  const parts: [string, number][] = [
    ['quoted', basis.quoted],
    ['derived', basis.derived],
    ['judged from passages', judged],
    ['judged without passages', basis['judged without passages']],
    ['assumed', basis.assumed],
  ]
  const present = parts.filter(([, share]) => share > 0)
  return present.length === 0
    ? 'no inputs'
    : present.map(([name, share]) => `${name} ${formatPercent(share)}`).join(', ')
}

/** What the case is for and what it must not be used for; at most `most` limits. */
export function purpose({ compiled }: BriefContext, most: number): Block[] {
  const limits = compiled.limits.slice(0, most)
  const left = compiled.limits.length - limits.length
  return [
    sentence(`Purpose: ${closed(compiled.purpose)}`),
    sentence(`Limits: ${limits.map(closed).join(' ')}${left > 0 ? ` And ${left} more in the case.` : ''}`),
    sentence(`Read by: ${closed(compiled.authors.join(', '))}`),
  ]
}
