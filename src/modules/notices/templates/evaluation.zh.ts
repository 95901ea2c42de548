/** What is told of bad ratings and their rectification: offices hear of no enterprise, and not who rated. */
export const evaluation = {
  'selfService.enterprise': {
    subject: '请评价诉求 {number} 的答复',
    text: '请评价诉求 {number} 的答复：先说是否解决，再说是否满意，[{dueOn} 前有效，]只能用一次。[打开链接评价：{judge}]评价与今后的任何事项无关，承办单位看不到是谁评的。',
  },
  'rectification.opened.coordinator': {
    subject: '诉求 {number} 收到差评，待核实',
    text: '诉求 {number}（{office}承办）收到差评，请于 {dueOn} 前核实。',
  },
  'rectification.opened.caller': {
    subject: '诉求 {number} 收到差评，待核实',
    text: '诉求 {number} 收到差评，请于 {dueOn} 前核实情况和原因类别。',
  },
  'rectification.verified.office': {
    subject: '诉求 {number} 的差评请于 {dueOn} 前整改',
    text: '贵单位承办的诉求 {number} 收到差评，已经核实，请于 {dueOn} 前整改并写明做了什么。认为评价不实或属恶意的，可以在期限内申诉一次。',
  },
  'rectification.verified.enterprise': {
    subject: '您对诉求 {number} 的差评正在整改',
    text: '您对诉求 {number} 的差评已经核实，{office}将于 {dueOn} 前整改。整改后会再回访您。承办单位看不到是谁评的。',
  },
  'rectification.appealed.coordinator': {
    subject: '诉求 {number} 的差评有申诉，待裁定',
    text: '{office}认为诉求 {number} 的差评不实或属恶意，已经申诉，请于 {dueOn} 前裁定。裁定为终局。',
  },
  'rectification.upheld.office': {
    subject: '诉求 {number} 的差评申诉成立',
    text: '诉求 {number} 的差评申诉成立，单独列示，不计入差评整改。',
  },
  'rectification.upheld.enterprise': {
    subject: '您对诉求 {number} 的评价未被采用',
    text: '{office}对诉求 {number} 的评价提出申诉，经裁定成立，该评价单独列示。理由：{reason}。如不认可，请联系统筹办公室。',
  },
  'rectification.notUpheld.office': {
    subject: '诉求 {number} 的差评申诉不成立，请于 {dueOn} 前整改',
    text: '诉求 {number} 的差评申诉不成立，裁定为终局。请于 {dueOn} 前整改。',
  },
  'rectification.rectified.caller': {
    subject: '诉求 {number} 的差评已整改，请回访',
    text: '{office}已就诉求 {number} 的差评整改，请于 {dueOn} 前回访企业是否满意。',
  },
  'rectification.rectified.enterprise': {
    subject: '您对诉求 {number} 的差评已经整改',
    text: '{office}已就您对诉求 {number} 的差评整改：\n\n{measure}\n\n回访员会再问您是否满意。',
  },
  'rectification.closed.coordinator': {
    subject: '诉求 {number} 的差评整改已结束',
    text: '诉求 {number} 的差评整改已结束。',
  },
  'rectification.closed.office': {
    subject: '诉求 {number} 的差评整改已结束',
    text: '诉求 {number} 的差评整改已结束。',
  },
  'rectification.near.office': {
    subject: '诉求 {number} 的差评整改即将到期',
    text: '诉求 {number} 的差评整改期限为 {dueOn}，请抓紧。',
  },
  'rectification.late.office': {
    subject: '诉求 {number} 的差评整改已超期',
    text: '诉求 {number} 的差评整改期限为 {dueOn}，现已超期，请立即整改。',
  },
  'rectification.late.coordinator': {
    subject: '诉求 {number} 的差评办理已超期',
    text: '诉求 {number} 的差评，期限为 {dueOn}，现已超期。',
  },
  'rectification.late.leader': {
    subject: '诉求 {number} 的差评整改已超期',
    text: '{office}对诉求 {number} 的差评整改期限为 {dueOn}，现已超期。',
  },
  'rectification.near.coordinator': {
    subject: '诉求 {number} 的差评申诉待裁定',
    text: '诉求 {number} 的差评申诉应于 {dueOn} 前裁定。',
  },
  'rectification.near.caller': {
    subject: '诉求 {number} 的差评待办理',
    text: '诉求 {number} 的差评应于 {dueOn} 前核实或回访。',
  },
  'rectification.late.caller': {
    subject: '诉求 {number} 的差评办理已超期',
    text: '诉求 {number} 的差评应于 {dueOn} 前核实或回访，现已超期。',
  },
} as const
