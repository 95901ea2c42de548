/** What was kept at a place of this device; nothing where it cannot be read. */
export function readKept(place: string): object {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

/** Keeps it on this device; false when the browser does not let it. */
export function keepAt(place: string, value: object): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
