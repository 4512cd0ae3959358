/** Français : accueil, cadre, menus, touches, dialogues et pannes. */
import type { enFrame } from './en-frame.ts'
import { pluralIn } from './local-forms.ts'

const plural = pluralIn('fr')

export const frFrame: typeof enFrame = {
  find: 'Chercher',
  settings: 'Réglages',
  tabsLabel: 'Les neuf questions',
  panelLabel: 'Leviers ou preuves',
  closePanel: 'Fermer le volet',
  backToBase: 'Revenir au cas de base',
  nothingYet: 'le cas n’en dit encore rien',
  engineSpeaks:
    'Les phrases principales sont en français ; le détail des réponses du moteur et les textes des cas restent en anglais.',
  understood: 'Compris',
  projectorLong: 'Projection : texte agrandi, une seule figure, leviers en bas',
  singleKeys: 'Touches à une seule lettre',
  keysOff: 'Les lettres seules n’agissent jamais pendant la saisie dans un champ.',
  keys: {
    tabs: 'aller à l’une des neuf questions',
    search: 'chercher : leviers, issues finales, scénarios, sources',
    palette: 'trouver une commande, un nombre ou un endroit',
    proof: 'preuve du nombre sélectionné',
    levers: 'leviers',
    base: 'maintenir pour revoir le cas de base',
    pin: 'épingler ce réglage pour le comparer',
    packages: 'accord précédent, accord suivant',
    undo: 'annuler, rétablir, sans limite',
    grid: 'dans un tableau : se déplacer, modifier, abandonner la saisie, quitter le tableau',
    slider: 'sur un levier : un pas, dix pas, les extrémités',
    close: 'fermer un volet ou un dialogue',
    help: 'cette liste des touches',
  },
  entryKinds: {
    command: 'commande',
    tab: 'question',
    endState: 'issue finale',
    package: 'accord',
    scenario: 'scénario',
    lever: 'levier',
    source: 'source',
  },
  openPackage: 'Accord',
  nothingFound: 'Rien ne correspond à ces lettres.',
  found: (count) => plural(count, { one: `${count} ligne`, other: `${count} lignes` }),
  crashTitle: 'Cette partie de la page est en panne',
  crashMeans:
    'Le cas lui-même est conservé. Par précaution, copiez ou enregistrez son texte, puis réessayez ou continuez ailleurs.',
  copyCase: 'Copier le cas',
  unreadTitle: 'Ce cas n’est pas encore lisible',
  unreadMeans: 'Il n’y a pas de réponse tant que ces points ne sont pas corrigés. Rien du texte n’est perdu.',
  newerTitle: 'Ce cas a été écrit pour une version plus récente d’Endstate',
  newerMeans:
    'Il est montré tel quel et n’est pas modifié. Une version plus récente de la page peut l’ouvrir.',
  deskLabel: 'Ce qui s’est passé',
  fullTitle: 'Ce navigateur ne conservera pas le cas',
  fullMeans:
    'Son stockage est plein ou fermé à cette page. Ce que vous ferez ensuite sera perdu avec cette fenêtre.',
  noSuchCase: 'Ce cas n’existe pas ici. Il a peut-être été supprimé, ou conservé dans un autre navigateur.',
  backHome: 'Retour à l’accueil',
  opening: 'Ouverture du cas',
  dropHere: 'Déposez le fichier pour l’ouvrir ici. Il reste sur cet ordinateur.',
  notACase: (name) => `${name} n’est pas un texte lisible comme un cas.`,
  isDocument: (name) =>
    `${name} est un document, pas un cas. Ouvrez ou commencez un cas, puis ouvrez le document à l’onglet 8, comme texte d’une source.`,
  tooLarge: (name) => `${name} est plus grand que tout cas possible. Il n’a pas été ouvert.`,
  newBlank: 'Vierge, à partir de trois réponses',
  newFromGmcr: 'À partir d’un fichier .gmcr…',
  duplicate: 'Dupliquer',
  rename: 'Renommer',
  remove: 'Supprimer',
  actionsOn: (what, title) => `${what} : ${title}`,
  copyOf: (title) => `${title} (copie)`,
  newName: (title) => `Nouveau nom de ${title}`,
  ok: 'Valider',
  cancel: 'Abandonner',
  removed: (title) => `${title} est supprimé.`,
  askWho: 'Qui ?',
  askWhoHint: 'Une partie par ligne, par exemple : Le verger',
  askWhat: 'À quel sujet ?',
  askWhatHint:
    'Un enjeu par ligne avec ses options, par exemple : Eau : chacun son jour, toute l’eau au moulin',
  askElse: 'Et si rien n’est convenu ?',
  askElseHint: 'Une phrase. La première option de chaque enjeu vaut comme la situation qui demeure.',
  askNeeds: 'Un accord demande au moins deux parties et un enjeu à deux options.',
  askRest:
    'Tout le reste reçoit une valeur par défaut, marquée comme supposée. Vous pourrez remplacer chacune par un jugement ou une source.',
  start: 'Commencer',
  newcomerLabel: 'Premiers pas',
  newcomerLever:
    'Déplacez le levier entouré, ou appuyez dessus sur la flèche droite. La réponse est réécrite à mesure.',
  newcomerNoLever: 'Ce cas n’a aucun nombre à déplacer. Voyez ce que chaque camp ferait ensuite.',
  newcomerWhy:
    'C’est une hypothèse : la marque ci-dessus le dit. Pourquoi ce nombre ? Voyez sur quoi il repose.',
  newcomerBack: 'Remettez-le en place : le cas de base revient exactement comme il était.',
  newcomerLive:
    'Et maintenant une question actuelle, avec douze lectures rivales de ce que cherchent les parties.',
  newcomerBrief: 'Toute la réponse en deux pages, avec des sources numérotées.',
  newcomerOwn:
    'Votre propre conflit demande trois réponses : qui, à quel sujet, et quoi si rien n’est convenu.',
  tryLive: 'Essayer une question actuelle',
  startOwn: 'Commencer le vôtre',
  openLevers: 'Montrer les leviers',
  why: 'Pourquoi ?',
  enough: 'Ne plus montrer d’indications',
}
