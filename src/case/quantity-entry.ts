/** What a listed quantity is: its key, place, role, domain and basis; and how lists of quantities are added to. */
import type { PassageUse, QuantityInput, Spread } from './schema/quantity.ts'

export type QuantityRole =
  | 'weight'
  | 'option value'
  | 'adjustment'
  | 'no-deal value'
  | 'reservation value'
  | 'red line'
  | 'prior'
  | 'table value'
  | 'shared'
  | 'fighting cost'
  | 'war path'
  | 'guarantee'
  | 'likelihood'
  | 'amount'

/** What a quantity rests on. `passages` is empty where nothing is cited. */
export type Basis =
  | { kind: 'quoted'; passages: PassageUse[] }
  | { kind: 'derived'; formula: string; passages: PassageUse[] }
  | { kind: 'judged'; by: string; on: string; because: string; passages: PassageUse[] }
  | { kind: 'assumed'; reason: string; passages: PassageUse[] }

export interface QuantityEntry {
  key: string
  /** Place in the case file. */
  path: (string | number)[]
  role: QuantityRole
  /** Missing only for a derived quantity. */
  spread: Spread | undefined
  unit: string | undefined
  /** Values a draw may take; draws are clipped to it. */
  minimum: number
  maximum: number
  basis: Basis
  party?: string
  reading?: string
  issue?: string
  option?: string
}

/** Adds a quantity to the list; `domain` where its role does not give one. */
export type AddQuantity = (
  key: string,
  path: (string | number)[],
  role: QuantityRole,
  written: QuantityInput,
  place?: QuantityPlace,
  inherited?: BasisInput,
  domain?: readonly [number, number],
) => void

export type QuantityPlace = Pick<QuantityEntry, 'party' | 'reading' | 'issue' | 'option'>
export type BasisInput = Pick<
  Extract<QuantityInput, { quoted?: unknown }>,
  'quoted' | 'derived' | 'judged' | 'assumed'
>
