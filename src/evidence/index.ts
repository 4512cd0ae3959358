/** Evidence: sources, claims, what each number rests on, and how much of an answer rests on passages. */
export { type AnchorResult, type AnchorState, checkAnchors } from './anchors.ts'
export {
  type BasisClass,
  basisClasses,
  type Coverage,
  type CoverageInput,
  type CoverageShares,
  coverage,
  type Gives,
  givesClasses,
  type WeakQuantity,
} from './coverage.ts'
export {
  type Claim,
  type Evidence,
  evidenceOf,
  type PassageUse,
  type Provision,
  type QuantitySupport,
  type Source,
} from './evidence.ts'
