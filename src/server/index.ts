/** The workbench served on this machine. */
export { type Served, type ServeProblem, type Serving, serve } from './serve.ts'
