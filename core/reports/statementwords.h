// The words of a royalty statement.
#pragma once

#include "core/reports/documentwords.h"

namespace lianming::say {

inline constexpr Bilingual title{u"Royalty statement", u"版权授权费结算单"};
inline constexpr Bilingual contractYear{u"Contract year", u"合同年度"};
inline constexpr Bilingual yearOf{u"Year %1", u"第 %1 年"};
inline constexpr Bilingual term{u"Term", u"授权期限"};
inline constexpr Bilingual received{u"Sales report received", u"销售报告收到日期"};
inline constexpr Bilingual draft{u"Draft: this period is not closed; figures may still change",
                                 u"草稿：本期尚未关账，数字可能变动"};
inline constexpr Bilingual edition{u"Edition %1", u"第 %1 版"};
inline constexpr Bilingual editionOf{u"Edition", u"版次"};
inline constexpr Bilingual linesSheet{u"Reported lines", u"销售明细"};
inline constexpr Bilingual recouped{u"Earned in this period and paid before", u"本期已抵扣"};
inline constexpr Bilingual restated{u"Restatement of a closed period: %1", u"更正结算（对已关账期间的更正）：%1"};
inline constexpr Bilingual nothingDue{u"Nothing is due for this period", u"本期无应付款项"};

inline constexpr Bilingual salesHeading{u"Sales and earned royalty", u"销售额与应计授权费"};
inline constexpr Bilingual settlementHeading{u"Settlement of the period", u"本期结算"};
inline constexpr Bilingual guaranteeHeading{u"Guarantee and recoupment", u"保底金与抵扣"};
inline constexpr Bilingual splitHeading{u"Distribution", u"分配"};
inline constexpr Bilingual productHeading{u"By product", u"按商品汇总"};
inline constexpr Bilingual exceptionHeading{u"Exceptions", u"异常项目"};
inline constexpr Bilingual ruleHeading{u"How it was calculated", u"计算说明"};
inline constexpr Bilingual annexHeading{u"Annex: reported lines", u"附表：销售明细"};

inline constexpr Bilingual units{u"Units sold, less returned", u"净销售数量"};
inline constexpr Bilingual gross{u"Gross sales", u"销售总额"};
inline constexpr Bilingual deductions{u"Less deductions allowed by the contract", u"减：合同允许的扣除"};
inline constexpr Bilingual adjusted{u"Other adjustments to the base (share, floor price)",
                                    u"其他计费基数调整（份额、最低计费价）"};
inline constexpr Bilingual base{u"Royalty base", u"计费基数"};
inline constexpr Bilingual earned{u"Royalty earned", u"应计授权费"};
inline constexpr Bilingual apart{u"Royalty outside the guarantee", u"不计入保底的授权费"};

inline constexpr Bilingual reserveHeld{u"Less reserve held against returns", u"减：本期退货准备金"};
inline constexpr Bilingual reserveReleased{u"Plus reserve released", u"加：释放的退货准备金"};
inline constexpr Bilingual available{u"Royalty available", u"可结算授权费"};
inline constexpr Bilingual royaltyPayment{u"Royalty payable, after recoupment", u"抵扣后应付授权费"};
inline constexpr Bilingual guaranteePayment{u"Guarantee and advances due", u"应付保底金及预付款"};
inline constexpr Bilingual fees{u"Fixed fees", u"固定费用"};
inline constexpr Bilingual fund{u"Marketing fund", u"市场推广基金"};
inline constexpr Bilingual adjustments{u"Adjustments of earlier periods", u"以前期间更正"};
inline constexpr Bilingual brought{u"Brought forward", u"上期结转"};
inline constexpr Bilingual balance{u"Balance", u"余额"};
inline constexpr Bilingual carried{u"Less carried forward to the next period", u"减：结转下期"};

inline constexpr Bilingual recoupedNote{u"Earned in this period and paid before: %1. Paid and not yet earned: %2.",
                                        u"本期已抵扣：%1；尚未抵扣的已付款：%2。"};
inline constexpr Bilingual pool{u"Guarantee", u"保底项目"};
inline constexpr Bilingual rest{u"No guarantee", u"无保底"};
inline constexpr Bilingual poolEarned{u"Earned", u"本期应计"};
inline constexpr Bilingual poolDue{u"Guarantee due to date", u"累计应付保底"};
inline constexpr Bilingual poolPaid{u"Paid to date", u"累计已付"};
inline constexpr Bilingual poolUnrecouped{u"Not yet earned", u"尚未抵扣"};
inline constexpr Bilingual poolPayable{u"Payable now", u"本期应付"};
inline constexpr Bilingual party{u"Party", u"收款方"};

inline constexpr Bilingual sku{u"SKU", u"商品编码"};
inline constexpr Bilingual category{u"Category", u"品类"};
inline constexpr Bilingual territory{u"Territory", u"地区"};
inline constexpr Bilingual channel{u"Channel", u"渠道"};
inline constexpr Bilingual rule{u"Rule", u"费率"};
inline constexpr Bilingual unitsColumn{u"Units", u"数量"};
inline constexpr Bilingual grossColumn{u"Gross", u"销售额"};
inline constexpr Bilingual baseColumn{u"Base", u"计费基数"};
inline constexpr Bilingual royaltyColumn{u"Royalty", u"授权费"};
inline constexpr Bilingual line{u"Line", u"行号"};
inline constexpr Bilingual reason{u"Reason", u"原因"};
inline constexpr Bilingual highest{u"highest", u"最高"};
inline constexpr Bilingual others{u"%1 further products", u"其余 %1 项商品"};
inline constexpr Bilingual exceptionsIntro{u"%1 of %2 reported lines fall outside the grants or have no rate.",
                                           u"共 %2 行销售中有 %1 行不在授权范围内或无适用费率。"};
inline constexpr Bilingual furtherExceptions{
    u"%1 further lines are not printed here; they are listed in the workspace.",
    u"另有 %1 行未在此列出，可在系统中查看。"};
inline constexpr Bilingual noExceptions{
    u"None. Every one of the %1 reported lines is inside the grants and has a rate.",
    u"无。%1 行销售均在授权范围内，且有适用费率。"};
inline constexpr Bilingual noSales{u"No sales were reported for this period.", u"本期无销售。"};
inline constexpr Bilingual method{
    u"Amounts are exact decimals, rounded where the contract says so. Each line's royalty, its place in the tiers and the terms of the settlement can be shown from the stored calculation.",
    u"所有金额按十进制精确计算，仅在合同约定处取整。每一行的授权费、所处阶梯及结算各项均可由系统保存的计算过程逐项列示。"};
inline constexpr Bilingual closed{u"Closed", u"关账"};

struct CodeWord {
    const char *code;
    Bilingual word;
};
inline constexpr CodeWord reasons[] = {
    {"category", {u"category not granted", u"品类未授权"}},
    {"territory", {u"territory not granted", u"地区未授权"}},
    {"channel", {u"channel not granted", u"渠道未授权"}},
    {"date", {u"outside the granted days", u"不在授权期限内"}},
    {"combination", {u"combination not granted", u"组合未授权"}},
    {"no_rate", {u"no rate applies", u"无适用费率"}},
};
inline constexpr CodeWord topics[] = {
    {"base", {u"Base", u"计费基数"}},        {"reserve", {u"Reserve", u"准备金"}}, {"fund", {u"Fund", u"推广基金"}},
    {"unlicensed", {u"Outside", u"范围外"}}, {"rounding", {u"Rounding", u"取整"}},
};

} // namespace lianming::say
