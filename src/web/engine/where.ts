/** Which setting of a case is looked at, and in what words. */

/** One changed number: a point or a 90 % interval. */
export type SettingValue = number | [number, number]

/** What is looked at: the base case or a scenario, with levers pulled, numbers set and readings fixed over it. */
export interface Where {
  scenario: string
  /** Named levers of the case, by id. */
  levers: string[]
  set: Record<string, SettingValue>
  readings: Record<string, string>
}

/** Words a likelihood is said in. */
export type Lexicon = 'icd203' | 'phia' | 'none'
