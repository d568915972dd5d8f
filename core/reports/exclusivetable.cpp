#include "core/reports/exclusivetable.h"

#include "core/reports/tableexport.h"

namespace lianming {

namespace {

namespace exclusiveword {
constexpr Bilingual title{u"Plan of exclusives", u"独占分配方案"};
constexpr Bilingual work{u"Work", u"藏品"};
constexpr Bilingual name{u"Title", u"题名"};
constexpr Bilingual brand{u"Brand", u"品牌方"};
constexpr Bilingual category{u"Category", u"品类"};
constexpr Bilingual value{u"Value", u"价值"};
constexpr Bilingual from{u"Value taken from", u"价值来源"};
constexpr Bilingual chance{u"Probability", u"成交概率"};
constexpr Bilingual expected{u"Expected value", u"期望价值"};
constexpr Bilingual came{u"First come, first served", u"先到先得"};
constexpr Bilingual nobody{u"nobody", u"无"};
constexpr Bilingual all{u"All together", u"合计"};
constexpr Bilingual proposal{u"open proposal", u"在谈提案"};
constexpr Bilingual budget{u"the brand's budget", u"品牌方预算"};
constexpr Bilingual earlier{u"its earlier proposals", u"其以往提案"};
constexpr Bilingual usual{u"usual value", u"通常价值"};
} // namespace exclusiveword

Bilingual sourceWord(ValueSource source)
{
    switch (source) {
    case ValueSource::Proposal: return exclusiveword::proposal;
    case ValueSource::Budget: return exclusiveword::budget;
    case ValueSource::Earlier: return exclusiveword::earlier;
    case ValueSource::Usual: break;
    }
    return exclusiveword::usual;
}

} // namespace

DocumentTable exclusiveTable(const ExclusiveOutcome &outcome, DocumentLanguage language)
{
    using namespace exclusiveword;
    const Words w(language);
    DocumentTable out;
    out.title = w(title);
    out.currency = outcome.value.currency;
    out.columns = {{w(work)},
                   {w(name)},
                   {w(brand)},
                   {w(category)},
                   {w(value), 0, true},
                   {w(from)},
                   {w(chance), 0, true},
                   {w(expected), 0, true},
                   {w(came)}};
    for (const ExclusiveAward &award : outcome.awards) {
        const QString came = award.firstCome.isSet() ? w.name(award.firstComeEn, award.firstComeZh) : w(nobody);
        std::vector<Cell> cells{award.assetCode, w.name(award.assetEn, award.assetZh)};
        if (award.brand.isSet()) {
            // Millionths as percent: four decimals.
            const Rate chanceOf{Int128(award.probability) * Rate::one / 10'000};
            cells.insert(cells.end(), {w.name(award.brandEn, award.brandZh), award.category, award.value,
                                       w(sourceWord(award.source)), chanceOf, award.expected});
        } else {
            cells.insert(cells.end(), {w(nobody), Cell(), Cell(), Cell(), Cell(), Cell()});
        }
        cells.emplace_back(came);
        out.add(std::move(cells));
    }
    out.add({w(all), Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), outcome.value, outcome.firstCome},
            RowStyle::Total);
    return out;
}

void exportExclusives(const ExclusiveOutcome &outcome, DocumentLanguage language, QDate created, const QString &path,
                      Progress &progress)
{
    TableExport out;
    out.head = exclusiveTable(outcome, language);
    out.language = language;
    out.created = created;
    out.rowCount = qint64(out.head.rows.size());
    out.next = [rows = out.head.rows, place = size_t{0}]() mutable -> std::optional<TableRow> {
        return place < rows.size() ? std::optional(rows[place++]) : std::nullopt;
    };
    (void)exportTable(out, path, progress);
}

} // namespace lianming
