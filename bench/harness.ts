/**
 * Timing lines that can be compared between machines: every line is also given as a ratio to one pass that writes as
 * many Float64 values, measured in the same run. `--check` makes the process fail when a line misses its limit.
 */

/**
 * One measured line: best, median and 95th percentile in milliseconds, median processor time (all threads of the process;
 * a busy machine changes it less), and the value the last call returned.
 */
export interface Timing<T> {
  readonly name: string
  readonly best: number
  readonly median: number
  readonly p95: number
  /** Absent where it was not taken. */
  readonly processor?: number
  readonly runs: number
  readonly value: T
}

export interface MeasureOptions {
  /** Calls before the first measured one (default 3). */
  readonly warmup?: number
  /** Measured calls, at least 1 (default 9). */
  readonly runs?: number
}

/** Calls `work` warmup + runs times and takes the time of each measured call. */
export function measure<T>(name: string, work: () => T, options: MeasureOptions = {}): Timing<T> {
  const { warmup = 3, runs = 9 } = options
  for (let i = 0; i < warmup; i++) work()
  const times = new Float64Array(runs)
  const processor = new Float64Array(runs)
  let value!: T
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage()
    const start = performance.now()
    value = work()
    times[i] = performance.now() - start
    const { user, system } = process.cpuUsage(before)
    processor[i] = (user + system) / 1000
  }
  times.sort()
  processor.sort()
  const at = (share: number) => times[Math.min(runs - 1, Math.ceil(share * runs) - 1)]!
  const middle = processor[Math.ceil(0.5 * runs) - 1]!
  return { name, best: times[0]!, median: at(0.5), p95: at(0.95), processor: middle, runs, value }
}

/** The reference kernel: milliseconds of one pass that writes `count` Float64 values (best of 30, the memory's speed). */
export function referencePass(count: number): number {
  const target = new Float64Array(count)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 30; round++) {
    const start = performance.now()
    for (let i = 0; i < count; i++) target[i] = i * round
    best = Math.min(best, performance.now() - start)
  }
  return target[count - 1] === 0 ? Number.NaN : best
}

/**
 * A line of the table. `limit`: largest allowed median in ms. `processorLimit`: the same for processor time, for work of this
 * process alone: waiting for a core that something else has is not slowness. `tailLimit`: largest allowed 95th percentile in ms.
 * `ratioLimit`: largest allowed ratio of the best time to the reference, which is a best time as well.
 */
export interface Line {
  readonly timing: Timing<unknown>
  readonly reference: number
  readonly note?: string
  readonly limit?: number
  readonly processorLimit?: number
  readonly tailLimit?: number
  readonly ratioLimit?: number
}

/** Prints the lines, and under `--check` sets a failing exit code if a limit is missed; returns the missed names. */
export function report(title: string, lines: readonly Line[]): string[] {
  const missed: string[] = []
  const rows = [['', 'median ms', 'p95 ms', 'processor ms', 'best x reference', 'limit', '']]
  for (const { timing, reference, note, limit, processorLimit, tailLimit, ratioLimit } of lines) {
    const ratio = timing.best / reference
    const late =
      (limit !== undefined && timing.median > limit) ||
      (processorLimit !== undefined && (timing.processor ?? timing.median) > processorLimit) ||
      (tailLimit !== undefined && timing.p95 > tailLimit) ||
      (ratioLimit !== undefined && ratio > ratioLimit)
    if (late) missed.push(timing.name)
    const limits = [
      limit === undefined ? '' : `${limit} ms`,
      processorLimit === undefined ? '' : `processor ${processorLimit} ms`,
      tailLimit === undefined ? '' : `p95 ${tailLimit} ms`,
      ratioLimit === undefined ? '' : `${ratioLimit}x`,
    ]
    rows.push([
      timing.name,
      timing.median.toFixed(2),
      timing.p95.toFixed(2),
      timing.processor?.toFixed(2) ?? '',
      ratio.toFixed(2),
      limits.filter(Boolean).join(', '),
      `${late ? 'MISSED ' : ''}${note ?? ''}`,
    ])
  }
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)))
  console.log(title)
  for (const row of rows) {
    const cells = row.map((text, c) =>
      c === 0 || c === 6 ? text.padEnd(widths[c]!) : text.padStart(widths[c]!),
    )
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
  if (missed.length > 0 && process.argv.includes('--check')) process.exitCode = 1
  return missed
}
