#include "core/drafting/documentcodes.h"
#include "core/drafting/licenceterm.h"
#include "core/reports/clausecitation.h"
#include "core/reports/legalcodes.h"
#include "core/reports/portfolioreport.h"

#include <algorithm>

namespace lianming {

namespace {

struct ColumnLook {
    PortfolioColumn column;
    Bilingual title;
    double width; ///< points; 0: shares what is left
    double share;
    bool right;
    std::optional<LicenceTerm> term; ///< that the column states
};

constexpr std::optional<LicenceTerm> nothingStated;

constexpr ColumnLook looks[] = {
    {PortfolioColumn::Number, {u"Contract", u"合同编号"}, 68, 0, false, nothingStated},
    {PortfolioColumn::Title, {u"Subject", u"合同名称"}, 0, 1.3, false, nothingStated},
    {PortfolioColumn::Institution, {u"Institution", u"机构"}, 0, 1, false, nothingStated},
    {PortfolioColumn::Brand, {u"Brand", u"品牌方"}, 0, 0.8, false, nothingStated},
    {PortfolioColumn::State, {u"State", u"状态"}, 48, 0, false, nothingStated},
    {PortfolioColumn::Start, {u"First day", u"起始日"}, 54, 0, false, LicenceTerm::Term},
    {PortfolioColumn::End, {u"Last day", u"截止日"}, 54, 0, false, LicenceTerm::Term},
    {PortfolioColumn::Exclusivity, {u"Kind", u"许可性质"}, 50, 0, false, LicenceTerm::Exclusivity},
    {PortfolioColumn::Assets, {u"Licensed IP", u"授权标的"}, 0, 1.2, false, LicenceTerm::Assets},
    {PortfolioColumn::Rights, {u"Rights", u"权利种类"}, 0, 1, false, LicenceTerm::Rights},
    {PortfolioColumn::Goods, {u"Goods", u"商品类别"}, 0, 1.2, false, LicenceTerm::Products},
    {PortfolioColumn::Territories, {u"Territory", u"地域"}, 0, 1, false, LicenceTerm::Territories},
    {PortfolioColumn::Channels, {u"Channels", u"渠道"}, 0, 1, false, LicenceTerm::Channels},
    {PortfolioColumn::Guarantee, {u"Guarantee", u"保底金"}, 74, 0, true, LicenceTerm::Guarantees},
    {PortfolioColumn::Earned, {u"Earned", u"应计授权费"}, 74, 0, true, LicenceTerm::Rates},
    {PortfolioColumn::Payable, {u"Payable", u"应付"}, 74, 0, true, LicenceTerm::Payment},
    {PortfolioColumn::Obligation, {u"Obligation", u"履约义务"}, 0, 1.5, false, nothingStated},
    {PortfolioColumn::Bearer, {u"Who", u"承担方"}, 46, 0, false, nothingStated},
    {PortfolioColumn::Due, {u"Due", u"到期日"}, 54, 0, false, nothingStated},
    {PortfolioColumn::DutyState, {u"State of it", u"履行情况"}, 48, 0, false, nothingStated},
    {PortfolioColumn::Clauses, {u"Clauses", u"条款依据"}, 96, 0, false, nothingStated},
};

const ColumnLook &lookOf(PortfolioColumn column)
{
    return *std::ranges::find(looks, column, &ColumnLook::column);
}

bool isMoney(PortfolioColumn column)
{
    return lookOf(column).right;
}

/// Makes one portfolio's tables.
class PortfolioPrinter
{
public:
    PortfolioPrinter(const PortfolioReport &report, const Words &w)
        : m_report(report), m_w(w), m_columns(report.question.shownColumns())
    {
        // Amounts stand at the right, one beside the other.
        std::stable_partition(m_columns.begin(), m_columns.end(),
                              [](PortfolioColumn column) { return !isMoney(column); });
    }

    [[nodiscard]] QString groupWord() const;
    [[nodiscard]] std::vector<LegalFact> meta() const;
    [[nodiscard]] DocumentTable summary() const;
    [[nodiscard]] DocumentTable groupTable(const PortfolioGroup &group) const;
    [[nodiscard]] DocumentTable allRows() const;
    [[nodiscard]] QString nameOf(const PortfolioGroup &group) const { return m_w.name(group.nameEn, group.nameZh); }
    [[nodiscard]] bool showsMoney() const { return std::ranges::any_of(m_columns, isMoney); }

private:
    [[nodiscard]] Cell cell(const PortfolioRow &row, PortfolioColumn column) const;
    [[nodiscard]] Cell money(const PortfolioMoney &money, PortfolioColumn column, const Currency &currency) const;
    [[nodiscard]] QString clauses(const PortfolioRow &row) const;
    [[nodiscard]] std::vector<LicenceTerm> shownTerms(const PortfolioRow &row) const;
    [[nodiscard]] std::vector<TableColumn> tableColumns(const PortfolioSums &sums, bool withGroup) const;
    [[nodiscard]] QString headOf(PortfolioColumn column, const PortfolioSums &sums) const;
    [[nodiscard]] std::vector<Cell> cells(const PortfolioRow &row) const;
    void addSums(DocumentTable &table, const PortfolioSums &sums, bool withGroup) const;
    void addFilter(std::vector<LegalFact> &out) const;

    const PortfolioReport &m_report;
    const Words &m_w;
    QList<PortfolioColumn> m_columns;
};

QString PortfolioPrinter::groupWord() const
{
    switch (m_report.question.by) {
    case PortfolioBy::Institution: return m_w({u"by institution", u"按机构"});
    case PortfolioBy::Brand: return m_w({u"by brand", u"按品牌方"});
    case PortfolioBy::ExpiryMonth: return m_w({u"by month of expiry", u"按到期月份"});
    case PortfolioBy::ExpiryQuarter: return m_w({u"by quarter of expiry", u"按到期季度"});
    case PortfolioBy::Exclusivity: return m_w({u"by kind of licence", u"按许可性质"});
    case PortfolioBy::Territory: return m_w({u"by territory", u"按地域"});
    case PortfolioBy::Obligations: return m_w({u"by obligations", u"按履约义务"});
    }
    return {};
}

void PortfolioPrinter::addFilter(std::vector<LegalFact> &out) const
{
    const PortfolioFilter &filter = m_report.question.filter;
    const auto add = [&](const Bilingual &word, const QString &value) {
        if (!value.isEmpty())
            out.push_back({m_w(word), value});
    };
    add({u"Institutions", u"机构"}, m_w.list(filter.institutions));
    add({u"Brands", u"品牌方"}, m_w.list(filter.brands));
    QStringList words;
    for (const ContractStanding standing : filter.standings)
        words.append(standingWord(m_w, standing));
    add({u"State", u"状态"}, m_w.list(words));
    if (filter.ending)
        add({u"Ending", u"到期区间"}, shortSpan(*filter.ending));
    if (filter.endingWithin)
        add({u"Ending", u"到期区间"}, shortSpan({m_report.asOf, m_report.asOf.addDays(*filter.endingWithin)}));
    add({u"Rights", u"权利种类"}, rightsWord(m_w, filter.rights));
    add({u"Goods", u"商品类别"}, categoryNames(m_w, filter.categories));
    add({u"Territory", u"地域"}, territoryNames(m_w, filter.territories));
    add({u"Channels", u"渠道"}, channelNames(m_w, filter.channels));
    words.clear();
    for (const Exclusivity one : filter.exclusivity)
        words.append(exclusivityWord(m_w, one));
    add({u"Kind of licence", u"许可性质"}, m_w.list(words));
    if (filter.duties != PortfolioFilter::Duties::Any)
        add({u"Obligations", u"履约义务"},
            filter.duties == PortfolioFilter::Duties::Open ? m_w({u"open", u"未完成"}) : m_w({u"overdue", u"逾期"}));
    if (filter.withArchived)
        add({u"Archived ones", u"已归档合同"}, m_w({u"included", u"包括在内"}));
}

std::vector<LegalFact> PortfolioPrinter::meta() const
{
    std::vector<LegalFact> out{{m_w({u"As of", u"截至日期"}), m_w.day(m_report.asOf)},
                               {m_w({u"Contracts", u"合同数量"}), m_w.count(m_report.contracts)}};
    addFilter(out);
    if (!m_report.preparedBy.isEmpty())
        out.push_back({m_w({u"Prepared by", u"编制"}), m_report.preparedBy});
    return out;
}

std::vector<LicenceTerm> PortfolioPrinter::shownTerms(const PortfolioRow &row) const
{
    std::vector<LicenceTerm> out;
    const auto add = [&out](LicenceTerm term) {
        if (std::ranges::find(out, term) == out.end())
            out.push_back(term);
    };
    if (m_report.question.by == PortfolioBy::Territory)
        add(LicenceTerm::Territories);
    if (m_report.question.by == PortfolioBy::Exclusivity)
        add(LicenceTerm::Exclusivity);
    for (const PortfolioColumn column : m_columns) {
        const bool isNone = (column == PortfolioColumn::Guarantee && row.money.guarantee.value_or(0) == 0)
                            || (column == PortfolioColumn::Earned && row.money.earned == 0)
                            || (column == PortfolioColumn::Payable && row.money.payable == 0);
        if (const auto term = lookOf(column).term; term && !isNone)
            add(*term);
    }
    return out;
}

QString PortfolioPrinter::clauses(const PortfolioRow &row) const
{
    QStringList parts;
    if (row.duty && !row.duty->clause.isEmpty())
        parts.append(citedNumber(m_w, row.duty->clause));
    if (!row.hasText) {
        if (parts.isEmpty())
            parts.append(m_w({u"record", u"合同记录"}));
        return parts.join(u' ');
    }
    for (const LicenceTerm term : shownTerms(row)) {
        const auto found = row.clauses.find(term);
        const QString name = m_w(licenceTermName(term));
        parts.append(found == row.clauses.end()
                         ? m_w({u"no clause (%1)", u"无对应条款（%1）"}, {name})
                         : m_w({u"§\u00A0%1 (%2)", u"第%1条（%2）"}, {m_w.list(found->second), name}));
    }
    return parts.join(u'\n');
}

Cell PortfolioPrinter::money(const PortfolioMoney &money, PortfolioColumn column, const Currency &currency) const
{
    switch (column) {
    case PortfolioColumn::Guarantee: return money.guarantee ? Cell(Money{*money.guarantee, currency}) : Cell();
    case PortfolioColumn::Earned: return Money{money.earned, currency};
    case PortfolioColumn::Payable: return Money{money.payable, currency};
    default: return {};
    }
}

Cell PortfolioPrinter::cell(const PortfolioRow &row, PortfolioColumn column) const
{
    const ContractItem &c = row.contract;
    switch (column) {
    case PortfolioColumn::Number:
        return row.grant > 0 ? QStringLiteral("%1 #%2").arg(c.number).arg(row.grant) : c.number;
    case PortfolioColumn::Title: return c.title;
    case PortfolioColumn::Institution: return m_w.name(c.institutionEn, c.institutionZh);
    case PortfolioColumn::Brand: return m_w.name(c.brandEn, c.brandZh);
    case PortfolioColumn::State: return standingWord(m_w, c.standing);
    case PortfolioColumn::Start: return c.term.start;
    case PortfolioColumn::End: return row.lastDay;
    case PortfolioColumn::Exclusivity: return row.exclusivity ? exclusivityWord(m_w, *row.exclusivity) : QString();
    case PortfolioColumn::Assets: {
        QStringList codes;
        for (const std::string &code : row.assets)
            codes.append(code == "*" ? m_w({u"everything", u"全部"}) : QString::fromStdString(code));
        return m_w.list(codes);
    }
    case PortfolioColumn::Rights: return rightsWord(m_w, row.rights);
    case PortfolioColumn::Goods: return categoryNames(m_w, row.categories);
    case PortfolioColumn::Territories:
        return row.territoriesExcept.empty()
                   ? territoryNames(m_w, row.territories)
                   : m_w({u"%1, except %2", u"%1，但不包括%2"},
                         {territoryNames(m_w, row.territories), territoryNames(m_w, row.territoriesExcept)});
    case PortfolioColumn::Channels: return channelNames(m_w, row.channels);
    case PortfolioColumn::Obligation:
        return row.duty ? row.duty->title + u'\n' + obligationWord(m_w, row.duty->kind) : QString();
    case PortfolioColumn::Bearer: return row.duty ? partyWord(m_w, row.duty->bearer) : QString();
    case PortfolioColumn::Due: return row.duty ? Cell(row.duty->dueOn) : Cell();
    case PortfolioColumn::DutyState: return row.duty ? dutyStateWord(m_w, row.duty->state) : QString();
    case PortfolioColumn::Clauses: return clauses(row);
    case PortfolioColumn::Guarantee:
    case PortfolioColumn::Earned:
    case PortfolioColumn::Payable: break;
    }
    return money(row.money, column, c.currency);
}

std::vector<Cell> PortfolioPrinter::cells(const PortfolioRow &row) const
{
    std::vector<Cell> out;
    out.reserve(size_t(m_columns.size()));
    for (const PortfolioColumn column : m_columns)
        out.push_back(cell(row, column));
    return out;
}

QString PortfolioPrinter::headOf(PortfolioColumn column, const PortfolioSums &sums) const
{
    const QString title = m_w(lookOf(column).title);
    return isMoney(column) && sums.size() == 1 ? title + u'\n' + sums.begin()->first : title;
}

std::vector<TableColumn> PortfolioPrinter::tableColumns(const PortfolioSums &sums, bool withGroup) const
{
    constexpr double page = 510;     // points of an A4 page between its margins
    constexpr double narrowest = 52; // of a share, for its words to stand in it
    std::vector<TableColumn> out;
    if (withGroup)
        out.push_back({m_w({u"Group", u"分组"})});
    double fixed = 0;
    double shares = 0;
    for (const PortfolioColumn column : m_columns) {
        const ColumnLook &look = lookOf(column);
        out.push_back({headOf(column, sums), look.width, look.right, look.width > 0 ? 1 : look.share});
        fixed += look.width;
        shares += look.width > 0 ? 0 : look.share;
    }
    // More than fits: all become narrower in proportion.
    if (const double wanted = fixed + narrowest * shares; !withGroup && wanted > page) {
        for (TableColumn &column : out)
            column.width = (column.width > 0 ? column.width : narrowest * column.share) * page / wanted;
    }
    return out;
}

void PortfolioPrinter::addSums(DocumentTable &table, const PortfolioSums &sums, bool withGroup) const
{
    if (!showsMoney())
        return;
    for (const auto &[code, sum] : sums) {
        const auto currency = Currency::find(code);
        if (!currency)
            continue;
        std::vector<Cell> row;
        if (withGroup)
            row.emplace_back();
        for (const PortfolioColumn column : m_columns)
            row.push_back(isMoney(column) ? money(sum, column, *currency) : Cell());
        const QString word = m_w({u"Total %1", u"合计 %1"}, {code});
        if (const auto free =
                std::ranges::find_if(row, [](const Cell &c) { return std::holds_alternative<std::monostate>(c); });
            free != row.end())
            *free = word;
        table.add(std::move(row), RowStyle::Total);
    }
}

/// Of one currency, which the heads then name; of several a currency that no amount is in, so that each is written with
/// its own.
Currency usualCurrency(const PortfolioSums &sums)
{
    if (sums.size() == 1)
        return Currency::find(sums.begin()->first).value_or(Currency());
    for (const char *code : {"CNY", "USD", "EUR", "JPY", "GBP", "CHF", "SEK", "NOK", "DKK", "THB", "AED", "NZD"}) {
        if (!sums.contains(QString::fromLatin1(code)))
            return Currency::find(std::string_view(code)).value_or(Currency());
    }
    return {};
}

DocumentTable PortfolioPrinter::summary() const
{
    DocumentTable table;
    table.title = m_w({u"Summary", u"汇总"});
    table.currency = usualCurrency(m_report.sums);
    const bool isMonetary = showsMoney();
    table.columns = {{m_w({u"Group", u"分组"}), 0, false, 2}};
    if (isMonetary)
        table.columns.push_back({m_w({u"Currency", u"币种"}), 48});
    table.columns.push_back({m_w({u"Contracts", u"合同数"}), 60, true});
    table.columns.push_back({m_w({u"Rows", u"行数"}), 46, true});
    for (const PortfolioColumn column : m_columns) {
        if (isMoney(column))
            table.columns.push_back({m_w(lookOf(column).title), 88, true});
    }
    const auto add = [&](const QString &name, qsizetype contracts, std::optional<qsizetype> rows,
                         const PortfolioSums &sums, RowStyle style) {
        const Cell count = rows ? Cell(qint64(*rows)) : Cell();
        if (!isMonetary || sums.empty()) {
            std::vector<Cell> row{name};
            if (isMonetary)
                row.emplace_back();
            row.emplace_back(qint64(contracts));
            row.push_back(count);
            table.add(std::move(row), style);
            return;
        }
        bool isFirst = true;
        for (const auto &[code, sum] : sums) {
            const auto currency = Currency::find(code);
            if (!currency)
                continue;
            std::vector<Cell> row{isFirst ? Cell(name) : Cell(), code, isFirst ? Cell(qint64(contracts)) : Cell(),
                                  isFirst ? count : Cell()};
            for (const PortfolioColumn column : m_columns) {
                if (isMoney(column))
                    row.push_back(money(sum, column, *currency));
            }
            table.add(std::move(row), style);
            isFirst = false;
        }
    };
    for (const PortfolioGroup &group : m_report.groups)
        add(nameOf(group), group.contracts, qsizetype(group.rows.size()), group.sums, RowStyle::Plain);
    add(m_w({u"All contracts, each once", u"全部合同（不重复计算）"}), m_report.contracts, {}, m_report.sums,
        RowStyle::Total);
    return table;
}

DocumentTable PortfolioPrinter::groupTable(const PortfolioGroup &group) const
{
    DocumentTable table;
    table.size = 8;
    table.currency = usualCurrency(group.sums);
    table.columns = tableColumns(group.sums, false);
    for (const PortfolioRow &row : group.rows)
        table.add(cells(row));
    addSums(table, group.sums, false);
    return table;
}

DocumentTable PortfolioPrinter::allRows() const
{
    DocumentTable table;
    table.title = m_w({u"Contracts", u"合同"});
    table.currency = usualCurrency(m_report.sums);
    table.columns = tableColumns(m_report.sums, true);
    for (const PortfolioGroup &group : m_report.groups) {
        for (const PortfolioRow &row : group.rows) {
            std::vector<Cell> line{nameOf(group)};
            for (Cell &one : cells(row))
                line.push_back(std::move(one));
            table.add(std::move(line));
        }
    }
    addSums(table, m_report.sums, true);
    return table;
}

} // namespace

LegalDocument portfolioDocument(const PortfolioReport &report, DocumentLanguage language, PortfolioLayout layout)
{
    const Words w(language);
    const PortfolioPrinter printer(report, w);
    LegalDocument out;
    out.language = language;
    out.title = w({u"Contract portfolio", u"合同组合报告"});
    out.subtitle = printer.groupWord();
    out.runningHead = printer.groupWord();
    out.foot = out.title + QStringLiteral("  ·  ") + w({u"as of %1", u"截至%1"}, {w.day(report.asOf)});
    out.issuedOn = report.asOf;
    out.meta = printer.meta();
    LegalSection head;
    DocumentTable summary = printer.summary();
    head.title = std::exchange(summary.title, {});
    if (layout == PortfolioLayout::Sheet)
        summary.title = head.title;
    head.blocks.push_back(std::move(summary));
    const auto note = [&](const QString &text) {
        head.blocks.push_back(LegalNote{text});
    };
    if (report.groups.empty())
        note(w({u"No contract answers to this.", u"没有符合条件的合同。"}));
    if (printer.showsMoney())
        note(w({u"Currencies are never added together, and sums count each contract once.",
                u"不同币种不合并计算；合计中每份合同只计一次。"}));
    out.sections.push_back(std::move(head));
    if (layout == PortfolioLayout::Sheet) {
        out.sections.push_back({w({u"Contracts", u"合同"}), {}, 1, false, {printer.allRows()}});
        return out;
    }
    int number = 0;
    for (const PortfolioGroup &group : report.groups) {
        LegalSection section;
        section.number = QString::number(++number);
        section.title = printer.nameOf(group);
        section.blocks.push_back(printer.groupTable(group));
        out.sections.push_back(std::move(section));
    }
    return out;
}

} // namespace lianming
