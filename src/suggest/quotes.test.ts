/** Quotations in many styles of news text. All conflicts and names are invented. */
import { expect, test } from 'vitest'
import { suggest } from './index.ts'

/** Text → the quotations in it as “words | speaker”, a dash for nobody. */
const practice: Record<string, readonly [string, readonly string[]]> = {
  'a place is no person': [
    'Captain Sela Moro met the herders of Lower Tarn in the Strait of Sant Abel. “They are tired,” she said.',
    ['They are tired, | Sela Moro'],
  ],
  'an office without a name': [
    'The observer for the Basin Union rejected that. “We counted twice,” she said.',
    ['We counted twice, | observer for the Basin Union'],
  ],
  'what is somebody’s': [
    'President Ilse Maric is “resting”, according to her office.',
    ['resting | office of Ilse Maric'],
  ],
  'one of many': [
    'Dozens of lorry drivers blocked the pass. “Pay us or push us,” one shouted.',
    ['Pay us or push us, | one of lorry drivers'],
  ],
  'words of time before the verb': [
    'General Oto Reke, who has not spoken yet, has in the past dismissed the truce as “wet paper”.',
    ['wet paper | Oto Reke'],
  ],
  'swallowed letters': [
    "'I'm not payin' for a road that isn't there,' said Nell Amadi.",
    ["I'm not payin' for a road that isn't there, | Nell Amadi"],
  ],
  'a report by': [
    'A report by the Delta Institute found that the levy had “failed on every count”.',
    ['failed on every count | Delta Institute'],
  ],
  'agency, verb behind': [
    'KARVELO (Newswire) - "The road to the port is closed until further notice," said Colonel Idris Maro, a spokesman for the coastal command. "Nobody passes without papers."',
    [
      'The road to the port is closed until further notice, | Idris Maro',
      'Nobody passes without papers. | Idris Maro',
    ],
  ],
  'British single marks': [
    '‘We never asked for their soldiers’ boots on our soil,’ Deputy Prime Minister Lise Halvorsen told parliament. She called the decree ‘an insult’.',
    ['We never asked for their soldiers’ boots on our soil, | Lise Halvorsen', 'an insult | Lise Halvorsen'],
  ],
  'around the cue': [
    '“If the dam goes,” Tamsin Okoro, who heads the relief committee, said on Tuesday, “then half the valley goes with it.”',
    ['If the dam goes, | Tamsin Okoro', 'then half the valley goes with it. | Tamsin Okoro'],
  ],
  'unnamed officials': [
    'Two officials who asked not to be named said the envoys had made “real progress” on prisoners. “It is not done yet,” one of them said.',
    ['real progress | Two officials', 'It is not done yet, | one of two officials'],
  ],
  'ministry spokesperson': [
    'A spokesperson for the Interior Ministry said the march was “illegal from the first minute”.',
    ['illegal from the first minute | spokesperson for the Interior Ministry'],
  ],
  'statement read': [
    'The Veshan Liberation Front issued a statement late on Sunday. “Our fighters will hold their positions,” the statement read.',
    ['Our fighters will hold their positions, | Veshan Liberation Front'],
  ],
  'according to': [
    'The talks were “dead in the water”, according to a Western diplomat.',
    ['dead in the water | Western diplomat'],
  ],
  colon: [
    'Foreign Minister Arek Dolan was blunt: “There will be no second chance.”',
    ['There will be no second chance. | Arek Dolan'],
  ],
  pronoun: [
    'President Mirela Stanciu arrived in the capital on Friday. “I have come to listen,” she said. Her rival, General Tomas Brandt, stayed away.\n“We were not invited,” he told reporters.',
    ['I have come to listen, | Mirela Stanciu', 'We were not invited, | Tomas Brandt'],
  ],
  'several paragraphs': [
    '“We did not start this,” said Yusuf al-Hariri, mayor of Tell Amra. “They came at night.\n“They burned the mill and the school, and then they left,” he said.',
    [
      'We did not start this, | Yusuf al-Hariri',
      'They came at night. | Yusuf al-Hariri',
      'They burned the mill and the school, and then they left, | Yusuf al-Hariri',
    ],
  ],
  'scare quotes': [
    'The so-called “Peace Bridge” has been shut since the “border incident” of last spring. Supporters of the plan known as “Open Door” were disappointed.',
    [],
  ],
  titles: [
    'Her book, “The Long Winter of the North”, sold well, and the film “River of Salt” won a prize.',
    [],
  ],
  'weak verbs': [
    'Prime Minister Jonas Vahl condemned the raid as “barbaric” and accused the Ostrian government of “state terrorism”.',
    ['barbaric | Jonas Vahl', 'state terrorism | Jonas Vahl'],
  ],
  'passive by': [
    'The offer was described by the chief negotiator, Salome Beridan, as “a trap”.',
    ['a trap | Salome Beridan'],
  ],
  guillemets: [
    '«We have run out of bread», said Father Ilya Moroz. „Nobody answers the telephone“, he added.',
    ['We have run out of bread | Ilya Moroz', 'Nobody answers the telephone | Ilya Moroz'],
  ],
  'mixed marks and unclosed': [
    '"The ceasefire is holding” said Captain Ruiz.\nMayor Odile Perrin warned: “We cannot take in anyone else, and the winter is coming',
    [
      'The ceasefire is holding | Ruiz',
      'We cannot take in anyone else, and the winter is coming | Odile Perrin',
    ],
  ],
  'question asked': [
    '“Who will pay for this?” asked Senator Grace Amadi. “Not us!”',
    ['Who will pay for this? | Grace Amadi', 'Not us! | Grace Amadi'],
  ],
  nested: [
    '“He told us, ‘Leave now or die here,’ and we left,” recalled Amina Desta, 41, a teacher.',
    ['He told us, ‘Leave now or die here,’ and we left, | Amina Desta'],
  ],
  'social media': [
    'Kaja Lindqvist, the bloc’s foreign policy chief, wrote on X that the vote was “neither free nor fair.”',
    ['neither free nor fair. | Kaja Lindqvist'],
  ],
  'press release': [
    '“This agreement gives both communities water they can count on,” said Dr. Helen Osei, Executive Director of the Basin Authority. “It is a beginning.”',
    [
      'This agreement gives both communities water they can count on, | Helen Osei',
      'It is a beginning. | Helen Osei',
    ],
  ],
  'United Nations': [
    'The Secretary-General “strongly condemns” the attack on the convoy, his spokesperson, Pierre Lambert, said in a statement.',
    ['strongly condemns | Pierre Lambert'],
  ],
  'shared subject': [
    'Rebel commander Bashir Noor dismissed the plan as “a joke” but said his men would “honour any truce that is honoured by others”.',
    ['a joke | Bashir Noor', 'honour any truce that is honoured by others | Bashir Noor'],
  ],
  'apposition before a verb': [
    '“They have no fuel,” Marta Kowal, a senior fellow at the Institute for Border Studies in Lodava, told the Herald.',
    ['They have no fuel, | Marta Kowal'],
  ],
  adding: [
    'The governor said the city was calm, adding that “not a single shot” had been fired since dawn.',
    ['not a single shot | governor'],
  ],
  'introduction before the subject': [
    'Speaking after the meeting in Lorn, Chancellor Friedrich Aume said the two sides were “closer than ever”.',
    ['closer than ever | Friedrich Aume'],
  ],
  'short name later': [
    'Lt. Gen. Petro Havrysh commands the eastern front. “We hold the ridge,” Havrysh said.',
    ['We hold the ridge, | Petro Havrysh'],
  ],
  'two speakers': [
    '“It is a good deal,” said Anders Holm, the mediator. But opposition leader Nadia Rahal disagreed. “It is surrender,” she said.',
    ['It is a good deal, | Anders Holm', 'It is surrender, | Nadia Rahal'],
  ],
  'possessive statement noun': [
    'In a joint communique, the two governments hailed “a new chapter”. Mr Okafor’s warning that the army was “ready for anything” drew applause.',
    ['a new chapter | two governments', 'ready for anything | Okafor'],
  ],
  'family name first': [
    'Defence Minister Tran Quoc Bao said his forces were “on full alert”. “No one should test us,” Minister Bao added.',
    ['on full alert | Tran Quoc Bao', 'No one should test us, | Tran Quoc Bao'],
  ],
  'first name used later': [
    'Prime Minister Tewodros Alemu addressed the nation. “The north will not be forgotten,” Tewodros said.',
    ['The north will not be forgotten, | Tewodros Alemu'],
  ],
  'the army said': [
    'The army said it had carried out “a limited operation” near the river. In response, the rebels vowed to “burn the fields”.',
    ['a limited operation | army', 'burn the fields | rebels'],
  ],
  residents: [
    '“My children were asleep,” said a resident of the Old Quarter, who gave her name only as Hiwot.',
    ['My children were asleep, | resident of the Old Quarter'],
  ],
  'put it': [
    'As Ambassador Claude Mercier put it, “you cannot eat sovereignty”.',
    ['you cannot eat sovereignty | Claude Mercier'],
  ],
  opinion: [
    'What the generals call “stability” is nothing but silence. A “managed transition” has been promised before.',
    [],
  ],
  'interview lines': [
    'Q: Will you sign?\nLena Brix: “Only if the hostages come home first.”',
    ['Only if the hostages come home first. | Lena Brix'],
  ],
  'no speaker at all': [
    'A banner over the gate reads “No passage for thieves”. Graffiti nearby: “We remember.”',
    ['No passage for thieves | banner over the gate', 'We remember. | Graffiti'],
  ],
}

test.each(Object.entries(practice))('%s', (_, [text, wanted]) => {
  const quotes = suggest(text).quotes.filter((quote) => quote.kind === 'direct')
  expect(quotes.map((quote) => `${quote.text} | ${quote.speaker ?? '–'}`)).toEqual(wanted)
})
