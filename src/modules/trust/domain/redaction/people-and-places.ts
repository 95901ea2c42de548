import type { Span } from './marks.ts'

const families =
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戎岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谌宣嵇钮'
const compound = '欧阳|司马|上官|诸葛|尉迟|皇甫|司徒|东方|慕容|公孙|令狐|夏侯'
/** Words after which a name comes at once, and words after which it needs a colon or a verb. */
const introduced = '联系人|联络人|姓名|我叫|请联系|请找|可联系|本人|法定代表人|法人代表|经办人'
const titled =
  '我是|法人|负责人|代理人|总经理|董事长|厂长|老板|店主|业主|经营者|投诉人|反映人|申请人|户主'
const family = `(?:${compound}|[${families}])`
const person = new RegExp(
  `(?:(?:${introduced})(?:[（(][^（）()]{1,6}[)）])?[:是为叫 “"]{0,3}|(?:${titled})[:是为叫 ]{1,3}|(?:法人|我是))(${family}[一-龥·]{1,2})`,
  'g',
)
/** Signs that a name does not go on with: what follows 我叫王强 is often 住在 or 电话. */
const notOfName =
  /[，。、；：！？,.;:!?（）()\s+电联住系是在手的和与我于向对以为男女说来从有因就已将要不这那全]/
/** Families whose sign is also a word: 应, 全, 和. */
const alsoWords = /^[应全和解向关安明项成时方沙农华景党常商麻宫都便]/

/** Names of people where the words before them say that one comes. */
export const findPeople = (plain: string): Span[] =>
  [...plain.matchAll(person)].flatMap(({ 0: all, 1: name = '', index }) => {
    const end = index + all.length
    const start = end - name.length
    const said = notOfName.exec(name.slice(1))
    const length = said === null ? name.length : said.index + 1
    const next = plain.charAt(start + length)
    const ends = next === '' || notOfName.test(next) || /[0-9A-Za-z”"]/.test(next)
    const told = /[:叫]/.test(plain.charAt(start - 1))
    if (length < 2 || !ends || (alsoWords.test(name) && !told)) return []
    return [{ start, end: start + length, kind: 'person' as const }]
  })

const beforePhone = new RegExp(
  `(?<=^|[\\s,.;:!?，。；：！？、（(])(${family}[一-龥]{1,2})[ :：(（,，]{1,2}(?=\\+?[0-9]{2})`,
  'g',
)

/** Names of people that a telephone number follows: 沈望舟 138…. */
export const findNamesOfPhones = (plain: string, phones: readonly Span[]): Span[] =>
  [...plain.matchAll(beforePhone)].flatMap(({ 0: all, 1: name = '', index }) => {
    const end = index + all.length
    const called = phones.some(({ start }) => start >= end - 1 && start <= end + 1)
    return called ? [{ start: index, end: index + name.length, kind: 'person' as const }] : []
  })

const addressWords =
  '(?:注册地址|经营地址|联系地址|通讯地址|收货地址|地址|住址|厂址|住所|门牌号?|注册地|经营地|经营场所|家住|坐落|座落|位于|我司在|本厂在|我厂在|公司在|工厂在|店在|开在)'
const number = '(?:\\d{1,5}(?:-\\d{1,4}){0,2}|[一二三四五六七八九十百]{1,5}|[A-Za-z]\\d{0,3})'
const unit = '(?:号楼|号院|号|弄|幢|栋|座|单元|楼|层|室|支弄|组)'
const address = new RegExp(
  `${addressWords}[在于是为:： ]{0,3}([一-龥A-Za-z0-9·-]{2,36}?(?:路|街|道|巷|弄|村|园|区|里|桥|城|湾|苑|庄|镇|厦|场|港|浜|组)${number}${unit}(?:[一-龥]{0,8}?${number}${unit}){0,4})`,
  'g',
)
/** What of an address is no secret: the city, the district, the township. */
const administrative =
  /^(?:[一-龥]{2,8}?省)?(?:[一-龥]{2,8}?市)?(?:[一-龥]{1,8}?[区县])?(?:[一-龥]{1,8}?(?:街道|镇|乡))?/

/** Addresses with a number, where the words before them say that one comes. */
export const findAddresses = (plain: string): Span[] =>
  [...plain.matchAll(address)].map(({ 0: all, 1: said = '', index }) => {
    const end = index + all.length
    const kept = administrative.exec(said)?.[0].length ?? 0
    const start = end - said.length + (kept < said.length ? kept : 0)
    return { start, end, kind: 'address' as const }
  })
