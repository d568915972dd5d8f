#include "core/reports/coveragetable.h"

namespace lianming {

namespace {

namespace coverageword {
constexpr Bilingual title{u"Coverage of what is licensed", u"授权保护覆盖情况"};
constexpr Bilingual contract{u"Contract", u"合同"};
constexpr Bilingual brand{u"Brand", u"品牌方"};
constexpr Bilingual asset{u"Asset", u"藏品素材"};
constexpr Bilingual name{u"Title", u"题名"};
constexpr Bilingual goods{u"Category", u"品类"};
constexpr Bilingual places{u"Territory", u"地域"};
constexpr Bilingual until{u"Licensed until", u"授权截止"};
constexpr Bilingual work{u"Copyright or design", u"著作权或外观设计"};
constexpr Bilingual mark{u"Trade mark", u"商标"};
constexpr Bilingual customs{u"Customs recordal", u"海关备案"};
constexpr Bilingual notNeeded{u"Not needed", u"不需要"};
constexpr Bilingual covered{u"Covered", u"已覆盖"};
constexpr Bilingual endsEarly{u"Ends early", u"提前到期"};
constexpr Bilingual pending{u"Applied for", u"申请中"};
constexpr Bilingual missing{u"Missing", u"缺失"};
} // namespace coverageword

Bilingual stateWord(CoverageState state)
{
    switch (state) {
    case CoverageState::NotNeeded: return coverageword::notNeeded;
    case CoverageState::Covered: return coverageword::covered;
    case CoverageState::EndsEarly: return coverageword::endsEarly;
    case CoverageState::Pending: return coverageword::pending;
    case CoverageState::Missing: break;
    }
    return coverageword::missing;
}

} // namespace

QString coverageAnswerText(const CoverageAnswer &answer, const Words &words)
{
    QString out = words(stateWord(answer.state));
    if (answer.until)
        out += u' ' + dayText(*answer.until);
    if (!answer.territories.empty())
        out += QStringLiteral(": ") + codeTexts(answer.territories).join(QStringLiteral(", "));
    if (!answer.registration.empty())
        out += QStringLiteral(" (%1)").arg(QString::fromStdString(answer.registration));
    return out;
}

DocumentTable coverageTable(DocumentLanguage language)
{
    using namespace coverageword;
    const Words w(language);
    DocumentTable out;
    out.title = w(title);
    out.columns = {{w(contract)}, {w(brand)}, {w(asset)}, {w(name)}, {w(goods)},
                   {w(places)},   {w(until)}, {w(work)},  {w(mark)}, {w(customs)}};
    return out;
}

TableRow coverageTableRow(const CoverageRow &row, const Words &words)
{
    return {{row.contractNumber, words.name(row.brandEn, row.brandZh), row.assetCode,
             words.name(row.assetEn, row.assetZh), row.category, row.territories.join(QStringLiteral(", ")),
             row.licensedUntil, coverageAnswerText(row.work, words), coverageAnswerText(row.mark, words),
             coverageAnswerText(row.customs, words)}};
}

qint64 exportCoverage(CoverageList &list, DocumentLanguage language, QDate today, const QString &path)
{
    const Words words(language);
    TableExport table;
    table.head = coverageTable(language);
    table.language = language;
    table.created = today;
    table.next = [&]() -> std::optional<TableRow> {
        const auto row = list.next();
        return row ? std::optional(coverageTableRow(*row, words)) : std::nullopt;
    };
    Progress rows; // the list counts its own way, and stops the writing
    return exportTable(table, path, rows);
}

} // namespace lianming
