/** What the README shows of the flagship case: two pictures and the head of its brief, made through the public API. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, briefOf, type Chart, compileCase, drawChart, parseCase } from 'endstate'
import { root } from './source-files.ts'

/** The case that `npm start` shows. */
export const flagship = 'conflicts/ukraine-2025'

/** Draws of the example: the same as the command line takes unless told otherwise. */
const worlds = 200

/** Marks around the example in the README; what stands between them is written by `scripts/pictures.ts`. */
const [begin, end] = ['<!-- example: begin -->', '<!-- example: end -->']

/** Width of a picture in points; beside each other two of them fit the text of a page. */
const pictureWidth = 360

let analysed: Promise<{ charts: readonly Chart[]; brief: string }> | undefined

/** Analyses the flagship once. */
function run(): Promise<{ charts: readonly Chart[]; brief: string }> {
  analysed ??= (async () => {
    const parsed = parseCase(readFileSync(join(root, 'cases', flagship, 'case.yaml'), 'utf8'))
    if (!parsed.ok) throw new Error('the flagship case is not sound')
    const compiled = compileCase(parsed.value)
    if (!compiled.ok) throw new Error('the flagship case does not compile')
    const result = await analyse(compiled.value, { only: ['deals'], worlds })
    const options = { format: 'markdown', generatedOn: parsed.value.spec.asOf } as const
    return {
      charts: result.presentations.deals!.charts,
      brief: briefOf(parsed.value, compiled.value, result, options),
    }
  })()
  return analysed
}

/** The pictures as SVG, by path in the project. */
export async function readmePictures(): Promise<Map<string, string>> {
  const { charts } = await run()
  return new Map(
    charts.map(({ id, data }) => [
      `docs/pictures/${id}.svg`,
      `${onPaper(drawChart(data, { width: pictureWidth, id }))}\n`,
    ]),
  )
}

/** On white, with a margin in points: the pages the pictures stand on may be dark. */
function onPaper(svg: string): string {
  const margin = 8
  return svg.replace(
    /viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+pt" height="[\d.]+pt"(.*?<\/desc>)/s,
    (_, across: string, down: string, rest: string) => {
      const [width, height] = [Number(across) + 2 * margin, Number(down) + 2 * margin]
      const size = `width="${width}pt" height="${height}pt"`
      const paper = `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="#fff"/>`
      return `viewBox="${-margin} ${-margin} ${width} ${height}" ${size}${rest}${paper}`
    },
  )
}

/** A section of a Markdown text, without its heading; throws where there is none. */
function sectionOf(text: string, heading: string): string {
  const found = new RegExp(`^## ${heading}\\n+([\\s\\S]*?)\\n*(?=^## |$(?![\\s\\S]))`, 'm').exec(text)
  if (!found) throw new Error(`the brief has no section “${heading}”`)
  return found[1]!
}

/** The README with the example as the program writes it today. Throws where the README has no marks for it. */
export async function readmeWithExample(readme: string): Promise<string> {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md must hold ${begin} and ${end}`)
  const { brief } = await run()
  const example = [sectionOf(brief, 'Bottom line'), sectionOf(brief, 'End states')]
    .join('\n\n')
    // Numbers of sources lead to the list at the end of the brief, which is not shown here.
    .replace(/(\\\[\d+\\\])+/g, '')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
  return `${readme.slice(0, from)}${begin}\n${example}\n${readme.slice(to)}`
}
