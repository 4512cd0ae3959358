/**
 * Ten end states of a guarantee with their codes and what a prototype written independently in Python gives
 * for them. The codes are judgements, the results arithmetic.
 */
import type { DeterrenceParameters, GuaranteeCodes } from '../../src/models/index.ts'

/**
 * Parameters of all rows; occasions are those for which half of the bare ceasefires fail within five years.
 */
export const endStateParameters: DeterrenceParameters = {
  successExponent: 2,
  defenceAdvantage: 1.15,
  attackCost: 0.2,
  widerWarSuccess: 0.15,
  widerWarCost: 0.6,
  spread: 0.22,
  incidentShare: 0.4,
  occasions: 0.4047479403196983,
  headwindStart: 0.25,
  headwindEnd: 0.5,
}

/** One row: codes, the challenger's value, and the prototype's results. */
export interface EndStateRow {
  readonly codes: GuaranteeCodes
  readonly challengerValue: number
  readonly success: number
  readonly fights: readonly [calm: number, headwind: number]
  readonly hazards: readonly [calm: number, headwind: number]
  readonly survival: readonly [five: number, ten: number]
  readonly meanYears: number
  readonly credibilityForTwoPercent: number
}

function row(
  probits: readonly [number, number, number, number, number],
  rest: readonly [army: number, force: number, veto: number, punishment: number, incidents: number],
  challengerValue: number,
  results: readonly number[],
): EndStateRow {
  const [commitment, automaticity, tripwire, reluctance, headwindLoss] = probits
  const [army, foreignForce, veto, punishment, incidentFactor] = rest
  const at = (k: number) => results[k]!
  return {
    codes: {
      commitment,
      automaticity,
      tripwire,
      reluctance,
      headwindLoss,
      army,
      foreignForce,
      veto,
      punishment,
      incidentFactor,
    },
    challengerValue,
    success: at(0),
    fights: [at(1), at(3)],
    hazards: [at(2), at(4)],
    survival: [at(5), at(6)],
    meanYears: at(7),
    credibilityForTwoPercent: at(8),
  }
}

/** The ten rows by name. */
export const endStateRows = {
  allianceWithTroops: row(
    [0.2, 1.2, 0.3, 0.6, 0.6],
    [1.05, 0.25, 0, 0, 0.8],
    0.24,
    [
      0.3091166219735551, 0.8643339390536173, 0.00097657151498715, 0.6914624612740131, 0.003474384176160557,
      0.9910016817532812, 0.9820866367131265, 553.301279725047, 0.39936877131098947,
    ],
  ),
  allianceWithoutBases: row(
    [0.2, 1.2, 0, 0.6, 0.6],
    [1.05, 0, 0, 0, 0.8],
    0.28,
    [
      0.4068255150792419, 0.7881446014166033, 0.001347674297089026, 0.579259709439103, 0.007299287811256127,
      0.9835183481445456, 0.967321186008672, 301.1028788885535, 0.4278192685753312,
    ],
  ),
  armedWithStrikes: row(
    [0, 0.06, 0, 1.0, 0.3],
    [1.3, 0, 0, 0.1, 1],
    0.24,
    [
      0.3091166219735551, 0.1736087803386246, 0.02753175186765611, 0.10748769707458694, 0.037632251715437506,
      0.8569450480255674, 0.7343828060970582, 32.39424818454004, 0.236518547348008,
    ],
  ),
  tripwireForce: row(
    [0.3, 0.36, 0.2, 0.9, 0.5],
    [1.0, 0.06, 0, 0, 0.7],
    0.24,
    [
      0.40225892522046813, 0.4840465631471692, 0.019256667909953857, 0.294598516215698, 0.05272011367685777,
      0.8599841318491708, 0.7398761731229081, 33.22614659459179, 0.4777280526050278,
    ],
  ),
  peacekeepers: row(
    [0, 0.02, 0.1, 1.0, 0.3],
    [1.0, 0, 0, 0, 0.4],
    0.3,
    [
      0.4305705059203445, 0.18942965477671214, 0.056488424538856656, 0.11900010745520073, 0.07600307652501463,
      0.7301160740035724, 0.5331447405516359, 15.900768609653097, 0.38738407118478785,
    ],
  ),
  trainers: row(
    [0.2, 0.04, 0, 1.0, 0.5],
    [1.05, 0, 0, 0, 0.9],
    0.27,
    [
      0.4068255150792419, 0.22362729243759938, 0.06599131090891783, 0.1038346811213004, 0.10693095116159838,
      0.67275375854819, 0.4528738293284754, 12.626871005681659, 0.4500263651665084,
    ],
  ),
  paperAfterBelt: row(
    [0, 0.3, 0, 0.9, 0.9],
    [0.85, 0, 0, 0, 1],
    0.36,
    [
      0.5113765297349472, 0.27425311775007355, 0.048962349550277964, 0.06680720126885807, 0.1317674823564645,
      0.6869449127603002, 0.4730293171853038, 13.372522973590511, 0.41306941665011376,
    ],
  ),
  neutralWithVeto: row(
    [0.2, 0.12, 0, 0.9, 0.6],
    [0.6, 0, 1, 0, 1],
    0.36,
    [
      0.6774608766343744, 0.0, 0.28465888742798207, 0.0, 0.28465888742798207, 0.24091901552259437,
      0.05804197204037606, 3.5129765630556586, 0.5181735618133113,
    ],
  ),
  armedNeutral: row(
    [0, 0, 0, 1.1, 0.3],
    [1.05, 0, 0, 0, 1],
    0.32,
    [
      0.4068255150792419, 0.13566606094638267, 0.07241947542060787, 0.08075665923377107, 0.09105382349573517,
      0.675179762507892, 0.4559264386206748, 12.732609641035676, 0.38054298835032685,
    ],
  ),
  bareCeasefire: row(
    [0, 0, 0, 1.1, 0.3],
    [1.0, 0, 0, 0, 1],
    0.24,
    [
      0.4305705059203445, 0.13566606094638267, 0.13026626692531032, 0.08075665923377107, 0.15578040727882658,
      0.49999999999976474, 0.2500600325673624, 7.214499249262375, 0.5197041777409867,
    ],
  ),
} satisfies Record<string, EndStateRow>
