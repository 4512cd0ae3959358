/** Français : modifier un cas, son texte, ses fichiers, ses sources. */
import type { enEditing } from './en-editing.ts'

export const frEditing: typeof enEditing = {
  readOnly: 'Ce fichier est d’un format plus récent : il est montré, pas modifié ici.',
  notHere: 'Ceci n’est pas donné par un nombre. Changez-le dans le fichier du cas.',
  expected: (got: string) => `Attendu : un nombre de 0 à 1, ou [bas, haut] ; reçu : ${got || 'rien'}.`,
  issueOrOption: 'Enjeu ou option',
  wholeRows: { 'no-deal': 'Si rien n’est convenu', reservation: 'Exige au moins' },
  weight: 'poids',
  otherwise: 'pas un nombre',
  redLine: (name: string) => `ligne rouge : ${name}`,
  marks: { quoted: 'Q', derived: 'D', judged: 'J', assumed: 'A' },
  gridHint:
    'Les flèches déplacent, Entrée modifie, Échap abandonne, Tab quitte. Écrivez 0.4 ou [0.3, 0.5]. e montre la preuve. Maj et Entrée change ce sur quoi un nombre repose.',
  askedOnce: 'Au premier nombre changé, on demande qui juge et pourquoi ; les suivants sont écrits de même.',
  judgedBy: (by: string, on: string, because: string) =>
    `Les nouveaux nombres sont écrits comme jugés par ${by} le ${on} : ${because}`,
  asAssumptions: 'Les nouveaux nombres sont écrits comme hypothèses.',
  changeJudge: 'Changer',
  judgeTitle: 'Qui juge ce nombre ?',
  judgeHint:
    'Demandé une fois. C’est écrit à côté de chaque nombre changé, pour qu’on voie de qui est le jugement.',
  by: 'Qui juge',
  because: 'Parce que',
  on: 'Date',
  writeJudged: 'Écrire comme jugé',
  writeAssumed: 'Écrire comme hypothèse',
  textOfCase: 'Le texte du cas',
  apply: 'Appliquer',
  discard: 'Abandonner ce qui a été tapé',
  draftKept: 'Tapé et gardé, pas encore appliqué.',
  applied: 'Appliqué.',
  notApplied: 'Pas appliqué : le texte a des erreurs. Il est gardé tel que tapé.',
  nothingToApply: 'Il n’y a rien à appliquer.',
  editorHint:
    'Ctrl et Espace propose des clés et des noms, Ctrl et Entrée applique. Échap, puis Tab quitte l’éditeur.',
  openEditor: 'Modifier le fichier du cas',
  closeEditor: 'Fermer le texte',
}
