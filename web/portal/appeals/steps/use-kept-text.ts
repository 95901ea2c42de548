import { useState } from 'react'

/** Text that outlives a reload and a page left by mistake; it goes with the tab, or once sent. */
export function useKeptText(place: string) {
  const key = `kentan.text.${place}`
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '')
  const change = (next: string) => {
    sessionStorage.setItem(key, next)
    setText(next)
  }
  const forget = () => {
    sessionStorage.removeItem(key)
    setText('')
  }
  return { text, change, forget }
}
