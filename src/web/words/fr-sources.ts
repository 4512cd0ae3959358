/** French: texts of sources, what was read from a file, what became of quotes, figures taken from a text, archives. */
import type { enSources } from './en-sources.ts'

const many = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`

export const frSources: typeof enSources = {
  whoTakes: 'Qui reprend ceci de la source ?',
  whoTakesHint:
    'Demandé une fois. Le nom et le jour sont écrits à côté de ce que vous reprenez d’une source. Les nombres changés ensuite sont écrits avec le même nom et la même raison.',
  underName: 'Sous ce nom',
  withoutName: 'Sans nom',
  title: 'Textes des sources',
  hint: 'Ouvrez ou déposez le texte d’une source : PDF, Word (DOCX), page web (HTML), Markdown ou texte brut. Les citations du cas y sont marquées selon ce qu’elles sont devenues. Le texte reste dans ce navigateur et ne va que dans les fichiers .endstate.',
  open: 'Ouvrir son texte…',
  openHere: 'Ouvrir son texte pour vérifier',
  readThere: 'La lire dans la source',
  here: 'texte disponible',
  notHere: 'Le texte de cette source n’est pas ici : ouvrez-le pour vérifier.',
  dropHere: 'Déposez-le ici : il devient le texte de la source choisie.',
  reading: (name) => `Lecture de ${name}`,
  stop: 'Arrêter',
  stopped: (name) => `${name} n’a pas été lu : vous avez arrêté la lecture. Rien n’en est gardé.`,
  foundTitle: (name) => `Ce qui a été lu dans ${name}`,
  foundHint: 'Rien n’est encore gardé.',
  kindOf: {
    pdf: 'PDF',
    docx: 'document Word',
    html: 'page web',
    markdown: 'Markdown',
    text: 'texte brut',
  },
  fields: {
    kind: 'Forme',
    title: 'Titre',
    author: 'Auteur',
    publisher: 'Éditeur',
    date: 'Date',
    language: 'Langue',
    size: 'Taille',
    footnotes: 'Notes',
    quotes: 'Citations du cas',
    warnings: 'À savoir',
    beginning: 'Le début',
  },
  notStated: 'non indiqué',
  certainty: { stated: 'indiquée dans le texte', inferred: 'déduite', unknown: 'inconnue' },
  sizeOf: (words, pages) =>
    `${many(words, 'mot', 'mots')}${pages > 0 ? `, ${many(pages, 'page', 'pages')}` : ''}`,
  footnotesOf: (count) => `${many(count, 'note', 'notes')}, à la fin du texte`,
  standIn: (found, all) =>
    all === 0 ? 'aucune ne vient de cette source' : `${found} sur ${all} se trouvent dans ce texte`,
  otherDocument: 'Aucune des citations ne s’y trouve : c’est peut-être un autre document.',
  sameText: 'Ce texte est déjà ici, à la lettre près.',
  otherText: 'Un autre texte de cette source est ici ; celui-ci prendrait sa place.',
  keep: 'Garder ce texte',
  doNotKeep: 'Ne pas le garder',
  refusedTitle: (name) => `${name} n’a pas été pris.`,
  nothingKept: 'Rien n’en est gardé.',
  refusals: {
    'empty-file': 'Le fichier est vide. Vérifiez qu’il a été enregistré ou téléchargé en entier.',
    'too-large':
      'Il est plus grand que tout document lu ici (64 Mo ; une page web 16 Mo). Ajoutez la partie que vous citez, en texte.',
    'too-much-text': 'Il contient plus de texte qu’aucun document. Ajoutez la partie que vous citez.',
    'too-many-pages': 'Il a trop de pages. Divisez-le et ajoutez la partie que vous citez.',
    'binary-file':
      'Ce n’est pas du texte. Ajoutez le document lui-même, en HTML, PDF, DOCX, Markdown ou texte brut.',
    'mixed-encodings': 'Trop de ses lettres sont illisibles. Enregistrez-le en UTF-8 dans un éditeur.',
    'unknown-kind':
      'Cette forme de fichier n’est pas lue ici. Enregistrez son texte dans un fichier .txt et ajoutez celui-ci.',
    'no-text': 'Il ne contient pas de texte. S’il contient des images de texte, ajoutez le texte lui-même.',
    'malformed-html':
      'La page est trop abîmée pour être lue. Enregistrez-la de nouveau depuis un navigateur.',
    'encrypted-pdf':
      'Le PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe et ajoutez-le.',
    'scanned-pdf':
      'Le PDF ne contient que des images, par exemple un scan. Faites d’abord reconnaître son texte.',
    'broken-pdf': 'Ce n’est pas un PDF lisible, ou il est abîmé. Téléchargez-le de nouveau.',
    'broken-docx':
      'Ce n’est pas un fichier Word lisible, ou il est abîmé. Enregistrez-le de nouveau en DOCX.',
    'zip-bomb': 'Une fois déballé, il remplirait la mémoire. Demandez le document simple à son expéditeur.',
    'too-slow':
      'Sa lecture a pris trop de temps et a été arrêtée. Enregistrez son texte en .txt et ajoutez-le.',
    'too-much-memory': 'Sa lecture a pris trop de mémoire. Enregistrez son texte en .txt et ajoutez-le.',
  },
  checked: (exact, all) => `${exact} citations du cas sur ${all} retrouvées mot pour mot`,
  others: (verdict, count) => `${verdict} : ${count}`,
  unchecked: (count) => `${count} non vérifiées, faute du texte de la source`,
  brokenTitle: (count) => many(count, 'citation est rompue', 'citations sont rompues'),
  claimsOf: (count) => `Affirmations de cette source (${count})`,
  broken: 'preuve rompue',
  brokenNumber:
    'Preuve rompue : ce nombre repose sur une citation qui n’est plus telle quelle dans sa source. Le nombre garde sa valeur.',
  original: 'Le cas cite',
  nearest: 'Le texte dit maintenant',
  noNearest: 'Rien de semblable ne se trouve dans le texte.',
  restsOnIt: 'Nombres qui reposent sur elle :',
  showInText: 'Montrer dans le texte',
  inText: (found, all) => `${found} citations sur ${all} se trouvent dans ce texte.`,
  selected: 'Sélection :',
  giveFigure: 'Donner son chiffre à un nombre…',
  figureTitle: 'Un chiffre pour un nombre',
  noFigure:
    'Les règles ne trouvent aucun chiffre dans ces mots. Sélectionnez les mots avec le nombre et son unité.',
  figuresFound: 'Chiffre trouvé',
  unit: 'Unité :',
  whichNumber: 'Pour quel nombre ?',
  searchNumber: 'Chercher un nombre du cas',
  matching: (shown, all) => `${shown} nombres sur ${all}`,
  noNumber: 'Aucun nombre du cas n’a cela dans son nom.',
  now: 'Maintenant',
  withFigure: 'Avec ce chiffre',
  notYet: 'rien',
  takeFigure: 'Le prendre',
  chooseAgain: 'Un autre nombre',
  insideTitle: 'Un fichier avec tout',
  inside: 'Ce qu’il contient :',
  insideCase: 'le texte du cas',
  insideSources: (count) => `${many(count, 'source', 'sources')} avec le texte entier`,
  insideInbox: (open, decided) =>
    `${many(open, 'suggestion en attente', 'suggestions en attente')}, ${many(decided, 'décidée', 'décidées')}`,
  insidePrivate: (count) =>
    `${many(count, 'affirmation ou source non publique', 'affirmations et sources non publiques')}`,
  wholeCopy: 'Enregistrer la copie entière',
  publicCopy: 'Enregistrer une copie publique',
  publicHint: (left) =>
    `La copie publique ne contient que le texte du cas : sans textes des sources, suggestions ni commentaires${left > 0 ? `, et sans ${many(left, 'affirmation ou source non publique', 'affirmations et sources non publiques')}` : ''}.`,
  brokenInbox: 'Les suggestions de cette archive sont illisibles ; elles ont été laissées de côté.',
}
