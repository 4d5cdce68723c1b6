"""What tells that a priority was typed as a statement: a question, a difficulty, a wrong, a danger, an order.

Such a text is no name of work: what is done about it governs it, 解决…的问题, 整治…问题, 防范….
"""

from __future__ import annotations

import re

QUESTION = re.compile(
    "怎么(?!样)|谁让|多久|([\u4e00-\u9fff])没\\1|怎样|如何|为什么|为啥|谁来|谁去|由谁|归谁|哪里|哪儿|何时|什么时候|到底|究竟|要不要|能不能|够不够|"
    "是不是|该不该|有没有|什么$|多少|(?<!十)几[个点天时]|[凭靠拿]什么|吗$"
)
"""A question that somebody has to answer."""
TO_DO = re.compile("(?:应当?|要|该)?(?:怎么|如何|怎样)(?:办|做|抓|干|治|管)?$")
"""The end of a question that only asks how to go about a thing."""
WHY = re.compile("为什么|为啥")
"""What asks for the reason of a difficulty."""

DIFFICULTY = re.compile(
    # what cannot be done, what is not there, what was left undone
    "[\u4e00-\u9fff](?<![得了])不(?:了|[到住上下去起开动完成着及齐满](?!来)|[上下出起过进][来去])(?:$|的|，|、)|进不[来去]|对不上|[办领用修找看听]不了|"
    "没有?(?!收)[人钱地灯水电路房证处戏法反跟落兑到做发结还改装换批验交补通]|没人|没有$|没(?![收有])[\u4e00-\u9fff]|几乎没|一塌糊涂|"
    "无人(?=[管问看接应值理照修领愿敢来在负]|$)|缺口|缺[人编员少医]|"
    "缺得|缺[\u4e00-\u9fff]少|只(?:有|够|剩|完成|占)|才\\d|仅\\d|"
    # what is too much, too little, not good enough
    "(?<![最尽])(?:太|偏|过于|过)(?:[少多慢难差低高贵远旧老乱早晚弱大小长短紧散重轻忙杂窄](?!日子)|繁琐|复杂|集中)|又[\u4e00-\u9fff]又[慢贵远差难累脏乱旧少臭挤吵烂]|"
    "不(?:愿意?|敢|肯|想)[\u4e00-\u9fff]{0,3}(?:$|[，、的])|不(?:到位|同步|足|够|清|严|力|实|顺|畅|均|平衡|协调|合理|规范|文明|及时|完善|"
    "健全|明确|配套|达标|放心|满意|配合|同意|理解|会[用填写办说]|想|肯|担当|作为|专业|稳定|透明|便(?!民))(?:$|[，、的问来管])|"
    "(?<![减降最增缩至变加能])(?:慢|贵|晚|(?<![息利价误落时温])差(?!异|旅|事|别|额|距|价|错)|(?<![困后])难(?!题|点|关|民|事|忘)|低|旧|弱|乱|脏|堵)$|意见(?:很|挺|较|比较)?大|"
    # what has gone wrong by itself
    "(?:^|、)不(?:会|敢|愿|肯|懂|想)|超期|扎堆|只会|同质化|碎片化|边缘化|僵化|虚化|弱化|屡禁不止|冻裂|破裂|漏水|开裂|(?:报表|检查|会议|台账|文件)多|凉了|卡住|卡在|卡壳|超时|滞后|短缺|老化|流失|老龄化|空心化|断档|断层|脱节|积压|烂尾|空置|闲置|塌陷|失灵|失修|堵塞|拥堵|饱和|亏损|反弹|抬头|[高多频]发$|紧张$|吃紧|倒数|垫底|靠后|下滑|倒挂|还(?:在(?![建编读])|"
    "[摆亮用领开])|[^为除]了$|得很|着$|那次|半天|险些|差点|流于形式|就(?:废|完|算)|"
    "还是老样子|就没了|"
    "[年天月][年天月][^，、]{1,6}(?:坏|修|堵|挖|淹|停|断)$|空了一?|堵了|坏了|丢了|断了|黄了|烂了|动不动|"
    "重复投诉|投诉(?:多|集中|不断)|群访|集访|上访|越级访|(?:要|得)(?:跑|排|等|走|花)[\u4e00-\u9fff\\d]{1,3}[趟次天个里分小]|一等就是|"
    "了[^，、]{0,6}(?:不|没)[^，、]+$|“?(?:小马拉大车|两张皮|中梗阻|肠梗阻|一阵风|大锅饭|上热下冷|最后一公里不通)”?$"
)
"""What is difficult, lacking, or has not come to pass."""
NOT_DONE = re.compile(
    "(?<=[\u4e00-\u9fff]{2})(?<!坚决)(?<!只[减增])(?<![绝决都也从永再])不(?![漏断误停涨降跌滑掉丢缺落忘限得准能要许可动锈良同久仅但管孕倒]|打烊|"
    "二次|收费|出事|发生|过夜|返|反|走样|变形|见面|跑腿|求人|出[门村镇区县企]|重复|扰|合格率|定期|[少低高超][于过]|是|懈|渝|放过|留死角)[\u4e00-\u9fff]"
)
"""What somebody does not do, in a name: 印章外借不登记; in a remark it is rather what is not to be done."""
WRONG = re.compile(
    "乱(?:停|放|收|堆|倒|扔|搭|建|贴|涨|罚|排|发|报|占|象|摊|设|挖|砍|开|作|加|用|写|点|拉)|格式乱|非法(?!集资)|违规|违法|违建|违章|违停|违纪|侵权|瞒报|"
    "虚报|谎报|漏报|抛洒|滴漏|套牌|假冒|伪劣|欠[税费款薪债]|拖欠|逾期|扯皮|推诿|超限|超载|超员|超速|"
    "偷[税盗逃排]|直排|漏排|诈骗|骗[保贷补取]|冒领|套[取补现]|空饷|污染(?![物防源])|扰民|噪声|噪音|走私|盗(?:采|伐|挖|版|用)|被(?=[盗堵占骗偷打毁挪挤])|"
    "私(?:搭|宰|设|拉|自)|低价游|大操大办|彩礼|攀比|"
    "漏洞|差错|错别字|错字|超标|不规范|不文明|不合理|浪费|重建轻管|补记录|补台账|晒太阳|没铺子|跑冒滴漏|两张皮|以包代管|小过重罚|不同罚|高套|分解(?:住院|收费)|挂床|串换|"
    "过度(?:检查|诊疗|医疗|包装)|"
    "五毛食品|三无|(?:造|做|作|掺|售|制|卖)假|弄虚作假|虚假|假(?:药|证|票|冒|账|数|档案|病历|住院|烟|酒|牌|种子|农药|离婚|整改|落实)|红包|回扣|统方|吃拿卡要|"
    "吃请|宴请|贿|贪|腐败|蝇贪蚁腐|围标|串标|陪标|转包|挂证|挂靠|"
    "酒驾|醉驾|闯红灯|逆行|不(?:戴|系|牵绳|让行|打灯|按规定)|脱岗|离岗|串岗|睡岗|迟到|早退|刷手机|甩脸色|冷、?硬、?[推横]|躺平|等靠要|凑人头|走过场|走形式|形式主义|"
    "官僚主义|作秀|摆拍|僵尸(?!.*清理)|空壳|"
    "以次充好|缺斤短两|短斤少两|强制(?:消费|搭售|购买)|阴阳|哄抬|脱管|漏管|超期未|先[\u4e00-\u9fff]后[签补报批验](?=$|[、，])|弱口令|"
    "虐待|欺凌|霸凌|体罚|拉客|拉票|无[证照牌]|垄断|涉黄|涉赌|赌博|"
    "上楼(?=、飞线)|飞线(?:充电)?|夜间住人|三合一|露天焚烧|散煤复烧|散埋乱葬|学术不端|师德失范|失信|老赖|跑路|逃废债|飞单|代客操作|打架|斗殴|早恋|沉迷|靠[\u4e00-\u9fff]吃|宰客|亲属经商|代打卡|文山会海|重[\u4e00-\u9fff]{1,3}轻[\u4e00-\u9fff]{1,3}|进楼|加塞|"
    "雷同|漂浮|注水|绕道|绕着走|黑飞|出租出借|代持|超概算|横冲直撞|陪而不审|一问三不知|一个人(?=[拿管说签批])|独自|锁(?:安全|消防|逃生|疏散)|文身|过期|种草皮|"
    "挖鱼塘|堆砂石|停在|占道|店外经营"
)
"""What is wrong to do: such a thing is 整治, not 抓好."""
GUARDED = re.compile("[防反禁拒][\u4e00-\u9fff]{2}")
"""What is guarded against already: 防欺凌."""
DANGER = re.compile(
    "(?<!防)(?:自燃|爆炸|坍塌|垮塌|塌方|溺水|中毒|触电|坠落|伤人|困人|碰撞|追尾|侧翻|泄漏|决堤|溃坝|溃口|内涝|失火|起火|火灾|山火|进水|被淹|滑坡|跳闸|脱轨|掉道|小伤|踩踏|"
    "返贫|猝死|走失|覆冰|"
    "死亡|事故|风险|舆情|断供|停电|断电|断水|疫情|病虫害|冻害|传染|暴雷|爆雷|流感|猪瘟|禽流感|登革热|布病|瘟疫)$"
)
"""What may happen and must not."""
REMEDY_FIRST = re.compile(
    "(?:[全坚依从严持续深入扎实大力切实认真抓好紧]{0,4})(?:整治|解决|防范|防止|防|破解|化解|严禁|杜绝|打击|查处|治理|纠治|清理|整改|消除|遏制|遏止|避免|减少|降低|"
    "缓解|补齐|克服|打通|拒绝|禁止|刹住|叫停|"
    "纠正|严查|严打|严防|排查|清退|清收|清缴|压降|压减|处置|查摆|惩治|严惩|根治|整顿|反对|抵制|警惕|制止|扭转|拆|治|反|打|清|啃|扫|控|禁|攻克|拿下)"
)
"""A verb that governs what is bad: what follows it is its object and needs no other."""
REMEDY_LAST = re.compile(
    "(?<![不未没])(?<![没无]人)(?:整治|治理|清理|查处|打击|整改|排查|防控|防范|防治|纠治|清退|化解|处置|惩治|清查|检查|督查|核查|预防|教育|拆除|取缔|清缴|清收|清零|销号|修复|改造|更换|更新|"
    "管控|管理|监管|监测|监督|救助|帮扶|救援|调解|"
    "调处|回收|处理|补助|追缴|解决|攻坚|行动|工作|专项|建设|机制|制度|体系|办法|预案|台账|宣传|培训|演练|保障|服务|提升|维权|赔付|理赔|防护|筛查|抢修|维修|压降|压减|"
    "案件|诉求|热线|任务|治|专项行动|"
    "查摆|收费改革|扑杀|补偿|自查自纠|出清|去化|盘活|处罚|惩戒|修|革命|“清四乱”|清欠|登记|回访|上报|申报|夜查|错时|通报|问责|追责|后续|善后|收尾|结合|执法|审计|复核|"
    "审查|评查|抽检|检测|打假|反诈|"
    "歪风|硬骨头|备付|储备)$"
)
"""What is already done about it, at the end: 超限超载治理 is work."""

MUST = re.compile(
    "[^，]{2,}(?:(?<!能)不能|不准|不要|不得|不许|不允许|(?<![错级分特个性类区识辨告离差鉴])别(?![字墅名人的处样])|必须|一律|务必|立即|马上|坚决|谁[^，]*谁|"
    "一票否决|露头就打|一个不放过)[^，]*$"
)
"""A clause that orders something beyond doubt: 早稻面积一亩不能少."""
OUGHT = re.compile(
    "[^，]{2,}(?:(?<![需重主摘纪])要(?![求素点害件闻道务目么饭好])[^，、]{2,}|不是|都[要得]|也[要得]|[^觉记获取心懂值显舍晓使]得(?=[把要有]))[^，]*$"
)
"""A clause that says what ought to be: 林长制要落到山头地块."""
MAXIM = re.compile("[^，]{2,}(?<![还不总凡要但于就都也])是[^，]{2,}|[^，]{3,}还是[^，]{2,}的$")
"""A truth to be borne in mind: 医保基金是老百姓的救命钱."""
EVENT = re.compile(r"以来|连续|那次|上[周月]|[\d一二三四两]起|[\d一二三四两]次")
"""What tells that a danger has come true more than once."""
FORBIDS = re.compile("^(?:谁[^，]*谁|不准|不许|不得|不能|不要|不可|别|绝不|决不|坚决不准|要么|一律|务必)")
"""What a text begins with that is an order in full: 确保 before it would be nonsense."""
ORDERED = re.compile("^(?:.{0,8}?(?:之?前|期间|以?内|之?后|底|[年月日]))?(?:把|将)[^，]{2,}")
"""A time and an order with 把: it stands as it is."""
GOAL = re.compile(
    "(?:[压降提升增缩控保稳][到至在]|控制在|缩短|提高|提升|降低|减少|压缩|下降|增长|增加|达到?|稳定在|不[少低高超]于|不超过|突破)[^，、]{0,6}\\d[^，、]*$"
)
"""A figure to be reached: 平均住院日压到7.5天以内."""
KEPT_UP = re.compile(
    "得[住好下到起上]|一个不漏|不[漏断误]|万无一失|零容忍|零差错|零事故|颗粒归仓|全覆盖$|^先[^，]{2,}后[^，]{2,}$|^会[\u4e00-\u9fff]{2,}、会|^少[\u4e00-\u9fff]+[、，]?[多少开]|亲自|一个一个|过一遍|一遍$|"
    "(?<=[\u4e00-\u9fff]{3})把[^，]{2,}(?:[回起下上]来|[好掉完清实住去])$|"
    "[多少早勤](?=[搞跑看听想做练学下走拍办读讲开进][\u4e00-\u9fff]{0,4}(?:$|、))|到[人户位岗边底]$|真[检查公练干改管用]|"
    "(?<!和)必[停检查报应到](?=$|[、，])"
)
"""How well something is to be done: it is brought about or kept to, 做到…."""

REQUIREMENT_FRAMES = ("落实“…”的要求",)
"""What is put around an order."""
QUOTING_REQUIREMENT_FRAMES = ("落实…的要求",)
"""What is put around an order that quotes something itself, so that no quotation stands in another."""
GOAL_FRAMES = ("确保…", "做到…")
"""What is put before a figure to be reached."""
MAXIM_FRAMES = ("牢记“…”",)
"""What is put around a truth."""
QUOTING_MAXIM_FRAMES = ("牢记…",)
"""What is put before a truth that quotes something itself."""
DANGER_FRAMES = ("防范…", "防止…")
"""What is put before a danger."""
LESSON_FRAMES = ("吸取…的教训",)
"""What is put around a danger that has come true."""
PROBLEM_FRAMES = ("解决…", "纠治…")
"""What is put before what calls itself a problem."""
WRONG_FRAMES = ("整治…问题", "解决…问题", "纠治…问题")
"""What is put around a wrong."""
LONG_WRONG_FRAMES = ("整治…的问题", "解决…的问题", "纠治…的问题")
"""What is put around a wrong that is told by a clause."""
LONG_WRONG = 8
"""Characters from which a wrong is told by a clause."""
ROW_OF_WRONGS_FRAMES = ("整治…等问题", "解决…等问题", "纠治…等问题")
"""What is put around several wrongs."""
QUESTION_FRAMES = ("解决…的问题",)
"""What is put around a question that somebody has to answer."""
DIFFICULTY_FRAMES = ("解决…的问题", "破解…的难题")
"""What is put around a difficulty."""
DIFFICULTY_IN_CLAUSES_FRAMES = ("解决“…”的问题", "破解“…”的难题")
"""What is put around a difficulty that takes two clauses to tell."""
ROW_OF_DIFFICULTIES_FRAMES = ("解决…等问题", "破解…等难题")
"""What is put around several difficulties."""
