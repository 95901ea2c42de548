import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart])

/** Draws into an element what the options say; loaded when the first chart is shown. */
export const drawInto = (element: HTMLElement): EChartsType =>
  init(element, undefined, { renderer: 'canvas' })
