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
  saveAs: 'Enregistrer sous',
  saveForms: {
    yaml: 'Le texte (YAML)',
    endstate: 'Le texte et ses sources (.endstate)',
    csv: 'Les nombres (CSV)',
  },
  noExcel: 'Les classeurs Excel ne sont ni lus ni écrits. Enregistrez une feuille en CSV.',
  pasteTable: 'Coller un tableau',
  pasted: 'tableau collé',
  notUnderstood: (count: number) =>
    `${count} ${count === 1 ? 'clé n’est pas comprise et reste' : 'clés ne sont pas comprises et restent'} hors de la réponse ; le fichier les garde.`,
  allUnderstood: 'Tout y est compris.',
  leftOut: 'Des fichiers de l’archive qui ne font pas partie d’un cas ont été laissés :',
  notImported: (name: string) => `${name} n’a pas été importé.`,
  importedWithNotes: (name: string) => `${name} a été importé. Ce qu’un cas ne peut pas dire :`,
  tableNeedsCase: 'Un tableau de nombres entre dans un cas. Ouvrez d’abord le cas, puis le tableau.',
  archiveProblems: {
    'not-an-archive': (about: string) => `Ceci n’est pas un fichier .endstate : ${about}.`,
    'too-large': (about: string) =>
      `Cette archive est trop grande pour un cas (${about}) ; rien n’en a été lu.`,
    'no-case': (about: string) => `Il n’y a pas de ${about} dans cette archive.`,
    changed: (about: string) =>
      `${about} n’est pas ce que dit la liste de l’archive ; rien n’en a été lu. Redemandez l’archive.`,
    'not-text': (about: string) => `${about} dans cette archive n’est pas un texte en UTF-8.`,
  },
  fromTable: (name: string) => `from the table ${name}; nobody has judged it yet`,
  tableTitle: (name: string) => `Nombres de ${name}`,
  tableHint:
    'La première ligne nomme les colonnes : issue, option, puis une partie dans chacune. Une ligne sans option donne les poids.',
  lookAtTable: 'Regarder',
  tableSays: (taken: number, refused: number) =>
    `${taken} ${taken === 1 ? 'nouveau nombre' : 'nouveaux nombres'} ; ${refused} ${refused === 1 ? 'ligne refusée' : 'lignes refusées'}. Rien n’est encore pris.`,
  line: 'Ligne',
  whatBecame: 'Ce qu’elle dit',
  refused: 'refusée',
  takeNumbers: (count: number) => `Prendre ${count} ${count === 1 ? 'nombre' : 'nombres'}`,
}
