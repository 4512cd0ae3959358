/** A picture with its sentence above it, its description for those who cannot see it, and the same data as a table. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Shown, ShownChart } from '../engine/protocol.ts'
import { go, lookAgain, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { proveCells } from './prove-cell.ts'
import { saveFile } from './save-file.ts'
import { Sentences } from './sentence.tsx'
import { TableView } from './table-view.tsx'

/** Elements that no chart of ours has: whatever holds one is not shown. */
const forbidden = 'script,foreignObject,iframe,object,embed,animate,set,a[href]'

/** SVG text as a node; null where it is not what our own charts make. */
export function svgNode(text: string): SVGElement | null {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
  const root = parsed.documentElement
  if (root.localName !== 'svg' || root.querySelector(forbidden)) return null
  const withHandlers = [root, ...root.querySelectorAll('*')].some((element) =>
    [...element.attributes].some(({ name }) => name.startsWith('on')),
  )
  return withHandlers ? null : (document.importNode(root, true) as unknown as SVGElement)
}

/** Marks the point that is walked to in a picture that has marks for its points. */
function ring(place: HTMLElement | null, index: number | null): void {
  place?.querySelectorAll('[data-walked]').forEach((one) => {
    one.removeAttribute('data-walked')
  })
  if (index !== null) place?.querySelector(`[data-point="${index}"]`)?.setAttribute('data-walked', '')
}

interface ChartOptions {
  chart: ShownChart
  /** Numbers behind it, those that matter most first. */
  quantities: Shown['quantities']
  /** True where it follows a hand; its table is then made only when somebody looks. */
  live?: boolean
}

/** A chart. */
export function ChartView({ chart, quantities, live = false }: ChartOptions) {
  const [asTable, setAsTable] = useState(false)
  const [at, setAt] = useState<number | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asTable) return
    const node = svgNode(chart.svg)
    // The picture is one graphic inside a frame that says what it shows; its parts are not read one by one.
    node?.setAttribute('aria-hidden', 'true')
    node?.removeAttribute('role')
    place.current?.replaceChildren(...(node ? [node] : [words.value.noPicture]))
    ring(place.current, at)
  }, [chart.svg, asTable])
  useEffect(() => {
    ring(place.current, at)
  }, [at])
  useEffect(() => {
    if (!live || !asTable) return
    workbench.asTables.value++
    void lookAgain()
    return () => {
      workbench.asTables.value--
    }
  }, [live, asTable])
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const { points } = chart
    if (by && points.length > 0) {
      event.preventDefault()
      setAt(at === null ? (by > 0 ? 0 : points.length - 1) : (at + by + points.length) % points.length)
    }
    const state = at === null ? null : points[at]?.state
    if (event.key === 'Enter' && state) go({ tab: 'holds', state })
  }
  const walked = at === null ? undefined : chart.points[at]
  return (
    <figure class="chart-figure" data-chart={chart.kind} data-points={chart.points.length}>
      <figcaption>
        <Sentences all={[chart.sentence]} />
        <button type="button" class="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.value.chartView : words.value.tableView}
        </button>
        <button
          type="button"
          class="small"
          onClick={() => saveFile(`${chart.id}.svg`, chart.svg, 'image/svg+xml')}
        >
          SVG
        </button>
      </figcaption>
      {asTable ? (
        chart.table ? (
          <TableView table={chart.table} prove={proveCells(chart.table, quantities)} bare />
        ) : null
      ) : (
        <>
          <div
            class="picture"
            lang="en"
            ref={place}
            role="img"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the points of the picture
            tabIndex={0}
            aria-label={`${chart.description} ${words.value.walk}`}
            onKeyDown={walk}
            onBlur={() => setAt(null)}
          />
          <p class="walked" role="status" lang="en">
            {walked?.label ?? ''}
          </p>
        </>
      )}
    </figure>
  )
}
