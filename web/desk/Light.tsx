import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import type { AppealItem } from './api.ts'

type Colour = NonNullable<AppealItem['light']>

/** A shape each, so that nobody has to tell them by colour: disc, triangle, octagon, diamond, bars. */
const shapes: Record<Colour, ReactNode> = {
  green: <circle cx="8" cy="8" r="6.5" />,
  yellow: <path d="M8 1 15.5 14.5H.5z" />,
  red: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
  black: <path d="M8 .5 15.5 8 8 15.5.5 8z" />,
  paused: <path d="M3 2h4v12H3zm6 0h4v12H9z" />,
}

/** A light (亮灯): its shape, its word and its colour, in this order of importance. */
export function Light({ light, words }: { light: Colour; words?: string }) {
  return (
    <span className={`light light-${light}`}>
      <svg className="light-shape" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[light]}
      </svg>
      {words ?? t(`light.${light}`)}
    </span>
  )
}
