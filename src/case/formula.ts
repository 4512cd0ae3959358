/**
 * Formulas of derived quantities and of war paths: numbers, names, + - * /, parentheses and a handful of functions.
 *
 *   min(a, b, …)  max(a, b, …)   clip(x)            x, but at least 0 and at most 1
 *   exp(x)  log(x)  power(x, y)  logistic(x)        1 / (1 + exp(-x))
 *   during(first, last)                             1 in the months first to last of a war path, 0 in others
 *
 * Names contain hyphens, so an operator stands between spaces: `eu-loan / 24`, `1 - share`. The parser is a plain
 * recursive descent over at most 500 characters; nothing is ever handed to the JavaScript engine for evaluation.
 */

export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Formula; right: Formula }
  | { kind: 'call'; function: FormulaFunction; arguments: Formula[] }

export type FormulaFunction = 'min' | 'max' | 'clip' | 'exp' | 'log' | 'power' | 'logistic' | 'during'

/** Fewest and most arguments of each function. */
const arities: Record<FormulaFunction, readonly [number, number]> = {
  min: [1, 100],
  max: [1, 100],
  clip: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  power: [2, 2],
  logistic: [1, 1],
  during: [2, 2],
}

function isFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(arities, name)
}

export type FormulaResult = { ok: true; value: Formula } | { ok: false; message: string; at: number }

const token = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![a-z0-9-])|([a-z0-9]+(?:-[a-z0-9]+)*)|([-+*/(),]))/y

interface Token {
  text: string
  kind: 'number' | 'name' | 'sign'
  at: number
}

function tokens(text: string): Token[] | number {
  const found: Token[] = []
  let at = 0
  while (text.slice(at).trim() !== '') {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match) return at
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'name' : 'sign'
    const content = match[1] ?? match[2] ?? match[3]!
    found.push({ text: content, kind, at: token.lastIndex - content.length })
    at = token.lastIndex
  }
  return found
}

const maximumDepth = 50

/** Parses a formula. An empty or broken text gives a message and the position of the first wrong character. */
export function parseFormula(text: string): FormulaResult {
  const list = tokens(text)
  if (typeof list === 'number') return { ok: false, message: 'unexpected character', at: list }
  let position = 0
  let depth = 0
  const peek = () => list[position]
  const fail = (message: string): never => {
    throw new FormulaError(message, peek()?.at ?? text.length)
  }
  const accept = (sign: string): boolean => {
    const next = peek()
    if (next?.kind !== 'sign' || next.text !== sign) return false
    position++
    return true
  }
  function sum(): Formula {
    if (++depth > maximumDepth) fail('formula nests too deep')
    let left = product()
    for (;;) {
      if (accept('+')) left = { kind: 'operation', operator: '+', left, right: product() }
      else if (accept('-')) left = { kind: 'operation', operator: '-', left, right: product() }
      else break
    }
    depth--
    return left
  }
  function product(): Formula {
    let left = atom()
    for (;;) {
      if (accept('*')) left = { kind: 'operation', operator: '*', left, right: atom() }
      else if (accept('/')) left = { kind: 'operation', operator: '/', left, right: atom() }
      else return left
    }
  }
  function atom(): Formula {
    const next = peek()
    if (accept('(')) {
      const inner = sum()
      if (!accept(')')) fail('missing closing parenthesis')
      return inner
    }
    if (next?.kind === 'number') {
      position++
      return { kind: 'number', value: Number(next.text) }
    }
    if (next?.kind === 'name') {
      position++
      if (isFunction(next.text) && accept('(')) return call(next.text)
      return { kind: 'name', name: next.text }
    }
    return fail('missing number or name')
  }
  function call(name: FormulaFunction): Formula {
    const given = [sum()]
    while (accept(',')) given.push(sum())
    const [fewest, most] = arities[name]
    if (given.length < fewest || given.length > most)
      fail(`${name}() takes ${fewest} ${fewest === 1 ? 'argument' : 'arguments'}`)
    if (!accept(')')) fail('missing closing parenthesis')
    return { kind: 'call', function: name, arguments: given }
  }
  try {
    const value = sum()
    if (position < list.length) fail('unexpected text after the formula')
    return { ok: true, value }
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, message: error.message, at: error.at }
    throw error
  }
}

class FormulaError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Names a formula refers to, each once, in the order of first use. */
export function formulaNames(formula: Formula): string[] {
  const names = new Set<string>()
  const visit = (part: Formula): void => {
    if (part.kind === 'name') names.add(part.name)
    if (part.kind === 'operation') {
      visit(part.left)
      visit(part.right)
    }
    if (part.kind === 'call') part.arguments.forEach(visit)
  }
  visit(formula)
  return [...names]
}

/**
 * Value of a formula. Division by zero, logarithms of what is not positive and unknown names give NaN, which the caller
 * turns into a diagnostic. `during` looks up the name `month`.
 */
export function evaluateFormula(formula: Formula, lookUp: (name: string) => number): number {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'name':
      return lookUp(formula.name)
    case 'call': {
      const values = formula.arguments.map((part) => evaluateFormula(part, lookUp))
      return call(formula.function, values, lookUp)
    }
    case 'operation': {
      const left = evaluateFormula(formula.left, lookUp)
      const right = evaluateFormula(formula.right, lookUp)
      if (formula.operator === '+') return left + right
      if (formula.operator === '-') return left - right
      if (formula.operator === '*') return left * right
      return right === 0 ? Number.NaN : left / right
    }
  }
}

function call(name: FormulaFunction, values: number[], lookUp: (name: string) => number): number {
  const [first, second] = [values[0]!, values[1]!]
  switch (name) {
    case 'min':
      return Math.min(...values)
    case 'max':
      return Math.max(...values)
    case 'clip':
      return Math.min(1, Math.max(0, first))
    case 'exp':
      return Math.exp(first)
    case 'log':
      return first > 0 ? Math.log(first) : Number.NaN
    case 'power':
      return first === 0 && second < 0 ? Number.NaN : first ** second
    case 'logistic':
      return 1 / (1 + Math.exp(-first))
    case 'during': {
      const month = lookUp('month')
      return month >= first && month <= second ? 1 : 0
    }
  }
}
