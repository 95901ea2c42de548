/** Who the complainant is; each is found nowhere but where that field is shown. */
export const identity = {
  name: '湖州珧鸼探针装备有限公司',
  contactName: '欧阳珧鸼',
  contactPhone: '13570246813',
  creditCode: '91330502MAXK7QG4',
  person: '司徒鸼珧',
  email: 'yaozhou-qzx7@canary.example',
}

/** Everywhere the complainant writes something of its own accord. */
export const written = [
  ...['title', 'body', 'place', 'project', 'supplement', 'detail', 'denial', 'contest'],
  ...['confirmation', 'rating', 'withdrawal', 'call', 'question', 'decline', 'leaving', 'topic'],
] as const
export type Written = (typeof written)[number]

const brands = '鸼闩珧牖鸼桁珧枢鸼榫珧楗鸼棂珧檩鸼椽珧栱鸼枋珧栌鸼昂珧枅鸼槅珧楹鸼橼珧栿'

/** The last digit of a card's number. */
function luhnDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** What would tell who writes, once more for each place, so that a find says where it was written. */
function telling(at: number) {
  const nth = String(at + 10)
  const bank = `62220212050${nth}36914`
  const brand = brands.slice(2 * at, 2 * at + 2)
  return {
    phone: `139572${nth}864`,
    email: `yao${nth}zhou@canary.example`,
    company: `湖州${brand}传动设备有限公司`,
    address: `湖州市吴兴区鸼桥路${nth}87号`,
    bank: `${bank}${luhnDigit(bank)}`,
  }
}

const tellings = new Map(written.map((where, at) => [where, telling(at)]))
const of = (where: Written) => {
  const found = tellings.get(where)
  if (found === undefined) throw new Error(`nothing is written in ${where}`)
  return found
}

/** A text as enterprises write them, with everything in it that tells who writes. */
export function story(where: Written): string {
  const { phone, email, company, address, bank } = of(where)
  const who = `我公司${identity.name}与${company}共用北门道路，联系人${identity.contactName}`
  return `${who}，电话${phone}，邮箱${email}，地址${address}，银行账号${bank}，请尽快修复。`
}

/** The same for a field of one line. */
export function line(where: Written): string {
  const { phone, company, email } = of(where)
  return `${company}门前道路，电话${phone}，邮箱${email}`
}

/** What is in the files that are sent along. */
export const inFiles = {
  fileName: '鸼珧送修单珧鸼',
  exif: 'exif-yaozhou-7qgk',
  pdfMeta: 'meta-yaozhou-9xkt',
  pdfText: 'text-yaozhou-4mwp',
}

/** Who speaks for it at a talk. */
export const speaker = '尉迟鸼珧'

/** Every token by its field; a text written somewhere has several. */
export const tokens: readonly (readonly [field: string, text: string])[] = [
  ...Object.entries(identity),
  ...Object.entries(inFiles),
  ['speaker', speaker],
  ...written.flatMap((where) => {
    const { company, address, ...rest } = of(where)
    // Why parts: a mark may leave the city standing, which tells nobody.
    const parts = [company.slice(2, 6), address.slice(6)]
    return [...Object.values(rest), ...parts].map((text) => [where, text] as const)
  }),
]
