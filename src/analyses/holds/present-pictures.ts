/** Pictures of one state that was asked about: who would move away and what answers, and the way to it. */
import { type Chart, listed, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { HeldState, HoldsValue, PathAnswer } from './finding.ts'
import { changesText, type Names } from './narrate.ts'
import { whyNot } from './present-details.ts'

/** Nothing where many states were judged: one picture of each would bury the answer. */
export function picturesOf(value: HoldsValue, names: Names, compiled: CompiledCase): Chart[] {
  const [only, ...others] = value.states
  if (!only || others.length > 0) return []
  return [stabilityGraph(only, names, compiled), ...(only.path ? [wayTo(only, only.path, names)] : [])]
}

function stabilityGraph(state: HeldState, names: Names, compiled: CompiledCase): Chart {
  const who = (stance: HeldState['parties'][number]['stance']): string[] =>
    state.parties.filter((one) => one.stance === stance).map((one) => names.party(one.party))
  const [leaving, threatened] = [who('leaves'), who('threatened')]
  return {
    kind: 'chart',
    id: 'holds-graph',
    sentence: sentence(
      leaving.length === 0
        ? threatened.length === 0
          ? `Every better move away from ${state.name} meets an answer that others would want to give, or there is none.`
          : `${listed(threatened)} ${threatened.length === 1 ? 'stays' : 'stay'} at ${state.name} only while others are believed to give an answer that would cost them.`
        : `${listed(leaving)} would move away from ${state.name}, and no answer makes ${leaving.length === 1 ? 'it' : 'them'} regret that.`,
    ),
    data: {
      chart: 'stability-graph',
      state: state.name,
      parties: state.parties.map(({ party, stance, improvements, because }) => {
        const cardinal = compiled.parties.find((one) => one.id === party)?.scale === 'cardinal'
        return {
          id: party,
          name: names.party(party),
          stance,
          improvements,
          move: because
            ? {
                what: changesText(because.improvement.changes, names),
                gain: cardinal ? because.gain : null,
              }
            : null,
          answers: (because?.sanction ?? []).map((move) => ({
            by: listed(move.by.map(names.party)),
            what: changesText(move.changes, names),
          })),
          end: because && cardinal && because.sanction.length > 0 ? because.end : null,
        }
      }),
    },
  }
}

function wayTo(state: HeldState, path: PathAnswer, names: Names): Chart {
  const steps = path.improving ?? path.steps ?? []
  const why = path.improving ? '' : whyNot(path, names)
  const counted = `${steps.length} ${steps.length === 1 ? 'move' : 'moves'}`
  return {
    kind: 'chart',
    id: 'holds-way',
    sentence: sentence(
      steps.length === 0
        ? `No way is drawn from where things stand to ${state.name}.`
        : path.improving
          ? `${counted} lead from where things stand to ${state.name}, each better for all who make it.`
          : `${counted} lead from where things stand to ${state.name}, but not all of them are wanted by those who make them.`,
    ),
    data: {
      chart: 'way',
      from: 'where things stand',
      to: state.name,
      steps: steps.map((move) => ({
        by: listed(move.by.map(names.party)),
        what: changesText(move.changes, names),
        // A loss at any step shows against whose interest it is.
        wanted: move.gains.length === 0 ? null : move.gains.every(({ amount }) => amount > 0),
      })),
      why,
    },
  }
}
