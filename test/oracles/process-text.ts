/** Processes written as text, the way a case file has them. */
import { type Formula, parseFormula } from '../../src/case/index.ts'
import { compileProcess, type Process, type ProcessModel, type ProcessStep } from '../../src/models/index.ts'

/** A formula from its text; an error if it is broken. */
export function formula(text: string): Formula {
  const result = parseFormula(text)
  if (!result.ok) throw new Error(`${text}: ${result.message} at ${result.at}`)
  return result.value
}

/** A step from a line: `x = …`, `stock <- …`, `x ~ normal …`, `x ~ lognormal …`, `x ~ jump … mean …`. */
export function step(line: string): ProcessStep {
  const [, name, sign, text] = /^\s*(\S+)\s+(=|<-|~)\s+(.+)$/.exec(line)!
  if (sign === '=') return { id: name!, is: formula(text!) }
  if (sign === '<-') return { stock: name!, becomes: formula(text!) }
  const [kind, ...rest] = text!.split(' ')
  if (kind === 'normal' || kind === 'lognormal') {
    return { id: name!, noise: kind, deviation: formula(rest.join(' ')) }
  }
  const [chance, mean] = rest.join(' ').split(' mean ')
  return { id: name!, chance: formula(chance!), mean: formula(mean!) }
}

/** Compiles a model; an error if it has a problem. */
export function compiled(model: ProcessModel): Process {
  const result = compileProcess(model)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
