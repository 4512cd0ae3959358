/** Wording of the diagnostics about the war path, the guarantees, observations, events and advice; part of the one table in `diagnostic-table.ts`. */

export const warDiagnostics = {
  'war-path-missing': {
    severity: 'error',
    message: '{what} needs a war path, and the case has none',
    meaning: 'What going on is worth cannot be worked out.',
    remedy: 'Add `warPath`, or give the no-deal value as a number, `overTime` or a `state`.',
  },
  'war-model-mixed': {
    severity: 'error',
    message: 'the ready-made model `{name}` has its own {got}',
    meaning: 'It is not clear which of the two is meant.',
    remedy: 'Remove them, or remove `model` and write the whole process.',
  },
  'war-ending-missing': {
    severity: 'error',
    message: 'missing ending `{name}`: where this end of the war leads is not said',
    meaning: 'What going on is worth cannot be worked out without it.',
    remedy: 'Add it under `endings` with the `state` it leads to.',
  },
  'war-ending-shape': {
    severity: 'error',
    message: 'the ending `{name}` must have either `hazard` or `when`, got {got}',
    meaning: 'It is not clear when the war ends so.',
    remedy: 'Give a chance a month as `hazard`, or comparisons as `when`.',
  },
  'unknown-ending': {
    severity: 'error',
    message: 'unknown ending `{name}`',
    meaning: 'The war path has no such end.',
    remedy: 'Use one of: {allowed}.',
  },
  'unknown-war-parameter': {
    severity: 'error',
    message: 'unknown number `{name}` of the war path',
    meaning: 'Nothing in the process uses it, so setting it would change nothing.',
    remedy: 'Use a number of the model, or one listed under `parameters`.',
  },
  'unknown-war-name': {
    severity: 'error',
    message: 'unknown name `{name}` in a formula of the war path',
    meaning: 'The formula cannot be worked out.',
    remedy: 'Use a parameter, a stock, an earlier step, or `month`; put spaces around each sign.',
  },
  'war-name-twice': {
    severity: 'error',
    message: 'the name `{name}` stands for two things in the war path',
    meaning: 'A formula that uses it could mean either.',
    remedy: 'Rename one of them; parameters, stocks, steps and totals share their names.',
  },
  'unknown-stock': {
    severity: 'error',
    message: 'unknown stock `{name}`',
    meaning: 'There is nothing to change or to draw.',
    remedy: 'Use the id of a stock listed under `stocks`, or add it there.',
  },
  'comparison-syntax': {
    severity: 'error',
    message: 'a comparison must be two formulas with < or > between them, got `{name}`',
    meaning: 'It is not clear when the war ends.',
    remedy: 'Write for example "troops < 200".',
  },
  'war-parameter-twice': {
    severity: 'error',
    message:
      'the number `{name}` of the war path is changed by readings of two parties, `{party}` and `{got}`',
    meaning: 'In a world where both hold, it is not clear which counts.',
    remedy: 'Let the readings of one party change it.',
  },
  'likelihood-missing': {
    severity: 'error',
    message: '{what} does not say how expected it is under the reading `{name}`',
    meaning: 'An observation scored for some readings only would favour them.',
    remedy: 'Add a word or a probability for every reading of the party; `neutral` where it tells nothing.',
  },
  'unknown-event': {
    severity: 'error',
    message: 'unknown event `{name}`',
    meaning: 'This part of the case refers to nothing that happened.',
    remedy: 'Use the id of an event listed under `events`, or add it there.',
  },
  'unknown-tactic': {
    severity: 'error',
    message: 'unknown tactic `{name}`',
    meaning: 'The event would be an example of nothing.',
    remedy: 'Use the id of a tactic listed under `tactics`, or add it there.',
  },
  'unknown-end-state': {
    severity: 'error',
    message: 'unknown end state `{name}`',
    meaning: 'The plan would offer nothing.',
    remedy: 'Use the id of an end state listed under `endStates`.',
  },
  'unknown-item': {
    severity: 'error',
    message: 'unknown item `{name}` of the dilemma',
    meaning: 'It is not clear which choice is wanted.',
    remedy: 'Use the id of one of its items.',
  },
  'unknown-need': {
    severity: 'error',
    message: 'unknown need `{name}`',
    meaning: 'What is provided would meet nothing.',
    remedy: 'Use the id of a need listed under `needs`, or add it there.',
  },
  'unknown-step': {
    severity: 'error',
    message: 'unknown step `{name}`',
    meaning: 'The order of steps cannot be worked out.',
    remedy: 'Use the id of a step listed under `steps`, or add it there.',
  },
  'unknown-term': {
    severity: 'error',
    message: 'unknown guarantee term `{name}`',
    meaning: 'There is nothing to compare or to calibrate on.',
    remedy: 'Use the id of one listed under `guarantees.terms`.',
  },
} as const
