/** Who blocks, alone or with others, and over what. */
import type { CompiledCase, World } from '../../compile/index.ts'
import { optionShares } from '../../compile/index.ts'
import type { BlockerCount } from './finding.ts'
import type { Zone } from './zone.ts'

/** One entry per signatory, in canonical order. */
export function blockersOf(compiled: CompiledCase, world: World, zone: Zone): BlockerCount[] {
  const base = optionShares(compiled)
  return zone.signatories.map((party) => {
    const bit = 1 << party
    const alone = new Uint8Array(compiled.space.count)
    let refuses = 0
    let aloneRefuses = 0
    for (let state = 0; state < alone.length; state++) {
      const mask = zone.refusals[state]!
      if (compiled.agreement[state] === 0 || (mask & bit) === 0) continue
      refuses++
      if (mask !== bit) continue
      aloneRefuses++
      alone[state] = 1
    }
    return {
      party: compiled.parties[party]!.id,
      refuses,
      aloneRefuses,
      redLines: bindingLines(compiled, world, party),
      typicalOption: aloneRefuses === 0 ? null : typicalOption(compiled, alone, aloneRefuses, base),
    }
  })
}

function bindingLines(
  compiled: CompiledCase,
  world: World,
  party: number,
): { id: string; packages: number }[] {
  const lines = compiled.redLines.flatMap((line, index) => {
    if (line.party !== party || world.binding[index] === 0) return []
    let packages = 0
    for (const state of line.states) packages += compiled.agreement[state]!
    return [{ id: line.id, packages }]
  })
  return lines.sort((a, b) => b.packages - a.packages || (a.id < b.id ? -1 : 1))
}

/** The option whose share among these packages exceeds its share among all packages most. */
function typicalOption(
  compiled: CompiledCase,
  marked: Uint8Array,
  count: number,
  base: Float64Array[],
): BlockerCount['typicalOption'] {
  const here = optionShares({ ...compiled, agreement: marked, agreementCount: count })
  let best: BlockerCount['typicalOption'] = null
  compiled.issues.forEach((issue, index) => {
    issue.options.forEach((option, k) => {
      const share = here[index]![k]!
      const shareOfAll = base[index]![k]!
      if (best === null || share - shareOfAll > best.share - best.shareOfAll) {
        best = { issue: issue.id, option: option.id, share, shareOfAll }
      }
    })
  })
  return best
}
