// Words that several printed documents share.
#pragma once

#include "core/reports/words.h"

namespace lianming::say {

inline constexpr Bilingual licensor{u"Licensor", u"授权方"};
inline constexpr Bilingual licensee{u"Licensee", u"被授权方"};
inline constexpr Bilingual contract{u"Contract", u"授权合同"};
inline constexpr Bilingual subject{u"Subject", u"合同名称"};
inline constexpr Bilingual period{u"Period", u"结算期间"};
inline constexpr Bilingual issued{u"Issued", u"出具日期"};
inline constexpr Bilingual currency{u"Currency", u"结算币种"};
inline constexpr Bilingual cashDue{u"Amount due", u"应付金额"};
inline constexpr Bilingual inCapitals{u"In capital figures: %1", u"大写：人民币%1"};
inline constexpr Bilingual payable{u"Payable, before tax", u"税前应付"};
inline constexpr Bilingual vat{u"Plus value added tax", u"加：增值税"};
inline constexpr Bilingual withholding{u"Less tax withheld at source", u"减：代扣代缴税款"};
inline constexpr Bilingual total{u"Total", u"合计"};
inline constexpr Bilingual amount{u"Amount", u"金额"};
inline constexpr Bilingual date{u"Date", u"日期"};
inline constexpr Bilingual dueDay{u"Due", u"付款期限"};
inline constexpr Bilingual number{u"Number", u"编号"};
inline constexpr Bilingual prepared{u"Prepared by", u"编制"};
inline constexpr Bilingual approved{u"Approved by", u"审核"};
inline constexpr Bilingual page{u"Page %1 of %2", u"第 %1 页，共 %2 页"};

} // namespace lianming::say
