import { useState } from 'react'

const place = 'kentan.largeType'
const isLarge = () => localStorage.getItem(place) === 'yes'

/** Shows the page in the size of type chosen on this device (长辈版 or 标准版). */
export function showTypeSize(): void {
  document.documentElement.classList.toggle('large', isLarge())
}

export function useLargeType(): [boolean, () => void] {
  const [large, setLarge] = useState(isLarge)
  const toggle = () => {
    localStorage.setItem(place, large ? 'no' : 'yes')
    showTypeSize()
    setLarge(!large)
  }
  return [large, toggle]
}
