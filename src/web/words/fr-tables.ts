/** Français : classeurs, et nouveaux cas tirés de tableaux. */
import type { enTables } from './en-tables.ts'
import { pluralIn } from './local-forms.ts'

const plural = pluralIn('fr')

export const frTables: typeof enTables = {
  save: 'Un classeur pour Excel (XLSX)',
  fromTable: 'À partir d’un tableau (CSV, XLSX)',
  fromWorkbook: (name: string) => `du classeur ${name} ; personne ne l’a encore jugé`,
  notRead: (name: string, why: string) => `${name} n’a pas été lu. ${why}`,
  workbookTitle: (name: string) => `Ce qui a été modifié dans ${name}`,
  workbookSays: (changed: number, refused: number) =>
    `${plural(changed, { one: `${changed} cellule modifiée`, other: `${changed} cellules modifiées` })} ; ${plural(refused, { one: `${refused} refusée`, other: `${refused} refusées` })}. Rien n’est encore pris.`,
  cell: 'Cellule',
  oldAndNew: 'Avant → maintenant',
  takeCells: (count: number) =>
    plural(count, { one: 'Prendre la modification', other: `Prendre ${count} modifications` }),
  openUntouched: 'Ouvrir le cas sans elles',
  newTitle: 'Un nouveau cas à partir d’un tableau',
  pasteHere: 'Collez des cellules ici',
  newHint:
    'La première ligne : enjeu, option, puis une partie par colonne. Une ligne sans option contient les poids, une ligne « sans accord » ce que vaut l’absence d’accord. Des fourchettes comme 0,3-0,5 conviennent.',
  example:
    'enjeu\toption\tMoulin\tVerger\neau\t\t0,7\t0,6\neau\tpartagée\t0,6\t0,5-0,8\neau\tà un seul\t1\t0',
  orFile: 'ou choisissez un fichier :',
  newSays: (taken: number, refused: number) =>
    `${plural(taken, { one: `${taken} ligne correcte`, other: `${taken} lignes correctes` })} ; ${plural(refused, { one: `${refused} refusée`, other: `${refused} refusées` })}. Rien n’est encore pris.`,
  defaults: 'Ce que le tableau ne dit pas reçoit une valeur par défaut. Chacune est marquée comme supposée.',
  makeCase: (count: number) =>
    plural(count, { one: `Créer un cas avec ${count} ligne`, other: `Créer un cas avec ${count} lignes` }),
  made: (name: string) => `Ce cas a été créé à partir de : ${name}.`,
  takeBack: 'Annuler : le reprendre',
}
