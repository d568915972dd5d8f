<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Intake</source>
        <translation>立项核对</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念设计</translation>
    </message>
    <message>
        <source>Final artwork</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Pre-production sample</source>
        <translation>产前样</translation>
    </message>
    <message>
        <source>Production sample</source>
        <translation>大货样</translation>
    </message>
    <message>
        <source>Packaging and listing</source>
        <translation>包装、吊牌与上架页</translation>
    </message>
    <message>
        <source>Marketing script</source>
        <translation>推广与直播脚本</translation>
    </message>
    <message>
        <source>To be handed in</source>
        <translation>待送审</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Changes to be made</source>
        <translation>需要修改</translation>
    </message>
    <message>
        <source>To be handed in again</source>
        <translation>待重新送审</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>The licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已送审</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Approved with changes</source>
        <translation>修改后通过</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Changes made</source>
        <translation>修改已完成</translation>
    </message>
    <message>
        <source>Approved by silence, as the contract says</source>
        <translation>按合同约定逾期视为通过</translation>
    </message>
    <message>
        <source>Withdrawn after approval</source>
        <translation>通过后撤回</translation>
    </message>
    <message>
        <source>Begin approval…</source>
        <translation>开始监修…</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>送审…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>通过…</translation>
    </message>
    <message>
        <source>Approve with changes…</source>
        <translation>修改后通过…</translation>
    </message>
    <message>
        <source>Ask for another round…</source>
        <translation>要求重新送审…</translation>
    </message>
    <message>
        <source>Do not approve…</source>
        <translation>不通过…</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>搁置…</translation>
    </message>
    <message>
        <source>Go on with the review</source>
        <translation>继续审核</translation>
    </message>
    <message>
        <source>Record the approval by silence</source>
        <translation>记录逾期视为通过</translation>
    </message>
    <message>
        <source>Cancel the product…</source>
        <translation>取消产品…</translation>
    </message>
    <message>
        <source>Take up again…</source>
        <translation>重新启动…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>策展研究</translation>
    </message>
    <message>
        <source>Conservation</source>
        <translation>文物保护</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Approve with changes</source>
        <translation>修改后通过</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>重新送审</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不通过</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With the licensee for %n day(s)</source>
        <translation>
            <numerusform>在被授权方处 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock stands</source>
        <translation>计时暂停</translation>
    </message>
    <message>
        <source>Review resumed</source>
        <translation>已恢复审核</translation>
    </message>
</context>
<context>
    <name>AssetExport</name>
    <message>
        <source>Workbook and CSV can be opened in a spreadsheet and imported again. LIDO is what portals and other museum systems read, IIIF what viewers show.</source>
        <translation>工作簿和 CSV 可用电子表格打开，也可再次导入。LIDO 供门户网站和其他博物馆系统读取，IIIF 供浏览器展示。</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>LIDO</source>
        <translation>LIDO</translation>
    </message>
    <message>
        <source>IIIF</source>
        <translation>IIIF</translation>
    </message>
    <message>
        <source>Export assets</source>
        <translation>导出资产</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>LIDO (*.xml)</source>
        <translation>LIDO (*.xml)</translation>
    </message>
    <message>
        <source>Export IIIF manifests</source>
        <translation>导出 IIIF 清单</translation>
    </message>
    <message>
        <source>Address under which they will be published</source>
        <translation>将来发布的网址</translation>
    </message>
    <message>
        <source>Write the manifests into which folder?</source>
        <translation>清单写入哪个文件夹？</translation>
    </message>
    <message>
        <source>Exporting assets</source>
        <translation>正在导出资产</translation>
    </message>
    <message>
        <source>%1 assets written to %2.</source>
        <translation>已将 %1 件资产写入 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Export %n asset(s) in which form?</source>
        <translation>
            <numerusform>以何种格式导出 %n 件资产？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseDocuments</name>
    <message>
        <source>Save the notice</source>
        <translation>保存侵权通知</translation>
    </message>
    <message>
        <source>Printing the notice</source>
        <translation>正在打印侵权通知</translation>
    </message>
    <message>
        <source>In which language is the notice?</source>
        <translation>侵权通知使用哪种语言？</translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation>案卷文件夹的保存位置</translation>
    </message>
    <message>
        <source>Writing the case file of %1</source>
        <translation>正在写入 %1 的案卷</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>已写入 %n 个文件：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>平台已受理</translation>
    </message>
    <message>
        <source>Rejected by the platform</source>
        <translation>平台不予受理</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Counter-notice announced</source>
        <translation>卖家已提交不侵权声明</translation>
    </message>
    <message>
        <source>Waiting: fifteen days</source>
        <translation>十五日等待期</translation>
    </message>
    <message>
        <source>Complaint filed</source>
        <translation>已投诉</translation>
    </message>
    <message>
        <source>Sued</source>
        <translation>已起诉</translation>
    </message>
    <message>
        <source>Restored by the platform</source>
        <translation>平台已恢复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Approve the notice</source>
        <translation>批准侵权通知</translation>
    </message>
    <message>
        <source>Refuse the notice</source>
        <translation>驳回侵权通知</translation>
    </message>
    <message>
        <source>Change the notice</source>
        <translation>修改侵权通知</translation>
    </message>
    <message>
        <source>The notice was sent</source>
        <translation>侵权通知已发出</translation>
    </message>
    <message>
        <source>The platform accepts it</source>
        <translation>平台予以受理</translation>
    </message>
    <message>
        <source>The platform rejects it</source>
        <translation>平台不予受理</translation>
    </message>
    <message>
        <source>Listings were removed</source>
        <translation>商品页已下架</translation>
    </message>
    <message>
        <source>The seller has answered</source>
        <translation>卖家已提交不侵权声明</translation>
    </message>
    <message>
        <source>The counter-notice has arrived</source>
        <translation>已收到不侵权声明</translation>
    </message>
    <message>
        <source>A complaint was filed</source>
        <translation>已向主管部门投诉</translation>
    </message>
    <message>
        <source>A suit was filed</source>
        <translation>已向人民法院起诉</translation>
    </message>
    <message>
        <source>The platform has restored the listings</source>
        <translation>平台已恢复商品页</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>维权成功</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>和解</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>维权未果</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Goods on a platform (E-commerce Law)</source>
        <translation>平台内商品（《电子商务法》）</translation>
    </message>
    <message>
        <source>Works that are stored or linked to (Regulations of 2006)</source>
        <translation>存储或链接的作品（《信息网络传播权保护条例》）</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>和解款</translation>
    </message>
    <message>
        <source>Damages</source>
        <translation>赔偿款</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <translation>补缴授权费</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>合理开支</translation>
    </message>
    <message>
        <source>Actual loss</source>
        <translation>权利人实际损失</translation>
    </message>
    <message>
        <source>Infringer&apos;s profit</source>
        <translation>侵权人违法所得</translation>
    </message>
    <message>
        <source>Licence fee as reference</source>
        <translation>参照许可使用费</translation>
    </message>
    <message>
        <source>Statutory damages</source>
        <translation>法定赔偿</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Write anew…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Send the notice…</source>
        <translation>发出通知…</translation>
    </message>
    <message>
        <source>Accepted…</source>
        <translation>平台受理…</translation>
    </message>
    <message>
        <source>Rejected…</source>
        <translation>平台不予受理…</translation>
    </message>
    <message>
        <source>Listings removed…</source>
        <translation>商品页下架…</translation>
    </message>
    <message>
        <source>Seller has answered…</source>
        <translation>卖家提交声明…</translation>
    </message>
    <message>
        <source>Counter-notice arrived…</source>
        <translation>收到不侵权声明…</translation>
    </message>
    <message>
        <source>Complaint filed…</source>
        <translation>已投诉…</translation>
    </message>
    <message>
        <source>Suit filed…</source>
        <translation>已起诉…</translation>
    </message>
    <message>
        <source>Listings restored…</source>
        <translation>商品页恢复…</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>The notice was approved</source>
        <translation>侵权通知已批准</translation>
    </message>
    <message>
        <source>The notice was refused</source>
        <translation>侵权通知已驳回</translation>
    </message>
    <message>
        <source>The notice was changed</source>
        <translation>侵权通知已修改</translation>
    </message>
    <message>
        <source>The case was closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>The case was opened</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>Legal confirmed a notice to a licensee</source>
        <translation>法务确认向被授权方发出通知</translation>
    </message>
    <message>
        <source>No time stamp</source>
        <translation>无时间戳</translation>
    </message>
    <message>
        <source>Waits for its time stamp</source>
        <translation>等待时间戳</translation>
    </message>
    <message>
        <source>Time-stamped</source>
        <translation>已取得时间戳</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Approval taken back</source>
        <translation>已撤回批准</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Class %1</source>
        <translation>第%1类</translation>
    </message>
    <message>
        <source>Class %1 %2</source>
        <translation>第%1类 %2</translation>
    </message>
</context>
<context>
    <name>ContractChoice</name>
    <message>
        <source>Choose a contract</source>
        <translation>选择合同</translation>
    </message>
    <message>
        <source>No single product</source>
        <translation>不限单个产品</translation>
    </message>
</context>
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
    <message>
        <source>for periods from %1 on</source>
        <translation>适用于 %1 起的报告期</translation>
    </message>
    <message>
        <source>for periods until %1</source>
        <translation>适用于截至 %1 的报告期</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>The whole picture</source>
        <translation>整图</translation>
    </message>
    <message>
        <source>A part of the picture</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>%1 of 256 bits differ</source>
        <translation>256 位中有 %1 位不同</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) fit in place</source>
        <translation>
            <numerusform>%n 个特征点位置吻合</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>In a case</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>非复制</translation>
    </message>
    <message>
        <source>The seller is licensed</source>
        <translation>卖家已获授权</translation>
    </message>
    <message>
        <source>The institution&apos;s own use</source>
        <translation>机构自用</translation>
    </message>
    <message>
        <source>A permitted use</source>
        <translation>允许的使用</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>The pictures have nothing to do with each other. This pair is dismissed wherever it is seen again.</source>
        <translation>两图互不相干。今后再出现这一对图片，一律排除。</translation>
    </message>
    <message>
        <source>Holds as long as the licence: when it ends, the match is open again.</source>
        <translation>授权期内有效；授权结束后，该比对结果恢复为待处理。</translation>
    </message>
    <message>
        <source>This seller&apos;s listings with this picture stay dismissed.</source>
        <translation>该卖家含此图片的商品页今后一律排除。</translation>
    </message>
    <message>
        <source>A use that the law allows, or that was permitted otherwise. Holds for this seller.</source>
        <translation>法律允许或另行获准的使用。对该卖家有效。</translation>
    </message>
    <message>
        <source>Say it below. Holds for this seller.</source>
        <translation>请在下方说明。对该卖家有效。</translation>
    </message>
    <message>
        <source>Unknown platform</source>
        <translation>未知平台</translation>
    </message>
    <message>
        <source>Nobody has said whose shop it is</source>
        <translation>店铺归属尚未确认</translation>
    </message>
    <message>
        <source>A brand&apos;s shop</source>
        <translation>品牌方店铺</translation>
    </message>
    <message>
        <source>An institution&apos;s own shop</source>
        <translation>机构自营店铺</translation>
    </message>
    <message>
        <source>Nobody that we know</source>
        <translation>无关联的第三方</translation>
    </message>
    <message>
        <source>Own shop</source>
        <translation>自营</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>授权范围内</translation>
    </message>
    <message>
        <source>Selling off</source>
        <translation>清货期内</translation>
    </message>
    <message>
        <source>Maybe licensed</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Outside the licence</source>
        <translation>超出授权范围</translation>
    </message>
    <message>
        <source>Licence not begun</source>
        <translation>授权未开始</translation>
    </message>
    <message>
        <source>Licence terminated</source>
        <translation>授权已终止</translation>
    </message>
    <message>
        <source>Licence expired</source>
        <translation>授权已到期</translation>
    </message>
    <message>
        <source>Never licensed</source>
        <translation>从未授权</translation>
    </message>
    <message>
        <source>the asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>the territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>%1 until %2; not known of the listing: %3</source>
        <translation>%1 有效至 %2；商品页未写明：%3</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 有效至 %2</translation>
    </message>
    <message>
        <source>%1 has ended; stock may be sold until %2</source>
        <translation>%1 已到期，库存可销售至 %2</translation>
    </message>
    <message>
        <source>%1 does not cover %2</source>
        <translation>%1 未涵盖：%2</translation>
    </message>
    <message>
        <source>%1 begins on %2</source>
        <translation>%1 自 %2 起生效</translation>
    </message>
    <message>
        <source>%1 was terminated, until %2</source>
        <translation>%1 已终止，有效至 %2</translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <translation>%1 已于 %2 到期</translation>
    </message>
    <message>
        <source>The shop is an institution&apos;s own.</source>
        <translation>该店铺为机构自营。</translation>
    </message>
    <message>
        <source>The shop resembles a licensee, and nobody has said whether it is one.</source>
        <translation>该店铺疑似属于被授权方，尚未确认。</translation>
    </message>
    <message>
        <source>No contract with this seller was ever signed.</source>
        <translation>从未与该卖家签订授权合同。</translation>
    </message>
    <message>
        <source>the same company number</source>
        <translation>统一社会信用代码相同</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>the store&apos;s address</source>
        <translation>店铺网址相符</translation>
    </message>
    <message>
        <source>the store&apos;s name</source>
        <translation>店铺名称相符</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品页</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>店铺编号</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Shop&apos;s address</source>
        <translation>店铺网址</translation>
    </message>
    <message>
        <source>Listing number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Address of the listing</source>
        <translation>商品页网址</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>销售件数</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Weidian</source>
        <translation>微店</translation>
    </message>
    <message>
        <source>Xianyu</source>
        <translation>闲鱼</translation>
    </message>
    <message>
        <source>1688.com</source>
        <translation>阿里巴巴1688</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>亚马逊</translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message>
        <source>Licence starts</source>
        <translation>许可开始</translation>
    </message>
    <message>
        <source>Licence ends</source>
        <translation>许可到期</translation>
    </message>
    <message>
        <source>Sell-off ends</source>
        <translation>清货期结束</translation>
    </message>
    <message>
        <source>Option: last day</source>
        <translation>选择权截止日</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>合同义务</translation>
    </message>
    <message>
        <source>Answer to a notice</source>
        <translation>通知答复期限</translation>
    </message>
    <message>
        <source>Hold lapses</source>
        <translation>保留失效</translation>
    </message>
    <message>
        <source>Rights held end</source>
        <translation>权利来源到期</translation>
    </message>
    <message>
        <source>Consent or permit ends</source>
        <translation>同意或许可到期</translation>
    </message>
    <message>
        <source>Registration ends</source>
        <translation>登记到期</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Marketing spend</source>
        <translation>市场推广投入</translation>
    </message>
    <message>
        <source>Window for an audit</source>
        <translation>审计期间</translation>
    </message>
    <message>
        <source>Recordal of a trade mark licence</source>
        <translation>商标使用许可备案</translation>
    </message>
    <message>
        <source>Filing of an exclusive licence</source>
        <translation>专有许可合同备案</translation>
    </message>
    <message>
        <source>Final account</source>
        <translation>最终结算</translation>
    </message>
    <message>
        <source>Destruction of what is left</source>
        <translation>剩余品销毁</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>The institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>The brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>No renewal</source>
        <translation>不续展</translation>
    </message>
    <message>
        <source>Breach</source>
        <translation>违约</translation>
    </message>
    <message>
        <source>Breach put right</source>
        <translation>违约已补正</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选择权</translation>
    </message>
    <message>
        <source>Task of a plan</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Registration can be renewed</source>
        <translation>可办理续展</translation>
    </message>
    <message>
        <source>Grace for renewal ends</source>
        <translation>续展宽展期届满</translation>
    </message>
    <message>
        <source>Mark unused for three years</source>
        <translation>商标连续三年未使用</translation>
    </message>
    <message>
        <source>Complaint or suit: last day</source>
        <translation>投诉或起诉截止日</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿 (XLSX)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument 文本 (*.odt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>ODRL in JSON-LD (*.jsonld)</source>
        <translation>ODRL（JSON-LD） (*.jsonld)</translation>
    </message>
    <message>
        <source>Text document (ODT)</source>
        <translation>文本文档（ODT）</translation>
    </message>
    <message>
        <source>For machines (JSON)</source>
        <translation>机器可读（JSON）</translation>
    </message>
    <message>
        <source>For machines (ODRL)</source>
        <translation>机器可读（ODRL）</translation>
    </message>
</context>
<context>
    <name>ExceptionColumns</name>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Earns now</source>
        <translation>当前授权费</translation>
    </message>
</context>
<context>
    <name>ExceptionWords</name>
    <message numerus="yes">
        <source>%1 a piece, usually %2 (%n period(s))</source>
        <translation>
            <numerusform>单价 %1，通常为 %2（%n 期）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 a piece, usually %2 (%n product(s))</source>
        <translation>
            <numerusform>单价 %1，通常为 %2（%n 款产品）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pieces in the period, usually %2 (%n period(s))</source>
        <translation>
            <numerusform>本期 %1 件，通常为 %2 件（%n 期）</numerusform>
        </translation>
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
    <name>ImportTables</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Would become</source>
        <translation>将变为</translation>
    </message>
    <message>
        <source>Line of the file</source>
        <translation>文件行号</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未接收的原因</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>需要知道的</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一条</translation>
    </message>
</context>
<context>
    <name>MatchWords</name>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Style and motifs</source>
        <translation>风格与纹样</translation>
    </message>
    <message>
        <source>Price band</source>
        <translation>价位</translation>
    </message>
    <message>
        <source>Regions and channels</source>
        <translation>地域与渠道</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>履约记录</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>承接能力</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>young adults</source>
        <translation>青年</translation>
    </message>
    <message>
        <source>families</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>seniors</source>
        <translation>银发族</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>collectors</source>
        <translation>收藏者</translation>
    </message>
    <message>
        <source>tourists</source>
        <translation>游客</translation>
    </message>
    <message>
        <source>business gifts</source>
        <translation>商务礼赠</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>everyday</source>
        <translation>日常</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中档</translation>
    </message>
    <message>
        <source>premium</source>
        <translation>高档</translation>
    </message>
    <message>
        <source>luxury</source>
        <translation>奢侈</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing stands out</source>
        <translation>无突出之处</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已授予他人</translation>
    </message>
    <message>
        <source>free in part</source>
        <translation>部分可授</translation>
    </message>
    <message>
        <source>on conditions</source>
        <translation>有条件可授</translation>
    </message>
    <message>
        <source>has it already</source>
        <translation>已获授权</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可授</translation>
    </message>
    <message>
        <source>free except %1</source>
        <translation>除 %1 外可授</translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message>
        <source>Wanted</source>
        <translation>想要</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>考虑</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>To be discussed</source>
        <translation>需商议</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>The whole package</source>
        <translation>整个审阅包</translation>
    </message>
    <message>
        <source>Museum</source>
        <translation>馆方</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Taken as it came</source>
        <translation>首次采信</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Not theirs</source>
        <translation>不是对方的</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待定夺</translation>
    </message>
    <message>
        <source>To be shared</source>
        <translation>待发出</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可授权</translation>
    </message>
    <message>
        <source>Free on conditions</source>
        <translation>有条件可授权</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已被占用</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>Licensing staff</source>
        <translation>授权专员</translation>
    </message>
    <message>
        <source>Brand manager</source>
        <translation>品牌经理</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>会计</translation>
    </message>
    <message>
        <source>Programme lead</source>
        <translation>项目负责人</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Keeps assets, brands and rights, decides about proposals, drafts contracts.</source>
        <translation>维护 IP 资产、品牌方与权利，审定提案，起草合同。</translation>
    </message>
    <message>
        <source>Works for one brand and sees nothing of the others.</source>
        <translation>只为一个品牌工作，看不到其他品牌的任何内容。</translation>
    </message>
    <message>
        <source>Checks title and terms, approves contracts and notices, keeps evidence.</source>
        <translation>审查权利来源与合同条件，批准合同与侵权通知，保管证据。</translation>
    </message>
    <message>
        <source>Calculates royalties, closes periods, invoices, runs audits.</source>
        <translation>计算授权费，关账，开票，开展审计。</translation>
    </message>
    <message>
        <source>Approves and signs contracts, waives what stands in the way.</source>
        <translation>批准并签署合同，豁免未通过的检查项。</translation>
    </message>
    <message>
        <source>Gives roles and backs up; sees no amounts by this role alone.</source>
        <translation>分配角色并备份；仅凭此角色看不到金额。</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>策展研究</translation>
    </message>
    <message>
        <source>Conservator</source>
        <translation>文物保护人员</translation>
    </message>
    <message>
        <source>Reviews products: whether motif, inscription and period are right. Sees no amounts.</source>
        <translation>审核产品：纹样、铭文与时代是否准确。看不到金额。</translation>
    </message>
    <message>
        <source>Reviews products: whether work and material are shown as they may be. Sees no amounts.</source>
        <translation>审核产品：文物与材质的呈现是否妥当。看不到金额。</translation>
    </message>
</context>
<context>
    <name>PlanColumns</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Steps open</source>
        <translation>未完成步骤</translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <translation>
            <numerusform>%n 项受阻</numerusform>
        </translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>PrintedPagesWords</name>
    <message>
        <source>As of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
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
    <message>
        <source>%1 (cut from %2, which decides)</source>
        <translation>%1（取自 %2，以该作品为准）</translation>
    </message>
    <message>
        <source>because of the work it was cut from: %1</source>
        <translation>因其所取自的作品：%1</translation>
    </message>
    <message>
        <source>Checks that nothing is open and that the rights are free</source>
        <translation>将检查内容是否齐全、权利是否可用</translation>
    </message>
    <message>
        <source>Asks for the reason</source>
        <translation>将询问原因</translation>
    </message>
    <message>
        <source>Trade mark %1 is registered for %2</source>
        <translation>商标 %1 核定使用于 %2</translation>
    </message>
    <message>
        <source>not for %1</source>
        <translation>未核定用于 %1</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>未在 %1 注册</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>自 %1 起有效</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效期至 %1</translation>
    </message>
</context>
<context>
    <name>RightsFields</name>
    <message>
        <source>Everything the institution has</source>
        <translation>该机构的全部资产</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Write the day as 2026-06-01</source>
        <translation>日期请写作 2026-06-01</translation>
    </message>
    <message>
        <source>Choose what it is about: everything, a collection or an asset</source>
        <translation>请选择对象：全部资产、藏品集或单件资产</translation>
    </message>
</context>
<context>
    <name>RightsInkWords</name>
    <message>
        <source>E</source>
        <comment>one letter for: exclusive</comment>
        <translation>独</translation>
    </message>
    <message>
        <source>S</source>
        <comment>one letter for: sole</comment>
        <translation>排</translation>
    </message>
    <message>
        <source>N</source>
        <comment>one letter for: non-exclusive</comment>
        <translation>普</translation>
    </message>
</context>
<context>
    <name>RightsMapPaint</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>所查期间</translation>
    </message>
</context>
<context>
    <name>RightsScaleWords</name>
    <message>
        <source>Q%1</source>
        <translation>Q%1</translation>
    </message>
</context>
<context>
    <name>RightsTips</name>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Held until %1</source>
        <translation>保留至%1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提案中</translation>
    </message>
    <message>
        <source>Terminated, the last day was %1</source>
        <translation>已终止，末日为%1</translation>
    </message>
    <message>
        <source>Sell-off until %1</source>
        <translation>清货期至%1</translation>
    </message>
    <message>
        <source>%1, except %2</source>
        <translation>%1（%2除外）</translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s)</source>
        <translation>
            <numerusform>%n 项授权</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of it is the institution&apos;s to give</source>
        <translation>其中部分权利不由本机构授出</translation>
    </message>
    <message>
        <source>A restriction applies</source>
        <translation>存在使用限制</translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <source>Own work</source>
        <translation>自有作品</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>艺术家授权</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影师授权</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借方授权</translation>
    </message>
    <message>
        <source>Co-owner</source>
        <translation>共有人授权</translation>
    </message>
    <message>
        <source>Registered mark</source>
        <translation>注册商标</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Consent needed</source>
        <translation>须经同意</translation>
    </message>
    <message>
        <source>Permit needed</source>
        <translation>须经批准</translation>
    </message>
    <message>
        <source>Prohibited</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>Relic of grade %1</source>
        <translation>%1级文物</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>优先权</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>自用</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Given up on %1.</source>
        <translation>已于%1放弃。</translation>
    </message>
    <message>
        <source>It lapsed after %1: what it held for %2 is free again.</source>
        <translation>%1到期后失效：为%2保留的权利已释放。</translation>
    </message>
    <message>
        <source>Its days are over: %1.</source>
        <translation>期限已过：%1。</translation>
    </message>
    <message>
        <source>Held for %1 until %2 (%3); asked for are the days %4.</source>
        <translation>为%1保留至%2（%3）；拟授权期限为%4。</translation>
    </message>
    <message>
        <source>For the institution&apos;s own products: %1.</source>
        <translation>供机构自有产品使用：%1。</translation>
    </message>
    <message>
        <source>Kept from everybody: %1.</source>
        <translation>不向任何一方授权：%1。</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Everything of %1</source>
        <translation>%1全部资产</translation>
    </message>
    <message>
        <source>Collection: %1</source>
        <translation>藏品集：%1</translation>
    </message>
    <message>
        <source>%1, except %2</source>
        <translation>%1（%2除外）</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>days of rights, and how far off their last day is</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>RoyaltyProof</name>
    <message>
        <source>%1 %2 a unit</source>
        <translation>每件 %1 %2</translation>
    </message>
    <message>
        <source>Royalty of line %1</source>
        <translation>第 %1 行的授权费</translation>
    </message>
    <message>
        <source>Free goods earn nothing and count nowhere</source>
        <translation>赠品样品不计授权费，也不参与任何计算</translation>
    </message>
    <message>
        <source>Earns nothing: it is licensed, but no rule of the contract fits it</source>
        <translation>不计授权费：在授权范围内，但合同没有适用的规则</translation>
    </message>
    <message>
        <source>Earns nothing: %1</source>
        <translation>不计授权费：%1</translation>
    </message>
    <message>
        <source>; exactly %1, rounded to %2</source>
        <translation>；精确值 %1，取整为 %2</translation>
    </message>
    <message>
        <source>; at least %1 by the rule&apos;s minimum a unit</source>
        <translation>；按规则的每件最低额不少于 %1</translation>
    </message>
    <message>
        <source>Its part of %1, which rule %2 owes for the period</source>
        <translation>规则 %2 本期应计 %1，此为本行分摊的部分</translation>
    </message>
    <message>
        <source>%1 of the base %2</source>
        <translation>基数 %2 的 %1</translation>
    </message>
    <message>
        <source>A sale outside the licence earns the contract&apos;s highest rate: %1</source>
        <translation>授权范围外的销售按合同最高费率计：%1</translation>
    </message>
    <message>
        <source>a fee of %1</source>
        <translation>固定金额 %1</translation>
    </message>
    <message>
        <source>As %1 decided: %2</source>
        <translation>由 %1 裁定：%2</translation>
    </message>
    <message>
        <source>As it was decided: %1</source>
        <translation>按裁定：%1</translation>
    </message>
    <message>
        <source>%1 of the base of %2 units</source>
        <translation>%2 件所对应基数的 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1 for %2 units</source>
        <translation>%1，共 %2 件</translation>
    </message>
    <message>
        <source>%1 for the units of the base %2</source>
        <translation>%1，按基数 %2 所对应的件数</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>In %1 the rule had counted %2 before this line and %3 with it</source>
        <translation>在 %1 内，该规则在本行之前累计 %2，计入本行后为 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Owed by the rule for the period</source>
        <translation>该规则本期应计</translation>
    </message>
    <message>
        <source>= for everything so far %1 (exactly %2) − at the end of the period before %3; the lines of the period share it by their base</source>
        <translation>= 迄今全部应计 %1（精确值 %2）− 上期期末应计 %3；由本期各行按基数分摊</translation>
    </message>
    <message>
        <source>Tier from %1 on</source>
        <translation>自 %1 起的一档</translation>
    </message>
    <message>
        <source>The contract pays by units: there is no base</source>
        <translation>合同按件计费，没有金额基数</translation>
    </message>
    <message>
        <source>= units × retail price, %1</source>
        <translation>= 数量 × 零售价，%1</translation>
    </message>
    <message>
        <source>= gross sales %1</source>
        <translation>= 销售总额 %1</translation>
    </message>
    <message>
        <source>= gross sales %1 − deductions %2</source>
        <translation>= 销售总额 %1 − 扣除 %2</translation>
    </message>
    <message>
        <source>; at least %1 by the contract&apos;s minimum a unit</source>
        <translation>；按合同的每件最低价不少于 %1</translation>
    </message>
    <message>
        <source>; %1 of %2 are this contract&apos;s</source>
        <translation>；其中 %2 的 %1 属于本合同</translation>
    </message>
    <message>
        <source>= %1 %2 × %3, the exchange rate of %4</source>
        <translation>= %1 %2 × %3（%4 的汇率）</translation>
    </message>
    <message>
        <source>%1 %2, which the contract does not allow</source>
        <translation>%1 %2（合同不予扣除）</translation>
    </message>
    <message>
        <source>Claimed: %1</source>
        <translation>申报扣除：%1</translation>
    </message>
    <message>
        <source>Ceiling on %1</source>
        <translation>%1的扣除上限</translation>
    </message>
    <message>
        <source>%1 claimed; the ceiling gives back what it took before: %2 allowed</source>
        <translation>申报 %1；上限返还此前未予扣除的部分，准予 %2</translation>
    </message>
    <message>
        <source>%1 claimed, %2 taken off by the ceiling: %3 allowed</source>
        <translation>申报 %1，超出上限 %2 不予扣除，准予 %3</translation>
    </message>
    <message>
        <source>It counts apart: it is paid beside %1</source>
        <translation>单独计：在“%1”之外另付</translation>
    </message>
    <message>
        <source>Line %1 of the report for %2</source>
        <translation>%2 销售报告第 %1 行</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>文件 %2 第 %1 行</translation>
    </message>
    <message>
        <source>Line %1 · %2</source>
        <translation>第 %1 行 · %2</translation>
    </message>
    <message>
        <source>%1 units, %2 reported, base %3</source>
        <translation>%1 件，申报 %2，基数 %3</translation>
    </message>
    <message>
        <source>In letters (%1): %2</source>
        <translation>公式（第 %1 节）：%2</translation>
    </message>
    <message>
        <source>Amount due for %1</source>
        <translation>%1 应付金额</translation>
    </message>
    <message>
        <source>= payable %1 + VAT %2 − withholding tax %3</source>
        <translation>= 应付 %1 + 增值税 %2 − 预提税 %3</translation>
    </message>
    <message>
        <source>%1 of the payable %2, rounded half up</source>
        <translation>应付 %2 的 %1，四舍五入</translation>
    </message>
    <message>
        <source>%1 of the payable %2, rounded half up; what is withheld counts as paid</source>
        <translation>应付 %2 的 %1，四舍五入；代扣部分视为已付</translation>
    </message>
    <message>
        <source>= balance %1 − payable %2; the next period begins with it</source>
        <translation>= 余额 %1 − 应付 %2；结转为下期期初</translation>
    </message>
    <message>
        <source>royalties and guarantees %1 + earned apart %2 + fees %3 + marketing fund %4 + adjustments %5 + brought forward %6</source>
        <translation>授权费与保底 %1 + 单独计 %2 + 固定费用 %3 + 市场基金 %4 + 调整 %5 + 上期结转 %6</translation>
    </message>
    <message>
        <source>The balance is %1 = %2.</source>
        <translation>余额为 %1 = %2。</translation>
    </message>
    <message>
        <source>It is a credit, so nothing is paid; it goes on to the next period.</source>
        <translation>余额为贷方，本期不付款，结转下期。</translation>
    </message>
    <message>
        <source>It is below the smallest payment of %1, so it waits for the next period.</source>
        <translation>不足起付额 %1，留待下期。</translation>
    </message>
    <message>
        <source>Sales outside the licence, lines that somebody decided and sell-off sales that count toward no guarantee: paid beside the guarantees, in full</source>
        <translation>授权范围外的销售、人工裁定的明细，以及不计入保底的清货期销售：在保底之外全额另付</translation>
    </message>
    <message>
        <source>Fixed fees that fall due in %1; royalties are never set against them</source>
        <translation>于 %1 到期的固定费用，不与授权费抵扣</translation>
    </message>
    <message>
        <source>%1 of the base %2, owed beside the royalty</source>
        <translation>基数 %2 的 %1，在授权费之外另付</translation>
    </message>
    <message>
        <source>A credit that the period before left</source>
        <translation>上期留下的贷方余额</translation>
    </message>
    <message>
        <source>A small sum that waited in the period before</source>
        <translation>上期未达起付额而留存的小额</translation>
    </message>
    <message>
        <source>= paid to date %1 − paid before %2</source>
        <translation>= 迄今已付 %1 − 此前已付 %2</translation>
    </message>
    <message>
        <source>= the larger of what was paid before, %1, and what is owed, %2; what was paid never falls</source>
        <translation>= 取较大者：此前已付 %1，应付 %2；已付数额不会减少</translation>
    </message>
    <message>
        <source>Paid to date</source>
        <translation>迄今已付</translation>
    </message>
    <message>
        <source>= for earlier spans %1 + for %2 %3</source>
        <translation>= 此前各段 %1 + %2 %3</translation>
    </message>
    <message>
        <source>= the larger of the guarantee due, %1, and what was earned so far, %2, less unearned guarantee brought in, %3, less reserve still held, %4</source>
        <translation>= 取较大者：已到期保底 %1；或累计授权费 %2 − 结转的未抵保底 %3 − 仍预留 %4</translation>
    </message>
    <message>
        <source>= earned so far %1 − reserve still held %2</source>
        <translation>= 累计授权费 %1 − 仍预留 %2</translation>
    </message>
    <message>
        <source>; returns beyond the sales of the span are a credit of %1</source>
        <translation>；退货超过本段销售的部分形成贷方 %1</translation>
    </message>
    <message>
        <source>Owed for %1</source>
        <translation>%1 应付</translation>
    </message>
    <message>
        <source>What the guarantee of the span before left unearned; it is earned first</source>
        <translation>上一段保底尚未抵扣的部分，须先行抵扣</translation>
    </message>
    <message>
        <source>Held back in the periods of the span and not released yet</source>
        <translation>本段各期预留、尚未释放的部分</translation>
    </message>
    <message>
        <source>The guarantee for %1 is %2, owed in full from the last period of the span on</source>
        <translation>%1 的保底金为 %2，自该段最后一期起全额应付</translation>
    </message>
    <message>
        <source>Instalments that have fallen due so far: %1; the guarantee for %2 is %3, owed in full from the last period of the span on</source>
        <translation>迄今到期的分期款为 %1；%2 的保底金为 %3，自该段最后一期起全额应付</translation>
    </message>
    <message>
        <source>What the periods from %1 to %2 earned, this one %3</source>
        <translation>%1 至 %2 各期的授权费，其中本期 %3</translation>
    </message>
    <message>
        <source>Earned in %1</source>
        <translation>%1 的授权费</translation>
    </message>
    <message>
        <source>No line of %1 counts toward it</source>
        <translation>%1 没有计入的明细</translation>
    </message>
    <message>
        <source> − %1 that counts apart</source>
        <translation> − 单独计的 %1</translation>
    </message>
    <message>
        <source>= earned %1 − held in reserve %2 + released %3</source>
        <translation>= 授权费 %1 − 预留 %2 + 释放 %3</translation>
    </message>
    <message>
        <source>= what earnings alone make owed, %1, less what was paid before, %2, where that is more than 0</source>
        <translation>= 仅按授权费应付的 %1 − 此前已付 %2，不低于 0</translation>
    </message>
    <message>
        <source>= payable %1 − payment for royalties %2</source>
        <translation>= 应付 %1 − 授权费付款 %2</translation>
    </message>
    <message>
        <source>Earned now and paid before: of %1 available, %2 is paid now</source>
        <translation>本期取得而此前已付：可用 %1 中，本期实付 %2</translation>
    </message>
    <message>
        <source>Paid to date, %1, and not yet earned or still in reserve</source>
        <translation>迄今已付的 %1 中，尚未以授权费抵扣或仍在预留的部分</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) at the highest rate or as decided</source>
        <translation>
            <numerusform>%n 行按最高费率或人工裁定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) by rule %1</source>
        <translation>
            <numerusform>%n 行适用规则 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Royalty base %1, %2 units</source>
        <translation>计费基数 %1，%2 件</translation>
    </message>
    <message>
        <source>From restatements of earlier periods</source>
        <translation>来自以前各期的更正结算</translation>
    </message>
    <message numerus="yes">
        <source>By today&apos;s lines the %n closed period(s) would pay %1; %2 was booked for them. This period settles the difference.</source>
        <translation>
            <numerusform>按现行明细，%n 个已关账报告期应付 %1；已入账 %2。差额在本期结清。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is payable, less the marketing fund, apportioned by the parties&apos; percents</source>
        <translation>应付金额扣除市场基金后，按各方比例分摊</translation>
    </message>
    <message>
        <source>%1 was claimed; allowed is what is allowed so far, %2, less what was allowed before, %3</source>
        <translation>申报 %1；准予 = 累计准予 %2 − 此前准予 %3</translation>
    </message>
    <message>
        <source>Allowed deduction of %1</source>
        <translation>准予扣除的%1</translation>
    </message>
    <message>
        <source>= the smaller of what was claimed so far, %1, and %2 of the gross sales so far, %3</source>
        <translation>= 取较小者：累计申报 %1，累计销售总额 %3 的 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) earn nothing</source>
        <translation>
            <numerusform>%n 行不计授权费</numerusform>
        </translation>
    </message>
    <message>
        <source>Free goods, sales outside the licence, and sales that no rule fits</source>
        <translation>赠品样品、授权范围外的销售，以及没有适用规则的销售</translation>
    </message>
    <message>
        <source>Contract %1: %2</source>
        <translation>合同 %1：%2</translation>
    </message>
    <message>
        <source>royalty base</source>
        <translation>计费基数</translation>
    </message>
    <message>
        <source>reserve against returns</source>
        <translation>退货准备金</translation>
    </message>
    <message>
        <source>marketing fund</source>
        <translation>市场基金</translation>
    </message>
    <message>
        <source>sales outside the licence</source>
        <translation>授权范围外的销售</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>guarantee %1</source>
        <translation>保底 %1</translation>
    </message>
    <message>
        <source>%1 due on %2</source>
        <translation>%1，应于%2支付</translation>
    </message>
    <message>
        <source>fees</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>smallest payment</source>
        <translation>起付额</translation>
    </message>
    <message>
        <source>Nothing below %1 is paid out.</source>
        <translation>不足 %1 不支付。</translation>
    </message>
    <message>
        <source>withholding tax</source>
        <translation>预提税</translation>
    </message>
    <message>
        <source>%1 of what is payable is withheld as tax and counts as paid.</source>
        <translation>按应付金额的 %1 代扣税款，代扣部分视为已付。</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>增值税</translation>
    </message>
    <message>
        <source>%1 is added to what is payable.</source>
        <translation>在应付金额之外加收 %1。</translation>
    </message>
    <message>
        <source>Guarantee %1</source>
        <translation>保底 %1</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>Royalties that count toward no guarantee</source>
        <translation>不计入保底的授权费</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>显示全部 %1 行</translation>
    </message>
</context>
<context>
    <name>SavedCopy</name>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>SigningWords</name>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Title to the rights</source>
        <translation>权属</translation>
    </message>
    <message>
        <source>Trade marks</source>
        <translation>商标</translation>
    </message>
    <message>
        <source>Consents and permits</source>
        <translation>同意与许可</translation>
    </message>
    <message>
        <source>Statutory contents</source>
        <translation>法定内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Parties, grants, term and royalty terms are all agreed.</source>
        <translation>当事人、授权、期限与授权费条款均已约定。</translation>
    </message>
    <message>
        <source>Nobody else has these rights, and they are held for nobody else.</source>
        <translation>该等权利未授予他人，也未为他人保留。</translation>
    </message>
    <message>
        <source>The institution itself has what it grants.</source>
        <translation>机构自身持有所授出的权利。</translation>
    </message>
    <message>
        <source>Licensed marks are registered for the goods, the places and the whole term.</source>
        <translation>所许可的商标已在相应商品、地域和整个授权期限内注册有效。</translation>
    </message>
    <message>
        <source>Consents of artists and lenders and permits for relics are recorded.</source>
        <translation>艺术家、出借方的同意和文物相关许可均已登记。</translation>
    </message>
    <message>
        <source>What Copyright Law art. 26 and Trademark Law art. 43 ask a licence to say, and its form.</source>
        <translation>《著作权法》第二十六条、《商标法》第四十三条要求的合同内容与形式。</translation>
    </message>
    <message>
        <source>No clause says other than the structured terms.</source>
        <translation>没有条款与结构化条款不一致。</translation>
    </message>
    <message>
        <source>Exactly this content is approved by legal and by the programme lead.</source>
        <translation>当前内容已由法务和项目负责人批准。</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>A second person lets the contract pass</source>
        <translation>经第二人同意豁免</translation>
    </message>
    <message>
        <source>Look at this before you sign</source>
        <translation>签署前请留意</translation>
    </message>
    <message>
        <source>Stands in the way</source>
        <translation>阻止签署</translation>
    </message>
    <message>
        <source>No trade mark is licensed</source>
        <translation>未许可商标</translation>
    </message>
    <message>
        <source>The contract has no text here</source>
        <translation>合同在本系统中没有文本</translation>
    </message>
    <message>
        <source>Not needed: nobody is entered under People</source>
        <translation>无须审批：尚未登记人员</translation>
    </message>
    <message>
        <source>Asked once the terms are complete</source>
        <translation>条款补全后核查</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目负责人</translation>
    </message>
    <message>
        <source>%1: approved by %2, %3</source>
        <translation>%1：%2 批准，%3</translation>
    </message>
    <message>
        <source>%1: refused by %2, %3</source>
        <translation>%1：%2 未予批准，%3</translation>
    </message>
    <message>
        <source>%1: taken back by %2, %3</source>
        <translation>%1：%2 撤回批准，%3</translation>
    </message>
</context>
<context>
    <name>StatementBatchColumns</name>
    <message>
        <source>taken in</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>taken before</source>
        <translation>已接收过</translation>
    </message>
    <message>
        <source>would replace lines</source>
        <translation>将替换明细</translation>
    </message>
    <message>
        <source>second for its period</source>
        <translation>期间重复</translation>
    </message>
    <message>
        <source>period done</source>
        <translation>期间已结</translation>
    </message>
    <message>
        <source>which contract?</source>
        <translation>哪份合同？</translation>
    </message>
    <message>
        <source>which period?</source>
        <translation>哪个期间？</translation>
    </message>
    <message>
        <source>which columns?</source>
        <translation>哪些列？</translation>
    </message>
    <message>
        <source>bad rows</source>
        <translation>有错误行</translation>
    </message>
    <message>
        <source>no sales</source>
        <translation>没有销售</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 lines taken.</source>
        <translation>已导入 %1 行。</translation>
    </message>
    <message>
        <source>Not found in it: %1</source>
        <translation>其中找不到：%1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>WorkPlanWords</name>
    <message>
        <source>Set-up</source>
        <translation>筹建</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>首发上线</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>Protection of originals</source>
        <translation>原创保护</translation>
    </message>
    <message>
        <source>For a contract</source>
        <translation>适用于合同</translation>
    </message>
    <message>
        <source>For a product</source>
        <translation>适用于产品</translation>
    </message>
    <message>
        <source>For a store</source>
        <translation>适用于店铺</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未核准</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Social responsibility</source>
        <translation>社会责任</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Security of artwork and labels</source>
        <translation>图稿与授权标安全</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Passed with findings</source>
        <translation>通过但有问题</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>生产中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Pre-production sample</source>
        <translation>产前样</translation>
    </message>
    <message>
        <source>Production sample</source>
        <translation>大货样</translation>
    </message>
    <message>
        <source>Packaging sample</source>
        <translation>包装样</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已核准</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Royalties</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>Late interest</source>
        <translation>逾期利息</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Audit finding</source>
        <translation>审计补缴</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>贷项通知单</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>部分已付</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Certificate awaited</source>
        <translation>待完税凭证</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已全额冲减</translation>
    </message>
    <message>
        <source>Credit given</source>
        <translation>已冲减</translation>
    </message>
    <message>
        <source>Put against</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Set free by a credit note</source>
        <translation>因贷项通知单转回</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Payment reversed</source>
        <translation>收款冲销</translation>
    </message>
    <message>
        <source>Tax certificate</source>
        <translation>完税凭证</translation>
    </message>
    <message>
        <source>Certificate taken back</source>
        <translation>凭证撤回</translation>
    </message>
    <message>
        <source>Used in another currency</source>
        <translation>转付外币账单</translation>
    </message>
    <message>
        <source>Paid in another currency</source>
        <translation>以外币付款</translation>
    </message>
    <message>
        <source>Conversion taken back</source>
        <translation>外币核销撤回</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 天</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 天</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>90 天以上</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
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
        <translation>已关账</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Approval lapsed</source>
        <translation>批准失效</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Prepared anew</source>
        <translation>重新编制</translation>
    </message>
    <message>
        <source>A rate agreed</source>
        <translation>约定费率</translation>
    </message>
    <message>
        <source>A rate per unit agreed</source>
        <translation>约定每件费率</translation>
    </message>
    <message>
        <source>A fee agreed</source>
        <translation>约定固定费用</translation>
    </message>
    <message>
        <source>Correction asked for</source>
        <translation>已请求更正</translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>按原样接受</translation>
    </message>
    <message>
        <source>Decision withdrawn</source>
        <translation>撤回处理决定</translation>
    </message>
    <message>
        <source>Decisions lapsed</source>
        <translation>处理决定失效</translation>
    </message>
    <message>
        <source>Decisions taken over</source>
        <translation>沿用处理决定</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Put against an invoice</source>
        <translation>核销发票</translation>
    </message>
    <message>
        <source>Tax certificate recorded</source>
        <translation>登记完税凭证</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已冲减</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已冲回</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已催报</translation>
    </message>
    <message>
        <source>Sample drawn</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>Line chosen for the sample</source>
        <translation>已选入样本</translation>
    </message>
    <message>
        <source>Missing line added</source>
        <translation>已补录漏报行</translation>
    </message>
    <message>
        <source>Line taken out of the sample</source>
        <translation>已移出样本</translation>
    </message>
    <message>
        <source>Line verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Finding withdrawn</source>
        <translation>已撤销认定</translation>
    </message>
    <message>
        <source>Result computed</source>
        <translation>已计算结果</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Document attached</source>
        <translation>已附加文件</translation>
    </message>
    <message>
        <source>Version kept</source>
        <translation>留存版本</translation>
    </message>
    <message>
        <source>Signed in spite of</source>
        <translation>签署时的提醒与豁免</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>Approval taken back</source>
        <translation>撤回批准</translation>
    </message>
    <message>
        <source>Waiver asked for</source>
        <translation>申请豁免</translation>
    </message>
    <message>
        <source>Waiver granted</source>
        <translation>同意豁免</translation>
    </message>
    <message>
        <source>Waiver refused</source>
        <translation>拒绝豁免</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>已订补充协议</translation>
    </message>
    <message>
        <source>Picture exported</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Changed together with others</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Change undone together with others</source>
        <translation>批量撤销修改</translation>
    </message>
    <message>
        <source>Stands for a duplicate</source>
        <translation>代表一条重复记录</translation>
    </message>
    <message>
        <source>Merged into another record</source>
        <translation>并入另一条记录</translation>
    </message>
    <message>
        <source>Merge undone</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Found to be two things</source>
        <translation>确认为两件</translation>
    </message>
    <message>
        <source>No longer said to be two things</source>
        <translation>不再视为两件</translation>
    </message>
    <message>
        <source>Motif cut out</source>
        <translation>截取纹样</translation>
    </message>
    <message>
        <source>Changed by an import</source>
        <translation>由导入更改</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>导入中止</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>已复制图片</translation>
    </message>
    <message>
        <source>Shown in a lookbook</source>
        <translation>收入画册</translation>
    </message>
    <message>
        <source>Shared with the brand</source>
        <translation>已发给品牌方</translation>
    </message>
    <message>
        <source>Said in the review</source>
        <translation>发表审阅意见</translation>
    </message>
    <message>
        <source>Answered by the brand</source>
        <translation>品牌方已答复</translation>
    </message>
    <message>
        <source>Answer taken in</source>
        <translation>已接收回复</translation>
    </message>
    <message>
        <source>Key confirmed</source>
        <translation>已确认密钥</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>已否认密钥</translation>
    </message>
    <message>
        <source>Approval begun</source>
        <translation>监修开始</translation>
    </message>
    <message>
        <source>Handed in for approval</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Stage approved</source>
        <translation>阶段通过</translation>
    </message>
    <message>
        <source>Stage approved with changes</source>
        <translation>阶段修改后通过</translation>
    </message>
    <message>
        <source>Another round asked for</source>
        <translation>要求重新送审</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Review goes on</source>
        <translation>继续审核</translation>
    </message>
    <message>
        <source>Changes made</source>
        <translation>修改已完成</translation>
    </message>
    <message>
        <source>Approved by silence</source>
        <translation>逾期视为通过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Withdrawn after approval</source>
        <translation>通过后撤回</translation>
    </message>
    <message>
        <source>Change ticked off</source>
        <translation>修改项已完成</translation>
    </message>
    <message>
        <source>Remark made</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Remark answered</source>
        <translation>答复批注</translation>
    </message>
    <message>
        <source>Remark settled</source>
        <translation>批注已认可</translation>
    </message>
    <message>
        <source>Remark taken up again</source>
        <translation>重新提出批注</translation>
    </message>
    <message>
        <source>Remark among the house</source>
        <translation>馆内批注</translation>
    </message>
    <message>
        <source>Recommendation given</source>
        <translation>提出审核意见</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提案中</translation>
    </message>
    <message>
        <source>Dates moved</source>
        <translation>日期变动</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>已评论</translation>
    </message>
    <message>
        <source>Ticked off</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Tick taken back</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>退回待办</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未核准</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Production began</source>
        <translation>已开工</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Said among the house</source>
        <translation>馆内意见</translation>
    </message>
    <message>
        <source>Approved against an opinion, or without one</source>
        <translation>未依审核意见而通过的理由</translation>
    </message>
    <message>
        <source>Chain begun; the history before was sealed</source>
        <translation>建立审计链，此前的历史已封存</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>发出侵权通知</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>平台已受理</translation>
    </message>
    <message>
        <source>Rejected by the platform</source>
        <translation>平台不予受理</translation>
    </message>
    <message>
        <source>Listings removed</source>
        <translation>商品页下架</translation>
    </message>
    <message>
        <source>Counter-notice announced</source>
        <translation>卖家已提交不侵权声明</translation>
    </message>
    <message>
        <source>Counter-notice received</source>
        <translation>收到不侵权声明</translation>
    </message>
    <message>
        <source>Complaint filed</source>
        <translation>已投诉</translation>
    </message>
    <message>
        <source>Suit filed</source>
        <translation>已起诉</translation>
    </message>
    <message>
        <source>Restored by the platform</source>
        <translation>平台已恢复</translation>
    </message>
    <message>
        <source>Evidence added</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Notice to a licensee confirmed</source>
        <translation>确认向被授权方发出通知</translation>
    </message>
    <message>
        <source>Notice approved</source>
        <translation>批准侵权通知</translation>
    </message>
    <message>
        <source>Notice refused</source>
        <translation>驳回侵权通知</translation>
    </message>
    <message>
        <source>Letter received</source>
        <translation>收到来函</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>发出函件</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>收到款项</translation>
    </message>
    <message>
        <source>Damages worked out</source>
        <translation>完成赔偿测算</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>续展</translation>
    </message>
    <message>
        <source>Use recorded</source>
        <translation>登记使用证据</translation>
    </message>
    <message>
        <source>Timestamped</source>
        <translation>取得时间戳</translation>
    </message>
</context>
<context>
    <name>assets</name>
    <message>
        <source>Object</source>
        <translation>藏品</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>纹样</translation>
    </message>
    <message>
        <source>Trade mark</source>
        <translation>商标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>藏品号</translation>
    </message>
    <message>
        <source>Title (language told by the text)</source>
        <translation>题名（按文字判断语言）</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文题名</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文题名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Inscription</source>
        <translation>铭文题识</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>署名信息</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>权利声明</translation>
    </message>
    <message>
        <source>Note on rights</source>
        <translation>权利说明</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation>图片地址</translation>
    </message>
    <message>
        <source>Choose the institution that holds it</source>
        <translation>请选择收藏机构</translation>
    </message>
    <message>
        <source>Give the accession number</source>
        <translation>请填写藏品编号</translation>
    </message>
    <message>
        <source>At most 200 characters</source>
        <translation>最多 200 个字符</translation>
    </message>
    <message>
        <source>Give a title in English or Chinese</source>
        <translation>请填写中文或英文题名</translation>
    </message>
    <message>
        <source>A text is too long</source>
        <translation>文字过长</translation>
    </message>
    <message>
        <source>Write an address that begins with https://</source>
        <translation>请填写以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>A text holds a character that cannot be shown</source>
        <translation>文字中含有无法显示的字符</translation>
    </message>
    <message>
        <source>Say which column is the accession number</source>
        <translation>请指出哪一列是藏品编号</translation>
    </message>
    <message>
        <source>Say which column is the title</source>
        <translation>请指出哪一列是题名</translation>
    </message>
    <message>
        <source>The file has fewer columns than that</source>
        <translation>文件没有这么多列</translation>
    </message>
    <message>
        <source>Use either “Title” or the titles in English and Chinese, not both</source>
        <translation>“题名”与中、英文题名只能选用一种</translation>
    </message>
    <message>
        <source>Accession number and title cannot be the same for all records</source>
        <translation>藏品编号和题名不能全部相同</translation>
    </message>
    <message>
        <source>A quotation mark stands inside a cell</source>
        <translation>单元格内有引号</translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>A carriage return ends no line</source>
        <translation>多余的回车符</translation>
    </message>
    <message>
        <source>Another number of cells than the header</source>
        <translation>单元格数与表头不符</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>文字过长</translation>
    </message>
    <message>
        <source>A character that cannot be shown</source>
        <translation>含有无法显示的字符</translation>
    </message>
    <message>
        <source>Must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>Not a web address</source>
        <translation>不是网址</translation>
    </message>
    <message>
        <source>Not one of the words that are known here</source>
        <translation>不是可识别的词</translation>
    </message>
    <message>
        <source>The file has this record already</source>
        <translation>文件中已有此记录</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Earliest year</source>
        <translation>起始年</translation>
    </message>
    <message>
        <source>Latest year</source>
        <translation>终止年</translation>
    </message>
    <message>
        <source>%1 BC</source>
        <translation>公元前%1年</translation>
    </message>
    <message>
        <source>Not a record of an object</source>
        <translation>不是藏品记录</translation>
    </message>
    <message>
        <source>Only the address of a record</source>
        <translation>只有记录的地址</translation>
    </message>
    <message>
        <source>The file cannot be read further</source>
        <translation>文件无法继续读取</translation>
    </message>
    <message>
        <source>Another record stands for this one</source>
        <translation>已并入另一条记录</translation>
    </message>
    <message>
        <source>The record is archived, and stays so</source>
        <translation>该记录已归档，并保持归档</translation>
    </message>
    <message>
        <source>New, beside a number that differs only in capital letters</source>
        <translation>新增，但已有仅大小写不同的藏品号</translation>
    </message>
    <message>
        <source>The file breaks a rule of its form</source>
        <translation>文件不符合其格式的规则</translation>
    </message>
</context>
<context>
    <name>audits</name>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>已测算</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>taken whole</source>
        <translation>全数检查</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个样本点</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>指定检查</translation>
    </message>
    <message>
        <source>never reported</source>
        <translation>未申报</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>无须补付</translation>
    </message>
    <message>
        <source>The periods are restated</source>
        <translation>更正结算各期</translation>
    </message>
    <message>
        <source>An invoice is sent</source>
        <translation>开具账单追收</translation>
    </message>
    <message>
        <source>The museum waives it</source>
        <translation>博物馆予以豁免</translation>
    </message>
    <message>
        <source>of what was due</source>
        <translation>占应付额</translation>
    </message>
    <message>
        <source>of what was reported</source>
        <translation>占申报额</translation>
    </message>
    <message>
        <source>none: the museum bears the costs</source>
        <translation>无：费用由博物馆承担</translation>
    </message>
    <message>
        <source>from %1 %2</source>
        <translation>%2达 %1 起</translation>
    </message>
    <message>
        <source>Costs shift to the licensee: %1</source>
        <translation>费用转由被授权方承担的门槛：%1</translation>
    </message>
    <message>
        <source>The shortfall bears late interest</source>
        <translation>少付部分计收逾期利息</translation>
    </message>
    <message>
        <source>No interest on the shortfall</source>
        <translation>少付部分不计利息</translation>
    </message>
    <message numerus="yes">
        <source>Looks back %n year(s)</source>
        <translation>
            <numerusform>追溯 %n 年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>Set a field</source>
        <translation>设定字段</translation>
    </message>
    <message>
        <source>Append to a field</source>
        <translation>在字段后追加</translation>
    </message>
    <message>
        <source>Replace words in a field</source>
        <translation>替换字段中的文字</translation>
    </message>
    <message>
        <source>Empty a field</source>
        <translation>清空字段</translation>
    </message>
    <message>
        <source>Give terms</source>
        <translation>添加词条</translation>
    </message>
    <message>
        <source>Take terms away</source>
        <translation>去掉词条</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>放入藏品集</translation>
    </message>
    <message>
        <source>Take out of a collection</source>
        <translation>移出藏品集</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Restore from the archive</source>
        <translation>从归档恢复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Same description</source>
        <translation>描述相同</translation>
    </message>
    <message>
        <source>Pictures alike</source>
        <translation>图片相近</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>图片相同</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 并入 %2</translation>
    </message>
    <message>
        <source>Pictures added from %1</source>
        <translation>从“%1”添加图片</translation>
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
        <translation>这条记录已关账，不能再改</translation>
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
        <translation>%1 已关账，不再改动；更正须走更正结算</translation>
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
        <source>%1: the picture is damaged</source>
        <translation>%1：图片已损坏</translation>
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
    <message>
        <source>--%1: &quot;%2&quot; is no number</source>
        <translation>--%1：“%2”不是数字</translation>
    </message>
    <message>
        <source>--language is en or zh</source>
        <translation>--language 只能是 en 或 zh</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not FIELD=VALUE</source>
        <translation>--%1：“%2”不是“字段=值”的形式</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;</source>
        <translation>文件中没有“%1”这一列</translation>
    </message>
    <message>
        <source>--dates is day-first or month-first</source>
        <translation>--dates 只能是 day-first 或 month-first</translation>
    </message>
    <message>
        <source>%1 has no statement yet</source>
        <translation>%1 还没有销售报告</translation>
    </message>
    <message>
        <source>There is no backup in %1</source>
        <translation>%1 中没有备份</translation>
    </message>
    <message>
        <source>%1 is not calculated yet: there is nothing to print</source>
        <translation>%1 尚未计算，没有可打印的内容</translation>
    </message>
    <message>
        <source>A closed period was calculated with the rate of %1 for %2; another rate for %3 would change it</source>
        <translation>有已关账的期间按 %1 的 %2 汇率计算；更改 %3 的汇率会使其变动</translation>
    </message>
    <message>
        <source>An exchange rate needs two currencies, a day and a value above 0</source>
        <translation>汇率需要两个不同的币种、一个日期和大于 0 的数值</translation>
    </message>
    <message>
        <source>The late interest is larger than an amount can be</source>
        <translation>滞纳利息超出金额可表示的范围</translation>
    </message>
    <message>
        <source>The stored figures of %1 are damaged</source>
        <translation>%1 保存的数字已损坏</translation>
    </message>
    <message>
        <source>The statement has no line %1</source>
        <translation>该销售报告没有第 %1 行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no percent</source>
        <translation>“%1”不是百分比</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile. Look at it again first</source>
        <translation>其他人刚刚更改了 %1，请先重新查看</translation>
    </message>
    <message>
        <source>%1 is no period of contract %2</source>
        <translation>%1 不是合同 %2 的结算期</translation>
    </message>
    <message>
        <source>Contract %1 has no royalty rates yet: write its terms first</source>
        <translation>合同 %1 尚无授权费率，请先填写条款</translation>
    </message>
    <message>
        <source>Contract %1 has no statements yet</source>
        <translation>合同 %1 尚无销售报告</translation>
    </message>
    <message>
        <source>%1 is closed with %2 %3 but recomputes to %4. Nothing was changed; the workspace needs checking</source>
        <translation>%1 已关账，其 %2 为 %3，但重新计算得 %4。未作任何更改，请检查工作区</translation>
    </message>
    <message>
        <source>%1 is approved with %2 %3 but would now be %4. Reopen it first</source>
        <translation>%1 已审核，其 %2 为 %3，现在应为 %4。请先重新打开</translation>
    </message>
    <message>
        <source>%1 has no line %2</source>
        <translation>%1 没有第 %2 行</translation>
    </message>
    <message>
        <source>%1 has a statement already</source>
        <translation>%1 已有销售报告</translation>
    </message>
    <message>
        <source>%1 is %2: only what is calculated can be approved</source>
        <translation>%1 的状态为 %2：只有已计算的才能审核</translation>
    </message>
    <message>
        <source>%1 was prepared by %2: somebody else must approve it</source>
        <translation>%1 由 %2 编制，须由他人审核</translation>
    </message>
    <message>
        <source>%1 is open already</source>
        <translation>%1 已是打开状态</translation>
    </message>
    <message>
        <source>%1 is %2: only what is approved can be closed</source>
        <translation>%1 的状态为 %2：只有已审核的才能关账</translation>
    </message>
    <message>
        <source>%1 cannot be closed before %2: periods close in their order, one without sales by an empty statement</source>
        <translation>%1 不能先于 %2 关账：各期须依次关账，无销售的期间用空报告关账</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入%1：%2</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1：没有这个文件</translation>
    </message>
    <message>
        <source>%1: this is no file</source>
        <translation>%1：这不是文件</translation>
    </message>
    <message>
        <source>--%1 is given more than once</source>
        <translation>--%1 不能给出多次</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; stands twice in one object</source>
        <translation>%1：同一对象中出现两次“%2”</translation>
    </message>
    <message>
        <source>%1 is empty, so it is no workspace. Bring back a backup of it</source>
        <translation>%1 是空文件，不是工作区。请恢复其备份</translation>
    </message>
    <message>
        <source>%1 belongs to the workspace. Write to another place</source>
        <translation>%1 属于工作区，请写到别处</translation>
    </message>
    <message>
        <source>%1 has no edition %2</source>
        <translation>%1 没有第 %2 版</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no amount in %3</source>
        <translation>--%1：“%2”不是 %3 金额</translation>
    </message>
    <message>
        <source>Give --contract and --period, or --all for what is closed</source>
        <translation>请给出 --contract 和 --period，或用 --all 处理全部已关账期</translation>
    </message>
    <message>
        <source>%1 has no statement</source>
        <translation>%1 没有销售报告</translation>
    </message>
    <message>
        <source>Nothing of %1 is left on %2 to take back</source>
        <translation>%1 对 %2 没有可撤回的核销</translation>
    </message>
    <message>
        <source>Invoice %1 has no certificate %2</source>
        <translation>账单 %1 没有凭证 %2</translation>
    </message>
    <message>
        <source>--format is pdf or xlsx</source>
        <translation>--format 只能是 pdf 或 xlsx</translation>
    </message>
    <message>
        <source>Give --period, or --from and --to</source>
        <translation>请给出 --period，或同时给出 --from 和 --to</translation>
    </message>
    <message>
        <source>%1 is no folder that can be written to</source>
        <translation>%1 不是可写入的文件夹</translation>
    </message>
    <message>
        <source>%1 has no postings</source>
        <translation>%1 没有任何账目</translation>
    </message>
    <message>
        <source>Say which account with --currency: %1</source>
        <translation>请用 --currency 指明账户币种：%1</translation>
    </message>
    <message>
        <source>Give one of --percent, --per-unit, --fee, --ask and --ignore</source>
        <translation>请在 --percent、--per-unit、--fee、--ask、--ignore 中选一个</translation>
    </message>
    <message>
        <source>The contract has no product %1</source>
        <translation>该合同没有产品 %1</translation>
    </message>
    <message>
        <source>--%1 is a number from %2 to %3</source>
        <translation>--%1 须为 %2 至 %3 的数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that happens to a payment</source>
        <translation>“%1”不是收款的处理方式</translation>
    </message>
    <message>
        <source>There is no such brand</source>
        <translation>没有这个品牌方</translation>
    </message>
    <message>
        <source>There is no such invoice</source>
        <translation>没有这份账单</translation>
    </message>
    <message>
        <source>There is no invoice %1</source>
        <translation>没有账单 %1</translation>
    </message>
    <message>
        <source>There is no such payment</source>
        <translation>没有这笔收款</translation>
    </message>
    <message>
        <source>There is no payment %1</source>
        <translation>没有收款 %1</translation>
    </message>
    <message>
        <source>This was never put against an invoice</source>
        <translation>这笔款项没有核销过账单</translation>
    </message>
    <message>
        <source>There is no such certificate</source>
        <translation>没有这份凭证</translation>
    </message>
    <message>
        <source>Give a reason: it stands in the books for good</source>
        <translation>请填写原因：它会永久留在账簿中</translation>
    </message>
    <message>
        <source>Contract %1 is not signed: nothing can be invoiced on it</source>
        <translation>合同 %1 尚未签署，不能开账单</translation>
    </message>
    <message>
        <source>Only adjustments and audit findings are invoiced by amount</source>
        <translation>只有调整和审计补缴可以按金额开账单</translation>
    </message>
    <message>
        <source>The amount must be greater than 0</source>
        <translation>金额必须大于 0</translation>
    </message>
    <message>
        <source>%1 is a credit note itself</source>
        <translation>%1 本身就是贷项通知单</translation>
    </message>
    <message>
        <source>%1 was issued on %2: no credit note is before it</source>
        <translation>%1 开具于 %2，贷项通知单不能早于它</translation>
    </message>
    <message>
        <source>Only %1 of %2 is left to credit, before VAT</source>
        <translation>%2 只剩不含增值税 %1 可以冲减</translation>
    </message>
    <message>
        <source>The day of receipt must not be after today</source>
        <translation>到账日期不能晚于今天</translation>
    </message>
    <message>
        <source>%1 from %2 on %3 with this reference is recorded already, as %4</source>
        <translation>%2 于 %3 付的 %1（流水号相同）已登记为 %4</translation>
    </message>
    <message>
        <source>Payment %1 was reversed</source>
        <translation>收款 %1 已冲销</translation>
    </message>
    <message>
        <source>Payment %1 came in on %2: it is not reversed before</source>
        <translation>收款 %1 于 %2 到账，冲销日期不能更早</translation>
    </message>
    <message>
        <source>%1 is a credit note: no tax is withheld on it</source>
        <translation>%1 是贷项通知单，没有预提税</translation>
    </message>
    <message>
        <source>The tax day must not be after today</source>
        <translation>缴税日期不能晚于今天</translation>
    </message>
    <message>
        <source>The certificate is larger than invoice %1</source>
        <translation>凭证金额超过账单 %1</translation>
    </message>
    <message>
        <source>Name the tax office of the certificate</source>
        <translation>请填写凭证的税务机关</translation>
    </message>
    <message>
        <source>Give the certificate&apos;s number</source>
        <translation>请填写凭证号码</translation>
    </message>
    <message>
        <source>Certificate %1 of %2 is recorded already, on invoice %3</source>
        <translation>%2 的凭证 %1 已登记在账单 %3 上</translation>
    </message>
    <message>
        <source>Certificate %1 was taken back</source>
        <translation>凭证 %1 已撤回</translation>
    </message>
    <message>
        <source>Interest runs day by day: it cannot be invoiced beyond today</source>
        <translation>利息逐日产生，不能开到今天之后</translation>
    </message>
    <message>
        <source>Nothing was agreed about late interest on %1</source>
        <translation>%1 所属合同没有约定逾期利息</translation>
    </message>
    <message>
        <source>No interest has run on %1 up to %2 that was not invoiced before</source>
        <translation>截至 %2，%1 没有尚未开账单的利息</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of invoice</source>
        <translation>“%1”不是账单类型</translation>
    </message>
    <message>
        <source>The balance is larger than an amount can be</source>
        <translation>余额超出金额所能表示的范围</translation>
    </message>
    <message>
        <source>The invoice is larger than an amount can be, with its VAT</source>
        <translation>账单连同增值税超出金额所能表示的范围</translation>
    </message>
    <message>
        <source>The due day %1 is before the day of issue %2</source>
        <translation>到期日 %1 早于开具日期 %2</translation>
    </message>
    <message>
        <source>%1 is %2: only what is closed is invoiced</source>
        <translation>%1 的状态为 %2：只有已关账的才能开账单</translation>
    </message>
    <message>
        <source>%1 is a restatement: its difference is invoiced with the next open period</source>
        <translation>%1 是更正结算，其差额随下一个未关账期开账单</translation>
    </message>
    <message>
        <source>%1 is invoiced already, with %2</source>
        <translation>%1 已开账单：%2</translation>
    </message>
    <message>
        <source>%1 has nothing to invoice: %2 is payable</source>
        <translation>%1 无需开账单：应付 %2</translation>
    </message>
    <message>
        <source>%1 is a credit note: nothing is paid on it</source>
        <translation>%1 是贷项通知单，不能收款</translation>
    </message>
    <message>
        <source>%1 is an invoice of %2, the payment came from %3</source>
        <translation>%1 是 %2 的账单，而收款来自 %3</translation>
    </message>
    <message>
        <source>An amount for %1 must be greater than 0</source>
        <translation>核销 %1 的金额必须大于 0</translation>
    </message>
    <message>
        <source>%1 is in %2, the payment in %3: give the bank&apos;s rate</source>
        <translation>%1 的币种是 %2，收款是 %3：请给出银行汇率</translation>
    </message>
    <message>
        <source>%1 is in the payment&apos;s currency: it takes no rate</source>
        <translation>%1 与收款币种相同，不需要汇率</translation>
    </message>
    <message>
        <source>%1 for %2 cannot be told in %3 at this rate</source>
        <translation>按此汇率，%2 的 %1 无法折成 %3</translation>
    </message>
    <message>
        <source>%1 and %2 do not agree at the rate %3</source>
        <translation>按汇率 %3，%1 与 %2 不相符</translation>
    </message>
    <message>
        <source>Only %1 is open of %2</source>
        <translation>%2 只有 %1 未结</translation>
    </message>
    <message>
        <source>Only %1 is left of payment %2</source>
        <translation>收款 %2 只剩 %1</translation>
    </message>
    <message>
        <source>%1: the part &quot;%2&quot; of the workbook is missing</source>
        <translation>%1：工作簿缺少“%2”</translation>
    </message>
    <message>
        <source>%1: is protected by a password. Save it without one</source>
        <translation>%1：受密码保护，请另存为不带密码的文件</translation>
    </message>
    <message>
        <source>%1: the workbook has no sheet with cells</source>
        <translation>%1：工作簿中没有含单元格的工作表</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 is repeated more often than can be meant</source>
        <translation>%1：工作表“%2”：第 %3 行的重复次数不合情理</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 holds more text than a row may</source>
        <translation>%1：工作表“%2”：第 %3 行的文字过多</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 is beyond the last row that a sheet has</source>
        <translation>%1：工作表“%2”：第 %3 行超出工作表的最大行数</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 has more columns than a sheet has</source>
        <translation>%1：工作表“%2”：第 %3 行超出工作表的最大列数</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 has a cell of more than a mebibyte</source>
        <translation>%1：工作表“%2”：第 %3 行有单元格超过 1 MiB</translation>
    </message>
    <message>
        <source>These are more than %1 files</source>
        <translation>文件超过 %1 个</translation>
    </message>
    <message>
        <source>This very file was taken in before: %1</source>
        <translation>同一文件已经接收过：%1</translation>
    </message>
    <message>
        <source>There is no signed contract yet</source>
        <translation>还没有已签署的合同</translation>
    </message>
    <message>
        <source>Nothing in it names a licensee or a contract</source>
        <translation>其中未提及任何被授权方或合同</translation>
    </message>
    <message>
        <source>It may be for %1 or %2</source>
        <translation>可能属于 %1 或 %2</translation>
    </message>
    <message>
        <source>It may be for %1, but that is not sure</source>
        <translation>可能属于 %1，但不能确定</translation>
    </message>
    <message>
        <source>Nothing in it names a period of the contract</source>
        <translation>其中未提及该合同的任何期间</translation>
    </message>
    <message>
        <source>%1 is approved or closed already</source>
        <translation>%1 已批准或已关账</translation>
    </message>
    <message>
        <source>Not found in it: %1</source>
        <translation>其中找不到：%1</translation>
    </message>
    <message>
        <source>%1 of %2 rows cannot be taken</source>
        <translation>%2 行中有 %1 行无法接收</translation>
    </message>
    <message>
        <source>It has no rows with sales</source>
        <translation>其中没有销售行</translation>
    </message>
    <message>
        <source>%1 has %2 lines from %3 already, which it would replace</source>
        <translation>%1 已有来自 %3 的 %2 行，接收后将被替换</translation>
    </message>
    <message>
        <source>Is the same file as %1</source>
        <translation>与 %1 是同一文件</translation>
    </message>
    <message>
        <source>%1 is for the same period</source>
        <translation>%1 属于同一期间</translation>
    </message>
    <message>
        <source>Stopped before it was its turn</source>
        <translation>轮到它之前已停止</translation>
    </message>
    <message>
        <source>%1: another of these files was for the same period</source>
        <translation>%1：这些文件中另有一个属于同一期间</translation>
    </message>
    <message>
        <source>The file name has the contract number</source>
        <translation>文件名中有合同编号</translation>
    </message>
    <message>
        <source>The file has the contract number</source>
        <translation>文件内容中有合同编号</translation>
    </message>
    <message>
        <source>The file name names %1</source>
        <translation>文件名中有“%1”</translation>
    </message>
    <message>
        <source>The file names %1</source>
        <translation>文件内容中有“%1”</translation>
    </message>
    <message>
        <source>It has the columns of the licensee&apos;s earlier files</source>
        <translation>列与该被授权方以往的文件相同</translation>
    </message>
    <message>
        <source>The file name says %1</source>
        <translation>文件名标明 %1</translation>
    </message>
    <message>
        <source>The title says %1</source>
        <translation>标题标明 %1</translation>
    </message>
    <message>
        <source>Its column of periods says %1</source>
        <translation>期间列标明 %1</translation>
    </message>
    <message>
        <source>Its sales are from %1 to %2</source>
        <translation>销售日期为 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 is the only period whose report is awaited</source>
        <translation>%1 是唯一尚待报告的期间</translation>
    </message>
    <message>
        <source>The net sales add up to %2; the control total is %1</source>
        <translation>净销售额合计为 %2；控制总数为 %1</translation>
    </message>
    <message>
        <source>Row %1, the header, is empty</source>
        <translation>第 %1 行（表头）是空的</translation>
    </message>
    <message>
        <source>must be from 0 to 9, of a column of numbers</source>
        <translation>须为数值列的 0 至 9</translation>
    </message>
    <message>
        <source>is an error in the workbook</source>
        <translation>在工作簿中显示为错误值</translation>
    </message>
    <message>
        <source>is a formula without a stored result; save the workbook in a spreadsheet program</source>
        <translation>是没有保存结果的公式，请用表格软件打开并保存工作簿</translation>
    </message>
    <message>
        <source>is one number for several rows (merged cells); how it is divided is not said</source>
        <translation>是多行共用的一个数（合并单元格），未说明如何分摊</translation>
    </message>
    <message>
        <source>%1: has no sheet &quot;%2&quot;</source>
        <translation>%1：没有名为“%2”的工作表</translation>
    </message>
    <message>
        <source>%1: is an old Excel workbook (.xls). Save it as .xlsx</source>
        <translation>%1：是旧版 Excel 工作簿（.xls），请另存为 .xlsx</translation>
    </message>
    <message>
        <source>%1: is a Word document, no table</source>
        <translation>%1：是 Word 文档，不是表格</translation>
    </message>
    <message>
        <source>%1: is an old Office file that holds no workbook</source>
        <translation>%1：是旧版 Office 文件，其中没有工作簿</translation>
    </message>
    <message>
        <source>%1: is an OpenDocument file, but no spreadsheet</source>
        <translation>%1：是 OpenDocument 文件，但不是电子表格</translation>
    </message>
    <message>
        <source>%1: is a binary Excel workbook (.xlsb). Save it as .xlsx</source>
        <translation>%1：是二进制 Excel 工作簿（.xlsb），请另存为 .xlsx</translation>
    </message>
    <message>
        <source>%1: is a presentation, no table</source>
        <translation>%1：是演示文稿，不是表格</translation>
    </message>
    <message>
        <source>%1: is an Apple Numbers document. Export it as Excel or CSV</source>
        <translation>%1：是苹果 Numbers 表格，请导出为 Excel 或 CSV</translation>
    </message>
    <message>
        <source>%1: is a ZIP archive. Unpack it and take the files in it</source>
        <translation>%1：是 ZIP 压缩包，请解压后选择其中的文件</translation>
    </message>
    <message>
        <source>%1: is a PDF. Ask for the table as Excel or CSV</source>
        <translation>%1：是 PDF，请向对方索取 Excel 或 CSV 表格</translation>
    </message>
    <message>
        <source>%1: is a picture, no table</source>
        <translation>%1：是图片，不是表格</translation>
    </message>
    <message>
        <source>%1: is an archive. Unpack it and take the files in it</source>
        <translation>%1：是压缩包，请解压后选择其中的文件</translation>
    </message>
    <message>
        <source>%1: is a text document, no table</source>
        <translation>%1：是文字文档，不是表格</translation>
    </message>
    <message>
        <source>%1: is a web page, whatever its name says. Open it and save it as .xlsx</source>
        <translation>%1：不论扩展名如何，实际是网页，请打开后另存为 .xlsx</translation>
    </message>
    <message>
        <source>%1: is an Excel workbook of 2003 in XML. Save it as .xlsx</source>
        <translation>%1：是 Excel 2003 的 XML 工作簿，请另存为 .xlsx</translation>
    </message>
    <message>
        <source>%1: is a flat OpenDocument file. Save it as .ods</source>
        <translation>%1：是单一 XML 的 OpenDocument 文件，请另存为 .ods</translation>
    </message>
    <message>
        <source>%1: is XML, no table</source>
        <translation>%1：是 XML，不是表格</translation>
    </message>
    <message>
        <source>%1: the part &quot;%2&quot; of the workbook is damaged</source>
        <translation>%1：工作簿中的“%2”已损坏</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has a cell of more than a mebibyte</source>
        <translation>%1：“%2”中有单元格超过 1 MiB</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; declares a document type, which no workbook does</source>
        <translation>%1：“%2”声明了文档类型，正常工作簿不会如此</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is written in %3, not in Unicode</source>
        <translation>%1：“%2”采用 %3 编码，而不是 Unicode</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is nested deeper than a workbook is</source>
        <translation>%1：“%2”嵌套过深，正常工作簿不会如此</translation>
    </message>
    <message>
        <source>%1: is larger than a workbook may be (%2 MiB)</source>
        <translation>%1：文件超过工作簿允许的大小（%2 MiB）</translation>
    </message>
    <message>
        <source>%1: the workbook is damaged</source>
        <translation>%1：工作簿已损坏</translation>
    </message>
    <message>
        <source>%1: has more parts than a workbook may have</source>
        <translation>%1：包含的部件数超过工作簿允许的数量</translation>
    </message>
    <message>
        <source>%1: has a part twice</source>
        <translation>%1：同一部件出现了两次</translation>
    </message>
    <message>
        <source>%1: parts of the workbook lie over each other; it was made to do harm</source>
        <translation>%1：工作簿的部件相互重叠，这是恶意文件</translation>
    </message>
    <message>
        <source>%1: unpacks to more than %2 MiB; that is more than a workbook may have</source>
        <translation>%1：解压后超过 %2 MiB，超出工作簿允许的大小</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; unpacks to more than %3 times its size; no workbook does</source>
        <translation>%1：“%2”解压后超过原大小的 %3 倍，正常工作簿不会如此</translation>
    </message>
    <message>
        <source>%1: is packed in a way that workbooks are not</source>
        <translation>%1：压缩方式不是工作簿所用的方式</translation>
    </message>
    <message>
        <source>%1: not enough memory</source>
        <translation>%1：内存不足</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; unpacks to more than it declares; it was made to do harm</source>
        <translation>%1：“%2”解压后超过其声明的大小，这是恶意文件</translation>
    </message>
    <message>
        <source>%1: the workbook has more than %2 MiB of different texts</source>
        <translation>%1：工作簿中的不同文本超过 %2 MiB</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: the rows after row %3 are out of order</source>
        <translation>%1：工作表“%2”：第 %3 行之后的行顺序错乱</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 has a cell of another row</source>
        <translation>%1：工作表“%2”：第 %3 行中有属于其他行的单元格</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 has a cell of an unknown kind</source>
        <translation>%1：工作表“%2”：第 %3 行有类型不明的单元格</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: the cells of row %3 are out of order</source>
        <translation>%1：工作表“%2”：第 %3 行的单元格顺序错乱</translation>
    </message>
    <message>
        <source>%1: sheet &quot;%2&quot;: row %3 refers to a text that the workbook has not</source>
        <translation>%1：工作表“%2”：第 %3 行引用了工作簿中不存在的文本</translation>
    </message>
    <message>
        <source>The forecast is larger than an amount can be</source>
        <translation>预测值超出金额的可表示范围</translation>
    </message>
    <message>
        <source>The cash calendar has 1 to %1 months</source>
        <translation>收款日历可含 1 至 %1 个月</translation>
    </message>
    <message>
        <source>A product needs the SKU it is reported under</source>
        <translation>产品需要填写报送时使用的货号</translation>
    </message>
    <message>
        <source>An SKU neither begins nor ends with a blank and stands on one line</source>
        <translation>货号首尾不能有空格，也不能换行</translation>
    </message>
    <message>
        <source>A product needs a name in English or Chinese</source>
        <translation>产品需要中文或英文名称</translation>
    </message>
    <message>
        <source>A released product needs the day of its release</source>
        <translation>已上市的产品需要填写获准上市日期</translation>
    </message>
    <message>
        <source>A withdrawn product needs the day of its withdrawal</source>
        <translation>已停售的产品需要填写停售日期</translation>
    </message>
    <message>
        <source>A product cannot be withdrawn before it was released</source>
        <translation>停售日期不能早于获准上市日期</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of a product</source>
        <translation>“%1”不是产品状态</translation>
    </message>
    <message>
        <source>The contract has a product %1 already</source>
        <translation>该合同已有产品 %1</translation>
    </message>
    <message>
        <source>This product is no longer in the register</source>
        <translation>该产品已不在登记册中</translation>
    </message>
    <message>
        <source>The first day is after the last</source>
        <translation>起始日期晚于截止日期</translation>
    </message>
    <message>
        <source>%1 is not late with anything</source>
        <translation>%1 没有任何逾期事项</translation>
    </message>
    <message>
        <source>There is nothing to ask the licensee about</source>
        <translation>没有需要向被授权方询问的内容</translation>
    </message>
    <message>
        <source>A letter is about one statement: choose lines of one period</source>
        <translation>一封函件只涉及一份销售报告，请选择同一报告期的明细</translation>
    </message>
    <message>
        <source>The document cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 documents are written</source>
        <translation>已停止：共 %2 份文件，已写出 %1 份</translation>
    </message>
    <message>
        <source>%1: the name must end with .xlsx or .csv</source>
        <translation>%1：文件名须以 .xlsx 或 .csv 结尾</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of an audit</source>
        <translation>“%1”不是审计状态</translation>
    </message>
    <message>
        <source>must be a percent from 0 to 100</source>
        <translation>必须是 0 至 100 的百分比</translation>
    </message>
    <message>
        <source>must be &quot;due&quot; or &quot;reported&quot;</source>
        <translation>必须是 due 或 reported</translation>
    </message>
    <message>
        <source>must be 1 to %1</source>
        <translation>必须为 1 至 %1</translation>
    </message>
    <message>
        <source>Name the auditor</source>
        <translation>请填写审计方</translation>
    </message>
    <message>
        <source>Give the day on which the licensee was told</source>
        <translation>请填写通知被授权方的日期</translation>
    </message>
    <message>
        <source>The last audited period lies before the first</source>
        <translation>审计的末期早于首期</translation>
    </message>
    <message>
        <source>The contract lets audits look back to %1 at most</source>
        <translation>按合同约定，审计最早只能追溯至 %1</translation>
    </message>
    <message>
        <source>The threshold is a percent from 0 to 100</source>
        <translation>门槛须为 0 至 100 的百分比</translation>
    </message>
    <message>
        <source>An audit looks back 1 to 100 years</source>
        <translation>审计追溯年限须为 1 至 100 年</translation>
    </message>
    <message>
        <source>Costs are not negative</source>
        <translation>费用不得为负</translation>
    </message>
    <message>
        <source>%1 is not among the audited periods: %2 to %3</source>
        <translation>%1 不在被审计的期间内：%2 至 %3</translation>
    </message>
    <message>
        <source>The verified line has no %1</source>
        <translation>核实后的明细缺少 %1</translation>
    </message>
    <message>
        <source>A share is at most 100 percent</source>
        <translation>占比不得超过 100%</translation>
    </message>
    <message>
        <source>A sample needs an amount from which all lines are taken, or a size</source>
        <translation>抽样须给出全数检查的起始金额，或给出样本点数</translation>
    </message>
    <message>
        <source>Lines of the sample of %1 are verified already: it stands</source>
        <translation>%1 的样本已有明细核实完毕，不能重新抽取</translation>
    </message>
    <message>
        <source>Nothing was reported in the audited periods</source>
        <translation>被审计期间没有任何申报</translation>
    </message>
    <message>
        <source>The audit&apos;s result is larger than an amount can be</source>
        <translation>审计结果超出金额的可表示范围</translation>
    </message>
    <message>
        <source>Nothing was reported for %1</source>
        <translation>%1 没有申报</translation>
    </message>
    <message>
        <source>An added line is nothing but what was verified: take the line out</source>
        <translation>补充的明细只有核实值：请直接移除该明细</translation>
    </message>
    <message>
        <source>The line was drawn: a sample that leaves some out is none</source>
        <translation>该明细由抽样选出，样本不得挑拣</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of a line in an audit</source>
        <translation>“%1”不是审计明细的类别</translation>
    </message>
    <message>
        <source>There is no such line in an audit</source>
        <translation>审计中没有这条明细</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no longer reported: take it out of the audit first</source>
        <translation>%2 的第 %1 行已不在申报中：请先将其移出审计</translation>
    </message>
    <message>
        <source>is no amount</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>The stored result of the audit is damaged: %1</source>
        <translation>存储的审计结果已损坏：%1</translation>
    </message>
    <message>
        <source>There is no such audit</source>
        <translation>没有这项审计</translation>
    </message>
    <message>
        <source>%1 is closed and never changes</source>
        <translation>%1 已结案，不可再更改</translation>
    </message>
    <message>
        <source>%1 is settled: take the settlement back first</source>
        <translation>%1 已了结：请先撤回了结结果</translation>
    </message>
    <message>
        <source>There is no audit %1</source>
        <translation>没有审计 %1</translation>
    </message>
    <message>
        <source>%1 is not computed yet</source>
        <translation>%1 尚未测算</translation>
    </message>
    <message>
        <source>A settled amount is not negative</source>
        <translation>议定金额不得为负</translation>
    </message>
    <message>
        <source>There is a shortfall: it is restated, invoiced or waived</source>
        <translation>存在少付：须更正结算、开具账单或豁免</translation>
    </message>
    <message>
        <source>A waiver needs its reason</source>
        <translation>豁免须说明理由</translation>
    </message>
    <message>
        <source>%1 is not settled</source>
        <translation>%1 尚未了结</translation>
    </message>
    <message>
        <source>%1 is %2: only what is settled can be closed</source>
        <translation>%1 的状态为 %2：只有已了结的审计才能结案</translation>
    </message>
    <message>
        <source>A line is settled that is not there</source>
        <translation>所核定的明细不存在</translation>
    </message>
    <message>
        <source>must be 0 to %1</source>
        <translation>必须为 0 至 %1</translation>
    </message>
    <message>
        <source>%1 is approved. Reopen it before its lines are decided about</source>
        <translation>%1 已批准，请先重新打开再处理其明细</translation>
    </message>
    <message>
        <source>A rate is a number that is not negative, such as 8.5</source>
        <translation>费率须为非负数，例如 8.5</translation>
    </message>
    <message>
        <source>A fee is an amount of the contract&apos;s currency that is not negative</source>
        <translation>金额须为合同币种的非负金额</translation>
    </message>
    <message>
        <source>Say why: the reason stays with the line</source>
        <translation>请填写原因，它会与该行一并留存</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reason for a question about a line</source>
        <translation>“%1”不是明细存疑的原因</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no decision about a line</source>
        <translation>“%1”不是对明细的处理方式</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is no rate and no fee</source>
        <translation>第 %1 行：“%2”不是费率，也不是金额</translation>
    </message>
    <message>
        <source>Name the agent</source>
        <translation>请填写代理方</translation>
    </message>
    <message>
        <source>A mandate is for one institution or for one contract</source>
        <translation>一项代理委托只能对应一家机构或一份合同</translation>
    </message>
    <message>
        <source>The commission is a percent from 0 to 100</source>
        <translation>佣金比例须为 0 至 100</translation>
    </message>
    <message>
        <source>Give the mandate&apos;s first day</source>
        <translation>请填写委托的起始日</translation>
    </message>
    <message>
        <source>The mandate&apos;s last day lies before its first</source>
        <translation>委托的截止日早于起始日</translation>
    </message>
    <message>
        <source>The commission is paid within 0 to 3,660 days</source>
        <translation>佣金支付期限须为 0 至 3,660 天</translation>
    </message>
    <message>
        <source>There is no such mandate</source>
        <translation>没有这项代理委托</translation>
    </message>
    <message>
        <source>A reminder has a channel and a text</source>
        <translation>提醒须有发送方式和正文</translation>
    </message>
    <message>
        <source>%1 is no restatement</source>
        <translation>%1 不是更正结算</translation>
    </message>
    <message>
        <source>What the restatement changes is larger than an amount can be</source>
        <translation>更正结算的影响超出金额所能表示的范围</translation>
    </message>
    <message>
        <source>Stopped. The contracts that were done before are kept.</source>
        <translation>已停止。此前已计算完的合同予以保留。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened a second time to read from it</source>
        <translation>无法再次打开工作区进行读取</translation>
    </message>
    <message>
        <source>What is left to settle is larger than an amount can be</source>
        <translation>待结清的差额超出金额上限</translation>
    </message>
    <message>
        <source>%1 is being restated already by %2</source>
        <translation>%1 正由 %2 更正</translation>
    </message>
    <message>
        <source>%1 is not closed: correct it without a restatement</source>
        <translation>%1 尚未关账：可直接修改，无需更正结算</translation>
    </message>
    <message>
        <source>A restatement needs a reason</source>
        <translation>更正结算须写明原因</translation>
    </message>
    <message>
        <source>%1 is no restatement in the making: it cannot be given up</source>
        <translation>%1 不是进行中的更正结算，无法放弃</translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation>必须在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>must not be above the other end of the range</source>
        <translation>不能大于范围的另一端</translation>
    </message>
    <message>
        <source>Only two editions of the same statement can be compared</source>
        <translation>只能比较同一结算单的两个版本</translation>
    </message>
    <message>
        <source>%1 is not calculated yet</source>
        <translation>%1 尚未计算</translation>
    </message>
    <message>
        <source>The sum of the lines is larger than an amount can be</source>
        <translation>各行之和超出金额所能表示的范围</translation>
    </message>
    <message>
        <source>--zeros: &quot;%1&quot; is no column of numbers with 0 to 9 zeros</source>
        <translation>--zeros：“%1”应为数字列，且零的个数为 0 至 9</translation>
    </message>
    <message>
        <source>%1: %2 is to be credited, but only %3 is invoiced. Invoice what is closed first</source>
        <translation>%1：应贷记 %2，但已开票的只有 %3。请先为已关账的期间开票</translation>
    </message>
    <message>
        <source>Contract %1 has no restated difference to invoice or to credit</source>
        <translation>合同 %1 没有需要开票或开贷项通知单的更正差额</translation>
    </message>
    <message>
        <source>This workspace does not say which schema it has. Bring back a backup</source>
        <translation>这个工作区没有记载其数据库结构的版本。请恢复备份</translation>
    </message>
    <message>
        <source>%1: a text cannot hold a NUL character</source>
        <translation>%1：文本中不能含有空字符（NUL）</translation>
    </message>
    <message>
        <source>%1 is given two rates for %2</source>
        <translation>%1 在 %2 给出了两个不同的汇率</translation>
    </message>
    <message>
        <source>What period %1 pays is larger than an amount can be</source>
        <translation>%1 的应付金额超出金额的可表示范围</translation>
    </message>
    <message>
        <source>%1 gets nothing for these days</source>
        <translation>%1 在该期间没有应得款项</translation>
    </message>
    <message>
        <source>%1 is not among the people, or not in this role</source>
        <translation>%1 不在人员之列，或没有此角色</translation>
    </message>
    <message>
        <source>%1 holds several roles: say which one by --role</source>
        <translation>%1 有多个角色：请用 --role 指明</translation>
    </message>
    <message>
        <source>There is no asset or collection %1</source>
        <translation>没有资产或藏品集 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a record</source>
        <translation>“%1”不是记录编号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of held, restriction, reservation</source>
        <translation>“%1”不是 held、restriction、reservation 之一</translation>
    </message>
    <message>
        <source>The table of names is missing</source>
        <translation>缺少名称对照表</translation>
    </message>
    <message>
        <source>The master licence %1 is not in force</source>
        <translation>主许可 %1 未生效</translation>
    </message>
    <message>
        <source>The master licence %1 allows no sub-licences</source>
        <translation>主许可 %1 不允许分许可</translation>
    </message>
    <message>
        <source>The master licence %1 is another institution&apos;s</source>
        <translation>主许可 %1 属于另一机构</translation>
    </message>
    <message>
        <source>A licence cannot stand under itself, nor under one of its sub-licences</source>
        <translation>许可不得隶属于自身，也不得隶属于其下的分许可</translation>
    </message>
    <message>
        <source>Each institution of a bundle stands in it once</source>
        <translation>组合授权中每个机构只能出现一次</translation>
    </message>
    <message>
        <source>must be prohibited, with_consent or allowed</source>
        <translation>须为 prohibited、with_consent 或 allowed</translation>
    </message>
    <message>
        <source>there is no contract with this number</source>
        <translation>没有该编号的合同</translation>
    </message>
    <message>
        <source>Choose the contract</source>
        <translation>请选择合同</translation>
    </message>
    <message>
        <source>The day by which it is used and the new last day are needed</source>
        <translation>需要填写行使截止日和新的到期日</translation>
    </message>
    <message>
        <source>An option is used from one day to a later one, before the new last day</source>
        <translation>选择权的行使期间须先始后终，且不晚于新的到期日</translation>
    </message>
    <message>
        <source>This option was decided before</source>
        <translation>该选择权此前已作决定</translation>
    </message>
    <message>
        <source>The day on which it was done is needed</source>
        <translation>需要填写完成日期</translation>
    </message>
    <message>
        <source>Nothing falls due on %1</source>
        <translation>%1 没有到期事项</translation>
    </message>
    <message>
        <source>The option can be used from %1 to %2 only</source>
        <translation>该选择权只能在 %1 至 %2 期间行使</translation>
    </message>
    <message>
        <source>The day on which the notice was given is needed</source>
        <translation>需要填写通知日期</translation>
    </message>
    <message>
        <source>Say what the notice says</source>
        <translation>请填写通知内容</translation>
    </message>
    <message>
        <source>An answer cannot be due before the notice was given</source>
        <translation>答复期限不能早于通知日期</translation>
    </message>
    <message>
        <source>The day by which it must be done is needed</source>
        <translation>需要填写完成期限</translation>
    </message>
    <message>
        <source>What comes again needs its last day; what comes once has none</source>
        <translation>重复的义务须填写最后一次的日期；一次性的义务不填</translation>
    </message>
    <message>
        <source>It would fall due more than 600 times: choose an earlier last day</source>
        <translation>到期次数将超过 600 次：请选择更早的最后日期</translation>
    </message>
    <message>
        <source>must be one paragraph, without line ends</source>
        <translation>须为一个段落，不含换行</translation>
    </message>
    <message>
        <source>must have at least one paragraph</source>
        <translation>至少须有一个段落</translation>
    </message>
    <message>
        <source>is no section</source>
        <translation>不是合同部分</translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation>须在 %1 至 %2 之间</translation>
    </message>
    <message>
        <source>is no term of a contract</source>
        <translation>不是合同事项</translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; must be small letters, digits and underscores, joined by points.</source>
        <translation>代码“%1”只能由小写字母、数字和下划线组成，以点号分隔。</translation>
    </message>
    <message>
        <source>The version must be 1 or more.</source>
        <translation>版本号须为 1 或以上。</translation>
    </message>
    <message>
        <source>The heading is missing (%1).</source>
        <translation>缺少标题（%1）。</translation>
    </message>
    <message>
        <source>The text is missing (%1).</source>
        <translation>缺少正文（%1）。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; is listed twice.</source>
        <translation>事项“%1”重复列出。</translation>
    </message>
    <message>
        <source>The text (%1) lacks the place {%2} of a term that it states.</source>
        <translation>文本（%1）缺少其声明载明事项的占位符 {%2}。</translation>
    </message>
    <message>
        <source>The text (%1) has a place {%2} that is no term&apos;s.</source>
        <translation>文本（%1）含有无对应事项的占位符 {%2}。</translation>
    </message>
    <message>
        <source>The text (%1) has the place {%2} of a term that it does not say it states.</source>
        <translation>文本（%1）含有占位符 {%2}，但未声明载明该事项。</translation>
    </message>
    <message>
        <source>must be &quot;%1&quot;</source>
        <translation>须为“%1”</translation>
    </message>
    <message>
        <source>must have at least one clause</source>
        <translation>至少须有一个条款</translation>
    </message>
    <message>
        <source>stands twice for the clause %1</source>
        <translation>在条款 %1 中重复</translation>
    </message>
    <message>
        <source>is another one than in version %1 of the clause</source>
        <translation>与该条款第 %1 版所属部分不同</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>须为下列之一：%1</translation>
    </message>
    <message>
        <source>must be an amount of at most %1 decimal places</source>
        <translation>须为最多 %1 位小数的金额</translation>
    </message>
    <message>
        <source>must name at least one</source>
        <translation>至少须列出一项</translation>
    </message>
    <message>
        <source>must have cure_days or notice_days</source>
        <translation>须有 cure_days 或 notice_days</translation>
    </message>
    <message>
        <source>is no code of a clause</source>
        <translation>不是条款代码</translation>
    </message>
    <message>
        <source>must stand with version 0, and with no other</source>
        <translation>仅在版本为 0 时出现，且必须出现</translation>
    </message>
    <message>
        <source>There is no clause %1 in the library.</source>
        <translation>条款库中没有条款 %1。</translation>
    </message>
    <message>
        <source>stands twice: %1</source>
        <translation>重复：%1</translation>
    </message>
    <message>
        <source>is no clause of the library: %1</source>
        <translation>不是条款库中的条款：%1</translation>
    </message>
    <message>
        <source>is a clause of the section %1</source>
        <translation>是“%1”部分的条款</translation>
    </message>
    <message>
        <source>must have at least one section</source>
        <translation>至少须有一个部分</translation>
    </message>
    <message>
        <source>lacks the section %1</source>
        <translation>缺少“%1”部分</translation>
    </message>
    <message>
        <source>No clause states a term of the contract: %1.</source>
        <translation>合同约定的事项没有条款载明：%1。</translation>
    </message>
    <message>
        <source>The clause states a term that the contract does not have: %1.</source>
        <translation>该条款所述的事项合同中并未约定：%1。</translation>
    </message>
    <message>
        <source>A term that the clause states is still to be agreed: %1.</source>
        <translation>该条款所述的事项尚待约定：%1。</translation>
    </message>
    <message>
        <source>The edited text (%1) no longer states a term: %2.</source>
        <translation>修改后的文本（%1）不再载明：%2。</translation>
    </message>
    <message>
        <source>The edited text (%1) has a place {%2} that is no term&apos;s.</source>
        <translation>修改后的文本（%1）含有无对应事项的占位符 {%2}。</translation>
    </message>
    <message>
        <source>The edited text lacks a language: %1.</source>
        <translation>修改后的文本缺少一种语言：%1。</translation>
    </message>
    <message>
        <source>The edited text (%1) has a figure written by hand: %2. Let the contract&apos;s terms say it.</source>
        <translation>修改后的文本（%1）含有手工填写的数字：%2。请改由合同条件载明。</translation>
    </message>
    <message>
        <source>The library has no clause %1 of this version.</source>
        <translation>条款库中没有该版本的条款 %1。</translation>
    </message>
    <message>
        <source>The text has no clause in a section of the national guideline: %1.</source>
        <translation>文本缺少国家操作指引所列的部分：%1。</translation>
    </message>
    <message>
        <source>The library has a newer version of the clause: %1.</source>
        <translation>条款库中有该条款的新版本：%1。</translation>
    </message>
    <message>
        <source>This statement no longer exists</source>
        <translation>该销售报告已不存在</translation>
    </message>
    <message>
        <source>This invoice no longer exists</source>
        <translation>该发票已不存在</translation>
    </message>
    <message>
        <source>This payment no longer exists</source>
        <translation>该收款已不存在</translation>
    </message>
    <message>
        <source>The database knows you as %1, so you cannot go by the name of %2. Put %1 as your name</source>
        <translation>数据库登录用户是 %1，不能以 %2 的名义操作。请把姓名设为 %1</translation>
    </message>
    <message>
        <source>%1 is not among the people of this workspace. Ask %2 to be added</source>
        <translation>%1 不在本工作区的人员之列。请联系 %2 添加</translation>
    </message>
    <message>
        <source>The person needs a name</source>
        <translation>人员须有姓名</translation>
    </message>
    <message>
        <source>A person&apos;s name has at most 120 characters</source>
        <translation>姓名最多 120 个字符</translation>
    </message>
    <message>
        <source>A brand manager needs a brand</source>
        <translation>品牌经理须指定品牌</translation>
    </message>
    <message>
        <source>Only a brand manager belongs to a brand</source>
        <translation>只有品牌经理隶属于某个品牌</translation>
    </message>
    <message>
        <source>The database holds an unknown role: %1</source>
        <translation>数据库中有未知角色：%1</translation>
    </message>
    <message>
        <source>This person no longer exists</source>
        <translation>该人员已不存在</translation>
    </message>
    <message>
        <source>%1 holds this role already</source>
        <translation>%1 已有此角色</translation>
    </message>
    <message>
        <source>A brand manager holds no other role: %1 would see other brands</source>
        <translation>品牌经理不能兼任其他角色：否则 %1 会看到其他品牌</translation>
    </message>
    <message>
        <source>%1 is the last administrator. Make somebody else administrator before</source>
        <translation>%1 是最后一位管理员。请先指定另一位管理员</translation>
    </message>
    <message>
        <source>The first person must be yourself (%1), as administrator: otherwise nobody could add the others</source>
        <translation>第一位人员必须是您自己（%1），角色为管理员：否则无人能添加其他人</translation>
    </message>
    <message>
        <source>Only licensing staff may change institutions, brands and their contacts. Roles are given by %1</source>
        <translation>只有授权专员可以修改机构、品牌方及其联系人。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff may change assets and collections. Roles are given by %1</source>
        <translation>只有授权专员可以修改 IP 资产与藏品集。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and legal may change what the museum holds, restricts and keeps back. Roles are given by %1</source>
        <translation>只有授权专员和法务可以修改博物馆持有、限制和保留的权利。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff may change the products of a contract. Roles are given by %1</source>
        <translation>只有授权专员可以修改合同的产品。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the brand manager may write proposals. Roles are given by %1</source>
        <translation>只有授权专员和品牌经理可以填写合作提案。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the programme lead may decide about proposals. Roles are given by %1</source>
        <translation>只有授权专员和项目负责人可以审定合作提案。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only legal may change templates and clauses. Roles are given by %1</source>
        <translation>只有法务可以修改模板与条款。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff may draft contracts. Roles are given by %1</source>
        <translation>只有授权专员可以起草授权合同。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only legal may give a contract its legal approval. Roles are given by %1</source>
        <translation>只有法务可以对合同作出法务批准。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the programme lead may give a contract the programme&apos;s approval. Roles are given by %1</source>
        <translation>只有项目负责人可以对合同作出业务批准。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the programme lead may sign contracts. Roles are given by %1</source>
        <translation>只有项目负责人可以签署合同。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the programme lead may waive what stands in a contract&apos;s way. Roles are given by %1</source>
        <translation>只有项目负责人可以豁免合同未通过的检查项。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the programme lead may terminate contracts. Roles are given by %1</source>
        <translation>只有项目负责人可以终止合同。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff, the brand manager and the accountant may hand in sales reports. Roles are given by %1</source>
        <translation>只有授权专员、品牌经理和会计可以提交销售报告。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the accountant may calculate royalties and decide about lines. Roles are given by %1</source>
        <translation>只有会计可以计算授权费并处理存疑明细。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the accountant and the programme lead may approve royalties. Roles are given by %1</source>
        <translation>只有会计和项目负责人可以批准授权费。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the accountant may close periods. Roles are given by %1</source>
        <translation>只有会计可以关账。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the accountant may restate closed periods. Roles are given by %1</source>
        <translation>只有会计可以对已关账的期间作更正结算。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the accountant may send reminders. Roles are given by %1</source>
        <translation>只有授权专员和会计可以发送催报催款。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the accountant may post to the accounts. Roles are given by %1</source>
        <translation>只有会计可以记账。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the accountant may run royalty audits. Roles are given by %1</source>
        <translation>只有会计可以开展授权费审计。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and legal may work on registrations and evidence. Roles are given by %1</source>
        <translation>只有授权专员和法务可以办理登记与证据。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only legal and the programme lead may approve notices. Roles are given by %1</source>
        <translation>只有法务和项目负责人可以批准侵权通知。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff, legal and the programme lead may see registrations and evidence. Roles are given by %1</source>
        <translation>只有授权专员、法务和项目负责人可以查看登记与证据。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff, the brand manager, legal, the accountant and the programme lead may see amounts and terms. Roles are given by %1</source>
        <translation>只有授权专员、品牌经理、法务、会计和项目负责人可以查看金额与合同条件。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff, legal, the accountant and the programme lead may see figures of the whole programme. Roles are given by %1</source>
        <translation>只有授权专员、法务、会计和项目负责人可以查看整个授权项目的数据。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the administrator may export and back up. Roles are given by %1</source>
        <translation>只有授权专员和管理员可以批量导出和备份。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only the administrator may change who works here. Ask %1</source>
        <translation>只有管理员可以修改人员。请联系 %1</translation>
    </message>
    <message>
        <source>Only the administrator may change what holds for the whole workspace. Ask %1</source>
        <translation>只有管理员可以修改整个工作区的设置。请联系 %1</translation>
    </message>
    <message>
        <source>The proposal %1 was decided about: the museum takes it up again before it can be changed</source>
        <translation>提案 %1 已有审定结果：须由博物馆重新受理后才能修改</translation>
    </message>
    <message>
        <source>Choose the institution</source>
        <translation>请选择机构</translation>
    </message>
    <message>
        <source>Choose either an asset or a collection, not both</source>
        <translation>资产与藏品集请择一，不可同时选择</translation>
    </message>
    <message>
        <source>Name whose right it is: the artist, the photographer, the lender …</source>
        <translation>请注明权利人：艺术家、摄影师、出借方等</translation>
    </message>
    <message>
        <source>This is no statement of RightsStatements.org or Creative Commons</source>
        <translation>这不是 RightsStatements.org 或知识共享的声明</translation>
    </message>
    <message>
        <source>A trade mark gives the right to the mark alone</source>
        <translation>商标只给予商标使用权</translation>
    </message>
    <message>
        <source>A trade mark is registered for classes: write them as nice/24</source>
        <translation>商标按类别注册：请写作 nice/24</translation>
    </message>
    <message>
        <source>The grade of a relic is 1, 2 or 3</source>
        <translation>文物级别为 1、2 或 3</translation>
    </message>
    <message>
        <source>A grade is stated where a permit is needed</source>
        <translation>仅在须经批准时填写文物级别</translation>
    </message>
    <message>
        <source>Say who gave it</source>
        <translation>请注明出具方</translation>
    </message>
    <message>
        <source>The day on which it was given is needed</source>
        <translation>请填写出具日期</translation>
    </message>
    <message>
        <source>A hold or an option is for a brand; the museum&apos;s own is for none</source>
        <translation>保留或优先权须指定品牌方；本馆自用与预留不指定</translation>
    </message>
    <message>
        <source>A hold or an option needs the day on which it lapses; others have none</source>
        <translation>保留或优先权须有失效日；其他类型没有</translation>
    </message>
    <message>
        <source>What is kept back is kept from everybody: it must be exclusive</source>
        <translation>预留即不向任何一方授权：须为独占</translation>
    </message>
    <message>
        <source>The museum&apos;s own use is exclusive or non-exclusive</source>
        <translation>本馆自用须为独占或普通，不得为排他</translation>
    </message>
    <message>
        <source>The asset or collection belongs to another institution</source>
        <translation>该资产或藏品集属于另一机构</translation>
    </message>
    <message>
        <source>This reservation no longer exists</source>
        <translation>该保留记录已不存在</translation>
    </message>
    <message>
        <source>There is no reservation %1</source>
        <translation>没有保留记录 %1</translation>
    </message>
    <message>
        <source>There is a reservation %1 already</source>
        <translation>保留记录 %1 已存在</translation>
    </message>
    <message>
        <source>The reservation %1 was given up</source>
        <translation>保留记录 %1 已放弃</translation>
    </message>
    <message>
        <source>The day on which it is given up is needed</source>
        <translation>请填写放弃日期</translation>
    </message>
    <message>
        <source>The institution does not hold all of these rights itself: %1</source>
        <translation>机构自身并未完整持有这些权利：%1</translation>
    </message>
    <message>
        <source>This is prohibited: %1</source>
        <translation>该用途被禁止：%1</translation>
    </message>
    <message>
        <source>must be %1, the contract that is amended</source>
        <translation>须为所补充的合同 %1</translation>
    </message>
    <message>
        <source>The contract %1 has no text yet</source>
        <translation>合同 %1 尚无文本</translation>
    </message>
    <message>
        <source>Give either --number or --all</source>
        <translation>请指定 --number 或 --all 之一</translation>
    </message>
    <message>
        <source>Give --by, --contract or --file</source>
        <translation>请指定 --by、--contract 或 --file 之一</translation>
    </message>
    <message>
        <source>The schema is missing</source>
        <translation>缺少 JSON Schema</translation>
    </message>
    <message>
        <source>The contract %1 has no amendment %2</source>
        <translation>合同 %1 没有补充协议 %2</translation>
    </message>
    <message>
        <source>With the number of a contract, --gate is needed: %1</source>
        <translation>使用合同编号时须给出 --gate：%1</translation>
    </message>
    <message>
        <source>No waiver of this gate waits for a decision: %1</source>
        <translation>该项没有待决定的豁免申请：%1</translation>
    </message>
    <message>
        <source>Only a signed contract that was not terminated is amended; change a draft itself</source>
        <translation>只有已签署且未终止的合同才能订立补充协议；草稿请直接修改</translation>
    </message>
    <message>
        <source>The day from which the amendment applies is needed</source>
        <translation>请填写补充协议的生效日期</translation>
    </message>
    <message>
        <source>An amendment applies from a day of the term, or from the day after it</source>
        <translation>补充协议的生效日期须在授权期限内，或为期限届满的次日</translation>
    </message>
    <message>
        <source>An earlier amendment applies from %1; this one cannot apply before it</source>
        <translation>此前的补充协议自 %1 起生效，本补充协议不得早于该日</translation>
    </message>
    <message>
        <source>Another amendment was signed since this one was drafted: draft it anew</source>
        <translation>本补充协议起草后已签署了另一份补充协议，请重新起草</translation>
    </message>
    <message>
        <source>The amendment changes nothing of the contract yet</source>
        <translation>本补充协议尚未改动合同的任何内容</translation>
    </message>
    <message>
        <source>An amendment cannot change &quot;%1&quot;: that takes a new contract</source>
        <translation>补充协议不能改动“%1”，须另订合同</translation>
    </message>
    <message>
        <source>The term would end before the amendment applies</source>
        <translation>授权期限将在补充协议生效之前届满</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds for the whole contract: an amendment cannot change it from a day on</source>
        <translation>“%1”适用于整份合同，不能以补充协议自某日起改动</translation>
    </message>
    <message>
        <source>New rates begin with a reporting period: the next one begins on %1</source>
        <translation>新的费率须自报告期首日起适用，下一报告期自 %1 开始</translation>
    </message>
    <message>
        <source>Guarantee &quot;%1&quot; was added, removed or made another; an amendment changes only its amounts that lie ahead</source>
        <translation>保底金“%1”被新增、删除或改为另一项；补充协议只能调整其尚未到期的金额</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: an amount that lies before the amendment was changed</source>
        <translation>“%1”：改动了补充协议生效之前的金额</translation>
    </message>
    <message>
        <source>must be %1: the next version of the clause %2</source>
        <translation>应为 %1，即条款 %2 的下一版本</translation>
    </message>
    <message>
        <source>There is no template %1</source>
        <translation>没有模板 %1</translation>
    </message>
    <message>
        <source>The house has no template %1 of its own</source>
        <translation>本机构没有自有模板 %1</translation>
    </message>
    <message>
        <source>The contract %1 has a text already</source>
        <translation>合同 %1 已有文本</translation>
    </message>
    <message>
        <source>The contract %1 has no round %2</source>
        <translation>合同 %1 没有第 %2 轮文本</translation>
    </message>
    <message>
        <source>A clause needs its text in both languages</source>
        <translation>条款须有中英文文本</translation>
    </message>
    <message>
        <source>The text has no clause %1</source>
        <translation>合同文本中没有条款 %1</translation>
    </message>
    <message>
        <source>The clause %1 is this contract&apos;s own: the library has no text for it</source>
        <translation>条款 %1 为本合同自拟条款，条款库中没有对应文本</translation>
    </message>
    <message>
        <source>The library has no newer version of the clause %1</source>
        <translation>条款库中没有条款 %1 的更新版本</translation>
    </message>
    <message>
        <source>The text has the clause %1 already</source>
        <translation>合同文本中已有条款 %1</translation>
    </message>
    <message>
        <source>A clause needs its heading in both languages</source>
        <translation>条款须有中英文标题</translation>
    </message>
    <message>
        <source>the library has no clause %1 of version %2</source>
        <translation>条款库中没有条款 %1 的第 %2 版</translation>
    </message>
    <message>
        <source>There is no brand %1</source>
        <translation>没有品牌方 %1</translation>
    </message>
    <message>
        <source>There is no region %1</source>
        <translation>没有区域 %1</translation>
    </message>
    <message>
        <source>is none of the known words</source>
        <translation>不是已知的取值</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>此处不识别该成员</translation>
    </message>
    <message>
        <source>must be a number of days from 0 to 36500</source>
        <translation>须为 0 至 36500 之间的天数</translation>
    </message>
    <message>
        <source>The report needs a name</source>
        <translation>报告须有名称</translation>
    </message>
    <message>
        <source>Say which contract the report is about</source>
        <translation>请指明报告所涉及的合同</translation>
    </message>
    <message>
        <source>ODRL describes one contract; choose another format for a portfolio</source>
        <translation>ODRL 只描述单份合同；合同组合请选择其他格式</translation>
    </message>
    <message>
        <source>The last day is before the first</source>
        <translation>截止日早于起始日</translation>
    </message>
    <message>
        <source>Say either between which days contracts end or within how many days</source>
        <translation>到期区间与到期天数只能指定其一</translation>
    </message>
    <message>
        <source>A number of days from 0 to 36500 is needed</source>
        <translation>请填写 0 至 36500 之间的天数</translation>
    </message>
    <message>
        <source>A category has no known form</source>
        <translation>品类代码格式不正确</translation>
    </message>
    <message>
        <source>A territory has no known form</source>
        <translation>地域代码格式不正确</translation>
    </message>
    <message>
        <source>A sales channel has no known form</source>
        <translation>销售渠道代码格式不正确</translation>
    </message>
    <message>
        <source>This report is no longer kept</source>
        <translation>该报告已不再保存</translation>
    </message>
    <message>
        <source>There is a report &quot;%1&quot; already</source>
        <translation>已有名为“%1”的报告</translation>
    </message>
    <message>
        <source>No report is kept as &quot;%1&quot;</source>
        <translation>没有保存名为“%1”的报告</translation>
    </message>
    <message>
        <source>The row cannot be read: its quotes or its cells do not match</source>
        <translation>此行无法读取：引号或单元格数不对</translation>
    </message>
    <message>
        <source>A text of more than 10,000 characters</source>
        <translation>文字超过 10,000 个字符</translation>
    </message>
    <message>
        <source>The object&apos;s number is missing</source>
        <translation>缺少藏品编号</translation>
    </message>
    <message>
        <source>The institution has no asset with this number</source>
        <translation>该机构没有此编号的资产</translation>
    </message>
    <message>
        <source>A right given to others: record it as a contract or a hold</source>
        <translation>这是授予他人的权利，请录为合同或预留</translation>
    </message>
    <message>
        <source>Neither kind of right, holder, statement nor consent is given</source>
        <translation>权利类型、权利人、权利声明和同意要求均未填写</translation>
    </message>
    <message>
        <source>It is somebody else&apos;s right, and nobody is named</source>
        <translation>权利属于他人，却未写明权利人</translation>
    </message>
    <message>
        <source>No date: write 2026-03-01</source>
        <translation>不是日期，请写成 2026-03-01</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>A trade mark needs its Nice classes, 1 to 45</source>
        <translation>商标须写明尼斯分类，第 1 至 45 类</translation>
    </message>
    <message>
        <source>%1: holds no LIDO record</source>
        <translation>%1：没有 LIDO 记录</translation>
    </message>
    <message>
        <source>%1: line %2: is no well-formed XML</source>
        <translation>%1：第 %2 行：不是格式正确的 XML</translation>
    </message>
    <message>
        <source>%1: line %2: names an entity that XML does not know</source>
        <translation>%1：第 %2 行：引用了 XML 没有的实体</translation>
    </message>
    <message>
        <source>%1: line %2: a record with more than 1,000 sets of rights</source>
        <translation>%1：第 %2 行：一条记录的权利信息超过 1,000 组</translation>
    </message>
    <message>
        <source>%1: the first row must name a column with the objects&apos; numbers and one with the type of right, its holder, a statement or a consent</source>
        <translation>%1：首行须有藏品编号列，并至少有权利类型、权利人、权利声明、同意要求中的一列</translation>
    </message>
    <message>
        <source>This amendment no longer exists</source>
        <translation>该补充协议已不存在</translation>
    </message>
    <message>
        <source>The amendment is signed and can no longer be changed</source>
        <translation>该补充协议已签署，不能再修改</translation>
    </message>
    <message>
        <source>The amendment was given up: draft it anew</source>
        <translation>该补充协议已放弃，请重新起草</translation>
    </message>
    <message>
        <source>The stored amendment of %1 is damaged: %2</source>
        <translation>%1 所存的补充协议已损坏：%2</translation>
    </message>
    <message>
        <source>The rights are taken by %1 from %2 to %3</source>
        <translation>权利已授出：%1，%2 至 %3</translation>
    </message>
    <message>
        <source>The institution uses these rights itself from %2 to %3: %1</source>
        <translation>机构自用该等权利，%2 至 %3：%1</translation>
    </message>
    <message>
        <source>The rights are held for another brand from %2 to %3: %1</source>
        <translation>权利已为其他品牌方保留，%2 至 %3：%1</translation>
    </message>
    <message>
        <source>Another licensee may still sell old stock from %2 to %3: %1. The contract should except it</source>
        <translation>另一被授权方在 %2 至 %3 的清货期内仍可销售库存：%1。合同应将其除外</translation>
    </message>
    <message>
        <source>The same brand has these rights already by %1, from %2 to %3. Say which royalty applies</source>
        <translation>同一品牌方已凭 %1 取得该等权利，%2 至 %3。请明确适用哪一份合同的授权费</translation>
    </message>
    <message>
        <source>The institution does not hold the right %2 of %1 for all that is granted</source>
        <translation>机构对 %1 的 %2 权不足以覆盖全部授权范围</translation>
    </message>
    <message>
        <source>This use of %1 is prohibited</source>
        <translation>%1 禁止作此用途</translation>
    </message>
    <message>
        <source>A consent is needed for %1 and is not recorded</source>
        <translation>%1 须取得同意，尚无记录</translation>
    </message>
    <message>
        <source>The consent of %2 is needed for %1 and is not recorded</source>
        <translation>%1 须取得%2的同意，尚无记录</translation>
    </message>
    <message>
        <source>A permit is needed for %1 and is not recorded</source>
        <translation>%1 须取得许可文件，尚无记录</translation>
    </message>
    <message>
        <source>A permit of %2 is needed for %1 and is not recorded</source>
        <translation>%1 须取得%2的许可文件，尚无记录</translation>
    </message>
    <message>
        <source>Legal has not approved the contract yet</source>
        <translation>法务尚未批准合同</translation>
    </message>
    <message>
        <source>Legal has refused the contract</source>
        <translation>法务未予批准</translation>
    </message>
    <message>
        <source>Legal has taken its approval back</source>
        <translation>法务已撤回批准</translation>
    </message>
    <message>
        <source>The contract was changed since legal approved it</source>
        <translation>法务批准后合同已修改</translation>
    </message>
    <message>
        <source>The programme has not approved the contract yet</source>
        <translation>项目负责人尚未批准合同</translation>
    </message>
    <message>
        <source>The programme has refused the contract</source>
        <translation>项目负责人未予批准</translation>
    </message>
    <message>
        <source>The programme has taken its approval back</source>
        <translation>项目负责人已撤回批准</translation>
    </message>
    <message>
        <source>The contract was changed since the programme approved it</source>
        <translation>项目负责人批准后合同已修改</translation>
    </message>
    <message>
        <source>Somebody else changed the contract %1 meanwhile: look at it again</source>
        <translation>合同 %1 期间已被他人修改，请重新查看</translation>
    </message>
    <message>
        <source>You wrote last in this contract and have approved it once already: the other approval needs a second person</source>
        <translation>您是本合同的最后起草人，且已作出一项审批：另一项审批须由第二人作出</translation>
    </message>
    <message>
        <source>A contract that is incomplete cannot be let pass: complete it</source>
        <translation>条款不完整的合同不能豁免，请先补全</translation>
    </message>
    <message>
        <source>Nobody can waive what stands in the way here</source>
        <translation>此处的障碍任何人都不能豁免</translation>
    </message>
    <message>
        <source>Nothing stands in the way here: there is nothing to waive</source>
        <translation>此处没有障碍，无须豁免</translation>
    </message>
    <message>
        <source>This waiver was decided before</source>
        <translation>该豁免申请已有决定</translation>
    </message>
    <message>
        <source>You asked for this waiver yourself: a second person must decide</source>
        <translation>该豁免由您本人申请，须由第二人决定</translation>
    </message>
    <message>
        <source>The contract was changed since this waiver was asked for: ask anew</source>
        <translation>申请豁免后合同已修改，请重新申请</translation>
    </message>
    <message>
        <source>Complete terms, free rights and held title are always asked for</source>
        <translation>条款完整、权利未授出、权属在手三项始终必须通过</translation>
    </message>
    <message>
        <source>No clause says which rights are licensed (Copyright Law art. 26)</source>
        <translation>没有条款写明许可使用的权利种类（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause says whether the licence is exclusive (Copyright Law art. 26)</source>
        <translation>没有条款写明是专有还是非专有使用权（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause says where the licence holds (Copyright Law art. 26)</source>
        <translation>没有条款写明许可使用的地域范围（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause says how long the licence holds (Copyright Law art. 26)</source>
        <translation>没有条款写明许可使用的期间（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause says what is paid for the licence (Copyright Law art. 26)</source>
        <translation>没有条款写明付酬标准（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause says how and when it is paid (Copyright Law art. 26)</source>
        <translation>没有条款写明付酬办法（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause says who is liable for a breach (Copyright Law art. 26)</source>
        <translation>没有条款写明违约责任（《著作权法》第二十六条）</translation>
    </message>
    <message>
        <source>No clause lets the licensor supervise the quality of the goods (Trademark Law art. 43)</source>
        <translation>没有条款约定授权方监督商品质量（《商标法》第四十三条）</translation>
    </message>
    <message>
        <source>No clause makes the goods bear the licensee&apos;s name and their origin (Trademark Law art. 43)</source>
        <translation>没有条款要求商品标明被授权方名称和商品产地（《商标法》第四十三条）</translation>
    </message>
    <message>
        <source>No clause says who has the trade mark licence recorded (Trademark Law art. 43)</source>
        <translation>没有条款写明由谁办理商标使用许可备案（《商标法》第四十三条）</translation>
    </message>
    <message>
        <source>The text is in an attached document: see that it says what the law asks for (Copyright Law art. 26, Trademark Law art. 43)</source>
        <translation>合同文本在所附文件中：请核对其是否具备法定内容（《著作权法》第二十六条、《商标法》第四十三条）</translation>
    </message>
    <message>
        <source>An exclusive licence must be in writing (Implementing Regulations of the Copyright Law art. 23): draft its text or attach the document</source>
        <translation>专有许可应当采取书面形式（《著作权法实施条例》第二十三条）：请起草文本或附上合同文件</translation>
    </message>
    <message>
        <source>The contract has neither a text nor a document: draft its text or attach the document</source>
        <translation>合同既无文本也无文件：请起草文本或附上合同文件</translation>
    </message>
    <message>
        <source>No trade mark of %1 is registered for these goods: %2</source>
        <translation>%1 的商标未在以下商品上注册：%2</translation>
    </message>
    <message>
        <source>No trade mark of %1 is registered in these places: %2</source>
        <translation>%1 的商标未在以下地域注册：%2</translation>
    </message>
    <message>
        <source>The trade mark of %1 is registered until %2; the licence runs until %3</source>
        <translation>%1 的商标注册有效期至 %2，而授权至 %3</translation>
    </message>
    <message>
        <source>The trade mark of %1 is registered from %2 on; the licence begins on %3</source>
        <translation>%1 的商标自 %2 起注册有效，而授权始于 %3</translation>
    </message>
    <message>
        <source>No trade mark of %1 is registered for all that is granted</source>
        <translation>%1 没有覆盖全部授权范围的注册商标</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not csv, xlsx, lido or iiif</source>
        <translation>--format：“%1”不是 csv、xlsx、lido 或 iiif</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not of the form field=text</source>
        <translation>%1：“%2”不是“字段=文字”的形式</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a bulk edit</source>
        <translation>“%1”不是批量修改的编号</translation>
    </message>
    <message>
        <source>%1: pictures are written as .jpg, .png, .tif or .webp</source>
        <translation>%1：图片只能写为 .jpg、.png、.tif 或 .webp</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no year (300 BC is -300)</source>
        <translation>%1：“%2”不是年份（公元前300年写作 -300）</translation>
    </message>
    <message>
        <source>--facet: &quot;%1&quot; is not of the form facet=value</source>
        <translation>--facet：“%1”不是“分面=值”的形式</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no part of a picture: pct:x,y,width,height in percent, at most two decimals, inside the picture</source>
        <translation>%1：“%2”不是图片的一部分，应为 pct:x,y,宽,高（百分比，最多两位小数，且在图片之内）</translation>
    </message>
    <message>
        <source>--term: &quot;%1&quot; could be several terms; give one of the codes %2</source>
        <translation>--term：“%1”可能指多个词条，请给出其中一个代码：%2</translation>
    </message>
    <message>
        <source>There is no term with the code %1</source>
        <translation>没有代码为 %1 的词条</translation>
    </message>
    <message>
        <source>Say which terms, with --term</source>
        <translation>请用 --term 指明词条</translation>
    </message>
    <message>
        <source>Rights are asked of the catalogue</source>
        <translation>权利状况请在目录中查询</translation>
    </message>
    <message>
        <source>%1 was merged into another record. Split them to bring it back</source>
        <translation>%1 已并入另一条记录。如需恢复，请先拆分</translation>
    </message>
    <message>
        <source>%1 is no field that can be changed for many assets</source>
        <translation>%1 不是可以批量修改的字段</translation>
    </message>
    <message>
        <source>%1 holds no text: it can only be set</source>
        <translation>%1 不是文字字段，只能整体设定</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of asset: object, image, pattern, mark or name</source>
        <translation>“%1”不是资产类型，应为 object、image、pattern、mark 或 name</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be 1 (yes) or 0 (no)</source>
        <translation>“%1”应为 1（是）或 0（否）</translation>
    </message>
    <message>
        <source>There is nothing to append</source>
        <translation>没有要追加的文字</translation>
    </message>
    <message>
        <source>Say which text is to be replaced</source>
        <translation>请写明要替换哪些文字</translation>
    </message>
    <message>
        <source>Name at least one term</source>
        <translation>请至少指定一个词条</translation>
    </message>
    <message>
        <source>Name a collection</source>
        <translation>请指定一个藏品集</translation>
    </message>
    <message>
        <source>this is no change of assets</source>
        <translation>这不是对资产的修改</translation>
    </message>
    <message>
        <source>No title would be left</source>
        <translation>修改后将没有题名</translation>
    </message>
    <message>
        <source>The text would be too long</source>
        <translation>修改后文字过长</translation>
    </message>
    <message>
        <source>This would be no web address (http or https)</source>
        <translation>修改后不是网址（http 或 https）</translation>
    </message>
    <message>
        <source>The text holds a control character</source>
        <translation>文字中含有控制字符</translation>
    </message>
    <message>
        <source>The record would not be correct</source>
        <translation>修改后记录不合规则</translation>
    </message>
    <message>
        <source>Another record stands for this duplicate; split them first</source>
        <translation>这条重复记录已由另一条代表，请先撤销合并</translation>
    </message>
    <message>
        <source>Say what is to be changed</source>
        <translation>请写明要修改什么</translation>
    </message>
    <message>
        <source>There is no bulk edit with the number %1</source>
        <translation>没有编号为 %1 的批量修改</translation>
    </message>
    <message>
        <source>This bulk edit is undone already</source>
        <translation>这次批量修改已经撤销</translation>
    </message>
    <message>
        <source>This bulk edit was not undone</source>
        <translation>这次批量修改没有撤销过</translation>
    </message>
    <message>
        <source>These are one and the same record</source>
        <translation>这是同一条记录</translation>
    </message>
    <message>
        <source>Records of two institutions cannot become one</source>
        <translation>两家机构的记录不能合并为一条</translation>
    </message>
    <message>
        <source>One of the two was merged with another record already</source>
        <translation>其中一条已与其他记录合并</translation>
    </message>
    <message>
        <source>The record that is to stay is archived</source>
        <translation>要保留的记录已归档</translation>
    </message>
    <message>
        <source>The contract %1 names the record that is to go, and it must keep its meaning. Let the other record go</source>
        <translation>合同 %1 指名了要并入的记录，其含义不得改变。请改为保留这一条</translation>
    </message>
    <message>
        <source>The reservation %1 names the record that is to go. Release it, or let the other record go</source>
        <translation>预留 %1 指名了要并入的记录。请先解除预留，或改为保留这一条</translation>
    </message>
    <message>
        <source>The open proposal %1 asks for the record that is to go. Put the other in its place first</source>
        <translation>进行中的合作提案 %1 涉及要并入的记录。请先在提案中改用另一条</translation>
    </message>
    <message>
        <source>The record that is to go has rights records of its own. Move them first</source>
        <translation>要并入的记录有自己的权利来源记录，请先移走</translation>
    </message>
    <message>
        <source>The record that is to go has restrictions of its own. Move them first</source>
        <translation>要并入的记录有自己的限制，请先移走</translation>
    </message>
    <message>
        <source>%1 was not merged with another record</source>
        <translation>%1 没有与其他记录合并过</translation>
    </message>
    <message>
        <source>%1 is no field that a merge can choose</source>
        <translation>%1 不是合并时可选的字段</translation>
    </message>
    <message>
        <source>%1 was merged with another record: cut from that one</source>
        <translation>%1 已与其他记录合并，请从那一条中截取</translation>
    </message>
    <message>
        <source>%1 has no picture to cut from</source>
        <translation>%1 没有可供截取的图片</translation>
    </message>
    <message>
        <source>The region lies outside the picture, or is empty</source>
        <translation>区域超出图片范围，或为空</translation>
    </message>
    <message>
        <source>The motif needs a title</source>
        <translation>纹样需要题名</translation>
    </message>
    <message>
        <source>The number %1 is taken</source>
        <translation>编号 %1 已被使用</translation>
    </message>
    <message>
        <source>This term no longer exists</source>
        <translation>该词条已不存在</translation>
    </message>
    <message>
        <source>The term %1 is called so already</source>
        <translation>词条 %1 已使用这个名称</translation>
    </message>
    <message>
        <source>A term cannot lie below itself</source>
        <translation>词条不能隶属于自身</translation>
    </message>
    <message>
        <source>There is no term with the code %1 in this vocabulary</source>
        <translation>该词表中没有代码为 %1 的词条</translation>
    </message>
    <message>
        <source>A term needs a name in one language, at most 100 characters long and without semicolons</source>
        <translation>词条至少要有一种语言的名称，不超过 100 个字符，且不含分号</translation>
    </message>
    <message>
        <source>Other terms lie below this one</source>
        <translation>该词条之下还有其他词条</translation>
    </message>
    <message>
        <source>The search needs a name</source>
        <translation>请为检索命名</translation>
    </message>
    <message>
        <source>There is a search named %1 already</source>
        <translation>已有名为“%1”的检索</translation>
    </message>
    <message>
        <source>This search no longer exists</source>
        <translation>该检索已不存在</translation>
    </message>
    <message>
        <source>This is no saved search</source>
        <translation>这不是已保存的检索</translation>
    </message>
    <message>
        <source>Stopped. %1 records of the file are done; import it again to go on.</source>
        <translation>已停止。文件中 %1 条记录已处理；再次导入即可继续。</translation>
    </message>
    <message>
        <source>%1: the packed file is damaged or cut off</source>
        <translation>%1：压缩文件已损坏或不完整</translation>
    </message>
    <message>
        <source>%1: unpacks to more than any list of records would</source>
        <translation>%1：解压后大得不像是记录清单</translation>
    </message>
    <message>
        <source>%1: is no address that begins with https://</source>
        <translation>%1：不是以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>%1: one file holds one asset. Name a folder for several</source>
        <translation>%1：一个文件只存一件资产；多件请指定文件夹</translation>
    </message>
    <message>
        <source>There is nothing to write</source>
        <translation>没有可写出的内容</translation>
    </message>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1：无法建立此文件夹</translation>
    </message>
    <message>
        <source>%1: is JSON, but holds no objects</source>
        <translation>%1：是 JSON，但其中没有对象</translation>
    </message>
    <message>
        <source>%1: line %2: is nested deeper than any record is</source>
        <translation>%1：第 %2 行：嵌套过深，不是正常的记录</translation>
    </message>
    <message>
        <source>%1: line %2: a record of more than 32 megabytes</source>
        <translation>%1：第 %2 行：一条记录超过 32 MB</translation>
    </message>
    <message>
        <source>%1: line %2: the JSON ends or breaks off here</source>
        <translation>%1：第 %2 行：JSON 在此中断</translation>
    </message>
    <message>
        <source>%1: behind line %2: a text or a tag out of all proportion</source>
        <translation>%1：第 %2 行之后：文字或标签大得离谱</translation>
    </message>
    <message>
        <source>%1: is XML, but neither LIDO nor Dublin Core. Ask for one of them</source>
        <translation>%1：是 XML，但既非 LIDO 也非 Dublin Core，请索取其中一种</translation>
    </message>
    <message>
        <source>%1: line %2: declares a document type, which no such file does</source>
        <translation>%1：第 %2 行：声明了文档类型，此类文件不应有</translation>
    </message>
    <message>
        <source>The picture of %1 cannot be kept</source>
        <translation>%1 的图片无法保存</translation>
    </message>
    <message>
        <source>The part has %1 × %2 pixels; at least 16 are needed each way</source>
        <translation>所选部分为 %1 × %2 像素，长宽至少各需 16 像素</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>无法建立临时文件夹：%1</translation>
    </message>
    <message>
        <source>Pictures cannot be read: the program %1 cannot be started</source>
        <translation>无法读取图片：程序 %1 不能启动</translation>
    </message>
    <message>
        <source>%1 has no picture in the workspace</source>
        <translation>%1 在工作区中没有图片</translation>
    </message>
    <message>
        <source>%1: the file cannot be read</source>
        <translation>%1：文件无法读取</translation>
    </message>
    <message>
        <source>%1: not a picture in JPEG, PNG, WebP, TIFF, GIF, BMP or SVG</source>
        <translation>%1：不是 JPEG、PNG、WebP、TIFF、GIF、BMP 或 SVG 图片</translation>
    </message>
    <message>
        <source>%1: the file ends before its picture does. Copy it again from where it came from.</source>
        <translation>%1：图片不完整，文件提前结束。请从来源重新复制。</translation>
    </message>
    <message>
        <source>%1: the picture has more pixels than can be read</source>
        <translation>%1：图片像素过多，无法读取</translation>
    </message>
    <message>
        <source>%1: the file is too large</source>
        <translation>%1：文件过大</translation>
    </message>
    <message>
        <source>%1: the file claims a picture hundreds of times larger than its content</source>
        <translation>%1：文件声称的图片尺寸是其内容的数百倍</translation>
    </message>
    <message>
        <source>%1: the drawing contains scripts, entities or references to other files</source>
        <translation>%1：图形中含有脚本、实体或对其他文件的引用</translation>
    </message>
    <message>
        <source>%1: reading the picture took too long</source>
        <translation>%1：读取图片用时过长</translation>
    </message>
    <message>
        <source>%1: reading the picture took too much memory or broke the reader</source>
        <translation>%1：读取图片占用内存过多，或导致读取程序中断</translation>
    </message>
    <message>
        <source>%1 is no folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>%1: nothing is chosen in it</source>
        <translation>%1：其中没有选择任何作品</translation>
    </message>
    <message>
        <source>this is no answer to a lookbook (&quot;format&quot;: &quot;%1&quot;)</source>
        <translation>这不是画册的选品回执（“format”应为“%1”）</translation>
    </message>
    <message>
        <source>%1: line %2 cannot be read as a table</source>
        <translation>%1：第 %2 行无法按表格读取</translation>
    </message>
    <message>
        <source>%1 is there already: name a folder that is new or empty</source>
        <translation>%1 已存在：请指定新的或空的文件夹</translation>
    </message>
    <message>
        <source>There is no asset to put into the lookbook</source>
        <translation>没有可放入画册的 IP 资产</translation>
    </message>
    <message>
        <source>A lookbook shows at most %1 assets: choose fewer of them</source>
        <translation>一本画册最多收录 %1 件 IP 资产，请减少所选数量</translation>
    </message>
    <message>
        <source>A lookbook cannot be valid until a day that has passed</source>
        <translation>画册的有效期不能是已经过去的日期</translation>
    </message>
    <message>
        <source>%1 was merged into %2, which stands for it: ask about that one</source>
        <translation>%1 已并入 %2，并由后者代表，请改为查询后者</translation>
    </message>
    <message>
        <source>A vocabulary is missing</source>
        <translation>缺少词表文件</translation>
    </message>
    <message>
        <source>%1: there is nothing in it that can be imported</source>
        <translation>%1：其中没有可导入的内容</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no whole number from 1 to 10000000</source>
        <translation>%1：“%2”不是 1 到 10000000 之间的整数</translation>
    </message>
    <message>
        <source>%1: its ending names no form. Say --format csv, xlsx, lido or iiif</source>
        <translation>%1：从扩展名看不出格式。请用 --format 指明 csv、xlsx、lido 或 iiif</translation>
    </message>
    <message>
        <source>You have undone no bulk edit that could be done again. Name the number of another&apos;s</source>
        <translation>没有可重做的、由本人撤销的批量修改。要重做他人的修改，请给出其编号</translation>
    </message>
    <message>
        <source>There is no bulk edit of yours to undo. Name the number of another&apos;s</source>
        <translation>没有可撤销的本人批量修改。要撤销他人的修改，请给出其编号</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no whole number from %3 to 100000</source>
        <translation>%1：“%2”不是 %3 到 100000 之间的整数</translation>
    </message>
    <message>
        <source>There is no search named %1</source>
        <translation>没有名为 %1 的检索</translation>
    </message>
    <message>
        <source>Give either --like or --copies-of</source>
        <translation>--like 与 --copies-of 只能给出一个</translation>
    </message>
    <message>
        <source>--years: &quot;%1&quot; names no time that is known</source>
        <translation>--years：“%1”不是可识别的年代</translation>
    </message>
    <message>
        <source>--facet: %1 has no value &quot;%2&quot;. &quot;assets search --facets&quot; lists them</source>
        <translation>--facet：%1 没有取值“%2”。可用“assets search --facets”列出所有取值</translation>
    </message>
    <message>
        <source>%1 is there already: name another file, or add --overwrite</source>
        <translation>%1 已经存在：请指定另一个文件，或加上 --overwrite</translation>
    </message>
    <message>
        <source>Say which term: its code or a name</source>
        <translation>请说明是哪个词：代码或名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be several terms; give one of the codes %2</source>
        <translation>“%1”可能是几个词；请给出代码之一：%2</translation>
    </message>
    <message>
        <source>There is no term of the house with the code or name %1</source>
        <translation>本馆词汇里没有代码或名称为 %1 的词</translation>
    </message>
    <message>
        <source>%1 assets have this term</source>
        <translation>有 %1 件资产使用这个词</translation>
    </message>
    <message>
        <source>Only terms of one vocabulary can be merged</source>
        <translation>只有同一词表里的词才能合并</translation>
    </message>
    <message>
        <source>A term cannot be merged into itself or into one below it</source>
        <translation>一个词不能合并到它自己或它的下位词</translation>
    </message>
    <message>
        <source>One of the two was cut from the other: a work and its motif are two things</source>
        <translation>两件之一取自另一件：作品与其纹样是两件资产</translation>
    </message>
    <message>
        <source>%1: is no list of objects as its columns are assigned. Say which is the accession number, and which the title</source>
        <translation>%1：按目前的列分配，这不是藏品清单。请指明哪一列是藏品号，哪一列是题名</translation>
    </message>
    <message>
        <source>%1: the %2 rows up to line %3 have not the cells that the first row names. Is a quotation mark missing, or another separator meant?</source>
        <translation>%1：截至第 %3 行，连续 %2 行的单元格与首行的列名不符。是否缺少引号，或应使用其他分隔符？</translation>
    </message>
    <message>
        <source>%1: its %2 has %3 characters, a workbook&apos;s cell holds %4. Export as CSV</source>
        <translation>%1：字段 %2 有 %3 个字符，而工作簿的单元格只能容纳 %4 个。请导出为 CSV</translation>
    </message>
    <message>
        <source>The assets that were chosen are no longer there, or archived</source>
        <translation>所选资产已不存在或已归档</translation>
    </message>
    <message>
        <source>Part %1: %2</source>
        <translation>组成部分 %1：%2</translation>
    </message>
    <message>
        <source>a part and its work must be codes of single assets</source>
        <translation>组成部分及其所属作品须为单件资产的编号</translation>
    </message>
    <message>
        <source>the part lies in itself</source>
        <translation>组成部分不能包含自身</translation>
    </message>
    <message>
        <source>Only a bulk edit can be done again. Merge the terms, or add the folder, once more</source>
        <translation>只有批量修改可以重做；词语请重新合并，图片文件夹请重新添加</translation>
    </message>
    <message>
        <source>%1 cannot be taken back: the term is no longer as it was left</source>
        <translation>无法撤销：词语 %1 已不是合并后的样子</translation>
    </message>
    <message>
        <source>The context must be the one of its version of IIIF Presentation</source>
        <translation>@context 须为相应版本的 IIIF Presentation 上下文</translation>
    </message>
    <message>
        <source>The id must be a web address</source>
        <translation>id 须为网址</translation>
    </message>
    <message>
        <source>The type must say what stands here: a manifest, canvas, page or annotation</source>
        <translation>type 须说明此处是什么：清单、画布、注释页或注释</translation>
    </message>
    <message>
        <source>There must be a label</source>
        <translation>须有 label（名称）</translation>
    </message>
    <message>
        <source>Texts must be given as lists, by language</source>
        <translation>文字须按语言以列表给出</translation>
    </message>
    <message>
        <source>A language must be a tag such as en or zh-Hans, or none</source>
        <translation>语言须为 en、zh-Hans 之类的标签，或 none</translation>
    </message>
    <message>
        <source>Metadata and the required statement must have a label and a value</source>
        <translation>元数据和必需声明须同时有名称和值</translation>
    </message>
    <message>
        <source>The rights must be an address of Creative Commons or RightsStatements.org that begins with http:</source>
        <translation>rights 须为以 http: 开头的知识共享或 RightsStatements.org 网址</translation>
    </message>
    <message>
        <source>This must be a list, also where it holds one thing</source>
        <translation>此处须为列表，即使只有一项</translation>
    </message>
    <message>
        <source>What is linked must have a type, and a page also a label</source>
        <translation>所链接的内容须有类型，网页还须有名称</translation>
    </message>
    <message>
        <source>Something must be in it: a canvas, a page</source>
        <translation>其中须有内容：画布或注释页</translation>
    </message>
    <message>
        <source>A canvas must have a width and a height above 0</source>
        <translation>画布的宽和高须大于 0</translation>
    </message>
    <message>
        <source>An annotation must say what is painted, and on what</source>
        <translation>注释须说明画什么、画在哪里</translation>
    </message>
    <message>
        <source>A property of version 2, which says nothing in version 3</source>
        <translation>第 2 版的属性，在第 3 版中没有意义</translation>
    </message>
    <message>
        <source>The approval of %1 has not begun</source>
        <translation>%1 的监修尚未开始</translation>
    </message>
    <message>
        <source>Nothing was handed in for %1 yet</source>
        <translation>%1 尚未送审</translation>
    </message>
    <message>
        <source>%1 has no remark %2</source>
        <translation>%1 没有批注 %2</translation>
    </message>
    <message>
        <source>%1 has no change %2</source>
        <translation>%1 没有修改项 %2</translation>
    </message>
    <message>
        <source>Say whose position: --institution, --collection or --asset</source>
        <translation>请指明对象：--institution、--collection 或 --asset</translation>
    </message>
    <message>
        <source>There is no shortlist named %1</source>
        <translation>没有名为 %1 的候选清单</translation>
    </message>
    <message>
        <source>--output is missing: say where the package goes</source>
        <translation>缺少 --output：请说明审阅包写到哪里</translation>
    </message>
    <message>
        <source>%1: a list is expected</source>
        <translation>%1：应为一个列表</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a text</source>
        <translation>%1：“%2”必须是文字</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number</source>
        <translation>%1：“%2”必须是整数</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is none of the phases</source>
        <translation>%1：“%2”不是任何一个基本阶段</translation>
    </message>
    <message>
        <source>The contract %1 has no product %2</source>
        <translation>合同 %1 没有产品 %2</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no whole number</source>
        <translation>--%1：“%2”不是整数</translation>
    </message>
    <message>
        <source>Name the task, or a plan with --add-to</source>
        <translation>请指明任务，或用 --add-to 指明计划</translation>
    </message>
    <message>
        <source>This product no longer exists</source>
        <translation>该产品已不存在</translation>
    </message>
    <message>
        <source>The approval of product %1 cannot be read</source>
        <translation>无法读取产品 %1 的监修记录</translation>
    </message>
    <message>
        <source>%1 decides about this product: name another lead first</source>
        <translation>该产品由 %1 决定：请先更换主审人</translation>
    </message>
    <message>
        <source>The approval of this product has begun already</source>
        <translation>该产品的监修已经开始</translation>
    </message>
    <message>
        <source>This product is released or withdrawn: put it back into review first</source>
        <translation>该产品已放行或已撤回：请先退回审核</translation>
    </message>
    <message>
        <source>There is nothing to review: add a file</source>
        <translation>没有可审核的内容：请添加文件</translation>
    </message>
    <message>
        <source>This act has a verb of its own</source>
        <translation>该操作另有专门命令</translation>
    </message>
    <message>
        <source>Silence is no approval here, or not yet</source>
        <translation>此处逾期未答复不视为通过，或期限未到</translation>
    </message>
    <message>
        <source>A reviewer has not spoken or advises against it: say why you approve</source>
        <translation>有审核人尚未表态或持反对意见：请说明通过的理由</translation>
    </message>
    <message>
        <source>Say which changes are to be made</source>
        <translation>请写明需要修改之处</translation>
    </message>
    <message>
        <source>Only an approval with changes has changes</source>
        <translation>只有“修改后通过”才列修改项</translation>
    </message>
    <message>
        <source>This change was ticked off before</source>
        <translation>该修改项已勾选</translation>
    </message>
    <message>
        <source>This round is not open: only the newest one in review is</source>
        <translation>该轮次不在审核中：只有最新一轮可以表态</translation>
    </message>
    <message>
        <source>You do not speak as this reviewer</source>
        <translation>您不能以该审核人身份表态</translation>
    </message>
    <message>
        <source>The contract grants nothing now: it is not signed, or it is over</source>
        <translation>合同目前没有有效授权：尚未签署或已经到期</translation>
    </message>
    <message>
        <source>The product needs a category, so that the contract can be asked</source>
        <translation>请填写产品品类，以便核对合同授权</translation>
    </message>
    <message>
        <source>Say which assets are on the product, so that the contract can be asked</source>
        <translation>请指明产品使用了哪些 IP 资产，以便核对合同授权</translation>
    </message>
    <message>
        <source>The contract does not grant %1</source>
        <translation>合同未授权 %1</translation>
    </message>
    <message>
        <source>The contract does not grant %2 for %1</source>
        <translation>合同未授权将 %2 用于 %1</translation>
    </message>
    <message>
        <source>The words that stand on the product are not given</source>
        <translation>尚未提供产品上的署名文字</translation>
    </message>
    <message>
        <source>The credit line is not as it should be: %1</source>
        <translation>署名与规定不符，应为：%1</translation>
    </message>
    <message>
        <source>The accession number is not there: %1</source>
        <translation>缺少藏品号：%1</translation>
    </message>
    <message>
        <source>At least one stage is needed</source>
        <translation>至少需要一个阶段</translation>
    </message>
    <message>
        <source>Stages stand in their usual order, each once: intake, concept, final_artwork, pre_production, production, packaging, marketing</source>
        <translation>阶段须按通常顺序排列，且各出现一次：intake、concept、final_artwork、pre_production、production、packaging、marketing</translation>
    </message>
    <message>
        <source>A stage takes 1 to 250 working days</source>
        <translation>每个阶段为 1 至 250 个工作日</translation>
    </message>
    <message>
        <source>Each stage needs a reviewer</source>
        <translation>每个阶段都需要审核人</translation>
    </message>
    <message>
        <source>A category is a code such as nice/24, or nothing for all products</source>
        <translation>品类填写代码，例如 nice/24；留空表示全部产品</translation>
    </message>
    <message>
        <source>Only a contract can say that silence is an approval</source>
        <translation>只有合同才能约定逾期未答复视为通过</translation>
    </message>
    <message>
        <source>Silence is an approval after 1 to 250 working days</source>
        <translation>视为通过的期限为 1 至 250 个工作日</translation>
    </message>
    <message>
        <source>Say which day</source>
        <translation>请指明日期</translation>
    </message>
    <message>
        <source>This cannot be done with %1 now: look again where it stands</source>
        <translation>现在不能对 %1 进行此操作：请查看其最新状态</translation>
    </message>
    <message>
        <source>A pin lies inside its picture</source>
        <translation>标记须在图片范围内</translation>
    </message>
    <message>
        <source>Pages count from 1</source>
        <translation>页码从 1 开始</translation>
    </message>
    <message>
        <source>A pin needs a file of the round</source>
        <translation>标记须落在本轮的某个文件上</translation>
    </message>
    <message>
        <source>There are no words to be kept</source>
        <translation>没有填写内容</translation>
    </message>
    <message>
        <source>This remark no longer exists</source>
        <translation>该批注已不存在</translation>
    </message>
    <message>
        <source>Remark %1 about this place is settled: take it up again, and say why</source>
        <translation>此处的批注 %1 已认可：请重新提出该批注并说明理由</translation>
    </message>
    <message>
        <source>Remark %1 is settled: take it up again, and say why</source>
        <translation>批注 %1 已认可：请重新提出并说明理由</translation>
    </message>
    <message>
        <source>This remark is settled already</source>
        <translation>该批注已经认可</translation>
    </message>
    <message>
        <source>This remark is open already</source>
        <translation>该批注尚未认可</translation>
    </message>
    <message>
        <source>The table of public holidays is missing</source>
        <translation>法定节假日表缺失</translation>
    </message>
    <message>
        <source>The public holidays of %1 are not known yet: Monday to Friday are counted as worked</source>
        <translation>%1 年的法定节假日尚未公布：按周一至周五为工作日计算</translation>
    </message>
    <message>
        <source>This file holds no key of Lianming&apos;s</source>
        <translation>这个文件里没有联名的密钥</translation>
    </message>
    <message>
        <source>There is not enough memory to seal the key</source>
        <translation>内存不足，无法封存密钥</translation>
    </message>
    <message>
        <source>The key cannot be kept in %1: %2</source>
        <translation>密钥无法保存在 %1：%2</translation>
    </message>
    <message>
        <source>%1 is damaged, so the keys on this computer cannot be opened. Bring the keys here from a copy</source>
        <translation>%1 已损坏，这台电脑上的密钥无法打开。请从备份中导入密钥</translation>
    </message>
    <message>
        <source>The key %1 is not on this computer. Bring it here from a computer that has it, or make a new one</source>
        <translation>密钥 %1 不在这台电脑上。请从持有它的电脑导入，或新建一个</translation>
    </message>
    <message>
        <source>The key %1 was not kept by this computer, or its file is damaged. Bring the key here from a copy</source>
        <translation>密钥 %1 不是由这台电脑保存的，或文件已损坏。请从备份中导入</translation>
    </message>
    <message>
        <source>A passphrase needs at least %1 characters</source>
        <translation>口令至少需要 %1 个字符</translation>
    </message>
    <message>
        <source>This key is sealed for the computer it lies on. Let that computer export it with a passphrase</source>
        <translation>这个密钥只对所在电脑有效。请在那台电脑上用口令导出</translation>
    </message>
    <message>
        <source>This is not the passphrase of the key</source>
        <translation>口令不正确</translation>
    </message>
    <message>
        <source>This computer gives no random numbers</source>
        <translation>这台电脑无法提供随机数</translation>
    </message>
    <message>
        <source>This is no secret key</source>
        <translation>这不是私钥</translation>
    </message>
    <message>
        <source>They are two companies: their unified social credit codes differ (%1)</source>
        <translation>这是两家公司：统一社会信用代码不同（%1）</translation>
    </message>
    <message>
        <source>The brand that is to go has signed %1, which names it as the licensee. Let the other record go</source>
        <translation>要并入的品牌方已签署 %1，合同中的被授权方正是它。请改为保留这一条、并入另一条</translation>
    </message>
    <message>
        <source>The accounts of the brand that is to go hold %1, and what is booked does not change. Let the other record go</source>
        <translation>要并入的品牌方账目中有 %1，已入账的内容不能更改。请改为保留这一条、并入另一条</translation>
    </message>
    <message>
        <source>%1 works for the brand that is to go, and would see the other&apos;s records. Give the person the other brand first</source>
        <translation>%1 属于要并入的品牌方，合并后会看到另一方的记录。请先把此人改到另一品牌方</translation>
    </message>
    <message>
        <source>%1: the first row must name a column with the names of the brands: name, name_en, name_zh or 品牌名称</source>
        <translation>%1：首行必须有品牌名称一列：name、name_en、name_zh 或“品牌名称”</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters</source>
        <translation>文字超过 %1 个字符</translation>
    </message>
    <message>
        <source>This brand was merged with another: write that one&apos;s code</source>
        <translation>该品牌方已并入另一条记录：请填写后者的代码</translation>
    </message>
    <message>
        <source>“%1” is none of its values</source>
        <translation>“%1”不是可用的取值</translation>
    </message>
    <message>
        <source>The first row names no column &quot;brand&quot;, the code of the brand</source>
        <translation>首行没有“brand”（品牌方代码）一列</translation>
    </message>
    <message>
        <source>%1 came in: %2</source>
        <translation>收到 %1：%2</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3</source>
        <translation>%1 由“%2”转到“%3”</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3: %4</source>
        <translation>%1 由“%2”转到“%3”：%4</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>%1 有改动</translation>
    </message>
    <message>
        <source>%1 is now with %2</source>
        <translation>%1 现由 %2 负责</translation>
    </message>
    <message>
        <source>The approval of %1 begins: %2</source>
        <translation>%1 开始监修：%2</translation>
    </message>
    <message>
        <source>%1 was handed in for %2, round %3</source>
        <translation>%1 送审：%2 第 %3 轮</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1 %2：%3。%4</translation>
    </message>
    <message>
        <source>%1 is released</source>
        <translation>%1 已放行</translation>
    </message>
    <message>
        <source>%1: %2 recommends: %3</source>
        <translation>%1：%2的意见是%3</translation>
    </message>
    <message>
        <source>%1 has a new remark: %2</source>
        <translation>%1 有新批注：%2</translation>
    </message>
    <message>
        <source>%1 has an answer to remark %2: %3</source>
        <translation>%1 的批注 %2 有答复：%3</translation>
    </message>
    <message>
        <source>%1: remark %2 is taken up again: %3</source>
        <translation>%1：批注 %2 重新提出：%3</translation>
    </message>
    <message>
        <source>%1 took over the records of %2</source>
        <translation>%1 接收了 %2 的记录</translation>
    </message>
    <message>
        <source>%2 answered the review package %1; new entries: %3</source>
        <translation>%2 回复了审阅包 %1；新增 %3 条</translation>
    </message>
    <message>
        <source>%1 was made: %2</source>
        <translation>已制定 %1：%2</translation>
    </message>
    <message>
        <source>%1: the key date is now %2; %3 tasks moved with it</source>
        <translation>%1：关键日期改为 %2，%3 项任务随之变动</translation>
    </message>
    <message>
        <source>%1 is yours, due on %2</source>
        <translation>%1 由你负责，%2 到期</translation>
    </message>
    <message>
        <source>%1 can begin</source>
        <translation>%1 可以开始</translation>
    </message>
    <message>
        <source>%1 is blocked: %2</source>
        <translation>%1 受阻：%2</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <translation>%1 现为：%2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>%1 was ordered at %2</source>
        <translation>%1 已向 %2 下单</translation>
    </message>
    <message>
        <source>%1: the approval of the factory is now: %2</source>
        <translation>%1：工厂核准现为：%2</translation>
    </message>
    <message>
        <source>%1: something that only a newer Lianming has words for (%2)</source>
        <translation>%1：只有较新版本的联名才有说明的事项（%2）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of record that can be followed by its name. There are: %2</source>
        <translation>“%1”不是可按名称关注的记录种类。可用的有：%2</translation>
    </message>
    <message>
        <source>There is no %1 %2</source>
        <translation>没有 %1 %2</translation>
    </message>
    <message>
        <source>The solver could not find a plan</source>
        <translation>求解器未能找到方案</translation>
    </message>
    <message>
        <source>An expected value is below 0 or too large to compare</source>
        <translation>期望价值小于 0，或大到无法比较</translation>
    </message>
    <message>
        <source>Choose between 1 and %1 works</source>
        <translation>请选择 1 至 %1 件藏品</translation>
    </message>
    <message>
        <source>A limit is not below 0</source>
        <translation>上限不能小于 0</translation>
    </message>
    <message>
        <source>Weights are whole numbers from 0 to 100, not all of them 0</source>
        <translation>权重为 0 至 100 的整数，且不能全为 0</translation>
    </message>
    <message>
        <source>This brand is archived or no longer there</source>
        <translation>该品牌方已归档或不存在</translation>
    </message>
    <message>
        <source>This asset is archived or no longer there</source>
        <translation>该资产已归档或不存在</translation>
    </message>
    <message>
        <source>Too few decided proposals to learn from: %1, of which %2 were accepted</source>
        <translation>已有结果的提案太少，无法学习：共 %1 件，其中 %2 件被接受</translation>
    </message>
    <message>
        <source>Name terms by their codes, such as motif.lotus</source>
        <translation>请用代码填写术语，例如 motif.lotus</translation>
    </message>
    <message>
        <source>The lower price band comes first</source>
        <translation>较低的价位应写在前面</translation>
    </message>
    <message>
        <source>Write territories as WORLD, CN, CN-GS or the name of a region</source>
        <translation>地域请写作 WORLD、CN、CN-GS 或区域名称</translation>
    </message>
    <message>
        <source>Write channels as online/marketplace/tmall or *</source>
        <translation>渠道请写作 online/marketplace/tmall 或 *</translation>
    </message>
    <message>
        <source>Write categories as nice/24/bedding or *</source>
        <translation>品类请写作 nice/24/bedding 或 *</translation>
    </message>
    <message>
        <source>How many collaborations a brand can carry is not below 0</source>
        <translation>品牌方可同时承担的合作数不能小于 0</translation>
    </message>
    <message>
        <source>A budget is not below 0</source>
        <translation>预算不能小于 0</translation>
    </message>
    <message>
        <source>Too much for one field</source>
        <translation>一栏内容过多</translation>
    </message>
    <message>
        <source>Makes what the museum wants: %1</source>
        <translation>生产博物馆希望开发的品类：%1</translation>
    </message>
    <message>
        <source>%1 % of what was agreed about such works is in %2</source>
        <translation>同类藏品已达成的合作中，%1% 属于 %2</translation>
    </message>
    <message>
        <source>Nothing was agreed about such works in what it makes</source>
        <translation>同类藏品在其生产的品类中尚无合作</translation>
    </message>
    <message>
        <source>Sells to whom we want to reach: %1</source>
        <translation>面向我们希望触达的人群：%1</translation>
    </message>
    <message>
        <source>Sells to others than %1</source>
        <translation>所面向的人群不含 %1</translation>
    </message>
    <message>
        <source>Wants or has used %1</source>
        <translation>希望使用或曾使用 %1</translation>
    </message>
    <message>
        <source>Has neither wanted nor used such motifs</source>
        <translation>未曾希望或使用过此类纹样</translation>
    </message>
    <message>
        <source>Sells where we want to be: %1</source>
        <translation>处于我们希望的价位：%1</translation>
    </message>
    <message>
        <source>Sells outside of %1</source>
        <translation>价位不在 %1 之内</translation>
    </message>
    <message>
        <source>Is present where we look: %1</source>
        <translation>覆盖我们期望的地域与渠道：%1</translation>
    </message>
    <message>
        <source>Is not present in %1</source>
        <translation>未覆盖 %1</translation>
    </message>
    <message>
        <source>Not yet on such products</source>
        <translation>尚未用于此类产品</translation>
    </message>
    <message>
        <source>Last on such products %1 months ago</source>
        <translation>%1 个月前曾用于此类产品</translation>
    </message>
    <message>
        <source>On such products now</source>
        <translation>目前正用于此类产品</translation>
    </message>
    <message>
        <source>The brand has it already</source>
        <translation>该品牌方已获授权</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>暂无资料</translation>
    </message>
    <message>
        <source>These are no reasons of a match</source>
        <translation>这不是撮合理由</translation>
    </message>
    <message>
        <source>There is no term %1</source>
        <translation>没有术语 %1</translation>
    </message>
    <message>
        <source>This work or collection is not the institution&apos;s</source>
        <translation>该藏品或藏品集不属于此机构</translation>
    </message>
    <message>
        <source>This shortlist no longer exists</source>
        <translation>该候选清单已不存在</translation>
    </message>
    <message>
        <source>The shortlist needs a name</source>
        <translation>请填写候选清单名称</translation>
    </message>
    <message>
        <source>There is a shortlist named %1 already</source>
        <translation>已有名为 %1 的候选清单</translation>
    </message>
    <message>
        <source>This pair is no longer on the shortlist</source>
        <translation>该组合已不在候选清单中</translation>
    </message>
    <message>
        <source>The shortlist has no pair of this brand without a proposal</source>
        <translation>候选清单中没有该品牌方尚未提案的组合</translation>
    </message>
    <message>
        <source>This is for the people of a brand</source>
        <translation>此处供品牌方人员使用</translation>
    </message>
    <message>
        <source>%1: was altered after it was signed. Do not use it; ask who sent it to send it again</source>
        <translation>%1：签名之后被改动过。请勿使用，并请发件人重新发送</translation>
    </message>
    <message>
        <source>%1: is damaged or was cut off on its way. Ask who sent it to send it again</source>
        <translation>%1：文件已损坏，或传输时被截断。请发件人重新发送</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>%1: was made by a newer version of Lianming. Bring this program up to date, then open it again</source>
        <translation>%1：由更新版本的联名制作。请先更新本程序，再打开</translation>
    </message>
    <message>
        <source>A review package holds at most %1 files and %2 MiB: share less at once</source>
        <translation>一个审阅包最多 %1 个文件、%2 MiB：请分次发出</translation>
    </message>
    <message>
        <source>%1: this is no review package</source>
        <translation>%1：这不是审阅包</translation>
    </message>
    <message>
        <source>The database holds an unknown word: %1</source>
        <translation>数据库中有不认识的词：%1</translation>
    </message>
    <message>
        <source>There is no such review package</source>
        <translation>没有这个审阅包</translation>
    </message>
    <message>
        <source>Say why it is withdrawn</source>
        <translation>请说明撤回的原因</translation>
    </message>
    <message>
        <source>This package was withdrawn before</source>
        <translation>这个审阅包已经撤回</translation>
    </message>
    <message>
        <source>%1 is not in this review package</source>
        <translation>%1 不在这个审阅包里</translation>
    </message>
    <message>
        <source>The comment that this answers is not here</source>
        <translation>所回复的意见不在这里</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>没有这个密钥</translation>
    </message>
    <message>
        <source>This key was retired: the workspace signs with a newer one</source>
        <translation>这个密钥已停用：工作区现用更新的密钥签名</translation>
    </message>
    <message>
        <source>An entry by %1 says something else than the one of the same name that is here. Nothing was taken in; ask %1 how that came about</source>
        <translation>%1 的一条记录与此处同号的记录内容不同。未接收任何内容；请向 %1 了解原因</translation>
    </message>
    <message>
        <source>The file is signed with the key %1, of which somebody here said that it is not %2&apos;s. Nothing was taken in</source>
        <translation>文件由密钥 %1 签名，而此前已认定它不属于 %2。未接收任何内容</translation>
    </message>
    <message>
        <source>The file is signed with another key than before: %1. Ask %2 on the telephone for the digits of their key; where they agree, confirm the key, then take the file in again</source>
        <translation>文件的签名密钥与以往不同：%1。请致电 %2 核对其密钥数字；一致则确认密钥，再重新接收文件</translation>
    </message>
    <message>
        <source>This is a package that was shared, not an answer. Open it where it was sent to</source>
        <translation>这是发出的审阅包，不是回复。请在收件方打开</translation>
    </message>
    <message>
        <source>This answer is meant for another workspace. Take it in there, or ask %1 which package they answered</source>
        <translation>这份回复是给另一个工作区的。请在那里接收，或向 %1 询问其回复的是哪个审阅包</translation>
    </message>
    <message>
        <source>This answers a package that is not known here. It may have been made from a copy of this workspace: take it in there</source>
        <translation>这份回复对应的审阅包不在本工作区。它可能由本工作区的副本发出：请在那里接收</translation>
    </message>
    <message>
        <source>This answers another package than the one of that name which was shared. Do not use it; share anew</source>
        <translation>这份回复对应的并非当初发出的同名审阅包。请勿使用，重新发出一份</translation>
    </message>
    <message>
        <source>The package that this answers was withdrawn on %1: %2. Share it anew and ask for an answer to that</source>
        <translation>所回复的审阅包已于 %1 撤回：%2。请重新发出，并请对方回复新的一份</translation>
    </message>
    <message>
        <source>This answer holds records that no answer may hold. Nothing was taken in</source>
        <translation>这份回复含有回复不应包含的记录，未接收任何内容</translation>
    </message>
    <message>
        <source>This answer speaks of something that was not shared: %1. Nothing was taken in</source>
        <translation>这份回复涉及未曾发出的内容：%1。未接收任何内容</translation>
    </message>
    <message>
        <source>The file %1 is missing in this answer. Nothing was taken in</source>
        <translation>这份回复缺少文件 %1，未接收任何内容</translation>
    </message>
    <message>
        <source>This is a brand&apos;s answer. Take it in where the package was made</source>
        <translation>这是品牌方的回复。请在发出审阅包的工作区接收</translation>
    </message>
    <message>
        <source>This package was made in this workspace. Send it to %1, who opens it in their own Lianming</source>
        <translation>这个审阅包由本工作区发出。请发给 %1，由对方在自己的联名中打开</translation>
    </message>
    <message>
        <source>This package speaks of something that is not in it. Ask %1 to share it again</source>
        <translation>这个审阅包提到了其中没有的内容。请 %1 重新发出</translation>
    </message>
    <message>
        <source>holds a character that is no text</source>
        <translation>含有不是文字的字符</translation>
    </message>
    <message>
        <source>is nothing that a review package may hold</source>
        <translation>不属于审阅包可以包含的内容</translation>
    </message>
    <message>
        <source>has too many items</source>
        <translation>条目过多</translation>
    </message>
    <message>
        <source>is none of the words that may stand here</source>
        <translation>不是此处可用的词</translation>
    </message>
    <message>
        <source>is no instant</source>
        <translation>不是有效的时刻</translation>
    </message>
    <message>
        <source>has no name of the form it must have</source>
        <translation>编号的形式不正确</translation>
    </message>
    <message>
        <source>is not what a review package holds</source>
        <translation>不是审阅包的内容</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>请写点什么</translation>
    </message>
    <message>
        <source>This is too long</source>
        <translation>太长了</translation>
    </message>
    <message>
        <source>This cannot be chosen here</source>
        <translation>此处不能这样选择</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>请写明您是谁</translation>
    </message>
    <message>
        <source>It holds a character that is no text</source>
        <translation>含有不是文字的字符</translation>
    </message>
    <message>
        <source>Proposal %1 is another brand&apos;s: it cannot be shared with this one</source>
        <translation>提案 %1 属于另一个品牌方，不能发给这一家</translation>
    </message>
    <message>
        <source>Only files of the proposals that are shared can go along</source>
        <translation>只能附上所发提案的文件</translation>
    </message>
    <message>
        <source>There is nothing to share: choose works or a proposal</source>
        <translation>没有可发出的内容：请选择藏品或提案</translation>
    </message>
    <message>
        <source>None of the chosen works can be licensed as asked, so there is nothing to share</source>
        <translation>所选藏品均不能按所询范围授权，没有可发出的内容</translation>
    </message>
    <message>
        <source>Product %1 is another brand&apos;s: it cannot be shared with this one</source>
        <translation>产品 %1 属于另一个品牌方，不能发给这一家</translation>
    </message>
    <message>
        <source>Nothing of product %1 was handed in yet</source>
        <translation>产品 %1 尚未提交任何材料</translation>
    </message>
    <message>
        <source>This exchange is with another brand: begin a new one</source>
        <translation>这次往来属于另一个品牌方：请新建一次</translation>
    </message>
    <message>
        <source>This package was made here: the brand gives an answer to it</source>
        <translation>这个审阅包由本工作区发出：应由品牌方回复</translation>
    </message>
    <message>
        <source>There is nothing to give back yet: choose works, comment or answer</source>
        <translation>还没有可回复的内容：请先选择藏品、写意见或作答</translation>
    </message>
    <message>
        <source>Only licensing staff and the brand manager may hand in products for approval. Roles are given by %1</source>
        <translation>只有授权人员和品牌经理可以提交产品监修。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff, legal, the programme lead, curators and conservators may review products. Roles are given by %1</source>
        <translation>只有授权人员、法务、项目负责人、策展研究人员和文物保护人员可以审核产品。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the programme lead may decide about products. Roles are given by %1</source>
        <translation>只有授权人员和项目负责人可以对产品作出结论。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the programme lead may make and change work plans. Roles are given by %1</source>
        <translation>只有授权专员和项目负责人可以制定和修改工作计划。角色由 %1 分配</translation>
    </message>
    <message>
        <source>Only licensing staff and the programme lead may change suppliers, factories and production orders. Roles are given by %1</source>
        <translation>只有授权专员和项目负责人可以修改供应商、工厂和生产订单。角色由 %1 分配</translation>
    </message>
    <message>
        <source>A product&apos;s category is a code such as nice/24</source>
        <translation>产品品类填写代码，例如 nice/24</translation>
    </message>
    <message>
        <source>The rights are taken</source>
        <translation>权利已授出</translation>
    </message>
    <message>
        <source>The product does not suit the collection</source>
        <translation>产品与藏品不相称</translation>
    </message>
    <message>
        <source>The quality is not enough</source>
        <translation>质量不达标</translation>
    </message>
    <message>
        <source>The offer is too low</source>
        <translation>出价过低</translation>
    </message>
    <message>
        <source>The brand&apos;s record speaks against it</source>
        <translation>品牌方过往记录不佳</translation>
    </message>
    <message>
        <source>We cannot look after it now</source>
        <translation>我方目前无力跟进</translation>
    </message>
    <message>
        <source>Declined for another reason</source>
        <translation>因其他原因谢绝</translation>
    </message>
    <message>
        <source>The brand&apos;s budget was cut</source>
        <translation>品牌方预算被削减</translation>
    </message>
    <message>
        <source>The brand chose another partner</source>
        <translation>品牌方选择了其他合作方</translation>
    </message>
    <message>
        <source>The time does not fit</source>
        <translation>时间不合适</translation>
    </message>
    <message>
        <source>Our terms were too high</source>
        <translation>我方条件过高</translation>
    </message>
    <message>
        <source>The brand no longer answers</source>
        <translation>品牌方不再回复</translation>
    </message>
    <message>
        <source>Withdrawn for another reason</source>
        <translation>因其他原因撤回</translation>
    </message>
    <message>
        <source>The code must be 1 to 40 small letters, digits and low lines</source>
        <translation>代码须为 1 至 40 个小写字母、数字或下划线</translation>
    </message>
    <message>
        <source>Two have the same code</source>
        <translation>有两条代码相同</translation>
    </message>
    <message>
        <source>A probability is between 0 and 100 percent</source>
        <translation>概率须在 0 到 100% 之间</translation>
    </message>
    <message>
        <source>The days after which a card is stuck are between 0 (never) and 3650</source>
        <translation>停滞天数须在 0（从不）到 3650 之间</translation>
    </message>
    <message>
        <source>Each phase needs at least one stage: inquiry, reviewing, negotiating, accepted, contracted, declined and withdrawn</source>
        <translation>每个基本阶段至少要有一个阶段：咨询、评审、洽谈、已接受、已签约、已谢绝、已撤回</translation>
    </message>
    <message>
        <source>A reason is for declining or for withdrawing</source>
        <translation>原因只用于谢绝或撤回</translation>
    </message>
    <message>
        <source>The pipeline has no stage %1 of the phase %2</source>
        <translation>流程中没有属于阶段 %2 的步骤 %1</translation>
    </message>
    <message>
        <source>The pipeline has no reason %1 for %2</source>
        <translation>流程中没有用于 %2 的原因 %1</translation>
    </message>
    <message>
        <source>Choose the brand or the contract that the factory is approved for</source>
        <translation>请选择核准适用的品牌方或合同</translation>
    </message>
    <message>
        <source>An approval needs its first and its last day</source>
        <translation>核准需要起止日期</translation>
    </message>
    <message>
        <source>The day of the factory audit is needed</source>
        <translation>请填写验厂日期</translation>
    </message>
    <message>
        <source>The next audit must be after this one</source>
        <translation>下次审核须晚于本次</translation>
    </message>
    <message>
        <source>A finding needs a text and the day by which it must be put right</source>
        <translation>问题须有说明和整改期限</translation>
    </message>
    <message>
        <source>An audit that passed with findings needs at least one finding</source>
        <translation>结果为“通过但有问题”的审核至少要有一个问题</translation>
    </message>
    <message>
        <source>This factory no longer exists</source>
        <translation>该工厂已不存在</translation>
    </message>
    <message>
        <source>The product belongs to another contract</source>
        <translation>该产品属于另一份合同</translation>
    </message>
    <message>
        <source>The factory %1 is not approved for the contract %2</source>
        <translation>工厂 %1 未获准为合同 %2 生产</translation>
    </message>
    <message>
        <source>The approval of the factory %1 for the contract %2 is still open</source>
        <translation>工厂 %1 为合同 %2 生产的核准尚未完成</translation>
    </message>
    <message>
        <source>The approval of the factory %1 for the contract %2 is suspended</source>
        <translation>工厂 %1 为合同 %2 生产的核准已暂停</translation>
    </message>
    <message>
        <source>The factory %1 is approved for the contract %2 from %3 to %4 only: production must lie in these days</source>
        <translation>工厂 %1 为合同 %2 生产的核准仅限 %3 至 %4：生产须在此期间内</translation>
    </message>
    <message>
        <source>The contract %1 is not signed, or terminated: nothing is made for it</source>
        <translation>合同 %1 未签署或已终止，不能下单生产</translation>
    </message>
    <message>
        <source>The factory %1 is archived</source>
        <translation>工厂 %1 已归档</translation>
    </message>
    <message>
        <source>The factory %1 makes nothing of the category %2</source>
        <translation>工厂 %1 不生产品类 %2</translation>
    </message>
    <message>
        <source>In %1 the factory would have %2 pieces to make and can make %3. Choose other days, or give a reason for overbooking it</source>
        <translation>%1 该厂需生产 %2 件，产能为 %3 件。请改期，或说明超产能的理由</translation>
    </message>
    <message>
        <source>What is %1 cannot become %2</source>
        <translation>状态 %1 不能变为 %2</translation>
    </message>
    <message>
        <source>This order no longer exists</source>
        <translation>该订单已不存在</translation>
    </message>
    <message>
        <source>There is no production order %1</source>
        <translation>没有生产订单 %1</translation>
    </message>
    <message>
        <source>Of an order that is placed only days, labels and notes can be changed: cancel it and place another</source>
        <translation>已下达的订单只能修改日期、授权标数量和备注：如需更改其他内容，请取消后重新下单</translation>
    </message>
    <message>
        <source>%1 of %2 pieces came in: say why that is enough</source>
        <translation>已到货 %1 件，订购 %2 件：请说明为何足够</translation>
    </message>
    <message>
        <source>Nothing is awaited of the order %1</source>
        <translation>订单 %1 没有待收货物</translation>
    </message>
    <message>
        <source>Enter a day and the goods or labels that came in; less than nothing in all cannot be</source>
        <translation>请填写日期以及到货或发标数量；累计不能为负</translation>
    </message>
    <message>
        <source>Choose the factory</source>
        <translation>请选择工厂</translation>
    </message>
    <message>
        <source>An order needs a category such as nice/24</source>
        <translation>订单需要品类代码，如 nice/24</translation>
    </message>
    <message>
        <source>The quantity must be between 1 and 1,000,000,000 pieces</source>
        <translation>数量须在 1 至 1,000,000,000 件之间</translation>
    </message>
    <message>
        <source>The number of labels must be between 0 and 1,000,000,000</source>
        <translation>授权标数量须在 0 至 1,000,000,000 之间</translation>
    </message>
    <message>
        <source>An order needs the days on which it is placed, begun and due</source>
        <translation>订单需要下单日、开工日和交货日</translation>
    </message>
    <message>
        <source>An order is placed first, then begun, then due</source>
        <translation>下单日不得晚于开工日，开工日不得晚于交货日</translation>
    </message>
    <message>
        <source>A sample has at least one piece</source>
        <translation>样品至少一件</translation>
    </message>
    <message>
        <source>A sample needs the day on which it is asked for and the day it is due</source>
        <translation>样品需要要样日和应交日</translation>
    </message>
    <message>
        <source>A sample is not due before it is asked for</source>
        <translation>样品应交日不得早于要样日</translation>
    </message>
    <message>
        <source>A person&apos;s name is needed</source>
        <translation>请填写姓名</translation>
    </message>
    <message>
        <source>The e-mail address needs something before and after one @</source>
        <translation>电子邮箱地址须有且仅有一个 @，前后都有内容</translation>
    </message>
    <message>
        <source>Choose the supplier</source>
        <translation>请选择供应商</translation>
    </message>
    <message>
        <source>A factory lies in a country or a part of one, such as CN or CN-ZJ</source>
        <translation>工厂所在地须为国家或地区代码，如 CN 或 CN-ZJ</translation>
    </message>
    <message>
        <source>The lead time must be between 0 and 1,096 days</source>
        <translation>交货周期须在 0 至 1,096 天之间</translation>
    </message>
    <message>
        <source>What a factory makes are categories such as nice/24, each once</source>
        <translation>工厂生产的品类为 nice/24 之类的代码，每项只写一次</translation>
    </message>
    <message>
        <source>A capacity must be between 1 and 1,000,000,000 pieces a month</source>
        <translation>月产能须在 1 至 1,000,000,000 件之间</translation>
    </message>
    <message>
        <source>There is a supplier %1 already</source>
        <translation>已有供应商 %1</translation>
    </message>
    <message>
        <source>The supplier %1 has this unified social credit code already</source>
        <translation>供应商 %1 已使用该统一社会信用代码</translation>
    </message>
    <message>
        <source>There is a factory %1 already</source>
        <translation>已有工厂 %1</translation>
    </message>
    <message>
        <source>%1 still makes the order %2</source>
        <translation>%1 仍在生产订单 %2</translation>
    </message>
    <message>
        <source>There is no supplier %1</source>
        <translation>没有供应商 %1</translation>
    </message>
    <message>
        <source>There is no factory %1</source>
        <translation>没有工厂 %1</translation>
    </message>
    <message>
        <source>An approval that is %1 cannot become %2</source>
        <translation>状态为 %1 的核准不能变为 %2</translation>
    </message>
    <message>
        <source>Say what was done about it, and when</source>
        <translation>请说明如何整改及整改日期</translation>
    </message>
    <message>
        <source>This finding is closed already</source>
        <translation>该问题已关闭</translation>
    </message>
    <message>
        <source>This task no longer exists</source>
        <translation>该任务已不存在</translation>
    </message>
    <message>
        <source>This work plan no longer exists</source>
        <translation>该工作计划已不存在</translation>
    </message>
    <message>
        <source>These tasks need each other in a circle: %1</source>
        <translation>这些任务互相依赖成环：%1</translation>
    </message>
    <message>
        <source>The contract, product or store of the plan does not exist</source>
        <translation>计划所属的合同、产品或店铺不存在</translation>
    </message>
    <message>
        <source>The template %1 is for a %2, not for a %3</source>
        <translation>模板 %1 适用于 %2，不适用于 %3</translation>
    </message>
    <message>
        <source>There is no work plan %1</source>
        <translation>没有工作计划 %1</translation>
    </message>
    <message>
        <source>This store no longer exists</source>
        <translation>该店铺已不存在</translation>
    </message>
    <message>
        <source>A template&apos;s code has 1 to 40 small letters, digits and hyphens</source>
        <translation>模板代码由 1 至 40 个小写字母、数字和连字符组成</translation>
    </message>
    <message>
        <source>A template needs its name and what its key date is, in both languages</source>
        <translation>模板需要中英文名称和关键日期名称</translation>
    </message>
    <message>
        <source>A template needs at least one task</source>
        <translation>模板至少要有一项任务</translation>
    </message>
    <message>
        <source>A task&apos;s code has small letters, digits and hyphens, and stands once: %1</source>
        <translation>任务代码由小写字母、数字和连字符组成，且不得重复：%1</translation>
    </message>
    <message>
        <source>The task %1 needs its title, and those of its steps and documents, in both languages</source>
        <translation>任务 %1 及其步骤、文件需要中英文标题</translation>
    </message>
    <message>
        <source>A task needs another that is not there: %1</source>
        <translation>任务依赖了不存在的任务：%1</translation>
    </message>
    <message>
        <source>The plan would reach beyond the years 1 to 9999: shorten its tasks</source>
        <translation>计划将超出公元 1 至 9999 年：请缩短任务</translation>
    </message>
    <message>
        <source>Say on which platform the store is</source>
        <translation>请填写店铺所在平台</translation>
    </message>
    <message>
        <source>A task can only need tasks of its own plan</source>
        <translation>任务只能依赖本计划内的任务</translation>
    </message>
    <message>
        <source>First this must be done: %1</source>
        <translation>须先完成：%1</translation>
    </message>
    <message>
        <source>A document is missing: %1. Attach it first</source>
        <translation>缺少文件：%1。请先添加</translation>
    </message>
    <message>
        <source>A step is open: %1. Tick it off first</source>
        <translation>步骤未完成：%1。请先勾选</translation>
    </message>
    <message>
        <source>This is done already and needs it: %1. Reopen that first</source>
        <translation>依赖它的任务已完成：%1。请先重新打开该任务</translation>
    </message>
    <message>
        <source>The day on which it was done cannot be to come</source>
        <translation>完成日期不能在未来</translation>
    </message>
    <message>
        <source>A task that is %1 cannot become %2</source>
        <translation>状态为 %1 的任务不能变为 %2</translation>
    </message>
    <message>
        <source>The task is closed: reopen it first</source>
        <translation>任务已结束：请先重新打开</translation>
    </message>
    <message>
        <source>The task asks for no such document</source>
        <translation>该任务不要求此文件</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>请先填写内容</translation>
    </message>
    <message>
        <source>There is no plan template %1</source>
        <translation>没有计划模板 %1</translation>
    </message>
    <message>
        <source>The house has no plan template %1</source>
        <translation>本机构没有自建计划模板 %1</translation>
    </message>
    <message>
        <source>A title is needed, in English or in Chinese</source>
        <translation>请填写标题（中文或英文）</translation>
    </message>
    <message>
        <source>Choose the contract, the product or the store that the plan is for</source>
        <translation>请选择计划所属的合同、产品或店铺</translation>
    </message>
    <message>
        <source>The plan&apos;s key date is needed</source>
        <translation>请填写计划的关键日期</translation>
    </message>
    <message>
        <source>Choose the plan</source>
        <translation>请选择计划</translation>
    </message>
    <message>
        <source>A task takes between 0 and 2,000 working days</source>
        <translation>任务用时为 0 至 2,000 个工作日</translation>
    </message>
    <message>
        <source>A task begins within 5,000 working days of the plan&apos;s key date</source>
        <translation>任务开始日须在关键日期前后 5,000 个工作日以内</translation>
    </message>
    <message>
        <source>A task cannot need itself</source>
        <translation>任务不能依赖自身</translation>
    </message>
    <message>
        <source>Each step and each document needs a title</source>
        <translation>每个步骤和文件都要有标题</translation>
    </message>
    <message>
        <source>%1 is signed as of %2</source>
        <translation>%1 已签署，签署日 %2</translation>
    </message>
    <message>
        <source>%1 was amended: %2, as of %3</source>
        <translation>%1 已补充：%2，自 %3 起生效</translation>
    </message>
    <message>
        <source>%1 is terminated as of %2</source>
        <translation>%1 已终止，终止日 %2</translation>
    </message>
    <message>
        <source>%1 of %2 duties kept: reports, payments, contracts, rounds of approval</source>
        <translation>%2 项履约义务中按约完成 %1 项：报告、付款、合同、监修</translation>
    </message>
    <message>
        <source>Contracts running: %1, open proposals: %2; it can carry %3</source>
        <translation>在履行合同 %1 份，在谈提案 %2 件；可承担 %3 项</translation>
    </message>
    <message>
        <source>Contracts running: %1, open proposals: %2; its capacity is not known</source>
        <translation>在履行合同 %1 份，在谈提案 %2 件；承接能力未知</translation>
    </message>
    <message>
        <source>What silence means is said with the stages: give --stage, too</source>
        <translation>逾期的含义随阶段一并设置：请同时给出 --stage</translation>
    </message>
    <message>
        <source>The public holidays of %1 are not known yet: only the house can say that its silence is an approval</source>
        <translation>%1 年的法定节假日尚未公布：只有本机构能确认逾期视为通过</translation>
    </message>
    <message>
        <source>%1 may not decide about products here. Those who may: %2</source>
        <translation>%1 在此无权裁定产品。有权者：%2</translation>
    </message>
    <message>
        <source>What was released stays as it was approved: withdraw it and take it up again, or begin another product</source>
        <translation>已放行的产品保持审核通过时的样子：请先撤回再重新启动，或另建产品</translation>
    </message>
    <message>
        <source>These products have stages of their own already. Nothing was saved: look again</source>
        <translation>这些产品已有自己的阶段设置。您的改动未保存，请重新查看</translation>
    </message>
    <message>
        <source>Somebody else said something else about %1 meanwhile. Nothing was saved: look again</source>
        <translation>他人已对 %1 作了不同的设置。您的改动未保存，请重新查看</translation>
    </message>
    <message>
        <source>%1 was moved meanwhile, by %2 on %3. Nothing was saved: look again</source>
        <translation>%1 已由 %2 于 %3 改变状态。您的操作未保存，请重新查看</translation>
    </message>
    <message>
        <source>A remark holds at most %1 characters: attach the rest as a file</source>
        <translation>一条批注最多 %1 个字符：其余内容请作为文件附上</translation>
    </message>
    <message>
        <source>%1 was merged with %2, which stands for it now: it does not come back</source>
        <translation>%1 已并入 %2，由后者代表，不能恢复</translation>
    </message>
    <message>
        <source>%1 is another company here: its credit code is %2</source>
        <translation>%1 在这里是另一家公司：其信用代码为 %2</translation>
    </message>
    <message>
        <source>A currency says nothing without a budget</source>
        <translation>未填预算时，币种没有意义</translation>
    </message>
    <message>
        <source>Stopped. %1 rows were taken.</source>
        <translation>已停止。已导入 %1 行。</translation>
    </message>
    <message>
        <source>%1 has a new file: %2</source>
        <translation>%1 有新文件：%2</translation>
    </message>
    <message>
        <source>%1 was archived</source>
        <translation>%1 已归档</translation>
    </message>
    <message>
        <source>%1 is back from the archive</source>
        <translation>%1 已从归档恢复</translation>
    </message>
    <message>
        <source>%1: round %2 of the negotiation is kept</source>
        <translation>%1：谈判第 %2 轮文本已留存</translation>
    </message>
    <message>
        <source>%1 has an approval: %2</source>
        <translation>%1 获得批准：%2</translation>
    </message>
    <message>
        <source>%1 is refused an approval: %2. %3</source>
        <translation>%1 未获批准：%2。%3</translation>
    </message>
    <message>
        <source>%1 has lost an approval: %2. %3</source>
        <translation>%1 的批准已被撤回：%2。%3</translation>
    </message>
    <message>
        <source>%1: a waiver is asked for: %2. %3</source>
        <translation>%1：申请豁免：%2。%3</translation>
    </message>
    <message>
        <source>%1: the waiver is granted: %2</source>
        <translation>%1：豁免已批准：%2</translation>
    </message>
    <message>
        <source>%1: the waiver is refused: %2. %3</source>
        <translation>%1：豁免未获批准：%2。%3</translation>
    </message>
    <message>
        <source>%1: a notice of %2: %3</source>
        <translation>%1：%2 的通知：%3</translation>
    </message>
    <message>
        <source>%1: the option “%2” was used</source>
        <translation>%1：选择权“%2”已行使</translation>
    </message>
    <message>
        <source>%1: the option “%2” was declined</source>
        <translation>%1：选择权“%2”已放弃</translation>
    </message>
    <message>
        <source>%1 was handed in: %2</source>
        <translation>%1 已提交：%2</translation>
    </message>
    <message>
        <source>%1 is approved</source>
        <translation>%1 已批准</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1 已重新打开</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 已关账</translation>
    </message>
    <message>
        <source>%1 is being restated</source>
        <translation>%1 正在更正结算</translation>
    </message>
    <message>
        <source>%1 keeps rights until %2: %3</source>
        <translation>%1 保留权利至 %2：%3</translation>
    </message>
    <message>
        <source>%1 was given up as of %2</source>
        <translation>%1 自 %2 起放弃</translation>
    </message>
    <message>
        <source>%1 was registered</source>
        <translation>%1 已登记</translation>
    </message>
    <message>
        <source>%1 has new evidence: %2</source>
        <translation>%1 有新证据：%2</translation>
    </message>
    <message>
        <source>%1 was shared with you</source>
        <translation>向您发来了 %1</translation>
    </message>
    <message>
        <source>%2 said something in the review package %1</source>
        <translation>%2 在审阅包 %1 中发表了意见</translation>
    </message>
    <message>
        <source>Somebody else set these weights meanwhile: %1</source>
        <translation>其他人已同时修改了这些权重：%1</translation>
    </message>
    <message>
        <source>The last day is over</source>
        <translation>最后一日已经过去</translation>
    </message>
    <message>
        <source>A choice or an answer cannot be for the house alone</source>
        <translation>选择和答复不能设为仅供馆内</translation>
    </message>
    <message>
        <source>This file goes by the name of a package that is here already and is another one. Nothing was taken in; ask %1 how that came about</source>
        <translation>此文件冒用已有审阅包的编号，内容却不同。未接收任何内容；请向 %1 问明原因</translation>
    </message>
    <message>
        <source>This package goes on with an exchange that is not %1&apos;s. Nothing was taken in; ask them how that came about</source>
        <translation>这个审阅包接续的往来并非 %1 所有。未接收任何内容；请向其问明原因</translation>
    </message>
    <message>
        <source>This workspace is the museum&apos;s. Open what others share with you in a workspace of your own</source>
        <translation>这是馆方的工作区。他方发给您的审阅包，请在您自己的工作区打开</translation>
    </message>
    <message>
        <source>%1: its records take more than %2 MiB</source>
        <translation>%1：其中的记录超过 %2 MiB</translation>
    </message>
    <message>
        <source>This product goes through approval: it is released, withdrawn and taken up there</source>
        <translation>该产品走监修流程：放行、撤回和重新启动都在监修中进行</translation>
    </message>
    <message>
        <source>The order %1 names no product: only a released product may carry labels</source>
        <translation>订单 %1 未指明产品：只有已放行的产品才能使用授权标</translation>
    </message>
    <message>
        <source>%1 is not released: it may carry no labels. Enter the goods alone</source>
        <translation>%1 尚未放行，不得使用授权标。请只登记到货</translation>
    </message>
    <message>
        <source>The contract %1 ends on %2: goods must be made by then</source>
        <translation>合同 %1 于 %2 到期：须在此之前完成生产</translation>
    </message>
    <message>
        <source>The supplier %1 of the factory %2 is archived</source>
        <translation>工厂 %2 所属的供应商 %1 已归档</translation>
    </message>
    <message>
        <source>The task %1 takes between 0 and 2,000 working days and begins within 5,000 of the key date</source>
        <translation>任务 %1 的工期须为 0 至 2,000 个工作日，且须在关键日期前后 5,000 个工作日内开始</translation>
    </message>
    <message>
        <source>First the institution must finish its part</source>
        <translation>须先由机构完成其负责的部分</translation>
    </message>
    <message>
        <source>The institution has gone on with this already: ask it to reopen its part first</source>
        <translation>机构已据此继续推进：请先联系机构重新打开其负责的部分</translation>
    </message>
    <message>
        <source>There is a plan template %1 already</source>
        <translation>已有计划模板 %1</translation>
    </message>
    <message>
        <source>The bundle has no trusted time, and says so. %1</source>
        <translation>证据包没有可信时间戳，包内已如实注明。%1</translation>
    </message>
    <message>
        <source>Signed with the key %1. Ask the signer whether it is theirs</source>
        <translation>由密钥 %1 签名。请向签名人确认这是否为其密钥</translation>
    </message>
    <message>
        <source>Stamped at %1 by %2</source>
        <translation>由 %2 于 %1 签发时间戳</translation>
    </message>
    <message>
        <source>The manifest has no trusted time: no authority could be reached when it was made</source>
        <translation>清单没有可信时间戳：制作时无法连接任何时间戳服务机构</translation>
    </message>
    <message>
        <source>The authority was compared only with the certificates in the bundle itself, not with a root of yours. Name one with --ca FILE</source>
        <translation>时间戳服务机构仅按证据包自带的证书核验，未按您自己的根证书核验。请用 --ca FILE 指定根证书</translation>
    </message>
    <message>
        <source>Everything holds: %1 items, %2 bytes</source>
        <translation>全部核验通过：共 %1 项，%2 字节</translation>
    </message>
    <message>
        <source>The bundle does not hold. Failures: %1</source>
        <translation>证据包核验未通过。不符之处：%1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 holds no certificate (PEM)</source>
        <translation>%1 中没有证书（PEM）</translation>
    </message>
    <message>
        <source>Say one of --brand, --own, --nobody and --open: whose shop it is</source>
        <translation>请用 --brand、--own、--nobody、--open 之一说明店铺归属</translation>
    </message>
    <message>
        <source>Write &quot;listings import FILE&quot; or &quot;listings list&quot;</source>
        <translation>请输入“listings import FILE”或“listings list”</translation>
    </message>
    <message>
        <source>--supersedes goes with one file and one asset</source>
        <translation>--supersedes 只能用于一个文件和一件资产</translation>
    </message>
    <message>
        <source>protect evidence: say &quot;add FILE… --asset CODE&quot; or &quot;list&quot;</source>
        <translation>protect evidence：请输入“add FILE… --asset CODE”或“list”</translation>
    </message>
    <message>
        <source>protect sheet: name the PDF to write, or say --json</source>
        <translation>protect sheet：请指定要写入的 PDF，或使用 --json</translation>
    </message>
    <message>
        <source>protect papers: say ID, or ID PAPER FILE</source>
        <translation>protect papers：请输入 ID，或 ID PAPER FILE</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of form, identity, ownership, statement, sample, warranty, certificate</source>
        <translation>“%1”不是 form、identity、ownership、statement、sample、warranty、certificate 之一</translation>
    </message>
    <message>
        <source>%1 is too large for a file of certificates</source>
        <translation>%1 过大，不是证书文件</translation>
    </message>
    <message>
        <source>%1 is none of the workspace&apos;s time-stamping authorities</source>
        <translation>%1 不是工作区设置的时间戳服务机构</translation>
    </message>
    <message>
        <source>No time-stamping authority is set; who manages the settings names one.</source>
        <translation>尚未设置时间戳服务机构，请由管理设置的人员指定。</translation>
    </message>
    <message>
        <source>protect authority %1: --%2 is missing</source>
        <translation>protect authority %1：缺少 --%2</translation>
    </message>
    <message>
        <source>protect authority: say &quot;show&quot;, &quot;set&quot;, &quot;remove&quot; or &quot;check&quot;</source>
        <translation>protect authority：请输入“show”、“set”、“remove”或“check”</translation>
    </message>
    <message>
        <source>%1: give certificates as PEM, and nothing else: each begins with -----BEGIN CERTIFICATE-----</source>
        <translation>%1：只能填写 PEM 证书，不得有其他内容：每份以 -----BEGIN CERTIFICATE----- 开头</translation>
    </message>
    <message>
        <source>This workspace has no chain yet. Open it once with this version</source>
        <translation>这个工作区尚无审计链。请用本版本打开一次</translation>
    </message>
    <message>
        <source>Row %1 of the chain (%2 %3) does not fit the rows before it: its hash would be %4 and it says %5. This row was altered, or the one before it was, with its hash</source>
        <translation>审计链第 %1 条记录（%2 %3）与之前的记录不符：哈希值应为 %4，所载为 %5。该记录被篡改，或前一条记录连同其哈希值被篡改</translation>
    </message>
    <message>
        <source>Row %1 of the chain was removed</source>
        <translation>审计链第 %1 条记录被删除</translation>
    </message>
    <message>
        <source>Row %1 of the chain was removed, and what followed up to %2 %3</source>
        <translation>审计链第 %1 条记录，以及其后至 %2 %3 之前的记录被删除</translation>
    </message>
    <message>
        <source>Row %1 of the chain (%2 %3) was inserted</source>
        <translation>审计链第 %1 条记录（%2 %3）系插入</translation>
    </message>
    <message>
        <source>Row %1 of the chain (%2 %3) stood at another place</source>
        <translation>审计链第 %1 条记录（%2 %3）原在其他位置</translation>
    </message>
    <message>
        <source>Row %1 of the chain was removed, and all that followed: there were %2 rows at least, and %3 are left</source>
        <translation>审计链自第 %1 条记录起全部被删除：原有至少 %2 条，现存 %3 条</translation>
    </message>
    <message>
        <source>The head of the chain was removed</source>
        <translation>审计链的链头被删除</translation>
    </message>
    <message>
        <source>The head of the chain is not that of its last row, %1: it should be %2 and is %3. One of the two was altered</source>
        <translation>审计链的链头与最后一条（第 %1 条）记录不符：应为 %2，实为 %3。二者之一被篡改</translation>
    </message>
    <message>
        <source>%1 %2 has no place in the chain: it was inserted past the program</source>
        <translation>%1 %2 不在审计链中：系绕过本程序插入</translation>
    </message>
    <message>
        <source>An anchor of the chain was removed: there is a stamp of %1, and no anchor</source>
        <translation>审计链的一个锚点被删除：存有 %1 的时间戳，却无对应锚点</translation>
    </message>
    <message>
        <source>The anchor of %1 at row %2 of the chain was altered: its stamp is of %3, as is the chain, and it says %4</source>
        <translation>%1 在审计链第 %2 条记录处设置的锚点被篡改：其时间戳对应 %3，与审计链一致，锚点所载却为 %4</translation>
    </message>
    <message>
        <source>The chain up to row %1 is not the one that was anchored on %2: rows before it were altered and all hashed anew. The hash was %3 and is %4</source>
        <translation>截至第 %1 条记录的审计链与 %2 锚定时不同：此前的记录被篡改，并全部重新计算了哈希值。哈希值原为 %3，现为 %4</translation>
    </message>
    <message>
        <source>The stamp on the anchor of %1 at row %2 of the chain does not stand: %3</source>
        <translation>%1 在审计链第 %2 条记录处设置的锚点，其时间戳无效：%3</translation>
    </message>
    <message>
        <source>No time-stamping authority has been asked yet.</source>
        <translation>尚未向时间戳服务机构提出请求。</translation>
    </message>
    <message>
        <source>No time-stamping authority could be reached: %1</source>
        <translation>无法连接任何时间戳服务机构：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no SHA-256.</source>
        <translation>“%1”不是 SHA-256 值。</translation>
    </message>
    <message>
        <source>The timestamp is no complete response of a time-stamping authority.</source>
        <translation>该时间戳不是时间戳服务机构的完整响应。</translation>
    </message>
    <message>
        <source>The time-stamping authority did not grant what was asked for.</source>
        <translation>时间戳服务机构未签发所请求的时间戳。</translation>
    </message>
    <message>
        <source>The timestamp is for another content.</source>
        <translation>该时间戳对应的是其他内容。</translation>
    </message>
    <message>
        <source>The timestamp answers another request.</source>
        <translation>该时间戳回应的是其他请求。</translation>
    </message>
    <message>
        <source>The timestamp was given under another policy than the one asked for.</source>
        <translation>时间戳所依据的策略标识与请求的不同。</translation>
    </message>
    <message>
        <source>The certificate of the timestamp&apos;s signer is missing.</source>
        <translation>缺少时间戳签名证书。</translation>
    </message>
    <message>
        <source>The certificate of the timestamp&apos;s signer is not for timestamps alone.</source>
        <translation>时间戳签名证书并非专用于时间戳。</translation>
    </message>
    <message>
        <source>A certificate of the time-stamping authority was not valid at that time.</source>
        <translation>时间戳服务机构有证书当时不在有效期内。</translation>
    </message>
    <message>
        <source>The timestamp comes from no authority that is trusted here.</source>
        <translation>该时间戳并非由此处信任的时间戳服务机构签发。</translation>
    </message>
    <message>
        <source>The timestamp&apos;s signature does not hold: it was altered.</source>
        <translation>时间戳签名核验未通过：时间戳被篡改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no policy of the form 1.3.6.1.4.1.4146.2.3.</source>
        <translation>“%1”不是 1.3.6.1.4.1.4146.2.3 形式的策略标识。</translation>
    </message>
    <message>
        <source>The request for a timestamp cannot be made.</source>
        <translation>无法生成时间戳请求。</translation>
    </message>
    <message>
        <source>This computer gives no random numbers.</source>
        <translation>这台电脑无法提供随机数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a time-stamping authority: give one that begins with http:// or https://, without a user&apos;s name.</source>
        <translation>“%1”不是时间戳服务机构的地址：须以 http:// 或 https:// 开头，且不含用户名。</translation>
    </message>
    <message>
        <source>Among the trusted certificates is no root: add the certificate that is signed by itself.</source>
        <translation>受信任的证书中没有根证书：请添加自签名的证书。</translation>
    </message>
    <message>
        <source>%1 cannot be asked: %2</source>
        <translation>无法向 %1 发出请求：%2</translation>
    </message>
    <message>
        <source>%1 answers with more than %2 bytes; a timestamp is smaller</source>
        <translation>%1 的响应超过 %2 字节；时间戳不会这么大</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 answers with HTTP status %2</source>
        <translation>%1 返回 HTTP 状态码 %2</translation>
    </message>
    <message>
        <source>%1 answers with &quot;%2&quot; and not with a timestamp</source>
        <translation>%1 返回的是“%2”，不是时间戳</translation>
    </message>
    <message>
        <source>The listing is recorded as taken down already</source>
        <translation>该商品页已登记为下架</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone such as Asia/Shanghai</source>
        <translation>“%1”不是时区，时区应如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>Say when the answer reached the right holder</source>
        <translation>请填写不侵权声明到达权利人的时间</translation>
    </message>
    <message>
        <source>The answer cannot have arrived later than now</source>
        <translation>不侵权声明的到达时间不能晚于现在</translation>
    </message>
    <message>
        <source>This is no step of a notice that was sent: %1</source>
        <translation>通知发出后没有这一步骤：%1</translation>
    </message>
    <message>
        <source>Only legal may confirm a notice to a licensee</source>
        <translation>只有法务可以确认向被授权方发出通知</translation>
    </message>
    <message>
        <source>Nothing is to be confirmed: the seller is no licensee out of scope, or the notice was sent</source>
        <translation>无须确认：卖家不是超出授权范围的被授权方，或通知已经发出</translation>
    </message>
    <message>
        <source>Say with whom the letter was exchanged</source>
        <translation>请填写函件的往来对方</translation>
    </message>
    <message>
        <source>A letter has a text, a document or both</source>
        <translation>函件须有正文或文件，也可两者都有</translation>
    </message>
    <message>
        <source>Say on which day the letter went or came</source>
        <translation>请填写函件的收发日期</translation>
    </message>
    <message>
        <source>Enter the amount and the day on which it came in</source>
        <translation>请填写金额和到账日期</translation>
    </message>
    <message>
        <source>No more can be taken back than was entered</source>
        <translation>冲回的金额不能超过已登记的金额</translation>
    </message>
    <message>
        <source>No contract over the same assets says this fee: %1, %2</source>
        <translation>涉及相同资产的授权合同中没有这项许可使用费：%1，%2</translation>
    </message>
    <message>
        <source>The worksheet is about another right than the case relies on</source>
        <translation>赔偿测算的权利与案件所依据的权利不同</translation>
    </message>
    <message>
        <source>The listing %1 is another seller&apos;s: a case is against one seller</source>
        <translation>商品页 %1 属于另一卖家：一个案件只针对一个卖家</translation>
    </message>
    <message>
        <source>The listing %1 is in the case %2 already</source>
        <translation>商品页 %1 已在案件 %2 中</translation>
    </message>
    <message>
        <source>This case no longer exists</source>
        <translation>这个案件已不存在</translation>
    </message>
    <message>
        <source>There is no case %1</source>
        <translation>没有案件 %1</translation>
    </message>
    <message>
        <source>There is no listing %1</source>
        <translation>没有商品页 %1</translation>
    </message>
    <message>
        <source>It is in the case %1 already</source>
        <translation>已在案件 %1 中</translation>
    </message>
    <message>
        <source>Nobody has said whose listing it is</source>
        <translation>尚未指明商品页属于哪个卖家</translation>
    </message>
    <message>
        <source>The notice of %1 was sent and stays as it is: title, owner and notes can still be changed</source>
        <translation>%1 的侵权通知已发出，不能再改：标题、负责人和备注仍可修改</translation>
    </message>
    <message>
        <source>A later capture replaces the evidence %1: add that one</source>
        <translation>证据 %1 已被后来的取证取代：请添加新的证据</translation>
    </message>
    <message>
        <source>Say on which day it happened</source>
        <translation>请填写发生日期</translation>
    </message>
    <message>
        <source>%1 is still to come: record it when it has happened</source>
        <translation>%1 尚未到来：请在发生之后登记</translation>
    </message>
    <message>
        <source>%1 is before %2, when the case came to where it stands</source>
        <translation>%1 早于 %2，即案件进入当前状态的日期</translation>
    </message>
    <message>
        <source>You wrote this notice last, so two others approve it. In a workspace without people each of them opens it under an own name</source>
        <translation>您是这份通知的最后起草人，须由另外两人批准。工作区未设人员时，两人各以自己的名义打开工作区</translation>
    </message>
    <message>
        <source>You wrote this notice last: two others approve it</source>
        <translation>您是这份通知的最后起草人：须由另外两人批准</translation>
    </message>
    <message>
        <source>You have approved this notice already: a second person approves it too</source>
        <translation>您已批准这份通知：还须由第二人批准</translation>
    </message>
    <message>
        <source>Of this content the notice has %1 of %2 approvals</source>
        <translation>通知的当前内容须经 %2 人批准，现有 %1 人批准</translation>
    </message>
    <message>
        <source>Give the number under which it was filed: the platform asks for it</source>
        <translation>请填写投诉或起诉的受理编号：平台要求提供</translation>
    </message>
    <message>
        <source>%1 is after %2, the last of the fifteen days: record first that the platform restored the listings</source>
        <translation>%1 已过十五日等待期的最后一日 %2：请先登记平台已恢复商品页</translation>
    </message>
    <message>
        <source>The fifteen days run until %1: say why the platform restored the listings before</source>
        <translation>十五日等待期至 %1 届满：请说明平台提前恢复商品页的原因</translation>
    </message>
    <message>
        <source>Say how the case ended</source>
        <translation>请填写案件结果</translation>
    </message>
    <message>
        <source>A case that is %1 cannot end as %2</source>
        <translation>状态为 %1 的案件不能以 %2 结案</translation>
    </message>
    <message>
        <source>For a case that is %1 this cannot be recorded: %2</source>
        <translation>状态为 %1 的案件不能登记：%2</translation>
    </message>
    <message>
        <source>The fifteen days ended on %1 and neither complaint nor suit is recorded: the platform must end its measures (E-commerce Law art. 43). Record when it restored the listings</source>
        <translation>十五日等待期已于 %1 届满，未登记投诉或起诉：平台应当终止所采取的措施（《电子商务法》第四十三条）。请登记平台恢复商品页的日期</translation>
    </message>
    <message>
        <source>Damages are worked out for copyright, trade marks and designs only</source>
        <translation>赔偿测算仅适用于著作权、商标和外观设计</translation>
    </message>
    <message>
        <source>All figures of the worksheet must be in its currency</source>
        <translation>赔偿测算中的金额须使用同一币种</translation>
    </message>
    <message>
        <source>A figure of the worksheet is below zero</source>
        <translation>赔偿测算中有金额为负</translation>
    </message>
    <message>
        <source>A figure of the worksheet has no source: say where it is from</source>
        <translation>赔偿测算中有金额未注明依据：请填写依据</translation>
    </message>
    <message>
        <source>Enter a loss, a profit, licence fees or a sum that the court is asked for</source>
        <translation>请填写实际损失、违法所得、许可使用费或请求的法定赔偿额</translation>
    </message>
    <message>
        <source>Say why the actual loss is hard to establish: the law asks for it first</source>
        <translation>请说明实际损失难以确定的理由：法律规定先按实际损失计算</translation>
    </message>
    <message>
        <source>Say why the infringer&apos;s profit is hard to establish: the law asks for it first</source>
        <translation>请说明侵权人违法所得难以确定的理由：法律规定先按违法所得计算</translation>
    </message>
    <message>
        <source>Say why no licence fee can be referred to: the law asks for it first</source>
        <translation>请说明无许可使用费可供参照的理由：法律规定先参照许可使用费</translation>
    </message>
    <message>
        <source>The method that was chosen has no figure, or the law puts another before it</source>
        <translation>所选计算方法没有金额，或法律规定应先适用另一方法</translation>
    </message>
    <message>
        <source>A multiple of the licence fee is for trade marks and designs, above 0, and needs a reason</source>
        <translation>许可使用费的倍数仅适用于商标和外观设计，须大于 0，并须说明理由</translation>
    </message>
    <message>
        <source>The multiple for malice is between 1 and 5</source>
        <translation>惩罚性赔偿的倍数须在 1 至 5 之间</translation>
    </message>
    <message>
        <source>What the court finds by itself is not multiplied</source>
        <translation>法定赔偿不适用惩罚性赔偿倍数</translation>
    </message>
    <message>
        <source>Say what shows that the infringement is intentional and serious</source>
        <translation>请说明侵权出于故意且情节严重的依据</translation>
    </message>
    <message>
        <source>The sum that the court is asked for is outside what the law lets it find</source>
        <translation>请求的法定赔偿额超出法定幅度</translation>
    </message>
    <message>
        <source>What the court finds by itself is in CNY</source>
        <translation>法定赔偿须以人民币计</translation>
    </message>
    <message>
        <source>A figure is too large</source>
        <translation>有金额过大</translation>
    </message>
    <message>
        <source>the amount is missing</source>
        <translation>缺少金额</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in %2</source>
        <translation>“%1”不是 %2 金额</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no multiple</source>
        <translation>“%1”不是倍数</translation>
    </message>
    <message>
        <source>this is no damages worksheet (&quot;%1&quot;)</source>
        <translation>这不是赔偿测算（“%1”）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no right</source>
        <translation>“%1”不是权利类型</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no method</source>
        <translation>“%1”不是计算方法</translation>
    </message>
    <message>
        <source>The notice does not name the right holder</source>
        <translation>通知未写明权利人</translation>
    </message>
    <message>
        <source>The notice does not name who answers for the right holder</source>
        <translation>通知未写明权利人的联系人</translation>
    </message>
    <message>
        <source>The notice has neither telephone nor e-mail of the right holder</source>
        <translation>通知未写明权利人的电话或电子邮件</translation>
    </message>
    <message>
        <source>The notice has no address of the right holder</source>
        <translation>通知未写明权利人的地址</translation>
    </message>
    <message>
        <source>The notice gives no reasons: say why this infringes the right</source>
        <translation>通知未写明侵权理由：请说明为何侵害该权利</translation>
    </message>
    <message>
        <source>The notice does not say what was taken: compare the two in words</source>
        <translation>通知未说明使用了哪些内容：请用文字比对两者</translation>
    </message>
    <message>
        <source>Nobody has declared that what the notice says is true</source>
        <translation>尚无人作出真实性声明</translation>
    </message>
    <message>
        <source>Listing %1 of the notice has no name</source>
        <translation>通知中的商品页 %1 没有名称</translation>
    </message>
    <message>
        <source>Listing %1 of the notice has no address on the web</source>
        <translation>通知中的商品页 %1 没有网址</translation>
    </message>
    <message>
        <source>The notice names no registration of the right that it relies on</source>
        <translation>通知未列明所依据权利的登记</translation>
    </message>
    <message>
        <source>The registration %1 is of another right than the notice relies on</source>
        <translation>登记 %1 的权利与通知所依据的权利不同</translation>
    </message>
    <message>
        <source>The registration %1 is another institution&apos;s</source>
        <translation>登记 %1 属于另一机构</translation>
    </message>
    <message>
        <source>The registration %1 is archived</source>
        <translation>登记 %1 已归档</translation>
    </message>
    <message>
        <source>The registration %1 no longer stands since %2</source>
        <translation>登记 %1 自 %2 起不再有效</translation>
    </message>
    <message>
        <source>The registration %1 begins on %2</source>
        <translation>登记 %1 自 %2 起生效</translation>
    </message>
    <message>
        <source>The registration %1 lapsed on %2</source>
        <translation>登记 %1 已于 %2 失效</translation>
    </message>
    <message>
        <source>The notice has no preliminary proof: add evidence</source>
        <translation>通知没有初步证据：请添加证据</translation>
    </message>
    <message>
        <source>The file of the evidence %1 is missing</source>
        <translation>证据 %1 的文件缺失</translation>
    </message>
    <message>
        <source>The file of the evidence %1 is not the one that came in</source>
        <translation>证据 %1 的文件与入库时不一致</translation>
    </message>
    <message>
        <source>The evidence %1 has no time stamp, and none is asked for</source>
        <translation>证据 %1 没有时间戳，也未提出请求</translation>
    </message>
    <message>
        <source>The evidence %1 waits for its time stamp: wait, or say why the notice goes out before</source>
        <translation>证据 %1 的时间戳尚未签发：请等待，或说明提前发出通知的原因</translation>
    </message>
    <message>
        <source>Whether the seller is licensed is not known: name the seller of the case</source>
        <translation>卖家的授权状态不明：请填写案件的卖家</translation>
    </message>
    <message>
        <source>The shop is an institution&apos;s own: nothing is sent</source>
        <translation>该店铺为机构自营：不得发出通知</translation>
    </message>
    <message>
        <source>The seller is licensed for this by %1: nothing is sent</source>
        <translation>卖家已获 %1 授权：不得发出通知</translation>
    </message>
    <message>
        <source>The seller may still sell stock under %1: nothing is sent</source>
        <translation>卖家仍可依 %1 清售库存：不得发出通知</translation>
    </message>
    <message>
        <source>The seller may be a licensee: say first whose shop it is</source>
        <translation>卖家可能是被授权方：请先确认店铺归属</translation>
    </message>
    <message>
        <source>The seller is a licensee under %1, and this lies outside: legal must confirm the notice, with a reason</source>
        <translation>卖家是 %1 的被授权方，而此项超出授权范围：通知须由法务确认并说明理由</translation>
    </message>
    <message>
        <source>Say whose right is infringed</source>
        <translation>请填写权利被侵害的机构</translation>
    </message>
    <message>
        <source>The case needs a title</source>
        <translation>案件须有标题</translation>
    </message>
    <message>
        <source>A customs recordal is no right of its own: name the right that it records</source>
        <translation>海关备案本身不是权利：请选择所备案的权利</translation>
    </message>
    <message>
        <source>The case needs a listing at least</source>
        <translation>案件至少须有一个商品页</translation>
    </message>
    <message>
        <source>A listing of the case has neither address, number nor title</source>
        <translation>案件中有商品页缺少网址、编号和标题</translation>
    </message>
    <message>
        <source>The case names a listing twice</source>
        <translation>案件中有商品页重复</translation>
    </message>
    <message>
        <source>The address of a listing must begin with https:// or http:// and name a host</source>
        <translation>商品页网址须以 https:// 或 http:// 开头，并含主机名</translation>
    </message>
    <message>
        <source>%1: folders lie more than %2 deep in one another</source>
        <translation>%1：文件夹嵌套超过 %2 层</translation>
    </message>
    <message>
        <source>There are more than %1 pictures in %2. Take its folders one by one</source>
        <translation>%2 中的图片超过 %1 张。请逐个处理其中的文件夹</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB</source>
        <translation>文件超过 %1 MiB</translation>
    </message>
    <message>
        <source>This search has ended: begin another</source>
        <translation>本次比对已结束：请重新开始</translation>
    </message>
    <message>
        <source>Say on which platform the listing was seen</source>
        <translation>请填写商品页所在平台</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://</source>
        <translation>网址须以 http:// 或 https:// 开头</translation>
    </message>
    <message>
        <source>A price cannot be negative</source>
        <translation>价格不能为负</translation>
    </message>
    <message>
        <source>Units sold must be between 0 and 1,000,000,000</source>
        <translation>销售件数须在 0 至 1,000,000,000 之间</translation>
    </message>
    <message>
        <source>Price times units is more than can be added up: look at both again</source>
        <translation>价格与件数之积过大，无法合计：请核对两者</translation>
    </message>
    <message>
        <source>The category must be a code such as nice/24/bedding</source>
        <translation>品类须为代码，如 nice/24/bedding</translation>
    </message>
    <message>
        <source>The territory must be a country or a part of one, such as CN or CN-ZJ</source>
        <translation>地域须为国家或其下级区域，如 CN 或 CN-ZJ</translation>
    </message>
    <message>
        <source>The channel must be a code such as online/marketplace</source>
        <translation>渠道须为代码，如 online/marketplace</translation>
    </message>
    <message>
        <source>Say when the listing was seen</source>
        <translation>请填写商品页的发现时间</translation>
    </message>
    <message>
        <source>The listing cannot have been seen later than now</source>
        <translation>商品页的发现时间不能晚于现在</translation>
    </message>
    <message>
        <source>%1: the header must name a column with the listings&apos; numbers, addresses or pictures: number, url, picture, 商品链接 or 图片</source>
        <translation>%1：首行须有商品编号、网址或图片一列：number、url、picture、“商品链接”或“图片”</translation>
    </message>
    <message>
        <source>%1: has more than %2 rows. Divide it</source>
        <translation>%1：超过 %2 行。请拆分</translation>
    </message>
    <message>
        <source>A formula whose result the workbook does not hold. Open it, let it compute and save it</source>
        <translation>工作簿中没有保存此公式的结果。请打开工作簿，计算后保存</translation>
    </message>
    <message>
        <source>The cell shows an error</source>
        <translation>单元格显示错误</translation>
    </message>
    <message>
        <source>There is no currency %1</source>
        <translation>没有币种 %1</translation>
    </message>
    <message>
        <source>Kept as it is shown: it has no single reading</source>
        <translation>按页面所示原样保留：无法确定唯一数值</translation>
    </message>
    <message>
        <source>The picture is an address, and nothing is fetched: save the picture beside the sheet and name its file</source>
        <translation>图片为网址，不会自动下载：请将图片保存到表格所在文件夹，并填写文件名</translation>
    </message>
    <message>
        <source>The row needs the listing&apos;s number, its address or a picture</source>
        <translation>此行须有商品编号、网址或图片</translation>
    </message>
    <message>
        <source>The file is no picture</source>
        <translation>文件不是图片</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>无法读取图片：%1</translation>
    </message>
    <message>
        <source>Only pictures in the folder of the sheet are read</source>
        <translation>只读取表格所在文件夹中的图片</translation>
    </message>
    <message>
        <source>There is no such file beside the sheet</source>
        <translation>表格所在文件夹中没有这个文件</translation>
    </message>
    <message>
        <source>A match that is %1 cannot become %2</source>
        <translation>状态为 %1 的比对结果不能改为 %2</translation>
    </message>
    <message>
        <source>Say on which platform the shop is</source>
        <translation>请填写店铺所在平台</translation>
    </message>
    <message>
        <source>A shop needs a name, or the platform&apos;s number of it</source>
        <translation>店铺须有名称或平台编号</translation>
    </message>
    <message>
        <source>The shop %1 is known already</source>
        <translation>店铺 %1 已登记</translation>
    </message>
    <message>
        <source>There is no seller %1</source>
        <translation>没有卖家 %1</translation>
    </message>
    <message>
        <source>Several sellers are called %1: write one of %2</source>
        <translation>有多个卖家名为 %1：请填写 %2 之一</translation>
    </message>
    <message>
        <source>Choose the brand whose shop it is</source>
        <translation>请选择店铺所属的品牌方</translation>
    </message>
    <message>
        <source>The seller of %1 has no licence for it today: choose another reason, or say first whose shop it is</source>
        <translation>%1 的卖家目前没有相应授权：请选择其他原因，或先确认店铺归属</translation>
    </message>
    <message>
        <source>This dismissal was taken back already</source>
        <translation>这次排除已经撤回</translation>
    </message>
    <message>
        <source>%1: the first row must name a column with the numbers of the registrations: number, 注册号 or 登记号</source>
        <translation>%1：首行须有登记编号一列：number、“注册号”或“登记号”</translation>
    </message>
    <message>
        <source>What is protected is photograph, design, mark, name, access or work</source>
        <translation>保护对象须为 photograph、design、mark、name、access 或 work</translation>
    </message>
    <message>
        <source>This is no day such as 2027-06-14 or 2027年6月14日</source>
        <translation>这不是日期，日期应如 2027-06-14 或 2027年6月14日</translation>
    </message>
    <message>
        <source>There is no institution of this code or name</source>
        <translation>没有此代码或名称的机构</translation>
    </message>
    <message>
        <source>The kind is copyright, trademark, design, data or customs</source>
        <translation>类型须为 copyright、trademark、design、data 或 customs</translation>
    </message>
    <message>
        <source>This registration is another institution&apos;s here</source>
        <translation>此处该登记属于另一机构</translation>
    </message>
    <message>
        <source>It is registered until %1 here: renew it, then import again</source>
        <translation>此处该登记有效期至 %1：请先续展，再重新导入</translation>
    </message>
    <message>
        <source>%1: the sheet has more than %2 pictures</source>
        <translation>%1：工作表中的图片超过 %2 张</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is missing in the workbook</source>
        <translation>工作簿中缺少图片“%1”</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is larger than %2 MiB</source>
        <translation>图片“%1”超过 %2 MiB</translation>
    </message>
    <message>
        <source>Another program is making the index for the copy search. Try again when it is done</source>
        <translation>另一程序正在建立侵权比对的索引。请待其完成后再试</translation>
    </message>
    <message>
        <source>%1 was renewed until %2</source>
        <translation>%1 已续展至 %2</translation>
    </message>
    <message>
        <source>%1 is copied on %2, by %3, who is not licensed for it: %4</source>
        <translation>%1 在 %2 上被 %3 复制，该卖家未获相应授权：%4</translation>
    </message>
    <message>
        <source>%1 was opened: %2</source>
        <translation>%1 已立案：%2</translation>
    </message>
    <message>
        <source>%1: the notice was changed and is to be approved again</source>
        <translation>%1：侵权通知已修改，须重新批准</translation>
    </message>
    <message>
        <source>%1: one person has approved the notice, a second one must</source>
        <translation>%1：一人已批准侵权通知，还须第二人批准</translation>
    </message>
    <message>
        <source>%1: the notice is approved and can be sent</source>
        <translation>%1：侵权通知已批准，可以发出</translation>
    </message>
    <message>
        <source>%1: the notice is refused: %2</source>
        <translation>%1：侵权通知被驳回：%2</translation>
    </message>
    <message>
        <source>%1: legal lets the notice to a licensee pass: %2</source>
        <translation>%1：法务确认可向被授权方发出通知：%2</translation>
    </message>
    <message>
        <source>%1 is now: %2. %3</source>
        <translation>%1 现为：%2。%3</translation>
    </message>
    <message>
        <source>%1: the counter-notice has arrived; a complaint or a suit must be filed by %2</source>
        <translation>%1：不侵权声明已到达；须在 %2 前（含当日）投诉或起诉</translation>
    </message>
    <message>
        <source>%1: the fifteen days end on %2, and neither complaint nor suit is recorded</source>
        <translation>%1：十五日等待期将于 %2 届满，尚未登记投诉或起诉</translation>
    </message>
    <message>
        <source>%1: the fifteen days ended on %2 with nothing filed: the platform must restore the listings</source>
        <translation>%1：十五日等待期已于 %2 届满，未投诉也未起诉：平台应当恢复商品页</translation>
    </message>
    <message>
        <source>%1 has a letter of %2</source>
        <translation>%1 收到 %2 的来函</translation>
    </message>
    <message>
        <source>%1 has brought in %2</source>
        <translation>%1 回收款项 %2</translation>
    </message>
    <message>
        <source>The stored time stamp of evidence %1 does not stand (%2)</source>
        <translation>证据 %1 所存的时间戳无效（%2）</translation>
    </message>
    <message>
        <source>Say which evidence the bundle is to hold.</source>
        <translation>请选择要放入证据包的证据。</translation>
    </message>
    <message>
        <source>What the bundle is for takes at most %1 characters</source>
        <translation>证据包的用途最多 %1 个字符</translation>
    </message>
    <message>
        <source>%1: the archive was altered or damaged here: expected %2, found %3</source>
        <translation>%1：压缩包在此处被篡改或损坏：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: too much: expected %2, found %3</source>
        <translation>%1：超出上限：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: is a link. A bundle holds files alone</source>
        <translation>%1：是链接。证据包只能包含文件</translation>
    </message>
    <message>
        <source>%1: is a device, a socket or a pipe. A bundle holds files alone</source>
        <translation>%1：是设备、套接字或管道。证据包只能包含文件</translation>
    </message>
    <message>
        <source>%1: no bundle holds such a name</source>
        <translation>%1：证据包中不会有这样的名称</translation>
    </message>
    <message>
        <source>%1: the name is there twice</source>
        <translation>%1：名称重复</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1：缺失</translation>
    </message>
    <message>
        <source>%1: was added. The manifest does not name it</source>
        <translation>%1：系添加。清单中没有此项</translation>
    </message>
    <message>
        <source>%1: stands in another order than in the manifest: expected %2, found %3</source>
        <translation>%1：顺序与清单不符：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: cannot be read: %3</source>
        <translation>%1：无法读取：%3</translation>
    </message>
    <message>
        <source>%1: is not a manifest as it was written: expected %2, found %3</source>
        <translation>%1：清单与写出时的形式不符：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: is not the key that the manifest names: expected %2, found %3</source>
        <translation>%1：不是清单所列的密钥：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: the signature does not fit: the manifest, the signature or the key was altered</source>
        <translation>%1：签名不符：清单、签名或密钥被篡改</translation>
    </message>
    <message>
        <source>%1: the time stamp does not stand: expected %2, found %3</source>
        <translation>%1：时间戳无效：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: holds other things than certificates: expected %2, found %3</source>
        <translation>%1：含有证书以外的内容：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: the content was altered: expected SHA-256 %2, found %3</source>
        <translation>%1：内容被篡改：SHA-256 应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: expected %2 bytes, found %3</source>
        <translation>%1：应为 %2 字节，实为 %3 字节</translation>
    </message>
    <message>
        <source>%1: the content or its checksum was altered: expected %2, found %3</source>
        <translation>%1：内容或其校验和被篡改：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1: SHA256SUMS does not fit: expected %2, found %3</source>
        <translation>%1：SHA256SUMS 不符：应为 %2，实为 %3</translation>
    </message>
    <message>
        <source>%1 is there already. Name a file or a folder that is not</source>
        <translation>%1 已存在。请另选尚不存在的文件或文件夹</translation>
    </message>
    <message>
        <source>%1: this is no bundle of evidence</source>
        <translation>%1：这不是证据包</translation>
    </message>
    <message>
        <source>%1: this is a link, and none is followed. Name what it leads to</source>
        <translation>%1：这是链接，程序不跟随链接。请直接指定其目标</translation>
    </message>
    <message>
        <source>The authority&apos;s time stamp over the bundle does not stand (%1): %2</source>
        <translation>时间戳服务机构为证据包签发的时间戳无效（%1）：%2</translation>
    </message>
    <message>
        <source>A bundle holds at most %1 files and %2 GiB: make several</source>
        <translation>一个证据包最多 %1 个文件、%2 GiB：请分成多个制作</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no category such as nice/24</source>
        <translation>“%1”不是品类，品类应如 nice/24</translation>
    </message>
    <message>
        <source>Name the time zone as the IANA database does: Asia/Shanghai.</source>
        <translation>请按 IANA 时区数据库填写时区，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>A price is not below zero.</source>
        <translation>价格不能为负。</translation>
    </message>
    <message>
        <source>It is a link, and links are not followed.</source>
        <translation>这是链接，程序不跟随链接。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>You may not read it.</source>
        <translation>您无权读取。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>%1: folders lie more than %2 deep; choose a folder further in</source>
        <translation>%1：文件夹超过 %2 层；请选择更深一层的文件夹</translation>
    </message>
    <message>
        <source>You may not look into this folder.</source>
        <translation>您无权查看此文件夹。</translation>
    </message>
    <message>
        <source>These are more than %1 files or %2 bytes at once; take them in parts</source>
        <translation>一次超过 %1 个文件或 %2 字节；请分批入库</translation>
    </message>
    <message>
        <source>When it was captured and imported is written when it is recorded.</source>
        <translation>取证和入库时间在登记证据时自动写入。</translation>
    </message>
    <message>
        <source>Say to whom it was handed over.</source>
        <translation>请填写移交给谁。</translation>
    </message>
    <message>
        <source>Say why it was cancelled.</source>
        <translation>请填写撤销或注销的原因。</translation>
    </message>
    <message>
        <source>It cannot be cancelled before it was filed.</source>
        <translation>撤销或注销日期不能早于申请日期。</translation>
    </message>
    <message>
        <source>%1 does not lapse or was cancelled: there is nothing to renew.</source>
        <translation>%1 没有期限，或已撤销、注销：无须续展。</translation>
    </message>
    <message>
        <source>The new last day must be after %1.</source>
        <translation>新的截止日须晚于 %1。</translation>
    </message>
    <message>
        <source>%1 can be renewed from %2 on.</source>
        <translation>%1 自 %2 起可以续展。</translation>
    </message>
    <message>
        <source>%1 could be renewed until %2: it has to be registered anew.</source>
        <translation>%1 的续展期限已于 %2 届满：须重新申请注册。</translation>
    </message>
    <message>
        <source>The day of the renewal is still to come.</source>
        <translation>续展日期尚未到来。</translation>
    </message>
    <message>
        <source>This document is not attached to %1</source>
        <translation>该文件不在 %1 的附件中</translation>
    </message>
    <message>
        <source>Only the use of a trade mark is recorded</source>
        <translation>只有商标需要登记使用证据</translation>
    </message>
    <message>
        <source>The day of use is not before the application and not to come</source>
        <translation>使用日期不得早于申请日，也不得晚于今天</translation>
    </message>
    <message>
        <source>This use is not recorded</source>
        <translation>没有这条使用记录</translation>
    </message>
    <message>
        <source>Name at most ten time-stamping authorities.</source>
        <translation>最多可设置十家时间戳服务机构。</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 重复填写。</translation>
    </message>
    <message>
        <source>Nobody asked for the stamp %1</source>
        <translation>没有编号为 %1 的时间戳申请</translation>
    </message>
    <message>
        <source>The answer is about another content than %1</source>
        <translation>应答针对的内容与 %1 不符</translation>
    </message>
    <message>
        <source>Stopped: %1 have their timestamp, the rest waits.</source>
        <translation>已停止：%1 项已取得时间戳，其余等待中。</translation>
    </message>
    <message>
        <source>The folder %1 is not empty: choose another</source>
        <translation>文件夹 %1 不是空的：请另选一个</translation>
    </message>
    <message>
        <source>No trade mark of %1 is registered for these goods: %2; registered: %3</source>
        <translation>%1 的商标未在以下商品上注册：%2；已注册：%3</translation>
    </message>
    <message>
        <source>No trade mark of %1 is registered in these places: %2; registered: %3</source>
        <translation>%1 的商标未在以下地域注册：%2；已注册：%3</translation>
    </message>
    <message>
        <source>The trade mark of %1 is registered until %2; the licence runs until %3; registered: %4</source>
        <translation>%1 的商标注册有效期至 %2，而授权至 %3；已注册：%4</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 无法写入。</translation>
    </message>
</context>
<context>
    <name>dashboard</name>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Sell-off ends</source>
        <translation>清货期结束</translation>
    </message>
    <message>
        <source>Registration lapses</source>
        <translation>登记到期</translation>
    </message>
    <message>
        <source>Report late</source>
        <translation>报告逾期</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>应报送</translation>
    </message>
    <message>
        <source>To calculate</source>
        <translation>待计算</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待关账</translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(ies) to answer</source>
        <translation>
            <numerusform>%n 个询问待答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) stuck in their stage</source>
        <translation>
            <numerusform>%n 个提案停滞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted proposal(s) without a contract</source>
        <translation>
            <numerusform>%n 个已接受的提案尚无合同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract draft(s) to sign</source>
        <translation>
            <numerusform>%n 份合同草稿待签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) with late reports</source>
        <translation>
            <numerusform>%n 份合同的报告逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to calculate</source>
        <translation>
            <numerusform>%n 份报告待计算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settlement(s) to approve</source>
        <translation>
            <numerusform>%n 份结算单待批准</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) to close</source>
        <translation>
            <numerusform>%n 个报告期待关账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trade mark(s) to renew</source>
        <translation>
            <numerusform>%n 件商标待续展</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drafting</name>
    <message>
        <source>written by %1</source>
        <translation>%1 拟写</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>%1 修改</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moved from %1</source>
        <translation>由 %1 移来</translation>
    </message>
    <message>
        <source>Worded anew</source>
        <translation>措辞修改</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>The two versions say the same.</source>
        <translation>两个版本内容一致。</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Fold the clauses that are the same</source>
        <translation>收起相同的条款</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) are the same: show them too</source>
        <translation>
            <numerusform>另有 %n 条相同：一并显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
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
        <translation>英文题名</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文题名</translation>
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
        <translation>品牌方</translation>
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
        <translation>地域</translation>
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
        <translation>授权费条款</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>权利依据</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>权利声明</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>由谁出具</translation>
    </message>
    <message>
        <source>Grade of the relic</source>
        <translation>文物级别</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>出具方</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Stands until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>Given up on</source>
        <translation>放弃日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Text of the contract</source>
        <translation>合同文本</translation>
    </message>
    <message>
        <source>Whose version</source>
        <translation>哪一方的版本</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>As legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>For the programme</source>
        <translation>项目负责人</translation>
    </message>
    <message>
        <source>Terms are complete</source>
        <translation>条款完整</translation>
    </message>
    <message>
        <source>Rights are free</source>
        <translation>权利未授出</translation>
    </message>
    <message>
        <source>Title is held</source>
        <translation>权属在手</translation>
    </message>
    <message>
        <source>Trade marks are registered</source>
        <translation>商标已注册</translation>
    </message>
    <message>
        <source>Consents and permits</source>
        <translation>同意与许可</translation>
    </message>
    <message>
        <source>The law&apos;s contents</source>
        <translation>法定内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>授权范围</translation>
    </message>
    <message>
        <source>Amendments signed</source>
        <translation>已签署的补充协议</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级词条</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>上级藏品集</translation>
    </message>
    <message>
        <source>Further spellings</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Inscription</source>
        <translation>款识</translation>
    </message>
    <message>
        <source>Rights note</source>
        <translation>权利说明</translation>
    </message>
    <message>
        <source>Museum&apos;s page</source>
        <translation>馆方网页</translation>
    </message>
    <message>
        <source>Address of a picture</source>
        <translation>图片网址</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Offered first</source>
        <translation>优先推荐</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>终止年份</translation>
    </message>
    <message>
        <source>Where in the work</source>
        <translation>在原作中的位置</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Cut from</source>
        <translation>截取自</translation>
    </message>
    <message>
        <source>Searched for</source>
        <translation>检索条件</translation>
    </message>
    <message>
        <source>Lookbook</source>
        <translation>画册</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Review package</source>
        <translation>审阅包</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Choice or answer</source>
        <translation>选择或答复</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Next step due on</source>
        <translation>下一步期限</translation>
    </message>
    <message>
        <source>Stage of the pipeline</source>
        <translation>流程阶段</translation>
    </message>
    <message>
        <source>Reason of the list</source>
        <translation>所选原因</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Probability in percent</source>
        <translation>成约概率（%）</translation>
    </message>
    <message>
        <source>Days until stuck</source>
        <translation>停滞天数</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Terms wanted</source>
        <translation>期望的术语</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>目标人群</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>价位从</translation>
    </message>
    <message>
        <source>Price to</source>
        <translation>价位至</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>产能</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>学习结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>移除日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Silence approves after working days</source>
        <translation>逾期视为通过的工作日数</translation>
    </message>
    <message>
        <source>Lead reviewer</source>
        <translation>主审人</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Ticked off by</source>
        <translation>勾选人</translation>
    </message>
    <message>
        <source>Is worked</source>
        <translation>是否工作日</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>策展研究</translation>
    </message>
    <message>
        <source>Conservation</source>
        <translation>文物保护</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>法定名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Lead time in days</source>
        <translation>交货周期（天）</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计方</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next audit</source>
        <translation>下次审核</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待报送</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>Labels asked for</source>
        <translation>申请授权标</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>授权标</translation>
    </message>
    <message>
        <source>Reason for overbooking</source>
        <translation>超产能理由</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>要样日</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开业日</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Edition of the template</source>
        <translation>模板版次</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>制定依据</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working days after the key date</source>
        <translation>关键日期后的工作日数</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>工厂</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>前置任务</translation>
    </message>
    <message>
        <source>Steps and documents</source>
        <translation>步骤与文件</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>IP assets</source>
        <translation>IP 资产</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>适用情形</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>申请日</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>授予日</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>撤销日</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>撤销原因</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>使用日期</translation>
    </message>
    <message>
        <source>Identity of the applicant</source>
        <translation>申请人身份证明</translation>
    </message>
    <message>
        <source>Proof of ownership</source>
        <translation>权属证明</translation>
    </message>
    <message>
        <source>Sample of the work</source>
        <translation>作品样本</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>权利保证书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Time of the timestamp</source>
        <translation>时间戳时间</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Network path</source>
        <translation>网络路径</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>店铺编号</translation>
    </message>
    <message>
        <source>Listing or order number</source>
        <translation>商品或订单编号</translation>
    </message>
    <message>
        <source>Price as shown</source>
        <translation>页面标价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Currency of the price</source>
        <translation>标价币种</translation>
    </message>
    <message>
        <source>Units sold as shown</source>
        <translation>页面显示销量</translation>
    </message>
    <message>
        <source>SHA-256 of the bundle&apos;s manifest</source>
        <translation>证据包清单的 SHA-256</translation>
    </message>
</context>
<context>
    <name>lianming::AccountDocumentForm</name>
    <message>
        <source>The whole account until today</source>
        <translation>截至今天的全部账目</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>lianming::AccountDocuments</name>
    <message>
        <source>Invoice or account as PDF…</source>
        <translation>账单或对账单存为 PDF…</translation>
    </message>
    <message>
        <source>Invoice or account as workbook (XLSX)…</source>
        <translation>账单或对账单存为工作簿 (XLSX)…</translation>
    </message>
    <message>
        <source>Reminder letter…</source>
        <translation>催报催款函…</translation>
    </message>
    <message>
        <source>Rights holder&apos;s or agent&apos;s statement…</source>
        <translation>权利人或代理方结算单…</translation>
    </message>
    <message>
        <source>What a rights holder or agent gets of what licensees pay.</source>
        <translation>权利人或代理方从被授权方付款中应得的部分。</translation>
    </message>
    <message>
        <source>Open an invoice or a licensee&apos;s account first.</source>
        <translation>请先打开一份账单或被授权方的账户。</translation>
    </message>
    <message>
        <source>%1 as a PDF, in English or Chinese.</source>
        <translation>将 %1 存为 PDF，可选中文或英文。</translation>
    </message>
    <message>
        <source>%1 as a workbook, in English or Chinese.</source>
        <translation>将 %1 存为工作簿，可选中文或英文。</translation>
    </message>
    <message>
        <source>The account statement as a PDF, in English or Chinese.</source>
        <translation>将对账单存为 PDF，可选中文或英文。</translation>
    </message>
    <message>
        <source>The account statement as a workbook, in English or Chinese.</source>
        <translation>将对账单存为工作簿，可选中文或英文。</translation>
    </message>
    <message>
        <source>No report is late and nothing is overdue.</source>
        <translation>没有逾期的报告，也没有逾期的款项。</translation>
    </message>
    <message>
        <source>A letter to the licensee about what is late.</source>
        <translation>就逾期事项致被授权方的函件。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在生成 %1</translation>
    </message>
    <message>
        <source>Save account statement</source>
        <translation>保存对账单</translation>
    </message>
    <message>
        <source>Writing account statement</source>
        <translation>正在生成对账单</translation>
    </message>
    <message>
        <source>Account %1 %2 %3</source>
        <translation>对账单 %1 %2 %3</translation>
    </message>
    <message>
        <source>Account statement in %1</source>
        <translation>%1 对账单</translation>
    </message>
    <message>
        <source>No closed period is split between several, and no agent has a mandate.</source>
        <translation>没有已关账的报告期涉及分成，也没有代理方委托。</translation>
    </message>
    <message>
        <source>Save statement</source>
        <translation>保存结算单</translation>
    </message>
    <message>
        <source>Writing statement</source>
        <translation>正在生成结算单</translation>
    </message>
    <message>
        <source>Statement %1 %2</source>
        <translation>结算单 %1 %2</translation>
    </message>
    <message>
        <source>Rights holder&apos;s or agent&apos;s statement</source>
        <translation>权利人或代理方结算单</translation>
    </message>
</context>
<context>
    <name>lianming::AccountsPage</name>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Licensees</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Invoice all closed periods…</source>
        <translation>为全部已关账期开账单…</translation>
    </message>
    <message>
        <source>%1 is recorded.</source>
        <translation>已登记 %1。</translation>
    </message>
    <message>
        <source>%1 is recorded; %2 stays on account.</source>
        <translation>已登记 %1，其中 %2 挂账。</translation>
    </message>
    <message>
        <source>This payment seems to be recorded already. Record it once more?</source>
        <translation>这笔收款似乎已经登记过，仍要再登记一次吗？</translation>
    </message>
    <message>
        <source>The bank&apos;s statement tells whether the money came in twice.</source>
        <translation>是否确实到账两次，请以银行流水为准。</translation>
    </message>
    <message>
        <source>Record once more</source>
        <translation>再登记一次</translation>
    </message>
    <message>
        <source>No closed period waits to be invoiced.</source>
        <translation>没有待开账单的已关账期。</translation>
    </message>
    <message numerus="yes">
        <source>Invoice %n closed period(s)?</source>
        <translation>
            <numerusform>为 %n 个已关账期开账单？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 before VAT, issued today and due by each contract&apos;s terms. An invoice cannot be changed, only credited.</source>
        <translation>不含增值税共 %1，开具日为今天，到期日按各合同约定。账单开出后不能修改，只能以贷项通知单冲减。</translation>
    </message>
    <message>
        <source>Issue invoices</source>
        <translation>开具账单</translation>
    </message>
    <message>
        <source>Invoicing</source>
        <translation>正在开具账单</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) issued.</source>
        <translation>
            <numerusform>已开具 %n 份账单。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AccrualCard</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>整期金额</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Accrued</source>
        <translation>计提额</translation>
    </message>
    <message>
        <source>Accrual</source>
        <translation>授权费计提</translation>
    </message>
    <message>
        <source>Accrual at %1</source>
        <translation>截至%1的授权费计提</translation>
    </message>
    <message>
        <source>Every period begun by then is closed.</source>
        <translation>截至该日已开始的期间均已关账。</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>合计 %1</translation>
    </message>
</context>
<context>
    <name>lianming::AllocateForm</name>
    <message>
        <source>%1 of %2 are on account.</source>
        <translation>%2 中有 %1 挂账。</translation>
    </message>
    <message>
        <source>Open invoices of the licensee</source>
        <translation>该被授权方的未结账单</translation>
    </message>
    <message>
        <source>Put against</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Write an amount for at least one invoice</source>
        <translation>请至少为一份账单填写金额</translation>
    </message>
</context>
<context>
    <name>lianming::AllocationField</name>
    <message>
        <source>%1: write an amount such as 1,234.50</source>
        <translation>%1：请填写金额，例如 1,234.50</translation>
    </message>
    <message>
        <source>Only %1 is open of %2</source>
        <translation>%2 只有 %1 未结</translation>
    </message>
    <message>
        <source>Give the bank&apos;s rate: %1 for one %2</source>
        <translation>请填写银行汇率：1 %2 合多少 %1</translation>
    </message>
    <message>
        <source>%1 is too little to be told in %2</source>
        <translation>%1 的金额太小，无法折成 %2</translation>
    </message>
    <message>
        <source>That is %1 more than there is</source>
        <translation>比可用金额多 %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>未结 %1</translation>
    </message>
    <message>
        <source>%1 tax</source>
        <translation>税款 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>Bank&apos;s rate: %1 for one %2</source>
        <translation>银行汇率：1 %2 合 %1</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>按到期先后分配</translation>
    </message>
    <message>
        <source>Nothing is open: the whole amount stays on account.</source>
        <translation>没有未结账单，全部金额挂账。</translation>
    </message>
    <message numerus="yes">
        <source>The whole amount is put against %n invoice(s).</source>
        <translation>
            <numerusform>全部金额核销 %n 份账单。</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole amount stays on account.</source>
        <translation>全部金额挂账。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is put against %n invoice(s), %2 stays on account.</source>
        <translation>
            <numerusform>%1 核销 %n 份账单，%2 挂账。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AmendmentDetail</name>
    <message>
        <source>Contract %1</source>
        <translation>合同 %1</translation>
    </message>
    <message>
        <source>applies from %1</source>
        <translation>自 %1 起生效</translation>
    </message>
    <message>
        <source>signed on %1, %2</source>
        <translation>%1 签署，%2</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签署…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>until then: %1</source>
        <translation>此前：%1</translation>
    </message>
    <message>
        <source>from then on: %1</source>
        <translation>此后：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) of the text</source>
        <translation>
            <numerusform>合同文本中的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>尚无。</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>签署前核查</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>阻止签署</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>没有障碍。</translation>
    </message>
</context>
<context>
    <name>lianming::AmendmentForm</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is about, such as: longer term, more goods.</source>
        <translation>补充事由，例如：延长期限、增加商品。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>New percentages begin with a reporting period. What lies before keeps its terms.</source>
        <translation>新的费率自报告期首日起适用；此前各期仍按原条款。</translation>
    </message>
    <message>
        <source>From then on</source>
        <translation>自该日起</translation>
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
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>One percentage, or steps: 0: 8; 1000000: 10.</source>
        <translation>一个比例，或分档：0: 8; 1000000: 10。</translation>
    </message>
    <message>
        <source>These rates are too rich for one line: amend them by the contract&apos;s document.</source>
        <translation>该费率条款较复杂，无法在一行内填写：请以合同文件订立补充协议。</translation>
    </message>
    <message>
        <source>Minimum guarantee</source>
        <translation>最低保底</translation>
    </message>
    <message>
        <source>Over the whole term.</source>
        <translation>整个授权期限合计。</translation>
    </message>
    <message>
        <source>These guarantees are too rich for one line: amend them by the contract&apos;s document.</source>
        <translation>该保底条款较复杂，无法在一行内填写：请以合同文件订立补充协议。</translation>
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
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>A title is needed.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>须在 %1 至 %2 之间。</translation>
    </message>
    <message>
        <source>The licence begins on %1.</source>
        <translation>授权自 %1 开始。</translation>
    </message>
    <message>
        <source>Write 8, or steps that rise from 0: 0: 8; 1000000: 10.</source>
        <translation>请填写8，或从0起递增的分档：0: 8; 1000000: 10。</translation>
    </message>
    <message>
        <source>Write an amount such as 1200.50.</source>
        <translation>请填写金额，如1200.50。</translation>
    </message>
    <message>
        <source>The contract is in %1.</source>
        <translation>合同币种为 %1。</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选择一项。</translation>
    </message>
</context>
<context>
    <name>lianming::AnswerView</name>
    <message numerus="yes">
        <source>%n grant(s) stand against it.</source>
        <translation>
            <numerusform>有 %n 项授权与此冲突。</numerusform>
        </translation>
    </message>
    <message>
        <source>The museum does not hold all of it.</source>
        <translation>其中部分权利并非本馆所有。</translation>
    </message>
    <message>
        <source>It is prohibited.</source>
        <translation>此项用途被禁止。</translation>
    </message>
    <message>
        <source>It can be given once what is named below is settled.</source>
        <translation>下列事项落实后即可授权。</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>没有任何障碍。</translation>
    </message>
    <message>
        <source>What is named below changes nothing, but is good to know.</source>
        <translation>下列情况不影响授权，仅供知悉。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What we hold</source>
        <translation>本馆权利</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not held for all of this — %2</source>
        <translation>%1：本馆未完整持有所需权利——%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more; all of them stand on the map below.</source>
        <translation>
            <numerusform>另有 %n 项，均见下图。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅限%1</translation>
    </message>
    <message numerus="yes">
        <source>%n free asset(s)</source>
        <translation>
            <numerusform>%n 项未被占用的资产</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is free as asked.</source>
        <translation>按此条件没有可授权的部分。</translation>
    </message>
    <message>
        <source>What could be had instead</source>
        <translation>可改为</translation>
    </message>
</context>
<context>
    <name>lianming::AskView</name>
    <message>
        <source>Save map or matrix as PDF…</source>
        <translation>将权利图或矩阵存为 PDF…</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>By product and territory</source>
        <translation>按产品与地域</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>现有授权</translation>
    </message>
    <message>
        <source>Nobody has rights of these assets in this time.</source>
        <translation>这段时间内无人持有这些资产的授权。</translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n 项资产</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to choose: %1.</source>
        <translation>尚待选择：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The exceptions take all territories away.</source>
        <translation>除外地域已涵盖全部地域。</translation>
    </message>
    <message>
        <source>Rights by product and territory</source>
        <translation>按产品与地域的权利状况</translation>
    </message>
    <message>
        <source>Rights over time</source>
        <translation>权利时间图</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>The museum itself</source>
        <translation>本馆自用</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部资产</translation>
    </message>
</context>
<context>
    <name>lianming::AssetDetailView</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Add picture…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>In no collection yet.</source>
        <translation>尚未归入藏品集。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Open the museum&apos;s page</source>
        <translation>打开馆方网页</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>No rights statement yet.</source>
        <translation>尚无权利声明。</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>图片与文件</translation>
    </message>
    <message>
        <source>This record was merged. Contracts may still name it; what is new belongs to the record that stands for it.</source>
        <translation>这条记录已并入另一条。合同中可能仍指名这一条，新的内容请记入代表它的记录。</translation>
    </message>
    <message>
        <source>Stands for it: %1</source>
        <translation>代表它的记录：%1</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Also stands for %1</source>
        <translation>同时代表 %1</translation>
    </message>
    <message>
        <source>Cut out of</source>
        <translation>截取自</translation>
    </message>
    <message>
        <source>The work, with the part that was cut out</source>
        <translation>原作及所截取的部分</translation>
    </message>
    <message>
        <source>Motifs</source>
        <translation>纹样</translation>
    </message>
    <message>
        <source>Cut out a motif…</source>
        <translation>截取纹样…</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>查找相似</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>曾展示给</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>未指定对象</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Brands that fit</source>
        <translation>匹配的品牌方</translation>
    </message>
</context>
<context>
    <name>lianming::AssetFilters</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>权利声明</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Title, maker, number, 青花, qinghua</source>
        <translation>题名、作者、编号、青花、qinghua</translation>
    </message>
</context>
<context>
    <name>lianming::AssetForm</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rights and source</source>
        <translation>权利与来源</translation>
    </message>
    <message>
        <source>Choose a statement, or write the museum&apos;s own words.</source>
        <translation>选择一项声明，或填写馆方的表述。</translation>
    </message>
    <message>
        <source>Offer first</source>
        <translation>优先推荐</translation>
    </message>
    <message>
        <source>Chosen by the museum: it comes first where it answers a search.</source>
        <translation>由馆方精选：符合检索条件时排在前面。</translation>
    </message>
</context>
<context>
    <name>lianming::AssetImportView</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Into the collection of</source>
        <translation>导入到哪家机构</translation>
    </message>
    <message>
        <source>Rights statement for all</source>
        <translation>全部采用的权利声明</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试导入</translation>
    </message>
    <message>
        <source>Reads the whole file and counts, and changes nothing.</source>
        <translation>读取整个文件并统计，不改动任何内容。</translation>
    </message>
    <message>
        <source>Show the assets</source>
        <translation>查看资产</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>read as last time</source>
        <translation>按上次的方式读取</translation>
    </message>
    <message>
        <source>Trying out %1</source>
        <translation>正在试导入 %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>The records that were not taken, with the reasons, as a table</source>
        <translation>未接收的记录及原因，存为表格</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), %1</source>
        <translation>
            <numerusform>%n 列，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, separated by %1</source>
        <translation>，以%1分隔</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without records</source>
        <translation>
            <numerusform>%n 个文件没有记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Call the objects by their numbers</source>
        <translation>以藏品号作题名</translation>
    </message>
    <message>
        <source>The accession number becomes the title, too. Choosing a column as the title takes it back.</source>
        <translation>藏品号同时作为题名；另选一列作题名即可撤销。</translation>
    </message>
    <message>
        <source>Looking inside…</source>
        <translation>正在查看内容…</translation>
    </message>
    <message>
        <source>called by their numbers</source>
        <translation>以藏品号作题名</translation>
    </message>
    <message>
        <source>Reading all of it…</source>
        <translation>正在读取全部内容…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
</context>
<context>
    <name>lianming::AssetList</name>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>权利声明</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No asset matches all of this. Use fewer words, or take a filter away.</source>
        <translation>没有同时符合这些条件的资产。请减少词语，或去掉一个筛选条件。</translation>
    </message>
    <message>
        <source>Show all assets</source>
        <translation>显示全部资产</translation>
    </message>
    <message>
        <source>Assets as pictures</source>
        <translation>以图片显示的资产</translation>
    </message>
    <message>
        <source>Assets as a table</source>
        <translation>以表格显示的资产</translation>
    </message>
</context>
<context>
    <name>lianming::AssetPicker</name>
    <message>
        <source>Type a title, a number, 青花, qinghua</source>
        <translation>输入题名、编号、青花、qinghua</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>lianming::AssetsPage</name>
    <message>
        <source>Import collection…</source>
        <translation>导入藏品…</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>新建资产</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>搜索目录</translation>
    </message>
    <message>
        <source>Edit asset</source>
        <translation>编辑资产</translation>
    </message>
    <message>
        <source>Add picture…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Archive asset</source>
        <translation>归档资产</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show all assets</source>
        <translation>显示全部资产</translation>
    </message>
    <message>
        <source>No assets yet</source>
        <translation>还没有资产</translation>
    </message>
    <message>
        <source>Import your collection from a CSV file. Each column is recognised and can be corrected before anything is stored.</source>
        <translation>从 CSV 文件导入藏品。系统会识别每一列，写入之前可以更正。</translation>
    </message>
    <message>
        <source>%1 assets</source>
        <translation>%1 项资产</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>Add the institution that holds the asset first.</source>
        <translation>请先添加收藏该资产的机构。</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Import collection</source>
        <translation>导入藏品</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)</translation>
    </message>
    <message>
        <source>Adding picture</source>
        <translation>正在添加图片</translation>
    </message>
    <message>
        <source>%1 added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>Looking for the picture</source>
        <translation>正在按图检索</translation>
    </message>
    <message>
        <source>This asset has no picture that could be compared.</source>
        <translation>该资产没有可供比对的图片。</translation>
    </message>
    <message>
        <source>Looks like %1</source>
        <translation>与“%1”相似</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Change many assets…</source>
        <translation>批量修改资产…</translation>
    </message>
    <message>
        <source>Lookbook…</source>
        <translation>制作画册…</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复记录</translation>
    </message>
    <message>
        <source>Collections and series</source>
        <translation>藏品集与系列</translation>
    </message>
    <message>
        <source>Add pictures from a folder…</source>
        <translation>从文件夹添加图片…</translation>
    </message>
    <message>
        <source>Add pictures from a folder</source>
        <translation>从文件夹添加图片</translation>
    </message>
    <message>
        <source>Search by picture…</source>
        <translation>以图检索…</translation>
    </message>
    <message>
        <source>Search by picture</source>
        <translation>以图检索</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp *.svg)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp *.svg)</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存检索…</translation>
    </message>
    <message>
        <source>Collections (*.csv *.tsv *.txt *.xlsx *.ods *.xml *.lido *.json *.ndjson *.jsonl *.gz);;All files (*)</source>
        <translation>藏品数据 (*.csv *.tsv *.txt *.xlsx *.ods *.xml *.lido *.json *.ndjson *.jsonl *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>1 asset</source>
        <translation>1 项资产</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Read a brand&apos;s choice…</source>
        <translation>读取品牌方的选择…</translation>
    </message>
    <message>
        <source>Terms of the house</source>
        <translation>本馆词汇</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存的检索</translation>
    </message>
    <message>
        <source>Terms changed.</source>
        <translation>词条已更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures added.</source>
        <translation>
            <numerusform>已添加 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Share with a brand…</source>
        <translation>发给品牌方…</translation>
    </message>
    <message>
        <source>Plan exclusives…</source>
        <translation>规划独占授权…</translation>
    </message>
</context>
<context>
    <name>lianming::AudienceSource</name>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>lianming::AuditDetail</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>申报额</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计方</translation>
    </message>
    <message>
        <source>Licensee told on</source>
        <translation>通知被授权方日期</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Costs of the audit</source>
        <translation>审计费用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The clause, as stated</source>
        <translation>条款（据陈述）</translation>
    </message>
    <message>
        <source>The contract&apos;s clause</source>
        <translation>合同条款</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1 of %2 lines verified</source>
        <translation>共 %2 行，已核实 %1 行</translation>
    </message>
    <message>
        <source>Choose lines…</source>
        <translation>抽取明细…</translation>
    </message>
    <message>
        <source>Add an unreported sale…</source>
        <translation>补充未申报的销售…</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>测算</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Take the settlement back…</source>
        <translation>撤回了结结果…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>every line from %1 on</source>
        <translation>%1 及以上全数检查</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on the other %1</source>
        <translation>
            <numerusform>其余 %1 抽取 %n 个样本点</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen from %1 lines with %2: %3. Seed %4.</source>
        <translation>从 %1 行、共 %2 的明细中选取：%3。随机种子 %4。</translation>
    </message>
    <message>
        <source>No lines yet. Choose some of what was reported, or add what was not.</source>
        <translation>尚无明细。请从申报中抽取，或补充未申报的销售。</translation>
    </message>
    <message>
        <source>Lines of the audit</source>
        <translation>审计明细</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>测算结果</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not verified yet and count as reported.</source>
        <translation>
            <numerusform>%n 行尚未核实，按申报值计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Due by what was reported</source>
        <translation>按申报应付</translation>
    </message>
    <message>
        <source>Due by what was verified</source>
        <translation>按核实应付</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>少付金额</translation>
    </message>
    <message>
        <source>of what was due</source>
        <translation>占应付额</translation>
    </message>
    <message>
        <source>of what was reported</source>
        <translation>占申报额</translation>
    </message>
    <message>
        <source>Royalties not reported</source>
        <translation>少报的授权费</translation>
    </message>
    <message>
        <source>In later periods</source>
        <translation>对以后期间的影响</translation>
    </message>
    <message>
        <source>reached on both</source>
        <translation>两种口径均达到</translation>
    </message>
    <message>
        <source>reached %1 only</source>
        <translation>仅%1达到</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1, borne by the licensee</source>
        <translation>%1，由被授权方承担</translation>
    </message>
    <message>
        <source>%1, borne by the museum</source>
        <translation>%1，由博物馆承担</translation>
    </message>
    <message>
        <source>Late interest</source>
        <translation>逾期利息</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1（计至%2）</translation>
    </message>
    <message>
        <source>none: clause or contract has no interest</source>
        <translation>无：条款或合同未约定利息</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>追收金额</translation>
    </message>
    <message>
        <source>%1: %2 reported, %3 verified, %4 short, to be paid by %5</source>
        <translation>%1：申报 %2，核实 %3，少付 %4，付款期限 %5</translation>
    </message>
    <message>
        <source>%1 (later)</source>
        <translation>%1（以后期间）</translation>
    </message>
    <message>
        <source>An estimate, and no claim</source>
        <translation>推算值，不作追收依据</translation>
    </message>
    <message>
        <source>Gross wrong on the lines seen</source>
        <translation>已查明细的销售额差错</translation>
    </message>
    <message>
        <source>Projected on the rest</source>
        <translation>对其余部分的推算</translation>
    </message>
    <message>
        <source>Royalties this might be</source>
        <translation>可能涉及的授权费</translation>
    </message>
    <message>
        <source>Projected by the points of the sample; royalties at the reported average rate.</source>
        <translation>按样本点推算；授权费按申报的平均费率折算。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>议定方式</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
</context>
<context>
    <name>lianming::AuditForm</name>
    <message>
        <source>Choose a contract</source>
        <translation>选择合同</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>First audited period</source>
        <translation>审计首期</translation>
    </message>
    <message>
        <source>reported: %1 to %2</source>
        <translation>已申报：%1 至 %2</translation>
    </message>
    <message>
        <source>Last audited period</source>
        <translation>审计末期</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计方</translation>
    </message>
    <message>
        <source>Firm or person</source>
        <translation>机构或个人</translation>
    </message>
    <message>
        <source>Licensee told on</source>
        <translation>通知被授权方日期</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Costs of the audit</source>
        <translation>审计费用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open the audit</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>The contract&apos;s clause on audits</source>
        <translation>合同的审计条款</translation>
    </message>
    <message>
        <source>The shortfall bears the contract&apos;s late interest</source>
        <translation>少付部分按合同计收逾期利息</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Costs shift from, %</source>
        <translation>费用转移门槛（%）</translation>
    </message>
    <message>
        <source>empty: never</source>
        <translation>留空：不转移</translation>
    </message>
    <message>
        <source>of which sum</source>
        <translation>计算口径</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Years it may look back</source>
        <translation>追溯年限</translation>
    </message>
    <message>
        <source>From the contract: %1.</source>
        <translation>依合同：%1。</translation>
    </message>
    <message>
        <source>Choose the contract first.</source>
        <translation>请先选择合同。</translation>
    </message>
    <message>
        <source>The contract&apos;s terms say nothing: state what was agreed.</source>
        <translation>合同条款未作约定：请填写双方商定的内容。</translation>
    </message>
    <message>
        <source>A period, such as 2026Q1</source>
        <translation>期间，如 2026Q1</translation>
    </message>
    <message>
        <source>It lies before the first</source>
        <translation>早于首期</translation>
    </message>
    <message>
        <source>Name the auditor</source>
        <translation>请填写审计方</translation>
    </message>
    <message>
        <source>A day, such as 2026-05-15</source>
        <translation>日期，如 2026-05-15</translation>
    </message>
    <message>
        <source>An amount of %1, not negative</source>
        <translation>%1 金额，不得为负</translation>
    </message>
    <message>
        <source>A percent from 0 to 100</source>
        <translation>0 至 100 的百分比</translation>
    </message>
</context>
<context>
    <name>lianming::AuditTrailView</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Up to row</source>
        <translation>截至行</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>核验审计链</translation>
    </message>
    <message>
        <source>Anchor it now</source>
        <translation>立即锚定</translation>
    </message>
    <message>
        <source>Has where it ends now stamped by an authority.</source>
        <translation>请时间戳服务机构为当前链头加盖时间戳。</translation>
    </message>
    <message>
        <source>Chain of history and custody</source>
        <translation>操作记录与保管记录审计链</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>Nothing is in it yet.</source>
        <translation>暂无记录。</translation>
    </message>
    <message>
        <source>It was not anchored yet: that happens once a day by itself.</source>
        <translation>尚未锚定：系统每天自动锚定一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n anchor(s)</source>
        <translation>
            <numerusform>%n 个锚点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for its time stamp</source>
        <translation>
            <numerusform>%n 个尚待取得时间戳</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>核验未通过</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>核验通过</translation>
    </message>
    <message>
        <source>All %1 rows fit, verified at %2.</source>
        <translation>全部 %1 行前后一致，核验于 %2。</translation>
    </message>
    <message>
        <source>The first %1 are older than the chain and were sealed when it began.</source>
        <translation>最早的 %1 行早于审计链，已在启用审计链时封存。</translation>
    </message>
    <message>
        <source>Nothing up to row %1 was changed since %2: so says a time stamp that stands.</source>
        <translation>有效的时间戳证明：自 %2 起，第 %1 行及之前的记录均未改动。</translation>
    </message>
    <message>
        <source>No anchor has a time stamp that was checked: only they show that nobody hashed all of it anew.</source>
        <translation>尚无锚点的时间戳经过核验：只有时间戳才能证明整条链没有被重新计算。</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>正在核验审计链</translation>
    </message>
    <message>
        <source>Keep the database as it is, and compare it with your backups.</source>
        <translation>请保持数据库原状，并与备份比对。</translation>
    </message>
    <message>
        <source>The audit trail holds.</source>
        <translation>审计链核验通过。</translation>
    </message>
    <message>
        <source>Anchored. Its time stamp is asked for by itself.</source>
        <translation>已锚定，系统将自动申请时间戳。</translation>
    </message>
    <message>
        <source>There is nothing to anchor: today&apos;s anchor is there, or nothing was written since.</source>
        <translation>无需锚定：今日已有锚点，或此后没有新记录。</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), each with the hash of itself and of the one before; the last of %2</source>
        <translation>
            <numerusform>%1 行记录，每行均含本行与上一行的哈希值；最后一行写于 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AuditsView</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>少付金额</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>新建审计</translation>
    </message>
    <message>
        <source>No audits</source>
        <translation>暂无审计</translation>
    </message>
    <message>
        <source>When a licensee&apos;s reports are examined, the case with its sample, its findings and what follows from them stands here.</source>
        <translation>核查被授权方的申报时，案件及其样本、核实结果和结论都显示在此。</translation>
    </message>
    <message>
        <source>Royalty audits</source>
        <translation>授权费审计</translation>
    </message>
    <message numerus="yes">
        <source>%n audit(s)</source>
        <translation>
            <numerusform>%n 项审计</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was reported yet that could be audited.</source>
        <translation>尚无可供审计的申报。</translation>
    </message>
    <message>
        <source>The audit is opened.</source>
        <translation>审计已立案。</translation>
    </message>
    <message>
        <source>Computing the audit</source>
        <translation>正在测算审计结果</translation>
    </message>
    <message>
        <source>Choosing lines</source>
        <translation>正在抽取明细</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to verify.</source>
        <translation>
            <numerusform>有 %n 行待核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2 第 %1 行</translation>
    </message>
    <message>
        <source>Unreported sale</source>
        <translation>未申报的销售</translation>
    </message>
    <message>
        <source>%1 short: %2 of what was due, %3 of what was reported.</source>
        <translation>少付 %1：占应付额 %2，占申报额 %3。</translation>
    </message>
    <message>
        <source>No shortfall.</source>
        <translation>没有少付。</translation>
    </message>
    <message>
        <source>%1 is settled.</source>
        <translation>%1 已了结。</translation>
    </message>
    <message>
        <source>Take the settlement of %1 back</source>
        <translation>撤回 %1 的了结结果</translation>
    </message>
    <message>
        <source>Reason, for the history</source>
        <translation>原因（写入历史）</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已重新打开。</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>将 %1 结案？</translation>
    </message>
    <message>
        <source>From then on nothing in it can be changed.</source>
        <translation>结案后任何内容都不可更改。</translation>
    </message>
    <message>
        <source>Close the audit</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 已关账。</translation>
    </message>
</context>
<context>
    <name>lianming::AuthorityForm</name>
    <message>
        <source>%1 answered: its time stamp of %2 stands.</source>
        <translation>%1 已应答：其 %2 的时间戳有效。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where it answers requests of RFC 3161. Only hashes are sent there, never a file.</source>
        <translation>接收 RFC 3161 请求的地址。只发送哈希值，绝不发送文件。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略标识</translation>
    </message>
    <message>
        <source>Dotted numbers, such as 1.3.6.1.4.1.4146.2.3; empty: whichever it gives.</source>
        <translation>以点分隔的数字，例如 1.3.6.1.4.1.4146.2.3；留空则由服务机构决定。</translation>
    </message>
    <message>
        <source>Root certificate that it must lead to</source>
        <translation>证书链须追溯至的根证书</translation>
    </message>
    <message>
        <source>From the authority&apos;s own pages. Compare its SHA-256 with what they publish.</source>
        <translation>从服务机构官网下载，并与其公布的 SHA-256 核对。</translation>
    </message>
    <message>
        <source>Certificates between</source>
        <translation>中间证书</translation>
    </message>
    <message>
        <source>Only if the authority does not send them; may be empty.</source>
        <translation>仅在服务机构不随应答提供时填写；可留空。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在申请…</translation>
    </message>
    <message>
        <source>Name the address</source>
        <translation>请填写地址</translation>
    </message>
    <message>
        <source>Choose the root certificate</source>
        <translation>请选择根证书</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Asks it for a time stamp of nothing in particular.</source>
        <translation>申请一个仅供测试的时间戳。</translation>
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
    <name>lianming::BoardView</name>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授权状态</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品页</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>Sold, at least</source>
        <translation>销量（至少）</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>涉案金额</translation>
    </message>
    <message>
        <source>Last found</source>
        <translation>最近发现</translation>
    </message>
    <message>
        <source>By seller</source>
        <translation>按卖家</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>按平台</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Search a picture…</source>
        <translation>图片比对…</translation>
    </message>
    <message>
        <source>Matches by seller</source>
        <translation>各卖家的比对结果</translation>
    </message>
    <message>
        <source>in the last seven days</source>
        <translation>最近七天</translation>
    </message>
    <message>
        <source>in the last thirty days</source>
        <translation>最近三十天</translation>
    </message>
    <message>
        <source>in the week of %1</source>
        <translation>%1 当周</translation>
    </message>
    <message numerus="yes">
        <source>%n seller(s)</source>
        <translation>
            <numerusform>%n 个卖家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n 个平台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个比对结果</numerusform>
        </translation>
    </message>
    <message>
        <source>No match is like that</source>
        <translation>没有符合条件的比对结果</translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation>去掉一个筛选条件可查看更多。</translation>
    </message>
    <message>
        <source>Nothing waits to be decided about</source>
        <translation>没有待处理的线索</translation>
    </message>
    <message>
        <source>Search pictures, folders or listings: what is found of ours waits here, by seller.</source>
        <translation>用图片、文件夹或商品页进行比对：与本方作品相符的结果按卖家列在这里，等待处理。</translation>
    </message>
</context>
<context>
    <name>lianming::BrandForm</name>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Short and lasting: it names the licensee in every grant.</source>
        <translation>简短且长期不变：每项授权都用它指称被授权方。</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>法定名称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters; the last one is checked.</source>
        <translation>共 18 位，末位为校验位。</translation>
    </message>
    <message>
        <source>Country (two letters)</source>
        <translation>国家（两位字母）</translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation>经营品类</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::BrandImportForm</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 rows in the file: %2 new, %3 filled up, %4 known already, %5 not taken.</source>
        <translation>文件共 %1 行：新增 %2，补全 %3，已有 %4，未接收 %5。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the new ones resemble another</source>
        <translation>
            <numerusform>新增中有 %n 个与已有品牌相似，请查看重复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Trying out %1</source>
        <translation>正在试导入 %1</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>This is what importing would do. %1</source>
        <translation>导入后的结果如下。%1</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>What is not taken, and why</source>
        <translation>未采纳的条目及原因</translation>
    </message>
</context>
<context>
    <name>lianming::BrandProfileForm</name>
    <message>
        <source>What it looks for</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Motifs, themes, materials and periods</source>
        <translation>纹样、主题、材质与时代</translation>
    </message>
    <message>
        <source>What it has asked for before counts besides.</source>
        <translation>以往提案中的偏好也会计入。</translation>
    </message>
    <message>
        <source>To whom it sells</source>
        <translation>目标人群</translation>
    </message>
    <message>
        <source>Price band from</source>
        <translation>价位从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Where it sells</source>
        <translation>销售地域</translation>
    </message>
    <message>
        <source>Left empty: its own country.</source>
        <translation>留空则为其所在国家。</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Collaborations at a time</source>
        <translation>可同时承担的合作数</translation>
    </message>
    <message>
        <source>Budget for one licence</source>
        <translation>单项授权预算</translation>
    </message>
    <message>
        <source>What the allocation of exclusives takes as their value.</source>
        <translation>独占分配时以此作为价值。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>Profile of %1</source>
        <translation>%1 的撮合档案</translation>
    </message>
</context>
<context>
    <name>lianming::BrandsPage</name>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>虚构</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>经营品类</translation>
    </message>
    <message>
        <source>Open proposals</source>
        <translation>进行中的提案</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>授权合同</translation>
    </message>
    <message>
        <source>New brand</source>
        <translation>新建品牌方</translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s)</source>
        <translation>
            <numerusform>%n 个品牌方</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, code, company</source>
        <translation>名称、代码、公司</translation>
    </message>
    <message>
        <source>No brands yet</source>
        <translation>还没有品牌方</translation>
    </message>
    <message>
        <source>Add a brand that asks for a licence; its proposals and contracts will stand here.</source>
        <translation>添加申请授权的品牌方，其提案与合同会显示在这里。</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message numerus="yes">
        <source>%n open proposal(s)</source>
        <translation>
            <numerusform>%n 个进行中的提案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n 份合同</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit brand</source>
        <translation>编辑品牌方</translation>
    </message>
    <message>
        <source>Archive brand</source>
        <translation>归档品牌方</translation>
    </message>
    <message>
        <source>Import brands…</source>
        <translation>导入品牌方…</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复</translation>
    </message>
    <message>
        <source>Import brands</source>
        <translation>导入品牌方</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Probably one brand</source>
        <translation>可能是同一品牌方</translation>
    </message>
    <message>
        <source>Merged: %1 proposals, %2 drafts, %3 people and %4 holds came along.</source>
        <translation>已合并：一并转移 %1 个提案、%2 份合同草稿、%3 位联系人和 %4 项保留。</translation>
    </message>
    <message>
        <source>IP assets that fit</source>
        <translation>匹配的 IP 资产</translation>
    </message>
    <message>
        <source>Merge %1 into %2?</source>
        <translation>将 %1 并入 %2？</translation>
    </message>
    <message>
        <source>%2 stays and takes over proposals, drafts, people and holds; what it leaves empty is filled from %1. %1 is archived, and this cannot be undone.</source>
        <translation>保留 %2，并接收提案、合同草稿、联系人和权利保留；其空缺的内容由 %1 补上。%1 将归档，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>lianming::BulkEditForm</name>
    <message>
        <source>All assets that the search finds</source>
        <translation>检索到的全部资产</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen assets</source>
        <translation>
            <numerusform>已选 %n 件资产</numerusform>
        </translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>将会如何</translation>
    </message>
    <message>
        <source>Changes of many assets so far</source>
        <translation>以往的批量修改</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Exactly as it is written.</source>
        <translation>须与原文完全一致。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Choose a statement, or write the museum&apos;s own words.</source>
        <translation>选择一项声明，或填写馆方的表述。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Type in either language, or pinyin.</source>
        <translation>可输入中文、英文或拼音。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>Write what the field becomes.</source>
        <translation>请填写字段的新内容。</translation>
    </message>
    <message>
        <source>Say above what is to be done. Nothing changes before you have seen it here.</source>
        <translation>请在上面写明要做什么。这里先列出结果，确认之后才会修改。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n assets change</source>
        <translation>
            <numerusform>%n 件资产将被修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already</source>
        <translation>
            <numerusform>%n 件已是如此</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot take it</source>
        <translation>
            <numerusform>%n 件无法修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n assets</source>
        <translation>
            <numerusform>修改 %n 件资产</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n 件资产</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Changing assets</source>
        <translation>正在修改资产</translation>
    </message>
    <message numerus="yes">
        <source>%n could not take it and stay as they were.</source>
        <translation>
            <numerusform>%n 件无法修改，保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets changed.</source>
        <translation>
            <numerusform>已修改 %n 件资产。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing a change</source>
        <translation>正在撤销修改</translation>
    </message>
    <message numerus="yes">
        <source>%n assets are as they were.</source>
        <translation>
            <numerusform>%n 件资产已恢复原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change many assets</source>
        <translation>批量修改资产</translation>
    </message>
    <message>
        <source>Changed or used since, and left: %1</source>
        <translation>其后有人改过或用过、因此保留的：%1</translation>
    </message>
</context>
<context>
    <name>lianming::BundleForm</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>A bundle holds the files as they came in, their circumstances and custody, your signature, time stamps, and in both languages how a stranger checks it without this program.</source>
        <translation>证据包包含入库时的原始文件、取证情况与保管记录、您的签名和时间戳，并附中英文核验说明，他人无需本程序即可核验。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Stands in the bundle and in the custody of each piece; may be empty.</source>
        <translation>写入证据包及每件证据的保管记录；可留空。</translation>
    </message>
    <message>
        <source>One file (.zip)</source>
        <translation>单个文件 (.zip)</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Make the bundle…</source>
        <translation>制作证据包…</translation>
    </message>
    <message>
        <source>At most 1,000 characters</source>
        <translation>最多 1,000 个字符</translation>
    </message>
</context>
<context>
    <name>lianming::BundleReportView</name>
    <message>
        <source>Holds</source>
        <translation>核验通过</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>核验未通过</translation>
    </message>
    <message>
        <source>Every byte is as it was signed.</source>
        <translation>全部内容与签名时完全一致，未改动任何字节。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) do not hold; each is named below. Do not rely on this bundle.</source>
        <translation>
            <numerusform>%n 处核验未通过，均列于下方。请勿采信此证据包。</numerusform>
        </translation>
    </message>
    <message>
        <source>What does not hold</source>
        <translation>未通过核验的内容</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>证据件数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Signed with the key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计链</translation>
    </message>
    <message>
        <source>%1 rows, ending with %2</source>
        <translation>%1 行，链头为 %2</translation>
    </message>
    <message>
        <source>Compare the key with what its owner tells you by another way.</source>
        <translation>请通过其他途径与密钥所有人核对该密钥。</translation>
    </message>
    <message>
        <source>Trusted time</source>
        <translation>可信时间戳</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>时间戳服务机构</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略标识</translation>
    </message>
    <message>
        <source>The bundle&apos;s own time stamp does not stand.</source>
        <translation>证据包自身的时间戳无效。</translation>
    </message>
    <message>
        <source>The bundle was made without an authority and has no trusted time of its own.</source>
        <translation>制作证据包时未使用时间戳服务机构，证据包自身没有可信时间戳。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) have a time stamp of their own that stands.</source>
        <translation>
            <numerusform>%n 件证据自身带有有效的时间戳。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with your own root certificates.</source>
        <translation>已用您自己的根证书核验。</translation>
    </message>
    <message>
        <source>Compared with the root certificates that came in the bundle: this shows that it is whole, not that you know the authority.</source>
        <translation>仅用证据包内附的根证书核验：可证明内容完整，不能证明该服务机构可信。</translation>
    </message>
    <message>
        <source>Compare with your own root…</source>
        <translation>用自己的根证书核验…</translation>
    </message>
</context>
<context>
    <name>lianming::CalendarForm</name>
    <message>
        <source>That day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>All institutions</source>
        <translation>所有机构</translation>
    </message>
    <message>
        <source>Days of its own</source>
        <translation>自定日期</translation>
    </message>
    <message>
        <source>Such as a stocktaking, or a Saturday that is worked. They count before the public holidays.</source>
        <translation>例如盘点闭馆日，或照常上班的星期六。优先于公共假日。</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>公共假日</translation>
    </message>
    <message>
        <source>None: Monday to Friday are worked.</source>
        <translation>无：星期一至星期五为工作日。</translation>
    </message>
    <message>
        <source>“%1” is no day: write it as 2026-10-08.</source>
        <translation>“%1”不是日期，请写成 2026-10-08 的形式。</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 出现了两次。</translation>
    </message>
</context>
<context>
    <name>lianming::CapacityChart</name>
    <message>
        <source>Capacity by month</source>
        <translation>各月产能</translation>
    </message>
    <message>
        <source>%1: %2 of %3 pieces booked</source>
        <translation>%1：已排产 %2 件，产能 %3 件</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1 件</translation>
    </message>
</context>
<context>
    <name>lianming::CaseBeginForm</name>
    <message numerus="yes">
        <source>%n cases, one for each seller</source>
        <translation>
            <numerusform>%n 起案件，每个卖家一起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A case over %n listing(s)</source>
        <translation>
            <numerusform>一起案件，涉及 %n 个商品页</numerusform>
        </translation>
    </message>
    <message>
        <source>For %1. The listings&apos; matches go with it; the notice is written and approved on the page of cases.</source>
        <translation>权利人一方：%1。这些商品页的比对结果一并列入案件；通知在维权案件页起草和批准。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The right that is relied on</source>
        <translation>主张的权利</translation>
    </message>
    <message>
        <source>The law of the notice</source>
        <translation>通知的法律依据</translation>
    </message>
    <message>
        <source>What was taken, in words</source>
        <translation>相似之处说明</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>由谁经办</translation>
    </message>
    <message>
        <source>Open the cases</source>
        <translation>逐一立案</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
</context>
<context>
    <name>lianming::CaseClockBar</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Day %1 of %2, %3</source>
        <translation>第 %1 天（共 %2 天），%3</translation>
    </message>
    <message>
        <source>%1. Arrived on %2, ends on %3 at midnight.</source>
        <translation>%1。%2 送达，%3 24 时届满。</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>%1 送达</translation>
    </message>
    <message>
        <source>day 15: %1</source>
        <translation>第十五日：%1</translation>
    </message>
</context>
<context>
    <name>lianming::CaseDamagesForm</name>
    <message>
        <source>Right and article</source>
        <translation>权利与法条</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Sales lost, with their document</source>
        <translation>销量损失及其证明文件</translation>
    </message>
    <message>
        <source>Or why it cannot be established</source>
        <translation>如无法确定，请说明原因</translation>
    </message>
    <message>
        <source>Units sold as shown × price × margin</source>
        <translation>页面显示销量 × 单价 × 利润率</translation>
    </message>
    <message>
        <source>The higher</source>
        <translation>取较高者</translation>
    </message>
    <message>
        <source>Where the law leaves the choice</source>
        <translation>法律允许择一时</translation>
    </message>
    <message>
        <source>No contract over these works has a fee</source>
        <translation>没有涉及这些作品且约定许可使用费的合同</translation>
    </message>
    <message>
        <source>Choose from the contracts</source>
        <translation>从合同中选择</translation>
    </message>
    <message>
        <source>Fees of contracts over the same works</source>
        <translation>相同作品的合同许可使用费</translation>
    </message>
    <message>
        <source>Or why there is none to refer to</source>
        <translation>如无可参照的许可使用费，请说明原因</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Why, if not 1</source>
        <translation>不是 1 倍的理由</translation>
    </message>
    <message>
        <source>What the court is asked for</source>
        <translation>请求法院判赔的金额依据</translation>
    </message>
    <message>
        <source>Malice and costs</source>
        <translation>惩罚性赔偿与合理开支</translation>
    </message>
    <message>
        <source>Times for malice</source>
        <translation>惩罚性赔偿倍数</translation>
    </message>
    <message>
        <source>1 to 5; empty: none is claimed</source>
        <translation>1 至 5；留空表示不主张</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>故意侵权、情节严重的证据</translation>
    </message>
    <message>
        <source>What and its document</source>
        <translation>项目及凭证</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reasonable costs</source>
        <translation>合理开支</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>This is no amount of that currency</source>
        <translation>不是该币种的有效金额</translation>
    </message>
    <message>
        <source>A number, such as 1.5</source>
        <translation>请填写数字，例如 1.5</translation>
    </message>
    <message>
        <source>%1: %2 and costs of %3, together %4</source>
        <translation>%1：赔偿 %2，合理开支 %3，合计 %4</translation>
    </message>
</context>
<context>
    <name>lianming::CaseDetailView</name>
    <message>
        <source>Edit the notice</source>
        <translation>修改通知</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Open the evidence</source>
        <translation>打开证据</translation>
    </message>
    <message>
        <source>Legal confirms</source>
        <translation>法务确认</translation>
    </message>
    <message>
        <source>Open the contract</source>
        <translation>打开合同</translation>
    </message>
    <message>
        <source>Open the seller</source>
        <translation>打开卖家</translation>
    </message>
    <message>
        <source>Open the registration</source>
        <translation>打开登记</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Seller not known</source>
        <translation>卖家未知</translation>
    </message>
    <message>
        <source>Asked today, %1. Asked again when the notice is approved and when it is sent.</source>
        <translation>今日（%1）已核查；批准和发出通知时将再次核查。</translation>
    </message>
    <message>
        <source>Confirmed for legal by %1 on %2: %3</source>
        <translation>法务 %1 于 %2 确认：%3</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>合同 %1</translation>
    </message>
    <message>
        <source>By the end of %1 (%2) the platform must hear of a complaint or a suit, or it ends its measures.</source>
        <translation>%1（%2）结束前，平台须收到已投诉或已起诉的通知，否则将终止所采取的措施。</translation>
    </message>
    <message>
        <source>Title, owner, notes</source>
        <translation>标题、负责人、备注</translation>
    </message>
    <message>
        <source>Notice as PDF…</source>
        <translation>通知导出为 PDF…</translation>
    </message>
    <message>
        <source>Case file with the bundle of its evidence…</source>
        <translation>案卷（含证据包）…</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>当前不可办理</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not from the state &quot;%1&quot;: %2</source>
        <translation>“%1”状态下不可办理：%2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核查</translation>
    </message>
    <message>
        <source>Hashes the evidence and asks again how the seller stands</source>
        <translation>重新计算证据的哈希值，并再次核查卖家的授权状态</translation>
    </message>
    <message>
        <source>Nothing is missing for sending</source>
        <translation>已具备发出条件</translation>
    </message>
    <message>
        <source>Missing for sending</source>
        <translation>发出前尚缺</translation>
    </message>
    <message>
        <source>Two people approve it, neither of whom wrote it.</source>
        <translation>须由起草人以外的两人批准。</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品页</translation>
    </message>
    <message>
        <source>copies %1</source>
        <translation>涉嫌复制 %1</translation>
    </message>
    <message>
        <source>Up again since %1</source>
        <translation>%1 起重新上架</translation>
    </message>
    <message>
        <source>Still up</source>
        <translation>仍在架</translation>
    </message>
    <message>
        <source>Removed on %1</source>
        <translation>%1 下架</translation>
    </message>
    <message>
        <source>Removed…</source>
        <translation>登记下架…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Add listings of the seller…</source>
        <translation>添加该卖家的商品页…</translation>
    </message>
    <message>
        <source>What was taken</source>
        <translation>相似之处</translation>
    </message>
    <message>
        <source>%1 · %2 of 100 · %3 points fit</source>
        <translation>%1 · 相似度 %2/100 · %3 个特征点吻合</translation>
    </message>
    <message>
        <source>%1 · the whole picture · %2 of 100</source>
        <translation>%1 · 整图 · 相似度 %2/100</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Right relied on</source>
        <translation>主张的权利</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Right holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>文件被改动</translation>
    </message>
    <message>
        <source>Replaced by a later capture</source>
        <translation>已被后续取证取代</translation>
    </message>
    <message>
        <source>Goes out before its time stamps: %1</source>
        <translation>未取得时间戳即发出：%1</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>添加证据…</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>侵权理由</translation>
    </message>
    <message>
        <source>What was taken, in words</source>
        <translation>相似之处说明</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>真实性声明</translation>
    </message>
    <message>
        <source>The right holder declares that what the notice says is true.</source>
        <translation>权利人声明：通知内容真实。</translation>
    </message>
    <message>
        <source>Nobody has declared yet that what the notice says is true.</source>
        <translation>尚无人声明通知内容真实。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Written by %1. Content %2</source>
        <translation>起草人：%1。内容指纹：%2</translation>
    </message>
    <message>
        <source>Nobody has approved it. Two people do, neither of whom wrote it: a wrongful notice costs damages, and double if it was malicious.</source>
        <translation>尚无人批准。须由起草人以外的两人批准：通知错误造成损害的，依法承担民事责任；恶意的，加倍承担赔偿责任。</translation>
    </message>
    <message>
        <source>of this content</source>
        <translation>针对当前内容</translation>
    </message>
    <message>
        <source>of an earlier content</source>
        <translation>针对先前内容</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>办理进程</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Platform&apos;s number</source>
        <translation>平台受理编号</translation>
    </message>
    <message>
        <source>Counter-notice</source>
        <translation>不侵权声明</translation>
    </message>
    <message>
        <source>Day 15</source>
        <translation>第十五日</translation>
    </message>
    <message>
        <source>Filed with</source>
        <translation>受理机关</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation>往来函件</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>致 %1</translation>
    </message>
    <message>
        <source>No letters yet. Drop a file here to keep one.</source>
        <translation>暂无函件。可将文件拖到此处保存。</translation>
    </message>
    <message>
        <source>Keep a letter…</source>
        <translation>保存函件…</translation>
    </message>
    <message>
        <source>Money that came in</source>
        <translation>回收款项</translation>
    </message>
    <message>
        <source>In all %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Record money…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>Damages worksheet</source>
        <translation>赔偿测算</translation>
    </message>
    <message>
        <source>Not begun. It goes through the methods of the law one by one, with the source of each figure.</source>
        <translation>尚未开始。将按各法定计算方法逐项测算，并注明每个数字的来源。</translation>
    </message>
    <message>
        <source>Begin the worksheet…</source>
        <translation>开始测算…</translation>
    </message>
    <message>
        <source>not established: %1</source>
        <translation>无法确定：%1</translation>
    </message>
    <message>
        <source>The fee %1 times: %2</source>
        <translation>许可使用费的 %1 倍：%2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>合理开支</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>计算基数</translation>
    </message>
    <message>
        <source>Times for malice</source>
        <translation>惩罚性赔偿倍数</translation>
    </message>
    <message>
        <source>Damages</source>
        <translation>赔偿额</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>合理开支</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Edit the worksheet…</source>
        <translation>修改测算…</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
</context>
<context>
    <name>lianming::CaseFiguresView</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>维权案件</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>暂无维权案件</translation>
    </message>
    <message>
        <source>When cases are opened, how they go stands here.</source>
        <translation>立案后，办理情况在这里统计。</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Fifteen days running</source>
        <translation>十五日等待期内</translation>
    </message>
    <message>
        <source>Listings still up</source>
        <translation>仍在架商品页</translation>
    </message>
    <message>
        <source>Days until removal</source>
        <translation>下架所需天数</translation>
    </message>
    <message>
        <source>Cases by state</source>
        <translation>各状态案件</translation>
    </message>
    <message>
        <source>Cases by platform</source>
        <translation>各平台案件</translation>
    </message>
    <message>
        <source>Cases by seller</source>
        <translation>各卖家案件</translation>
    </message>
    <message>
        <source>Time to removal</source>
        <translation>下架用时</translation>
    </message>
    <message>
        <source>How cases ended</source>
        <translation>结案结果</translation>
    </message>
    <message>
        <source>Money that came in</source>
        <translation>回收款项</translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>已结案 %n 起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near the end</source>
        <translation>
            <numerusform>%n 起期限将满</numerusform>
        </translation>
    </message>
    <message>
        <source>none near the end</source>
        <translation>没有期限将满的案件</translation>
    </message>
    <message numerus="yes">
        <source>of %n that notices were sent about</source>
        <translation>
            <numerusform>已发通知的商品页共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>median; nine of ten within %1</source>
        <translation>中位数；九成不超过 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No case was closed yet.</source>
        <translation>尚无结案案件。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Still up</source>
        <translation>仍在架</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>天数中位数</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>第 90 百分位数</translation>
    </message>
    <message>
        <source>9 of 10: %1</source>
        <translation>九成不超过 %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 removed, %4 still up</source>
        <translation>%1：共 %3 个，已下架 %2 个，仍在架 %4 个</translation>
    </message>
    <message>
        <source>No notice was sent yet.</source>
        <translation>尚未发出通知。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Nothing came in yet.</source>
        <translation>尚无回款。</translation>
    </message>
    <message>
        <source>Exact, by currency; never added up over currencies.</source>
        <translation>按币种分别列示准确金额，不跨币种合计。</translation>
    </message>
    <message>
        <source>Median of the days from sending to removal, of listings that were removed. %1 of %2 are down; still up: %3; put up again: %4.</source>
        <translation>已下架商品页自通知发出至下架的天数中位数。共 %2 个，已下架 %1 个；仍在架：%3 个；重新上架：%4 个。</translation>
    </message>
</context>
<context>
    <name>lianming::CaseForm</name>
    <message>
        <source>Declared</source>
        <translation>已声明</translation>
    </message>
    <message>
        <source>Not declared</source>
        <translation>未声明</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>由谁经办</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For the house alone</source>
        <translation>仅供馆内</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the notice says is true</source>
        <translation>通知内容真实</translation>
    </message>
    <message>
        <source>Against whom and what</source>
        <translation>侵权卖家与商品页</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品页</translation>
    </message>
    <message>
        <source>Each with its name and its address on the web</source>
        <translation>逐一填写名称和网址</translation>
    </message>
    <message>
        <source>The right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Right relied on</source>
        <translation>主张的权利</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>At least one of the right relied on</source>
        <translation>至少选择一项所主张权利的登记</translation>
    </message>
    <message>
        <source>The right holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Right holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Telephone or e-mail</source>
        <translation>电话或电子邮箱</translation>
    </message>
    <message>
        <source>Proof and reasons</source>
        <translation>证据与理由</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Preliminary proof: kept, hashed and time-stamped</source>
        <translation>初步证据：已入库、已计算哈希值并加盖时间戳</translation>
    </message>
    <message>
        <source>What was taken, in words</source>
        <translation>相似之处说明</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>侵权理由</translation>
    </message>
    <message>
        <source>Why this infringes the right</source>
        <translation>为何侵害该权利</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>真实性声明</translation>
    </message>
    <message>
        <source>A wrongful notice costs damages, and double if it was malicious</source>
        <translation>通知错误造成损害的，依法承担民事责任；恶意的，加倍承担赔偿责任</translation>
    </message>
    <message>
        <source>Why it goes out before its time stamps</source>
        <translation>未取得时间戳即发出的理由</translation>
    </message>
    <message>
        <source>Only where evidence still waits for its time stamp</source>
        <translation>仅在有证据尚未取得时间戳时填写</translation>
    </message>
</context>
<context>
    <name>lianming::CaseLetterForm</name>
    <message>
        <source>It came in</source>
        <translation>来函</translation>
    </message>
    <message>
        <source>It went out</source>
        <translation>去函</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>收发方向</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>往来对象</translation>
    </message>
    <message>
        <source>The platform, the seller, an authority</source>
        <translation>平台、卖家、主管部门</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Platform form, e-mail, post</source>
        <translation>平台表单、电子邮件、邮寄</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>对方编号</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容摘要</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one; a copy is kept with its SHA-256</source>
        <translation>将文件拖到此处或选择文件；保存副本及其 SHA-256</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Document of the letter</source>
        <translation>选择函件文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Say with whom</source>
        <translation>请填写往来对象</translation>
    </message>
    <message>
        <source>Say what it says, or add its document</source>
        <translation>请填写内容摘要，或添加文件</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>没有这个文件</translation>
    </message>
</context>
<context>
    <name>lianming::CasePairView</name>
    <message>
        <source>The listing</source>
        <translation>商品页</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>本方：%1</translation>
    </message>
    <message>
        <source>The listing&apos;s picture beside ours (%1), what was taken outlined</source>
        <translation>商品页图片与本方图片（%1）并列，相似之处已标出</translation>
    </message>
</context>
<context>
    <name>lianming::CasePickForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Choose at least one</source>
        <translation>请至少选择一项</translation>
    </message>
</context>
<context>
    <name>lianming::CaseRecoveryForm</name>
    <message>
        <source>What it is</source>
        <translation>款项类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Below zero: what was entered too much</source>
        <translation>负数用于冲减多登记的金额</translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This is no amount of that currency</source>
        <translation>不是该币种的有效金额</translation>
    </message>
    <message>
        <source>Enter an amount</source>
        <translation>请填写金额</translation>
    </message>
</context>
<context>
    <name>lianming::CaseStepForm</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which listings</source>
        <translation>哪些商品页</translation>
    </message>
    <message>
        <source>Choose how it ended</source>
        <translation>请选择结案结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>对方编号</translation>
    </message>
    <message>
        <source>The platform&apos;s number of the complaint</source>
        <translation>平台的投诉编号</translation>
    </message>
    <message>
        <source>What the answer says</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>登记为已发出</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The notice leaves the house: the platform takes measures and passes it on to the seller, who may answer. From then on it stays as it is. The evidence is hashed, and the seller&apos;s licences are asked for once more, before it is recorded.
A wrongful notice costs the seller&apos;s damages; a malicious one costs double (E-commerce Law art. 42).</source>
        <translation>通知一经发出，平台即采取措施并转送卖家，卖家可作出答复。此后通知内容不再改动。登记前将重新计算证据的哈希值，并再次核查卖家的授权状态。
通知错误造成卖家损害的，依法承担民事责任；恶意发出错误通知造成损失的，加倍承担赔偿责任（《电子商务法》第四十二条）。</translation>
    </message>
    <message>
        <source>You approve exactly this content, %1. Any change of it drops your approval.</source>
        <translation>您批准的仅限当前内容（%1）。内容一经改动，批准即失效。</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>%1 起草</translation>
    </message>
    <message>
        <source>Day 15 is %1. If the platform was earlier, say why.</source>
        <translation>第十五日为 %1。如平台提前恢复，请说明原因。</translation>
    </message>
    <message>
        <source>Reached the right holder at</source>
        <translation>送达权利人的时间</translation>
    </message>
    <message>
        <source>Time zone of that place</source>
        <translation>送达地时区</translation>
    </message>
    <message>
        <source>Under the Regulations of 2006 no fifteen days run: the listings are restored at once.</source>
        <translation>依据 2006 年《信息网络传播权保护条例》，不适用十五日等待期：商品页立即恢复。</translation>
    </message>
    <message>
        <source>Day 15 is %1</source>
        <translation>第十五日为 %1</translation>
    </message>
    <message>
        <source>No time zone such as Asia/Shanghai</source>
        <translation>时区无效，应如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>The answer cannot have arrived later than now</source>
        <translation>不侵权声明的到达时间不能晚于现在</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>发出方式</translation>
    </message>
</context>
<context>
    <name>lianming::CasesPage</name>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>lianming::CasesView</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day 15</source>
        <translation>第十五日</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) opened as %1.</source>
        <translation>
            <numerusform>已立案 %n 起，批次为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) left out: %1</source>
        <translation>
            <numerusform>%n 个商品页未列入：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>Hashing the evidence of %1</source>
        <translation>正在计算 %1 的证据哈希值</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>New evidence is kept on the page Protection</source>
        <translation>新证据请在“原创保护”页入库</translation>
    </message>
    <message>
        <source>Listings of the seller</source>
        <translation>该卖家的商品页</translation>
    </message>
    <message>
        <source>Those with matches that are in no case</source>
        <translation>有比对结果且未列入任何案件的商品页</translation>
    </message>
    <message>
        <source>Only legal may confirm a notice to a licensee.</source>
        <translation>只有法务可以确认向被授权方发出通知。</translation>
    </message>
    <message>
        <source>Legal confirms a notice to a licensee</source>
        <translation>法务确认向被授权方发出通知</translation>
    </message>
    <message>
        <source>Why it goes out all the same</source>
        <translation>仍须发出的理由</translation>
    </message>
    <message>
        <source>%1 lacks nothing: the evidence is unchanged, and the seller stands as shown.</source>
        <translation>%1 已齐备：证据未改动，卖家的授权状态与所示一致。</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n thing(s) before it can be sent.</source>
        <translation>
            <numerusform>%1 尚缺 %n 项，不能发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping a letter of %1</source>
        <translation>正在保存 %1 的函件</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>新建案件…</translation>
    </message>
    <message>
        <source>One seller&apos;s listings become one notice, several sellers&apos; a case each</source>
        <translation>同一卖家的商品页合为一份通知，不同卖家分别立案</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>未结案</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我负责的</translation>
    </message>
    <message>
        <source>fifteen days run</source>
        <translation>十五日等待期内</translation>
    </message>
    <message>
        <source>days near their end</source>
        <translation>期限将满</translation>
    </message>
    <message>
        <source>Number, title, seller, address</source>
        <translation>编号、标题、卖家、网址</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>维权案件</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合条件的案件</translation>
    </message>
    <message>
        <source>No case fits these filters.</source>
        <translation>没有符合这些筛选条件的案件。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>暂无维权案件</translation>
    </message>
    <message>
        <source>When a copy is found, open a case: it says how the seller stands, what the notice still lacks, and keeps the days.</source>
        <translation>发现侵权后即可立案：案件会显示卖家的授权状态、通知尚缺的内容，并跟踪各项期限。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 / %n 起案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 起案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with days near their end</source>
        <translation>
            <numerusform>%n 起期限将满</numerusform>
        </translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品页</translation>
    </message>
</context>
<context>
    <name>lianming::CashCard</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Cash calendar</source>
        <translation>收款日历</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>已确定应收</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>%1
%2 claimed, %3 expected</source>
        <translation>%1
已确定应收 %2，预计 %3</translation>
    </message>
    <message>
        <source>Amounts in %1, after withholding and with VAT. Expected: the contracts&apos; own terms worked on with estimated royalties.</source>
        <translation>金额以 %1 计，已扣代扣税款并含增值税。预计数：以估算授权费按合同条款推算。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be expected yet of %n contract(s) without a calculated period.</source>
        <translation>
            <numerusform>%n 份合同尚无已计算的期间，暂无法预计。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CashRowsView</name>
    <message>
        <source>Claimed</source>
        <translation>已确认应收</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Nothing falls due in this month.</source>
        <translation>本月没有到期款项。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CertificateField</name>
    <message>
        <source>Certificate of the authority</source>
        <translation>服务机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>证书 (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>a root, signed by itself</source>
        <translation>自签名根证书</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>由 %1 签发</translation>
    </message>
    <message>
        <source>valid from %1 to %2</source>
        <translation>有效期自 %1 至 %2</translation>
    </message>
</context>
<context>
    <name>lianming::CertificateForm</name>
    <message>
        <source>Tax paid</source>
        <translation>已缴税款</translation>
    </message>
    <message>
        <source>Expected: %1. Another amount is taken too; what differs stays visible.</source>
        <translation>应为 %1。金额不同也可登记，差额会一直显示。</translation>
    </message>
    <message>
        <source>Tax office</source>
        <translation>税务机关</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>凭证号码</translation>
    </message>
    <message>
        <source>Tax day</source>
        <translation>缴税日期</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>可以留空。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Scan of the certificate</source>
        <translation>完税凭证扫描件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Record certificate</source>
        <translation>登记凭证</translation>
    </message>
    <message>
        <source>Write an amount in %1, at most %2</source>
        <translation>请以 %1 填写金额，最多 %2</translation>
    </message>
    <message>
        <source>Name the tax office</source>
        <translation>请填写税务机关</translation>
    </message>
    <message>
        <source>Give its number</source>
        <translation>请填写号码</translation>
    </message>
    <message>
        <source>This day has not come yet</source>
        <translation>这一天还没有到</translation>
    </message>
</context>
<context>
    <name>lianming::ChainForm</name>
    <message>
        <source>All institutions</source>
        <translation>所有机构</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>所有产品</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>A contract&apos;s stages come before its institution&apos;s, and these before the house&apos;s.</source>
        <translation>合同约定的阶段优先于机构的，机构的优先于通用的。</translation>
    </message>
    <message>
        <source>For products of the category</source>
        <translation>产品品类</translation>
    </message>
    <message>
        <source>One, with all below it. Empty: for all products.</source>
        <translation>选一个品类，含其下各级；留空则适用于所有产品。</translation>
    </message>
    <message>
        <source>Stages, days to answer, reviewers</source>
        <translation>阶段、答复天数、监修人</translation>
    </message>
    <message>
        <source>What is in approval already goes on by the stages it began with.</source>
        <translation>已在监修中的产品仍按开始时的阶段进行。</translation>
    </message>
    <message>
        <source>Silence is an approval after</source>
        <translation>逾期未答复即视为同意</translation>
    </message>
    <message>
        <source>Working days without an answer, if the contract says so. Otherwise silence is no approval.</source>
        <translation>仅在合同如此约定时填写工作日数；否则未答复不等于同意。</translation>
    </message>
    <message>
        <source>Give up these stages</source>
        <translation>取消这套阶段</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> 个工作日</translation>
    </message>
    <message>
        <source>Choose one category.</source>
        <translation>请选择一个品类。</translation>
    </message>
    <message>
        <source>These products have stages of their own already: change those.</source>
        <translation>这些产品已有自己的阶段，请直接修改。</translation>
    </message>
</context>
<context>
    <name>lianming::ChainsList</name>
    <message>
        <source>The stages that a product goes through before it is released. The contract&apos;s come first, then the institution&apos;s for the narrowest category, then the house&apos;s.</source>
        <translation>产品放行之前要经过的阶段。合同约定的优先，其次是机构为最细品类设定的，最后是本馆通用的。</translation>
    </message>
    <message>
        <source>Other stages for some products…</source>
        <translation>为部分产品另设阶段…</translation>
    </message>
    <message>
        <source>Days that count</source>
        <translation>计入期限的日子</translation>
    </message>
    <message>
        <source>Answers are due in working days: Monday to Friday without public holidays, and the days that an institution says itself.</source>
        <translation>答复期限以工作日计：星期一至星期五，扣除公共假日并计入调休，以及机构自定的日期。</translation>
    </message>
    <message>
        <source>Working days…</source>
        <translation>工作日…</translation>
    </message>
    <message>
        <source>%1 %2 d</source>
        <comment>a stage and its working days</comment>
        <translation>%1 %2 天</translation>
    </message>
    <message numerus="yes">
        <source>Silence is an approval after %n working day(s)</source>
        <translation>
            <numerusform>逾 %n 个工作日未答复即视为同意</numerusform>
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
    <name>lianming::ClauseForm</name>
    <message>
        <source>The English text is missing.</source>
        <translation>缺少英文文本。</translation>
    </message>
    <message>
        <source>The Chinese text is missing.</source>
        <translation>缺少中文文本。</translation>
    </message>
    <message>
        <source>Written for this contract</source>
        <translation>为本合同自拟</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>%1 修改</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文文本</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文文本</translation>
    </message>
    <message>
        <source>A paragraph a line.</source>
        <translation>每行一段。</translation>
    </message>
    <message>
        <source>A paragraph a line. The terms fill these places:</source>
        <translation>每行一段。下列占位处由合同条件自动填入：</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Library&apos;s text</source>
        <translation>恢复条款库文本</translation>
    </message>
    <message>
        <source>Take version %1</source>
        <translation>采用第 %1 版</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>lianming::ClauseShelf</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Words of the heading or the text</source>
        <translation>标题或文本中的词</translation>
    </message>
    <message>
        <source>Clauses of the library</source>
        <translation>条款库条款</translation>
    </message>
    <message>
        <source>Write a new clause…</source>
        <translation>自拟条款…</translation>
    </message>
</context>
<context>
    <name>lianming::ClearanceForm</name>
    <message>
        <source>Every brand</source>
        <translation>所有品牌方</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>出具方</translation>
    </message>
    <message>
        <source>For which brand</source>
        <translation>适用的品牌方</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>YYYY-MM-DD; empty: does not lapse</source>
        <translation>YYYY-MM-DD；留空表示长期有效</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文件编号</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>适用事项</translation>
    </message>
    <message>
        <source>Say for which brand it was given, or that it is for every brand</source>
        <translation>请说明适用于哪个品牌方，或适用于所有品牌方</translation>
    </message>
    <message>
        <source>This day has not come yet</source>
        <translation>该日期尚未到来</translation>
    </message>
</context>
<context>
    <name>lianming::CodePicker</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移除%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CodePopup</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选</translation>
    </message>
    <message>
        <source>%1, chosen in part</source>
        <translation>%1，已选部分</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>无法识别：%1</translation>
    </message>
    <message numerus="yes">
        <source>Enter takes %n codes</source>
        <translation>
            <numerusform>按回车键采用%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Already part of %1</source>
        <translation>已包含在“%1”之内</translation>
    </message>
    <message>
        <source>Search in English or Chinese, or paste codes</source>
        <translation>输入中文、英文或拼音查找，也可粘贴代码</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>查找：%1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选项</translation>
    </message>
</context>
<context>
    <name>lianming::CollectionForm</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Capital letters, digits and hyphens; it stays.</source>
        <translation>大写字母、数字和连字符；设定后不再更改。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>上级藏品集</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>Choose the institution.</source>
        <translation>请选择机构。</translation>
    </message>
    <message>
        <source>Give it a code.</source>
        <translation>请填写代码。</translation>
    </message>
    <message>
        <source>Only capital letters, digits, hyphens, slashes and dots.</source>
        <translation>只能使用大写字母、数字、连字符、斜杠和点。</translation>
    </message>
    <message>
        <source>Give it a name in one language at least.</source>
        <translation>至少填写一种语言的名称。</translation>
    </message>
</context>
<context>
    <name>lianming::CollectionsView</name>
    <message>
        <source>Collections and series</source>
        <translation>藏品集与系列</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建藏品集</translation>
    </message>
    <message>
        <source>Show its assets</source>
        <translation>查看其中的资产</translation>
    </message>
    <message>
        <source>Put selection in</source>
        <translation>放入所选资产</translation>
    </message>
    <message>
        <source>Take selection out</source>
        <translation>移出所选资产</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>The selection is what the catalogue shows.</source>
        <translation>所选范围为目录当前显示的全部资产。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Directly in it</source>
        <translation>直接包含</translation>
    </message>
    <message>
        <source>With those below</source>
        <translation>含下级</translation>
    </message>
    <message>
        <source>No collections yet</source>
        <translation>还没有藏品集</translation>
    </message>
    <message>
        <source>A collection or a series holds assets of one institution; a licence can name it as a whole.</source>
        <translation>藏品集或系列收纳同一机构的资产，授权时可以整体引用。</translation>
    </message>
    <message>
        <source>Putting assets in</source>
        <translation>正在放入资产</translation>
    </message>
    <message>
        <source>Taking assets out</source>
        <translation>正在移出资产</translation>
    </message>
    <message numerus="yes">
        <source>%n assets put into %1.</source>
        <translation>
            <numerusform>已将 %n 件资产放入“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets taken out of %1.</source>
        <translation>
            <numerusform>已将 %n 件资产移出“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message numerus="yes">
        <source>%n of other institutions left out.</source>
        <translation>
            <numerusform>另有 %n 件属于其他机构，未放入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put in or take out: %n assets</source>
        <translation>
            <numerusform>可放入或移出：%n 件资产</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ColumnChooser</name>
    <message>
        <source>Column %1</source>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>empty in the first rows</source>
        <translation>前几行为空</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
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
    <name>lianming::ConcentrationCard</name>
    <message>
        <source>All IP of %1</source>
        <translation>%1 的全部 IP</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>集中度</translation>
    </message>
    <message>
        <source>Licensees</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>IP assets</source>
        <translation>IP 资产</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No calculated period ended in the last twelve months.</source>
        <translation>最近十二个月内没有已计算的期间。</translation>
    </message>
    <message>
        <source>Royalties of %1: %2. The largest %3 have %4. Herfindahl index %5 of 10,000.</source>
        <translation>%1的授权费共 %2。前 %3 名合计占 %4。赫芬达尔指数 %5（满值 10,000）。</translation>
    </message>
    <message>
        <source>%1 of it was spread equally over the assets that contracts grant, because the product&apos;s asset is not known.</source>
        <translation>其中 %1 因不知产品所用资产，按合同授权的资产平均分摊。</translation>
    </message>
</context>
<context>
    <name>lianming::ConflictChoice</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Mine, as it was before</source>
        <translation>我的（未改）</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Theirs, as it was before</source>
        <translation>对方的（未改）</translation>
    </message>
</context>
<context>
    <name>lianming::ConflictForm</name>
    <message>
        <source>Save these</source>
        <translation>按此保存</translation>
    </message>
</context>
<context>
    <name>lianming::ContactForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Such as licensing, legal, product, finance</source>
        <translation>如授权、法务、产品、财务</translation>
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
        <source>Archive</source>
        <translation>归档</translation>
    </message>
</context>
<context>
    <name>lianming::ContractDesk</name>
    <message>
        <source>Insert clause…</source>
        <translation>插入条款…</translation>
    </message>
    <message>
        <source>Keep this version…</source>
        <translation>留存此版本…</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Back to the list of contracts</source>
        <translation>返回合同列表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Text or versions</source>
        <translation>文本或版本</translation>
    </message>
    <message>
        <source>Language of the contract</source>
        <translation>合同语言</translation>
    </message>
    <message>
        <source>Text of the contract</source>
        <translation>合同文本</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>The text cannot be shown</source>
        <translation>无法显示合同文本</translation>
    </message>
    <message>
        <source>This contract has no text here</source>
        <translation>此处没有该合同的文本</translation>
    </message>
    <message>
        <source>Whoever drafts it begins one from a template.</source>
        <translation>由起草人从模板开始起草。</translation>
    </message>
    <message>
        <source>It was signed on paper. Its terms are in the list of contracts.</source>
        <translation>该合同以纸质签署，其条件见合同列表。</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Insert a clause</source>
        <translation>插入条款</translation>
    </message>
    <message>
        <source>Write a clause</source>
        <translation>自拟条款</translation>
    </message>
    <message>
        <source>The version is kept.</source>
        <translation>版本已留存。</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>留存此版本</translation>
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
        <translation>授权费</translation>
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
        <translation>地域</translation>
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
        <translation>授权费率</translation>
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
    <message>
        <source>Text…</source>
        <translation>文本…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>工作计划</translation>
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
        <translation>授权费</translation>
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
    <name>lianming::ContractReportForm</name>
    <message numerus="yes">
        <source>All %n contracts in the list</source>
        <translation>
            <numerusform>列表中的全部 %n 份合同</numerusform>
        </translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>What is agreed: terms, grants, title, amendments</source>
        <translation>约定内容：条款、授权、权利状况、补充协议</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>合同正文</translation>
    </message>
    <message>
        <source>What became of it: obligations, royalties, history</source>
        <translation>履行情况：义务、授权费、历史记录</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Each term and each figure cites the clause that it rests on.</source>
        <translation>每项条款和每个金额均注明其所依据的合同条款。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>lianming::ContractReports</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <translation>
            <numerusform>%n 份未写出：</numerusform>
        </translation>
    </message>
    <message>
        <source>Report on this contract…</source>
        <translation>生成本合同报告…</translation>
    </message>
    <message>
        <source>Reports on many contracts…</source>
        <translation>合同组合报告…</translation>
    </message>
    <message>
        <source>Portfolios by institution, brand, expiry, kind of licence, territory and obligations, and the reports that are kept.</source>
        <translation>按机构、品牌方、到期日、许可性质、地域和履约义务生成合同组合报告，以及已保存的报告。</translation>
    </message>
    <message>
        <source>Terms, title, text, obligations, royalties and history, for lawyers.</source>
        <translation>供法务使用：条款、权利状况、正文、履约义务、授权费与历史记录。</translation>
    </message>
    <message>
        <source>Open a contract first.</source>
        <translation>请先打开一份合同。</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>%1 的报告</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Writing the report on %1</source>
        <translation>正在生成 %1 的报告</translation>
    </message>
    <message>
        <source>Write the reports into which folder?</source>
        <translation>将报告写入哪个文件夹？</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are in the folder already. Replace them?</source>
        <translation>
            <numerusform>文件夹中已有 %n 个同名文件。是否替换？</numerusform>
        </translation>
    </message>
    <message>
        <source>What is replaced cannot be brought back.</source>
        <translation>替换后无法恢复。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n report(s)</source>
        <translation>
            <numerusform>正在生成 %n 份报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) written.</source>
        <translation>
            <numerusform>已生成 %n 份报告。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Writing report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>“%1” is no longer kept.</source>
        <translation>“%1”已不再保存。</translation>
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
        <translation>品牌方</translation>
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
        <translation>此合同的授权费</translation>
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
    <message>
        <source>Check before signing</source>
        <translation>签署前核查</translation>
    </message>
    <message>
        <source>Amend contract…</source>
        <translation>订立补充协议…</translation>
    </message>
    <message>
        <source>Text of the contract…</source>
        <translation>合同文本…</translation>
    </message>
</context>
<context>
    <name>lianming::CopiesPage</name>
    <message>
        <source>Dismiss the match…</source>
        <translation>排除比对结果…</translation>
    </message>
    <message>
        <source>Take the match into a case…</source>
        <translation>将比对结果列入案件…</translation>
    </message>
    <message>
        <source>Bring the copy search up to date</source>
        <translation>更新侵权比对索引</translation>
    </message>
    <message>
        <source>It is no copy, or it is allowed</source>
        <translation>非复制，或已获许可</translation>
    </message>
    <message>
        <source>Choose an open match first</source>
        <translation>请先选择一个待处理的比对结果</translation>
    </message>
    <message>
        <source>Open a case against this seller</source>
        <translation>对该卖家立案</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>排除记录</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>扫描记录</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>比对</translation>
    </message>
</context>
<context>
    <name>lianming::CopyActs</name>
    <message numerus="yes">
        <source>Dismissed, and %n other match(es) of the same pair with it. It is remembered.</source>
        <translation>
            <numerusform>已排除，同一组图片的另外 %n 个比对结果一并排除。系统会记住这一决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) dismissed. It is remembered.</source>
        <translation>
            <numerusform>已排除 %n 个比对结果。系统会记住这一决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>The picture belongs to no asset, so nobody knows whose right it is.</source>
        <translation>该图片未关联任何资产，无法确定权利人。</translation>
    </message>
    <message>
        <source>Attach it to an asset first.</source>
        <translation>请先将其关联到一项资产。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) opened.</source>
        <translation>
            <numerusform>已立案 %n 起。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) were left out: they are in another case, or nobody knows their seller.</source>
        <translation>
            <numerusform>%n 个商品页未列入：已在其他案件中，或卖家未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Kept who stands behind the shop. Its standing follows.</source>
        <translation>店铺归属已保存，授权状态随之更新。</translation>
    </message>
    <message>
        <source>Whose shop it is</source>
        <translation>店铺归属</translation>
    </message>
</context>
<context>
    <name>lianming::CopyChartsView</name>
    <message>
        <source>Matches by state</source>
        <translation>各状态比对结果</translation>
    </message>
    <message>
        <source>Matches by platform</source>
        <translation>各平台比对结果</translation>
    </message>
    <message>
        <source>Matches by seller</source>
        <translation>各卖家的比对结果</translation>
    </message>
    <message>
        <source>Found by week</source>
        <translation>每周发现数量</translation>
    </message>
    <message>
        <source>Nothing was found yet</source>
        <translation>尚未发现侵权线索</translation>
    </message>
    <message>
        <source>Search pictures first: what is found is counted here.</source>
        <translation>请先进行图片比对，结果在这里统计。</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>前往比对</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>The copied table holds all %1.</source>
        <translation>复制的表格含全部 %1 项。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>number of a week</comment>
        <translation>第 %1 周</translation>
    </message>
    <message>
        <source>By the day on which a match was found.</source>
        <translation>按发现比对结果的日期统计。</translation>
    </message>
</context>
<context>
    <name>lianming::CopyDesk</name>
    <message>
        <source>The picture cannot be read.</source>
        <translation>无法读取图片。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>本方：%1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nobody has said whose listing it is</source>
        <translation>尚未指明商品页属于哪个卖家</translation>
    </message>
    <message>
        <source>When the listing was seen: %1.</source>
        <translation>发现商品页时：%1。</translation>
    </message>
    <message>
        <source>Whose shop it is…</source>
        <translation>认定店铺归属…</translation>
    </message>
    <message>
        <source>What is known of the listing…</source>
        <translation>商品页信息…</translation>
    </message>
    <message>
        <source>Match %1 of %2</source>
        <translation>第 %1 条比对结果，共 %2 条</translation>
    </message>
    <message>
        <source>The match before  (Left)</source>
        <translation>上一条比对结果（←）</translation>
    </message>
    <message>
        <source>The match before</source>
        <translation>上一条比对结果</translation>
    </message>
    <message>
        <source>The next match  (Right)</source>
        <translation>下一条比对结果（→）</translation>
    </message>
    <message>
        <source>The next match</source>
        <translation>下一条比对结果</translation>
    </message>
    <message>
        <source>Hide the outlines</source>
        <translation>隐藏区域轮廓</translation>
    </message>
    <message>
        <source>Show the outlines</source>
        <translation>显示区域轮廓</translation>
    </message>
    <message>
        <source>How sure the match is, of 100</source>
        <translation>比对可信度（满分 100）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Take into a case…</source>
        <translation>纳入维权案件…</translation>
    </message>
    <message>
        <source>Open a case against this seller  (C)</source>
        <translation>针对该卖家新建维权案件（C）</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>It is no copy, or it is allowed  (D)</source>
        <translation>非复制，或属允许的使用（D）</translation>
    </message>
    <message>
        <source>Keep for triage</source>
        <translation>留待分拣</translation>
    </message>
    <message>
        <source>Keep the picture and its matches, to be decided about later</source>
        <translation>保存图片及其比对结果，留待以后处理</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open the asset</source>
        <translation>打开该资产</translation>
    </message>
</context>
<context>
    <name>lianming::CopySearchView</name>
    <message>
        <source>Search a picture…</source>
        <translation>图片比对…</translation>
    </message>
    <message>
        <source>Search a folder of pictures</source>
        <translation>比对文件夹中的图片</translation>
    </message>
    <message>
        <source>Take in a sheet of listings</source>
        <translation>导入商品页清单</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.xlsx *.ods)</source>
        <translation>表格 (*.csv *.tsv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Kept. The matches wait on the board.</source>
        <translation>已保存。比对结果已列入看板，等待分拣。</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>Search another</source>
        <translation>比对另一张</translation>
    </message>
    <message>
        <source>Search another picture</source>
        <translation>比对另一张图片</translation>
    </message>
    <message>
        <source>Nothing of ours was found in %1</source>
        <translation>%1 未比中我方图片</translation>
    </message>
    <message numerus="yes">
        <source>It was compared with %n picture(s) of ours. Bring the index up to date if pictures were added since.</source>
        <translation>
            <numerusform>已与我方 %n 张图片比对。如此后又添加过图片，请更新索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search a picture</source>
        <translation>选择要比对的图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp)</translation>
    </message>
    <message>
        <source>Searching for %1…</source>
        <translation>正在比对 %1…</translation>
    </message>
    <message>
        <source>What is known of the listing</source>
        <translation>商品页信息</translation>
    </message>
    <message>
        <source>Searching the pictures in %1</source>
        <translation>正在比对“%1”中的图片</translation>
    </message>
    <message>
        <source>%1: %2 pictures, %3 matches.</source>
        <translation>%1：图片 %2 张，比对结果 %3 条。</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>已停止。%1</translation>
    </message>
    <message>
        <source>Drop the folder again to go on where it stopped.</source>
        <translation>再次拖入该文件夹，即可从中断处继续。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Searching the listings&apos; pictures</source>
        <translation>正在比对商品页图片</translation>
    </message>
    <message>
        <source>The listings&apos; pictures were searched: %1 pictures, %2 matches.</source>
        <translation>商品页图片已比对：图片 %1 张，比对结果 %2 条。</translation>
    </message>
    <message>
        <source>Bringing the index of our pictures up to date</source>
        <translation>正在更新我方图片索引</translation>
    </message>
    <message>
        <source>The index holds %1 pictures, %2 of them new.</source>
        <translation>索引共 %1 张图片，其中新增 %2 张。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of ours cannot be read.</source>
        <translation>
            <numerusform>我方 %n 张图片无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CoverageView</name>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部资产</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Licensed until</source>
        <translation>授权至</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>nothing, too</source>
        <translation>含无缺失的</translation>
    </message>
    <message>
        <source>Nothing is licensed without protection</source>
        <translation>授权内容均有保护</translation>
    </message>
    <message>
        <source>What signed contracts license has its registrations, as far as this list asks.</source>
        <translation>在本清单筛选范围内，已签合同授权的内容均有相应登记。</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>保护覆盖</translation>
    </message>
    <message>
        <source>the first %1 of %2 lines</source>
        <translation>共 %2 行，显示前 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 licensed lack something: %3 copyright or design, %4 trade mark, %5 customs recordal</source>
        <translation>%2 项授权中 %1 项有缺失：著作权或外观设计 %3，商标 %4，海关备案 %5</translation>
    </message>
    <message>
        <source>Coverage of what is licensed</source>
        <translation>授权内容的保护覆盖</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;Tables (*.csv)</source>
        <translation>工作簿 (*.xlsx);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>正在保存清单</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>lianming::CreditForm</name>
    <message>
        <source>Amount before VAT</source>
        <translation>不含增值税金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It stands on the credit note and in the books.</source>
        <translation>会写在贷项通知单和账簿上。</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Issue credit note</source>
        <translation>开具贷项通知单</translation>
    </message>
    <message>
        <source>At most %1 in %2 can be credited</source>
        <translation>最多可冲减 %2 %1</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>The invoice is of %1</source>
        <translation>账单开具于 %1</translation>
    </message>
    <message>
        <source>With VAT of %1 and withholding tax of %2, the licensee owes %3 less.</source>
        <translation>连同增值税 %1、预提税 %2，被授权方少付 %3。</translation>
    </message>
    <message>
        <source>%1 of what was paid goes back on account.</source>
        <translation>已付款中的 %1 转回挂账。</translation>
    </message>
</context>
<context>
    <name>lianming::DecisionForm</name>
    <message>
        <source>line %1 of %2</source>
        <translation>%2 第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回处理</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product state</source>
        <translation>产品状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>销售日期</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>Free goods</source>
        <translation>免费品</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Earns now</source>
        <translation>当前授权费</translation>
    </message>
    <message>
        <source>not calculated yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>Why does it earn this?</source>
        <translation>这笔授权费怎么来的？</translation>
    </message>
    <message>
        <source>The statement for %1</source>
        <translation>%1 的销售报告</translation>
    </message>
    <message>
        <source>taken over from the edition before</source>
        <translation>沿用自上一版</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>处理记录</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Earn now</source>
        <translation>当前授权费合计</translation>
    </message>
    <message>
        <source>Take their decisions back</source>
        <translation>撤回这些处理</translation>
    </message>
    <message>
        <source>Write to the licensee…</source>
        <translation>致函被授权方…</translation>
    </message>
    <message>
        <source>%1 is closed: what has to change is a restatement.</source>
        <translation>%1 已关账，如需更改请做更正结算。</translation>
    </message>
    <message>
        <source>%1 is approved: reopen the statement to decide about its lines.</source>
        <translation>%1 已批准，请先重新打开结算单再处理其明细。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What it earns, or what happens</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Rate or fee</source>
        <translation>费率或金额</translation>
    </message>
    <message>
        <source>Percent, such as 8.5</source>
        <translation>百分比，例如 8.5</translation>
    </message>
    <message>
        <source>%1 for each piece, such as 0.125</source>
        <translation>每件 %1，例如 0.125</translation>
    </message>
    <message>
        <source>%1 for the whole line</source>
        <translation>整行 %1</translation>
    </message>
    <message>
        <source>Not needed: figures stay as they are</source>
        <translation>无需填写，金额不变</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Goes into the letter; may be empty</source>
        <translation>将写入函件，可留空</translation>
    </message>
    <message>
        <source>Stays with the line</source>
        <translation>与该行一并留存</translation>
    </message>
    <message>
        <source>Choose what happens</source>
        <translation>请选择处理方式</translation>
    </message>
    <message>
        <source>Earns %1, as now.</source>
        <translation>授权费 %1，与当前相同。</translation>
    </message>
    <message>
        <source>Earns %1 instead of %2.</source>
        <translation>授权费 %1，原为 %2。</translation>
    </message>
    <message>
        <source>%1 (new since the decision)</source>
        <translation>%1（处理之后新出现）</translation>
    </message>
</context>
<context>
    <name>lianming::DeepZoomView</name>
    <message>
        <source>Previous picture (←)</source>
        <translation>上一张图片（←）</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>下一张图片（→）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>完整显示（0）</translation>
    </message>
    <message>
        <source>Actual pixels (1)</source>
        <translation>实际像素（1）</translation>
    </message>
    <message>
        <source>Turn to the right (R)</source>
        <translation>向右旋转（R）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save picture… (Ctrl+S)</source>
        <translation>保存图片…（Ctrl+S）</translation>
    </message>
    <message>
        <source>Copy picture (Ctrl+C)</source>
        <translation>复制图片（Ctrl+C）</translation>
    </message>
</context>
<context>
    <name>lianming::DeskPage</name>
    <message>
        <source>The museum shared something: choose and answer</source>
        <translation>馆方发来审阅包：请选择并答复</translation>
    </message>
    <message>
        <source>To be handed in: %1</source>
        <translation>待提交：%1</translation>
    </message>
    <message>
        <source>Hand in the sales report</source>
        <translation>提交销售报告</translation>
    </message>
    <message>
        <source>Open proposals</source>
        <translation>进行中的提案</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>授权合同</translation>
    </message>
    <message>
        <source>Released products</source>
        <translation>已放行的产品</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等您处理</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Propose a collaboration</source>
        <translation>提出合作提案</translation>
    </message>
    <message>
        <source>Hand in artwork or a sample</source>
        <translation>提交设计稿或样品</translation>
    </message>
    <message>
        <source>Hand in a sales report</source>
        <translation>提交销售报告</translation>
    </message>
    <message>
        <source>Answer what was shared</source>
        <translation>答复审阅包</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待办事项。</translation>
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
    <name>lianming::DiaryDetail</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Who must do it</source>
        <translation>义务方</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>合同 %1</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Excuse…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新开启…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
</context>
<context>
    <name>lianming::DiaryPage</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
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
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Add obligation</source>
        <translation>新增义务</translation>
    </message>
    <message>
        <source>Export as calendar (ICS)…</source>
        <translation>导出为日历（ICS）…</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>未来</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>10 years</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Nothing ahead</source>
        <translation>近期没有事项</translation>
    </message>
    <message>
        <source>Terms, options, holds and obligations appear here by their days.</source>
        <translation>期限、选择权、保留和义务会按日期列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 个日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Excuse it</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>重新开启</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>New obligation</source>
        <translation>新增义务</translation>
    </message>
    <message>
        <source>Export as calendar</source>
        <translation>导出为日历</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>lianming::DismissForm</name>
    <message numerus="yes">
        <source>Dismiss %n match(es)</source>
        <translation>
            <numerusform>排除 %n 条比对结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What somebody should know who finds it again.</source>
        <translation>供日后再次发现者参考。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请说明理由</translation>
    </message>
</context>
<context>
    <name>lianming::DocumentForm</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>文档语言</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>其他日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>The last day is before the first</source>
        <translation>截止日期早于起始日期</translation>
    </message>
</context>
<context>
    <name>lianming::DropArea</name>
    <message>
        <source>Bring the index up to date</source>
        <translation>更新索引</translation>
    </message>
    <message>
        <source>Our pictures are being looked at. Pictures can be searched for meanwhile, by what was done so far.</source>
        <translation>正在为我方图片建立索引。其间可以比对，范围限于已完成的部分。</translation>
    </message>
    <message>
        <source>No asset has a picture yet, so there is nothing to search for.</source>
        <translation>资产尚无图片，无法比对。</translation>
    </message>
    <message numerus="yes">
        <source>There is no index of our %n picture(s) yet. Without it only whole pictures are found, no parts.</source>
        <translation>
            <numerusform>我方 %n 张图片尚未建立索引。没有索引时只能比对整图，无法发现局部复制。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of ours; the index is of %1.</source>
        <translation>
            <numerusform>我方图片 %n 张；索引更新于 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a picture, a folder or a sheet of listings here</source>
        <translation>将图片、文件夹或商品页清单拖到此处</translation>
    </message>
    <message>
        <source>A picture shows at once what of ours it was taken from. A folder of pictures and a sheet (CSV, XLSX) of listings with their pictures are searched in the background; what is found waits on the board.</source>
        <translation>单张图片立即显示取自我方哪件作品。图片文件夹和附图片的商品页清单（CSV、XLSX）在后台比对，结果列入看板。</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a sheet…</source>
        <translation>选择清单…</translation>
    </message>
    <message>
        <source>What is known of the listing…</source>
        <translation>商品页信息…</translation>
    </message>
    <message>
        <source>Say the platform and the seller, and whether it is licensed is shown with the match.</source>
        <translation>填写平台和卖家后，比对结果会同时显示授权状态。</translation>
    </message>
    <message>
        <source>Searched as: %1</source>
        <translation>按以下信息比对：%1</translation>
    </message>
</context>
<context>
    <name>lianming::DuplicateBrands</name>
    <message>
        <source>One credit code</source>
        <translation>信用代码相同</translation>
    </message>
    <message>
        <source>One name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>Nearly one name: %1</source>
        <translation>名称相近：%1</translation>
    </message>
    <message>
        <source>No two brands have one credit code, one name in either script, or nearly one name.</source>
        <translation>没有信用代码相同、中英文名称相同或相近的品牌方。</translation>
    </message>
    <message>
        <source>The %1 surest of %2 pairs.</source>
        <translation>共 %2 对，此处为最确定的 %1 对。</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>是两个品牌</translation>
    </message>
</context>
<context>
    <name>lianming::DuplicatesView</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复记录</translation>
    </message>
    <message>
        <source>The left one stays</source>
        <translation>保留左边</translation>
    </message>
    <message>
        <source>The right one stays</source>
        <translation>保留右边</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The other record is archived and refers to the one that stays (M)</source>
        <translation>另一条将归档，并指向保留的记录（M）</translation>
    </message>
    <message>
        <source>Two things</source>
        <translation>不是同一件</translation>
    </message>
    <message>
        <source>Never show this pair again (D)</source>
        <translation>不再显示这一对（D）</translation>
    </message>
    <message>
        <source>Pairs of records that may be one thing</source>
        <translation>可能为同一件的成对记录</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>没有发现重复记录</translation>
    </message>
    <message>
        <source>No two records share a number, a description or a picture.</source>
        <translation>没有编号、描述或图片相同的记录。</translation>
    </message>
    <message>
        <source>Back to the catalogue</source>
        <translation>返回目录</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the strongest %n are shown</source>
        <translation>
            <numerusform>显示最可能的 %n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups with too many alike left out</source>
        <translation>
            <numerusform>另有 %n 组因相同者过多而略去</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复记录</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>goes into the archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Remembered as two things.</source>
        <translation>已记为两件不同的藏品。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Not put into %1: rights depend on it.</source>
        <translation>未放入 %1：它关系到授权。</translation>
    </message>
    <message>
        <source>%1 stands for %2.</source>
        <translation>%2 已由 %1 代表。</translation>
    </message>
</context>
<context>
    <name>lianming::EvidenceDetail</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (number %2)</source>
        <translation>%1（编号 %2）</translation>
    </message>
    <message>
        <source>View in full</source>
        <translation>完整查阅</translation>
    </message>
    <message>
        <source>Stands in the custody.</source>
        <translation>查阅会记入保管记录。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Hashes the stored file again and checks its time stamp.</source>
        <translation>重新计算存档文件的哈希值，并核验时间戳。</translation>
    </message>
    <message>
        <source>Sheet…</source>
        <translation>证据说明…</translation>
    </message>
    <message>
        <source>What courts ask of electronic data, under six heads, as PDF.</source>
        <translation>按法院审查电子数据的要求分六项说明，输出为 PDF。</translation>
    </message>
    <message>
        <source>Bundle…</source>
        <translation>证据包…</translation>
    </message>
    <message>
        <source>The file with everything by which a stranger can check it.</source>
        <translation>文件及第三方独立核验所需的全部材料。</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Records to whom it was handed over.</source>
        <translation>记录移交对象。</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>取代…</translation>
    </message>
    <message>
        <source>A better capture of the same; this one stays.</source>
        <translation>就同一内容重新取证；本件仍予保留。</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>已加盖</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Trusted time</source>
        <translation>可信时间戳</translation>
    </message>
    <message>
        <source>Asked again by itself at %1.</source>
        <translation>将于 %1 自动重新请求。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>时间戳服务机构</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略标识</translation>
    </message>
    <message>
        <source>It proves that the file has been the same since then, not what was before.</source>
        <translation>时间戳证明文件自该时刻起未被改动，不证明此前的情况。</translation>
    </message>
    <message>
        <source>A later capture replaces this one</source>
        <translation>本件已被后续取证取代</translation>
    </message>
    <message>
        <source>The capture that it replaces</source>
        <translation>本件所取代的取证</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>入库时间</translation>
    </message>
    <message>
        <source>How it was captured</source>
        <translation>取证情况</translation>
    </message>
    <message>
        <source>Captured at</source>
        <translation>取证时间</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>取证人</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络环境</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Listing or order</source>
        <translation>商品或订单编号</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销量</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见内容</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管记录</translation>
    </message>
</context>
<context>
    <name>lianming::EvidenceForm</name>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Captured at (your time zone)</source>
        <translation>取证时间（您的时区）</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>取证人</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Take as evidence</source>
        <translation>作为证据保存</translation>
    </message>
    <message>
        <source>About which assets</source>
        <translation>所涉资产</translation>
    </message>
    <message>
        <source>How it was captured</source>
        <translation>取证情况</translation>
    </message>
    <message>
        <source>Zone of the place</source>
        <translation>取证地时区</translation>
    </message>
    <message>
        <source>Where it was captured, such as Asia/Shanghai.</source>
        <translation>取证所在地的时区，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>System, browser and their versions.</source>
        <translation>操作系统、浏览器及其版本。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络环境</translation>
    </message>
    <message>
        <source>How the source was reached, such as the office&apos;s line without a proxy.</source>
        <translation>访问来源的方式，如办公网络直连，未使用代理。</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见内容</translation>
    </message>
    <message>
        <source>Listing or order</source>
        <translation>商品或订单编号</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>店铺编号</translation>
    </message>
    <message>
        <source>Price as shown</source>
        <translation>页面标价</translation>
    </message>
    <message>
        <source>Sold as shown</source>
        <translation>页面所示销量</translation>
    </message>
    <message>
        <source>The price as an amount</source>
        <translation>价格金额</translation>
    </message>
    <message>
        <source>If it is one; 0: it is not said.</source>
        <translation>价格为确定金额时填写；0 表示未注明。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can be taken.</source>
        <translation>没有可入库的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be taken, %1</source>
        <translation>
            <numerusform>%n 个文件将入库，共 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken:</source>
        <translation>
            <numerusform>%n 个无法入库：</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the others all the same</source>
        <translation>其余文件照常入库</translation>
    </message>
    <message>
        <source>Write the amount as 39.90</source>
        <translation>金额请写成 39.90</translation>
    </message>
    <message>
        <source>None of them can be taken</source>
        <translation>所选文件均无法入库</translation>
    </message>
    <message>
        <source>Take the others, or choose again without these</source>
        <translation>请勾选将其余文件入库，或去掉这些文件后重新选择</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lianming::EvidenceView</name>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Is %1 a bundle to be checked?</source>
        <translation>%1 是要核验的证据包吗？</translation>
    </message>
    <message>
        <source>It can be checked as a bundle of evidence, or taken as evidence itself.</source>
        <translation>可以作为证据包核验，也可以将其本身作为证据保存。</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Take as evidence</source>
        <translation>作为证据保存</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file on the clipboard.</source>
        <translation>剪贴板中既没有图片，也没有文件。</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Later capture</source>
        <translation>后续取证</translation>
    </message>
    <message>
        <source>New evidence</source>
        <translation>新建证据</translation>
    </message>
    <message>
        <source>Taking evidence</source>
        <translation>正在保存证据</translation>
    </message>
    <message>
        <source>Nothing was taken: some of the files cannot be.</source>
        <translation>未保存任何证据：部分文件无法入库。</translation>
    </message>
    <message numerus="yes">
        <source>%n were there already and were not recorded twice</source>
        <translation>
            <numerusform>%n 件已在库，未重复入库</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more could not be taken</source>
        <translation>
            <numerusform>另有 %n 件无法入库</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) kept as evidence with their SHA-256.</source>
        <translation>
            <numerusform>已将 %n 件作为证据入库，并记录其 SHA-256。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as evidence; the capture before stays and says that it was replaced.</source>
        <translation>已作为证据入库；原取证保留，并注明已被取代。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>The stored file of %1 is missing.</source>
        <translation>%1 的存档文件缺失。</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>请从备份恢复。</translation>
    </message>
    <message>
        <source>The stored file of %1 is not the one that came in.</source>
        <translation>%1 的存档文件已不是入库时的文件。</translation>
    </message>
    <message>
        <source>%1 is unchanged, but its time stamp does not stand: %2</source>
        <translation>%1 未被改动，但时间戳核验不通过：%2</translation>
    </message>
    <message>
        <source>Look at the authorities that are trusted, under Settings.</source>
        <translation>请在“设置”中检查受信任的时间戳服务机构。</translation>
    </message>
    <message>
        <source>%1 is unchanged, and its time stamp stands.</source>
        <translation>%1 未被改动，时间戳核验通过。</translation>
    </message>
    <message>
        <source>%1 is unchanged: its SHA-256 is the one recorded.</source>
        <translation>%1 未被改动：SHA-256 与记录一致。</translation>
    </message>
    <message>
        <source>The handing over stands in the custody.</source>
        <translation>移交已记入保管记录。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存证据说明</translation>
    </message>
    <message>
        <source>Printing the sheet of evidence</source>
        <translation>正在生成电子数据证据说明</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据说明 %1</translation>
    </message>
    <message>
        <source>In which language should the sheet be?</source>
        <translation>证据说明使用哪种语言？</translation>
    </message>
    <message>
        <source>The later capture</source>
        <translation>选择后续取证的文件</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>证据包 %1</translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation>保存证据包</translation>
    </message>
    <message>
        <source>Save the bundle as a new folder</source>
        <translation>将证据包保存为新文件夹</translation>
    </message>
    <message>
        <source>Bundles of evidence (*.zip)</source>
        <translation>证据包 (*.zip)</translation>
    </message>
    <message>
        <source>Making a bundle of evidence</source>
        <translation>正在制作证据包</translation>
    </message>
    <message>
        <source>The bundle is at %1. The key that signed it: %2</source>
        <translation>证据包已保存到 %1。签名密钥指纹：%2</translation>
    </message>
    <message>
        <source>It has no time stamp of its own: %1</source>
        <translation>证据包本身没有时间戳：%1</translation>
    </message>
    <message>
        <source>Bundle of evidence</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Verify a bundle of evidence</source>
        <translation>核验证据包</translation>
    </message>
    <message>
        <source>Bundles of evidence (*.zip manifest.json)</source>
        <translation>证据包 (*.zip manifest.json)</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>正在核验 %1</translation>
    </message>
    <message>
        <source>Your root certificate</source>
        <translation>您的根证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Check of a bundle</source>
        <translation>证据包核验结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>replaced by a later capture</source>
        <translation>已被后续取证取代</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Captured at</source>
        <translation>取证时间</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>What waits is asked for again by itself.</source>
        <translation>等待中的时间戳会自动重新请求。</translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) came.</source>
        <translation>
            <numerusform>已取得 %n 个时间戳。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>添加证据…</translation>
    </message>
    <message>
        <source>Paste as evidence</source>
        <translation>粘贴为证据</translation>
    </message>
    <message>
        <source>Verify a bundle…</source>
        <translation>核验证据包…</translation>
    </message>
    <message>
        <source>Ask for time stamps now</source>
        <translation>立即请求时间戳</translation>
    </message>
    <message>
        <source>Bundle…</source>
        <translation>证据包…</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>stamped</source>
        <translation>已加盖</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>还没有证据</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or paste a screenshot. All of it is kept unchanged with its SHA-256, a time stamp and everything done with it.</source>
        <translation>将文件或文件夹拖到此处，或粘贴截图。内容原样保存，并记录 SHA-256、时间戳和此后的全部操作。</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>没有符合筛选条件的证据</translation>
    </message>
    <message>
        <source>Take some of them away.</source>
        <translation>请减少筛选条件。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n 件证据</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what is selected, with everything by which a stranger can check it.</source>
        <translation>所选证据及第三方独立核验所需的全部材料。</translation>
    </message>
    <message>
        <source>Select one or several pieces first.</source>
        <translation>请先选择一件或多件证据。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for time stamps: %1 of %2</source>
        <translation>正在请求时间戳：第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) wait for a time stamp.</source>
        <translation>
            <numerusform>%n 件证据等待时间戳。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即请求</translation>
    </message>
    <message>
        <source>Set up trusted time…</source>
        <translation>设置可信时间戳…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or paste a screenshot.</source>
        <translation>将文件或文件夹拖到此处，或粘贴截图。</translation>
    </message>
</context>
<context>
    <name>lianming::EvidenceViewer</name>
    <message>
        <source>Page before (←)</source>
        <translation>上一页（←）</translation>
    </message>
    <message>
        <source>Next page (→)</source>
        <translation>下一页（→）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>完整显示（0）</translation>
    </message>
    <message>
        <source>Actual pixels (1)</source>
        <translation>实际像素（1）</translation>
    </message>
    <message>
        <source>Turn to the right (R)</source>
        <translation>向右旋转（R）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>lianming::ExceptionsView</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>SKU, product, licensee</source>
        <translation>货号、产品、被授权方</translation>
    </message>
    <message>
        <source>Lines in question</source>
        <translation>存疑明细</translation>
    </message>
    <message>
        <source>Nothing is in question</source>
        <translation>没有存疑的明细</translation>
    </message>
    <message>
        <source>Every question is decided</source>
        <translation>疑问均已处理</translation>
    </message>
    <message>
        <source>Lines outside the licence, products nobody released, repeats, and prices or quantities out of pattern come here when statements are calculated.</source>
        <translation>销售报告计算后，超出授权范围、未获准上市、重复报送，以及单价或数量异常的明细会列在这里。</translation>
    </message>
    <message>
        <source>No line waits for a decision. What was decided can be looked at and taken back.</source>
        <translation>没有待处理的明细。已作的处理可以查看，也可以撤回。</translation>
    </message>
    <message>
        <source>Show what was decided</source>
        <translation>查看已处理的明细</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 行，共 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about %n line(s)…</source>
        <translation>
            <numerusform>处理所选 %n 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected: %2</source>
        <translation>已选 %1 行：%2</translation>
    </message>
    <message>
        <source>Calculating</source>
        <translation>正在计算</translation>
    </message>
    <message numerus="yes">
        <source>Asked about %n line(s).</source>
        <translation>
            <numerusform>已就 %n 行要求更正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided about %n line(s).</source>
        <translation>
            <numerusform>已处理 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n line(s).</source>
        <translation>
            <numerusform>已撤回 %n 行的处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The statement is calculated anew.</source>
        <translation>%1结算单已重新计算。</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2 第 %1 行</translation>
    </message>
    <message>
        <source>The letter is copied.</source>
        <translation>函件已复制。</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Letter to the licensee</source>
        <translation>致被授权方函</translation>
    </message>
</context>
<context>
    <name>lianming::ExclusivesView</name>
    <message>
        <source>open proposal</source>
        <translation>在谈提案</translation>
    </message>
    <message>
        <source>the brand&apos;s budget</source>
        <translation>品牌方预算</translation>
    </message>
    <message>
        <source>usual value</source>
        <translation>通常价值</translation>
    </message>
    <message>
        <source>IP asset</source>
        <translation>IP 资产</translation>
    </message>
    <message>
        <source>Should go to</source>
        <translation>建议授予</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>成交概率</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>First come, first served</source>
        <translation>先到先得</translation>
    </message>
    <message>
        <source>Find the best plan</source>
        <translation>求最优方案</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>保存方案…</translation>
    </message>
    <message>
        <source>Exclusives of</source>
        <translation>待分配的藏品</translation>
    </message>
    <message>
        <source>At most per brand</source>
        <translation>每个品牌方至多</translation>
    </message>
    <message>
        <source>per category</source>
        <translation>每个品类</translation>
    </message>
    <message>
        <source>per institution</source>
        <translation>每家机构</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>At most per category</source>
        <translation>每个品类至多</translation>
    </message>
    <message>
        <source>At most per institution</source>
        <translation>每家机构至多</translation>
    </message>
    <message>
        <source>Scarce exclusives, many brands</source>
        <translation>独占授权有限，品牌方众多</translation>
    </message>
    <message>
        <source>Choose a collection and limits; the plan with the greatest expected value is found, and proven, and compared with first come, first served.</source>
        <translation>选择藏品集并设定上限；求出期望价值最大的方案并给出证明，再与先到先得相比较。</translation>
    </message>
    <message>
        <source>Plan of exclusives</source>
        <translation>独占分配方案</translation>
    </message>
    <message>
        <source>Choose the collection whose works are to be given.</source>
        <translation>请选择要分配的藏品集。</translation>
    </message>
    <message>
        <source>Planning exclusives</source>
        <translation>正在求独占分配方案</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusive(s)</source>
        <translation>
            <numerusform>%n 项独占授权</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given, %2 possible pairs looked at</source>
        <translation>已分配 %1 项，共考察 %2 个可行组合</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;Tables (*.csv)</source>
        <translation>工作簿 (*.xlsx);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the plan</source>
        <translation>正在保存方案</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写出。</translation>
    </message>
    <message>
        <source>its earlier proposals</source>
        <translation>其以往提案</translation>
    </message>
    <message>
        <source>Value from</source>
        <translation>价值来源</translation>
    </message>
    <message>
        <source>the chosen IP assets</source>
        <translation>所选 IP 资产</translation>
    </message>
    <message>
        <source>Best plan, expected</source>
        <translation>最优方案期望价值</translation>
    </message>
    <message>
        <source>Gained by planning</source>
        <translation>规划带来的增量</translation>
    </message>
    <message>
        <source>None of these IP assets is free for an exclusive licence</source>
        <translation>这些 IP 资产目前都不能独占授权</translation>
    </message>
    <message>
        <source>Their rights are not held exclusively, or are promised for the next two years. The rights question of a work says why.</source>
        <translation>机构未独占持有其权利，或今后两年已许他人。可在“权利”页查询单件藏品的原因。</translation>
    </message>
    <message>
        <source>proven: no plan is worth more</source>
        <translation>已证明没有更优方案</translation>
    </message>
    <message>
        <source>not proven; at most %1</source>
        <translation>尚未证明；上限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them given</source>
        <translation>
            <numerusform>其中分配 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>多 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open proposal(s) in other currencies left out</source>
        <translation>
            <numerusform>其他币种的 %n 个进行中提案未计入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ExtendForm</name>
    <message>
        <source>Stands until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>So far until %1.</source>
        <translation>目前保留至%1。</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>该日期已过</translation>
    </message>
    <message>
        <source>This is no later than before</source>
        <translation>该日期不晚于原截止日</translation>
    </message>
</context>
<context>
    <name>lianming::FacetPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>What the list is narrowed by</source>
        <translation>列表筛选条件</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>另有 %n 项…</numerusform>
        </translation>
    </message>
    <message>
        <source>No years that are known</source>
        <translation>看不出是哪些年份</translation>
    </message>
    <message>
        <source>Years: 1735–40, 清乾隆</source>
        <translation>年代：1735–40、清乾隆</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>A year, a span such as 300 BC–AD 200 or 1700–, or a period in words</source>
        <translation>一个年份，一段年份如“公元前300年—公元200年”“1700–”，或用文字写的时代</translation>
    </message>
</context>
<context>
    <name>lianming::FactoryApprovalForm</name>
    <message>
        <source>Contract: %1</source>
        <translation>合同：%1</translation>
    </message>
    <message>
        <source>All contracts of %1</source>
        <translation>%1 的全部合同</translation>
    </message>
    <message>
        <source>Choose a contract or a brand</source>
        <translation>选择合同或品牌方</translation>
    </message>
    <message>
        <source>Approved for</source>
        <translation>核准范围</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::FactoryAuditForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Next audit</source>
        <translation>下次审核</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一项</translation>
    </message>
    <message>
        <source>To be put right by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Who audited</source>
        <translation>审核方</translation>
    </message>
    <message>
        <source>What must be put right</source>
        <translation>待整改问题</translation>
    </message>
</context>
<context>
    <name>lianming::FactoryForm</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
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
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>CN, CN-ZJ …</source>
        <translation>CN、CN-ZJ……</translation>
    </message>
    <message>
        <source>Lead time in days</source>
        <translation>交货周期（天）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Pieces a month</source>
        <translation>每月件数</translation>
    </message>
    <message>
        <source>What it makes, and how much of it</source>
        <translation>生产品类与月产能</translation>
    </message>
    <message>
        <source>Of a category with all below it</source>
        <translation>含该品类之下的全部细类</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::FactorySampleForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>申请</translation>
    </message>
</context>
<context>
    <name>lianming::FigureCard</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>lianming::FindingForm</name>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Document, place, date</source>
        <translation>文件、出处、日期</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>移除该明细</translation>
    </message>
    <message>
        <source>Take the finding back</source>
        <translation>撤回核实结果</translation>
    </message>
    <message>
        <source>reported: %1</source>
        <translation>申报：%1</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>零售价</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>The sale</source>
        <translation>销售情况</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>销售日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>A sample or a gift</source>
        <translation>样品或赠品</translation>
    </message>
    <message>
        <source>Free goods</source>
        <translation>免费品</translation>
    </message>
    <message>
        <source>A period, such as 2026Q1</source>
        <translation>期间，如 2026Q1</translation>
    </message>
    <message>
        <source>It must be known</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>A day, such as 2026-05-15, or nothing</source>
        <translation>日期，如 2026-05-15，可留空</translation>
    </message>
    <message>
        <source>A currency, such as CNY</source>
        <translation>币种，如 CNY</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>An amount of %1</source>
        <translation>%1 金额</translation>
    </message>
    <message>
        <source>A percent from 0 to 100</source>
        <translation>0 至 100 的百分比</translation>
    </message>
</context>
<context>
    <name>lianming::FollowButton</name>
    <message>
        <source>Following</source>
        <translation>已关注</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>You hear of what happens here. Click to hear no more of it.</source>
        <translation>这里有动静会通知您。点击取消关注。</translation>
    </message>
    <message>
        <source>Hear of what happens here, under “For me”.</source>
        <translation>这里有动静时，在“与我有关”中通知您。</translation>
    </message>
</context>
<context>
    <name>lianming::ForecastView</name>
    <message>
        <source>Guarantee</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>Counts over</source>
        <translation>计算范围</translation>
    </message>
    <message>
        <source>Guaranteed</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>Instalments in it</source>
        <translation>其中分期款</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Earned so far</source>
        <translation>迄今应计</translation>
    </message>
    <message>
        <source>Calculated periods</source>
        <translation>已计算的期间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>To make up for earlier years</source>
        <translation>须先弥补以前年度</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Nothing has been calculated yet that an estimate could be made from.</source>
        <translation>尚无已计算的期间，无从估算。</translation>
    </message>
    <message>
        <source>%1: %2 divided by %3, rounded half up</source>
        <translation>%1：%2 ÷ %3，四舍五入</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Expected royalties</source>
        <translation>预计授权费</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>预计保底缺口</translation>
    </message>
    <message>
        <source>Expected overage</source>
        <translation>预计超额</translation>
    </message>
    <message>
        <source>Royalties only: reserves are a matter of time, and sales that do not count toward the guarantee are left out.</source>
        <translation>仅计授权费：退货准备金只影响时间先后，不计入保底的销售不在其列。</translation>
    </message>
    <message>
        <source>Its reporting periods</source>
        <translation>其报告期间</translation>
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
    <name>lianming::GatesView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Still free: %1</source>
        <translation>仍可授权：%1</translation>
    </message>
    <message>
        <source>Approve as legal</source>
        <translation>以法务身份批准</translation>
    </message>
    <message>
        <source>Approve as business</source>
        <translation>以项目负责人身份批准</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>不予批准…</translation>
    </message>
    <message>
        <source>Waived by %1; %2 had asked: %3</source>
        <translation>%1 同意豁免；%2 申请：%3</translation>
    </message>
    <message>
        <source>%1 refused the waiver that %2 had asked for: %3</source>
        <translation>%1 拒绝了 %2 申请的豁免：%3</translation>
    </message>
    <message>
        <source>%1 asks for a waiver: %2</source>
        <translation>%1 申请豁免：%2</translation>
    </message>
    <message>
        <source>It waits for a second person.</source>
        <translation>等待第二人决定。</translation>
    </message>
    <message>
        <source>Grant waiver</source>
        <translation>同意豁免</translation>
    </message>
    <message>
        <source>Refuse waiver…</source>
        <translation>拒绝豁免…</translation>
    </message>
    <message>
        <source>Ask for a waiver…</source>
        <translation>申请豁免…</translation>
    </message>
</context>
<context>
    <name>lianming::GuaranteeCard</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>Guaranteed</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>应计</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Over or short</source>
        <translation>缺口或超额</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>预计方法</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>No guarantee of a running contract is still to be earned.</source>
        <translation>履行中的合同没有尚待达成的保底金。</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>已赚取</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>guaranteed</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>Guarantee forecasts</source>
        <translation>保底金预测</translation>
    </message>
    <message>
        <source>%1 earned, %2 expected, %3 guaranteed
%4</source>
        <translation>已赚取 %1，预计 %2，保底金 %3
%4</translation>
    </message>
    <message>
        <source>and %1 to make up for earlier years</source>
        <translation>另须弥补以前年度 %1</translation>
    </message>
</context>
<context>
    <name>lianming::HandOverForm</name>
    <message>
        <source>To whom</source>
        <translation>移交对象</translation>
    </message>
    <message>
        <source>Name and office, such as the court&apos;s registry or the platform&apos;s complaints desk.</source>
        <translation>姓名及部门，如法院立案庭、平台投诉受理部门。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>How it was handed over, and for what.</source>
        <translation>移交方式及用途。</translation>
    </message>
    <message>
        <source>Record the handing over</source>
        <translation>登记移交</translation>
    </message>
    <message>
        <source>Say to whom</source>
        <translation>请填写移交对象</translation>
    </message>
</context>
<context>
    <name>lianming::HeldDetail</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>权利声明</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>由谁出具</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Consents and permits given</source>
        <translation>已取得的同意与批准</translation>
    </message>
    <message>
        <source>None yet: what this is about cannot be signed.</source>
        <translation>尚无：取得之前，涉及的授权不得签署。</translation>
    </message>
    <message>
        <source>For every brand</source>
        <translation>适用于所有品牌方</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>适用于%1</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back what was given by %1</source>
        <translation>撤回由%1出具的文件</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who gave a consent, and when</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lianming::HeldView</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>权利依据</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Record what is held</source>
        <translation>登记权利来源</translation>
    </message>
    <message>
        <source>Add a restriction</source>
        <translation>新增限制</translation>
    </message>
    <message>
        <source>Edit record</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>Record a consent or permit…</source>
        <translation>登记同意或批准…</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Archive record</source>
        <translation>归档记录</translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation>恢复归档记录</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title, code, holder, reference</source>
        <translation>名称、编号、权利人、文号</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>尚无登记</translation>
    </message>
    <message>
        <source>Record what the institution holds and from whom; without it no right can be given.</source>
        <translation>请登记机构持有哪些权利、来自何处；未登记的权利不得授出。</translation>
    </message>
    <message>
        <source>What institutions hold, and restrictions</source>
        <translation>机构的权利来源与限制</translation>
    </message>
    <message>
        <source>what is held</source>
        <translation>权利来源</translation>
    </message>
    <message>
        <source>restrictions</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>lapsing within 180 days</source>
        <translation>180 天内到期</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: choose an institution or search.</source>
        <translation>还有更多记录：请选择机构或搜索。</translation>
    </message>
    <message>
        <source>It is recorded: what it is for can be signed.</source>
        <translation>已登记：相关授权可以签署。</translation>
    </message>
    <message>
        <source>Record a permit</source>
        <translation>登记批准</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Taken back: it clears nothing any more.</source>
        <translation>已撤回：不再作为放行依据。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Archived: it counts no longer.</source>
        <translation>已归档：不再计入权利核查。</translation>
    </message>
    <message>
        <source>It counts again.</source>
        <translation>已恢复：重新计入权利核查。</translation>
    </message>
    <message>
        <source>Import rights…</source>
        <translation>导入权利信息…</translation>
    </message>
    <message>
        <source>Import rights</source>
        <translation>导入权利信息</translation>
    </message>
    <message>
        <source>Spectrum&apos;s rights fields or LIDO (*.csv *.tsv *.txt *.xml *.lido)</source>
        <translation>Spectrum 权利字段表或 LIDO 文件 (*.csv *.tsv *.txt *.xml *.lido)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
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
    <name>lianming::ImportRecords</name>
    <message>
        <source>What came of it</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>The first rows, as they will be read</source>
        <translation>前几行的读取结果</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>将更改</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得一看</translation>
    </message>
    <message>
        <source>%1 records in the file: %2 new, %3 changed, %4 unchanged, %5 not taken.</source>
        <translation>文件共 %1 条记录：新增 %2，更改 %3，未变 %4，未接收 %5。</translation>
    </message>
    <message>
        <source>This is what importing would do. %1</source>
        <translation>导入后的结果如下。%1</translation>
    </message>
    <message>
        <source>It went on behind the %1 records that were in already.</source>
        <translation>已从先前接收的 %1 条记录之后继续。</translation>
    </message>
    <message>
        <source>%1 are worth a look.</source>
        <translation>其中 %1 条值得一看。</translation>
    </message>
    <message>
        <source>Nothing gives the objects in %1 a title: choose a column, or call them by their numbers.</source>
        <translation>%1 中没有任何一列可作题名：请选择一列，或以藏品号作题名。</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未接收的原因</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>lianming::InboxPage</name>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Nothing new for you</source>
        <translation>没有与您有关的新消息</translation>
    </message>
    <message>
        <source>What happens to the records that you own, follow or are asked about will stand here. Open a record and press “Follow”.</source>
        <translation>您负责、关注或被征询的记录有动静时，会列在这里。打开一条记录，点“关注”即可。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>未读：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::InboxView</name>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>应报送</translation>
    </message>
    <message>
        <source>Calculate all open</source>
        <translation>计算全部待算</translation>
    </message>
    <message>
        <source>Nothing to settle yet</source>
        <translation>还没有可结算的内容</translation>
    </message>
    <message>
        <source>When a contract is signed, its reporting periods stand here: what is due, what came in, what it earns.</source>
        <translation>合同签署后，各报告期会列在这里：何时应报、已收到什么、产生多少授权费。</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>授权合同</translation>
    </message>
    <message>
        <source>Reporting periods</source>
        <translation>报告期</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n 个报告期</numerusform>
        </translation>
    </message>
    <message>
        <source>No report waits to be calculated.</source>
        <translation>没有待计算的报告。</translation>
    </message>
    <message>
        <source>Take in reports…</source>
        <translation>收入销售报告…</translation>
    </message>
    <message>
        <source>Take in reports</source>
        <translation>收入销售报告</translation>
    </message>
    <message>
        <source>Statement over the whole page</source>
        <translation>整页显示结算单</translation>
    </message>
</context>
<context>
    <name>lianming::InstitutionForm</name>
    <message>
        <source>Museum</source>
        <translation>博物馆</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图书馆</translation>
    </message>
    <message>
        <source>Academy</source>
        <translation>研究院</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Short and lasting, such as PALACE: the beginning of its assets&apos; codes.</source>
        <translation>简短且长期不变，如 PALACE：其资产代码以此开头。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Country (two letters)</source>
        <translation>国家（两位字母）</translation>
    </message>
    <message>
        <source>City in Chinese</source>
        <translation>城市（中文）</translation>
    </message>
    <message>
        <source>City in English</source>
        <translation>城市（英文）</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>署名信息</translation>
    </message>
    <message>
        <source>How its works are credited on a product, such as © The Palace Museum.</source>
        <translation>产品上如何署名，如 © 故宫博物院。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::InstitutionsPage</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Open proposals</source>
        <translation>进行中的提案</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>授权合同</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>新建机构</translation>
    </message>
    <message numerus="yes">
        <source>%n institution(s)</source>
        <translation>
            <numerusform>%n 个机构</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, code, city</source>
        <translation>名称、代码、城市</translation>
    </message>
    <message>
        <source>No institutions yet</source>
        <translation>还没有机构</translation>
    </message>
    <message>
        <source>Add the museum, library or academy whose collection is licensed.</source>
        <translation>添加其藏品用于授权的博物馆、图书馆或研究院。</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>署名信息</translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n 项资产</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open proposal(s)</source>
        <translation>
            <numerusform>%n 个进行中的提案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n 份合同</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit institution</source>
        <translation>编辑机构</translation>
    </message>
    <message>
        <source>Archive institution</source>
        <translation>归档机构</translation>
    </message>
</context>
<context>
    <name>lianming::InvoiceDetail</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>For the days</source>
        <translation>计息期间</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>未结 %1</translation>
    </message>
    <message>
        <source>%1 of tax not certified</source>
        <translation>预提税 %1 尚无凭证</translation>
    </message>
    <message>
        <source>%1 of tax beyond what is due</source>
        <translation>预提税凭证超出应付 %1</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Tax certificate…</source>
        <translation>完税凭证…</translation>
    </message>
    <message>
        <source>Credit note…</source>
        <translation>贷项通知单…</translation>
    </message>
    <message>
        <source>Interest note…</source>
        <translation>利息账单…</translation>
    </message>
    <message>
        <source>How the amount comes about</source>
        <translation>金额的由来</translation>
    </message>
    <message>
        <source>Amount before VAT</source>
        <translation>不含增值税金额</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1 到账</translation>
    </message>
    <message>
        <source>%1 at %2, exchange difference %3</source>
        <translation>%1，汇率 %2，汇兑差额 %3</translation>
    </message>
    <message>
        <source>Take back what %1 paid</source>
        <translation>撤回 %1 的核销</translation>
    </message>
    <message>
        <source>Notes on it</source>
        <translation>相关单据</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>预提税</translation>
    </message>
    <message>
        <source>%1 expected, %2 certified.</source>
        <translation>应为 %1，已有凭证 %2。</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>Take certificate %1 back</source>
        <translation>撤回凭证 %1</translation>
    </message>
    <message>
        <source>Late interest</source>
        <translation>逾期利息</translation>
    </message>
    <message>
        <source>%1 have run up to today, %2.</source>
        <translation>截至今天（%2）累计 %1。</translation>
    </message>
    <message>
        <source>%1 of it are invoiced.</source>
        <translation>其中 %1 已开账单。</translation>
    </message>
    <message>
        <source>Reminder letter…</source>
        <translation>催报催款函…</translation>
    </message>
</context>
<context>
    <name>lianming::InvoiceDocumentForm</name>
    <message>
        <source>Account to pay to</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>As it is to be printed; may be left empty.</source>
        <translation>按此原样印出，可留空。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>lianming::InvoicesView</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未付金额</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>还没有账单</translation>
    </message>
    <message>
        <source>When a reporting period is closed, it can be invoiced here with its frozen figures.</source>
        <translation>报告期关账后，可在这里按已冻结的数字开具账单。</translation>
    </message>
    <message numerus="yes">
        <source>%n closed period(s) can be invoiced.</source>
        <translation>
            <numerusform>有 %n 个已关账期可以开账单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>Invoice all closed periods</source>
        <translation>为全部已关账期开账单</translation>
    </message>
    <message numerus="yes">
        <source>Invoice %n closed period(s)…</source>
        <translation>
            <numerusform>为 %n 个已关账期开账单…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 份单据</numerusform>
        </translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>未付 %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>Take the payment off this invoice?</source>
        <translation>撤回这笔收款对该账单的核销？</translation>
    </message>
    <message>
        <source>Taken back: the money is on account again.</source>
        <translation>已撤回，款项重新挂账。</translation>
    </message>
    <message>
        <source>Take the certificate back?</source>
        <translation>撤回这份凭证？</translation>
    </message>
    <message>
        <source>The certificate no longer counts.</source>
        <translation>该凭证不再计入。</translation>
    </message>
    <message>
        <source>Reason, for the history</source>
        <translation>原因（写入历史）</translation>
    </message>
    <message>
        <source>%1 is issued.</source>
        <translation>已开具 %1。</translation>
    </message>
    <message>
        <source>Credit note on %1</source>
        <translation>%1 的贷项通知单</translation>
    </message>
    <message>
        <source>The certificate counts as paid.</source>
        <translation>凭证金额已计为已付。</translation>
    </message>
    <message>
        <source>Tax certificate for %1</source>
        <translation>%1 的完税凭证</translation>
    </message>
    <message>
        <source>Invoice %1 of late interest on %2?</source>
        <translation>就 %2 开具 %1 的逾期利息账单？</translation>
    </message>
    <message>
        <source>For the days %1. No day is charged twice.</source>
        <translation>计息期间：%1。任何一天都不会重复计息。</translation>
    </message>
    <message>
        <source>Issue interest note</source>
        <translation>开具利息账单</translation>
    </message>
    <message>
        <source>Save scan</source>
        <translation>保存扫描件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>lianming::KeyDateForm</name>
    <message>
        <source>Key date</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>What is done stays where it is; the rest is counted anew</source>
        <translation>已完成的不变，其余重新推算</translation>
    </message>
    <message>
        <source>What would move</source>
        <translation>将变动的任务</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::KeysView</name>
    <message>
        <source>This workspace&apos;s key</source>
        <translation>本工作区的密钥</translation>
    </message>
    <message>
        <source>None yet: it is made with the first package.</source>
        <translation>尚无：发出第一个审阅包时生成。</translation>
    </message>
    <message>
        <source>In use since %1. Read these digits out when somebody asks whether a package is yours. The secret half lies on this computer, sealed, and in no database.</source>
        <translation>自 %1 起使用。有人核实审阅包是否由您发出时，请读出这些数字。私钥封存在这台电脑上，不在任何数据库中。</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>新建密钥…</translation>
    </message>
    <message>
        <source>Keys of the others</source>
        <translation>对方的密钥</translation>
    </message>
    <message>
        <source>They appear with the first file from each.</source>
        <translation>收到各方的第一个文件后会显示在这里。</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>首次出现：%1</translation>
    </message>
    <message>
        <source>The digits agree</source>
        <translation>数字一致</translation>
    </message>
    <message>
        <source>It is not theirs</source>
        <translation>不是对方的</translation>
    </message>
    <message>
        <source>Export it for another computer…</source>
        <translation>导出到另一台电脑…</translation>
    </message>
    <message>
        <source>Bring a key here…</source>
        <translation>导入密钥…</translation>
    </message>
</context>
<context>
    <name>lianming::LedgerDetail</name>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Owes %1</source>
        <translation>欠 %1</translation>
    </message>
    <message>
        <source>Has %1 to its credit</source>
        <translation>有 %1 的余额</translation>
    </message>
    <message>
        <source>Nothing is owed in %1</source>
        <translation>%1 无欠款</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Open cash by the days it is overdue</source>
        <translation>未付金额的账龄</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>记账明细</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>未付 %1</translation>
    </message>
    <message>
        <source>tax not certified %1</source>
        <translation>待凭证税款 %1</translation>
    </message>
    <message>
        <source>less %1 on account</source>
        <translation>减挂账 %1</translation>
    </message>
    <message>
        <source>The ledger foots: %1 makes %2.</source>
        <translation>账目相符：%1，合计 %2。</translation>
    </message>
    <message>
        <source>The ledger does not foot: %1 makes %2, the postings make %3. Check the workspace.</source>
        <translation>账目不符：%1，合计 %2，而记账合计为 %3。请检查工作区。</translation>
    </message>
    <message>
        <source>Reminder letter…</source>
        <translation>催报催款函…</translation>
    </message>
    <message>
        <source>No report is late and nothing is overdue.</source>
        <translation>没有逾期的报告，也没有逾期的款项。</translation>
    </message>
</context>
<context>
    <name>lianming::LetterView</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save letter…</source>
        <translation>保存函件…</translation>
    </message>
    <message>
        <source>Save table of lines…</source>
        <translation>保存明细表…</translation>
    </message>
</context>
<context>
    <name>lianming::LicenseesView</name>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Tax not certified</source>
        <translation>待凭证税款</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Licensees</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>没有任何欠款</translation>
    </message>
    <message>
        <source>Licensees stand here as soon as something is invoiced or a payment is on account.</source>
        <translation>一旦开出账单或有款项挂账，被授权方就会列在这里。</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>账单</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>owed %1</source>
        <translation>应收 %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>Account in %1</source>
        <translation>%1 往来账</translation>
    </message>
</context>
<context>
    <name>lianming::LifeCards</name>
    <message>
        <source>Used</source>
        <translation>已行使</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已放弃行使</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>of the institution</source>
        <translation>机构的选择权</translation>
    </message>
    <message>
        <source>of the brand</source>
        <translation>品牌方的选择权</translation>
    </message>
    <message>
        <source>by itself, unless somebody objects</source>
        <translation>自动续展，除非有一方提出异议</translation>
    </message>
    <message>
        <source>Amendment %1: %2</source>
        <translation>第 %1 号补充协议：%2</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>补充协议</translation>
    </message>
    <message>
        <source>applies from %1</source>
        <translation>自 %1 起生效</translation>
    </message>
    <message>
        <source>It stands as it was signed.</source>
        <translation>合同按签署内容执行，未订立补充协议。</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>订立补充协议…</translation>
    </message>
    <message>
        <source>Renewal and options</source>
        <translation>续展与选择权</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>then until %1</source>
        <translation>行使后至 %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>Use it…</source>
        <translation>行使…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>放弃行使…</translation>
    </message>
    <message>
        <source>None agreed.</source>
        <translation>未约定。</translation>
    </message>
    <message>
        <source>Add option…</source>
        <translation>添加选择权…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>clause %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the diary</source>
        <translation>
            <numerusform>日程中另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>添加待办…</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>by the institution</source>
        <translation>机构发出</translation>
    </message>
    <message>
        <source>by the brand</source>
        <translation>品牌方发出</translation>
    </message>
    <message>
        <source>to be answered by %1</source>
        <translation>须在 %1 前答复</translation>
    </message>
    <message>
        <source>takes effect on %1</source>
        <translation>%1 生效</translation>
    </message>
    <message>
        <source>Neither side has given notice.</source>
        <translation>双方均未发出通知。</translation>
    </message>
    <message>
        <source>Record notice…</source>
        <translation>登记通知…</translation>
    </message>
</context>
<context>
    <name>lianming::LifeFlow</name>
    <message>
        <source>Amendment of %1</source>
        <translation>%1 的补充协议</translation>
    </message>
    <message>
        <source>Amend %1</source>
        <translation>为 %1 订立补充协议</translation>
    </message>
    <message>
        <source>Give this amendment up?</source>
        <translation>放弃这份补充协议？</translation>
    </message>
    <message>
        <source>The contract stays as it is. The amendment stays in the list as given up.</source>
        <translation>合同保持不变；该补充协议仍列在清单中，标为已放弃。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>New option</source>
        <translation>新选择权</translation>
    </message>
    <message>
        <source>An amendment is drafted: check it, then sign it.</source>
        <translation>已起草补充协议，请核对后签署。</translation>
    </message>
    <message>
        <source>Decline the option</source>
        <translation>放弃行使选择权</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新通知</translation>
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
    <name>lianming::LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>移除此行</translation>
    </message>
    <message>
        <source>Move the line up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the line down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>lianming::LinesList</name>
    <message>
        <source>%1 a unit</source>
        <translation>每件 %1</translation>
    </message>
    <message>
        <source>raises a question</source>
        <translation>有疑问</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>申报额</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>准予扣除</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>计费基数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Royalty</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示全部明细</translation>
    </message>
    <message>
        <source>without a rule</source>
        <translation>不适用规则</translation>
    </message>
    <message>
        <source>earns nothing</source>
        <translation>不计授权费</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Counts toward</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>待处理问题</translation>
    </message>
    <message>
        <source>only these</source>
        <translation>仅看有疑问的</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有明细</translation>
    </message>
    <message>
        <source>No line of this statement fits all of this.</source>
        <translation>这份结算单中没有同时符合这些条件的明细。</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <translation>结算单明细</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>申报 %1</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>基数 %1</translation>
    </message>
    <message>
        <source>royalty %1</source>
        <translation>授权费 %1</translation>
    </message>
    <message>
        <source>highest rate</source>
        <translation>最高费率</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>人工裁定：%1</translation>
    </message>
    <message>
        <source>decided: %1 a unit</source>
        <translation>人工裁定：每件 %1</translation>
    </message>
    <message>
        <source>decided: a fee</source>
        <translation>人工裁定：固定金额</translation>
    </message>
    <message>
        <source>no rule fits</source>
        <translation>无适用规则</translation>
    </message>
</context>
<context>
    <name>lianming::ListingForm</name>
    <message>
        <source>Whose listing it is</source>
        <translation>商品页归属</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>As the page shows it.</source>
        <translation>按页面所示填写。</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>店铺编号</translation>
    </message>
    <message>
        <source>The listing</source>
        <translation>商品页</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The platform and number are read from it.</source>
        <translation>平台和商品编号由网址识别。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Price as shown</source>
        <translation>页面标价</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Units sold as shown</source>
        <translation>页面显示销量</translation>
    </message>
    <message>
        <source>For the question whether it is licensed</source>
        <translation>用于判断授权状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Where it is sold</source>
        <translation>销售地域</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>One, please</source>
        <translation>只能选一项</translation>
    </message>
</context>
<context>
    <name>lianming::ListingImportView</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>Taken, but</source>
        <translation>已接收，有提示</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>Trying out %1</source>
        <translation>正在试导入 %1</translation>
    </message>
    <message>
        <source>Taking in %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Listings of %1</source>
        <translation>%1 中的商品页</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1 new, %2 changed, %3 known, %4 not taken; %5 pictures.</source>
        <translation>
            <numerusform>共 %n 行：新增 %1，更改 %2，已有 %3，未接收 %4；图片 %5 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what taking it in would do. %1</source>
        <translation>导入后的结果如下。%1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列对应关系：%1</translation>
    </message>
    <message>
        <source>Reading the sheet…</source>
        <translation>正在读取清单…</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>全部提示</translation>
    </message>
    <message>
        <source>Rows not taken</source>
        <translation>未接收的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Search the pictures</source>
        <translation>比对图片</translation>
    </message>
    <message>
        <source>Take in the listings</source>
        <translation>导入商品页</translation>
    </message>
    <message>
        <source>Remarks on rows</source>
        <translation>各行提示</translation>
    </message>
</context>
<context>
    <name>lianming::LookbookChoiceView</name>
    <message>
        <source>Read a brand&apos;s choice</source>
        <translation>读取品牌方的选择</translation>
    </message>
    <message>
        <source>Choices from a lookbook (*.json *.csv *.txt *.eml);;All files (*)</source>
        <translation>画册选择 (*.json *.csv *.txt *.eml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Chosen by %1</source>
        <translation>%1 选中的作品</translation>
    </message>
    <message>
        <source>A brand&apos;s choice</source>
        <translation>品牌方的选择</translation>
    </message>
    <message numerus="yes">
        <source>%n works are chosen.</source>
        <translation>
            <numerusform>已选 %n 件作品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen works</source>
        <translation>选中的作品</translation>
    </message>
    <message>
        <source>Archived meanwhile.</source>
        <translation>其间已归档。</translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation>此处已无</translation>
    </message>
    <message>
        <source>New proposal from these</source>
        <translation>以这些作品新建提案</translation>
    </message>
    <message>
        <source>New proposal to %1 (%2)</source>
        <translation>向%1新建提案（%2）</translation>
    </message>
</context>
<context>
    <name>lianming::LookbookForm</name>
    <message>
        <source>One work</source>
        <translation>每页一件</translation>
    </message>
    <message>
        <source>Four works</source>
        <translation>每页四件</translation>
    </message>
    <message>
        <source>Nine works</source>
        <translation>每页九件</translation>
    </message>
    <message>
        <source>PDF, to print and to mail</source>
        <translation>PDF，便于打印和发送</translation>
    </message>
    <message>
        <source>Web page, to choose from</source>
        <translation>网页，便于勾选</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中英双语</translation>
    </message>
    <message>
        <source>Save lookbook</source>
        <translation>保存画册</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Folder for the lookbook</source>
        <translation>选择存放画册的文件夹</translation>
    </message>
    <message>
        <source>Making the lookbook</source>
        <translation>正在制作画册</translation>
    </message>
    <message numerus="yes">
        <source>Lookbook %1 with %n works written to %2.</source>
        <translation>
            <numerusform>画册 %1（共 %n 件作品）已写入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Lookbook</source>
        <translation>画册</translation>
    </message>
    <message>
        <source>Make lookbook…</source>
        <translation>制作画册…</translation>
    </message>
    <message numerus="yes">
        <source>%n works are chosen.</source>
        <translation>
            <numerusform>已选择 %n 件作品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>For which brand</source>
        <translation>致哪个品牌方</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Note to the brand</source>
        <translation>致品牌方的说明</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>What could be had</source>
        <translation>可授权情况</translation>
    </message>
    <message>
        <source>Say of each work whether its rights are free</source>
        <translation>逐件注明权利是否可授权</translation>
    </message>
    <message>
        <source>What else goes in</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>作品介绍</translation>
    </message>
    <message>
        <source>A form for the brand&apos;s choice</source>
        <translation>选品回执</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Left empty: the institution&apos;s name, and for whom.</source>
        <translation>留空则使用机构名称及画册对象。</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利种类</translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
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
        <source>Exclusivity</source>
        <translation>许可性质</translation>
    </message>
    <message>
        <source>A lookbook shows at most %1 works: choose fewer.</source>
        <translation>一本画册最多收录 %1 件作品，请减少所选数量。</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>该日期已过</translation>
    </message>
    <message>
        <source>The last day is before the first</source>
        <translation>结束日早于起始日</translation>
    </message>
    <message>
        <source>Choose at least one</source>
        <translation>请至少选择一项</translation>
    </message>
    <message>
        <source>Left out, because they are archived: %1</source>
        <translation>已归档而未收入：%1</translation>
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
    <name>lianming::MarkUseForm</name>
    <message>
        <source>Used on</source>
        <translation>使用日期</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>格式 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>On which goods, by whom, what shows it</source>
        <translation>用于何种商品、由谁使用、以何为证</translation>
    </message>
    <message>
        <source>Write the day as 2026-06-01</source>
        <translation>日期请写成 2026-06-01</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <translation>该日期尚未到来</translation>
    </message>
    <message>
        <source>This is before the application</source>
        <translation>早于申请日</translation>
    </message>
</context>
<context>
    <name>lianming::MatchBar</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>lianming::MatchCardModel</name>
    <message>
        <source>%1, %2 of 100, %3</source>
        <translation>%1，可信度 %2/100，%3</translation>
    </message>
</context>
<context>
    <name>lianming::MatchCards</name>
    <message>
        <source>whole picture</source>
        <translation>整图</translation>
    </message>
    <message>
        <source>part</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>Licence ended</source>
        <translation>授权已结束</translation>
    </message>
    <message>
        <source>A listing without a title</source>
        <translation>无标题商品页</translation>
    </message>
</context>
<context>
    <name>lianming::MatchDetail</name>
    <message>
        <source>%1 fit</source>
        <translation>匹配度 %1</translation>
    </message>
    <message>
        <source>The features alone say %1; what is not free counts less.</source>
        <translation>仅按特征为 %1；权利不完全可授的相应降低。</translation>
    </message>
    <message>
        <source>Put on a shortlist…</source>
        <translation>加入候选清单…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>What the brand looks for and can do</source>
        <translation>品牌方的需求与能力</translation>
    </message>
    <message>
        <source>The rights question of this pair</source>
        <translation>查询该组合的权利</translation>
    </message>
    <message>
        <source>%1 · weight %2</source>
        <translation>%1 · 权重 %2</translation>
    </message>
    <message>
        <source>Where the museum wants the IP to be</source>
        <translation>博物馆对该 IP 的期望</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
</context>
<context>
    <name>lianming::MatchView</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>IP asset</source>
        <translation>IP 资产</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>各项特征</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put on a shortlist…</source>
        <translation>加入候选清单…</translation>
    </message>
    <message>
        <source>Surprise me</source>
        <translation>给我惊喜</translation>
    </message>
    <message>
        <source>Weights…</source>
        <translation>权重…</translation>
    </message>
    <message>
        <source>which IP asset?</source>
        <translation>哪件 IP 资产？</translation>
    </message>
    <message>
        <source>which brand?</source>
        <translation>哪个品牌方？</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授权方式</translation>
    </message>
    <message>
        <source>Brands for an IP asset</source>
        <translation>为 IP 找品牌方</translation>
    </message>
    <message>
        <source>IP assets for a brand</source>
        <translation>为品牌方找 IP</translation>
    </message>
    <message>
        <source>Choose an IP asset; the brands that fit it best are ranked, where rights are free, with the reasons.</source>
        <translation>选择一件 IP 资产；在权利可授的范围内，按匹配程度列出品牌方并说明理由。</translation>
    </message>
    <message>
        <source>Choose a brand; the IP assets that fit it best are ranked, where rights are free, with the reasons.</source>
        <translation>选择一个品牌方；在权利可授的范围内，按匹配程度列出 IP 资产并说明理由。</translation>
    </message>
    <message>
        <source>Choose an IP asset</source>
        <translation>选择 IP 资产</translation>
    </message>
    <message>
        <source>Choose a brand</source>
        <translation>选择品牌方</translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) shown</source>
        <translation>
            <numerusform>显示 %n 个品牌方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) shown</source>
        <translation>
            <numerusform>显示 %n 件资产</numerusform>
        </translation>
    </message>
    <message>
        <source>The best of %1</source>
        <translation>从 %1 个中选出</translation>
    </message>
    <message>
        <source>%1 rows in the file: %2 changed, %3 as before, %4 not taken.</source>
        <translation>文件共 %1 行：更新 %2 行，未变 %3 行，未接收 %4 行。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Back to the ranking</source>
        <translation>返回排名</translation>
    </message>
    <message>
        <source>Where the museum wants the IP to be…</source>
        <translation>博物馆对该 IP 的期望…</translation>
    </message>
    <message>
        <source>Import what brands look for…</source>
        <translation>导入品牌方需求…</translation>
    </message>
    <message>
        <source>Drawn from the best of %1, draw %2</source>
        <translation>从 %1 个中较优者里抽取，第 %2 次</translation>
    </message>
    <message>
        <source>Import what brands look for</source>
        <translation>导入品牌方需求</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
</context>
<context>
    <name>lianming::MatchingPage</name>
    <message>
        <source>Shortlists</source>
        <translation>候选清单</translation>
    </message>
    <message>
        <source>Exclusives</source>
        <translation>独占分配</translation>
    </message>
    <message>
        <source>For a brand</source>
        <translation>为品牌方找 IP</translation>
    </message>
    <message>
        <source>For an IP asset</source>
        <translation>为 IP 找品牌方</translation>
    </message>
</context>
<context>
    <name>lianming::MemberForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As the history writes it: the name under Settings; on PostgreSQL the database&apos;s user. It stays.</source>
        <translation>与历史记录中的写法一致：即“设置”中的姓名；使用 PostgreSQL 时为数据库用户名。添加后不能修改。</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>What colleagues call this person; may be empty.</source>
        <translation>同事对此人的称呼；可以留空。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Only for brand managers</source>
        <translation>仅限品牌经理</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Take the role away</source>
        <translation>取消角色</translation>
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
    <name>lianming::MotifCutter</name>
    <message>
        <source>Chinese title</source>
        <translation>中文题名</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文题名</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>藏品号</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>截取</translation>
    </message>
    <message>
        <source>The motif needs a title in one of the languages.</source>
        <translation>纹样至少需要一种语言的题名。</translation>
    </message>
    <message>
        <source>Cutting out a motif</source>
        <translation>正在截取纹样</translation>
    </message>
    <message>
        <source>%1 × %2 pixels · %3</source>
        <translation>%1 × %2 像素 · %3</translation>
    </message>
    <message>
        <source>Cut a motif out of %1</source>
        <translation>从《%1》中截取纹样</translation>
    </message>
    <message>
        <source>Picture with the part that is cut out</source>
        <translation>图片及所截取的部分</translation>
    </message>
    <message>
        <source>Drag a rectangle; arrows move it, with Shift they change its size, with Ctrl faster</source>
        <translation>拖出一个矩形；方向键移动，加 Shift 改变大小，加 Ctrl 更快</translation>
    </message>
    <message>
        <source>The new motif</source>
        <translation>新纹样</translation>
    </message>
</context>
<context>
    <name>lianming::MoveForm</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The charts tell why proposals are lost by these.</source>
        <translation>图表按这些原因说明提案为何失去。</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <translation>转到“%1”</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>请说明原因。</translation>
    </message>
</context>
<context>
    <name>lianming::MyTasksView</name>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>7 天内</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>没有待办任务</translation>
    </message>
    <message>
        <source>Tasks of all work plans appear here by their days.</source>
        <translation>所有工作计划的任务按日期列于此处。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Tasks of all plans</source>
        <translation>所有计划的任务</translation>
    </message>
</context>
<context>
    <name>lianming::NewCasesForm</name>
    <message>
        <source>Choose an institution</source>
        <translation>选择机构</translation>
    </message>
    <message>
        <source>Whose right</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Against whom and what</source>
        <translation>侵权卖家与商品页</translation>
    </message>
    <message>
        <source>Sellers</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>All their listings with open matches. Several sellers become a case each</source>
        <translation>包括其全部有待处理比对结果的商品页。选择多个卖家时，每个卖家各建一案</translation>
    </message>
    <message>
        <source>Single listings</source>
        <translation>单个商品页</translation>
    </message>
    <message>
        <source>Many listings of one seller become one notice</source>
        <translation>同一卖家的多个商品页合并为一份侵权通知</translation>
    </message>
    <message>
        <source>Listings that nobody has taken in</source>
        <translation>尚未导入的商品页</translation>
    </message>
    <message>
        <source>Their addresses on the web, one a line</source>
        <translation>填写网址，每行一个</translation>
    </message>
    <message>
        <source>What the notice says</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Empty: the seller&apos;s name</source>
        <translation>留空则用卖家名称</translation>
    </message>
    <message>
        <source>Right relied on</source>
        <translation>主张的权利</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Say whose right it is</source>
        <translation>请选择权利人</translation>
    </message>
    <message>
        <source>Choose a seller or listings, or enter an address</source>
        <translation>请选择卖家或商品页，或填写网址</translation>
    </message>
    <message>
        <source>%1 is no address on the web</source>
        <translation>%1 不是有效网址</translation>
    </message>
    <message>
        <source>Addresses go with one seller: with several nobody knows whose they are</source>
        <translation>填写网址时只能选择一个卖家，否则无法确定网址属于谁</translation>
    </message>
    <message numerus="yes">
        <source>%n open match(es)</source>
        <translation>
            <numerusform>%n 条待处理比对结果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::NoticeForm</name>
    <message>
        <source>No answer is needed</source>
        <translation>无须答复</translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>%n 日内</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Who gave it</source>
        <translation>发出方</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>To be answered or put right</source>
        <translation>答复或补正期限</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>A notice stands as it was recorded; nothing about it changes afterwards.</source>
        <translation>通知登记后不再改动。</translation>
    </message>
</context>
<context>
    <name>lianming::ObligationForm</name>
    <message>
        <source>Choose a contract</source>
        <translation>选择合同</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>需完成的事项</translation>
    </message>
    <message>
        <source>Who must do it</source>
        <translation>义务方</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>最后一次</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::OpinionForm</name>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>I recommend</source>
        <translation>我的意见</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The licensee does not read it.</source>
        <translation>被授权方看不到。</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>提出意见</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请填写理由。</translation>
    </message>
</context>
<context>
    <name>lianming::OptionForm</name>
    <message>
        <source>The brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>The institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>It comes by itself</source>
        <translation>自动续展</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选择权</translation>
    </message>
    <message>
        <source>What it gives, such as: two more years on the same terms.</source>
        <translation>给予什么，例如：按相同条件再续两年。</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>由谁行使</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>To be used by</source>
        <translation>行使期限</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>新的届满日</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>What must hold, if anything: net sales of 20 million in the third year.</source>
        <translation>须满足的条件（如有）：第三年净销售额达 2000 万元。</translation>
    </message>
</context>
<context>
    <name>lianming::OrderDetail</name>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Overbooked</source>
        <translation>超产能</translation>
    </message>
    <message>
        <source>Too many labels</source>
        <translation>授权标过多</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>%1 of %2 received</source>
        <translation>已收 %1，共 %2</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>授权标</translation>
    </message>
    <message>
        <source>%1 of %2 delivered</source>
        <translation>已发 %1，共 %2</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Reason for overbooking</source>
        <translation>超产能理由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>合同 %1</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Production began</source>
        <translation>已开工</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成订单</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>登记到货…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>到货记录</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 枚授权标</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1: %2 pieces to make, room for %3</source>
        <translation>%1：需生产 %2 件，产能 %3 件</translation>
    </message>
    <message>
        <source>More than the factory can make:</source>
        <translation>超出工厂产能：</translation>
    </message>
    <message>
        <source>Due before the factory&apos;s lead time has passed.</source>
        <translation>交货日早于工厂的交货周期。</translation>
    </message>
</context>
<context>
    <name>lianming::OrderForm</name>
    <message>
        <source>Choose a factory</source>
        <translation>选择工厂</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>工厂</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Labels asked for</source>
        <translation>申请授权标</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>Production begins</source>
        <translation>开工日</translation>
    </message>
    <message>
        <source>Reason for overbooking</source>
        <translation>超产能理由</translation>
    </message>
    <message>
        <source>Only needed where a month would be full</source>
        <translation>仅当某月产能不足时需要</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>What the factory makes</source>
        <translation>工厂所产品类</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>lianming::OrderingView</name>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>lianming::OrdersView</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>授权标</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>工厂</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Order goods</source>
        <translation>下生产订单</translation>
    </message>
    <message>
        <source>Production orders</source>
        <translation>生产订单</translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation>还没有生产订单</translation>
    </message>
    <message>
        <source>Goods are ordered at a factory that is approved for their contract. Add suppliers first.</source>
        <translation>生产订单须下给已获该合同核准的工厂。请先添加供应商。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 个逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Fewer pieces came in than were ordered</source>
        <translation>到货少于订购数量</translation>
    </message>
    <message>
        <source>Why that is enough</source>
        <translation>为何足够</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Production order</source>
        <translation>生产订单</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>%1 is kept as a draft: it cannot be placed.</source>
        <translation>%1 已存为草稿：目前无法下单。</translation>
    </message>
    <message>
        <source>More than the factory can make</source>
        <translation>超出工厂产能</translation>
    </message>
    <message>
        <source>Why it is placed all the same</source>
        <translation>仍要下单的理由</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
    </message>
</context>
<context>
    <name>lianming::OutlookPage</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>预计保底缺口</translation>
    </message>
    <message>
        <source>To accrue</source>
        <translation>应计提</translation>
    </message>
    <message>
        <source>Due in 90 days</source>
        <translation>90 天内到期</translation>
    </message>
    <message>
        <source>Largest licensee</source>
        <translation>最大被授权方</translation>
    </message>
    <message>
        <source>Nothing to look ahead to yet</source>
        <translation>暂无可前瞻的内容</translation>
    </message>
    <message>
        <source>When contracts are signed, what they guarantee, what they will bring and what falls due when stands here.</source>
        <translation>合同签署后，保底金、预计收入和到期款项都显示在此。</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>授权合同</translation>
    </message>
    <message>
        <source>all guarantees are on their way</source>
        <translation>各项保底金均可望达成</translation>
    </message>
    <message numerus="yes">
        <source>%n guarantee(s) fall short</source>
        <translation>
            <numerusform>%n 项保底金预计不足</numerusform>
        </translation>
    </message>
    <message>
        <source>earned, not closed, at %1</source>
        <translation>截至%1已赚取未关账</translation>
    </message>
    <message>
        <source>nothing is overdue</source>
        <translation>没有逾期款项</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>no royalties in twelve months</source>
        <translation>十二个月内没有授权费</translation>
    </message>
</context>
<context>
    <name>lianming::OverviewPage</name>
    <message>
        <source>Pipeline</source>
        <translation>提案进程</translation>
    </message>
    <message>
        <source>Royalties by month and brand</source>
        <translation>各月、各品牌方的授权费</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等您处理</translation>
    </message>
    <message>
        <source>Expires and is due</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>Open proposals</source>
        <translation>进行中的提案</translation>
    </message>
    <message>
        <source>Signed this year</source>
        <translation>今年签约</translation>
    </message>
    <message>
        <source>Royalties to settle</source>
        <translation>待结算授权费</translation>
    </message>
    <message>
        <source>Ends within 90 days</source>
        <translation>90 天内到期</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n 个提案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n 份合同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) not closed yet</source>
        <translation>
            <numerusform>%n 份结算单尚未关账</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing lapses</source>
        <translation>没有到期事项</translation>
    </message>
    <message>
        <source>next: %1, %2</source>
        <translation>最近：%1，%2</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nothing waits. Enjoy the quiet.</source>
        <translation>没有待办，难得清闲。</translation>
    </message>
    <message>
        <source>Nothing in the next 90 days.</source>
        <translation>未来 90 天内没有。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::OwnClauseForm</name>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Heading (Chinese)</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文文本</translation>
    </message>
    <message>
        <source>Heading (English)</source>
        <translation>标题（英文）</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文文本</translation>
    </message>
    <message>
        <source>A paragraph a line. Write figures and days as places of the terms, such as {territories}.</source>
        <translation>每行一段。数字和日期请用合同条件的占位符书写，例如 {territories}。</translation>
    </message>
    <message>
        <source>The heading is missing.</source>
        <translation>缺少标题。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
</context>
<context>
    <name>lianming::PackagesPage</name>
    <message>
        <source>A brand&apos;s answer</source>
        <translation>品牌方的回复</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are taken in.</source>
        <translation>
            <numerusform>已接收 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide: two answers were given apart.</source>
        <translation>
            <numerusform>%n 项待定夺：两人给出了不同的答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign with a new key from now on?</source>
        <translation>今后改用新密钥签名？</translation>
    </message>
    <message>
        <source>Everybody who knows the old key will have to confirm the new one.</source>
        <translation>认识旧密钥的各方都需要确认新密钥。</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>新建密钥</translation>
    </message>
    <message>
        <source>Keys that sign</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写出。</translation>
    </message>
    <message>
        <source> – answer</source>
        <translation> – 回复</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>回复馆方</translation>
    </message>
    <message>
        <source>Review packages (*.lianming-review)</source>
        <translation>审阅包 (*.lianming-review)</translation>
    </message>
    <message>
        <source>Send it to %1 by e-mail. What you say from now on goes into the next answer.</source>
        <translation>请用电子邮件发给 %1。此后的意见将进入下一次回复。</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>藏品</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Said by the other side</source>
        <translation>对方意见</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Share with a brand…</source>
        <translation>发给品牌方…</translation>
    </message>
    <message>
        <source>Open a package or an answer…</source>
        <translation>打开审阅包或回复…</translation>
    </message>
    <message>
        <source>Open a package or an answer</source>
        <translation>打开审阅包或回复</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>回复馆方…</translation>
    </message>
    <message>
        <source>Withdraw the package…</source>
        <translation>撤回审阅包…</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>审阅往来</translation>
    </message>
    <message>
        <source>No review packages yet</source>
        <translation>还没有审阅包</translation>
    </message>
    <message>
        <source>Share works and proposals with a brand as one signed file, or drop a file here that was sent to you.</source>
        <translation>把藏品和提案作为一个签名文件发给品牌方，或把收到的文件拖到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n exchanges</source>
        <translation>
            <numerusform>%n 次往来</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Withdraw the package</source>
        <translation>撤回审阅包</translation>
    </message>
    <message>
        <source>Why; answers to it are refused from now on</source>
        <translation>原因；此后对它的回复将不予接收</translation>
    </message>
    <message>
        <source>A copy of the key</source>
        <translation>密钥副本</translation>
    </message>
    <message>
        <source>A passphrase of at least 12 characters, which seals the copy</source>
        <translation>封存副本的口令，至少 12 个字符</translation>
    </message>
    <message>
        <source>Keys (*.lianming-key)</source>
        <translation>密钥 (*.lianming-key)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Bring it to the other computer, and tell the passphrase on another way.</source>
        <translation>请把它带到另一台电脑，口令请另行告知。</translation>
    </message>
    <message>
        <source>Bring a key here</source>
        <translation>导入密钥</translation>
    </message>
    <message>
        <source>Keys (*.lianming-key);;All files (*)</source>
        <translation>密钥 (*.lianming-key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The passphrase that seals it</source>
        <translation>封存该密钥的口令</translation>
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
    <name>lianming::PairView</name>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 与 %2 对照</translation>
    </message>
</context>
<context>
    <name>lianming::PartnerDetail</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有联系人。</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
</context>
<context>
    <name>lianming::PartnersPage</name>
    <message>
        <source>Add person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Archive person</source>
        <translation>归档联系人</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>lianming::PayeeDocumentForm</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Rights holder or agent</source>
        <translation>权利人或代理方</translation>
    </message>
    <message>
        <source>Whoever has a split of a closed period or a mandate.</source>
        <translation>在已关账报告期享有分成，或持有委托的各方。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Choose whose statement it is</source>
        <translation>请选择为谁出具结算单</translation>
    </message>
</context>
<context>
    <name>lianming::PaymentDetail</name>
    <message>
        <source>Reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>%1 not put against an invoice</source>
        <translation>%1 未核销</translation>
    </message>
    <message>
        <source>Put against invoices</source>
        <translation>核销账单</translation>
    </message>
    <message>
        <source>Reverse payment…</source>
        <translation>冲销收款…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Put against</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>%1 at %2, exchange difference %3</source>
        <translation>%1，汇率 %2，汇兑差额 %3</translation>
    </message>
    <message>
        <source>Take back what was put against %1</source>
        <translation>撤回对 %1 的核销</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>lianming::PaymentForm</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>到账金额</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Put against</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Open invoices of the licensee</source>
        <translation>该被授权方的未结账单</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Choose who paid</source>
        <translation>请选择付款方</translation>
    </message>
    <message>
        <source>Write an amount such as 1,234.50</source>
        <translation>请填写金额，例如 1,234.50</translation>
    </message>
    <message>
        <source>Write what came in</source>
        <translation>请填写到账金额</translation>
    </message>
    <message>
        <source>This day has not come yet</source>
        <translation>这一天还没有到</translation>
    </message>
</context>
<context>
    <name>lianming::PaymentsView</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>还没有收款</translation>
    </message>
    <message>
        <source>Record what came in and put it against invoices; what is left stays on account.</source>
        <translation>登记到账款项并核销账单，余下的挂账。</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔收款</numerusform>
        </translation>
    </message>
    <message>
        <source>on account %1</source>
        <translation>挂账 %1</translation>
    </message>
    <message>
        <source>Reverse payment %1?</source>
        <translation>冲销收款 %1？</translation>
    </message>
    <message>
        <source>Reversed: its invoices are open again.</source>
        <translation>已冲销，相关账单恢复未付。</translation>
    </message>
    <message>
        <source>Take the payment off this invoice?</source>
        <translation>撤回这笔收款对该账单的核销？</translation>
    </message>
    <message>
        <source>Taken back: the money is on account again.</source>
        <translation>已撤回，款项重新挂账。</translation>
    </message>
    <message>
        <source>Reason, for the history</source>
        <translation>原因（写入历史）</translation>
    </message>
</context>
<context>
    <name>lianming::PeopleCard</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is entered: whoever opens this workspace may do everything. Begin with yourself as administrator, then add the others with their roles.</source>
        <translation>尚未录入人员：任何打开此工作区的人都可以进行一切操作。请先把自己添加为管理员，再添加其他人及其角色。</translation>
    </message>
    <message>
        <source>Each role permits its own work; whoever holds several may do the work of all of them.</source>
        <translation>每个角色对应各自的工作；兼任多个角色的人可以从事其中任何一项。</translation>
    </message>
    <message>
        <source>Begin with roles…</source>
        <translation>启用角色…</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>The role was taken away.</source>
        <translation>已取消该角色。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>lianming::PeriodStatementsForm</name>
    <message>
        <source>All that are calculated, drafts too</source>
        <translation>全部已计算的，含草稿</translation>
    </message>
    <message>
        <source>Only closed ones</source>
        <translation>仅已关账的</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>All that end in it: of a quarter its months too. Also 2026-03, 2026H1 or 2026.</source>
        <translation>含在该期内结束的所有报告期，例如季度中的各月。也可填写 2026-03、2026H1 或 2026。</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Choose folder and write…</source>
        <translation>选择文件夹并生成…</translation>
    </message>
    <message>
        <source>Write a period such as 2026Q1</source>
        <translation>请填写报告期，例如 2026Q1</translation>
    </message>
</context>
<context>
    <name>lianming::PictureFolderView</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Pictures in %1</source>
        <translation>“%1”中的图片</translation>
    </message>
    <message>
        <source>Each file is matched to an asset by the accession number in its name, or by the object number or title that it carries.</source>
        <translation>按文件名中的藏品编号，或文件内嵌的藏品编号、名称，将每个文件对应到 IP 资产。</translation>
    </message>
    <message>
        <source>Into the collection of</source>
        <translation>归入机构</translation>
    </message>
    <message>
        <source>This is what adding would do. %1</source>
        <translation>若添加，结果如下。%1</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>Files of the folder</source>
        <translation>文件夹中的文件</translation>
    </message>
    <message>
        <source>Trying out %1</source>
        <translation>正在试运行 %1</translation>
    </message>
    <message>
        <source>Adding pictures from %1</source>
        <translation>正在添加“%1”中的图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show the assets</source>
        <translation>查看 IP 资产</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>What stands behind a number is a view of that object, as in 1953.15_2</source>
        <translation>藏品号之后的部分表示同一件的不同视角，如 1953.15_2</translation>
    </message>
    <message>
        <source>This institution has longer numbers, too: 1953.15.2 may be an object of its own.</source>
        <translation>该机构也使用更长的藏品号：1953.15.2 可能是另一件藏品。</translation>
    </message>
    <message numerus="yes">
        <source>%n files: %1 added, %2 there already, %3 that may belong to one asset or another, %4 that fit none, %5 that cannot be read.</source>
        <translation>
            <numerusform>共 %n 个文件：已添加 %1 个，已有 %2 个，无法确定归属 %3 个，无匹配 %4 个，无法读取 %5 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PictureSaveForm</name>
    <message>
        <source>Saving the picture</source>
        <translation>正在保存图片</translation>
    </message>
    <message>
        <source>Picture of %1 × %2 pixels, with its rights, written to %3.</source>
        <translation>图片（%1 × %2 像素，含权利信息）已写入 %3。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始尺寸</translation>
    </message>
    <message>
        <source>For a screen, %1 pixels</source>
        <translation>屏幕尺寸，%1 像素</translation>
    </message>
    <message>
        <source>Small, %1 pixels</source>
        <translation>缩略图，%1 像素</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>The longest edge; a picture is never enlarged.</source>
        <translation>指最长边；图片不会被放大。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>With a watermark</source>
        <translation>加水印</translation>
    </message>
    <message>
        <source>Who may not export has pictures only with a watermark, and not in full size.</source>
        <translation>无导出权限者只能取得加水印的图片，且不含原始尺寸。</translation>
    </message>
    <message>
        <source>Words across the picture</source>
        <translation>水印文字</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Write what is to stand across the picture.</source>
        <translation>请填写水印文字。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save picture of %1</source>
        <translation>保存 %1 的图片</translation>
    </message>
    <message>
        <source>Copying the picture</source>
        <translation>正在复制图片</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Picture copied, %1.</source>
        <translation>图片已复制，%1。</translation>
    </message>
    <message>
        <source>Picture copied, %1, with a watermark.</source>
        <translation>图片已复制，%1，含水印。</translation>
    </message>
</context>
<context>
    <name>lianming::PipelineCharts</name>
    <message>
        <source>How far they come</source>
        <translation>走到哪一步</translation>
    </message>
    <message>
        <source>Value by stage</source>
        <translation>各阶段金额</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>阶段停留时间</translation>
    </message>
    <message>
        <source>Weighted forecast</source>
        <translation>加权预测</translation>
    </message>
    <message>
        <source>Won and lost</source>
        <translation>成与失</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Of the step before</source>
        <translation>较上一步</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Received from %1 on, and how many came at least so far.</source>
        <translation>%1 起收到的提案，以及至少走到各步的数量。</translation>
    </message>
    <message>
        <source>Where a share is missing, fewer than %1 came to the step before.</source>
        <translation>未列比例处，走到上一步的不足 %1 个。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No open proposal has had a value.</source>
        <translation>没有带金额的进行中提案。</translation>
    </message>
    <message>
        <source>What stood in each stage at the end of the month, by today&apos;s value of each proposal.</source>
        <translation>各月末处于各阶段的提案，按其当前金额计。</translation>
    </message>
    <message>
        <source>Median in days</source>
        <translation>中位数（天）</translation>
    </message>
    <message>
        <source>90 % within, in days</source>
        <translation>90% 不超过（天）</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍停留</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>90 %: %1</source>
        <translation>90%：%1</translation>
    </message>
    <message>
        <source>%1 left it, %2 are still there</source>
        <translation>%1 个已离开，%2 个仍停留</translation>
    </message>
    <message>
        <source>Days until a proposal left the stage: the median, and within what nine of ten left. Fewer than %1 are too few to tell.</source>
        <translation>提案离开该阶段所用天数：中位数，以及十分之九离开所用的天数。不足 %1 个时不予计算。</translation>
    </message>
    <message>
        <source>Days until a proposal left the stage: the median, and within what nine of ten left.</source>
        <translation>提案离开该阶段所用天数：中位数，以及十分之九离开所用的天数。</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Term begins</source>
        <translation>期限开始</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>should have begun</source>
        <translation>本应已开始</translation>
    </message>
    <message>
        <source>No proposal is open.</source>
        <translation>没有进行中的提案。</translation>
    </message>
    <message>
        <source>%1 of %2 in open proposals: each value times the probability of its stage, by the month in which the term is to begin.</source>
        <translation>进行中提案金额 %2，加权 %1：各提案金额乘以所在阶段的概率，按期限开始的月份计。</translation>
    </message>
    <message>
        <source>only in words</source>
        <translation>仅有文字说明</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成约</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>Share won</source>
        <translation>成约比例</translation>
    </message>
    <message>
        <source>%1 won, %2 lost</source>
        <translation>成 %1，失 %2</translation>
    </message>
    <message>
        <source>Nothing was decided in the last twelve months.</source>
        <translation>近十二个月没有定案。</translation>
    </message>
    <message>
        <source>Decided in the last twelve months.</source>
        <translation>近十二个月定案的提案。</translation>
    </message>
    <message>
        <source>The copied table holds all %1 groups.</source>
        <translation>复制的表格含全部 %1 组。</translation>
    </message>
    <message>
        <source>Fewer than %1 decisions are too few for a share.</source>
        <translation>不足 %1 件定案时不计比例。</translation>
    </message>
</context>
<context>
    <name>lianming::PipelineForm</name>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>All institutions without their own</source>
        <translation>所有未自定的机构</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>What each stands for, how likely a contract is, when a card is stuck</source>
        <translation>对应的基本阶段、成约概率、多少天后算停滞</translation>
    </message>
    <message>
        <source>The rules of moves are those of the phases; each phase needs a stage. 0 days: never stuck.</source>
        <translation>能否移动由基本阶段决定；每个基本阶段都要有一个阶段。0 天：从不算停滞。</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why proposals are declined and withdrawn</source>
        <translation>提案谢绝与撤回的原因</translation>
    </message>
    <message>
        <source>Give up the own lists</source>
        <translation>放弃自定列表</translation>
    </message>
</context>
<context>
    <name>lianming::PlanChart</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>The brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>On the critical path: if it ends later, so does the plan</source>
        <translation>位于关键路径：推迟将使整个计划推迟</translation>
    </message>
    <message numerus="yes">
        <source>Can end %n working day(s) later</source>
        <translation>
            <numerusform>可推迟 %n 个工作日完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>lianming::PlanForm</name>
    <message>
        <source>Store: %1</source>
        <translation>店铺：%1</translation>
    </message>
    <message>
        <source>Contract: %1</source>
        <translation>合同：%1</translation>
    </message>
    <message>
        <source>None: begin empty</source>
        <translation>不用模板，从空白开始</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>The launch, the opening or the signature from which the days are counted</source>
        <translation>推算日程所依据的上市、开业或签约日</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Make plan</source>
        <translation>制定计划</translation>
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
        <source>The contract as a whole</source>
        <translation>整份合同</translation>
    </message>
    <message>
        <source>Choose a contract or a store</source>
        <translation>选择合同或店铺</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>This template is for a product: choose one</source>
        <translation>此模板适用于产品：请选择产品</translation>
    </message>
</context>
<context>
    <name>lianming::PlansView</name>
    <message>
        <source>Make a plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Move the key date…</source>
        <translation>移动关键日期…</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>编辑计划</translation>
    </message>
    <message>
        <source>Archive plan</source>
        <translation>归档计划</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Search plans</source>
        <translation>检索计划</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>全部计划</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>工作计划</translation>
    </message>
    <message>
        <source>Tasks of the plan</source>
        <translation>计划的任务</translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation>还没有计划</translation>
    </message>
    <message>
        <source>A plan leads a collaboration, a product or a store from its set-up to its protection, task by task. Make one from a template.</source>
        <translation>计划带领一次联名、一款产品或一家店铺，从筹建到原创保护逐项推进。请用模板制定一份。</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n 个计划</numerusform>
        </translation>
    </message>
    <message>
        <source>key date %1</source>
        <translation>关键日期 %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1，共 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the task</source>
        <translation>放弃任务</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) have other dates now.</source>
        <translation>
            <numerusform>%n 项任务日期已变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>The task is saved.</source>
        <translation>任务已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message>
        <source>It would begin before today: choose a later key date if you can.</source>
        <translation>计划将早于今天开始：如有可能请选择更晚的关键日期。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新计划</translation>
    </message>
    <message>
        <source>The key date is moved.</source>
        <translation>关键日期已移动。</translation>
    </message>
    <message>
        <source>Move the key date</source>
        <translation>移动关键日期</translation>
    </message>
    <message>
        <source>The task is held up</source>
        <translation>任务受阻</translation>
    </message>
    <message>
        <source>New task of the plan</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message>
        <source>something to do</source>
        <translation>有待办</translation>
    </message>
    <message>
        <source>archived, too</source>
        <translation>含已归档</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>暂无任务</translation>
    </message>
    <message>
        <source>What you have to do for your contracts appears here.</source>
        <translation>您的合同中由贵方完成的任务会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) overdue or held up</source>
        <translation>
            <numerusform>%n 项任务逾期或受阻</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <translation>
            <numerusform>%n 项受阻</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PoolCard</name>
    <message>
        <source>Earned, paid, unrecouped</source>
        <translation>已赚取、已付、尚未抵扣</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>抵扣池</translation>
    </message>
    <message>
        <source>When a period is calculated, its pools stand here.</source>
        <translation>期间计算后，其抵扣池显示在此。</translation>
    </message>
    <message>
        <source>Earned in the period</source>
        <translation>当期赚取</translation>
    </message>
    <message>
        <source>Paid to date</source>
        <translation>迄今已付</translation>
    </message>
    <message>
        <source>Unrecouped</source>
        <translation>尚未抵扣</translation>
    </message>
</context>
<context>
    <name>lianming::PortfolioForm</name>
    <message>
        <source>by institution</source>
        <translation>按机构</translation>
    </message>
    <message>
        <source>by brand</source>
        <translation>按品牌方</translation>
    </message>
    <message>
        <source>by month in which they end</source>
        <translation>按到期月份</translation>
    </message>
    <message>
        <source>by quarter in which they end</source>
        <translation>按到期季度</translation>
    </message>
    <message>
        <source>by kind of licence</source>
        <translation>按许可性质</translation>
    </message>
    <message>
        <source>by territory</source>
        <translation>按地域</translation>
    </message>
    <message>
        <source>by obligations and where they stand</source>
        <translation>按履约义务及其履行情况</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Whenever</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Whatever they are</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>With a name, it is kept and can be written again with one click.</source>
        <translation>填写名称即予保存，以后可一键重新生成。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存的报告</translation>
    </message>
    <message>
        <source>Write it as of today</source>
        <translation>按今日数据生成</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it no longer</source>
        <translation>不再保存该报告</translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>%n 日内</numerusform>
        </translation>
    </message>
    <message>
        <source>With open ones</source>
        <translation>有未完成的义务</translation>
    </message>
    <message>
        <source>With overdue ones</source>
        <translation>有逾期的义务</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>许可性质</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>履约义务</translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation>产品品类</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地域</translation>
    </message>
</context>
<context>
    <name>lianming::PositionForm</name>
    <message>
        <source>Only this work: %1</source>
        <translation>仅此藏品：%1</translation>
    </message>
    <message>
        <source>All in %1</source>
        <translation>%1 中的全部</translation>
    </message>
    <message>
        <source>All that %1 has</source>
        <translation>%1 的全部 IP</translation>
    </message>
    <message>
        <source>What this is said of</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>What is said of a work goes before what is said of its collection, and that before what is said of all.</source>
        <translation>单件藏品的设置优先于所在藏品集，藏品集的设置优先于机构整体。</translation>
    </message>
    <message>
        <source>Products wanted</source>
        <translation>希望开发的品类</translation>
    </message>
    <message>
        <source>Whom to reach</source>
        <translation>希望触达的人群</translation>
    </message>
    <message>
        <source>Price band from</source>
        <translation>价位从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Where it should be sold</source>
        <translation>希望销售的地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>What the museum wants</source>
        <translation>博物馆的期望</translation>
    </message>
</context>
<context>
    <name>lianming::ProductDetail</name>
    <message>
        <source>Picture of the product</source>
        <translation>产品图片</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>产品登记</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>合同 %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Silence approves after</source>
        <translation>逾期视为通过的日期</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>主审人</translation>
    </message>
    <message>
        <source>Working days used</source>
        <translation>已用工作日</translation>
    </message>
    <message>
        <source>the house %1 · the licensee %2 · on hold %3</source>
        <translation>馆方 %1 · 被授权方 %2 · 搁置 %3</translation>
    </message>
    <message>
        <source>Recommend…</source>
        <translation>提出意见…</translation>
    </message>
    <message>
        <source>Review the pictures (%1 open)</source>
        <translation>审看图片（%1 条待处理）</translation>
    </message>
    <message>
        <source>Review the pictures</source>
        <translation>审看图片</translation>
    </message>
    <message>
        <source>Changes asked for</source>
        <translation>修改要求</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>勾选完成</translation>
    </message>
    <message>
        <source>%1, round %2</source>
        <translation>%1 第 %2 轮</translation>
    </message>
    <message>
        <source>On the product</source>
        <translation>产品署名</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>has not spoken</source>
        <translation>尚未表态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Edit product…</source>
        <translation>修改产品…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Share as a review package…</source>
        <translation>作为审阅包发出…</translation>
    </message>
</context>
<context>
    <name>lianming::ProductForm</name>
    <message>
        <source>Choose a contract</source>
        <translation>选择合同</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>As the licensee will report its sales.</source>
        <translation>与被授权方销售报告中的编号一致。</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>One. It decides which stages the product goes through.</source>
        <translation>选一个。它决定产品要经过哪些阶段。</translation>
    </message>
    <message>
        <source>IP assets on it</source>
        <translation>使用的 IP 资产</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>主审人</translation>
    </message>
    <message>
        <source>The lead reviewer closes each round; without one, whoever may.</source>
        <translation>每轮由主审人作出结论；不填则由有权限者决定。</translation>
    </message>
    <message>
        <source>Begin approval</source>
        <translation>开始监修</translation>
    </message>
    <message>
        <source>Choose the contract that the product is made under.</source>
        <translation>请选择产品所依据的合同。</translation>
    </message>
    <message>
        <source>Choose one category.</source>
        <translation>请选择一个品类。</translation>
    </message>
</context>
<context>
    <name>lianming::ProductsPage</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Open remarks</source>
        <translation>待处理批注</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>Review the pictures</source>
        <translation>审看图片</translation>
    </message>
    <message>
        <source>Hand in files…</source>
        <translation>送审文件…</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>产品登记</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>SKU, name, contract, brand</source>
        <translation>SKU、名称、合同、品牌方</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>No products here</source>
        <translation>这里没有产品</translation>
    </message>
    <message>
        <source>A product is approved stage by stage, from its concept to its marketing, before it is sold.</source>
        <translation>产品从概念到推广逐阶段监修，全部通过后才能销售。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n 件产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a product first.</source>
        <translation>请先选择一件产品。</translation>
    </message>
    <message>
        <source>%1 waits for something else now: %2.</source>
        <translation>%1 目前的状态是：%2。</translation>
    </message>
    <message>
        <source>Hand in: %1</source>
        <translation>送审：%1</translation>
    </message>
    <message>
        <source>A reviewer has not spoken or advises against it.</source>
        <translation>有审核人尚未表态或持反对意见。</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are still open.</source>
        <translation>
            <numerusform>还有 %n 条批注待处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>提出意见</translation>
    </message>
    <message>
        <source>Stages of products…</source>
        <translation>监修阶段…</translation>
    </message>
    <message>
        <source>Working days…</source>
        <translation>工作日…</translation>
    </message>
    <message>
        <source>How products are reviewed</source>
        <translation>产品如何监修</translation>
    </message>
    <message>
        <source>The stages are saved: they hold for approvals that begin now.</source>
        <translation>阶段已保存，适用于此后开始的监修。</translation>
    </message>
    <message>
        <source>Stages of products</source>
        <translation>产品的监修阶段</translation>
    </message>
    <message>
        <source>The days are saved; clocks go by them from now on.</source>
        <translation>日期已保存，期限即按此计算。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
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
    <message>
        <source>%1 · %2 stuck</source>
        <translation>%1 · %2 件停滞</translation>
    </message>
    <message>
        <source>Can be dropped here</source>
        <translation>可放到这里</translation>
    </message>
</context>
<context>
    <name>lianming::ProposalCalendar</name>
    <message>
        <source>Next step due</source>
        <translation>下一步到期</translation>
    </message>
    <message>
        <source>Decision due</source>
        <translation>应作决定</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Term begins</source>
        <translation>期限开始</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
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
        <translation>地域</translation>
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
    <message numerus="yes">
        <source>Stuck: longer than %n day(s)</source>
        <translation>
            <numerusform>停滞：超过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>历时 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProposalFilesView</name>
    <message>
        <source>Brief and files</source>
        <translation>需求说明与文件</translation>
    </message>
    <message>
        <source>Drop the brief and pictures here.</source>
        <translation>把需求说明和图片拖到这里。</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Share as a review package…</source>
        <translation>作为审阅包发出…</translation>
    </message>
    <message>
        <source>Said in reviews</source>
        <translation>审阅意见</translation>
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
        <translation>品牌方</translation>
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
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
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
        <translation>授权费百分比</translation>
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
    <message>
        <source>Classes of the Nice Classification and what is below them.</source>
        <translation>按尼斯分类的类别及其下级品类选择。</translation>
    </message>
    <message>
        <source>Has a day</source>
        <translation>定有日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n 件资产</numerusform>
        </translation>
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
        <translation>品牌方</translation>
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
        <translation>品牌方</translation>
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
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
    </message>
    <message>
        <source>%1: “%2” → “%3”</source>
        <translation>%1：“%2”→“%3”</translation>
    </message>
    <message>
        <source>%1 changed %2 meanwhile</source>
        <translation>%1 在此期间改动了 %2</translation>
    </message>
    <message>
        <source>It is now “%1”; you wanted “%2”.</source>
        <translation>现为“%1”；您要移到“%2”。</translation>
    </message>
    <message>
        <source>Move it to “%1”</source>
        <translation>移到“%1”</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>The stages and reasons are saved.</source>
        <translation>阶段与原因已保存。</translation>
    </message>
    <message>
        <source>Stages and reasons</source>
        <translation>阶段与原因</translation>
    </message>
    <message>
        <source>Stages and reasons…</source>
        <translation>阶段与原因…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>next step overdue</source>
        <translation>下一步已逾期</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>It is now “%1”.</source>
        <translation>现处于“%1”。</translation>
    </message>
</context>
<context>
    <name>lianming::ProtectionPage</name>
    <message>
        <source>Registrations</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计链</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>保护覆盖</translation>
    </message>
</context>
<context>
    <name>lianming::QuestionBar</name>
    <message>
        <source>everything</source>
        <translation>全部资产</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>由谁提出</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>a last day after the first</source>
        <translation>晚于首日的截止日</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>由谁提出</translation>
    </message>
    <message>
        <source>a brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>an institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Assets and collections</source>
        <translation>资产与藏品集</translation>
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
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Territories taken away</source>
        <translation>除外地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
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
        <source>May {brand} use {assets} of {institution} for {categories} in {territories} except {except} through {channels} from {start} to {end} with the rights {rights} as {exclusivity} licence?</source>
        <translation>{brand} 可否使用 {institution} 的 {assets} 用于 {categories} 地域为 {territories} 不含 {except} 渠道为 {channels} 自 {start} 至 {end} 取得 {rights} 许可方式为 {exclusivity}</translation>
    </message>
</context>
<context>
    <name>lianming::ReceiptForm</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Pieces received</source>
        <translation>到货件数</translation>
    </message>
    <message>
        <source>Labels delivered</source>
        <translation>发放授权标</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Negative numbers put a mistake right</source>
        <translation>填写负数可更正误登</translation>
    </message>
    <message>
        <source>Only for a released product</source>
        <translation>仅限已放行的产品</translation>
    </message>
</context>
<context>
    <name>lianming::RecordDetail</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No document proves this yet.</source>
        <translation>尚无证明文件。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>lianming::RecordsView</name>
    <message>
        <source>Add the institution first.</source>
        <translation>请先添加机构。</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attaching %1</source>
        <translation>正在附加 %1</translation>
    </message>
    <message>
        <source>%1 is attached.</source>
        <translation>已附加 %1。</translation>
    </message>
</context>
<context>
    <name>lianming::RegistrationDetail</name>
    <message>
        <source>Renew by %1</source>
        <translation>须于 %1 前续展</translation>
    </message>
    <message>
        <source>In grace until %1</source>
        <translation>宽展期至 %1</translation>
    </message>
    <message>
        <source>Unused: open to cancellation since %1</source>
        <translation>无使用证据：自 %1 起可被申请撤三</translation>
    </message>
    <message>
        <source>Unused: open to cancellation from %1</source>
        <translation>无使用证据：自 %1 起将可被申请撤三</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续展…</translation>
    </message>
    <message>
        <source>Record a use…</source>
        <translation>登记使用证据…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>登记材料</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1：缺失</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Nice classes</source>
        <translation>尼斯分类</translation>
    </message>
    <message>
        <source>Type of work</source>
        <translation>作品类型</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>申请日</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>授予日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>does not lapse</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>撤销日</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The rights check goes by these classes, this territory and this last day.</source>
        <translation>权利核查以上述类别、地域和截止日为准。</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>续展记录</translation>
    </message>
    <message>
        <source>%1: until %2 instead of %3</source>
        <translation>%1：有效期由 %3 延至 %2</translation>
    </message>
    <message>
        <source>Proven use</source>
        <translation>使用证据</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Protects</source>
        <translation>保护对象</translation>
    </message>
    <message>
        <source>No asset is named: it stands for the institution.</source>
        <translation>未指定资产：适用于整个机构。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>lianming::RegistrationForm</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What is registered</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Classes or type of work</source>
        <translation>类别或作品类型</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>格式 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>申请日</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>授予日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>YYYY-MM-DD; empty if it does not lapse</source>
        <translation>格式 YYYY-MM-DD；长期有效则留空</translation>
    </message>
    <message>
        <source>What it protects</source>
        <translation>保护对象</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write the day as 2026-06-01</source>
        <translation>日期请写成 2026-06-01</translation>
    </message>
    <message>
        <source>What of it is protected</source>
        <translation>受保护的内容</translation>
    </message>
    <message>
        <source>An old object usually has no copyright of its own: say what is licensed.</source>
        <translation>古代藏品本身通常已无著作权，请注明实际授权的内容。</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>撤销日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>lianming::RegistrationImportForm</name>
    <message>
        <source>%1 rows in the file: %2 new, %3 filled up, %4 known already, %5 not taken.</source>
        <translation>文件共 %1 行：新增 %2，补全 %3，已有 %4，未接收 %5。</translation>
    </message>
    <message>
        <source>Institution of rows that name none</source>
        <translation>未注明机构的行归入</translation>
    </message>
    <message>
        <source>Kind of rows that name none</source>
        <translation>未注明类型的行归为</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Trying out %1</source>
        <translation>正在试导入 %1</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>This is what importing would do. %1</source>
        <translation>导入后的结果如下。%1</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>What is not taken, and why</source>
        <translation>未采纳的条目及原因</translation>
    </message>
</context>
<context>
    <name>lianming::RegistrationsView</name>
    <message>
        <source>What is registered</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>缺少的材料</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>does not lapse</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新建登记</translation>
    </message>
    <message>
        <source>Import registrations…</source>
        <translation>导入登记…</translation>
    </message>
    <message>
        <source>Import registrations</source>
        <translation>导入登记</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Search registrations</source>
        <translation>检索登记</translation>
    </message>
    <message>
        <source>No registrations yet</source>
        <translation>还没有登记</translation>
    </message>
    <message>
        <source>Record copyright and trade mark certificates; what lapses comes onto the calendar.</source>
        <translation>录入作品登记证书和商标注册证，将到期的会列入日程。</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>登记</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s)</source>
        <translation>
            <numerusform>%n 项登记</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add the institution first.</source>
        <translation>请先添加机构。</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Renew %1</source>
        <translation>续展 %1</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>%1 的使用证据</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>lianming::RememberedView</name>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>whoever shows it</source>
        <translation>不限卖家</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Matches kept away</source>
        <translation>据此排除的比对结果</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>撤回人</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>撤回理由</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回排除…</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>无法读取图片。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Also taken back</source>
        <translation>含已撤回</translation>
    </message>
    <message>
        <source>Nothing was dismissed</source>
        <translation>没有排除记录</translation>
    </message>
    <message>
        <source>A match that is dismissed is remembered here, so that it does not come back.</source>
        <translation>被排除的比对结果记录在此，不会再次出现。</translation>
    </message>
    <message>
        <source>Dismissals</source>
        <translation>排除记录</translation>
    </message>
    <message numerus="yes">
        <source>%n dismissal(s)</source>
        <translation>
            <numerusform>%n 条排除记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismissal</source>
        <translation>排除记录</translation>
    </message>
    <message>
        <source>Take the dismissal back</source>
        <translation>撤回排除</translation>
    </message>
    <message>
        <source>Why: its matches will be open again</source>
        <translation>理由；相关比对结果将恢复为待处理</translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %n match(es) are open again.</source>
        <translation>
            <numerusform>已撤回。%n 条比对结果恢复为待处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ReminderForm</name>
    <message>
        <source>First reminder</source>
        <translation>第一次提醒</translation>
    </message>
    <message>
        <source>Second reminder</source>
        <translation>第二次提醒</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>最后提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n late report(s)</source>
        <translation>
            <numerusform>%n 份逾期报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue payments in %1</source>
        <translation>%1 逾期款项</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>How firmly</source>
        <translation>提醒级别</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Where this is empty, the licensee&apos;s first contact.</source>
        <translation>留空则致被授权方的第一联系人。</translation>
    </message>
    <message>
        <source>Account to pay to</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>As it is to be printed; may be left empty.</source>
        <translation>按此原样印出，可留空。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>%1 is not late with anything.</source>
        <translation>%1没有任何逾期事项。</translation>
    </message>
    <message>
        <source>Save letter</source>
        <translation>保存函件</translation>
    </message>
    <message>
        <source>Writing reminder</source>
        <translation>正在生成函件</translation>
    </message>
    <message>
        <source>Reminder %1 %2</source>
        <translation>催函 %1 %2</translation>
    </message>
    <message>
        <source>Reminder to %1</source>
        <translation>致%1的催函</translation>
    </message>
    <message>
        <source>Goes out today</source>
        <translation>今日发出</translation>
    </message>
    <message>
        <source>Counts as a reminder, so that the next letter is firmer.</source>
        <translation>计为一次提醒，下一封函件的措辞将更为郑重。</translation>
    </message>
</context>
<context>
    <name>lianming::RenewalForm</name>
    <message>
        <source>Day of the application</source>
        <translation>续展申请日</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>格式 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>新的届满日</translation>
    </message>
    <message>
        <source>YYYY-MM-DD; a trade mark is renewed for ten years</source>
        <translation>格式 YYYY-MM-DD；商标每次续展有效期为十年</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续展</translation>
    </message>
    <message>
        <source>Write the day as 2026-06-01</source>
        <translation>日期请写成 2026-06-01</translation>
    </message>
</context>
<context>
    <name>lianming::ReplyView</name>
    <message>
        <source>Everything in it is here already.</source>
        <translation>其中内容都已在此。</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries.</source>
        <translation>
            <numerusform>新增 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>回复人</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>回复时间</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>what was shared on %1</source>
        <translation>%1 发出的审阅包</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Open the exchange</source>
        <translation>打开这次往来</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>This brand&apos;s first answer: its key is remembered from now on. You can compare these digits with theirs on the telephone.</source>
        <translation>这是该品牌方的首份回复：其密钥将被记住。可致电对方核对这些数字。</translation>
    </message>
    <message>
        <source>This is another key than before: a colleague on another computer, a new computer, or somebody else. Ask the brand on the telephone for their digits and compare them with these.</source>
        <translation>密钥与以往不同：可能是同事的电脑、新电脑，也可能是他人。请致电品牌方核对数字。</translation>
    </message>
    <message>
        <source>The digits agree</source>
        <translation>数字一致</translation>
    </message>
    <message>
        <source>It is not theirs</source>
        <translation>不是对方的</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>To be decided afterwards</source>
        <translation>接收后待定夺</translation>
    </message>
    <message>
        <source>About these, two answers were given apart. Both are kept, side by side, until you decide.</source>
        <translation>对这些内容有两份不同的答复。在您定夺之前，两份并列保留。</translation>
    </message>
</context>
<context>
    <name>lianming::ReservationDetail</name>
    <message>
        <source>Everything the institution has</source>
        <translation>该机构的全部资产</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>What is reserved</source>
        <translation>保留范围</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
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
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
</context>
<context>
    <name>lianming::ReservationForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Holds and options are for a brand and lapse by themselves.</source>
        <translation>保留与优先权面向某一品牌方，到期自动失效。</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>For which brand</source>
        <translation>适用的品牌方</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>The last day on which it keeps others away.</source>
        <translation>在此日（含）之前，他方不得取得这些权利。</translation>
    </message>
    <message>
        <source>What is reserved</source>
        <translation>保留范围</translation>
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
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>除外地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
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
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>lianming::ReservationStrip</name>
    <message>
        <source>stands until %1</source>
        <translation>保留至%1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>given up %1</source>
        <translation>%1已放弃</translation>
    </message>
    <message>
        <source>lapsed %1</source>
        <translation>%1已失效</translation>
    </message>
</context>
<context>
    <name>lianming::ReservationsView</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>面向</translation>
    </message>
    <message>
        <source>The institution itself</source>
        <translation>机构自身</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>New hold</source>
        <translation>新建保留</translation>
    </message>
    <message>
        <source>Edit reservation</source>
        <translation>编辑保留记录</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃保留…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number, title, brand</source>
        <translation>编号、名称、品牌方</translation>
    </message>
    <message>
        <source>Nothing is held or kept back</source>
        <translation>没有任何权利被保留或预留</translation>
    </message>
    <message>
        <source>Hold rights for a brand while you negotiate; the hold lapses by itself.</source>
        <translation>洽谈期间可为品牌方保留权利，到期自动失效。</translation>
    </message>
    <message>
        <source>Holds, options and what is kept back</source>
        <translation>保留、优先权与预留</translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s)</source>
        <translation>
            <numerusform>%n 条保留记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapse(s) within 30 days</source>
        <translation>
            <numerusform>%n 条将在 30 天内失效</numerusform>
        </translation>
    </message>
    <message>
        <source>Extend %1</source>
        <translation>延期 %1</translation>
    </message>
    <message>
        <source>Give up %1?</source>
        <translation>放弃 %1？</translation>
    </message>
    <message>
        <source>Reason; what it kept is free from today on</source>
        <translation>理由；所保留的权利自今日起释放</translation>
    </message>
    <message>
        <source>%1 is given up: its rights are free.</source>
        <translation>%1 已放弃：所保留的权利已释放。</translation>
    </message>
</context>
<context>
    <name>lianming::RestrictionForm</name>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Everything, a collection, or one asset.</source>
        <translation>全部资产、一个藏品集或一件资产。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade of the relic</source>
        <translation>文物级别</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>由谁出具</translation>
    </message>
    <message>
        <source>The estate, the lender, the sitter, the authority.</source>
        <translation>遗产管理人、出借方、肖像权人或主管部门。</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>限制范围</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
        <source>Nothing chosen means all.</source>
        <translation>不选即为全部。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>lianming::ReviewDesk</name>
    <message>
        <source>To be decided</source>
        <translation>待定夺</translation>
    </message>
    <message>
        <source>All exchanges</source>
        <translation>全部往来</translation>
    </message>
    <message>
        <source>Proposal from wanted works</source>
        <translation>用选中的藏品新建提案</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 项待定夺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n works wanted</source>
        <translation>
            <numerusform>%n 件藏品中选中 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n 条尚未发出</numerusform>
        </translation>
    </message>
    <message>
        <source>Works that were shared</source>
        <translation>发出的藏品</translation>
    </message>
    <message numerus="yes">
        <source>%n said</source>
        <translation>
            <numerusform>%n 条意见</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole package</source>
        <translation>整个审阅包</translation>
    </message>
</context>
<context>
    <name>lianming::ReviewTalk</name>
    <message>
        <source>What the rights were asked for</source>
        <translation>权利询价范围</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>发出人</translation>
    </message>
    <message>
        <source>Shared on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>藏品号</translation>
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
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>署名信息</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>藏品</translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation>产品品类</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Open the proposal</source>
        <translation>打开提案</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Two answers were given apart</source>
        <translation>两人给出了不同的答复</translation>
    </message>
    <message>
        <source>Choose below what shall stand. Both answers are kept.</source>
        <translation>请在下方选定以哪个为准。两份答复都会保留。</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>往来意见</translation>
    </message>
    <message>
        <source>For the house alone</source>
        <translation>仅供馆内</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>to %1: “%2”</source>
        <translation>回复 %1：“%2”</translation>
    </message>
    <message>
        <source>Answer this</source>
        <translation>回复此条</translation>
    </message>
    <message>
        <source>Say something about it</source>
        <translation>写下您的意见</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>您的意见</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>发表</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定夺</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Answer to %1: “%2”</source>
        <translation>回复 %1：“%2”</translation>
    </message>
</context>
<context>
    <name>lianming::ReviewThreads</name>
    <message>
        <source>%1, for the licensee</source>
        <translation>%1（被授权方）</translation>
    </message>
    <message>
        <source>%1, round %2</source>
        <translation>%1 第 %2 轮</translation>
    </message>
    <message>
        <source>No remarks yet. Click a place of the picture, or press Enter on it, and write below.</source>
        <translation>还没有批注。在图片上单击，或在图片上按回车键标出位置，然后在下方填写。</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>重新提出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未决</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条答复</numerusform>
        </translation>
    </message>
    <message>
        <source>not for the licensee</source>
        <translation>不向被授权方公开</translation>
    </message>
    <message>
        <source>Taken up again by %1: %2</source>
        <translation>%1 重新提出：%2</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Take up again…</source>
        <translation>重新提出…</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>%1 已认可</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>认可</translation>
    </message>
</context>
<context>
    <name>lianming::ReviewView</name>
    <message>
        <source>%1, round %2 · %3</source>
        <translation>%1 第 %2 轮 · %3</translation>
    </message>
    <message>
        <source>Nothing was handed in yet.</source>
        <translation>尚未送审。</translation>
    </message>
    <message>
        <source>%1 is no picture: save a copy to read it. Remarks about it can be written here.</source>
        <translation>%1 不是图片：请另存副本阅读，批注可写在这里。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>无法读取图片。</translation>
    </message>
    <message>
        <source>%1 % of the pixels have changed; the earlier picture had other proportions and was fitted.</source>
        <translation>%1 % 的像素有变化；前一版比例不同，已缩放对齐。</translation>
    </message>
    <message>
        <source>%1 % of the pixels have changed.</source>
        <translation>%1 % 的像素有变化。</translation>
    </message>
    <message>
        <source>About the marked place</source>
        <translation>针对所标位置</translation>
    </message>
    <message>
        <source>About the whole round. Click the picture to mark a place.</source>
        <translation>针对整轮送审。单击图片可标出位置。</translation>
    </message>
    <message>
        <source>Answer the remark</source>
        <translation>答复批注</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Take the remark up again</source>
        <translation>重新提出批注</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>滑动对比</translation>
    </message>
    <message>
        <source>How versions are compared</source>
        <translation>版本对比方式</translation>
    </message>
    <message>
        <source>Round and file</source>
        <translation>轮次与文件</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Picture of the round with its remarks</source>
        <translation>本轮图片与批注</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>填写批注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Not for the licensee</source>
        <translation>不向被授权方公开</translation>
    </message>
    <message>
        <source>Add remark</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>完整显示（0）</translation>
    </message>
    <message>
        <source>About this page. Click it to mark a place.</source>
        <translation>针对本页。点击页面可标出位置。</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Page of the file</source>
        <translation>文件的页码</translation>
    </message>
    <message>
        <source>Click or drag to mark a place. Arrows move the cross, Enter marks, with Shift the arrows draw a rectangle; the wheel makes it larger, the right button moves it; N and P go through the remarks, 1 to 4 choose how versions are compared</source>
        <translation>单击或拖动可标出位置。方向键移动十字，回车键标记，按住 Shift 用方向键画框；滚轮缩放，按住右键可平移；N 与 P 依次查看批注，1 至 4 选择对比方式</translation>
    </message>
    <message>
        <source>%1, round %2</source>
        <translation>%1 第 %2 轮</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>第 </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> 页，共 %1 页</translation>
    </message>
    <message>
        <source>The earlier file has no page %1.</source>
        <translation>前一份文件没有第 %1 页。</translation>
    </message>
</context>
<context>
    <name>lianming::RightsImportForm</name>
    <message>
        <source>%1 entries in the file: %2 new, %3 changed, %4 unchanged, %5 not taken.</source>
        <translation>文件共 %1 条：新增 %2 条，更改 %3 条，不变 %4 条，未采纳 %5 条。</translation>
    </message>
    <message>
        <source>Whose rights the file is about</source>
        <translation>文件所述权利属于哪家机构</translation>
    </message>
    <message>
        <source>Objects are found by their accession number.</source>
        <translation>按藏品登记号对应资产。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose the institution</source>
        <translation>请选择机构</translation>
    </message>
    <message>
        <source>Trying out %1</source>
        <translation>正在试导入 %1</translation>
    </message>
    <message>
        <source>This is what importing would do. %1</source>
        <translation>导入后的结果如下。%1</translation>
    </message>
    <message>
        <source>New records of what is held: %1; new restrictions: %2; assets: %3.</source>
        <translation>将新增权利来源 %1 条、限制 %2 条，涉及资产 %3 件。</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>What is not taken, and why</source>
        <translation>未采纳的条目及原因</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lianming::RightsInForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Everything, a collection, or one asset.</source>
        <translation>全部资产、一个藏品集或一件资产。</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>权利依据</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Whose right it is, where it is not the institution&apos;s own.</source>
        <translation>非机构自有权利时，注明归谁所有。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>权利声明</translation>
    </message>
    <message>
        <source>Of RightsStatements.org or Creative Commons, as it is published with the pictures.</source>
        <translation>RightsStatements.org 或知识共享声明，与图片一同公布。</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>持有的权利</translation>
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
        <source>Territories</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>除外地域</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>YYYY-MM-DD; empty: without limit</source>
        <translation>YYYY-MM-DD；留空表示不限</translation>
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
        <source>Exclusivity</source>
        <translation>排他性</translation>
    </message>
    <message>
        <source>Whether others may hold the same beside the institution.</source>
        <translation>他方可否与该机构同时持有同样的权利。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>What was agreed, in words.</source>
        <translation>双方约定的内容，以文字说明。</translation>
    </message>
</context>
<context>
    <name>lianming::RightsLegend</name>
    <message>
        <source>Held until the mark</source>
        <translation>保留（至标记处失效）</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提案中</translation>
    </message>
    <message>
        <source>Sell-off</source>
        <translation>清货期</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>The days asked for</source>
        <translation>所查期间</translation>
    </message>
    <message>
        <source>Number of grants</source>
        <translation>授权数量</translation>
    </message>
    <message>
        <source>Not the institution&apos;s to give</source>
        <translation>机构无权授出</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>lianming::RightsMapView</name>
    <message>
        <source>Rights over time</source>
        <translation>权利时间图</translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s); the arrow keys walk them</source>
        <translation>
            <numerusform>%n 项授权；用方向键逐条查看</numerusform>
        </translation>
    </message>
    <message>
        <source>No grant reaches these assets in this time</source>
        <translation>该时段内没有涉及这些资产的授权</translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s)</source>
        <translation>
            <numerusform>%n 项授权</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
</context>
<context>
    <name>lianming::RightsMatrixView</name>
    <message>
        <source>Name categories and territories to compare them</source>
        <translation>请填写要对照的品类与地域</translation>
    </message>
    <message>
        <source>Rights by category and territory</source>
        <translation>品类与地域权利矩阵</translation>
    </message>
    <message>
        <source>%1 categories by %2 territories; the arrow keys walk the cells</source>
        <translation>%1 个品类 × %2 个地域；用方向键逐格查看</translation>
    </message>
</context>
<context>
    <name>lianming::RightsPage</name>
    <message>
        <source>What we hold</source>
        <translation>本馆权利</translation>
    </message>
    <message>
        <source>Holds and own use</source>
        <translation>保留与自用</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>权利查询</translation>
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
    <name>lianming::RoundDecisionForm</name>
    <message>
        <source>Changes to be made</source>
        <translation>需要修改</translation>
    </message>
    <message>
        <source>One a line. The next stage begins once all are ticked off.</source>
        <translation>每行一项。全部勾选完成后进入下一阶段。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The licensee reads it.</source>
        <translation>被授权方可以看到。</translation>
    </message>
    <message>
        <source>Name at least one change.</source>
        <translation>请至少写一项修改。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>The licensee does not read it.</source>
        <translation>被授权方看不到。</translation>
    </message>
</context>
<context>
    <name>lianming::RoundForm</name>
    <message>
        <source>Whose version</source>
        <translation>哪一方的版本</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Text and terms are kept as they stand now. A version that is kept never changes.</source>
        <translation>按当前状态留存文本与条件；已留存的版本不会再改动。</translation>
    </message>
    <message>
        <source>Keep version</source>
        <translation>留存版本</translation>
    </message>
</context>
<context>
    <name>lianming::RoundsColumn</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>当前文本</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>第 %1 版 · %2</translation>
    </message>
</context>
<context>
    <name>lianming::RoundsView</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>较早版本</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>较晚版本</translation>
    </message>
    <message>
        <source>No versions kept yet</source>
        <translation>尚未留存版本</translation>
    </message>
    <message>
        <source>Keep a version each time one side lays the contract on the table: then every change can be seen.</source>
        <translation>每当一方提出合同文本时留存一个版本，之后的每处修改便一目了然。</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>第 %1 版 · %2</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>当前文本</translation>
    </message>
</context>
<context>
    <name>lianming::RoyaltiesPage</name>
    <message>
        <source>Questions</source>
        <translation>待处理问题</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
</context>
<context>
    <name>lianming::RunsView</name>
    <message>
        <source>Pictures of listings</source>
        <translation>商品页图片</translation>
    </message>
    <message>
        <source>What was searched</source>
        <translation>扫描范围</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>With a match</source>
        <translation>有比对结果</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>End it here</source>
        <translation>到此结束</translation>
    </message>
    <message>
        <source>What could not be looked at</source>
        <translation>未能比对的图片</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>No folder was searched yet</source>
        <translation>还没有扫描过文件夹</translation>
    </message>
    <message>
        <source>Drop a folder of pictures, or a sheet of listings, on the search.</source>
        <translation>请将图片文件夹或商品页清单拖到比对页。</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>前往比对</translation>
    </message>
    <message>
        <source>Runs of the search</source>
        <translation>扫描记录</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次扫描</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>End this run?</source>
        <translation>结束本次扫描？</translation>
    </message>
    <message>
        <source>What was found stays. The next search of the folder begins from its first picture.</source>
        <translation>已有的比对结果保留。下次扫描该文件夹将从第一张图片开始。</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>lianming::SampleForm</name>
    <message>
        <source>Take every line from this gross on</source>
        <translation>销售额达此金额的明细全数检查</translation>
    </message>
    <message>
        <source>%1; empty: none</source>
        <translation>%1；留空：不适用</translation>
    </message>
    <message>
        <source>Points on the rest</source>
        <translation>其余明细的样本点数</translation>
    </message>
    <message>
        <source>Spread evenly over the gross: large lines are likelier to be hit</source>
        <translation>按销售额均匀分布：金额大的明细更易被抽中</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Empty: one is drawn and kept, so that the sample can be drawn again</source>
        <translation>留空：自动生成并保存，以便重现同一样本</translation>
    </message>
    <message>
        <source>Choose lines</source>
        <translation>抽取明细</translation>
    </message>
    <message>
        <source>An amount of %1, not negative</source>
        <translation>%1 金额，不得为负</translation>
    </message>
    <message>
        <source>Give an amount or a number of points</source>
        <translation>请填写金额或样本点数</translation>
    </message>
    <message>
        <source>A whole number up to 4,294,967,295</source>
        <translation>不超过 4,294,967,295 的整数</translation>
    </message>
</context>
<context>
    <name>lianming::SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>已存的检索</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>还没有存下检索</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存检索…</translation>
    </message>
    <message>
        <source>Replace by this search</source>
        <translation>换成这次检索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>A search by picture cannot be saved.</source>
        <translation>以图检索不能存下。</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存检索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>“%1” finds something else now.</source>
        <translation>“%1”现在检索的是别的内容。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>给检索改名</translation>
    </message>
    <message>
        <source>Renamed to “%1”.</source>
        <translation>已改名为“%1”。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
</context>
<context>
    <name>lianming::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>lianming::SellerLinkForm</name>
    <message>
        <source>The store %1 (%2)</source>
        <translation>店铺 %1（%2）</translation>
    </message>
    <message>
        <source>%1, a licensee (%2)</source>
        <translation>被授权方 %1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Another brand</source>
        <translation>其他品牌方</translation>
    </message>
    <message>
        <source>An institution&apos;s own shop</source>
        <translation>机构自营店铺</translation>
    </message>
    <message>
        <source>Nobody that we know</source>
        <translation>无关联的第三方</translation>
    </message>
    <message>
        <source>Nobody has said yet</source>
        <translation>尚未认定</translation>
    </message>
    <message>
        <source>Choose a brand</source>
        <translation>选择品牌方</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Whose shop it is</source>
        <translation>店铺归属</translation>
    </message>
    <message>
        <source>What the shop resembles is offered, the surest first. You confirm it.</source>
        <translation>列出与该店铺相似的对象，可能性最高者在前，由您确认。</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>认定依据</translation>
    </message>
    <message>
        <source>Such as the company in the shop&apos;s licence, or the licensee&apos;s word.</source>
        <translation>如店铺营业执照上的公司名称，或被授权方的说明。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>lianming::SellerMatches</name>
    <message>
        <source>All matches of the seller</source>
        <translation>该卖家的全部比对结果</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>All sellers</source>
        <translation>全部卖家</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Seller not known, on %1</source>
        <translation>卖家不详（%1）</translation>
    </message>
    <message>
        <source>A shop of %1</source>
        <translation>%1 的店铺</translation>
    </message>
    <message>
        <source>it resembles %1</source>
        <translation>疑似 %1</translation>
    </message>
    <message>
        <source>the best %1 matches</source>
        <translation>可信度最高的 %1 条比对结果</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个比对结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose shop it is…</source>
        <translation>认定店铺归属…</translation>
    </message>
    <message>
        <source>Dismiss %1…</source>
        <translation>排除 %1 条…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>Take all into a case…</source>
        <translation>全部纳入维权案件…</translation>
    </message>
    <message>
        <source>Take into a case…</source>
        <translation>纳入维权案件…</translation>
    </message>
    <message>
        <source>Take %1 into a case…</source>
        <translation>将 %1 条纳入维权案件…</translation>
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
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>已备份到 %1。</translation>
    </message>
    <message>
        <source>Database and files are sound.</source>
        <translation>数据库和文件均完好。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>缺少 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged</source>
        <translation>
            <numerusform>%n 个文件已损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is damaged. Bring back a backup of it.</source>
        <translation>工作区已损坏，请恢复其备份。</translation>
    </message>
    <message>
        <source>Back up into a new folder</source>
        <translation>备份到新文件夹</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Terms of the house</source>
        <translation>本馆词汇</translation>
    </message>
    <message>
        <source>Your own words for motifs, themes, materials and periods.</source>
        <translation>本馆对纹样、主题、材质和时代的用词。</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>管理…</translation>
    </message>
</context>
<context>
    <name>lianming::SettleForm</name>
    <message>
        <source>How does it end?</source>
        <translation>如何处理？</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Agreed amount</source>
        <translation>议定金额</translation>
    </message>
    <message>
        <source>the claim is %1</source>
        <translation>追收金额为 %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Needed when the museum waives it</source>
        <translation>豁免时必填</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>Say how it ends</source>
        <translation>请选择处理方式</translation>
    </message>
    <message>
        <source>An amount of %1, not negative</source>
        <translation>%1 金额，不得为负</translation>
    </message>
    <message>
        <source>A waiver needs its reason</source>
        <translation>豁免须说明理由</translation>
    </message>
</context>
<context>
    <name>lianming::ShareForm</name>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Writing the review package</source>
        <translation>正在写出审阅包</translation>
    </message>
    <message>
        <source>%1 is written (%2). Send it to the brand by e-mail.</source>
        <translation>%1 已写出（%2）。请用电子邮件发给品牌方。</translation>
    </message>
    <message>
        <source>Left out, because their rights are taken: %1</source>
        <translation>因权利已被占用而未列入：%1</translation>
    </message>
    <message>
        <source>Share with a brand</source>
        <translation>发给品牌方</translation>
    </message>
    <message>
        <source>Review packages (*.lianming-review)</source>
        <translation>审阅包 (*.lianming-review)</translation>
    </message>
    <message>
        <source>Choose a brand</source>
        <translation>选择品牌方</translation>
    </message>
    <message>
        <source>For which brand</source>
        <translation>适用的品牌方</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Left empty: the brand&apos;s name and the day.</source>
        <translation>留空则为品牌方名称和日期。</translation>
    </message>
    <message>
        <source>Note to the brand</source>
        <translation>致品牌方的说明</translation>
    </message>
    <message>
        <source>Proposals that go along</source>
        <translation>一并发出的提案</translation>
    </message>
    <message>
        <source>With the files of these proposals</source>
        <translation>附上这些提案的文件</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>藏品</translation>
    </message>
    <message>
        <source>Leave out works whose rights are taken</source>
        <translation>不列入权利已被占用的藏品</translation>
    </message>
    <message>
        <source>With the original pictures</source>
        <translation>附上原图</translation>
    </message>
    <message>
        <source>Otherwise pictures are shrunk and marked across.</source>
        <translation>否则图片会缩小并加水印。</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>包内内容</translation>
    </message>
    <message>
        <source>Write package…</source>
        <translation>写出审阅包…</translation>
    </message>
    <message>
        <source>There is nothing to share</source>
        <translation>没有可发出的内容</translation>
    </message>
    <message>
        <source>None that is open</source>
        <translation>没有进行中的提案</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n works, with pictures and facts</source>
        <translation>
            <numerusform>%n 件藏品，含图片和资料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals, without amounts and notes</source>
        <translation>
            <numerusform>%n 份提案，不含金额和备注</numerusform>
        </translation>
    </message>
    <message>
        <source>original picture of %1</source>
        <translation>%1 的原图</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the conversation, none for the house alone</source>
        <translation>
            <numerusform>%n 条往来意见，不含仅供馆内的</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because their rights are taken</source>
        <translation>因权利已被占用而未列入</translation>
    </message>
    <message>
        <source>Choose a brand first.</source>
        <translation>请先选择品牌方。</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message numerus="yes">
        <source>%n rounds of products, with their files and remarks</source>
        <translation>
            <numerusform>%n 轮产品送审，含文件和批注</numerusform>
        </translation>
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
    <name>lianming::ShortlistDetail</name>
    <message>
        <source>No pair is on it yet: put some in from the rankings.</source>
        <translation>清单中还没有组合：可从排序结果中加入。</translation>
    </message>
    <message>
        <source>Make a proposal</source>
        <translation>生成提案</translation>
    </message>
    <message>
        <source>Lookbook…</source>
        <translation>制作画册…</translation>
    </message>
    <message>
        <source>%1 fit on %2, by %3</source>
        <comment>percent, day, person</comment>
        <translation>%2 匹配度 %1，%3 加入</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从清单移除</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Plan exclusives of these IP assets</source>
        <translation>为这些 IP 资产规划独占授权</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>申请条件：%1</translation>
    </message>
</context>
<context>
    <name>lianming::ShortlistsView</name>
    <message>
        <source>Shortlist</source>
        <translation>候选清单</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提案</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New shortlist…</source>
        <translation>新建候选清单…</translation>
    </message>
    <message>
        <source>Archive shortlist</source>
        <translation>归档候选清单</translation>
    </message>
    <message numerus="yes">
        <source>%n shortlist(s)</source>
        <translation>
            <numerusform>%n 份候选清单</numerusform>
        </translation>
    </message>
    <message>
        <source>No shortlist yet</source>
        <translation>尚无候选清单</translation>
    </message>
    <message>
        <source>Put pairs of an IP asset and a brand on a shortlist, from the rankings; what spoke for them is kept.</source>
        <translation>可从排序结果中把 IP 资产与品牌方的组合加入候选清单；当时的理由会一并保存。</translation>
    </message>
    <message>
        <source>Shortlists</source>
        <translation>候选清单</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) made.</source>
        <translation>
            <numerusform>已生成 %n 件提案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on a shortlist</source>
        <translation>加入候选清单</translation>
    </message>
    <message>
        <source>Name of the shortlist, a new one or one that is there</source>
        <translation>候选清单名称，可新建，也可用已有的</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) put on “%1”.</source>
        <translation>
            <numerusform>已将 %n 个组合加入“%1”。</numerusform>
        </translation>
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
    <name>lianming::SignFlow</name>
    <message>
        <source>%1 is approved.</source>
        <translation>%1 已批准。</translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation>签署%1</translation>
    </message>
    <message>
        <source>Before %1 is signed</source>
        <translation>%1 签署前核查</translation>
    </message>
    <message>
        <source>%1 is signed.</source>
        <translation>%1已签署。</translation>
    </message>
    <message>
        <source>Refuse the approval of %1</source>
        <translation>不予批准 %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The approval of %1 is refused.</source>
        <translation>已记录对 %1 不予批准。</translation>
    </message>
    <message>
        <source>Document of the waiver</source>
        <translation>豁免证明文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The waiver is asked for: a second person decides.</source>
        <translation>豁免申请已提交，由第二人决定。</translation>
    </message>
    <message>
        <source>Waiver for %1</source>
        <translation>%1 的豁免申请</translation>
    </message>
    <message>
        <source>The waiver is granted.</source>
        <translation>已同意豁免。</translation>
    </message>
    <message>
        <source>The waiver is refused.</source>
        <translation>已拒绝豁免。</translation>
    </message>
    <message>
        <source>Refuse the waiver</source>
        <translation>拒绝豁免</translation>
    </message>
    <message>
        <source>Sign amendment %1 of %2</source>
        <translation>签署 %2 的第 %1 号补充协议</translation>
    </message>
</context>
<context>
    <name>lianming::SignForm</name>
    <message>
        <source>Ready to be signed</source>
        <translation>可以签署</translation>
    </message>
    <message>
        <source>Cannot be signed yet</source>
        <translation>暂不能签署</translation>
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
    <message>
        <source>Every gate lets the contract pass. Signed terms no longer change.</source>
        <translation>各项核查均可放行。签署后条款不再更改。</translation>
    </message>
    <message>
        <source>Each gate below says what it finds, and what can be done about it.</source>
        <translation>以下逐项列出核查结果和处理办法。</translation>
    </message>
</context>
<context>
    <name>lianming::SigningCard</name>
    <message>
        <source>Before signing</source>
        <translation>签署前核查</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>阻止签署</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>仅提醒</translation>
    </message>
    <message>
        <source>What keeps a contract from being signed, and what only warns. Complete terms, free rights and held title always block.</source>
        <translation>哪些情形阻止合同签署，哪些仅作提醒。条款不完整、权利已授出、权属不足始终阻止签署。</translation>
    </message>
    <message>
        <source>%1: the rule holds from now on.</source>
        <translation>%1：规则即刻生效。</translation>
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
    <name>lianming::StagesGrid</name>
    <message>
        <source> working days</source>
        <translation> 个工作日</translation>
    </message>
    <message>
        <source>%1: working days</source>
        <translation>%1：工作日数</translation>
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
    <message>
        <source>Making the sample: %1 of %2</source>
        <translation>正在生成示例：%1 / %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open a review package</source>
        <translation>打开审阅包</translation>
    </message>
    <message>
        <source>Review packages (*.lianming-review)</source>
        <translation>审阅包 (*.lianming-review)</translation>
    </message>
    <message>
        <source>Open a review package…</source>
        <translation>打开审阅包…</translation>
    </message>
</context>
<context>
    <name>lianming::StatementActs</name>
    <message>
        <source>Import report</source>
        <translation>导入销售报告</translation>
    </message>
    <message>
        <source>Noted: no sales in %1.</source>
        <translation>已登记：%1 无销售。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>重新打开 %1</translation>
    </message>
    <message>
        <source>Reason, for the history</source>
        <translation>原因（写入历史）</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已重新打开。</translation>
    </message>
    <message>
        <source>Give up the restatement of %1</source>
        <translation>放弃 %1 的更正结算</translation>
    </message>
    <message>
        <source>The restatement of %1 was given up.</source>
        <translation>已放弃 %1 的更正结算。</translation>
    </message>
    <message>
        <source>Sales reports (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods)</source>
        <translation>销售报告 (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods)</translation>
    </message>
    <message>
        <source>Calculating</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>%1 lines calculated.</source>
        <translation>已计算 %1 行。</translation>
    </message>
    <message>
        <source>%1 lines calculated, %2 raise a question.</source>
        <translation>已计算 %1 行，其中 %2 行有疑问。</translation>
    </message>
    <message>
        <source>Stopped. What was calculated before stays calculated.</source>
        <translation>已停止。此前已计算的内容保留。</translation>
    </message>
    <message>
        <source>No report waits to be calculated.</source>
        <translation>没有待计算的报告。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) could not be calculated.</source>
        <translation>
            <numerusform>%n 份合同无法计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put restatement %1 of %2 into effect?</source>
        <translation>使 %2 的更正结算（第 %1 版）生效？</translation>
    </message>
    <message>
        <source>Close %1 of %2?</source>
        <translation>将 %2 的 %1 关账？</translation>
    </message>
    <message>
        <source>From then on its lines and figures can never be changed, whatever arrives later.</source>
        <translation>关账后，无论之后收到什么，其明细和数字都不能再改动。</translation>
    </message>
    <message>
        <source>Put into effect</source>
        <translation>使其生效</translation>
    </message>
    <message>
        <source>Close period</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>正在关账 %1</translation>
    </message>
    <message>
        <source>Restatement %1 of %2 is in effect.</source>
        <translation>%2 的更正结算（第 %1 版）已生效。</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 已关账。</translation>
    </message>
    <message>
        <source>Restate %1</source>
        <translation>更正结算 %1</translation>
    </message>
    <message>
        <source>Why is it corrected? Stands in the statement and the history</source>
        <translation>更正原因（写入结算单和历史）</translation>
    </message>
    <message>
        <source>%1 is being restated. Import the corrected report.</source>
        <translation>%1 正在更正结算，请导入更正后的报告。</translation>
    </message>
    <message>
        <source>Restatements of %1 left nothing to settle.</source>
        <translation>%1 的更正没有留下待结清的差额。</translation>
    </message>
    <message>
        <source>Invoice %1 to the licensee?</source>
        <translation>向被授权方开具 %1 的账单？</translation>
    </message>
    <message>
        <source>Credit %1 to the licensee?</source>
        <translation>向被授权方冲减 %1？</translation>
    </message>
    <message>
        <source>Before VAT: what restatements of %1 changed, and no open period takes up. An invoice or credit note cannot be changed.</source>
        <translation>税前金额：%1 历次更正所改变、且没有未关账的报告期可以承接的部分。账单和贷项通知单开具后不能修改。</translation>
    </message>
    <message>
        <source>Issue invoice</source>
        <translation>开具账单</translation>
    </message>
    <message>
        <source>Issue credit note</source>
        <translation>开具贷项通知单</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) issued.</source>
        <translation>
            <numerusform>已开具 %n 份单据。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::StatementBatchView</name>
    <message>
        <source>Reports to be taken in</source>
        <translation>待接收的销售报告</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Open this one…</source>
        <translation>单独打开…</translation>
    </message>
    <message>
        <source>Looking at the reports</source>
        <translation>正在查看销售报告</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 个可导入</translation>
    </message>
    <message>
        <source>%1 taken in</source>
        <translation>%1 个已接收</translation>
    </message>
    <message>
        <source>%1 need you</source>
        <translation>%1 个需要处理</translation>
    </message>
    <message>
        <source>Import %1 ready files</source>
        <translation>导入 %1 个可导入的文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Contract and period as you said</source>
        <translation>合同与期间由您指定</translation>
    </message>
    <message>
        <source>%1 hidden rows are read too</source>
        <translation>%1 个隐藏行照常读入</translation>
    </message>
    <message>
        <source>net %1</source>
        <translation>净额 %1</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Importing %1 reports</source>
        <translation>正在导入 %1 份销售报告</translation>
    </message>
    <message>
        <source>%1 rows cannot be taken.</source>
        <translation>%1 行无法接收。</translation>
    </message>
    <message>
        <source>Its own sum line differs from its rows.</source>
        <translation>文件自带的合计行与明细不一致。</translation>
    </message>
    <message>
        <source>%1 reports taken in.</source>
        <translation>已接收 %1 份销售报告。</translation>
    </message>
    <message>
        <source>%1 reports taken in, %2 not.</source>
        <translation>已接收 %1 份销售报告，%2 份未接收。</translation>
    </message>
</context>
<context>
    <name>lianming::StatementDocuments</name>
    <message>
        <source>no report yet</source>
        <translation>尚未收到报告</translation>
    </message>
    <message>
        <source>not calculated yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>尚未关账</translation>
    </message>
    <message>
        <source>its file was there already</source>
        <translation>同名文件已存在</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <translation>
            <numerusform>%n 份未生成：</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement as PDF…</source>
        <translation>结算单存为 PDF…</translation>
    </message>
    <message>
        <source>Statement as workbook (XLSX)…</source>
        <translation>结算单存为工作簿 (XLSX)…</translation>
    </message>
    <message>
        <source>Statements of a quarter…</source>
        <translation>整季结算单…</translation>
    </message>
    <message>
        <source>Writes all statements of a period into a folder.</source>
        <translation>将某一报告期的全部结算单写入一个文件夹。</translation>
    </message>
    <message>
        <source>Reminder letter…</source>
        <translation>催报催款函…</translation>
    </message>
    <message>
        <source>Open a period first.</source>
        <translation>请先打开一个报告期。</translation>
    </message>
    <message>
        <source>There is nothing to print before the period is calculated.</source>
        <translation>该期尚未计算，暂无可生成的内容。</translation>
    </message>
    <message>
        <source>The statement to be sent or filed, in English or Chinese.</source>
        <translation>供发送或存档的结算单，可选中文或英文。</translation>
    </message>
    <message>
        <source>The statement with all its lines, in English or Chinese.</source>
        <translation>含全部明细的结算单，可选中文或英文。</translation>
    </message>
    <message>
        <source>This report is not late.</source>
        <translation>该期报告没有逾期。</translation>
    </message>
    <message>
        <source>A letter to the licensee about what is late.</source>
        <translation>就逾期事项致被授权方的函件。</translation>
    </message>
    <message>
        <source>Save statement</source>
        <translation>保存结算单</translation>
    </message>
    <message>
        <source>Printing statement</source>
        <translation>正在生成结算单</translation>
    </message>
    <message>
        <source>Print the statement in which language?</source>
        <translation>用哪种语言生成结算单？</translation>
    </message>
    <message>
        <source>Write the statements into which folder?</source>
        <translation>将结算单写入哪个文件夹？</translation>
    </message>
    <message>
        <source>Statements of a quarter</source>
        <translation>整季结算单</translation>
    </message>
    <message>
        <source>There is no statement of %1 to write.</source>
        <translation>%1 没有可生成的结算单。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are in the folder already. Replace them?</source>
        <translation>
            <numerusform>文件夹中已有 %n 个同名文件，要替换吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>What is replaced cannot be brought back.</source>
        <translation>被替换的文件无法恢复。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Writing statements of %1</source>
        <translation>正在生成 %1 的结算单</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 份结算单写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2.</source>
        <translation>已停止，共 %2 份，完成 %1 份。</translation>
    </message>
</context>
<context>
    <name>lianming::StatementFigures</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>What it earned</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>What is paid for it</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>本期应付</translation>
    </message>
    <message>
        <source>Reserve against returns</source>
        <translation>退货准备金</translation>
    </message>
    <message>
        <source>Sales outside the licence</source>
        <translation>授权范围外的销售</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>What the contract says</source>
        <translation>合同约定</translation>
    </message>
</context>
<context>
    <name>lianming::StatementHead</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表 (Esc)</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Over the whole page</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>due %1 (%2)</source>
        <translation>应于 %1 报送（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>prepared by %1</source>
        <translation>由 %1 编制</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>由 %1 批准</translation>
    </message>
    <message>
        <source>closed on %1</source>
        <translation>%1 关账</translation>
    </message>
    <message>
        <source>Restatement %1: %2</source>
        <translation>更正结算（第 %1 版）：%2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>as booked; version %1 counts</source>
        <translation>入账版本；现以第 %1 版为准</translation>
    </message>
    <message>
        <source>counts today</source>
        <translation>现行版本</translation>
    </message>
    <message>
        <source>overtaken by version %1</source>
        <translation>已被第 %1 版取代</translation>
    </message>
    <message>
        <source>has no effect yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Import corrected report…</source>
        <translation>导入更正后的报告…</translation>
    </message>
    <message>
        <source>Import report…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <source>No sales</source>
        <translation>无销售</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Replace report…</source>
        <translation>替换报告…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Calculate again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Put into effect</source>
        <translation>使其生效</translation>
    </message>
    <message>
        <source>Close period</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Restate…</source>
        <translation>更正结算…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Statement as PDF…</source>
        <translation>结算单存为 PDF…</translation>
    </message>
    <message>
        <source>Settle the difference…</source>
        <translation>结清更正差额…</translation>
    </message>
</context>
<context>
    <name>lianming::StatementImportView</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Line of the file</source>
        <translation>文件行号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>Take the good rows although others are bad</source>
        <translation>有错误行时仍接收其余各行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>The same for all rows</source>
        <translation>各行相同的内容</translation>
    </message>
    <message>
        <source>03.04. is 3 April</source>
        <translation>03.04. 表示 4 月 3 日</translation>
    </message>
    <message>
        <source>3/4 is 4 March</source>
        <translation>3/4 表示 3 月 4 日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The first rows, as they will be read</source>
        <translation>前几行的读取结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Report of %1 for %2, contract %3</source>
        <translation>%1 的 %2 销售报告（合同 %3）</translation>
    </message>
    <message>
        <source>read as last time</source>
        <translation>按上次的方式读取</translation>
    </message>
    <message>
        <source>Say where this is found: %1</source>
        <translation>请指出这些内容在哪一列：%1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>%1 lines taken.</source>
        <translation>已接收 %1 行。</translation>
    </message>
    <message>
        <source>%1 lines taken, %2 rows left out.</source>
        <translation>已接收 %1 行，略去 %2 行。</translation>
    </message>
    <message>
        <source>Nothing was stored: %1 of %2 rows cannot be taken.</source>
        <translation>未写入任何内容：%2 行中有 %1 行无法接收。</translation>
    </message>
    <message>
        <source>taken, hidden row</source>
        <translation>接收（隐藏行）</translation>
    </message>
    <message>
        <source>refuse if ambiguous</source>
        <translation>有歧义时拒收</translation>
    </message>
    <message>
        <source>Amounts are in</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Units are in</source>
        <translation>数量单位</translation>
    </message>
    <message>
        <source>ones, as written</source>
        <translation>一（照原数）</translation>
    </message>
    <message>
        <source>thousands</source>
        <translation>千</translation>
    </message>
    <message>
        <source>ten thousands</source>
        <translation>万</translation>
    </message>
    <message>
        <source>millions</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>hundred millions</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>The licensee&apos;s own totals, if named</source>
        <translation>被授权方自报的合计（如有）</translation>
    </message>
    <message>
        <source>Net: gross less deductions</source>
        <translation>净额：销售额减去扣除项</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>%1 sheets</source>
        <translation>%1 个工作表</translation>
    </message>
    <message>
        <source>hidden rows, read too: %1</source>
        <translation>隐藏行（照常读入）：%1</translation>
    </message>
    <message>
        <source>merged cells: %1</source>
        <translation>合并单元格：%1</translation>
    </message>
    <message>
        <source>formulas without a result: %1</source>
        <translation>没有结果的公式：%1</translation>
    </message>
    <message>
        <source>cells with an error: %1</source>
        <translation>错误值单元格：%1</translation>
    </message>
    <message>
        <source>numbers rounded to 15 digits: %1</source>
        <translation>按 15 位有效数字取值的数：%1</translation>
    </message>
    <message>
        <source>its macros are left alone</source>
        <translation>其中的宏不会运行</translation>
    </message>
    <message>
        <source>%1 in units of %2</source>
        <translation>%1 以 %2 为单位</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no number</source>
        <translation>%1：“%2”不是数字</translation>
    </message>
    <message>
        <source>Nothing was stored: the totals differ.</source>
        <translation>未保存任何内容：合计不一致。</translation>
    </message>
</context>
<context>
    <name>lianming::StatementView</name>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Double-click a line to see what it earned and why.</source>
        <translation>双击一行，查看其授权费及由来。</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Exceptions (%1)</source>
        <translation>例外（%1）</translation>
    </message>
    <message>
        <source>Decide about questions</source>
        <translation>处理这些疑问</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Back to the period</source>
        <translation>返回本期</translation>
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
    <message>
        <source>stands at %1</source>
        <translation>停在 %1</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待处理事项</translation>
    </message>
</context>
<context>
    <name>lianming::StoreDetail</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>开业日</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>尚未开业</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>工作计划</translation>
    </message>
    <message>
        <source>No plan yet: make one from a template for stores.</source>
        <translation>还没有计划：请用店铺模板制定一份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>lianming::StoreForm</name>
    <message>
        <source>Choose an institution</source>
        <translation>选择机构</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
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
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>店铺网址</translation>
    </message>
    <message>
        <source>Such as Tmall, JD or the own web site</source>
        <translation>如天猫、京东或自有网站</translation>
    </message>
    <message>
        <source>It is open</source>
        <translation>已开业</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::StoresView</name>
    <message>
        <source>Store name</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>开业日</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>尚未开业</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>工作计划</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>店铺网址</translation>
    </message>
    <message>
        <source>Add store</source>
        <translation>添加店铺</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>No stores yet</source>
        <translation>还没有店铺</translation>
    </message>
    <message>
        <source>A store is an institution&apos;s shop on a platform. Plans lead it from its set-up to its protection.</source>
        <translation>店铺是机构在平台上的商店。工作计划带领它从筹建走到原创保护。</translation>
    </message>
    <message numerus="yes">
        <source>%n store(s)</source>
        <translation>
            <numerusform>%n 家店铺</numerusform>
        </translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新店铺</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>archived, too</source>
        <translation>含已归档</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
    </message>
</context>
<context>
    <name>lianming::SubmissionForm</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Files to hand in</source>
        <translation>送审文件</translation>
    </message>
    <message>
        <source>Drop them here. Once handed in, they are frozen.</source>
        <translation>可拖放到此处。送审后文件即固定，不可更改。</translation>
    </message>
    <message>
        <source>What the reviewers should know</source>
        <translation>给审核人的说明</translation>
    </message>
    <message>
        <source>Credit line and accession numbers on the product</source>
        <translation>产品上的署名与藏品号</translation>
    </message>
    <message>
        <source>As they will be printed. They are compared with the assets.</source>
        <translation>按实际印刷的文字填写，将与 IP 资产核对。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Add at least one file.</source>
        <translation>请至少添加一个文件。</translation>
    </message>
    <message>
        <source>Delete or a double click takes a file out again</source>
        <translation>按 Delete 键或双击可移除文件</translation>
    </message>
</context>
<context>
    <name>lianming::SupplierContactForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>负责事项</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>lianming::SupplierDetail</name>
    <message>
        <source>Legal name</source>
        <translation>法定名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Add factory</source>
        <translation>添加工厂</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>No factory yet: add one, with what it makes.</source>
        <translation>还没有工厂：请添加工厂及其生产品类。</translation>
    </message>
    <message>
        <source>Production orders</source>
        <translation>生产订单</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Nothing ordered yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交货周期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Capacity: %1</source>
        <translation>产能：%1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>不予批准…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Approved for nobody yet: approve it…</source>
        <translation>尚未获任何核准：核准…</translation>
    </message>
    <message>
        <source>Approve for another…</source>
        <translation>再核准一项…</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Record an audit…</source>
        <translation>登记审核…</translation>
    </message>
    <message>
        <source>%1 / %2 · due %3</source>
        <translation>%1 / %2 · 交货期 %3</translation>
    </message>
    <message>
        <source>Ask for a sample…</source>
        <translation>申请样品…</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Archived on %1: takes no orders.</source>
        <translation>已于 %1 归档：不再接受订单。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Archive this factory</source>
        <translation>归档该工厂</translation>
    </message>
</context>
<context>
    <name>lianming::SupplierForm</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
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
        <source>Legal name</source>
        <translation>法定名称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>lianming::SuppliersView</name>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Factories</source>
        <translation>工厂</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>在产订单</translation>
    </message>
    <message>
        <source>Late orders</source>
        <translation>逾期订单</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未关闭问题</translation>
    </message>
    <message>
        <source>Next audit</source>
        <translation>下次审核</translation>
    </message>
    <message>
        <source>Add supplier</source>
        <translation>添加供应商</translation>
    </message>
    <message>
        <source>Search suppliers</source>
        <translation>检索供应商</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>No suppliers yet</source>
        <translation>还没有供应商</translation>
    </message>
    <message>
        <source>Add who makes the licensed goods, with factories, capacities and approvals.</source>
        <translation>添加授权产品的生产方，及其工厂、产能和核准。</translation>
    </message>
    <message numerus="yes">
        <source>%n supplier(s)</source>
        <translation>
            <numerusform>%n 家供应商</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the approval</source>
        <translation>更改核准</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close the finding</source>
        <translation>关闭问题</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Reject the sample</source>
        <translation>退回样品</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>新供应商</translation>
    </message>
    <message>
        <source>New factory</source>
        <translation>新工厂</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Approve the factory</source>
        <translation>核准工厂</translation>
    </message>
    <message>
        <source>Record an audit</source>
        <translation>登记审核</translation>
    </message>
    <message>
        <source>Ask for a sample</source>
        <translation>申请样品</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>archived, too</source>
        <translation>含已归档</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
</context>
<context>
    <name>lianming::TagField</name>
    <message>
        <source>Add a term: dragon, 青花, qinghua…</source>
        <translation>添加词条：龙、青花、qinghua…</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>From the record&apos;s words:</source>
        <translation>从著录文字中识别：</translation>
    </message>
</context>
<context>
    <name>lianming::TaskDetail</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>关键路径</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Can slip</source>
        <translation>可推迟</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>前置任务</translation>
    </message>
    <message>
        <source>Waiting for it</source>
        <translation>后续任务</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>还没有评论。</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>评论…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>标为完成</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>退回待办</translation>
    </message>
    <message>
        <source>Steps and documents</source>
        <translation>步骤与文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: attach…</source>
        <translation>%1：添加…</translation>
    </message>
    <message>
        <source>Whose task it is</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Held up…</source>
        <translation>受阻…</translation>
    </message>
</context>
<context>
    <name>lianming::TaskForm</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>A person of the workspace, or any other name</source>
        <translation>工作区成员或其他姓名</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>0 for a milestone</source>
        <translation>0 表示里程碑</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>前置任务</translation>
    </message>
    <message>
        <source>Bound to the key date</source>
        <translation>与关键日期挂钩</translation>
    </message>
    <message>
        <source>Working days after it</source>
        <translation>其后工作日数</translation>
    </message>
    <message>
        <source>Negative: before it. It begins no earlier</source>
        <translation>负数表示之前；不早于该日开始</translation>
    </message>
    <message>
        <source>What it takes to be done</source>
        <translation>完成条件</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>One a line: English | Chinese</source>
        <translation>每行一项：英文 | 中文</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>One a line. The task is done only when each is attached</source>
        <translation>每行一项；全部添加后任务才能完成</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
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
        <source>Whose task it is</source>
        <translation>责任方</translation>
    </message>
</context>
<context>
    <name>lianming::TemplateChooser</name>
    <message>
        <source>Begin the text from a template</source>
        <translation>从模板开始起草</translation>
    </message>
    <message>
        <source>Its clauses state the contract&apos;s terms; what the contract does not say yet is taken from the template.</source>
        <translation>模板条款会写明本合同的条件；合同尚未约定的事项按模板填入。</translation>
    </message>
    <message>
        <source>the house&apos;s own</source>
        <translation>本机构自有</translation>
    </message>
</context>
<context>
    <name>lianming::TemplateDetail</name>
    <message>
        <source>Make a plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>各版次</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>第 %1 版：%2，%3</translation>
    </message>
    <message>
        <source>%1: ships with Lianming</source>
        <translation>第 %1 版：随联名提供</translation>
    </message>
    <message>
        <source>on the key date</source>
        <translation>关键日期当天</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) before the key date</source>
        <translation>
            <numerusform>关键日期前 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the key date</source>
        <translation>
            <numerusform>关键日期后 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Shipped with the product</source>
        <translation>随产品提供</translation>
    </message>
</context>
<context>
    <name>lianming::TemplateForm</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>小写字母、数字和连字符</translation>
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
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>When to use it, in English</source>
        <translation>适用情形（英文）</translation>
    </message>
    <message>
        <source>When to use it, in Chinese</source>
        <translation>适用情形（中文）</translation>
    </message>
    <message>
        <source>Key date, in English</source>
        <translation>关键日期（英文）</translation>
    </message>
    <message>
        <source>Key date, in Chinese</source>
        <translation>关键日期（中文）</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>The chosen task</source>
        <translation>所选任务</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Bound to the key date</source>
        <translation>与关键日期挂钩</translation>
    </message>
    <message>
        <source>Working days after it</source>
        <translation>其后工作日数</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>前置任务</translation>
    </message>
    <message>
        <source>Codes of tasks between commas, as the list shows them</source>
        <translation>列表中的任务代码，以英文逗号分隔</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>One a line: English | Chinese</source>
        <translation>每行一项：英文 | 中文</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Tasks of the template</source>
        <translation>模板中的任务</translation>
    </message>
    <message>
        <source>Whose task it is</source>
        <translation>责任方</translation>
    </message>
</context>
<context>
    <name>lianming::TemplatesView</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>The house, edition %1</source>
        <translation>本机构，第 %1 版</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>适用情形</translation>
    </message>
    <message>
        <source>Templates of plans</source>
        <translation>计划模板</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as edition %1. Plans keep what they were made from.</source>
        <translation>已存为第 %1 版。已有计划仍保留其制定时的版本。</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Shipped with the product</source>
        <translation>随产品提供</translation>
    </message>
    <message>
        <source>%1 changed %2 on %3, while you were writing. Choose what holds, field by field.</source>
        <translation>您填写期间，%1 于 %3 改动了 %2。请逐项选择以哪一方为准。</translation>
    </message>
    <message>
        <source>%1: two versions</source>
        <translation>%1：两个版本</translation>
    </message>
</context>
<context>
    <name>lianming::TermForm</name>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>It stays: to change it, merge the term or make another.</source>
        <translation>以后不变：要改，请合并此词或另建一个。</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Separated by semicolons. Assets are found by them, too.</source>
        <translation>用分号隔开。按别名也能检索到资产。</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>Lies below</source>
        <translation>上位词</translation>
    </message>
    <message>
        <source>Who asks for that term finds the assets of this one as well.</source>
        <translation>检索上位词时，也会找到此词的资产。</translation>
    </message>
    <message>
        <source>Give it a name in one language at least.</source>
        <translation>至少填写一种语言的名称。</translation>
    </message>
    <message>
        <source>Names have at most 100 characters, and a term at most 50.</source>
        <translation>每个名称最多 100 个字，每个词最多 50 个名称。</translation>
    </message>
    <message>
        <source>Names have no semicolons.</source>
        <translation>名称里不能有分号。</translation>
    </message>
    <message>
        <source>One term only.</source>
        <translation>只能选一个词。</translation>
    </message>
    <message>
        <source>Choose a term of the same vocabulary.</source>
        <translation>请选同一词表里的词。</translation>
    </message>
    <message>
        <source>A term cannot lie below itself.</source>
        <translation>一个词不能是自己的下位词。</translation>
    </message>
</context>
<context>
    <name>lianming::TermMergeForm</name>
    <message>
        <source>Choose the term that stays</source>
        <translation>选择保留的词</translation>
    </message>
    <message>
        <source>What takes the place of “%1”</source>
        <translation>用什么取代“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n assets get it instead, with the terms below and the saved searches. A term of the house takes over the names. This cannot be undone.</source>
        <translation>
            <numerusform>%n 件资产改用它，下位词和已存的检索也随之更改。若保留的是本馆词汇，还会接过名称。此操作不能撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>One term only.</source>
        <translation>只能选一个词。</translation>
    </message>
    <message>
        <source>Choose the term that stays.</source>
        <translation>请选择保留的词。</translation>
    </message>
    <message>
        <source>Choose a term of the same vocabulary.</source>
        <translation>请选同一词表里的词。</translation>
    </message>
    <message>
        <source>Not itself, nor one below it.</source>
        <translation>不能选它自己，也不能选它的下位词。</translation>
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
    <name>lianming::TermsColumn</name>
    <message>
        <source>Text and terms agree</source>
        <translation>文本与条件一致</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n 项待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项待查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>in no clause</source>
        <translation>尚无条款写明</translation>
    </message>
</context>
<context>
    <name>lianming::TermsView</name>
    <message>
        <source>Terms of the house</source>
        <translation>本馆词汇</translation>
    </message>
    <message>
        <source>Your own words beside the vocabularies that come with the program.</source>
        <translation>在随程序提供的词表之外，本馆自己的用词。</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新建词条</translation>
    </message>
    <message>
        <source>Show its assets</source>
        <translation>查看其中的资产</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It can no longer be given; the assets that have it keep it.</source>
        <translation>以后不能再标注；已经标注的资产保留它。</translation>
    </message>
    <message>
        <source>Only a term that no asset has.</source>
        <translation>只能删除没有资产使用的词。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Lies below</source>
        <translation>上位词</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Found by it</source>
        <translation>可检索到</translation>
    </message>
    <message>
        <source>No terms of your own yet</source>
        <translation>还没有本馆词汇</translation>
    </message>
    <message>
        <source>Add the words that only your house uses: a hall, a donor&apos;s collection, a local motif.</source>
        <translation>添加只有本馆使用的词：一座殿堂、一批捐赠、一种地方纹样。</translation>
    </message>
    <message>
        <source>Merging “%1”</source>
        <translation>正在合并“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Merged; %n assets changed.</source>
        <translation>
            <numerusform>已合并；更改了 %n 件资产。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”吗？</translation>
    </message>
    <message>
        <source>No asset has it.</source>
        <translation>没有资产使用它。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>lianming::TimeCard</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>Trusted time</source>
        <translation>可信时间戳</translation>
    </message>
    <message>
        <source>Add an authority…</source>
        <translation>添加时间戳服务机构…</translation>
    </message>
    <message>
        <source>No authority is set: evidence and the audit trail wait for their time stamps. Any that answers after RFC 3161 will do; two are better than one.</source>
        <translation>尚未设置时间戳服务机构：证据和审计链等待时间戳。凡遵循 RFC 3161 的机构均可，最好设置两家。</translation>
    </message>
    <message>
        <source>They are asked in this order, the next one where one does not answer.</source>
        <translation>按此顺序请求，前一家无响应时转向下一家。</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>策略标识 %1</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Asks it for a time stamp of nothing in particular.</source>
        <translation>申请一个仅供测试的时间戳。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在向 %1 请求…</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>上移（优先请求）</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>下移（延后请求）</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Kept. What waits is asked for by itself.</source>
        <translation>已保存。等待中的时间戳会自动请求。</translation>
    </message>
    <message>
        <source>New authority</source>
        <translation>新建时间戳服务机构</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>时间戳服务机构</translation>
    </message>
    <message>
        <source>%1 was taken out.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Stamps that it gave are not trusted any more.</source>
        <translation>其签发的时间戳不再受信任。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
    <name>lianming::Upkeep</name>
    <message numerus="yes">
        <source>%n time stamp(s) wait: no authority is set</source>
        <translation>
            <numerusform>%n 个时间戳等待中：未设置时间戳服务机构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) wait</source>
        <translation>
            <numerusform>%n 个时间戳等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) wait: no authority answers</source>
        <translation>
            <numerusform>%n 个时间戳等待中：时间戳服务机构均无响应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) wait: an answer does not stand</source>
        <translation>
            <numerusform>%n 个时间戳等待中：有响应核验不通过</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked again by itself at %1.</source>
        <translation>将于 %1 自动重新请求。</translation>
    </message>
</context>
<context>
    <name>lianming::VersionsView</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Reported (%1)</source>
        <translation>申报额（%1）</translation>
    </message>
    <message>
        <source>Royalty (%1)</source>
        <translation>授权费（%1）</translation>
    </message>
    <message>
        <source>Units (%1)</source>
        <translation>数量（%1）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>restatement</source>
        <translation>更正结算</translation>
    </message>
    <message>
        <source>as booked</source>
        <translation>入账版本</translation>
    </message>
    <message>
        <source>Hide what is equal</source>
        <translation>隐藏相同的项目</translation>
    </message>
    <message numerus="yes">
        <source>Show %n equal figure(s)</source>
        <translation>
            <numerusform>显示 %n 个相同的项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines: the first %1 of %2 that differ</source>
        <translation>明细：%2 行不同，显示前 %1 行</translation>
    </message>
    <message>
        <source>Lines: %1 differ, %2 are equal</source>
        <translation>明细：%1 行不同，%2 行相同</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>第一个版本</translation>
    </message>
    <message>
        <source>Second version</source>
        <translation>第二个版本</translation>
    </message>
    <message>
        <source>Figures that differ</source>
        <translation>不同的项目</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>不同的明细</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Base (%1)</source>
        <translation>计费基数（%1）</translation>
    </message>
</context>
<context>
    <name>lianming::WaiverForm</name>
    <message>
        <source>%1. A second person decides, and the contract passes only for what the gate finds now; a contract that is changed needs a new waiver.</source>
        <translation>%1。由第二人决定，且仅就当前核查结果放行；合同修改后须重新申请豁免。</translation>
    </message>
    <message>
        <source>Why it should pass</source>
        <translation>豁免理由</translation>
    </message>
    <message>
        <source>Document that says so</source>
        <translation>证明文件</translation>
    </message>
    <message>
        <source>Kept with the waiver: a letter, a consent, minutes.</source>
        <translation>与豁免一并保存：函件、同意书、会议纪要等。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Ask for the waiver</source>
        <translation>提交豁免申请</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>A document is needed.</source>
        <translation>须附证明文件。</translation>
    </message>
</context>
<context>
    <name>lianming::WayField</name>
    <message>
        <source>A percent of its base</source>
        <translation>按计费基数的百分比</translation>
    </message>
    <message>
        <source>An amount for each piece</source>
        <translation>按件计费</translation>
    </message>
    <message>
        <source>A fixed fee; 0 takes it out</source>
        <translation>固定金额；填 0 即剔除该行</translation>
    </message>
    <message>
        <source>Ask the licensee to correct it</source>
        <translation>请被授权方更正</translation>
    </message>
    <message>
        <source>Leave it: it is right as it is</source>
        <translation>忽略：该行无误</translation>
    </message>
</context>
<context>
    <name>lianming::WeightsForm</name>
    <message>
        <source>%1: %2</source>
        <comment>feature and its weight</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What outcomes say</source>
        <translation>历史结果</translation>
    </message>
    <message>
        <source>Learn from outcomes</source>
        <translation>从结果中学习</translation>
    </message>
    <message>
        <source>At least one feature must count.</source>
        <translation>至少要有一项特征计入。</translation>
    </message>
    <message>
        <source>%1 proposals were decided, %2 of them accepted.</source>
        <translation>已有结果的提案 %1 件，其中接受 %2 件。</translation>
    </message>
    <message>
        <source>That is too few to learn from: %1 are needed, with some of each kind among the latest.</source>
        <translation>数量太少，无法学习：至少需要 %1 件，且近期的结果中两类都要有。</translation>
    </message>
    <message>
        <source>The learned weights are in use.</source>
        <translation>已启用学习所得的权重。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>All institutions without weights of their own</source>
        <translation>所有未单独设置权重的机构</translation>
    </message>
    <message>
        <source>Whose weights</source>
        <translation>谁的权重</translation>
    </message>
    <message>
        <source>Only the proportions count. The ranking follows while you try; it stays so once you save.</source>
        <translation>只有相对比例起作用。调整时排名随之变化，保存后生效。</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学得</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>现用</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>An accepted one above a declined one</source>
        <translation>接受的排在谢绝的之前</translation>
    </message>
    <message>
        <source>Order of the first 20 (NDCG)</source>
        <translation>前 20 名排序（NDCG）</translation>
    </message>
    <message>
        <source>Learned from those decided before %1, and tried on the %2 that came in since, which it has not seen:</source>
        <translation>从 %1 之前已决定的提案中学习，并在此后收到、学习时未见过的 %2 件上检验：</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>出厂设置</translation>
    </message>
</context>
<context>
    <name>lianming::WhyPanel</name>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
</context>
<context>
    <name>lianming::WhyView</name>
    <message>
        <source>Why this figure</source>
        <translation>这个数字的由来</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Copy these steps</source>
        <translation>复制所选步骤</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>全部复制为文本</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Open the contract</source>
        <translation>打开合同</translation>
    </message>
    <message>
        <source>Show these lines</source>
        <translation>显示这些明细</translation>
    </message>
</context>
<context>
    <name>lianming::WorkPlansPage</name>
    <message>
        <source>My tasks</source>
        <translation>我的任务</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>店铺</translation>
    </message>
</context>
<context>
    <name>outlook</name>
    <message>
        <source>as in %1</source>
        <translation>参照 %1</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>取 %1 的平均值</translation>
    </message>
    <message>
        <source>No forecast: nothing has been calculated yet</source>
        <translation>无法预测：尚无已计算的期间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Whole term</source>
        <translation>整个授权期</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>第 %1 年</translation>
    </message>
    <message>
        <source>as calculated</source>
        <translation>按计算结果</translation>
    </message>
    <message>
        <source>nothing to estimate from</source>
        <translation>无估算依据</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Not invoiced yet</source>
        <translation>尚未开具账单</translation>
    </message>
    <message>
        <source>Instalment of a guarantee</source>
        <translation>保底金分期款</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Expected royalties</source>
        <translation>预计授权费</translation>
    </message>
    <message>
        <source>All pools</source>
        <translation>全部抵扣池</translation>
    </message>
    <message>
        <source>Without a guarantee</source>
        <translation>无保底部分</translation>
    </message>
    <message>
        <source>restatement, not settled yet</source>
        <translation>更正差额，尚未结算</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>IP assets</source>
        <translation>IP 资产</translation>
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
        <translation>授权费结算</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>原创保护</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌方</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账款</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>My desk</source>
        <translation>我的工作台</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>与我有关</translation>
    </message>
    <message>
        <source>Matchmaking</source>
        <translation>撮合</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>审阅往来</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>工作计划</translation>
    </message>
    <message>
        <source>My proposals</source>
        <translation>我的提案</translation>
    </message>
    <message>
        <source>My contracts</source>
        <translation>我的合同</translation>
    </message>
    <message>
        <source>My products</source>
        <translation>我的产品</translation>
    </message>
    <message>
        <source>Sales reports</source>
        <translation>销售报告</translation>
    </message>
    <message>
        <source>Invoices and payments</source>
        <translation>账单与付款</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>维权案件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>侵权比对</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>Would be added</source>
        <translation>将添加</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>No asset fits</source>
        <translation>无对应资产</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>its name is the accession number</source>
        <translation>文件名即藏品编号</translation>
    </message>
    <message>
        <source>its name holds the accession number</source>
        <translation>文件名含藏品编号</translation>
    </message>
    <message>
        <source>the object number in the file</source>
        <translation>文件内嵌的藏品编号</translation>
    </message>
    <message>
        <source>the title in the file</source>
        <translation>文件内嵌的名称</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>too many pixels</source>
        <translation>像素过多</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>claims far more than the file can hold</source>
        <translation>声称的尺寸远超文件内容</translation>
    </message>
    <message>
        <source>contains scripts or references to other files</source>
        <translation>含有脚本或对其他文件的引用</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>用时过长</translation>
    </message>
    <message>
        <source>took too much memory</source>
        <translation>占用内存过多</translation>
    </message>
    <message>
        <source>Not clear which</source>
        <translation>无法确定归属</translation>
    </message>
    <message>
        <source>a view of it, or an object with a longer number</source>
        <translation>可能是它的另一视角，也可能是藏品号更长的另一件</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>Copyright</source>
        <translation>著作权</translation>
    </message>
    <message>
        <source>Trade mark</source>
        <translation>商标</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>外观设计</translation>
    </message>
    <message>
        <source>Data rights</source>
        <translation>数据权益</translation>
    </message>
    <message>
        <source>Customs recordal</source>
        <translation>海关备案</translation>
    </message>
    <message>
        <source>Choose the institution</source>
        <translation>请选择机构</translation>
    </message>
    <message>
        <source>Give the number of the certificate</source>
        <translation>请填写证书编号</translation>
    </message>
    <message>
        <source>Say whose right it is</source>
        <translation>请填写权利人</translation>
    </message>
    <message>
        <source>Write a country&apos;s two letters, such as CN, or WORLD</source>
        <translation>请填写国家的两位字母，如 CN，或 WORLD</translation>
    </message>
    <message>
        <source>A trade mark needs its Nice classes</source>
        <translation>商标须填写尼斯分类</translation>
    </message>
    <message>
        <source>Nice classes are numbers from 1 to 45</source>
        <translation>尼斯分类为 1 至 45</translation>
    </message>
    <message>
        <source>Granted before it was filed</source>
        <translation>授予日早于申请日</translation>
    </message>
    <message>
        <source>Expires before it was granted</source>
        <translation>到期日早于授予日</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Listing picture</source>
        <translation>商品图片</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购买取证</translation>
    </message>
    <message>
        <source>Contract document</source>
        <translation>合同文件</translation>
    </message>
    <message>
        <source>Original artwork</source>
        <translation>原创底稿</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Choose the asset it is about</source>
        <translation>请选择所涉资产</translation>
    </message>
    <message>
        <source>Say when it was captured</source>
        <translation>请填写取证时间</translation>
    </message>
    <message>
        <source>That is later than now</source>
        <translation>晚于当前时间</translation>
    </message>
    <message>
        <source>Say who captured it</source>
        <translation>请填写取证人</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>取证</translation>
    </message>
    <message>
        <source>Taken into the workspace</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Viewed in full</source>
        <translation>查看全文</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>摄影作品</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>商标标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Access to the object</source>
        <translation>藏品的接触与拍摄</translation>
    </message>
    <message>
        <source>The work itself</source>
        <translation>作品本身</translation>
    </message>
    <message>
        <source>Applied for</source>
        <translation>申请中</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>To be renewed</source>
        <translation>待续展</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>宽展期内</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销或注销</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>登记申请表</translation>
    </message>
    <message>
        <source>Identity of the applicant</source>
        <translation>申请人身份证明</translation>
    </message>
    <message>
        <source>Proof of ownership</source>
        <translation>权属证明</translation>
    </message>
    <message>
        <source>Statement of creation</source>
        <translation>作品说明书</translation>
    </message>
    <message>
        <source>Sample of the work</source>
        <translation>作品样本</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>权利保证书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>There is nothing to renew</source>
        <translation>无须续展</translation>
    </message>
    <message>
        <source>The new last day is after the old one</source>
        <translation>新的届满日须晚于原届满日</translation>
    </message>
    <message>
        <source>It can be renewed from %1 on</source>
        <translation>自 %1 起方可续展</translation>
    </message>
    <message>
        <source>It could be renewed until %1</source>
        <translation>续展期限（含宽展期）已于 %1 届满</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <translation>该日期尚未到来</translation>
    </message>
    <message>
        <source>Copyright or design</source>
        <translation>著作权或外观设计</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>Ends early</source>
        <translation>提前到期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>于 %1 到期</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Say why it was cancelled</source>
        <translation>请填写注销或撤销的原因</translation>
    </message>
    <message>
        <source>Cancelled before it was filed</source>
        <translation>注销或撤销日早于申请日</translation>
    </message>
    <message>
        <source>No time zone has this name: Asia/Shanghai</source>
        <translation>没有此名称的时区，应写如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>A price is not below zero</source>
        <translation>价格不能为负数</translation>
    </message>
</context>
<context>
    <name>royalties</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Treated as</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>free goods</source>
        <translation>赠品样品</translation>
    </message>
    <message>
        <source>outside the licence, earns nothing</source>
        <translation>授权范围外，不计授权费</translation>
    </message>
    <message>
        <source>licensed, but no rate fits</source>
        <translation>在授权范围内，但无适用费率</translation>
    </message>
    <message>
        <source>outside the licence, at the highest rate</source>
        <translation>授权范围外，按最高费率</translation>
    </message>
    <message>
        <source>licensed sale</source>
        <translation>授权范围内销售</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>申报内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>税款</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Other deductions</source>
        <translation>其他扣除</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>零售价</translation>
    </message>
    <message>
        <source>Share of this contract, %</source>
        <translation>本合同份额（%）</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Grant of the contract</source>
        <translation>合同授权项</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Ceilings on deductions</source>
        <translation>扣除上限</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Not allowed by the ceiling</source>
        <translation>超出上限不予扣除</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>实际扣除</translation>
    </message>
    <message>
        <source>Royalty base</source>
        <translation>计费基数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>gross sales</source>
        <translation>总销售额</translation>
    </message>
    <message>
        <source>retail price</source>
        <translation>零售价</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低额</translation>
    </message>
    <message>
        <source>Before the share</source>
        <translation>按份额折算前</translation>
    </message>
    <message>
        <source>Rate rule</source>
        <translation>费率规则</translation>
    </message>
    <message>
        <source>Tiers apply</source>
        <translation>阶梯适用方式</translation>
    </message>
    <message>
        <source>to the part inside each tier</source>
        <translation>各档分别计算</translation>
    </message>
    <message>
        <source>from the next period on</source>
        <translation>自下一报告期起</translation>
    </message>
    <message>
        <source>to the whole period</source>
        <translation>适用于整个报告期</translation>
    </message>
    <message>
        <source>to everything so far</source>
        <translation>追溯至开始</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>累计范围</translation>
    </message>
    <message>
        <source>Contract year</source>
        <translation>合同年度</translation>
    </message>
    <message>
        <source>the term</source>
        <translation>整个期限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Accumulated</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Per unit</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>Part in this tier</source>
        <translation>落入本档的部分</translation>
    </message>
    <message>
        <source>Exact value</source>
        <translation>精确值</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>迄今</translation>
    </message>
    <message>
        <source>For the period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Highest percent</source>
        <translation>最高百分比</translation>
    </message>
    <message>
        <source>Highest amount per unit</source>
        <translation>每件最高额</translation>
    </message>
    <message>
        <source>Royalty</source>
        <translation>授权费</translation>
    </message>
    <message>
        <source>Counts toward</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>no guarantee</source>
        <translation>无保底</translation>
    </message>
    <message>
        <source>Counts apart</source>
        <translation>单独计</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>本期授权费</translation>
    </message>
    <message>
        <source>Earned apart</source>
        <translation>单独计的授权费</translation>
    </message>
    <message>
        <source>Reserve held</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Reserve released</source>
        <translation>释放预留</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Earned so far</source>
        <translation>累计授权费</translation>
    </message>
    <message>
        <source>Reserve still held</source>
        <translation>仍预留</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保底金</translation>
    </message>
    <message>
        <source>Instalments so far</source>
        <translation>累计分期</translation>
    </message>
    <message>
        <source>Guarantee due</source>
        <translation>应付保底</translation>
    </message>
    <message>
        <source>Unearned guarantee carried in</source>
        <translation>结转的未抵保底</translation>
    </message>
    <message>
        <source>Owed before</source>
        <translation>此前应付</translation>
    </message>
    <message>
        <source>Owed in this span</source>
        <translation>本段应付</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>应付合计</translation>
    </message>
    <message>
        <source>Owed by earnings alone</source>
        <translation>仅按授权费应付</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>此前已付</translation>
    </message>
    <message>
        <source>Paid in all</source>
        <translation>已付合计</translation>
    </message>
    <message>
        <source>Payment for royalties</source>
        <translation>授权费付款</translation>
    </message>
    <message>
        <source>Payment for the guarantee</source>
        <translation>保底付款</translation>
    </message>
    <message>
        <source>Recouped</source>
        <translation>抵扣</translation>
    </message>
    <message>
        <source>Not yet recouped</source>
        <translation>尚未抵扣</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Marketing fund</source>
        <translation>市场基金</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>上期结转</translation>
    </message>
    <message>
        <source>Smallest payment</source>
        <translation>起付额</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>结转下期</translation>
    </message>
    <message>
        <source>Withholding tax</source>
        <translation>预提税</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>增值税</translation>
    </message>
    <message>
        <source>Cash due</source>
        <translation>应付现金</translation>
    </message>
    <message>
        <source>Shares of the parties</source>
        <translation>各方分成</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Tested over</source>
        <translation>核算范围</translation>
    </message>
    <message>
        <source>Claimed so far</source>
        <translation>累计申报</translation>
    </message>
    <message>
        <source>Gross so far</source>
        <translation>累计销售额</translation>
    </message>
    <message>
        <source>Allowed so far</source>
        <translation>累计允许</translation>
    </message>
    <message>
        <source>Allowed before</source>
        <translation>此前允许</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>应报送</translation>
    </message>
    <message>
        <source>Report late</source>
        <translation>报告逾期</translation>
    </message>
    <message>
        <source>To calculate</source>
        <translation>待计算</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待关账</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关账</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Free goods (yes or no)</source>
        <translation>赠品（是或否）</translation>
    </message>
    <message>
        <source>category not licensed</source>
        <translation>品类未授权</translation>
    </message>
    <message>
        <source>territory not licensed</source>
        <translation>地域未授权</translation>
    </message>
    <message>
        <source>channel not licensed</source>
        <translation>渠道未授权</translation>
    </message>
    <message>
        <source>outside the licensed days</source>
        <translation>不在授权期内</translation>
    </message>
    <message>
        <source>no one grant covers all of it</source>
        <translation>没有一项授权涵盖全部</translation>
    </message>
    <message>
        <source>%1, except %2</source>
        <translation>%1（%2 除外）</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>已于%1停售</translation>
    </message>
    <message>
        <source>released on %1 only</source>
        <translation>%1才获准上市</translation>
    </message>
    <message>
        <source>not released yet</source>
        <translation>尚未获准上市</translation>
    </message>
    <message>
        <source>%1 was withdrawn on %2 and may not be sold since.</source>
        <translation>%1 已于%2停售，此后不得销售。</translation>
    </message>
    <message>
        <source>%1 was released on %2 and may be sold since then only.</source>
        <translation>%1 于%2获准上市，此前不得销售。</translation>
    </message>
    <message>
        <source>%1 is still in review: only what was released may be sold.</source>
        <translation>%1 仍在监修中，获准上市后方可销售。</translation>
    </message>
    <message>
        <source>%1 a piece. In the period before it was %2.</source>
        <translation>单价 %1，上一期为 %2。</translation>
    </message>
    <message>
        <source>%1 a piece. In the %2 periods before it was %3, the middle %4.</source>
        <translation>单价 %1，此前 %2 期为 %3，中位数 %4。</translation>
    </message>
    <message>
        <source>%1 a piece. The product is new; half of the %2 other products of its category cost %3, the middle %4.</source>
        <translation>单价 %1。该产品为首次报送；同品类其他 %2 款产品中，半数单价为 %3，中位数 %4。</translation>
    </message>
    <message>
        <source>Category not licensed</source>
        <translation>品类未授权</translation>
    </message>
    <message>
        <source>Territory not licensed</source>
        <translation>地域未授权</translation>
    </message>
    <message>
        <source>Channel not licensed</source>
        <translation>渠道未授权</translation>
    </message>
    <message>
        <source>Outside the licensed days</source>
        <translation>不在授权期内</translation>
    </message>
    <message>
        <source>Not granted together</source>
        <translation>未合并授权</translation>
    </message>
    <message>
        <source>No rate fits</source>
        <translation>无适用费率</translation>
    </message>
    <message>
        <source>Unknown product</source>
        <translation>产品未登记</translation>
    </message>
    <message>
        <source>Product not approved</source>
        <translation>产品未获准上市</translation>
    </message>
    <message>
        <source>Reported twice</source>
        <translation>重复报送</translation>
    </message>
    <message>
        <source>Unusual price</source>
        <translation>单价异常</translation>
    </message>
    <message>
        <source>Unusual quantity</source>
        <translation>数量异常</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>监修中</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>%1 not licensed</source>
        <translation>%1 未授权</translation>
    </message>
    <message>
        <source>sold on %1, outside the licensed days</source>
        <translation>%1销售，不在授权期内</translation>
    </message>
    <message>
        <source>period outside the licensed days</source>
        <translation>报告期不在授权期内</translation>
    </message>
    <message>
        <source>product not in the register</source>
        <translation>产品不在登记册中</translation>
    </message>
    <message>
        <source>same as line %1 of %2</source>
        <translation>与 %2 第 %1 行相同</translation>
    </message>
    <message>
        <source>Reported: %1. The contract grants %2.</source>
        <translation>报送为：%1。合同授权：%2。</translation>
    </message>
    <message>
        <source>Sold on %1. The contract&apos;s goods may be sold %2.</source>
        <translation>销售日期为%1。合同商品可销售的期间为%2。</translation>
    </message>
    <message>
        <source>The line says no day, and the period lies outside the licensed days, %1.</source>
        <translation>该行未写日期，而报告期不在授权期（%1）内。</translation>
    </message>
    <message>
        <source>Category, territory, channel and day are each granted, but by no grant together.</source>
        <translation>品类、地域、渠道和日期各有授权，但没有一项授权同时涵盖。</translation>
    </message>
    <message>
        <source>The sale is licensed, but none of the contract&apos;s rates is for it: it earns nothing.</source>
        <translation>该销售在授权范围内，但合同没有适用的费率，因此不产生授权费。</translation>
    </message>
    <message>
        <source>%1 is not among the contract&apos;s products.</source>
        <translation>%1 不在该合同的产品登记册中。</translation>
    </message>
    <message>
        <source>Product, territory, channel, day, units and amount are those of line %1 of %2. If it was reported twice, a fee of 0 takes this one out.</source>
        <translation>产品、地域、渠道、日期、数量和金额均与 %2 第 %1 行相同。如属重复报送，将固定金额填为 0 即可剔除本行。</translation>
    </message>
    <message>
        <source>%1 pieces of %2 in the period, after %3 in the one before. This is its largest line.</source>
        <translation>%2 本期 %1 件，上一期 %3 件。本行是其中数量最大的一行。</translation>
    </message>
    <message>
        <source>%1 pieces of %2 in the period, after %3 on average in %4 before. This is its largest line.</source>
        <translation>%2 本期 %1 件，此前 %4 期平均 %3 件。本行是其中数量最大的一行。</translation>
    </message>
    <message>
        <source>Earns %1 of its base</source>
        <translation>按计费基数的 %1 计</translation>
    </message>
    <message>
        <source>Earns %1 %2 a piece</source>
        <translation>每件 %1 %2</translation>
    </message>
    <message>
        <source>Taken out: earns nothing</source>
        <translation>已剔除，不计授权费</translation>
    </message>
    <message>
        <source>Earns a fee of %1</source>
        <translation>固定金额 %1</translation>
    </message>
    <message>
        <source>The licensee is asked</source>
        <translation>已请被授权方更正</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>认定无误</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>处理已撤回</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>unknown product</source>
        <translation>产品未登记</translation>
    </message>
    <message>
        <source>product not approved</source>
        <translation>产品未通过监修</translation>
    </message>
    <message>
        <source>reported twice</source>
        <translation>重复申报</translation>
    </message>
    <message>
        <source>unusual price</source>
        <translation>价格异常</translation>
    </message>
    <message>
        <source>unusual quantity</source>
        <translation>数量异常</translation>
    </message>
    <message>
        <source>restatement %1</source>
        <translation>第%1版更正</translation>
    </message>
    <message>
        <source>restated</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Version %1 changes nothing in what the closed periods pay.</source>
        <translation>第 %1 版不改变已关账报告期的应付金额。</translation>
    </message>
    <message>
        <source>By version %1 the closed periods pay %2 more</source>
        <translation>按第 %1 版，已关账报告期多付 %2</translation>
    </message>
    <message>
        <source>By version %1 the closed periods pay %2 less</source>
        <translation>按第 %1 版，已关账报告期少付 %2</translation>
    </message>
    <message>
        <source>With version %1 the closed periods would pay %2 more</source>
        <translation>第 %1 版生效后，已关账报告期将多付 %2</translation>
    </message>
    <message>
        <source>With version %1 the closed periods would pay %2 less</source>
        <translation>第 %1 版生效后，已关账报告期将少付 %2</translation>
    </message>
    <message>
        <source>; no open period is left to settle it.</source>
        <translation>；已没有未关账的报告期可以结清。</translation>
    </message>
    <message>
        <source>; it is added to %1, the first open period.</source>
        <translation>；计入首个未关账报告期 %1。</translation>
    </message>
    <message>
        <source>; it is credited in %1, the first open period.</source>
        <translation>；在首个未关账报告期 %1 中抵减。</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时代</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>纹样</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Rights held</source>
        <translation>持有权利</translation>
    </message>
    <message>
        <source>Licensed today</source>
        <translation>当前授权</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Held, with conditions</source>
        <translation>持有，附条件</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>May not be licensed</source>
        <translation>不得授权</translation>
    </message>
    <message>
        <source>Exclusively somewhere</source>
        <translation>已有独占或排他</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>Not licensed</source>
        <translation>未授权</translation>
    </message>
    <message>
        <source>On released products</source>
        <translation>用于已上市产品</translation>
    </message>
    <message>
        <source>With picture</source>
        <translation>有图片</translation>
    </message>
    <message>
        <source>Without picture</source>
        <translation>无图片</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>推荐优先</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>按导入顺序</translation>
    </message>
    <message>
        <source>Pictures first</source>
        <translation>有图优先</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新添加</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>藏品号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>年代最早优先</translation>
    </message>
    <message>
        <source>Rights: %1</source>
        <translation>权利：%1</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>Periods</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Materials and techniques</source>
        <translation>材质与工艺</translation>
    </message>
    <message>
        <source>Motifs</source>
        <translation>纹样</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>藏品集</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>%1 BC</source>
        <translation>公元前%1年</translation>
    </message>
    <message>
        <source>%1–%2 BC</source>
        <translation>公元前%1—前%2年</translation>
    </message>
    <message>
        <source>%1 BC–AD %2</source>
        <translation>公元前%1年—公元%2年</translation>
    </message>
    <message>
        <source>AD %1</source>
        <translation>公元%1年</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>AD %1–%2</source>
        <translation>公元%1—%2年</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1—%2年</translation>
    </message>
    <message>
        <source>A date or period in words: c. 1735–40, 清乾隆, 3rd century BC.</source>
        <translation>用文字写明年代，例如：清乾隆、约1735—1740年、公元前3世纪。</translation>
    </message>
    <message>
        <source>Understood as %1.</source>
        <translation>理解为：%1。</translation>
    </message>
    <message>
        <source>Not understood: the words name no years that we know.</source>
        <translation>未能识别：文字中没有可识别的年代。</translation>
    </message>
</context>
</TS>
