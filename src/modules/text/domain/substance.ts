/** What a reply is: only of the first three it is said that it has no substance. */
export const substances = [
  'ack',
  'transfer',
  'hollow',
  'refer_or_out_of_scope',
  'info_request',
  'substantive',
] as const
export type Substance = (typeof substances)[number]

/** Whether a reply says nothing of the matter: received only, passed on only, or words without an act. */
export const isEmpty = (substance: Substance): boolean =>
  ['ack', 'transfer', 'hollow'].includes(substance)

/** What a reply is, and the words that tell so; none where nothing was left to tell from. */
export type Finding = { substance: Substance; sentence: string | null }

/** Clauses that any reply may have and that say nothing of the matter. */
const courtesies = [
  // Whom it is written to, and that somebody wrote.
  /^(?:[\d年月日\s.]+)?(?:尊敬的)?(?:网友|来信人|市民|企业|同志|先生|女士|朋友|群众|您|你)*[a-z]{0,2}\d*(?:网友|同志|朋友|先生|女士)*(?:您|你)?们?好?[\d年月日\s.]*$/u,
  /^.{0,24}(?:您|你)好$/u,
  /(?:留言|来信|来电|来邮|诉求|帖|反映|意见|信件|建议|问题|情况).{0,14}(?:收悉|已阅|收到|受理|知悉|获悉)$/u,
  /^(?:已|均已|现已|我[局办镇县市区]已)?(?:收悉|已阅|收到|知悉|获悉|受理)$/u,
  /^(?:关于|针对|对于|对)?(?:您|你)(?:所)?(?:反映|提出|咨询|关心|说|提|留言)的?(?:相关|有关)?(?:问题|情况|意见|建议|诉求|留言|内容|事项|帖文)*$/u,
  /^(?:您|你)(?:通过|在).{0,40}(?:留言|反映的?问题|帖文?)$/u,
  // What frames the answer.
  /^(?:现|特此|此复|就|针对|关于|对于|以上)?.{0,36}(?:回复|答复|复函|说明|汇报|解释|办复)(?:如下|于下)?$/u,
  /^(?:如下|具体如下|情况如下)$/u,
  // Thanks, wishes and excuses.
  /(?:感谢|谢谢|多谢|致谢|谢意).{0,60}$/u,
  /^(?:祝|敬请|请|望|还望|希望|欢迎|给).{0,16}(?:愉快|顺心|如意|健康|幸福|安康|谅解|理解|继续|留意|关注|支持|监督|见谅|耐心等待).{0,20}$/u,
  /^(?:支持|监督|配合|关注|理解|信任|关心)[与和、].{0,12}$/u,
  // Who signed, and when.
  /^[\d年月日\s.\-/]*$/u,
  /^.{0,20}(?:局|委|办|中心|政府|街道|公司|宣传部|大队|支队|办公室|热线|专栏)[\s\d年月日.-]*$/u,
  /^(?:事件|工单|受理)?编号.{0,20}$/u,
]

/** Passed on to somebody; what says that it was not is none. */
const passedOn =
  /(?:(?<!流|旋|运|中)转(?:交|给|至|送|呈|到|由|请|发|办|有关|相关|各|[县市区乡镇]|[a-z]\d*|[\p{Script=Han}]{2,10}(?:局|委|办|政府|部门|街道|公司|大队|镇|乡))|交由|交办|移交|交(?:给|相关|有关|各)|(?:反馈|汇报|上报|呈报)(?:至|给)).{0,40}/u
const notPassedOn =
  /(?:未|没有|不|待|后).{0,6}(?:移交|转)|如下|转(?:让|移|学|账|变|型|换|正|业|户|诊|化)/u
/** Says only that something will be said, or is being looked into. */
const tellsLater =
  /(?:将|会|再|及时|尽快|尽早|第一时间|予以|待).{0,24}(?:反馈|回复|答复|告知|办复)|正在?.{0,6}(?:交办|调查|核实|协调|处理|办理|核查)(?:处理|核实|之)?(?:当?中)?$|(?:待|等).{0,20}(?:后|结果)$|^(?:要求|责成|请)其?.{0,6}(?:严格|认真|及时|尽快)?(?:核实|调查|处理|办理|办复|核处|核查).{0,6}$/u
const elsewhere =
  /(?:不属于?|不在|超出|非).{0,24}(?:范围|职责|职能|职权|管辖|管理|事权)|(?:已经?|此前|之前|均已|已有).{0,12}(?:回复|答复)(?:过|了)?$|回复链接|链接如下|详见|司法途径|(?:建议|请|可以?|直接|需).{0,16}(?:向|到|至|与|找|联系|拨打|致电|咨询|访问|登录|关注).{0,24}(?:反映|提出|申请|咨询|询问|联系|了解|反馈|查询|[局委办厅]|部门|电话|\d{5,})|^(?:请|可)(?:联系|咨询|拨打|致电)|可.{0,4}致电/u
const wanting =
  /(?:未|没有|无|不).{0,3}(?:留下?|提供|注明|填写|掌握).{0,24}(?:联系方式|电话|材料|信息|地址|线索|号码|情况)|(?:请|可以?)(?:您|你|将|提供|补充|转告|留下|注明|明确).{0,40}(?:清楚|详细|具体|联系方式|线索|材料|证据|凭证|告之|告知)|(?:过于笼统|不够?(?:具体|详细|明确|清楚)|描述.{0,4}不足|信息不(?:详|足|全))|请.{0,20}(?:表述|描述|说明).{0,6}(?:清|出来|具体|详)|^(?:告之|告知)(?:您|你)的/u
const promises =
  /(?:认真|充分|积极|综合|统筹|进一步|予以|加以|一并|虚心|努力|将|会).{0,10}(?:考虑|研究|论证|采纳|重视|改进|参考|梳理|斟酌|调研|努力|衔接|学习|完善)|(?:考虑|采纳|吸收|参考)(?:您|你)的(?:建议|意见)|已经?帮?(?:您|你)?解决|一如既往|(?:高度|非常|十分)重视|尽快(?:处理|解决|落实|答复)|不断(?:改进|完善|提高|努力)|更加努力|争取|最大的?动力|(?:建议|意见).{0,6}(?:已收集|收集|很好|宝贵|带来)|(?:继续|共同)努力|优质.{0,6}服务|最大限度|正在.{0,4}(?:编制|开展|研究|制定|修编|优化)|出发点和落脚点/u
/** What tells of an act or a ground: a date, a sum, a rule, who went where, what was found. */
const facts =
  /\d+(?:月|日|元|万|米|户|栋|号|平方|公里|路|条|%)|《[^》]{4,}》|经(?:我.{0,6})?(?:查|核实|调查|了解|现场|核查|协商|协调)|现场|走访|约谈|责令|整改|处罚|立案|规定|根据|按照|依据|协商|完工|施工|拆除|安装|办结|已于|列入|纳入|计划|规划中|原因|因为|由于|因.{2,20}|暂未|暂无|尚未|已(?:派|责|要求|安排|组织|完成|建|开|批)/u

const invalid = /视?为无效(?:信件|留言)|不再进入处理程序/u

/** Judges a reply by what its clauses say besides courtesies. Advice, never a verdict. */
export function substanceOf(reply: string): Finding {
  const clauses = clausesOf(reply)
  const isPassing = (one: string) => passedOn.test(one) && !notPassedOn.test(one)
  const isCourtesy = (one: string) => courtesies.some((pattern) => pattern.test(one))
  const passing = clauses.find(isPassing)
  const said = clauses.filter((one) => !isPassing(one) && !isCourtesy(one))
  const left = said.filter((one) => !tellsLater.test(one))
  const letters = left.join('').length
  const grounds = left.filter((one) => facts.test(one) && !promises.test(one))
  const found = (substance: Substance, sentence: string | null = null) => ({ substance, sentence })

  const refused = clauses.find((one) => invalid.test(one))
  if (refused !== undefined) return found('refer_or_out_of_scope', refused)
  if (passing !== undefined && letters < 24 && grounds.length === 0)
    return found('transfer', passing)
  const wanted = left.find((one) => wanting.test(one))
  if (letters < 120 && wanted !== undefined) return found('info_request', wanted)
  const away = left.find((one) => elsewhere.test(one))
  if (letters < 90 && away !== undefined) return found('refer_or_out_of_scope', away)
  if (letters < 6) return said[0] === undefined ? found('ack') : found('hollow', said[0])
  const promised = left.filter((one) => promises.test(one))
  const mostly = promised.join('').length >= 0.4 * letters
  if (letters < 90 && mostly && grounds.length === 0) return found('hollow', promised[0])
  return found('substantive')
}

/** What a reply says beside greetings, thanks and frames, clause by clause. */
export const saidBeside = (reply: string): string[] =>
  clausesOf(reply).filter((one) => !courtesies.some((pattern) => pattern.test(one)))

const clausesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"'‘’]/gu, '')
    .replace(/https?:\/?\/?[\x21-\x7e]*/g, '')
    .split(/[。！!？?;；\n，,：:]|(?<=您好|你好)/u)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
