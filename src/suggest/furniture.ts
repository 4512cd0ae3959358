/** What lines of site furniture look like. Each test reads one line only; none knows a site. */

interface Place {
  readonly nearStart: boolean
  readonly nearEnd: boolean
  readonly index: number
  readonly length: number
}

/** Strong words: a line with one of them and no telling of its own is furniture wherever it stands. */
const always: readonly RegExp[] = [
  /\[\p{Lu}[^\]/]{2,50}\/[^\]]{2,50}\]\s*$/u,
  /^(?:for immediate release|for information media|not an official record|media (?:release|advisory)|press release)\b.{0,80}$/i,
  /^(?:[\p{L} ]{2,20}\s*[|›»>]\s*){2,}[\p{L} ]{2,30}$/u,
  /\b(?:sign|signing) up (?:for|to|here|now|today|below)\b/i,
  /\bsubscribe(?:d|r|rs)?\b.{0,60}\b(?:newsletter|channel|podcast|email|inbox|today|now|here|free|digital|updates|briefing|youtube|us)\b/i,
  /\b(?:our|free)\b.{0,40}\bnewsletters?\b/i,
  /\bnewsletters?\b.{0,80}\b(?:you|your|subscribers?|delivered)\b/i,
  /^(?:get|receive|join)\b.{0,80}\bnewsletters?\b/i,
  /\b(?:in|to) your inbox\b/i,
  /\bsubscribe (?:to|now|today|here|for)\b/i,
  /\bfollow (?:us|me|him|her|them|the author)? ?(?:on|@)\b/i,
  /\b(?:download|get) (?:the|our) (?:\w+ ){0,3}app\b/i,
  /\bcookies?\b.{0,80}\b(?:accept|consent|polic(?:y|ies)|experience|settings|preferences|website|site)\b/i,
  /\b(?:we|this (?:site|website)) uses? cookies\b/i,
  /\ball rights reserved\b/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /\b(?:terms of (?:use|service)|privacy (?:policy|notice|statement))\b/i,
  /\b(?:click|tap) (?:here|below|to)\b/i,
  /\bread more\b.{0,120}\b(?:in|at|on|here|insights?|stories|analysis|coverage|from)\b.{0,60}$/i,
  /\b(?:support|help) (?:our|independent|us)\b.{0,60}\b(?:journalism|work|reporting|mission|donat\w*)\b/i,
  /\b(?:donate|become a (?:member|subscriber|supporter|patron))\b.{0,60}$/i,
  /\b(?:join|watch) (?:us|our|the conversation|now|live)\b.{0,80}\b(?:telegram|whatsapp|channel|youtube|facebook|community|video|stream|discord|conversation)\b/i,
  /\bshare (?:this|on|via|the) ?(?:article|story|page|post|facebook|twitter|x|whatsapp|email|link)?\b.{0,60}$/i,
  /\b(?:unlimited|full|premium) (?:digital )?access\b/i,
  /\b(?:your|a) (?:free )?(?:trial|subscription)\b/i,
  /\b(?:views|opinions) expressed\b.{0,120}\b(?:author|own|necessarily|reflect|editorial)\b/i,
  /\bdo(?:es)? not necessarily (?:reflect|represent)\b/i,
  /\bthis (?:article|story|piece|post|essay|commentary|report) (?:was|is|has been|originally|first)\b.{0,60}\b(?:published|appeared|republished|adapted|updated|licen[cs]e|produced|syndicated)\b/i,
  /\brepublish(?:ed)?\b.{0,60}\b(?:licen[cs]e|permission|creative commons)\b/i,
  /^(?:reporting|additional reporting|editing|writing) by\b/i,
  /\b(?:reporting by|editing by)\b.{0,200}\b(?:reporting by|editing by|writing by)\b/i,
  /^\(?(?:reporting|additional reporting|editing|writing|compiled) by [\p{Lu}]/u,
  /\bour standards:/i,
  /\b(?:correction|editor.s note|clarification) ?:/i,
  /^(?:advertisement|sponsored|promoted|ad)\b[\s:.]*$/i,
  /^(?:advertisement|sponsored content|paid content|story continues below)/i,
  /\b(?:story|article) continues below\b/i,
  /\bare you subscribed\b/i,
  /\b(?:send|share) (?:us )?(?:your )?(?:tips|feedback|thoughts|letters)\b/i,
  /\b(?:contact|write to|email) (?:us|the (?:author|editor|reporter|newsroom))\b/i,
  /\b(?:log|sign) in (?:to|or)\b/i,
  /\b(?:photo|image|picture|photograph|video|graphic|map|illustration)s? ?(?:credit|courtesy|by|:|\/|source)/i,
  /\[(?:[^\]]{0,60}(?:\/(?:AP|AFP|Reuters|EPA|Getty|Anadolu|Al Jazeera)|via (?:Reuters|AP|AFP|Getty))[^\]]{0,40}|file(?: photo)?[^\]]{0,60})\]\s*$/i,
  /\((?:photo|image|picture|AP photo|file photo|reuters|afp|getty)[^)]{0,80}\)\s*$/i,
  /(?:^|[\s|/(—–-])(?:Getty Images|AFP|Reuters|EPA-EFE|EPA|Anadolu|Shutterstock|Alamy|AP Photo|AP|NurPhoto|Xinhua|TASS|PA Media|PA Wire)(?:\s*(?:via|\/|\|)\s*[\p{L} ]{2,30})?\)?\s*$/u,
  /^(?:image|photo|picture|file photo|credit|source|caption|figure|map|chart|graphic|illustration|getty images|watch|listen|video|audio|play|gallery)\s*[:|–—-]/i,
  /^(?:file|handout)\s?[:–—-]/i,
  /^(?:published|updated|last updated|posted|first published|last modified|issued on)\b.{0,60}$/i,
  /^(?:read (?:more|next|also|this|our)|related|see also|also read|more (?:on|from|stories)|recommended|most (?:read|popular|viewed|watched|recent)|trending|top stories|latest (?:news|stories|updates)?|you (?:may|might) also|keep reading|further reading|what to read|editors?['’]? picks?|in this (?:story|article)|explore more|don['’]t miss|must read|popular now|up next|list of \d+ items|end of list)\b[^.]{0,140}$/i,
  /^(?:tags?|topics?|filed under|categories|keywords|share|print|email|save|comments?|leave a (?:comment|reply)|back to top|skip to|menu|search|home|about us|contact us|facebook|twitter|linkedin|whatsapp|copy link|listen to this article|gift this article)\b[\s:|,\p{L}\p{Nd}/·•-]{0,100}$/iu,
  /^\d{1,3} (?:min(?:ute)?s? (?:read|ago)|comments?|shares|hours? ago|days? ago)\b.{0,30}$/i,
  /\b\d{1,2} min(?:ute)?s? read\b/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\[?(?:https?:\/\/|www\.)/i,
  /^(?:for (?:media|press) (?:inquiries|enquiries|contacts?)|media contacts?|press contacts?|for (?:more|further) information|notes? to editors?|about (?:the author|the writer|us)\b|the author is\b|the writer is\b)/i,
  /^(?:show|hide|see|view|load|jump to|go to) (?:all |more |key |the |latest |older |newer )*(?:events?|updates?|comments?|posts?|entries|stories|results|top)\b[\p{L} ]{0,30}$/iu,
  /^(?:more|other|top|local|world|latest|breaking) news\s*[:|–—-]/i,
  /\b(?:ring|call|phone|email|e-mail|contact|write to|text|whatsapp)\b.{0,60}(?:\+?\d[\d ()-]{7,}\d|\S+@\S+\.\w+)/i,
  /\bforward (?:this|it)\b.{0,30}\b(?:friend|colleague|someone)\b/i,
  /\b(?:unsubscribe|view (?:this |it )?(?:email |online |in )(?:your )?(?:browser|online)?|reply to this (?:email|letter|newsletter|message))\b/i,
  /\byou(?:['’]re| are) (?:receiving|getting|reading) this (?:email|letter|newsletter|because)\b/i,
  /\b(?:save|get|enjoy|take|claim)\b.{0,40}\b\d{1,2} ?(?:%|percent|per cent) (?:off|on your|discount)\b/i,
  /\b(?:offer (?:ends|expires|valid)|limited[- ]time|your first (?:year|month|box|order)|use (?:the )?code|apply (?:now|today|online|in \d)|vote (?:here|now)|shop now|book (?:now|today|your)|order (?:now|today)|try it (?:free|now)|find out more|learn more|register (?:now|here|today)|terms apply)\b/i,
  /^(?:together with|presented by|sponsored by|in partnership with|brought to you by|a (?:message|word) from|partner content|from our (?:partners?|sponsors?)|supported by)\b.{0,60}$/i,
  /\b(?:we value your privacy|our \d+ partners|manage (?:choices|preferences|options|cookies)|(?:accept|reject) all)\b/i,
  /^(?:the )?(?:readers?['’]?|reader|our) (?:poll|survey|quiz|offer)s?\b.{0,120}$/i,
  /\(\d{1,2} min(?:ute)?s?(?: read)?\)\s*$/i,
  /^.{0,110}(?:©|\bcopyright (?:\(c\) )?\d{4})/i,
  /^\d{1,2} (?:things|stories|articles|books|pieces|links)\b.{0,20}\bto (?:read|watch|know|listen|see)\b.{0,30}$/i,
  /^(?:today|this week)['’]s (?:letter|newsletter|edition|briefing|issue)\b.{0,100}$/i,
  /\b(?:rush transcript|this transcript (?:was|is|may|has)|transcripts? (?:are|may) )/i,
  /[.!?]\s+(?:\p{Lu}[\p{L}.'’-]+\s){1,3}?\p{Lu}[\p{L}.'’-]+\s?\/\s?\p{Lu}[\p{L} ]{2,30}$/u,
  /^.{15,200}\[\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}\]$/u,
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,3}(?:covers|has covered|reports on|writes about)\b.{0,80}\bfor (?:the )?\p{Lu}/u,
  /^[\s*•·|/=_~#–—-]{1,}$/,
  /^###$|^-?\s?ends?\s?-?$/i,
]

/** A biography of the author: name, “is a”, and a post. Only near the start or the end. */
const biography =
  /^(?:[—–*-]\s*)?(?:(?:dr|prof|professor|gen|general|ambassador|sir|dame|lt|col)\.?\s+)?(?:\p{Lu}[\p{L}.'’-]+\s+){1,4}(?:\([^)]{1,30}\)\s+)?(?:is|was|works|serves|reports|covers|writes|teaches|leads|directs|has (?:covered|reported|written|worked))\b.{0,60}\b(?:fellow|professor|correspondent|reporter|journalist|editor|analyst|director|researcher|author of|columnist|lecturer|scholar|writer|senior|associate|expert|founder|chair|program(?:me)?|bureau|based in|producer|student|historian|consultant|contributor|newspaper|from)\b/u
const byline =
  /^(?:by|from|words by|analysis by|story by)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+|in\s+)?[\p{Lu}][\p{L}.'’,-]+){0,8}(?:\s*[|,–—-].{0,60})?$/iu
const dateLine =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+(?:19|20)\d\d|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)(?:[\s,|·•–—-]+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:am|pm|[A-Z]{2,4})?(?:\s*[A-Z]{2,4})?)?\s*$/iu
/** A headline of another story with its date in front or behind. */
const datedHeadline =
  /^(?:\p{L}{3,9}\.?\s+\d{1,2},?\s+(?:19|20)\d\d|\d{1,2}\s+\p{L}{3,9}\.?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\s*[|:·•–—-]\s*\S.{5,120}[^.]$|^\S.{10,110}[^.,]\s*[|·•–—-]\s*(?:\p{L}{3,9}\.?\s+\d{1,2},?\s+(?:19|20)\d\d|\d{1,2}\s+\p{L}{3,9}\.?\s+(?:19|20)\d\d)\s*$/iu

/** 1 or more: the line is furniture. A quotation or a long telling speaks against it. */
export function furnitureScore(line: string, place: Place): number {
  const strong = always.findIndex((pattern) => pattern.test(line))
  let score = 0
  if (strong >= 0) score = 1.2
  else if (dateLine.test(line) || datedHeadline.test(line)) score = 1.1
  else if (byline.test(line) && line.length < 120) score = place.nearStart || place.nearEnd ? 1.1 : 0.6
  else if (
    (place.nearEnd || place.index < 3) &&
    line.length < 500 &&
    biography.test(line) &&
    !/\b(?:said|says|told|warned|added)\b/.test(line)
  )
    score = place.nearEnd ? 1.1 : 0.7
  if (score === 0) return 0
  // News of subscriptions, cookies or reporters: a paragraph with a speaker or several long sentences is telling.
  if (/["“«].{25,}["”»]/.test(line) && /\b(?:said|says|told|wrote|added|according)\b/.test(line)) score -= 0.6
  if (
    place.length > 420 &&
    !/\b(?:subscribe|sign up|newsletter|cookies|rights reserved|views expressed|licen[cs]e|author)\b/i.test(
      line,
    )
  )
    score -= 0.5
  return score
}
