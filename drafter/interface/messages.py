"""Every word that the interview says, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """How a question is put: its short name, the question, one line of help, an example, more help."""

    name: str
    title: str
    help: str = ""
    example: str = ""
    more: str = ""


WORDS: dict[str, Words] = {
    "meeting_type": Words(
        "会议类型",
        "这次开的是什么会？",
        "按 ↓ 键挑选，也可以直接打字：名称、拼音或拼音首字母都行",
        "打 dybs 就能找到“动员部署会”",
        "会议类型决定讲话的结构、篇幅和语气。拿不准时，选最接近的一种，后面都能改。",
    ),
    "variant": Words(
        "写法",
        "讲话按哪种结构写？",
        "按 ↓ 键挑选，或打编号；直接回车就用第 1 种",
        "",
        "百分数是这一部分大约占全篇的比重。成稿以后每一段还可以再改。",
    ),
    "meeting": Words(
        "会议名称",
        "会议的全称是什么？",
        "照会议通知上的名称写全",
        "全市交通运输系统安全生产工作动员部署会议",
        "标题和开场白要用这个名称。",
    ),
    "theme": Words(
        "会议主题",
        "会议的主题是什么？",
        "一个短语，讲话里会反复用到",
        "安全生产",
        "例如会议是“全市安全生产工作会议”，主题就是“安全生产”，后面不用带“工作”二字。",
    ),
    "unit": Words(
        "讲话单位",
        "讲话人是哪个单位的？",
        "写单位的规范名称，下次会自动带出来",
        "市交通运输局",
        "称呼下级单位、本系统时要根据这个名称来写。",
    ),
    "region": Words(
        "范围称谓",
        "讲话里怎么称呼本地区、本单位？",
        "稿子里说“全市上下”还是“全公司上下”，由这一项决定",
        "全市",
        "可以写全市、全县、全区、全省、全系统、全公司等。",
    ),
    "post": Words(
        "讲话人职务",
        "讲话人是什么职务？",
        "印在标题下面；没有定就空着，直接回车",
        "党组书记、局长",
        "空着也能写稿，稿子里会留出位置，并标出来提醒您补上。",
    ),
    "speaker": Words(
        "讲话人姓名",
        "讲话人叫什么名字？",
        "没有定或不便写就空着，直接回车",
        "×××",
        "空着也能写稿，稿子里会留出位置，并标出来提醒您补上。",
    ),
    "date": Words(
        "会议日期",
        "哪一天开会？",
        "可以写 11月23日、2026-11-23、明天、下周三",
        "11月23日",
        "没写年份的，按最近的那一天算；上面会显示出是哪一天、星期几，请核对。",
    ),
    "before": Words(
        "讲话之前的议程",
        "领导讲话之前，会上刚进行了什么？",
        "一行写一件，写完按回车；没有或写完了，空着再按一次回车",
        "李明同志宣读了工作方案",
        "开场的“刚才，……”会用到。例如：宣读了文件、通报了情况、两个单位作了表态发言。",
    ),
    "spirit": Words(
        "贯彻的精神",
        "要贯彻落实哪些会议或文件的精神？",
        "一行写一个，写完按回车；没有或写完了，空着再按一次回车",
        "省、市安全生产电视电话会议精神",
        "程序不会替您编会议和文件的名称，没有写的，稿子里就不会出现。",
    ),
    "priority": Words(
        "强调的重点",
        "领导要强调哪几件事？",
        "一行写一件，按轻重排好；写完了，空着再按一次回车",
        "整治道路客运安全隐患",
        "每一件会单独成为一个标题，展开来写。“安全生产”“推进农村公路建设”这样短的也行。",
    ),
    "details": Words(
        "逐项补充",
        "要不要给每件事补充牵头单位、完成时限、目标？",
        "不用就直接回车；要就打“要”",
        "",
        "没有补充的，稿子里会用【待补：……】标出来，并列进待核清单，不会编造。",
    ),
    "minutes": Words(
        "讲话时长",
        "讲多长时间？",
        "写分钟数，也可以写字数，如 5000字",
        "30",
        "按每分钟 170 字左右折算。",
    ),
    "owner": Words("牵头单位", "由哪个单位牵头？", "不知道就空着，直接回车", "市安全监管科"),
    "deadline": Words("完成时限", "什么时候完成？", "不知道就空着，直接回车", "12月底前"),
    "target": Words("工作目标", "要达到什么目标？", "没有就空着，直接回车", "重大隐患全部清零"),
    "facts": Words(
        "有关事实",
        "有哪些要写进去的事实、数字？",
        "几条之间用分号隔开；没有就空着，直接回车",
        "排查隐患126处；已整改98处",
        "请写核实过的。程序照原样使用，不会改动数字。",
    ),
}

# The frame of a question
STEP = "第 {step} 步，共 {steps} 步"
FIELD = "第 {number} 件事的{name}"
OF_PRIORITY = "第 {number} 件事“{text}”"
EXAMPLE = "例：{example}"
ENTER_TAKES = "直接回车就用：{text}"
ENTER_TAKES_REMEMBERED = "直接回车就用上次填的：{text}"
ENTER_EMPTY = "直接回车就空着"
ENTER_LEAVES = "（要空着就打“无”）"
KEYS = (("回车", "确定"), ("Esc", "上一步"), ("F1", "说明"), ("Ctrl-C", "存好退出，下次接着写"))
HELP_KEYS = (
    "↑ ↓ 在候选里挑选；Tab 把灰色的默认内容放进来修改；Ctrl-U 清空这一行",
    "每一项按回车就存好了，随时可以关掉窗口，下次接着写",
)
EMPTY = "（空）"
LEFT_EMPTY = "空着"

VARIANT = "{number}. {name}：{skeleton}"

# What is understood, and what is wrong with what was typed
UNDERSTOOD = "→ {text}"
WRONG = "✗ {text}"
NOTED = "※ {text}"
REQUIRED = "这一项要填，请打字后再按回车"
TOO_LONG = "太长了（{count} 字），请压缩到 {most} 字以内"
CHOOSE = "请选一项：按 ↓ 键挑选，再按回车"
NO_SUCH_CHOICE = "没有找到“{text}”，请换个说法，或清空后按 ↓ 键挑选"
MANY_CHOICES = "对得上的有{names}，请再多打一两个字，或按 ↓ 键挑选"
MANY_CHOICES_MORE = "等 {count} 种"
NO_DAY = "没有这一天，或者看不懂，请写成 11月23日 或 2026-11-23 这样"
FAR_DAY = "{day}离今天太远了，请核对年份"
NO_NUMBER = "请写数字，如 30（分钟）或 5000字"
OUT_OF_RANGE = "应当在 {low:g} 到 {high:g} 分钟之间，您写的合 {number:g} 分钟；要写字数，后面请加“字”"
ABOUT_CHARACTERS = "{minutes:g} 分钟，约 {characters} 字"
YES, NO = "要", "不用"
YES_OR_NO = "请打“要”或“不用”"
REMOVED = "去掉了 {count} 个看不见的控制字符"

# Lists
LIST_ITEM = "{number}. {text}"
LIST_COMMANDS = "删2 删去第 2 条；改2 修改第 2 条；上移2 把第 2 条往前挪（d2、e2、u2 也行）"
LIST_EDITING = "正在改第 {number} 条，改好按回车；不改就按 Esc"
LIST_ADDS = "按回车加为第 {number} 条"
LIST_ADDS_MANY = "按回车加上 {count} 条"
LIST_DONE = "写完了就直接按回车，进入下一步"
LIST_NONE = "没有就直接按回车，进入下一步"
LIST_DELETES = "按回车删去：{text}"
LIST_EDITS = "按回车修改：{text}"
LIST_MOVES = "按回车挪动：{text}"
LIST_WHICH = "请写上第几条，如 删2、改2、上移2"
LIST_NO_SUCH = "没有第 {number} 条，现在一共 {count} 条"
LIST_FULL = "最多写 {most} 条，请合并相近的"
LIST_TWICE = "“{text}”已经写过了"
LIST_ONE_LINE = "这里一次只改一条，请不要换行"
LIST_AT_LEAST = "请至少写一条"

# Between the questions
CONFIRMED = "✓ {name}：{text}"
BACK = "↑ 回到上一步"
AT_FIRST = "已经是第一步了；想退出请按 Ctrl-C，填好的都会存着"
RESUMED = "接着上次的写，已经填好的有："
SEPARATOR = "；"
OPEN_IN_DRAFT = "（空着，稿子里会标出来）"

# The review page
REVIEW_TITLE = "都填好了，请过目"
REVIEW_HELP = "要改哪一项，打它前面的编号再按回车；都对了，直接按回车，开始写稿"
REVIEW_LINE = "{number:>3}  {name}：{text}"
REVIEW_GOES = "按回车开始写稿"
REVIEW_CHANGES = "按回车修改：{name}"
REVIEW_NO_SUCH = "没有 {text} 这个编号，请打 1 到 {count}，或清空后直接回车"
REVIEW_EXAMPLE = "直接回车，开始写稿"
