/** Long runs: blocks of worlds measured by threads, stored on disk, put together in order. */
export type { BlockRunner, EnsembleTask } from './block-runner.ts'
export { type BlockStore, type EnsembleIdentity, folderStore, memoryStore } from './block-store.ts'
export { type EnsembleProgress, type EnsembleResult, runEnsemble } from './ensemble.ts'
export { workerThreads } from './worker-threads.ts'
