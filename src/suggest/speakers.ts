/** From a phrase such as “the deputy mayor, Ana Lund” to a name and a role; who “he” or “the statement” stands for. */

import { peopleNouns } from './figure-nouns.ts'
import { isNameWord, type Mention, People, type Run, runAt, textOfRun } from './names.ts'
import { phraseAt, type Sentence } from './phrase.ts'
import { apposition, nameBehind, nameIn, officeHead, oneOfThem, withoutArticle } from './speaker-phrase.ts'
import type { Span, Token } from './tokens.ts'
import { bodyWords, functionWords, introWords, roleWords, sayingVerbs, statementNouns } from './words.ts'

/** Who says something, with how sure the rules are (0 to 1) and where the name stands. */
export interface Speaker {
  readonly name: string | null
  readonly role: string | null
  readonly span?: Span
  readonly confidence: number
}

export const unknownSpeaker: Speaker = { name: null, role: null, confidence: 0 }

interface Remembered {
  readonly name: string
  readonly role: string | null
  readonly kind: 'person' | 'body'
  readonly female?: boolean
  readonly at: number
}

const single = new Set(['he', 'she', 'him', 'her'])

const selves = new Set(['i', 'we', 'others', 'another', 'both', 'many', 'some', 'few', 'several', 'most'])

/** Knows who has been named so far. Text is read in order; `at` never goes back. */
export class Speakers {
  private readonly people: People
  private readonly text: string
  private readonly mentions: readonly Mention[]
  private next = 0
  private lastPersons: Remembered[] = []
  private lastBody: Remembered | undefined
  private lastSpeaker: Remembered | undefined
  private topic: Remembered | undefined
  private readonly roles = new Map<string, string>()
  /** Names that stand as places somewhere in the text and nowhere with a title. */
  private readonly places = new Set<string>()
  /** The last persons told of without names and in the plural: “one of them” is one of these. */
  private several: { readonly label: string; readonly at: number } | undefined

  constructor(text: string, mentions: readonly Mention[]) {
    this.text = text
    this.mentions = mentions
    for (const { name, place } of mentions) if (place) this.places.add(name)
    for (const { name, title } of mentions) if (title !== null) this.places.delete(name)
    this.people = new People(mentions.filter(({ name }) => !this.places.has(name)))
  }

  /** Takes note of the names up to a place. */
  private advance(at: number): void {
    for (; this.next < this.mentions.length; this.next++) {
      const mention = this.mentions[this.next]
      if (mention === undefined || mention.start >= at) return
      const name = this.people.fullName(mention.name, mention.start)
      if (mention.title !== null && !this.roles.has(name)) this.roles.set(name, mention.title)
      const person =
        !mention.body && !this.places.has(mention.name) && (/\s/.test(name) || mention.title !== null)
      const seen: Remembered = {
        name,
        role: this.roles.get(name) ?? null,
        kind: person ? 'person' : 'body',
        at: mention.start,
      }
      if (person) this.remember(seen)
      else this.lastBody = seen
    }
  }

  private remember(seen: Remembered): void {
    this.lastPersons = [...this.lastPersons.filter((one) => one.name !== seen.name).slice(-7), seen]
  }

  /** The speaker a phrase names. A pronoun is looked up among those named before it. */
  of(sentence: Sentence, phrase: Run, cueAt: number): Speaker {
    const { tokens } = sentence
    const first = tokens[phrase.from]
    if (first === undefined) return unknownSpeaker
    this.advance(first.start)
    const lone = phrase.to === phrase.from + 1
    if (lone && single.has(first.lower)) return this.person(first)
    if (lone && (first.lower === 'they' || first.lower === 'them')) return this.bodyOr(first, 0.5)
    if (lone && first.lower === 'it') return this.bodyOr(first, 0.55)
    if (/^(?:one|another|both|some|others)$/.test(first.lower) && (lone || oneOfThem(sentence, phrase))) {
      const many = this.several
      if (many !== undefined && first.start - many.at < 1500)
        return { name: `${first.lower} of ${many.label}`, role: null, span: first, confidence: 0.6 }
    }
    const owned = nameBehind(sentence, phrase.to) === undefined ? this.owned(sentence, phrase) : undefined
    if (owned !== undefined) return owned
    if (lone && selves.has(first.lower)) return { name: first.text, role: null, span: first, confidence: 0.3 }
    return this.named(sentence, phrase, cueAt)
  }

  /** “her office”, “his father”: whose it is, with the noun. What somebody wrote speaks for its author. */
  private owned({ tokens, from }: Sentence, phrase: Run): Speaker | undefined {
    const first = tokens[phrase.from]
    const head = tokens[phrase.to - 1]
    const pronoun = { his: 'he', her: 'she' }[first?.lower ?? '']
    if (first === undefined || head === undefined || pronoun === undefined) return undefined
    if (tokens.slice(phrase.from, phrase.to).some((token) => isNameWord(token) && token !== first))
      return undefined
    const before = this.lastSpeaker
    // Within a sentence about somebody, “her” is that person: “Ana Lund is safe, according to her office”.
    this.advance(first.start)
    const subject = this.lastPersons.findLast(
      ({ at }) => at >= (tokens[from]?.start ?? 0) && at < first.start,
    )
    const holder = subject ?? this.person({ ...first, lower: pronoun })
    if (holder.name === null) return undefined
    if (statementNouns.has(head.lower))
      return { name: holder.name, role: holder.role, span: first, confidence: 0.6 }
    const noun = textOfRun(this.text, tokens, { from: phrase.from + 1, to: phrase.to })
    if (noun === '') return undefined
    this.lastSpeaker = before
    const name = `${noun} of ${holder.name}`
    return this.spoken(name, noun, roleWords.has(head.lower) ? 'person' : 'body', first, 0.6, noun)
  }

  /** The last speaker, for words that go on without a cue; unknown if nobody has spoken. */
  again(at: number, confidence: number): Speaker {
    const last = this.lastSpeaker
    if (last === undefined || at - last.at > 3000) return unknownSpeaker
    return { name: last.name, role: last.role, confidence }
  }

  /** Takes note of the person a sentence is about: the one it starts with. Call it before the sentence is read. */
  about(sentence: Sentence): void {
    this.severalIn(sentence)
    if (this.aboutOffice(sentence)) return
    const { tokens, from, to } = sentence
    for (let k = from; k < Math.min(to, from + 7); k++) {
      const token = tokens[k]
      if (
        token === undefined ||
        token.kind === 'quote' ||
        /^s?he$/.test(token.lower) ||
        sayingVerbs.has(token.lower)
      )
        return
      const run = runAt(tokens, k)
      if (run === undefined) continue
      const first = tokens[run.from]
      const before = tokens[run.from - 1]
      if (
        first === undefined ||
        (run.from > from &&
          introWords.has(before?.lower ?? '') &&
          !/^(?:when|as|after|before|while|once|because|since|if|although|though)$/.test(
            before?.lower ?? '',
          ) &&
          before?.lower !== 'but' &&
          before?.lower !== 'and')
      ) {
        k = run.to - 1
        continue
      }
      this.advance((tokens[run.to - 1]?.end ?? first.end) + 1)
      const seen = this.lastPersons.find(
        (one) => one.at >= first.start && one.at < (tokens[run.to - 1]?.end ?? 0),
      )
      if (seen !== undefined) {
        this.topic = seen
        return
      }
      k = run.to - 1
    }
  }

  /** “The observer for the port rejected that”, “The army’s chief of staff denied it”: an office as what the sentence is about. */
  private aboutOffice(sentence: Sentence): boolean {
    const { tokens, from } = sentence
    const start = tokens[from]
    if (start === undefined || start.kind !== 'word' || /^(?:his|her|its|their|my|our)$/.test(start.lower))
      return false
    const phrase = phraseAt(sentence, from)
    if (phrase === undefined || phrase.to - phrase.from < 2) return false
    const verb = tokens[phrase.to]
    if (verb === undefined || (verb.kind !== 'word' && verb.text !== ',')) return false
    const { name } = nameIn(this.text, tokens, phrase)
    if (name !== undefined || nameBehind(sentence, phrase.to) !== undefined) return false
    const head = officeHead(tokens, phrase)
    if (head === undefined || /s$/.test(head)) return false
    const last = tokens[phrase.to - 1]
    this.advance((last?.end ?? start.end) + 1)
    const label = withoutArticle(textOfRun(this.text, tokens, phrase))
    const meant = /^the$/i.test(start.text) ? this.withRole(label) : undefined
    this.topic =
      meant === undefined
        ? { name: label, role: label, kind: 'person', at: start.start }
        : { ...meant, at: start.start }
    return true
  }

  /** Takes note of persons in the plural who have no names. */
  private severalIn({ tokens, from, to }: Sentence): void {
    for (let k = from; k < Math.min(to, from + 60); k++) {
      const token = tokens[k]
      if (token === undefined || !/[^s]s$|people$/.test(token.lower)) continue
      const one = token.lower.replace(/s$/, '')
      if (!roleWords.has(token.lower) && !roleWords.has(one) && !peopleNouns.has(token.lower)) continue
      let start = k
      while (
        start > from &&
        k - start < 2 &&
        tokens[start - 1]?.kind === 'word' &&
        !functionWords.has(tokens[start - 1]?.lower ?? '') &&
        !/(?:ed|ing)$/.test(tokens[start - 1]?.lower ?? '')
      )
        start--
      this.several = {
        label: textOfRun(this.text, tokens, { from: start, to: k + 1 }).toLowerCase(),
        at: token.start,
      }
      return
    }
  }

  private person(pronoun: Token): Speaker {
    const said = this.lastSpeaker
    const recent = this.lastPersons.at(-1)
    const female = /^(?:he|him|she|her)$/.test(pronoun.lower)
      ? /^(?:she|her)$/.test(pronoun.lower)
      : undefined
    const suits = (one: Remembered): boolean =>
      one.female === undefined || female === undefined || one.female === female
    const near = said?.kind === 'person' && pronoun.start - said.at < 700 && suits(said) ? said : undefined
    const topic = this.topic
    const newer =
      topic !== undefined && suits(topic) && topic.at > (near?.at ?? -1) && pronoun.start - topic.at < 900
        ? topic
        : undefined
    const chosen = newer ?? near ?? [...this.lastPersons].reverse().find(suits) ?? recent ?? said
    if (chosen === undefined) return { name: null, role: null, span: pronoun, confidence: 0 }
    this.heard({ ...chosen, ...(female === undefined ? {} : { female }), at: pronoun.start })
    return {
      name: chosen.name,
      role: chosen.role,
      span: pronoun,
      confidence: near === undefined ? 0.55 : 0.7,
    }
  }

  private bodyOr(token: Span, confidence: number): Speaker {
    const near =
      this.lastSpeaker !== undefined && token.start - this.lastSpeaker.at < 700 ? this.lastSpeaker : undefined
    const chosen = near?.kind === 'body' ? near : (this.lastBody ?? near)
    if (chosen === undefined) return { name: null, role: null, span: token, confidence: 0 }
    this.heard({ ...chosen, at: token.start })
    return { name: chosen.name, role: chosen.role, span: token, confidence }
  }

  private named(sentence: Sentence, phrase: Run, cueAt: number): Speaker {
    const { tokens } = sentence
    const first = tokens[phrase.from]
    if (first === undefined) return unknownSpeaker
    const span = { start: first.start, end: tokens[phrase.to - 1]?.end ?? first.end }
    const { name: run, title } = nameIn(this.text, tokens, phrase)
    const behind = apposition(sentence, phrase.to, cueAt)
    if (run === undefined) {
      const named = nameBehind(sentence, phrase.to)
      if (named !== undefined) {
        const name = this.people.fullName(textOfRun(this.text, tokens, named), span.start)
        const role = withoutArticle(textOfRun(this.text, tokens, phrase))
        return this.spoken(name, role, 'person', span, 0.85, role)
      }
      const label = withoutArticle(textOfRun(this.text, tokens, phrase))
      const head = label.toLowerCase().split(/\s+/).at(-1) ?? ''
      if (/^\d+-year-old(?:s| (?:man|woman|boy|girl))?$/.test(label)) return this.person(first)
      const meant = /^the$/i.test(first.text) ? this.withRole(label) : undefined
      if (meant !== undefined) {
        this.heard({ ...meant, at: span.end })
        return { name: meant.name, role: meant.role, span, confidence: 0.65 }
      }
      if (statementNouns.has(head) && !/\s(?:by|from|of)\s/.test(label)) {
        const of = this.bodyOr(span, 0.5)
        if (of.name !== null) return { ...of, role: of.role ?? label }
      }
      const one = roleWords.has(head) && !/s$/.test(head)
      return this.spoken(label, null, one ? 'person' : 'body', span, 0.75, label)
    }
    const short = textOfRun(this.text, tokens, run)
    const name = this.people.fullName(short, span.start)
    const own = title === undefined ? behind : [title, behind].filter((part) => part !== undefined).join(', ')
    const role = (own === '' ? undefined : own) ?? this.roles.get(name) ?? null
    const last = tokens[run.to - 1]?.lower ?? ''
    const person =
      !bodyWords.has(last) &&
      !this.places.has(short) &&
      (/\s/.test(name) || title !== undefined || /\s/.test(short))
    return this.spoken(name, role, person ? 'person' : 'body', span, 0.9, `${title ?? ''} ${behind ?? ''}`)
  }

  /** “the minister”: the last person named who is one; undefined if the words are more than an office. */
  private withRole(label: string): Remembered | undefined {
    const words = label.toLowerCase().split(/\s+/)
    const head = words.at(-1) ?? ''
    if (words.length > 2 || !roleWords.has(head)) return undefined
    const fits = (one: Remembered): boolean =>
      one.role !== null &&
      words.every((word) =>
        (one.role ?? '')
          .toLowerCase()
          .split(/[\s,]+/)
          .includes(word),
      )
    return this.lastPersons.findLast(fits)
  }

  private spoken(
    name: string,
    role: string | null,
    kind: 'person' | 'body',
    span: Span,
    confidence: number,
    clue: string,
  ): Speaker {
    const woman =
      /\b(?:mrs|ms|miss|lady|dame|queen|princess|\w*woman|mother|sister|daughter|widow|her)\b/i.test(clue)
    const man =
      /\b(?:mr|sir|lord|king|prince|sheikh|imam|father|brother|son|spokesman|chairman|businessman)\b/i.test(
        clue,
      )
    if (role !== null && !this.roles.has(name)) this.roles.set(name, role)
    const seen: Remembered = {
      name,
      role,
      kind,
      at: span.end,
      ...(woman ? { female: true } : man ? { female: false } : {}),
    }
    this.heard(seen)
    return { name, role, span, confidence }
  }

  private heard(seen: Remembered): void {
    this.lastSpeaker = seen
    if (seen.kind === 'person') this.remember(seen)
    else this.lastBody = seen
  }
}
