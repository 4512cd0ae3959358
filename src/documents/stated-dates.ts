/** Dates as documents state them in fields and addresses. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function made(year: string, month?: string | number, day?: string | number): string | undefined {
  const numbers = [Number(year), Number(month ?? 1), Number(day ?? 1)] as const
  const date = new Date(Date.UTC(numbers[0], numbers[1] - 1, numbers[2]))
  // 31 February rolls over to March: such a day is no date.
  const exists = date.getUTCMonth() === numbers[1] - 1 && date.getUTCDate() === numbers[2]
  if (!exists || numbers[0] < 1000) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  return [String(numbers[0]), month && two(numbers[1]), month && day && two(numbers[2])]
    .filter(Boolean)
    .join('-')
}

/** The date a field states, as 2025, 2025-10 or 2025-10-17, in the time zone it was written in; undefined if none. */
export function dateIn(said: string): string | undefined {
  const text = said.trim().slice(0, 100)
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?(?=$|[T\s])/.exec(text)
  if (iso) return made(iso[1]!, iso[2], iso[3])
  const compact = /^(\d{4})(\d\d)(\d\d)(?=$|T)/.exec(text)
  if (compact) return made(compact[1]!, compact[2], compact[3])
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(text)
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1])
  const monthFirst = /\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text)
  if (monthFirst) return named(monthFirst[3]!, monthFirst[1]!, monthFirst[2])
  const monthOnly = /^([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})$/.exec(text)
  return monthOnly ? named(monthOnly[2]!, monthOnly[1]!) : undefined
}

function named(year: string, month: string, day?: string): string | undefined {
  const number = months.indexOf(month.toLowerCase()) + 1
  return number === 0 ? undefined : made(year, number, day)
}

/** The date in an address such as /2025/10/17/title; undefined where it has none. */
export function dateInAddress(address: string): string | undefined {
  const found = /[/_-]((?:19|20)\d\d)[/_-](0[1-9]|1[0-2])(?:[/_-](0[1-9]|[12]\d|3[01]))?(?=[/_-]|$)/.exec(
    address,
  )
  return found ? made(found[1]!, found[2], found[3]) : undefined
}
