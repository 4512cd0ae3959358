/** What a number counts. */

/** `kind` none: nothing was found that is counted. [from, to) are the tokens of number, sign and unit together. */
export interface Unit {
  readonly unit: string | null
  readonly kind: 'money' | 'percent' | 'measure' | 'rank' | 'people' | 'noun' | 'none'
  readonly from: number
  readonly to: number
  /** The noun itself, lower case; empty for units of measurement. */
  readonly noun: string
}
