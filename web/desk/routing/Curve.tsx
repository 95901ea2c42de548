import { t } from '#messages/index.ts'
import type { Kind } from './RoutingPage.tsx'

type Version = Kind['versions'][number]

const size = { width: 640, height: 200, left: 40, right: 12, top: 12, bottom: 32 }
const share = (right: number, { tried }: Version) => (tried === 0 ? null : right / tried)

/** The learning curve: how often the first was right and one of three was, over the versions. */
export function Curve({ versions }: { versions: readonly Version[] }) {
  const tried = versions.filter((one) => one.tried > 0).toReversed()
  if (tried.length === 0) return null
  const inner = size.width - size.left - size.right
  const x = (nth: number) =>
    size.left + (tried.length === 1 ? inner / 2 : (nth * inner) / (tried.length - 1))
  const y = (part: number) => size.top + (1 - part) * (size.height - size.top - size.bottom)
  const points = (of: (one: Version) => number | null) =>
    tried.map((one, nth) => ({ version: one.version, x: x(nth), y: y(of(one) ?? 0) }))
  const lines = [
    { name: 'three', points: points((one) => share(one.three, one)) },
    { name: 'first', points: points((one) => share(one.first, one)) },
  ]
  return (
    <figure className="curve">
      <figcaption>
        <b>{t('routing.curve')}</b>
        <small className="small">{t('routing.curveNote')}</small>
        <span className="curve-names">
          {lines.map(({ name }) => (
            <span key={name} className={`curve-name curve-${name}`}>
              {t(`routing.${name}`)}
            </span>
          ))}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line x1={size.left} x2={size.width - size.right} y1={y(part)} y2={y(part)} />
            <text x={size.left - 6} y={y(part) + 4} textAnchor="end">
              {part * 100}%
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <g key={line.name} className={`curve-${line.name}`}>
            <polyline points={line.points.map((point) => `${point.x},${point.y}`).join(' ')} />
            {line.points.map((point) => (
              <circle key={point.version} cx={point.x} cy={point.y} r="4" />
            ))}
          </g>
        ))}
        {tried.map(({ version }, nth) => (
          <text key={version} x={x(nth)} y={size.height - 10} textAnchor="middle">
            {version}
          </text>
        ))}
      </svg>
    </figure>
  )
}
