import { t } from '#messages/index.ts'
import { type FigureValue, leftOut, madeOf, shownValue } from './value.ts'

type Props = { values: readonly FigureValue[]; onOpen: (code: FigureValue['code']) => void }

/** Every indicator with what it is made of and what was left out; each number opens its appeals. */
export function FigureTable({ values, onOpen }: Props) {
  return (
    <div className="figure-table">
      <table>
        <caption>{t('figures.all')}</caption>
        <thead>
          <tr>
            {['indicator', 'value', 'made', 'left'].map((name) => (
              <th key={name} scope="col">
                {t(`figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.code}>
              <th scope="row">{t(`indicator.${value.code}`)}</th>
              <td className="digits">
                <button type="button" className="as-link" onClick={() => onOpen(value.code)}>
                  {shownValue(value)}
                </button>
              </td>
              <td className="digits faint">{madeOf(value)}</td>
              <td className="faint">{leftOut(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
