/** Verdicts on one state in the base world, with the reason for each. */
import { type CompiledCase, optionsById, stateId, type World } from '../../compile/index.ts'
import type { HeldState, PartyVerdict, Stance } from './finding.ts'
import { amountOf, moveOf, movesOf } from './moves-named.ts'
import type { Named } from './named-states.ts'
import { type Concept, conceptNames, mapConcepts } from './stability.ts'
import { type Arena, improvementsOf, type Verdict, verdictOn } from './verdict.ts'

/** Verdicts on one state in the base world, with reasons. */
export function judge(compiled: CompiledCase, world: World, arena: Arena, named: Named): HeldState {
  const parties = compiled.parties.map((party, index): PartyVerdict => {
    const improvements = improvementsOf(arena, index, named.state)
    const verdicts = Object.fromEntries(
      conceptNames.map((concept) => [concept, verdictOn(arena, index, named.state, concept, improvements)]),
    ) as Record<Concept, Verdict>
    const stance = stanceOf(verdicts)
    return {
      party: party.id,
      stance,
      improvements: improvements.length,
      stable: mapConcepts((concept) => verdicts[concept].stable),
      shares: null,
      because: becauseOf(compiled, world, arena, index, named.state, stance, verdicts),
    }
  })
  return {
    id: named.id,
    name: named.name,
    kind: named.kind,
    state: { id: stateId(compiled, named.state), options: optionsById(compiled, named.state) },
    parties,
    equilibrium: mapConcepts((concept) => parties.every((one) => one.stable[concept])),
    shares: null,
    versions: null,
    loose: parties
      .filter((one) => one.stance === 'leaves' || one.stance === 'threatened')
      .map((one) => one.party),
  }
}

function stanceOf(verdicts: Record<Concept, Verdict>): Stance {
  if (verdicts.nash.stable) return 'content'
  if (verdicts.seq.stable) return 'deterred'
  return verdicts.gmr.stable ? 'threatened' : 'leaves'
}

const reasonConcept: Record<Stance, Concept> = {
  content: 'nash',
  deterred: 'seq',
  threatened: 'gmr',
  leaves: 'gmr',
}

function becauseOf(
  compiled: CompiledCase,
  world: World,
  arena: Arena,
  party: number,
  state: number,
  stance: Stance,
  verdicts: Record<Concept, Verdict>,
): PartyVerdict['because'] {
  const answer = verdicts[reasonConcept[stance]].answers[0]
  if (!answer || stance === 'content') return null
  const worth = (at: number): number =>
    amountOf(compiled, party, world.payoffOf[party]![at]! - world.payoffOf[party]![state]!)
  const steps = answer.sanction ?? []
  const own = { mover: [party], to: answer.improvement }
  return {
    improvement: moveOf(compiled, world, state, own),
    gain: worth(answer.improvement),
    sanction: movesOf(compiled, world, arena.neighbours.movers, answer.improvement, steps),
    end: worth(steps.length > 0 ? steps[steps.length - 1]!.to : answer.improvement),
  }
}
