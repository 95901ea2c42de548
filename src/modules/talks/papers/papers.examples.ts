import { agendaOf } from '../domain/agenda.ts'
import type {
  DispatchFacts,
  InvitationFacts,
  ListedMatter,
  ListFacts,
  MinutesFacts,
  NoticeFacts,
  PackFacts,
  TalkFacts,
} from './facts.ts'

/** Wednesday 2026-10-14; names of people are made up. */
const talk: TalkFacts = {
  cityName: '湖州市',
  coordinatingOffice: '统筹办公室',
  period: 161,
  venue: '市级会场',
  place: '市行政中心608会议室',
  topic: '新能源汽车零部件产业链要素保障',
  day: '2026-10-14',
  from: '08:45',
  until: '10:45',
  host: '副市长沈明',
  contact: { name: '钱晓', phone: '0572-2390000' },
  today: '2026-10-15',
}

const dispatched = {
  appealNumber: '2026-8K3F-27QX',
  lead: '自然资源和规划局',
  coHandlers: ['住房和城乡建设局', '生态环境局'],
  requirement: '核实项目二期用地报批卡点，明确补正材料清单和报批时间表，与企业当面沟通后书面答复',
  dueOn: '2026-10-28',
}

export const minutesFacts: MinutesFacts = {
  ...talk,
  approved: true,
  attendance: {
    present: [
      '市政府沈明',
      '市政府办公室周健',
      '市发展和改革委员会吴倩',
      '市自然资源和规划局郑波',
      '市税务局王敏',
      '市供电公司冯涛',
    ],
    excused: ['市生态环境局陈宁'],
    observing: ['市工商业联合会褚兰', '浙江省新能源汽车产业研究院卫华'],
  },
  enterprises: 4,
  matters: [
    {
      enterprise: '湖州云帆智能装备有限公司',
      question: '二期项目用地报批已等待五个月，不清楚还缺哪些材料',
      came: 'dispatched',
      ...dispatched,
    },
    {
      enterprise: null,
      question: '招标文件要求本地业绩，外地新设企业无法参加',
      came: 'dispatched',
      appealNumber: '2026-5T9M-41RB',
      lead: '公共资源交易中心',
      coHandlers: [],
      requirement: '核查招标文件条款，属于限制竞争的予以纠正，并清理同类文件',
      dueOn: '2026-10-28',
    },
    {
      enterprise: '德清恒信精密制造有限公司',
      question: '研发费用加计扣除能否在预缴时享受',
      came: 'answered',
      office: '税务局',
      answer: '可以在第三季度预缴申报时享受，无须事前备案，留存有关材料备查',
    },
    {
      enterprise: '长兴晨光电池有限公司',
      question: '扩产后的用电容量何时可以批复',
      came: 'answered',
      office: '供电公司',
      answer: '线路改造列入年度计划，预计2026年12月底前完成',
    },
    {
      enterprise: '长兴晨光电池有限公司',
      question: '危险化学品运输通行证办理时间长',
      came: 'written',
      appealNumber: '2026-7H2C-90LD',
      dueOn: '2026-10-28',
    },
    {
      enterprise: '湖州云帆智能装备有限公司',
      question: '职称评审对民营企业技术人员的业绩认定范围偏窄',
      came: 'lead',
      note: '另有3家企业提出相同问题，提请月评议研究',
    },
  ],
  comments: [
    {
      expert: '浙江省新能源汽车产业研究院卫华',
      text: '零部件企业用地应当与整车布局同步安排，建议建立产业链用地需求清单',
    },
  ],
  copiesTo: ['市委办公室', '市人大常委会办公室', '市政协办公室', '各参会单位'],
}

export const dispatchFacts: DispatchFacts = {
  ...talk,
  ...dispatched,
  number: '湖恳交〔2026〕1608号',
  enterprise: '湖州云帆智能装备有限公司',
  kind: '个性诉求',
  environment: '要素供给',
  matter: '二期项目用地报批已等待五个月，不清楚还缺哪些材料，影响设备进场和投产安排',
  dispatchedOn: '2026-10-15',
  partsDueOn: '2026-10-21',
  copiesTo: ['湖州市人民政府督查室'],
}

/** Raised under a hidden name, by one office alone. */
export const hiddenDispatchFacts: DispatchFacts = {
  ...dispatchFacts,
  number: '湖恳交〔2026〕1609号',
  enterprise: null,
  appealNumber: '2026-5T9M-41RB',
  lead: '公共资源交易中心',
  coHandlers: [],
  partsDueOn: null,
  environment: '诚信法治',
  matter: '招标文件要求本地业绩，外地新设企业无法参加',
  requirement: '核查招标文件条款，属于限制竞争的予以纠正，并清理同类文件',
}

const listed: ListedMatter = {
  enterprise: dispatchFacts.enterprise,
  appealNumber: dispatchFacts.appealNumber,
  matter: dispatchFacts.matter,
  kind: '个性诉求',
  environment: '要素供给',
  came: '现场交办',
  duty: {
    ...dispatched,
    person: '副局长\n郑波',
    dispatchedOn: '2026-10-15',
    standing: '办理中',
  },
}

const hiddenListed: ListedMatter = {
  ...listed,
  enterprise: null,
  appealNumber: hiddenDispatchFacts.appealNumber,
  matter: hiddenDispatchFacts.matter,
  environment: '诚信法治',
  duty: {
    lead: '公共资源交易中心',
    person: '主任\n蒋云',
    coHandlers: [],
    requirement: hiddenDispatchFacts.requirement,
    dispatchedOn: '2026-10-15',
    dueOn: '2026-10-28',
    standing: '已签收',
  },
}

const waiting: ListedMatter = {
  enterprise: '长兴晨光电池有限公司',
  appealNumber: '2026-7H2C-90LD',
  matter: '危险化学品运输通行证办理时间长',
  kind: '咨询',
  environment: '政企服务',
  came: '书面答复',
  duty: null,
}

/** Long enough to run on to a second page. */
export const listFacts: ListFacts = {
  ...talk,
  matters: [listed, hiddenListed, waiting, listed, hiddenListed, listed, hiddenListed],
}

export const noticeFacts: NoticeFacts = {
  ...talk,
  today: '2026-10-09',
  number: '湖恳〔2026〕61号',
  offices: ['自然资源和规划局', '税务局', '公安局', '供电公司'],
  answersDueOn: '2026-10-13',
  agenda: agendaOf({
    startsAt: '08:45',
    experts: true,
    speakers: [
      { enterprise: '湖州云帆智能装备有限公司', questions: 2 },
      { enterprise: '德清恒信精密制造有限公司', questions: 1 },
      { enterprise: null, questions: 1 },
      { enterprise: '长兴晨光电池有限公司', questions: 2 },
    ],
  }),
}

export const invitationFacts: InvitationFacts = {
  ...talk,
  today: '2026-10-08',
  enterprise: '湖州云帆智能装备有限公司',
  reason: 'first-timer',
  maxQuestions: 3,
  minutesToSpeak: 5,
  answerBy: '2026-10-09',
}

export const packFacts: PackFacts = {
  ...talk,
  today: '2026-10-12',
  office: '自然资源和规划局',
  answersDueOn: '2026-10-13',
  questions: [
    {
      enterprise: '湖州云帆智能装备有限公司',
      subject: '项目用地报批',
      about: '中型企业，汽车制造业，产业链中游',
      question: '二期项目用地报批已等待五个月，不清楚还缺哪些材料',
      inWriting: false,
      similar: [
        {
          appealNumber: '2025-3B7K-66WE',
          repliedOn: '2025-11-06',
          office: '市自然资源和规划局',
          question: '工业项目用地预审材料多次补正，每次要求不同',
          answer: '已将补正要求并为一次告知，项目于2025年11月3日通过预审；今后由一名专员全程对接',
          outcome: '已解决',
        },
        {
          appealNumber: '2026-2M4P-18YA',
          repliedOn: '2026-04-22',
          office: '市自然资源和规划局',
          question: '二期用地能否与一期合并办理不动产登记',
          answer: '两宗地规划条件不同，依据《不动产登记暂行条例》不予合并，可以同时申请、一次办结',
          outcome: '不予支持',
        },
      ],
    },
    {
      enterprise: null,
      subject: '临时用地',
      about: null,
      question: '厂区外的临时堆场到期后能否续期，续期需要哪些材料',
      inWriting: true,
      similar: [],
    },
  ],
}
