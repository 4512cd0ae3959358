/** A picture with its sentence above it, its description for those who cannot see it, and the same data as a table. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ShownChart } from '../engine/protocol.ts'
import { words } from '../words/words.ts'
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

/** A chart. */
export function ChartView({ chart }: { chart: ShownChart }) {
  const [asTable, setAsTable] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asTable) return
    const node = svgNode(chart.svg)
    node?.setAttribute('role', 'img')
    node?.setAttribute('aria-label', chart.description)
    place.current?.replaceChildren(...(node ? [node] : []))
  }, [chart.svg, asTable])
  return (
    <figure class="chart-figure" data-chart={chart.kind}>
      <figcaption>
        <Sentences all={[chart.sentence]} />
        {chart.table ? (
          <button type="button" class="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.value.chartView : words.value.tableView}
          </button>
        ) : null}
        <button
          type="button"
          class="small"
          onClick={() => saveFile(`${chart.id}.svg`, chart.svg, 'image/svg+xml')}
        >
          SVG
        </button>
      </figcaption>
      {asTable && chart.table ? <TableView table={chart.table} /> : <div class="picture" ref={place} />}
    </figure>
  )
}
