#include "core/cases/damages.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr qint64 yuan = 100; // minor units

bool isLossOrProfit(DamagesMethod method)
{
    return method == DamagesMethod::Loss || method == DamagesMethod::Profit;
}

class Worksheet
{
public:
    explicit Worksheet(const DamagesInput &input) : m_in(input)
    {
        const Money none{0, input.currency};
        m_out.base = m_out.damages = m_out.costs = m_out.total = none;
    }

    [[nodiscard]] DamagesResult compute()
    {
        if (!statutoryRange(m_in.right))
            add(DamagesProblem::Right);
        checkFigures();
        if (!m_out.problems.isEmpty())
            return m_out;
        chooseMethod();
        if (m_out.method)
            claim();
        return m_out;
    }

private:
    void add(DamagesProblem problem)
    {
        if (!m_out.problems.contains(problem))
            m_out.problems.append(problem);
    }
    void check(const Money &amount, const QString &source)
    {
        if (amount.currency != m_in.currency)
            add(DamagesProblem::CurrencyMixed);
        if (amount.minor < 0)
            add(DamagesProblem::Negative);
        if (source.trimmed().isEmpty())
            add(DamagesProblem::SourceMissing);
    }
    void checkFigures()
    {
        for (const auto &figure : {m_in.loss, m_in.profit, m_in.statutory}) {
            if (figure)
                check(figure->amount, figure->source);
        }
        for (const ReferenceFee &fee : m_in.fees)
            check(fee.amount, fee.number);
        for (const DamagesFigure &cost : m_in.costs)
            check(cost.amount, cost.source);
    }

    /// The first method that has a figure and that the law lets come to its turn.
    void chooseMethod()
    {
        const bool isFree = m_in.right != RegistrationKind::Trademark; // between loss and profit
        if (m_in.loss && m_in.profit) {
            if (isFree)
                m_out.method =
                    m_in.profit->amount.minor > m_in.loss->amount.minor ? DamagesMethod::Profit : DamagesMethod::Loss;
            else
                m_out.method = DamagesMethod::Loss;
        } else if (m_in.loss) {
            m_out.method = DamagesMethod::Loss;
        } else if (m_in.profit) {
            m_out.method = DamagesMethod::Profit;
            if (!isFree)
                pass(m_in.lossUnknown, DamagesProblem::LossPassed);
        } else {
            chooseReference();
        }
        if (!m_in.chosen || m_in.chosen == m_out.method)
            return;
        const bool isThere = m_in.chosen == DamagesMethod::Loss ? m_in.loss.has_value() : m_in.profit.has_value();
        if (isFree && isLossOrProfit(*m_in.chosen) && isThere)
            m_out.method = m_in.chosen;
        else
            add(DamagesProblem::Chosen);
    }
    void chooseReference()
    {
        if (m_in.fees.isEmpty() && !m_in.statutory) {
            add(DamagesProblem::NoFigure);
            return;
        }
        pass(m_in.lossUnknown, DamagesProblem::LossPassed);
        pass(m_in.profitUnknown, DamagesProblem::ProfitPassed);
        if (!m_in.fees.isEmpty()) {
            m_out.method = DamagesMethod::LicenceFee;
            return;
        }
        pass(m_in.feesUnknown, DamagesProblem::FeesPassed);
        m_out.method = DamagesMethod::Statutory;
    }
    void pass(const QString &why, DamagesProblem problem)
    {
        if (why.trimmed().isEmpty())
            add(problem);
    }

    void claim()
    {
        switch (*m_out.method) {
        case DamagesMethod::Loss: m_out.base = m_in.loss->amount; break;
        case DamagesMethod::Profit: m_out.base = m_in.profit->amount; break;
        case DamagesMethod::LicenceFee: claimFees(); break;
        case DamagesMethod::Statutory: claimStatutory(); break;
        }
        claimMultiple();
        m_out.damages = times(m_out.base, m_out.multiple);
        for (const DamagesFigure &cost : m_in.costs)
            m_out.costs = sum(m_out.costs, cost.amount);
        m_out.total = sum(m_out.damages, m_out.costs);
    }
    void claimFees()
    {
        Money fees{0, m_in.currency};
        for (const ReferenceFee &fee : m_in.fees)
            fees = sum(fees, fee.amount);
        const Rate once{Rate::one};
        // The Copyright Law refers to the fee as it is; marks and designs to a reasonable multiple of it.
        const bool isOnce = m_in.feeMultiple == once;
        if (m_in.feeMultiple.nanos <= 0 || (!isOnce && m_in.right == RegistrationKind::Copyright)
            || (!isOnce && m_in.feeMultipleWhy.trimmed().isEmpty()))
            add(DamagesProblem::FeeMultiple);
        m_out.base = times(fees, m_in.feeMultiple);
    }
    void claimStatutory()
    {
        const StatutoryRange range = *statutoryRange(m_in.right);
        m_out.base = m_in.statutory->amount;
        if (m_in.currency != range.most.currency)
            add(DamagesProblem::StatutoryCurrency);
        else if (m_out.base.minor < range.least.minor || m_out.base.minor > range.most.minor)
            add(DamagesProblem::StatutoryRange);
    }
    void claimMultiple()
    {
        if (!m_in.multiple)
            return;
        constexpr int most = 5;
        if (m_in.multiple->nanos < Rate::one || m_in.multiple->nanos > Int128{most} * Rate::one)
            add(DamagesProblem::Multiple);
        if (m_out.method == DamagesMethod::Statutory)
            add(DamagesProblem::MultipleBase);
        if (m_in.maliceWhy.trimmed().isEmpty())
            add(DamagesProblem::MaliceMissing);
        m_out.multiple = *m_in.multiple;
    }

    [[nodiscard]] Money times(const Money &amount, Rate rate)
    {
        // 63 bits of an amount and less than 90 of a rate do not always fit 127.
        constexpr Int128 mostNanos = Int128{1'000'000} * Rate::one;
        if (rate.nanos > mostNanos) {
            add(DamagesProblem::TooLarge);
            return {0, amount.currency};
        }
        const auto product = narrowed(divideRounded(Int128{amount.minor} * rate.nanos, Rate::one, Rounding::HalfUp));
        if (!product)
            add(DamagesProblem::TooLarge);
        return {product.value_or(0), amount.currency};
    }
    [[nodiscard]] Money sum(const Money &a, const Money &b)
    {
        const auto both = narrowed(Int128{a.minor} + b.minor);
        if (!both)
            add(DamagesProblem::TooLarge);
        return {both.value_or(0), a.currency};
    }

    const DamagesInput &m_in;
    DamagesResult m_out;
};

} // namespace

const char *damagesMethodCode(DamagesMethod method)
{
    switch (method) {
    case DamagesMethod::Loss: return "loss";
    case DamagesMethod::Profit: return "profit";
    case DamagesMethod::LicenceFee: return "licence_fee";
    case DamagesMethod::Statutory: return "statutory";
    }
    return "";
}

std::optional<DamagesMethod> parseDamagesMethod(QStringView code)
{
    for (const DamagesMethod method : damagesMethods) {
        if (code == QLatin1StringView(damagesMethodCode(method)))
            return method;
    }
    return std::nullopt;
}

Message problemMessage(DamagesProblem problem)
{
    switch (problem) {
    case DamagesProblem::Right:
        return {QT_TRANSLATE_NOOP("core", "Damages are worked out for copyright, trade marks and designs only"), {}};
    case DamagesProblem::CurrencyMixed:
        return {QT_TRANSLATE_NOOP("core", "All figures of the worksheet must be in its currency"), {}};
    case DamagesProblem::Negative: return {QT_TRANSLATE_NOOP("core", "A figure of the worksheet is below zero"), {}};
    case DamagesProblem::SourceMissing:
        return {QT_TRANSLATE_NOOP("core", "A figure of the worksheet has no source: say where it is from"), {}};
    case DamagesProblem::NoFigure:
        return {QT_TRANSLATE_NOOP("core", "Enter a loss, a profit, licence fees or a sum that the court is asked for"),
                {}};
    case DamagesProblem::LossPassed:
        return {QT_TRANSLATE_NOOP("core", "Say why the actual loss is hard to establish: the law asks for it first"),
                {}};
    case DamagesProblem::ProfitPassed:
        return {QT_TRANSLATE_NOOP("core", "Say why the infringer's profit is hard to establish: the law asks for it "
                                          "first"),
                {}};
    case DamagesProblem::FeesPassed:
        return {QT_TRANSLATE_NOOP("core", "Say why no licence fee can be referred to: the law asks for it first"), {}};
    case DamagesProblem::Chosen:
        return {
            QT_TRANSLATE_NOOP("core", "The method that was chosen has no figure, or the law puts another before it"),
            {}};
    case DamagesProblem::FeeMultiple:
        return {QT_TRANSLATE_NOOP("core", "A multiple of the licence fee is for trade marks and designs, above 0, and "
                                          "needs a reason"),
                {}};
    case DamagesProblem::Multiple: return {QT_TRANSLATE_NOOP("core", "The multiple for malice is between 1 and 5"), {}};
    case DamagesProblem::MultipleBase: return {QT_TRANSLATE_NOOP("core", "Statutory damages are not multiplied"), {}};
    case DamagesProblem::MaliceMissing:
        return {QT_TRANSLATE_NOOP("core", "Say what shows that the infringement is intentional and serious"), {}};
    case DamagesProblem::StatutoryRange:
        return {QT_TRANSLATE_NOOP("core", "The sum that the court is asked for is outside what the law lets it find"),
                {}};
    case DamagesProblem::StatutoryCurrency: return {QT_TRANSLATE_NOOP("core", "Statutory damages are in CNY"), {}};
    case DamagesProblem::TooLarge: return {QT_TRANSLATE_NOOP("core", "A figure is too large"), {}};
    }
    return {};
}

std::optional<StatutoryRange> statutoryRange(RegistrationKind right)
{
    const Currency cny;
    const Money most{5'000'000 * yuan, cny};
    switch (right) {
    case RegistrationKind::Copyright: return StatutoryRange{{500 * yuan, cny}, most};
    case RegistrationKind::Trademark: return StatutoryRange{{0, cny}, most};
    case RegistrationKind::Design: return StatutoryRange{{30'000 * yuan, cny}, most};
    case RegistrationKind::Data:
    case RegistrationKind::Customs: break;
    }
    return std::nullopt;
}

const char *damagesArticle(RegistrationKind right)
{
    switch (right) {
    case RegistrationKind::Copyright: return "Copyright Law art. 54";
    case RegistrationKind::Trademark: return "Trademark Law art. 63";
    case RegistrationKind::Design: return "Patent Law art. 71";
    case RegistrationKind::Data:
    case RegistrationKind::Customs: break;
    }
    return "";
}

DamagesResult damagesOf(const DamagesInput &input)
{
    return Worksheet(input).compute();
}

} // namespace lianming
