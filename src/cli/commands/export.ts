/** `endstate export CASE --as FORMAT`: the case, its claims or its sources in another form. */
import { Command, Option } from 'commander'
import { openStore } from '../../store/index.ts'
import { asReadableYaml, quantitiesAsCsv } from '../case-forms.ts'
import { exportFormats } from '../formats.ts'
import { type CaseOptions, withExample } from '../options.ts'
import { emit, toJson, writeWhole } from '../output.ts'
import { publicSession } from '../public-case.ts'
import { usageError } from '../refusal.ts'
import { openCase, type Session } from '../session.ts'
import { foldersWithTexts } from '../sources-place.ts'

interface ExportOptions extends CaseOptions {
  as: keyof typeof exportFormats
  public?: boolean
  sources?: string
}

/** Writes the case, its numbers, claims or sources. What is not in a format is not lost from the case. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('the case, its claims or its sources in another form')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(
      new Option('--as <format>', formatsInWords()).choices(Object.keys(exportFormats)).makeOptionMandatory(),
    )
    .option('--public', 'without the claims and sources that are not public')
    .option('--sources <dir>', 'folder with the source texts, for positions that depend on them')
    .option('-o, --output <file>', 'write to a file, whole or not at all')
  withExample(
    command,
    'endstate export minimal --as csv',
    'Every number of the case with its basis, as a table.',
  )
  return command.action(async (typed: string, options: ExportOptions) => {
    if (options.as === 'xlsx' && options.output === undefined)
      throw usageError('A workbook needs a name: -o case.xlsx')
    const whole = await openCase(typed, options)
    const hides = options.public === true || options.as === 'public'
    const session = hides ? await publicSession(whole, options) : whole
    if (options.as === 'xlsx' && options.output !== undefined) {
      const { writeXlsx } = await import('../../documents/index.ts')
      writeWhole(options.output, writeXlsx(session.engine.writeCaseWorkbook(session.file)))
    } else emit(written(session, options), options.output)
  })
}

function written(session: Session, { as, sources }: ExportOptions): string {
  const { engine, file, compiled, location } = session
  const { spec } = file
  // Folders are looked into only where a text is asked for.
  const textOf = (id: string): string | undefined => {
    const source = spec.sources.find((one) => one.id === id)
    return source && openStore(foldersWithTexts(location, sources)).textOf(source)
  }
  const doccano = (): string => {
    const { text, leftOut } = engine.writeDoccano(spec, textOf)
    if (leftOut.length > 0) {
      const says = `${leftOut.length} claims left out: they have no quote with a position, or their text is not here.`
      process.stderr.write(`${says} --sources names a folder with the texts.\n`)
    }
    return text
  }
  const forms: Record<Exclude<ExportOptions['as'], 'xlsx'>, () => string> = {
    json: () => toJson(file.document.toJS()),
    yaml: () => (file.text.trimStart().startsWith('{') ? asReadableYaml(file) : engine.writeCase(file)),
    public: () => asReadableYaml(file),
    csv: () => quantitiesAsCsv(engine, compiled),
    'csv-claims': () => engine.writeClaimsCsv(spec.claims),
    w3c: () => engine.writeAnnotations(spec),
    hypothesis: () => engine.writeHypothesis(spec, { textOf, version: engine.engineVersion }),
    doccano,
    ris: () => engine.writeRis(spec.sources),
    bibtex: () => engine.writeBibtex(spec.sources),
    csl: () => engine.writeCsl(spec.sources),
    argdown: () => engine.writeArgdown(spec),
  }
  if (as === 'xlsx') throw new Error('A workbook is no text.')
  return forms[as]()
}

const formatsInWords = (): string =>
  Object.entries(exportFormats)
    .map(([name, says]) => `${name}: ${says}`)
    .join('; ')
