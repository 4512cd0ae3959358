/** How do we know? */
import type { Analysis } from '../analysis.ts'
import type { ProofValue } from './finding.ts'
import { presentProof } from './present.ts'
import { type ProofParameters, proofParameters, runProof } from './proof.ts'

export const proof: Analysis<ProofParameters, ProofValue> = {
  id: 'proof',
  question: 'How do we know?',
  sources: ['Laakso & Taagepera 1979', 'Cummins, Sauerland & Solt 2012', 'Sanderson, Ciccarese & Young 2017'],
  needs: [],
  parameters: proofParameters,
  run: runProof,
  present: presentProof,
}

export type {
  AnswerAt,
  BrokenAnchor,
  ClaimProof,
  CounterPassage,
  NumberProof,
  Passage,
  PassageVerdict,
  ProofValue,
  SourceProof,
  SourceRow,
} from './finding.ts'
export type { ProofParameters } from './proof.ts'
