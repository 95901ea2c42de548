import { useEffect, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import './chart.css'

type Options = Readonly<Record<string, unknown>>
type Table = { name: string; values: readonly string[] }[]

type Props = {
  title: string
  /** What ECharts draws. */
  options: Options
  height: number
  /** The same as text: for who does not see the chart, and for the moment it does not load. */
  table: Table
  note?: string
}

/** A chart under its title, with its values as a table that opens; ECharts is loaded when it is wanted. */
export function Chart({ title, options, height, table, note }: Props) {
  const { holder, broken } = useDrawn(options)
  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
        {note && <p className="faint">{note}</p>}
      </figcaption>
      {broken ? (
        <p role="status">{t('brief.noChart')}</p>
      ) : (
        <div
          ref={holder}
          className="chart-drawn"
          style={{ height }}
          role="img"
          aria-label={title}
        />
      )}
      <details open={broken}>
        <summary>{t('brief.values')}</summary>
        <Values title={title} table={table} />
      </details>
    </figure>
  )
}

function Values({ title, table }: { title: string; table: Table }) {
  return (
    <table className="plain" aria-label={title}>
      <tbody>
        {table.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="chart-values">{values.join('　')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Draws into the element, again when the options or its size change. */
export function useDrawn(options: Options) {
  const holder = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  const draw = useRef<(() => void) | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    latest.current = options
    draw.current?.()
  }, [options])
  useEffect(() => {
    const element = holder.current
    if (element === null) return
    let stop = () => {}
    let gone = false
    import('./echarts.ts')
      .then(({ drawInto }) => {
        if (gone) return
        const chart = drawInto(element)
        draw.current = () => chart.setOption({ ...latest.current }, true)
        draw.current()
        const watch = new ResizeObserver(() => chart.resize())
        watch.observe(element)
        stop = () => {
          watch.disconnect()
          chart.dispose()
        }
      })
      .catch(() => setBroken(true))
    return () => {
      gone = true
      draw.current = null
      stop()
    }
  }, [])
  return { holder, broken }
}
