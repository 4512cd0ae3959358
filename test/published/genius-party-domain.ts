/**
 * The party domain of Genius 10.4 (Lin, Kraus, Baarslag, Tykhonov, Hindriks & Jonker 2014): six issues, six profiles. A
 * value is weight x evaluation / largest evaluation of the issue; weights are kept as stored, so those of profile 5 sum
 * to 1.00016.
 */

export interface GeniusIssue {
  readonly name: string
  readonly options: readonly string[]
}

/** Issues with their options; weights and evaluations below are in this order. */
export const geniusIssues: readonly GeniusIssue[] = [
  { name: 'Food', options: ['Chips and Nuts', 'Finger-Food', 'Handmade Food', 'Catering'] },
  { name: 'Drinks', options: ['Non-Alcoholic', 'Beer Only', 'Handmade Cocktails', 'Catering'] },
  { name: 'Location', options: ['Party Tent', 'Your Dorm', 'Party Room', 'Ballroom'] },
  { name: 'Invitations', options: ['Plain', 'Photo', 'Custom, Handmade', 'Custom, Printed'] },
  { name: 'Music', options: ['MP3', 'DJ', 'Band'] },
  { name: 'Cleanup', options: ['Water and Soap', 'Specialized Materials', 'Special Equiment', 'Hired Help'] },
]

/** Profiles by number: weight per issue, evaluation per issue and option. */
export const geniusProfiles: Readonly<Record<number, { weights: number[]; evaluations: number[][] }>> = {
  1: {
    weights: [0.19, 0.28, 0.19, 0.05, 0.19, 0.1],
    evaluations: [
      [3, 2, 2, 1],
      [1, 3, 2, 1],
      [2, 1, 4, 3],
      [1, 3, 4, 2],
      [2, 3, 1],
      [2, 3, 1, 1],
    ],
  },
  2: {
    weights: [
      0.09524603680686539, 0.2283401143767259, 0.10901786485921511, 0.21419760121831746, 0.10811172572057104,
      0.24508665701830507,
    ],
    evaluations: [
      [1, 2, 3, 4],
      [3, 2, 12, 1],
      [3, 2, 10, 1],
      [12, 2, 1, 13],
      [3, 1, 2],
      [10, 3, 1, 2],
    ],
  },
  3: {
    weights: [
      0.26406799635023226, 0.1897622085535712, 0.22270065828817484, 0.05801671655793907, 0.16832340046936656,
      0.09712901978071596,
    ],
    evaluations: [
      [20, 15, 12, 10],
      [20, 4, 15, 5],
      [25, 20, 10, 23],
      [15, 10, 8, 12],
      [18, 15, 20],
      [5, 10, 15, 20],
    ],
  },
  4: {
    weights: [0.190476, 0.238095, 0.0952381, 0.047619, 0.285714, 0.142857],
    evaluations: [
      [4, 3, 2, 1],
      [4, 3, 2, 1],
      [2, 3, 4, 1],
      [4, 2, 3, 1],
      [2, 3, 1],
      [1, 2, 4, 3],
    ],
  },
  5: {
    weights: [
      0.062282126543498025, 0.11717166964863943, 0.4842964064414259, 0.0011671496509894437,
      0.13913092785961667, 0.19610998512762423,
    ],
    evaluations: [
      [1, 2, 3, 4],
      [1, 4, 2, 3],
      [1, 1, 5, 3],
      [5, 4, 1, 3],
      [1, 4, 7],
      [1, 2, 3, 8],
    ],
  },
  6: {
    weights: [
      0.17762709297179963, 0.07218167661986534, 0.25181670822802327, 0.03006787681906909, 0.10401198234257969,
      0.364294663018663,
    ],
    evaluations: [
      [40, 30, 25, 1],
      [40, 30, 2, 1],
      [3, 1, 4, 2],
      [4, 2, 3, 1],
      [300, 2, 1],
      [1, 2, 3, 20],
    ],
  },
}
