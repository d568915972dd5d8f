#include "core/royalties/computejson.h"

namespace lianming {

namespace {

/// A text as JSON writes it, in quotes.
std::string quoted(const std::string &text)
{
    return Json(text).dump();
}

/// Lines can be millions, so they are written straight away and not through a document.
class ResultWriter
{
public:
    ResultWriter(const RoyaltyTerms &terms, const RoyaltyResult &result) : m_terms(terms), m_result(result)
    {
        for (const RateRule &rule : terms.rates)
            m_rules.push_back(quoted(rule.id));
        for (const std::string &pool : poolIds(terms))
            m_pools.push_back(quoted(pool));
        for (const PeriodFigures &period : result.periods)
            m_periods.push_back(quoted(period.period.name().toStdString()));
    }

    [[nodiscard]] QByteArray write();

private:
    void addLines();
    void addExceptions();
    [[nodiscard]] std::string amount(qint64 minor) const { return formatScaled(minor, m_terms.currency.digits()); }

    const RoyaltyTerms &m_terms;
    const RoyaltyResult &m_result;
    std::vector<std::string> m_rules;
    std::vector<std::string> m_pools;
    std::vector<std::string> m_periods;
    std::string m_out;
};

QByteArray ResultWriter::write()
{
    m_out.reserve(m_result.lines.size() * 96 + m_result.periods.size() * 1024);
    m_out += "{\"contract\": " + quoted(m_terms.number);
    m_out += ", \"currency\": " + quoted(std::string(m_terms.currency.code())) + ",\n\"periods\": [";
    for (size_t i = 0; i < m_result.periods.size(); ++i) {
        m_out += i == 0 ? "\n" : ",\n";
        m_out += periodJson(m_terms, m_result.periods[i]).dump();
    }
    m_out += "],\n\"lines\": [";
    addLines();
    m_out += "],\n\"exceptions\": [";
    addExceptions();
    m_out += "]}\n";
    return QByteArray::fromStdString(m_out);
}

void ResultWriter::addLines()
{
    for (size_t i = 0; i < m_result.lines.size(); ++i) {
        const LineFigures &line = m_result.lines[i];
        m_out += i == 0 ? "\n" : ",\n";
        m_out += "{\"line\": " + std::to_string(i + 1) + ", \"period\": " + m_periods[size_t(line.place)];
        m_out += ", \"rule\": ";
        m_out += line.rule < 0 ? "null" : m_rules[size_t(line.rule)];
        m_out += ", \"pool\": ";
        m_out += line.pool < 0 ? "null" : m_pools[size_t(line.pool)];
        m_out += ", \"base\": \"" + amount(line.base) + "\", \"royalty\": \"" + amount(line.royalty) + "\"}";
    }
}

void ResultWriter::addExceptions()
{
    bool first = true;
    for (size_t i = 0; i < m_result.lines.size(); ++i) {
        if (m_result.lines[i].reasons == 0)
            continue;
        m_out += first ? "\n" : ",\n";
        first = false;
        m_out += "{\"line\": " + std::to_string(i + 1)
                 + ", \"reasons\": " + Json(exceptionReasonCodes(m_result.lines[i].reasons)).dump() + "}";
    }
}

} // namespace

QByteArray royaltyResultJson(const RoyaltyTerms &terms, const RoyaltyResult &result)
{
    return ResultWriter(terms, result).write();
}

OrderedJson periodJson(const RoyaltyTerms &terms, const PeriodFigures &figures)
{
    const auto amount = [&terms](qint64 minor) {
        return formatScaled(minor, terms.currency.digits());
    };
    OrderedJson out;
    out["period"] = figures.period.name().toStdString();
    out["contract_year"] = figures.contractYear;
    for (const PeriodAmount &item : periodAmounts()) {
        out[item.name] = amount(figures.*item.value);
        if (item.value == &PeriodFigures::base)
            out["units"] = figures.units;
    }
    const auto ids = poolIds(terms);
    out["pools"] = OrderedJson::array();
    for (size_t i = 0; i < figures.pools.size(); ++i) {
        const PoolFigures &pool = figures.pools[i];
        out["pools"].push_back({{"id", ids[i]},
                                {"earned", amount(pool.earned)},
                                {"guarantee_due", amount(pool.guaranteeDue)},
                                {"paid", amount(pool.paid)},
                                {"unrecouped", amount(pool.unrecouped)},
                                {"payable", amount(pool.payable)}});
    }
    out["splits"] = OrderedJson::array();
    for (size_t i = 0; i < figures.splits.size(); ++i)
        out["splits"].push_back({{"party", terms.splits[i].party}, {"amount", amount(figures.splits[i])}});
    return out;
}

} // namespace lianming
