import { t, useLanguage } from '#messages/index.ts'
import type { CalendarYear } from '../api.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 0]
/** 2024-01-07 was a Sunday. */
const dateOf = {
  weekday: (nth: number) => Date.UTC(2024, 0, 7 + nth),
  month: (nth: number) => Date.UTC(2024, nth - 1),
}
const two = (n: number) => String(n).padStart(2, '0')

/** The days of a month in weeks from Monday; null before the first and after the last. */
function weeksOf(year: number, month: number): (number | null)[][] {
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: Math.ceil((first + length) / 7) }, (_, week) =>
    weekdays.map((_day, at) => {
      const day = week * 7 + at - first + 1
      return day >= 1 && day <= length ? day : null
    }),
  )
}

type Props = { month: number; calendar: CalendarYear }

/** One month; days off and make-up days carry a word, not only a colour. */
export function MonthGrid({ month, calendar }: Props) {
  const language = useLanguage()
  const named = (kind: keyof typeof dateOf, nth: number) =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      [kind]: kind === 'month' ? 'long' : 'narrow',
    }).format(dateOf[kind](nth))
  return (
    <table className="month">
      <caption className="month-name">{named('month', month)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" className="month-weekday">
              {named('weekday', weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar.year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              <Day
                key={weekdays[at]}
                calendar={calendar}
                month={month}
                day={day}
                weekend={at > 4}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = Props & { day: number | null; weekend: boolean }

function Day({ calendar, month, day, weekend }: DayProps) {
  if (day === null) return <td className="day" />
  const name = `${calendar.year}-${two(month)}-${two(day)}`
  const off = calendar.off.includes(name)
  const work = calendar.work.includes(name)
  const look = off ? 'day-off' : work ? 'day-work' : weekend ? 'day-weekend' : ''
  return (
    <td className={`day ${look}`}>
      {day}
      {(off || work) && (
        <small className="day-word">{t(off ? 'calendar.off' : 'calendar.work')}</small>
      )}
    </td>
  )
}
