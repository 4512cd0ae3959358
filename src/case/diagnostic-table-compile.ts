/** Wording of the diagnostics about compiling a case; part of the one table in `diagnostic-table.ts`. */

/** Compiling: size, feasibility, preferences over states, scenarios and settings. */
export const compileDiagnostics = {
  'too-many-combinations': {
    severity: 'error',
    message: 'the options must make at most {limit} combinations, got {got}',
    meaning: 'Exact answers need every state, and this many cannot be listed. Nothing was computed.',
    remedy: 'Fix an issue, merge options that differ little ({largest} have the most), or split the case.',
  },
  'too-many-states': {
    severity: 'error',
    message: 'the constraints must leave at most {limit} states, got {got}',
    meaning:
      'An exact answer would take about {megabytes} MB and {factor} times the work of the limit. Nothing was computed, and nothing is sampled silently.',
    remedy: 'Fix an issue, merge options that differ little ({largest} have the most), or add constraints.',
  },
  'nothing-feasible': {
    severity: 'error',
    message: 'the constraints exclude every state: {names}',
    meaning:
      'No state is left to analyse. These rules together are the smallest set that excludes everything.',
    remedy: 'Take one of them out, or make its condition narrower.',
  },
  'no-agreement': {
    severity: 'error',
    message: '`agreement` must hold in at least one feasible state, got none',
    meaning: 'No state counts as a deal, so there is nothing to accept or refuse.',
    remedy: 'Correct the condition, or remove it so that every state counts.',
  },
  'preference-gap': {
    severity: 'error',
    message: 'missing preference of {who} for {got} states, such as {example}',
    meaning: 'Not said is neither "equal" nor "worst", so these states cannot be compared.',
    remedy: 'Add a tier or row for them, or `otherwise` if they are all alike.',
  },
  'mixed-scales': {
    severity: 'error',
    message: 'the preferences of a reading must be of the same scale as those of its party',
    meaning: 'Values and ranks of one party cannot be compared with each other.',
    remedy: 'State both as values (additive, table) or both as an order (ranking, statements).',
  },
  'no-deal-state': {
    severity: 'error',
    message: 'the no-deal value must name one feasible state, got none or several',
    meaning: 'What not agreeing is worth would be undefined.',
    remedy: 'Name one option of every issue, or give the case a status quo that fills in the rest.',
  },
  'ordinal-no-deal': {
    severity: 'error',
    message: 'the no-deal value of a party with ordinal preferences must be a state',
    meaning: 'A number cannot be compared with ranks.',
    remedy: 'Give `noDeal` a `state`, or state the preferences as values.',
  },
  'end-state-infeasible': {
    severity: 'warning',
    message: 'the end state `{name}` must fit at least one feasible state, got none',
    meaning: 'It is reported as impossible under the constraints of this case.',
    remedy: 'Check its options against the constraints.',
  },
  'setting-out-of-domain': {
    severity: 'error',
    message: 'the setting of `{name}` must be from {low} to {high}, got {got}',
    meaning: 'No party can have such a value, so the what-if was not run.',
    remedy: 'Choose a value inside the domain.',
  },
  'bad-setting': {
    severity: 'error',
    message: 'the setting of `{name}` must be a number, [low, high] or [low, mode, high], got {got}',
    meaning: 'The what-if was not run.',
    remedy: 'Write for example `--set {name}=0.3` or `--set {name}=[0.2,0.4]`.',
  },
} as const
