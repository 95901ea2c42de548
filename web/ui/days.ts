const cityZone = 'Asia/Shanghai'

const isEnglish = () => document.documentElement.lang === 'en'
const weekdays = { zh: '日一二三四五六', en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }

/** A day in words, with its weekday: 2026年10月16日（周五）. */
export function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = date.getUTCDay()
  if (isEnglish()) {
    const words = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
    return `${weekdays.en[weekday]} ${date.toLocaleDateString('en-GB', words)}`
  }
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日（周${weekdays.zh[weekday]}）`
}

/** A day near enough to need no year: 10月16日. */
export function shortDay(day: string): string {
  const words = { day: 'numeric', month: isEnglish() ? 'short' : 'long', timeZone: 'UTC' } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(isEnglish() ? 'en-GB' : 'zh-CN', words)
}

/** The city's time of a moment: 09:30. */
export function timeWords(moment: string | Date): string {
  const words = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: cityZone } as const
  return new Date(moment).toLocaleTimeString('zh-CN', words)
}

/** A moment of the city in words: 2026年10月16日 09:30. */
export function momentWords(moment: string): string {
  const month = isEnglish() ? 'short' : 'long'
  const words = { day: 'numeric', month, year: 'numeric', timeZone: cityZone } as const
  const day = new Date(moment).toLocaleDateString(isEnglish() ? 'en-GB' : 'zh-CN', words)
  return `${day} ${timeWords(moment)}`
}
