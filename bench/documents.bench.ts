/** Taking documents in: megabytes of HTML a second, PDF pages, DOCX. Run: npm run bench -- documents */
import { extract } from '../src/documents/index.ts'
import { madeDocx, madePdf, madeSentences } from '../test/document-files.ts'
import { type Line, referencePass, report } from './harness.ts'

const sentences = madeSentences(2000)
const paragraphs = Array.from({ length: 500 }, (_, index) =>
  sentences.slice(index * 4, index * 4 + 4).join(' '),
)

/** A page like those of news sites: menus, a sidebar, scripts, and an article in the middle. */
function madePage(from: number): string {
  const menu = Array.from(
    { length: 40 },
    (_, index) => `<li class="item"><a href="/s/${index}">Section ${index}</a></li>`,
  )
  const aside = paragraphs
    .slice(0, 6)
    .map((said) => `<div class="teaser"><h4><a href="/x">${said.slice(0, 60)}</a></h4></div>`)
  const body = paragraphs.slice(from, from + 20).map((said) => `<p class="body-text">${said}</p>`)
  return `<!doctype html><html lang="en"><head><title>Page ${from}</title><script>${'var a=1;'.repeat(800)}</script></head>
<body><nav><ul>${menu.join('')}</ul></nav><aside>${aside.join('')}</aside><main><article><h1>Page ${from}</h1>
${body.join('\n')}</article></main><footer>${menu.join('')}</footer></body></html>`
}

/** Reads all documents `runs` times after a warm-up; milliseconds of whole rounds, and processor time of one. */
async function rounds(
  documents: readonly Uint8Array[],
  name: string,
  runs = 7,
): Promise<{ times: number[]; processor: number }> {
  const times: number[] = []
  const worked: number[] = []
  for (let run = -2; run < runs; run++) {
    const start = performance.now()
    const before = process.cpuUsage()
    for (const bytes of documents) {
      const result = await extract(bytes, { name })
      if (!result.ok) throw new Error(result.problem.says)
    }
    const { user, system } = process.cpuUsage(before)
    if (run < 0) continue
    times.push(performance.now() - start)
    worked.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  worked.sort((a, b) => a - b)
  return { times, processor: worked[Math.floor(worked.length / 2)]! }
}

const pages = Array.from({ length: 24 }, (_, index) => new TextEncoder().encode(madePage(index * 20)))
const pdf = await madePdf({ paragraphs: paragraphs.slice(0, 200), columns: 2, head: 'Head' })
const docx = await madeDocx(paragraphs, 'A note.')
const reference = referencePass(1_000_000)
const lines: Line[] = []
for (const [what, documents, name, limit] of [
  ['pages of HTML', pages, 'a.html', 1000],
  ['PDF, two columns', [pdf], 'a.pdf', undefined],
  ['DOCX', [docx], 'a.docx', undefined],
] as const) {
  const { times, processor } = await rounds(documents, name)
  const megabytes = documents.reduce((sum, one) => sum + one.length, 0) / 1e6
  const median = times[Math.floor(times.length / 2)]!
  const timing = {
    name: what,
    best: times[0]!,
    median,
    p95: times.at(-1)!,
    processor,
    runs: times.length,
    value: 0,
  }
  const note = `${megabytes.toFixed(2)} MB, ${((megabytes * 1000) / processor).toFixed(2)} MB a second of processor time`
  // At least one megabyte of HTML a second.
  lines.push({
    timing,
    reference,
    note,
    ...(limit === undefined ? {} : { processorLimit: limit * megabytes }),
  })
}
report(`documents read; reference pass ${reference.toFixed(2)} ms`, lines)
