/** The process of a case's war path as text: the ready-made model it names, or its own stocks, steps and endings. */
import type { WarPath } from './schema/war-path.ts'
import { attrition } from './war-models/attrition.ts'
import type {
  EndingText,
  ModelParameter,
  StepText,
  StockText,
  TotalText,
  WarModel,
} from './war-models/model.ts'

export interface WarProcess {
  parameters: { id: string; known: ModelParameter | undefined }[]
  stocks: StockText[]
  steps: StepText[]
  totals: TotalText[]
  endings: EndingText[]
  /** Party → the stock that is its will to go on. */
  will: Record<string, string>
}

/** Ready-made models by name. */
export const warModels: Record<NonNullable<WarPath['model']>, WarModel> = { attrition }

/** The process of a war path. With a ready-made model only the endings' names and states come from the case. */
export function warProcessOf(war: WarPath): WarProcess {
  if (war.model === undefined) {
    return {
      parameters: Object.keys(war.parameters).map((id) => ({ id, known: undefined })),
      stocks: war.stocks,
      steps: war.steps,
      totals: war.totals,
      endings: war.endings.map(({ id, name = id, hazard, when }) => ({ id, name, hazard, when })),
      will: war.will,
    }
  }
  const model = warModels[war.model]
  const names = new Map(war.endings.map((one) => [one.id, one.name]))
  return {
    parameters: Object.entries(model.parameters).map(([id, known]) => ({ id, known })),
    stocks: model.stocks,
    steps: model.steps,
    totals: model.totals,
    endings: model.endings.map((one) => ({ ...one, name: names.get(one.id) ?? one.name })),
    will: { ...willOfSides(model, war.sides), ...war.will },
  }
}

function willOfSides(model: WarModel, sides: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(model.will).flatMap(([side, stock]) => (sides[side] ? [[sides[side], stock]] : [])),
  )
}

/** A comparison such as `troops < 200` as its two formulas, the smaller first; null if there is not exactly one sign. */
export function splitComparison(text: string): { less: string; than: string } | null {
  const parts = text.split(/[<>]/)
  if (parts.length !== 2 || parts.some((one) => one.trim() === '')) return null
  const [left, right] = [parts[0]!.trim(), parts[1]!.trim()]
  return text.includes('<') ? { less: left, than: right } : { less: right, than: left }
}
