/** Wording of the diagnostics about whether a case adds up; part of the one table in `diagnostic-table.ts`. */

/** Soundness: weights, moves, red lines, evidence. */
export const soundnessDiagnostics = {
  'weights-sum': {
    severity: 'error',
    message: 'the weights of {who} must sum to 1, got {got}',
    meaning: 'A weight is a share of the party’s concern; other sums make parties incomparable.',
    remedy: 'Change the weights so that they sum to 1. Dividing each by {got} does it.',
  },
  'missing-weight': {
    severity: 'error',
    message: 'missing weight of issue `{name}` for {who}',
    meaning: 'How much the party cares about this issue is not known, and it is not taken as zero.',
    remedy: 'Add `weight`, or remove the issue from the party’s preferences if it has no concern in it.',
  },
  'missing-option-value': {
    severity: 'error',
    message: 'missing value of option `{name}` of issue `{issue}` for {who}',
    meaning: 'States with this option would have no value for the party, and none is made up.',
    remedy: 'Add a number from 0 (worst) to 1 (best), as a range if it is not known well.',
  },
  'issue-without-weight': {
    severity: 'warning',
    message: '{who} has no weight for {got}',
    meaning: 'These issues count as being of no concern to the party.',
    remedy: 'Add them to the party’s preferences if that is not so.',
  },
  'no-signatory': {
    severity: 'error',
    message: 'missing signatory: no party has `signs: true`',
    meaning: 'A deal that nobody needs to sign would always be possible.',
    remedy: 'Remove `signs: false` from the parties whose signature a deal needs.',
  },
  'status-quo-incomplete': {
    severity: 'error',
    message: 'the status quo must have one option of issue `{name}`, got {got}',
    meaning: 'Where things stand is not one state, so no path can start there.',
    remedy: 'Name exactly one option of every issue.',
  },
  'status-quo-infeasible': {
    severity: 'error',
    message: 'the status quo must be allowed by the constraints, got one that breaks `{name}`',
    meaning: 'Where things stand would be a state that cannot exist.',
    remedy: 'Correct the status quo or the constraint.',
  },
  cycle: {
    severity: 'error',
    message: '{what} must not lead back to itself, got {got}',
    meaning: 'There is no first step, so it cannot be worked out.',
    remedy: 'Break the circle at one place.',
  },
  'reading-of-other-party': {
    severity: 'error',
    message: 'the reading `{name}` must be one of party `{party}`, got one of `{got}`',
    meaning: 'A reading only says something about its own party.',
    remedy: 'Use a reading of this party.',
  },
  'reading-without-weights': {
    severity: 'error',
    message: 'the party of {who} must have additive preferences to change issues, got {got}',
    meaning: 'There are no weights and values that the reading could change.',
    remedy: 'Give the reading `preferences` of its own.',
  },
  'priors-all-zero': {
    severity: 'error',
    message: 'the priors of the readings of {who} must not all be zero',
    meaning: 'No reading could be drawn.',
    remedy: 'Give at least one reading a prior above zero.',
  },
  'quote-too-long': {
    severity: 'error',
    message: 'a quote must be at most {limit} words, got {got}',
    meaning: 'Long passages belong to their authors; a few words are enough to find the place.',
    remedy: 'Keep the few words that fix the place, and say the rest in your own words.',
  },
  'quoted-without-number': {
    severity: 'warning',
    message: '{what} is marked as quoted',
    meaning:
      'Passages nearly never state how much a party values something, so this is most likely a judgement.',
    remedy: 'Use `judged` and name the passages, unless the passage itself gives this number.',
  },
  'unanchored-claim': {
    severity: 'warning',
    message: 'missing quote in {what}',
    meaning: 'The claim cannot be checked against its source letter by letter.',
    remedy: 'Add `quote` with a few words copied from the source.',
  },
  'unused-claim': {
    severity: 'warning',
    message: 'nothing refers to {what}',
    meaning: 'It has no part in the answer.',
    remedy: 'Refer to it where it matters, or remove it.',
  },
  'unused-source': {
    severity: 'warning',
    message: 'no claim refers to {what}',
    meaning: 'It has no part in the answer.',
    remedy: 'Add claims from it, or remove it.',
  },
  'judged-without-passage': {
    severity: 'warning',
    message: '{what} is judged from no passage',
    meaning: 'Nobody else can follow how it was judged.',
    remedy: 'Name the claims it was judged from under `from`.',
  },
  'answers-both-ways': {
    severity: 'error',
    message: 'claim `{claim}` must answer the proposition `{name}` one way, got yes and no',
    meaning: 'A claim that says both says nothing, and would disagree with itself.',
    remedy: 'Keep one of the two answers, or make two claims of it.',
  },
  'unanswered-proposition': {
    severity: 'warning',
    message: 'the proposition `{name}` is answered by no claim',
    meaning: 'Its row of the board stays empty.',
    remedy: 'Name it under `answers` of the claims that affirm or deny it, or remove it.',
  },
  'figure-dates': {
    severity: 'error',
    message: 'the figure of claim `{claim}` must end after it begins, got {got}',
    meaning: 'It cannot be said which figures speak of the same time.',
    remedy: 'Write `from` and `to` in the order of time; `to` alone says too little.',
  },
  'measure-units': {
    severity: 'warning',
    message:
      'figures of the measure `{name}` have units that do not convert: {got} in `{claim}`, {expected} in `{other}`',
    meaning: 'These two are not compared with each other.',
    remedy: 'Use units of one kind for a measure, or name two measures: a rate and a total are two.',
  },
  'quoted-differs': {
    severity: 'warning',
    message: '{what} is {got} and counts as quoted, but the figure of claim `{claim}` is {figure}',
    meaning: 'The number is not the one the passage states.',
    remedy: 'Correct the number or the figure, or call it `judged` from the claim.',
  },
  'assumed-numbers': {
    severity: 'warning',
    message: '{got} of {total} numbers are assumed',
    meaning: 'Nobody has said what they rest on; results that hinge on them are marked.',
    remedy: 'Give the important ones a basis: judged, quoted or derived.',
  },
  'red-line-not-assessed': {
    severity: 'warning',
    message: '{what} is declared but not assessed',
    meaning: 'It does not bind: declared lines are part of bargaining.',
    remedy: 'Add `assessed`, the probability from 0 to 1 that it binds.',
  },
  'lever-without-effect': {
    severity: 'warning',
    message: '{what} sets nothing',
    meaning: 'Its effect has not been judged, so pulling it changes no answer.',
    remedy: 'Say under `set` which quantities it changes, once that is judged.',
  },
  'party-decides-nothing': {
    severity: 'warning',
    message: '{what} decides no issue, signs no deal and has no way out of one',
    meaning: 'It has no influence on the answer.',
    remedy: 'Name it under `decidedBy` or `exits` of an issue, or leave the party out.',
  },
  'exit-without-joint-issue': {
    severity: 'warning',
    message: 'issue `{name}` has exits but one party decides it alone',
    meaning: 'An exit is a way out of something joint; here it is an extra right to change the issue.',
    remedy: 'Name all deciding parties under `decidedBy`, or remove the exit.',
  },
} as const
