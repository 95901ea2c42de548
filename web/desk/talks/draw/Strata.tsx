import { t } from '#messages/index.ts'
import type { Draw } from '../talk-types.ts'

const marks = ['smallMicro', 'neverInvited', 'dissatisfied'] as const

/** How many candidates count for each target, as bars and numbers. */
export function Strata({ candidates }: Pick<Draw, 'candidates'>) {
  return (
    <table className="strata">
      <tbody>
        {marks.map((mark) => {
          const n = candidates.filter((one) => one[mark]).length
          return (
            <tr key={mark}>
              <th scope="row">{t(`talks.mark.${mark}`)}</th>
              <td className="digits">{t('talks.ofAll', { n, all: candidates.length })}</td>
              <td aria-hidden="true">
                <meter min={0} max={Math.max(1, candidates.length)} value={n} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
