/**
 * Text to a YAML document, within budgets.
 *
 * The parts of the `yaml` package are driven one token at a time: its parser keeps its own stack, so depth and size are
 * known before anything that recurses sees the document. YAML 1.2, one document, no merge keys, standard tags only.
 */
import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml'
import { maximumDepth, maximumDiagnostics, maximumTokens } from './limits.ts'
import type { Problem } from './problems.ts'
import { clip } from './value-in-words.ts'

/** A document that could be read as YAML, or what is wrong with the text, with offsets. */
export interface ReadDocument {
  document: Document | undefined
  problems: Problem[]
}

/** Reads one YAML (or JSON) document. Never throws; depth and token limits stop the reading early. */
export function readDocument(text: string): ReadDocument {
  // Every YAML error is an `Error`; recording a stack for each took a quarter of the time of a broken file.
  const stackTraceLimit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return read(text)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function read(text: string): ReadDocument {
  const tokens: CST.Token[] = []
  const parser = new Parser()
  let count = 0
  try {
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) tokens.push(token)
      count += 1
      // Scalars and the document itself are on the stack too, hence the two extra levels.
      if (parser.stack.length > maximumDepth + 2) return stopped(deep(parser.offset))
      if (count > maximumTokens) return stopped(large(parser.offset))
    }
    for (const token of parser.end()) tokens.push(token)
    return compose(tokens, text.length)
  } catch (error) {
    return stopped(syntax(String(error), parser.offset, parser.offset))
  }
}

function compose(tokens: CST.Token[], length: number): ReadDocument {
  // Duplicate keys are found while values are read: the library compares every pair of keys, which is quadratic.
  const composer = new Composer({ uniqueKeys: false, version: '1.2', merge: false, prettyErrors: false })
  let document: Document | undefined
  const problems: Problem[] = []
  for (const one of composer.compose(tokens, true, length)) {
    if (!document) document = one as Document
    else problems.push(syntax('a second document', one.range[0], one.range[1]))
    if (problems.length > 0) break
  }
  if (!document) return { document, problems }
  const declared = document.directives?.yaml
  if (declared?.explicit && declared.version !== '1.2') {
    problems.push(syntax(`YAML ${declared.version} where only YAML 1.2 is read`, 0, 0))
  }
  for (const error of document.errors.slice(0, maximumDiagnostics)) problems.push(fromYaml(error))
  for (const warning of document.warnings.slice(0, maximumDiagnostics)) problems.push(fromYaml(warning))
  return { document, problems }
}

function fromYaml(error: YAMLError): Problem {
  const [start, end] = error.pos
  if (error.code === 'TAG_RESOLVE_FAILED') {
    const name = /(\S*!\S*)\s*$/.exec(error.message)?.[1] ?? ''
    return { code: 'yaml-tag', path: [], span: { start, end }, words: { name: clip(name) } }
  }
  return syntax(error.message, start, end)
}

function syntax(problem: string, start: number, end: number): Problem {
  const plain = clip(problem.replace(/^\w*Error: /, ''), 160)
  return { code: 'yaml-syntax', path: [], span: { start, end }, words: { problem: plain } }
}

function deep(offset: number): Problem {
  const span = { start: offset, end: offset + 1 }
  return { code: 'nesting-too-deep', path: [], span, words: { limit: maximumDepth } }
}

function large(offset: number): Problem {
  const words = { limit: `${maximumTokens} words and marks`, got: 'more' }
  return { code: 'too-large', path: [], span: { start: offset, end: offset + 1 }, words }
}

function stopped(problem: Problem): ReadDocument {
  return { document: undefined, problems: [problem] }
}
