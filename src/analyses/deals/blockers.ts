/** Who blocks, alone or with others, and over what. */
import type { CompiledCase, World } from '../../compile/index.ts'
import { type OptionWeights, optionShares, sharesOfOptions } from '../../compile/index.ts'
import type { BlockerCount } from './finding.ts'
import type { Zone } from './zone.ts'

/** One entry per signatory, in canonical order. */
export function blockersOf(compiled: CompiledCase, world: World, zone: Zone): BlockerCount[] {
  const base = optionShares(compiled)
  const { byMask, alone } = countRefusals(compiled, zone)
  return zone.signatories.map((party, k) => {
    let refuses = 0
    for (let mask = 0; mask < byMask.length; mask++) if ((mask >>> party) & 1) refuses += byMask[mask]!
    const aloneRefuses = byMask[1 << party]!
    return {
      party: compiled.parties[party]!.id,
      refuses,
      aloneRefuses,
      redLines: bindingLines(compiled, world, party),
      typicalOption: aloneRefuses === 0 ? null : typicalOption(compiled, alone[k]!, aloneRefuses, base),
    }
  })
}

/** Packages by who refuses them; and, per signatory, in which rows and columns those lie that it alone refuses. */
function countRefusals(compiled: CompiledCase, zone: Zone): { byMask: Int32Array; alone: OptionWeights[] } {
  const { space } = compiled
  const byMask = new Int32Array(1 << 16)
  const alone = zone.signatories.map(() => ({
    rows: new Int32Array(space.rowCount),
    columns: new Int32Array(space.columnCount),
  }))
  const slotOf = new Int8Array(1 << 16).fill(-1)
  zone.signatories.forEach((party, k) => {
    slotOf[1 << party] = k
  })
  for (let row = 0; row < space.rowCount; row++) {
    const end = space.rowStart[row + 1]!
    for (let state = space.rowStart[row]!; state < end; state++) {
      const mask = zone.refusals[state]!
      if (mask === 0) continue
      byMask[mask]!++
      const slot = slotOf[mask]!
      if (slot < 0) continue
      alone[slot]!.rows[row]!++
      alone[slot]!.columns[space.column[state]!]!++
    }
  }
  // States that are no packages carry every bit, as a package does that sixteen parties refuse.
  byMask[0xffff]! -= space.count - compiled.agreementCount
  return { byMask, alone }
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
  weights: OptionWeights,
  count: number,
  base: Float64Array[],
): BlockerCount['typicalOption'] {
  const here = sharesOfOptions(compiled, weights, count)
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
