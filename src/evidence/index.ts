/** Evidence: sources, claims, what each number rests on, and how much of an answer rests on passages. */
export { type Acceptance, type AcceptanceProblem, acceptFigure } from './accept-figure.ts'
export {
  type AnchorCheck,
  type AnchorResult,
  anchorOf,
  checkAnchors,
  isBroken,
  resolveAll,
} from './anchors.ts'
export {
  type BoardAnswer,
  type BoardDisagreement,
  type BoardInput,
  type BoardLabel,
  type BoardRow,
  boardLabels,
  disagreementBoard,
} from './board.ts'
export { type CodePoints, codePoints } from './code-points.ts'
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
export {
  type ComparedFigure,
  compareFigures,
  type FigureConflict,
  type FigureGroup,
  type FigureReason,
  type FigureVerdict,
  figureGroups,
} from './figure-conflicts.ts'
export {
  type Added,
  addToInbox,
  emptyInbox,
  type Inbox,
  type InboxItem,
  type InboxKind,
  type InboxProblem,
  type InboxResult,
  type InboxState,
  inboxKinds,
  readInbox,
  suggestionId,
  writeInbox,
} from './inbox.ts'
export {
  acceptSuggestions,
  addClaims,
  addSources,
  type Decided,
  type Decider,
  type InboxEdit,
  leanClaim,
  rejectSuggestions,
} from './inbox-decide.ts'
export { fragmentAnchor } from './inbox-fragment.ts'
export { inboxImports, inboxSuggestions, type Proposals, type ProposedFor } from './inbox-suggested.ts'
export { type PreparedText, prepareText } from './prepared.ts'
export { publicCase, type Redaction, type RedactionResult } from './redaction.ts'
export { type Anchor, type PointSpan, type Resolution, resolveAnchor, type Surroundings } from './resolve.ts'
export { type ReasonCode, reasonInWords, type Verdict } from './resolve-reasons.ts'
export { type FoundPassage, indexPassages, type PassageIndex, type SearchedText } from './search.ts'
export { effectiveNumber, type SourcedQuantity, type SourceShare, sourceShares } from './source-shares.ts'
