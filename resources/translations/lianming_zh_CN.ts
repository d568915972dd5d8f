<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContractWords</name>
    <message>
        <source>counted per period</source>
        <translation>按报告期累计</translation>
    </message>
    <message>
        <source>counted per contract year</source>
        <translation>按合同年度累计</translation>
    </message>
    <message>
        <source>counted over the term</source>
        <translation>按整个期限累计</translation>
    </message>
    <message>
        <source>a new rate holds from the next period</source>
        <translation>新费率自下一报告期起适用</translation>
    </message>
    <message>
        <source>the rate reached holds for the whole period</source>
        <translation>达到的费率适用于整个报告期</translation>
    </message>
    <message>
        <source>the rate reached holds from the beginning</source>
        <translation>达到的费率自始适用</translation>
    </message>
    <message>
        <source>discounts</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>税款</translation>
    </message>
    <message>
        <source>freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>other deductions</source>
        <translation>其他扣除</translation>
    </message>
    <message>
        <source>%1 %2 per unit</source>
        <translation>每件%1 %2</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>%1 up to %2, then %3</source>
        <translation>%1（至%2为止），其后%3</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Signed, not begun</source>
        <translation>已签署，未开始</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>Sell-off</source>
        <translation>清货期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>Half-yearly</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待报送</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>The term begins</source>
        <translation>期限开始</translation>
    </message>
    <message>
        <source>Report for %1 due</source>
        <translation>%1报告到期</translation>
    </message>
    <message>
        <source>Terminated: %1</source>
        <translation>终止：%1</translation>
    </message>
    <message>
        <source>The term ends</source>
        <translation>期限届满</translation>
    </message>
    <message>
        <source>The sell-off ends</source>
        <translation>清货期结束</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>%1开始</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>sell-off ends %1</source>
        <translation>清货期%1结束</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>%1结束</translation>
    </message>
    <message>
        <source>at least %1 %2 per unit</source>
        <translation>每件不低于%1 %2</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>总销售额</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>零售价</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>销售件数</translation>
    </message>
    <message>
        <source>%1, less %2</source>
        <translation>%1，扣除%2</translation>
    </message>
    <message>
        <source>At most %1 of gross for %2, %3</source>
        <translation>%2合计不超过总额的%1，%3</translation>
    </message>
    <message>
        <source>No unit below %1 %2</source>
        <translation>每件不低于%1 %2</translation>
    </message>
    <message>
        <source>%1 per contract year</source>
        <translation>每合同年度%1</translation>
    </message>
    <message>
        <source>%1 over the term</source>
        <translation>整个期限%1</translation>
    </message>
    <message>
        <source>Paid in instalments</source>
        <translation>分期支付</translation>
    </message>
    <message>
        <source>what is over goes on to the next year</source>
        <translation>超出部分结转下一年度</translation>
    </message>
    <message>
        <source>%1 due on %2</source>
        <translation>%1，应于%2支付</translation>
    </message>
    <message>
        <source>Fee of %1 due on %2</source>
        <translation>费用%1，应于%2支付</translation>
    </message>
    <message>
        <source>Marketing fund: %1</source>
        <translation>市场推广基金：%1</translation>
    </message>
    <message>
        <source>Withholding tax: %1</source>
        <translation>预提税：%1</translation>
    </message>
    <message>
        <source>VAT: %1</source>
        <translation>增值税：%1</translation>
    </message>
    <message numerus="yes">
        <source>Reserve for returns: %1, released after %n period(s)</source>
        <translation>
            <numerusform>退货准备金：%1，%n个报告期后释放</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing below %1 is paid out</source>
        <translation>不足%1不支付</translation>
    </message>
    <message>
        <source>Late interest: %1 a month</source>
        <translation>逾期利息：每月%1</translation>
    </message>
    <message>
        <source>Late interest: %1 a year</source>
        <translation>逾期利息：每年%1</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>It may have been removed meanwhile. The list has been read again.</source>
        <translation>它可能已被移除。列表已重新读取。</translation>
    </message>
    <message>
        <source>Somebody else saved it meanwhile. Your text is still here: open the record again, compare, and save.</source>
        <translation>其间有人保存过这条记录。您填写的内容仍在：请重新打开记录，对照后再保存。</translation>
    </message>
    <message>
        <source>Nothing was saved. Choose another code or open the existing record.</source>
        <translation>没有保存任何内容。请换一个代码，或打开已有记录。</translation>
    </message>
    <message>
        <source>Nothing was changed. Archive it instead, or release what refers to it first.</source>
        <translation>没有任何改动。请改为归档，或先解除对它的引用。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct it and try again.</source>
        <translation>没有任何改动。请更正后重试。</translation>
    </message>
    <message>
        <source>What was saved before is safe. Check the disk, the network or the permission and try again.</source>
        <translation>此前保存的内容安全无损。请检查磁盘、网络或权限后重试。</translation>
    </message>
    <message>
        <source>The workspace was left as it is. Install the current version of Lianming to open it.</source>
        <translation>工作区未作改动。请安装最新版联名后再打开。</translation>
    </message>
    <message>
        <source>The file was left as it is. Restore a backup, or choose another file.</source>
        <translation>文件未作改动。请恢复备份，或选择其他文件。</translation>
    </message>
    <message>
        <source>This is a defect of Lianming. Nothing was changed; what was saved before is safe.</source>
        <translation>这是联名自身的缺陷。没有任何改动，此前保存的内容安全无损。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>ProposalWords</name>
    <message>
        <source>Inquiry</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>In negotiation</source>
        <translation>洽谈中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>独占许可</translation>
    </message>
    <message>
        <source>Sole</source>
        <translation>排他许可</translation>
    </message>
    <message>
        <source>Non-exclusive</source>
        <translation>普通许可</translation>
    </message>
    <message>
        <source>All rights</source>
        <translation>全部权利</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>改编</translation>
    </message>
    <message>
        <source>Communication to the public</source>
        <translation>信息网络传播</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>发行</translation>
    </message>
    <message>
        <source>Use of the name</source>
        <translation>名称使用</translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Trade mark</source>
        <translation>商标</translation>
    </message>
    <message>
        <source>Rights free</source>
        <translation>权利可用</translation>
    </message>
    <message>
        <source>Free under conditions</source>
        <translation>附条件可用</translation>
    </message>
    <message>
        <source>Rights taken</source>
        <translation>权利已被占用</translation>
    </message>
    <message>
        <source>Licensed already</source>
        <translation>已许可他人</translation>
    </message>
    <message>
        <source>Kept for the institution&apos;s own products</source>
        <translation>机构自营产品保留</translation>
    </message>
    <message>
        <source>Held by an option</source>
        <translation>已被优先权保留</translation>
    </message>
    <message>
        <source>Old stock is still being sold</source>
        <translation>旧库存仍在清货</translation>
    </message>
    <message>
        <source>Another proposal asks for it</source>
        <translation>另有提案申请</translation>
    </message>
    <message>
        <source>This brand has it already</source>
        <translation>该品牌已持有</translation>
    </message>
    <message>
        <source>%1: the institution does not hold this right: %2</source>
        <translation>%1：机构不持有此项权利：%2</translation>
    </message>
    <message>
        <source>%1: a consent is needed</source>
        <translation>%1：须取得同意</translation>
    </message>
    <message>
        <source>%1: the consent of %2 is needed</source>
        <translation>%1：须取得%2同意</translation>
    </message>
    <message>
        <source>%1: a permit is needed</source>
        <translation>%1：须取得许可</translation>
    </message>
    <message>
        <source>%1: a permit of %2 is needed</source>
        <translation>%1：须取得%2许可</translation>
    </message>
    <message>
        <source>%1: must not be used for this</source>
        <translation>%1：不得用于此用途</translation>
    </message>
    <message>
        <source>It becomes contracted when its contract is signed.</source>
        <translation>合同签署后，提案即变为“已签约”。</translation>
    </message>
    <message>
        <source>It cannot go from “%1” to “%2”.</source>
        <translation>不能从“%1”转到“%2”。</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动阶段</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Calculated</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no institution with the code %1</source>
        <translation>没有代码为 %1 的机构</translation>
    </message>
    <message>
        <source>There is no collection with the code %1</source>
        <translation>没有代码为 %1 的藏品集</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no whole number from 1 to 100000</source>
        <translation>%1：“%2”不是 1 到 100000 的整数</translation>
    </message>
    <message>
        <source>There is no asset with the code %1</source>
        <translation>没有代码为 %1 的资产</translation>
    </message>
    <message>
        <source>--as-of: &quot;%1&quot; is no day (YYYY-MM-DD)</source>
        <translation>--as-of：“%1”不是日期（YYYY-MM-DD）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no command; see --help</source>
        <translation>没有“%1”这个命令；请看 --help</translation>
    </message>
    <message>
        <source>&quot;%1 %2&quot; is no command; see --help</source>
        <translation>没有“%1 %2”这个命令；请看 --help</translation>
    </message>
    <message>
        <source>%1: unknown option --%2</source>
        <translation>%1：未知选项 --%2</translation>
    </message>
    <message>
        <source>%1: --%2 takes no value</source>
        <translation>%1：--%2 不带值</translation>
    </message>
    <message>
        <source>%1: --%2 needs a value</source>
        <translation>%1：--%2 需要一个值</translation>
    </message>
    <message>
        <source>%1: --%2 is missing</source>
        <translation>%1：缺少 --%2</translation>
    </message>
    <message>
        <source>%1: %2 is missing</source>
        <translation>%1：缺少 %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is one too many</source>
        <translation>%1：“%2”是多余的</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no day of the form YYYY-MM-DD</source>
        <translation>--%1：“%2”不是 YYYY-MM-DD 形式的日期</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not one of its words</source>
        <translation>--%1：“%2”不是可用的值</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no whole number</source>
        <translation>%1：“%2”不是整数</translation>
    </message>
    <message>
        <source>--captured-at: &quot;%1&quot; is no instant of the form 2026-05-20T11:30:00+08:00</source>
        <translation>--captured-at：“%1”不是 2026-05-20T11:30:00+08:00 形式的时刻</translation>
    </message>
    <message>
        <source>protect evidence: say &quot;add FILE --asset CODE&quot; or &quot;list&quot;</source>
        <translation>protect evidence：请写“add FILE --asset CODE”或“list”</translation>
    </message>
    <message>
        <source>CC0: no rights reserved</source>
        <translation>CC0：放弃一切权利</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>CC BY 4.0: attribution</source>
        <translation>CC BY 4.0：署名</translation>
    </message>
    <message>
        <source>CC BY-SA 4.0: attribution, share alike</source>
        <translation>CC BY-SA 4.0：署名、相同方式共享</translation>
    </message>
    <message>
        <source>CC BY-NC 4.0: attribution, not commercial</source>
        <translation>CC BY-NC 4.0：署名、非商业性使用</translation>
    </message>
    <message>
        <source>CC BY-ND 4.0: attribution, no changes</source>
        <translation>CC BY-ND 4.0：署名、禁止演绎</translation>
    </message>
    <message>
        <source>CC BY-NC-SA 4.0: attribution, not commercial, share alike</source>
        <translation>CC BY-NC-SA 4.0：署名、非商业性使用、相同方式共享</translation>
    </message>
    <message>
        <source>CC BY-NC-ND 4.0: attribution, not commercial, no changes</source>
        <translation>CC BY-NC-ND 4.0：署名、非商业性使用、禁止演绎</translation>
    </message>
    <message>
        <source>In copyright</source>
        <translation>受著作权保护</translation>
    </message>
    <message>
        <source>In copyright: EU orphan work</source>
        <translation>受著作权保护：欧盟孤儿作品</translation>
    </message>
    <message>
        <source>In copyright: educational use permitted</source>
        <translation>受著作权保护：允许教育用途</translation>
    </message>
    <message>
        <source>In copyright: non-commercial use permitted</source>
        <translation>受著作权保护：允许非商业性使用</translation>
    </message>
    <message>
        <source>In copyright: rights-holder not to be found</source>
        <translation>受著作权保护：无法找到权利人</translation>
    </message>
    <message>
        <source>No copyright: contractual restrictions</source>
        <translation>无著作权：受合同限制</translation>
    </message>
    <message>
        <source>No copyright: non-commercial use only</source>
        <translation>无著作权：仅限非商业性使用</translation>
    </message>
    <message>
        <source>No copyright: other legal restrictions</source>
        <translation>无著作权：受其他法律限制</translation>
    </message>
    <message>
        <source>No copyright: United States</source>
        <translation>无著作权：美国</translation>
    </message>
    <message>
        <source>Copyright not evaluated</source>
        <translation>著作权状况未评估</translation>
    </message>
    <message>
        <source>Copyright undetermined</source>
        <translation>著作权状况无法确定</translation>
    </message>
    <message>
        <source>No known copyright</source>
        <translation>未见著作权</translation>
    </message>
    <message>
        <source>This asset no longer exists</source>
        <translation>这件资产已不存在</translation>
    </message>
    <message>
        <source>The asset %1 is not complete or not correct</source>
        <translation>资产 %1 不完整或有误</translation>
    </message>
    <message>
        <source>%1 is no picture (JPEG, PNG, GIF, WebP, TIFF, BMP, SVG) and no PDF</source>
        <translation>%1 既不是图片（JPEG、PNG、GIF、WebP、TIFF、BMP、SVG），也不是 PDF</translation>
    </message>
    <message>
        <source>The asset needs an institution</source>
        <translation>资产须有所属机构</translation>
    </message>
    <message>
        <source>This file is attached already</source>
        <translation>这个文件已经附上</translation>
    </message>
    <message>
        <source>Only an attached picture can be shown in lists</source>
        <translation>只有已附上的图片才能在列表中显示</translation>
    </message>
    <message>
        <source>This file is no longer attached</source>
        <translation>这个文件已不再附于此处</translation>
    </message>
    <message>
        <source>This collection no longer exists</source>
        <translation>这个藏品集已不存在</translation>
    </message>
    <message>
        <source>The collection %1 is not complete or not correct</source>
        <translation>藏品集 %1 不完整或有误</translation>
    </message>
    <message>
        <source>A collection cannot lie inside itself</source>
        <translation>藏品集不能包含自身</translation>
    </message>
    <message>
        <source>A collection can only lie inside one of the same institution</source>
        <translation>藏品集只能放在同一机构的藏品集之内</translation>
    </message>
    <message>
        <source>Other collections lie inside this one</source>
        <translation>其中还有其他藏品集</translation>
    </message>
    <message>
        <source>A collection holds only assets of its own institution</source>
        <translation>藏品集只能收录本机构的资产</translation>
    </message>
    <message>
        <source>%1: starts with a byte-order mark; save it without one</source>
        <translation>%1：开头有字节顺序标记；请另存为不带标记的文件</translation>
    </message>
    <message>
        <source>%1: line %2: not JSON</source>
        <translation>%1：第 %2 行不是 JSON</translation>
    </message>
    <message>
        <source>%1: a number is too large</source>
        <translation>%1：有数字过大</translation>
    </message>
    <message>
        <source>%1: nested too deeply</source>
        <translation>%1：嵌套过深</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>%1: larger than %2 bytes</source>
        <translation>%1：大于 %2 字节</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>must be a string</source>
        <translation>必须是字符串</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>Amounts in %1 and %2 cannot be added</source>
        <translation>%1 与 %2 的金额不能相加</translation>
    </message>
    <message>
        <source>The sum is larger than an amount can be</source>
        <translation>合计超出金额的上限</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有任何改动。</translation>
    </message>
    <message>
        <source>The code must be 1 to 32 letters, digits and hyphens, and not &quot;self&quot;</source>
        <translation>代码须为 1 到 32 个字母、数字和连字符，且不能是“self”</translation>
    </message>
    <message>
        <source>A name is needed, in English or in Chinese</source>
        <translation>须填写名称，英文或中文均可</translation>
    </message>
    <message>
        <source>The unified social credit code is wrong: it has 18 characters, the last of which must fit the others</source>
        <translation>统一社会信用代码有误：应为 18 位，且末位校验码须与前面各位相符</translation>
    </message>
    <message>
        <source>The country must be a code of two capital letters, such as CN</source>
        <translation>国家须为两个大写字母的代码，如 CN</translation>
    </message>
    <message>
        <source>A category must be a code such as nice/24 or nice/24/bedding</source>
        <translation>类别须为 nice/24 或 nice/24/bedding 这样的代码</translation>
    </message>
    <message>
        <source>The website must be an address that begins with http:// or https://</source>
        <translation>网站地址须以 http:// 或 https:// 开头</translation>
    </message>
    <message>
        <source>Another brand has the code %1</source>
        <translation>代码 %1 已属于另一品牌方</translation>
    </message>
    <message>
        <source>This brand no longer exists</source>
        <translation>这个品牌方已不存在</translation>
    </message>
    <message>
        <source>There is no brand with the code %1</source>
        <translation>没有代码为 %1 的品牌方</translation>
    </message>
    <message>
        <source>The code cannot change any more: signed contracts name the brand by it</source>
        <translation>代码不能再改：已签署的合同以此称呼该品牌方</translation>
    </message>
    <message>
        <source>“%1” is no database address. Write postgresql://user@host/database</source>
        <translation>“%1”不是数据库地址。请写成 postgresql://用户@主机/数据库</translation>
    </message>
    <message>
        <source>No workspace is named</source>
        <translation>未指定工作区</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name</source>
        <translation>%1 已存在。请换一个名称</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1 is a folder, not a workspace file</source>
        <translation>%1 是文件夹，不是工作区文件</translation>
    </message>
    <message>
        <source>There is no workspace file %1</source>
        <translation>没有工作区文件 %1</translation>
    </message>
    <message>
        <source>The workspace file is read-only. Nothing was changed</source>
        <translation>工作区文件为只读。没有任何改动</translation>
    </message>
    <message>
        <source>The database does not check references</source>
        <translation>数据库没有检查引用关系</translation>
    </message>
    <message>
        <source>This record is closed and can no longer be changed</source>
        <translation>这条记录已结账，不能再改</translation>
    </message>
    <message>
        <source>The workspace is locked by another program. Close it there, then try again</source>
        <translation>工作区被另一程序锁定。请在那里关闭后重试</translation>
    </message>
    <message>
        <source>The workspace file cannot be read or written: %1</source>
        <translation>无法读写工作区文件：%1</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Restore a backup</source>
        <translation>工作区文件已损坏。请恢复备份</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again</source>
        <translation>磁盘已满。没有任何改动；请腾出空间后重试</translation>
    </message>
    <message>
        <source>The workspace file cannot be opened: %1</source>
        <translation>无法打开工作区文件：%1</translation>
    </message>
    <message>
        <source>The file is not a Lianming workspace</source>
        <translation>这个文件不是联名工作区</translation>
    </message>
    <message>
        <source>This code or number is already in use</source>
        <translation>这个代码或编号已被使用</translation>
    </message>
    <message>
        <source>Other records refer to this one</source>
        <translation>其他记录引用了这条记录</translation>
    </message>
    <message>
        <source>The database refused a value: %1</source>
        <translation>数据库拒绝了一个值：%1</translation>
    </message>
    <message>
        <source>Somebody else changed the same records at the same moment. Try again</source>
        <translation>有人同时改动了相同的记录。请重试</translation>
    </message>
    <message>
        <source>The database server does not answer: %1</source>
        <translation>数据库服务器没有响应：%1</translation>
    </message>
    <message>
        <source>The database did not understand: %1 (%2)</source>
        <translation>数据库无法理解：%1（%2）</translation>
    </message>
    <message>
        <source>The folder of files %1 cannot be written: %2</source>
        <translation>无法写入文件夹 %1：%2</translation>
    </message>
    <message>
        <source>The file cannot be read to its end: %1</source>
        <translation>文件无法完整读取：%1</translation>
    </message>
    <message>
        <source>The stored file %1 is missing</source>
        <translation>已存文件 %1 缺失</translation>
    </message>
    <message>
        <source>This database belongs to another program. Choose a Lianming workspace or a new name</source>
        <translation>这个数据库属于其他程序。请选择联名工作区或新的名称</translation>
    </message>
    <message>
        <source>The program was built without its database schema</source>
        <translation>程序构建时缺少数据库结构</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of Lianming. Install that version to open it</source>
        <translation>这个工作区由更新版本的联名写入。请安装该版本后再打开</translation>
    </message>
    <message>
        <source>Step %1 of this workspace&apos;s schema is not the one this program knows</source>
        <translation>这个工作区的数据库结构第 %1 步与本程序所知不符</translation>
    </message>
    <message>
        <source>The query has no column %1</source>
        <translation>查询结果没有 %1 列</translation>
    </message>
    <message>
        <source>Somebody else has changed this record meanwhile. Your change was not saved; reload and look again</source>
        <translation>其间有人改动了这条记录。您的改动未保存；请重新读取后再看</translation>
    </message>
    <message>
        <source>This record no longer exists</source>
        <translation>这条记录已不存在</translation>
    </message>
    <message>
        <source>A transaction is open already</source>
        <translation>已有事务在进行</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>%1: is empty</source>
        <translation>%1：是空文件</translation>
    </message>
    <message>
        <source>%1: the first row, which names the columns, has a stray quote</source>
        <translation>%1：首行（列名）有多余的引号</translation>
    </message>
    <message>
        <source>%1: has %2 columns; at most %3 are read</source>
        <translation>%1：有 %2 列；最多读取 %3 列</translation>
    </message>
    <message>
        <source>%1: the first row does not name the columns</source>
        <translation>%1：首行没有列名</translation>
    </message>
    <message>
        <source>This institution no longer exists</source>
        <translation>这个机构已不存在</translation>
    </message>
    <message>
        <source>The columns are not assigned well: an accession number and one title are needed</source>
        <translation>列的对应关系不完整：须有藏品号和至少一个标题</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field of an asset</source>
        <translation>“%1”不是资产的字段</translation>
    </message>
    <message>
        <source>the file has no column %1</source>
        <translation>文件没有 %1 列</translation>
    </message>
    <message>
        <source>must be &quot;last_path_part&quot;</source>
        <translation>必须是“last_path_part”</translation>
    </message>
    <message>
        <source>The file has no header row</source>
        <translation>文件没有表头</translation>
    </message>
    <message>
        <source>Row %1: the units of the statement add up to more than a figure can hold</source>
        <translation>第 %1 行：报告的件数合计超出可记录的上限</translation>
    </message>
    <message>
        <source>Contract %1 is not signed: it has nothing to report yet</source>
        <translation>合同 %1 尚未签署：还没有可报告的内容</translation>
    </message>
    <message>
        <source>%1 is no reporting period of contract %2: they run from %3 to %4</source>
        <translation>%1 不是合同 %2 的报告期：报告期自 %3 至 %4</translation>
    </message>
    <message>
        <source>%1: no column was named for: %2</source>
        <translation>%1：以下内容未指定列：%2</translation>
    </message>
    <message>
        <source>The units add up to %2; the control total is %1</source>
        <translation>件数合计为 %2；控制总数为 %1</translation>
    </message>
    <message>
        <source>The gross sales add up to %2; the control total is %1</source>
        <translation>销售总额合计为 %2；控制总数为 %1</translation>
    </message>
    <message>
        <source>The units add up to %2; the file&apos;s own sum line says %1</source>
        <translation>件数合计为 %2；文件自带的合计行为 %1</translation>
    </message>
    <message>
        <source>The gross sales add up to %2; the file&apos;s own sum line says %1</source>
        <translation>销售总额合计为 %2；文件自带的合计行为 %1</translation>
    </message>
    <message>
        <source>The rows have several currencies: a control total of gross sales cannot be compared</source>
        <translation>各行币种不一：无法核对销售总额的控制总数</translation>
    </message>
    <message>
        <source>%1 is closed and never changes; corrections are a restatement</source>
        <translation>%1 已结账，不再改动；更正须走更正结算</translation>
    </message>
    <message>
        <source>%1 is approved. Reopen it before its lines are replaced</source>
        <translation>%1 已批准。替换明细前请先重新打开</translation>
    </message>
    <message>
        <source>is no field of a statement</source>
        <translation>不是销售报告的字段</translation>
    </message>
    <message>
        <source>must be one character</source>
        <translation>必须是一个字符</translation>
    </message>
    <message>
        <source>must be from 1 to 1000</source>
        <translation>必须在 1 到 1000 之间</translation>
    </message>
    <message>
        <source>is no column</source>
        <translation>不是列名</translation>
    </message>
    <message>
        <source>must be day_first or month_first</source>
        <translation>必须是 day_first 或 month_first</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>has more digits after the point than the currency</source>
        <translation>小数位数多于该币种</translation>
    </message>
    <message>
        <source>is larger than an amount can be</source>
        <translation>超出金额的上限</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>不能为负</translation>
    </message>
    <message>
        <source>must be at most 100</source>
        <translation>不能超过 100</translation>
    </message>
    <message>
        <source>is no day</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>can be read as two days; say whether the day or the month comes first</source>
        <translation>可读成两个日期；请说明日在前还是月在前</translation>
    </message>
    <message>
        <source>is no currency</source>
        <translation>不是币种</translation>
    </message>
    <message>
        <source>is no country or subdivision</source>
        <translation>不是国家或地区</translation>
    </message>
    <message>
        <source>is not the statement&apos;s period</source>
        <translation>不是该报告的报告期</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>既非是也非否</translation>
    </message>
    <message>
        <source>contains a line end or another control character</source>
        <translation>含有换行或其他控制字符</translation>
    </message>
    <message>
        <source>the record has more or fewer cells than the header</source>
        <translation>这一行的单元格数与表头不符</translation>
    </message>
    <message>
        <source>the quotes do not match; nothing after this could be read</source>
        <translation>引号不成对；此后的内容无法读取</translation>
    </message>
    <message>
        <source>%1: the text is damaged (not %2)</source>
        <translation>%1：文字已损坏（不是 %2）</translation>
    </message>
    <message>
        <source>%1: is no text. Save it as CSV first</source>
        <translation>%1：不是文本。请先另存为 CSV</translation>
    </message>
    <message>
        <source>%1: is neither UTF-8 nor GB18030 text</source>
        <translation>%1：既不是 UTF-8 也不是 GB18030 文本</translation>
    </message>
    <message>
        <source>%1: the file is larger than %2 MiB</source>
        <translation>%1：文件大于 %2 MiB</translation>
    </message>
    <message>
        <source>%1: not a picture in PNG, JPEG, WebP, TIFF or GIF</source>
        <translation>%1：不是 PNG、JPEG、WebP、TIFF 或 GIF 图片</translation>
    </message>
    <message>
        <source>%1: the picture is damaged</source>
        <translation>%1：图片已损坏</translation>
    </message>
    <message>
        <source>%1: the picture has %2 × %3 pixels, more than can be read</source>
        <translation>%1：图片为 %2 × %3 像素，超出可读取的大小</translation>
    </message>
    <message>
        <source>A contact belongs to one institution or one brand</source>
        <translation>联系人须属于一个机构或一个品牌方</translation>
    </message>
    <message>
        <source>The contact needs a name</source>
        <translation>须填写联系人姓名</translation>
    </message>
    <message>
        <source>This is no e-mail address</source>
        <translation>这不是电子邮件地址</translation>
    </message>
    <message>
        <source>The code must be 1 to 32 letters, digits and hyphens</source>
        <translation>代码须为 1 到 32 个字母、数字和连字符</translation>
    </message>
    <message>
        <source>Another institution has the code %1</source>
        <translation>代码 %1 已属于另一机构</translation>
    </message>
    <message>
        <source>The code cannot change any more: assets and grants are named by it</source>
        <translation>代码不能再改：资产和授权以此称呼该机构</translation>
    </message>
    <message>
        <source>This contact no longer exists</source>
        <translation>这个联系人已不存在</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>There is no registration %1</source>
        <translation>没有登记 %1</translation>
    </message>
    <message>
        <source>There is no asset %1</source>
        <translation>没有资产 %1</translation>
    </message>
    <message>
        <source>Evidence %1 is of another asset or replaced already</source>
        <translation>证据 %1 属于另一资产，或已被替换</translation>
    </message>
    <message>
        <source>There is no evidence %1</source>
        <translation>没有证据 %1</translation>
    </message>
    <message>
        <source>The stored file of evidence %1 is missing or was changed</source>
        <translation>证据 %1 的存档文件缺失或被改动</translation>
    </message>
    <message>
        <source>The folder %1 is not empty</source>
        <translation>文件夹 %1 不是空的</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法新建文件夹 %1</translation>
    </message>
    <message>
        <source>There is no institution %1</source>
        <translation>没有机构 %1</translation>
    </message>
    <message>
        <source>%1: must be an object</source>
        <translation>%1：必须是对象</translation>
    </message>
    <message>
        <source>region &quot;%1&quot; is not defined</source>
        <translation>区域“%1”未定义</translation>
    </message>
    <message>
        <source>is a collection that is not defined</source>
        <translation>是未定义的集合</translation>
    </message>
    <message>
        <source>must be the code of a single asset</source>
        <translation>必须是单件资产的代码</translation>
    </message>
    <message>
        <source>is used twice</source>
        <translation>重复使用</translation>
    </message>
    <message>
        <source>leaves no territory of the request</source>
        <translation>使请求不剩任何地域</translation>
    </message>
    <message>
        <source>a collection needs a code</source>
        <translation>集合须有代码</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>Collection %1: %2</source>
        <translation>集合 %1：%2</translation>
    </message>
    <message>
        <source>* cannot be a member of a collection</source>
        <translation>* 不能是集合的成员</translation>
    </message>
    <message>
        <source>the collection contains itself, or one that does</source>
        <translation>集合包含自身，或包含了包含它的集合</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no territory</source>
        <translation>“%1”不是地域</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of right</source>
        <translation>“%1”不是权利种类</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no code of segments joined by slashes</source>
        <translation>“%1”不是以斜线分段的代码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day (YYYY-MM-DD)</source>
        <translation>“%1”不是日期（YYYY-MM-DD）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of exclusive, sole, non_exclusive</source>
        <translation>“%1”不是 exclusive、sole、non_exclusive 之一</translation>
    </message>
    <message>
        <source>is before the start</source>
        <translation>早于起始日</translation>
    </message>
    <message>
        <source>cannot be sole where the licensee is self</source>
        <translation>被授权方为自身时不能是排他</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of signed, held, proposed</source>
        <translation>“%1”不是 signed、held、proposed 之一</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of prohibited, consent_needed, permit_needed</source>
        <translation>“%1”不是 prohibited、consent_needed、permit_needed 之一</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a region</source>
        <translation>“%1”不能作区域名</translation>
    </message>
    <message>
        <source>the region contains itself</source>
        <translation>区域包含自身</translation>
    </message>
    <message>
        <source>Contract %1: &quot;%2&quot; is no reporting frequency</source>
        <translation>合同 %1：“%2”不是报告频率</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of a statement</source>
        <translation>“%1”不是销售报告的状态</translation>
    </message>
    <message>
        <source>There is no such contract</source>
        <translation>没有这份合同</translation>
    </message>
    <message>
        <source>There is no contract %1</source>
        <translation>没有合同 %1</translation>
    </message>
    <message>
        <source>There is no such statement</source>
        <translation>没有这份销售报告</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no amount of %3</source>
        <translation>--%1：“%2”不是 %3 的金额</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no whole number from 1 to 3660</source>
        <translation>--%1：“%2”不是 1 到 3660 的整数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no decimal number with at most %2 digits after the point</source>
        <translation>“%1”不是小数位数不超过 %2 位的数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no currency</source>
        <translation>“%1”不是币种</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no</source>
        <translation>“%1”既非是也非否</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period</source>
        <translation>“%1”不是报告期</translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation>必须大于 0</translation>
    </message>
    <message>
        <source>%1 has a rate of %2 already</source>
        <translation>%1 已有 %2 的汇率</translation>
    </message>
    <message>
        <source>a quote stands in a cell that is not quoted</source>
        <translation>未加引号的单元格中有引号</translation>
    </message>
    <message>
        <source>there is text after the closing quote</source>
        <translation>右引号之后还有文字</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>a carriage return stands without a line feed</source>
        <translation>回车符之后没有换行符</translation>
    </message>
    <message>
        <source>a cell is too long</source>
        <translation>单元格过长</translation>
    </message>
    <message>
        <source>%1: header: %2</source>
        <translation>%1：表头：%2</translation>
    </message>
    <message>
        <source>%1: line %2: is not UTF-8</source>
        <translation>%1：第 %2 行：不是 UTF-8</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column of this file</source>
        <translation>“%1”不是这个文件的列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice</source>
        <translation>“%1”出现了两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>has %1 cells, the header %2</source>
        <translation>有 %1 个单元格，表头有 %2 个</translation>
    </message>
    <message>
        <source>%1: line %2: %3</source>
        <translation>%1：第 %2 行：%3</translation>
    </message>
    <message>
        <source>Choose the institution that is asked</source>
        <translation>请选择所询问的机构</translation>
    </message>
    <message>
        <source>Choose the brand that asks</source>
        <translation>请选择提出请求的品牌方</translation>
    </message>
    <message>
        <source>A title is needed</source>
        <translation>须填写标题</translation>
    </message>
    <message>
        <source>The first and the last day are needed</source>
        <translation>须填写起始日和截止日</translation>
    </message>
    <message>
        <source>The last day is before the first day</source>
        <translation>截止日早于起始日</translation>
    </message>
    <message>
        <source>The day on which it was received is needed</source>
        <translation>须填写收到日期</translation>
    </message>
    <message>
        <source>A territory must be WORLD, a country such as CN, a part of one such as CN-GS, or a region</source>
        <translation>地域须为 WORLD、国家（如 CN）、其下地区（如 CN-GS）或区域</translation>
    </message>
    <message>
        <source>A channel must be a code such as online/marketplace/tmall</source>
        <translation>渠道须为 online/marketplace/tmall 这样的代码</translation>
    </message>
    <message>
        <source>A percentage cannot be above 100</source>
        <translation>百分比不能超过 100</translation>
    </message>
    <message>
        <source>An amount cannot be negative</source>
        <translation>金额不能为负</translation>
    </message>
    <message>
        <source>Guarantee and value must be in one currency</source>
        <translation>保底金与预估金额须为同一币种</translation>
    </message>
    <message>
        <source>No asset is chosen yet</source>
        <translation>尚未选择资产</translation>
    </message>
    <message>
        <source>No kind of right is chosen yet</source>
        <translation>尚未选择权利种类</translation>
    </message>
    <message>
        <source>No product category is chosen yet</source>
        <translation>尚未选择商品类别</translation>
    </message>
    <message>
        <source>No territory is chosen yet</source>
        <translation>尚未选择地域</translation>
    </message>
    <message>
        <source>No sales channel is chosen yet</source>
        <translation>尚未选择销售渠道</translation>
    </message>
    <message>
        <source>Some of the assets belong to another institution</source>
        <translation>部分资产属于另一机构</translation>
    </message>
    <message>
        <source>This proposal no longer exists</source>
        <translation>这件合作提案已不存在</translation>
    </message>
    <message>
        <source>There is no proposal %1</source>
        <translation>没有合作提案 %1</translation>
    </message>
    <message>
        <source>The proposal %1 has its contract and can no longer be changed</source>
        <translation>合作提案 %1 已签成合同，不能再改</translation>
    </message>
    <message>
        <source>A proposal becomes contracted when its contract is signed</source>
        <translation>合作提案在其合同签署时才转为已签约</translation>
    </message>
    <message>
        <source>A proposal cannot move from %1 to %2</source>
        <translation>合作提案不能从“%1”转到“%2”</translation>
    </message>
    <message>
        <source>Say why: a reason is needed</source>
        <translation>请说明理由：须填写原因</translation>
    </message>
    <message>
        <source>Say which asset the evidence is for.</source>
        <translation>请说明证据属于哪件资产。</translation>
    </message>
    <message>
        <source>Say when it was captured.</source>
        <translation>请填写取证时间。</translation>
    </message>
    <message>
        <source>It cannot be captured later than now.</source>
        <translation>取证时间不能晚于现在。</translation>
    </message>
    <message>
        <source>Say who captured it.</source>
        <translation>请填写取证人。</translation>
    </message>
    <message>
        <source>Say whose registration it is.</source>
        <translation>请说明是谁的登记。</translation>
    </message>
    <message>
        <source>The registration needs its number.</source>
        <translation>须填写登记号。</translation>
    </message>
    <message>
        <source>Say who holds the right.</source>
        <translation>请填写权利人。</translation>
    </message>
    <message>
        <source>The territory is WORLD, a country such as CN, or a region.</source>
        <translation>地域须为 WORLD、国家（如 CN）或区域。</translation>
    </message>
    <message>
        <source>A trade mark has at least one class.</source>
        <translation>商标至少须有一个类别。</translation>
    </message>
    <message>
        <source>The classes of a trade mark are numbers from 1 to 45.</source>
        <translation>商标类别为 1 到 45 的数字。</translation>
    </message>
    <message>
        <source>It cannot be granted before it was filed.</source>
        <translation>授权日不能早于申请日。</translation>
    </message>
    <message>
        <source>It cannot lapse before it was granted.</source>
        <translation>失效日不能早于授权日。</translation>
    </message>
    <message>
        <source>The exceptions take all territories away</source>
        <translation>例外地域排除了全部地域</translation>
    </message>
    <message>
        <source>There is no collection %1</source>
        <translation>没有藏品集 %1</translation>
    </message>
    <message>
        <source>The rights are taken: %1</source>
        <translation>权利已被占用：%1</translation>
    </message>
    <message>
        <source>%1 is not a period of the contract</source>
        <translation>%1 不是合同的报告期</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country and no subdivision</source>
        <translation>“%1”既不是国家也不是地区</translation>
    </message>
    <message>
        <source>there is no exchange rate of %1 for %2</source>
        <translation>没有 %1 在 %2 的汇率</translation>
    </message>
    <message>
        <source>%1: line %2: %3: %4</source>
        <translation>%1：第 %2 行：%3：%4</translation>
    </message>
    <message>
        <source>%1: period %2: %3: is larger than an amount can be</source>
        <translation>%1：报告期 %2：%3：超出金额的上限</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices</source>
        <translation>“%1”不在可选范围内</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>不能小于 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used twice</source>
        <translation>“%1”重复使用</translation>
    </message>
    <message>
        <source>the last sell-off day is after 9999-12-31</source>
        <translation>清货期末日晚于 9999-12-31</translation>
    </message>
    <message>
        <source>lies outside the term</source>
        <translation>超出合同期限</translation>
    </message>
    <message>
        <source>a kind can stand in one cap only</source>
        <translation>一个种类只能列入一项上限</translation>
    </message>
    <message>
        <source>must be units where the base is of kind units</source>
        <translation>计费基数为件数时必须是 units</translation>
    </message>
    <message>
        <source>cannot be given where the base is of kind units</source>
        <translation>计费基数为件数时不能填写</translation>
    </message>
    <message>
        <source>the first tier must start at 0</source>
        <translation>第一档必须从 0 开始</translation>
    </message>
    <message>
        <source>must be more than the tier before</source>
        <translation>必须大于前一档</translation>
    </message>
    <message>
        <source>must have either percent or per_unit</source>
        <translation>必须填写 percent 或 per_unit 之一</translation>
    </message>
    <message>
        <source>all tiers of a rule must be percents, or all per unit</source>
        <translation>同一规则的各档须同为百分比，或同为按件</translation>
    </message>
    <message>
        <source>must be per_unit where the base is of kind units</source>
        <translation>计费基数为件数时必须是 per_unit</translation>
    </message>
    <message>
        <source>&quot;rest&quot; is the name of the pool without a guarantee</source>
        <translation>“rest”是无保底部分的名称</translation>
    </message>
    <message>
        <source>must be one amount where the scope is the term</source>
        <translation>范围为全期时必须是一个金额</translation>
    </message>
    <message>
        <source>the percents must add up to 100</source>
        <translation>百分比合计必须为 100</translation>
    </message>
    <message>
        <source>there is no rule &quot;%1&quot;</source>
        <translation>没有规则“%1”</translation>
    </message>
    <message>
        <source>there is no guarantee &quot;%1&quot;</source>
        <translation>没有保底“%1”</translation>
    </message>
    <message>
        <source>Choose the institution that licenses</source>
        <translation>请选择授权的机构</translation>
    </message>
    <message>
        <source>Choose the brand that is licensed</source>
        <translation>请选择被授权的品牌方</translation>
    </message>
    <message>
        <source>The sell-off days cannot be negative or reach beyond the year 9999</source>
        <translation>清货期天数不能为负，也不能超过 9999 年</translation>
    </message>
    <message>
        <source>A report must be due 0 to 366 days after its period</source>
        <translation>报告须在报告期结束后 0 到 366 天内提交</translation>
    </message>
    <message>
        <source>The royalty terms cannot be read: %1</source>
        <translation>无法读取授权费条款：%1</translation>
    </message>
    <message>
        <source>Grant %1 needs a first and a last day in this order</source>
        <translation>第 %1 项授权须有起始日和截止日，且先后正确</translation>
    </message>
    <message>
        <source>Nothing is granted yet</source>
        <translation>尚未填写授权内容</translation>
    </message>
    <message>
        <source>Grant %1 must name assets, rights, categories, territories and channels</source>
        <translation>第 %1 项授权须写明资产、权利、类别、地域和渠道</translation>
    </message>
    <message>
        <source>Grant %1 reaches beyond the contract&apos;s term</source>
        <translation>第 %1 项授权超出合同期限</translation>
    </message>
    <message>
        <source>Grant %1: the institution has no asset or collection %2</source>
        <translation>第 %1 项授权：该机构没有资产或藏品集 %2</translation>
    </message>
    <message>
        <source>Grant %1: the region %2 is not defined</source>
        <translation>第 %1 项授权：区域 %2 未定义</translation>
    </message>
    <message>
        <source>Grant %1: the exceptions take all territories away</source>
        <translation>第 %1 项授权：例外地域排除了全部地域</translation>
    </message>
    <message>
        <source>The royalty terms are not complete: %1</source>
        <translation>授权费条款不完整：%1</translation>
    </message>
    <message>
        <source>Its proposal %1 is not accepted</source>
        <translation>其合作提案 %1 尚未接受</translation>
    </message>
    <message>
        <source>is not the brand</source>
        <translation>与品牌方不一致</translation>
    </message>
    <message>
        <source>must be &quot;lianming-contract/1&quot;</source>
        <translation>必须是“lianming-contract/1”</translation>
    </message>
    <message>
        <source>must be draft, signed or terminated</source>
        <translation>必须是 draft、signed 或 terminated</translation>
    </message>
    <message>
        <source>must be monthly, quarterly, semiannual or annual</source>
        <translation>必须是 monthly、quarterly、semiannual 或 annual</translation>
    </message>
    <message>
        <source>This contract no longer exists</source>
        <translation>这份合同已不存在</translation>
    </message>
    <message>
        <source>The contract %1 is signed and can no longer be changed</source>
        <translation>合同 %1 已签署，不能再改</translation>
    </message>
    <message>
        <source>There is a contract %1 already</source>
        <translation>已有合同 %1</translation>
    </message>
    <message>
        <source>The proposal has the contract %1 already</source>
        <translation>该合作提案已有合同 %1</translation>
    </message>
    <message>
        <source>The contract %1 still runs</source>
        <translation>合同 %1 仍在履行</translation>
    </message>
    <message>
        <source>The day of the signature is needed</source>
        <translation>须填写签署日期</translation>
    </message>
    <message>
        <source>Only a signed contract can be terminated</source>
        <translation>只有已签署的合同才能终止</translation>
    </message>
    <message>
        <source>A contract cannot be terminated before it was signed</source>
        <translation>合同不能在签署之前终止</translation>
    </message>
    <message>
        <source>there is no institution with this code</source>
        <translation>没有这个代码的机构</translation>
    </message>
    <message>
        <source>there is no brand with this code</source>
        <translation>没有这个代码的品牌方</translation>
    </message>
    <message>
        <source>these parties have no proposal with this number</source>
        <translation>双方没有这个编号的合作提案</translation>
    </message>
    <message>
        <source>the institution has no asset or collection %1</source>
        <translation>该机构没有资产或藏品集 %1</translation>
    </message>
    <message>
        <source>The database is not empty: %1 holds records. Nothing was changed</source>
        <translation>数据库不是空的：%1 中已有记录。没有任何改动</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 已损坏：%2</translation>
    </message>
    <message>
        <source>There is no backup in %1</source>
        <translation>%1 中没有备份</translation>
        <source>The sample can only be made in an empty workspace</source>
        <translation>示例只能建在空的工作区里</translation>
    </message>
    <message>
        <source>%1 cannot be removed</source>
        <translation>无法删除 %1</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 已经存在</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>藏品号</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>署名信息</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Archived on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Terminated on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Reason of the termination</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>进入此阶段</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>预期价值</translation>
    </message>
    <message>
        <source>Royalty offered</source>
        <translation>报价费率</translation>
    </message>
    <message>
        <source>Guarantee offered</source>
        <translation>报价保底</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Days of sell-off</source>
        <translation>清货天数</translation>
    </message>
    <message>
        <source>Reports due within days</source>
        <translation>报送期限（天）</translation>
    </message>
    <message>
        <source>How often is reported</source>
        <translation>报送频率</translation>
    </message>
    <message>
        <source>Royalty terms</source>
        <translation>版税条款</translation>
    </message>
</context>
<context>
    <name>lianming::BoardCards</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::Chart</name>
    <message>
        <source>click to open the rows</source>
        <translation>点击查看明细</translation>
    </message>
</context>
<context>
    <name>lianming::Chip</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>lianming::ComingPage</name>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
</context>
<context>
    <name>lianming::CommandPalette</name>
    <message>
        <source>Go to a page, do something, find a record…</source>
        <translation>前往页面、执行操作、查找记录…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>lianming::ContractDetail</name>
    <message>
        <source>Terminated because: %1</source>
        <translation>终止原因：%1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签署…</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>编辑草稿</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>版税</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事方</translation>
    </message>
    <message>
        <source>Proposal %1</source>
        <translation>提案%1</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Nothing is granted yet.</source>
        <translation>尚未授予任何权利。</translation>
    </message>
    <message>
        <source>Grant %1</source>
        <translation>授权%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>尚未填写完整</translation>
    </message>
    <message>
        <source>Royalty rates</source>
        <translation>版税费率</translation>
    </message>
    <message>
        <source>Royalty base and deductions</source>
        <translation>计费基数与扣除</translation>
    </message>
    <message>
        <source>Guarantees and fees</source>
        <translation>保底与费用</translation>
    </message>
    <message>
        <source>Further terms</source>
        <translation>其他条款</translation>
    </message>
    <message>
        <source>Sales reports</source>
        <translation>销售报告</translation>
    </message>
    <message numerus="yes">
        <source>%1, due within %n day(s) after the period</source>
        <translation>
            <numerusform>%1，报告期结束后%n天内报送</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) in all</source>
        <translation>
            <numerusform>共%n个报告期</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>lianming::ContractForm</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Days of sell-off</source>
        <translation>清货天数</translation>
    </message>
    <message>
        <source>After the last day, in which stock may still be sold.</source>
        <translation>期满后仍可销售库存的天数。</translation>
    </message>
    <message>
        <source>Sales reports</source>
        <translation>销售报告</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Due within days</source>
        <translation>报送期限（天）</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>版税</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>One percentage, or steps: 0: 8; 1000000: 10 means 8 % up to one million, then 10 %.</source>
        <translation>填写一个百分比，或分档：0: 8; 1000000: 10表示一百万以内8%，超出部分10%。</translation>
    </message>
    <message>
        <source>These rates are too rich for one line. Export the contract, change its document and import it.</source>
        <translation>费率较复杂，无法在一行中编辑。请导出合同，修改文件后再导入。</translation>
    </message>
    <message>
        <source>Minimum guarantee</source>
        <translation>最低保底</translation>
    </message>
    <message>
        <source>Over the whole term. Its currency is the contract&apos;s.</source>
        <translation>整个期限内的金额，其币种即合同币种。</translation>
    </message>
    <message>
        <source>These guarantees are too rich for one line. Export the contract, change its document and import it.</source>
        <translation>保底条款较复杂，无法在一行中编辑。请导出合同，修改文件后再导入。</translation>
    </message>
    <message>
        <source>Write 8, or steps that rise from 0: 0: 8; 1000000: 10.</source>
        <translation>请填写8，或从0起递增的分档：0: 8; 1000000: 10。</translation>
    </message>
    <message>
        <source>Write an amount such as 1200.50.</source>
        <translation>请填写金额，如1200.50。</translation>
    </message>
</context>
<context>
    <name>lianming::ContractsPage</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>下次报告</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>Import contract…</source>
        <translation>导入合同…</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>编辑草稿</translation>
    </message>
    <message>
        <source>Sign contract…</source>
        <translation>签署合同…</translation>
    </message>
    <message>
        <source>Terminate contract…</source>
        <translation>终止合同…</translation>
    </message>
    <message>
        <source>Export contract as JSON…</source>
        <translation>导出合同为JSON…</translation>
    </message>
    <message>
        <source>Royalties of this contract</source>
        <translation>此合同的版税</translation>
    </message>
    <message>
        <source>Search the contracts</source>
        <translation>搜索合同</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Number, title, brand</source>
        <translation>编号、标题、品牌</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No contract matches all of this. Use fewer words, or take a filter away.</source>
        <translation>没有合同符合全部条件。请减少关键词，或去掉一个筛选。</translation>
    </message>
    <message>
        <source>Show all contracts</source>
        <translation>显示全部合同</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>还没有合同</translation>
    </message>
    <message>
        <source>A contract is drafted from an accepted proposal, with its rights, term and offer.</source>
        <translation>合同由已接受的提案起草，沿用其权利、期限与报价。</translation>
    </message>
    <message>
        <source>Accepted proposals</source>
        <translation>已接受的提案</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>%n天内</numerusform>
        </translation>
    </message>
    <message>
        <source>within a year</source>
        <translation>一年内</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>选定%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n份合同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late report(s)</source>
        <translation>
            <numerusform>%n份逾期报告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is signed.</source>
        <translation>%1已签署。</translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation>签署%1</translation>
    </message>
    <message>
        <source>%1 is terminated.</source>
        <translation>%1已终止。</translation>
    </message>
    <message>
        <source>Terminate %1</source>
        <translation>终止%1</translation>
    </message>
    <message>
        <source>Export contract</source>
        <translation>导出合同</translation>
    </message>
    <message>
        <source>Contracts (*.json)</source>
        <translation>合同 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入%1。</translation>
    </message>
    <message>
        <source>Import contract</source>
        <translation>导入合同</translation>
    </message>
    <message>
        <source>The contract is here as a draft.</source>
        <translation>合同已作为草稿导入。</translation>
    </message>
</context>
<context>
    <name>lianming::DetailPanel</name>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>lianming::FormPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lianming::HistoryList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>尚无改动</translation>
    </message>
</context>
<context>
    <name>lianming::LifeStrip</name>
    <message>
        <source>signed</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>sell-off ends</source>
        <translation>清货结束</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>lianming::MainWindow</name>
    <message>
        <source>Search or do…</source>
        <translation>搜索或执行操作…</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Fold or show the side bar</source>
        <translation>收起或展开侧边栏</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>打开其他工作区…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>lianming::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>lianming::Page</name>
    <message>
        <source>Save the changes?</source>
        <translation>要保存改动吗？</translation>
    </message>
    <message>
        <source>What you wrote has not been saved yet.</source>
        <translation>您填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃改动</translation>
    </message>
</context>
<context>
    <name>lianming::ProposalBoard</name>
    <message numerus="yes">
        <source>%1: %n proposal(s)</source>
        <translation>
            <numerusform>%1：%n个提案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProposalDetail</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>已%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Royalty offered</source>
        <translation>报价费率</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>预期价值</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Draft contract</source>
        <translation>起草合同</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>合同%1</translation>
    </message>
    <message>
        <source>Rights check</source>
        <translation>权利核查</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>尚未填写完整</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>None chosen yet.</source>
        <translation>尚未选择。</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>流转</translation>
    </message>
</context>
<context>
    <name>lianming::ProposalForm</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Short, such as “Qinghua bedding”.</source>
        <translation>简短，例如“青花床品”。</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation>产品品类</translation>
    </message>
    <message>
        <source>Nice classes and below, separated by commas: nice/24, nice/25/scarves. * stands for all.</source>
        <translation>尼斯分类及其下级，以逗号分隔：nice/24、nice/25/scarves。*表示全部。</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Countries, parts of them, regions or WORLD: CN, JP, CN-GS.</source>
        <translation>国家、其行政区、区域或WORLD：CN、JP、CN-GS。</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>For example online/marketplace/tmall, retail/museum-shop. * stands for all.</source>
        <translation>例如online/marketplace/tmall、retail/museum-shop。*表示全部。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>The offer</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Royalty in percent</source>
        <translation>版税百分比</translation>
    </message>
    <message>
        <source>Minimum guarantee</source>
        <translation>最低保底</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>预期价值</translation>
    </message>
    <message>
        <source>What it may be worth over its term; counts in the pipeline.</source>
        <translation>整个期限内的预期价值，计入商机总额。</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Write a percentage such as 8 or 8.5.</source>
        <translation>请填写百分比，如8或8.5。</translation>
    </message>
    <message>
        <source>Write an amount such as 1200.50.</source>
        <translation>请填写金额，如1200.50。</translation>
    </message>
</context>
<context>
    <name>lianming::ProposalsPage</name>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>停留天数</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>新建提案</translation>
    </message>
    <message>
        <source>Edit proposal</source>
        <translation>编辑提案</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <translation>转到“%1”</translation>
    </message>
    <message>
        <source>Draft contract</source>
        <translation>起草合同</translation>
    </message>
    <message>
        <source>Search the proposals</source>
        <translation>搜索提案</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Product, brand, number</source>
        <translation>产品、品牌、编号</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No proposal matches all of this. Use fewer words, or take a filter away.</source>
        <translation>没有提案符合全部条件。请减少关键词，或去掉一个筛选。</translation>
    </message>
    <message>
        <source>Show all proposals</source>
        <translation>显示全部提案</translation>
    </message>
    <message>
        <source>No proposals yet</source>
        <translation>还没有提案</translation>
    </message>
    <message>
        <source>Write down what a brand asks for: assets, product, territory, term. From there it goes its way to the contract.</source>
        <translation>记录品牌的申请：资产、产品、地区、期限，由此一步步走到合同。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>选定%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n个提案</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected: %2</source>
        <translation>已选%1个：%2</translation>
    </message>
    <message>
        <source>Add the brand that asks first.</source>
        <translation>请先添加提出申请的品牌。</translation>
    </message>
    <message>
        <source>Add the institution that is asked first.</source>
        <translation>请先添加被申请的机构。</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>%1 is now “%2”.</source>
        <translation>%1现为“%2”。</translation>
    </message>
    <message>
        <source>Move %1 to “%2”</source>
        <translation>将%1转到“%2”</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>lianming::RightsView</name>
    <message>
        <source>Still free</source>
        <translation>仍可用</translation>
    </message>
</context>
<context>
    <name>lianming::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands in the history beside everything you change.</source>
        <translation>您的每次改动都会以此名记入历史。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>SQLite file %1</source>
        <translation>SQLite 文件 %1</translation>
    </message>
    <message>
        <source>PostgreSQL database %1 · files in %2</source>
        <translation>PostgreSQL 数据库 %1 · 文件存放于 %2</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>检查工作区</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Lianming %1 · free software under the GPL, version 3 or later</source>
        <translation>联名 %1 · 自由软件，遵循 GPL 第 3 版或更新版本</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在检查工作区</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message numerus="yes">
        <source>The database has %n defect(s).</source>
        <translation>
            <numerusform>数据库有 %n 处缺陷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Lianming workspace (*.lianming)</source>
        <translation>联名工作区 (*.lianming)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>已备份到 %1。</translation>
    </message>
</context>
<context>
    <name>lianming::ShortcutList</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>已被占用：%1</translation>
    </message>
</context>
<context>
    <name>lianming::SideBar</name>
    <message>
        <source>Show the side bar</source>
        <translation>展开侧边栏</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>收起侧边栏</translation>
    </message>
</context>
<context>
    <name>lianming::SignForm</name>
    <message>
        <source>Ready to be signed</source>
        <translation>可以签署</translation>
    </message>
    <message>
        <source>The terms are complete and nobody else has these rights. Signed terms no longer change.</source>
        <translation>条款完整，且无他人持有这些权利。签署后条款不再更改。</translation>
    </message>
    <message>
        <source>Cannot be signed yet</source>
        <translation>暂不能签署</translation>
    </message>
    <message>
        <source>Grant %1</source>
        <translation>授权%1</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>What is said above stands against it.</source>
        <translation>上述情况使其无法签署。</translation>
    </message>
</context>
<context>
    <name>lianming::SkeletonRows</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>lianming::StartWindow</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Lianming workspace (*.lianming)</source>
        <translation>联名工作区 (*.lianming)</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Welcome to Lianming</source>
        <translation>欢迎使用联名</translation>
    </message>
    <message>
        <source>What may we license, to whom, on which terms, what does it earn, and who is copying it – in one place and with proof.</source>
        <translation>可以授权什么、授权给谁、条件如何、收益几何、谁在仿冒——尽在一处，有据可查。</translation>
    </message>
    <message>
        <source>Look around in the sample workspace</source>
        <translation>浏览示例工作区</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Team server</source>
        <translation>团队服务器</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The workspaces you open will stand here.</source>
        <translation>您打开过的工作区会列在这里。</translation>
    </message>
</context>
<context>
    <name>lianming::StatusStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>另有 %n 项等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>已全部保存</translation>
    </message>
</context>
<context>
    <name>lianming::TerminateForm</name>
    <message>
        <source>Last day of the licence</source>
        <translation>许可末日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>It was signed on %1.</source>
        <translation>签署日期为%1。</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>请说明原因。</translation>
    </message>
</context>
<context>
    <name>lianming::TopBar</name>
    <message>
        <source>Search or do…</source>
        <translation>搜索或执行操作…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>What waits for you, what expires and what it earns will stand here.</source>
        <translation>待办事项、即将到期的内容与收益将显示在这里。</translation>
    </message>
    <message>
        <source>IP assets</source>
        <translation>IP 资产</translation>
    </message>
    <message>
        <source>Import a collection to see its pictures, titles and rights.</source>
        <translation>导入藏品后，可在此查看图片、标题与权利。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>合作提案</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>授权合同</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>版税结算</translation>
    </message>
    <message>
        <source>Sales reports, settlements and what each figure is made of.</source>
        <translation>销售报告、结算单，以及每个数字的由来。</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>原创保护</translation>
    </message>
    <message>
        <source>Registrations, evidence and cases.</source>
        <translation>登记、证据与案件。</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Museums, libraries and academies that license.</source>
        <translation>对外授权的博物馆、图书馆与研究院。</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Who asks for and receives a licence.</source>
        <translation>申请并获得授权的一方。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
</TS>
