/** Français : écrire la note et en changer les phrases. */
import type { enBrief } from './en-brief.ts'
import { pluralIn } from './local-forms.ts'

const plural = pluralIn('fr')

export const frBrief: typeof enBrief = {
  how: 'Cliquez sur une phrase de la note pour la changer. Entrée garde vos mots, Échap y renonce. Ce que vous changez est marqué à l’impression et dans chaque fichier.',
  older: 'Cette note a été écrite pour d’autres réglages. Écrivez-la de nouveau pour ceux de maintenant.',
  byHand: (count: number) =>
    plural(count, { one: `${count} phrase changée à la main`, other: `${count} phrases changées à la main` }),
  stale: (count: number) =>
    plural(count, {
      one: `Les données ont changé depuis : le moteur écrit maintenant autre chose à ${count} endroit.`,
      other: `Les données ont changé depuis : le moteur écrit maintenant autre chose à ${count} endroits.`,
    }),
  generated: 'Le moteur écrit',
  generatedNow: 'Le moteur écrit maintenant',
  takeGenerated: 'Prendre les mots du moteur',
  keepMine: 'Garder les miens',
  noPlace: 'Cette note n’a plus la phrase que ces mots remplaçaient.',
  giveUp: 'Renoncer à ces mots',
  allSentences: (count: number) => `Les ${count} phrases qui peuvent être changées`,
  change: (id: string) => `Changer la phrase ${id}`,
  changeIt: 'Changer',
  keep: 'Garder',
  leftOut: '(omise)',
}
