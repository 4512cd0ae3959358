/** What a ready-made war path model consists of: formulas as text, and every number they need with its default. */

/** A number of a model: its default, the values it may take, and where the default comes from. */
export interface ModelParameter {
  default: number
  minimum: number
  maximum: number
  unit: string
  /** What it is, in words that complete "… is". */
  meaning: string
  /** `lever` for a setting somebody can change; `noise` for a spread of chance. */
  kind: 'number' | 'lever' | 'noise'
}

export interface StockText {
  id: string
  name: string
  unit?: string | undefined
  start: string
  minimum?: number | undefined
  maximum?: number | undefined
}

/** One line of a month: a name for a value, a chance value, or a change of a stock. */
export type StepText =
  | { id: string; is: string }
  | { id: string; noise: 'normal' | 'lognormal'; deviation: string }
  | { id: string; chance: string; mean: string }
  | { stock: string; becomes: string }

export interface TotalText {
  id: string
  name: string
  unit?: string | undefined
  adds: string
}

/** Either a chance per month or conditions, any of which ends it for certain. */
export interface EndingText {
  id: string
  name: string
  hazard?: string | undefined
  when?: string[] | undefined
}

export interface WarModel {
  /** Source and what the model leaves out, for the methods page. */
  summary: string
  parameters: Record<string, ModelParameter>
  stocks: StockText[]
  steps: StepText[]
  totals: TotalText[]
  endings: EndingText[]
  /** Part → the stock that is its will, where the model has one. */
  will: Record<string, string>
}
