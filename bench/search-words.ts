/** A stream of numbers from 0 to 1 that is the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The words that appeals of enterprises are full of, the commonest first. */
const known = [
  ...[
    '企业',
    '道路',
    '用电',
    '申请',
    '办理',
    '厂房',
    '园区',
    '政策',
    '员工',
    '审批',
    '停电',
    '排污',
  ],
  ...[
    '补贴',
    '贷款',
    '用地',
    '招工',
    '税务',
    '检查',
    '许可',
    '物流',
    '货车',
    '供水',
    '积水',
    '消防',
  ],
  ...[
    '环评',
    '产权',
    '租金',
    '订单',
    '合同',
    '拖欠',
    '工程',
    '施工',
    '验收',
    '公交',
    '宿舍',
    '子女',
  ],
  ...[
    '入学',
    '社保',
    '工伤',
    '仲裁',
    '罚款',
    '整改',
    '通行',
    '停车',
    '路灯',
    '围墙',
    '噪声',
    '气味',
  ],
  ...[
    '出口',
    '退税',
    '报关',
    '标准',
    '认证',
    '专利',
    '人才',
    '落户',
    '培训',
    '融资',
    '担保',
    '担心',
  ],
]

/** Chinese characters in the order of GB 2312, level one: what everyday texts are written in. */
function characters(): string[] {
  const decoder = new TextDecoder('gb18030')
  const found: string[] = []
  for (let high = 0xb0; high <= 0xd7; high += 1) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low += 1) {
      found.push(decoder.decode(Uint8Array.of(high, low)))
    }
  }
  return found
}

/** So many different words of two letters, the known ones first. */
export function vocabulary(size: number): string[] {
  const letters = characters()
  const roll = dice(7)
  const words = new Set(known)
  while (words.size < size) {
    const letter = () => letters[Math.floor(roll() * letters.length)]
    words.add(`${letter()}${letter()}`)
  }
  return [...words]
}

/** Draws words as a language does: the nth commonest word is n times rarer than the commonest (Zipf). */
export function drawer(words: readonly string[], seed: number): () => string {
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= words.length; rank += 1) {
    sum += 1 / rank
    sums.push(sum)
  }
  const roll = dice(seed)
  return () => {
    const aim = roll() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < aim) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

/** A sentence of so many words, with a comma after every seventh. */
export function sentence(draw: () => string, words: number): string {
  let text = ''
  for (let nth = 1; nth <= words; nth += 1) text += `${draw()}${nth % 7 === 0 ? '，' : ''}`
  return `${text}。`
}
