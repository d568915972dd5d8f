#include "ui/royalties/proofwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

ProofStep fact(const QString &title, const QString &value)
{
    ProofStep out;
    out.kind = ProofStep::Kind::Fact;
    out.title = title;
    out.value = value;
    return out;
}

/// Sections 3 and 4 of royalties.md, read backwards: from what a line earns to the row of the report.
class LineProof
{
public:
    LineProof(const ProofSource &source, const OrderedJson &document)
        : m_source(source), m_line(document), m_clauses(source)
    {
    }

    [[nodiscard]] ProofStep whole() const;

private:
    [[nodiscard]] QString earns() const;
    [[nodiscard]] QString rated() const;
    [[nodiscard]] QString settled() const;
    [[nodiscard]] QString tierWords(const OrderedJson &tier) const;
    [[nodiscard]] ProofStep rate() const;
    [[nodiscard]] ProofStep tier(const OrderedJson &tier) const;
    [[nodiscard]] ProofStep base() const;
    [[nodiscard]] ProofStep gross() const;
    [[nodiscard]] ProofStep deductions() const;
    [[nodiscard]] ProofStep counted() const;
    [[nodiscard]] ProofStep reported() const;

    [[nodiscard]] bool has(const char *member) const { return m_line.contains(member); }
    [[nodiscard]] bool isRated() const { return textOf(m_line.at("status")) == u"rated"; }
    [[nodiscard]] bool byUnits() const { return textOf(m_line.at("rate").at("measure")) == u"units"; }
    [[nodiscard]] QString perUnit(const OrderedJson &rate) const
    {
        return RoyaltyProof::tr("%1 %2 a unit").arg(m_source.currency.codeText(), figureText(rate));
    }

    const ProofSource &m_source;
    const OrderedJson &m_line;
    const Clauses m_clauses;
};

ProofStep LineProof::whole() const
{
    ProofStep out;
    out.title = RoyaltyProof::tr("Royalty of line %1").arg(figureText(m_line.at("line")));
    out.figure = QStringLiteral("royalty");
    out.value = m_source.currency.codeText() + QChar::Nbsp
                + (has("royalty") ? figureText(m_line.at("royalty")) : amountText({0, m_source.currency}));
    out.words = earns();
    if (isRated())
        out.parts.push_back(rate());
    else if (!has("rate") || !m_line.at("rate").contains("settled"))
        Clauses::add(out.parts, m_clauses.unlicensed());
    if (has("base"))
        out.parts.push_back(base());
    if (has("pool"))
        out.parts.push_back(counted());
    if (has("rate")) {
        const OrderedJson &exact = m_line.at("rate");
        if (exact.contains("exact") && !isSameNumber(exact.at("exact"), m_line.at("royalty")))
            Clauses::add(out.parts, m_clauses.rounding());
    }
    out.parts.push_back(reported());
    return out;
}

QString LineProof::earns() const
{
    const QString status = textOf(m_line.at("status"));
    if (status == u"free")
        return RoyaltyProof::tr("Free goods earn nothing and count nowhere");
    if (status == u"no_rate")
        return RoyaltyProof::tr("Earns nothing: it is licensed, but no rule of the contract fits it");
    if (status == u"excluded") {
        QStringList reasons;
        for (const OrderedJson &reason : m_line.at("reasons"))
            reasons.append(exceptionReasonText(textOf(reason)));
        return RoyaltyProof::tr("Earns nothing: %1")
            .arg(reasons.join(isChinese() ? QStringLiteral("，") : QStringLiteral(", ")));
    }
    const OrderedJson &rate = m_line.at("rate");
    QString words = status == u"rated" ? rated() : settled();
    if (rate.contains("exact") && !isSameNumber(rate.at("exact"), m_line.at("royalty"))) {
        words += RoyaltyProof::tr("; exactly %1, rounded to %2")
                     .arg(figureText(rate.at("exact")), figureText(m_line.at("royalty")));
    }
    if (rate.contains("minimum"))
        words += RoyaltyProof::tr("; at least %1 by the rule's minimum a unit").arg(figureText(rate.at("minimum")));
    return words;
}

QString LineProof::rated() const
{
    const OrderedJson &rate = m_line.at("rate");
    if (rate.contains("due"))
        return RoyaltyProof::tr("Its part of %1, which rule %2 owes for the period")
            .arg(figureText(rate.at("due").at("for_the_period")), textOf(rate.at("rule")));
    QStringList parts;
    for (const OrderedJson &one : rate.at("tiers"))
        parts.append(tierWords(one));
    return QStringLiteral("= ") + parts.join(QStringLiteral(" + "));
}

/// Of a line that earns the highest rate, or what a person decided.
QString LineProof::settled() const
{
    const OrderedJson &rate = m_line.at("rate");
    const QString base = figureText(m_line.at("base").at("amount"));
    if (!rate.contains("settled")) {
        const QString at =
            rate.contains("highest_percent")
                ? RoyaltyProof::tr("%1 of the base %2").arg(percentWords(rate.at("highest_percent")), base)
                : perUnit(rate.at("highest_per_unit"));
        return RoyaltyProof::tr("A sale outside the licence earns the contract's highest rate: %1").arg(at);
    }
    QString decided;
    if (rate.contains("percent"))
        decided = RoyaltyProof::tr("%1 of the base %2").arg(percentWords(rate.at("percent")), base);
    else if (rate.contains("per_unit"))
        decided = perUnit(rate.at("per_unit"));
    else
        decided = RoyaltyProof::tr("a fee of %1").arg(figureText(rate.at("fee")));
    QString words = rate.contains("by") ? RoyaltyProof::tr("As %1 decided: %2").arg(textOf(rate.at("by")), decided)
                                        : RoyaltyProof::tr("As it was decided: %1").arg(decided);
    if (rate.contains("reason"))
        words += QStringLiteral(" (%1)").arg(textOf(rate.at("reason")));
    return words;
}

QString LineProof::tierWords(const OrderedJson &tier) const
{
    const QString part = figureText(tier.at("part"));
    if (tier.contains("percent")) {
        const QString percent = percentWords(tier.at("percent"));
        return byUnits() ? RoyaltyProof::tr("%1 of the base of %2 units").arg(percent, part)
                         : RoyaltyProof::tr("%1 of %2").arg(percent, part);
    }
    const QString rate = perUnit(tier.at("per_unit"));
    return byUnits() ? RoyaltyProof::tr("%1 for %2 units").arg(rate, part)
                     : RoyaltyProof::tr("%1 for the units of the base %2").arg(rate, part);
}

ProofStep LineProof::rate() const
{
    const OrderedJson &rate = m_line.at("rate");
    const OrderedJson &counter = rate.at("accumulator");
    const OrderedJson &scope = rate.at("scope");
    const QString from = textOf(scope.at("from"));
    const QString to = textOf(scope.at("to"));
    ProofStep out;
    out.title = RoyaltyProof::tr("Rule %1").arg(textOf(rate.at("rule")));
    out.figure = QStringLiteral("rule");
    out.words = RoyaltyProof::tr("In %1 the rule had counted %2 before this line and %3 with it")
                    .arg(from == to ? from : RoyaltyProof::tr("%1 to %2").arg(from, to),
                         figureText(counter.at("before")), figureText(counter.at("after")));
    Clauses::add(out.parts, m_clauses.rule(textOf(rate.at("rule"))));
    for (const OrderedJson &one : rate.at("tiers"))
        out.parts.push_back(tier(one));
    if (rate.contains("due")) {
        const OrderedJson &due = rate.at("due");
        ProofStep soFar;
        soFar.title = RoyaltyProof::tr("Owed by the rule for the period");
        soFar.value = figureText(due.at("for_the_period"));
        soFar.words =
            RoyaltyProof::tr("= for everything so far %1 (exactly %2) − at the end of the period before %3; the lines "
                             "of the period share it by their base")
                .arg(figureText(due.at("so_far")), figureText(due.at("exact")), figureText(due.at("before")));
        out.parts.push_back(std::move(soFar));
    }
    return out;
}

ProofStep LineProof::tier(const OrderedJson &tier) const
{
    ProofStep out;
    out.title = RoyaltyProof::tr("Tier from %1 on").arg(figureText(tier.at("from")));
    out.words = tierWords(tier);
    if (tier.contains("exact"))
        out.value = figureText(tier.at("exact"));
    return out;
}

ProofStep LineProof::base() const
{
    const OrderedJson &base = m_line.at("base");
    const QString kind = textOf(base.at("kind"));
    ProofStep out;
    out.title = royaltyTermText(QStringLiteral("base"));
    out.value = figureText(base.at("amount"));
    out.figure = QStringLiteral("base");
    if (kind == u"units")
        out.words = RoyaltyProof::tr("The contract pays by units: there is no base");
    else if (kind == u"retail")
        out.words = RoyaltyProof::tr("= units × retail price, %1").arg(figureText(base.at("retail")));
    else if (kind == u"gross_sales" || !has("deductions"))
        out.words = RoyaltyProof::tr("= gross sales %1").arg(figureText(m_line.at("gross")));
    else
        out.words = RoyaltyProof::tr("= gross sales %1 − deductions %2")
                        .arg(figureText(m_line.at("gross")), figureText(m_line.at("deductions").at("deducted")));
    if (base.contains("minimum"))
        out.words +=
            RoyaltyProof::tr("; at least %1 by the contract's minimum a unit").arg(figureText(base.at("minimum")));
    if (!isSameNumber(base.at("share"), "100"))
        out.words += RoyaltyProof::tr("; %1 of %2 are this contract's")
                         .arg(percentWords(base.at("share")), figureText(base.at("before_share")));
    Clauses::add(out.parts, m_clauses.base());
    if (has("exchange"))
        out.parts.push_back(gross());
    if (has("deductions") && !m_line.at("deductions").at("claimed").empty())
        out.parts.push_back(deductions());
    return out;
}

ProofStep LineProof::gross() const
{
    const OrderedJson &own = m_line.at("reported");
    ProofStep out;
    out.title = royaltyTermText(QStringLiteral("gross"));
    out.value = figureText(m_line.at("gross"));
    out.words = RoyaltyProof::tr("= %1 %2 × %3, the exchange rate of %4")
                    .arg(textOf(own.at("currency")), figureText(own.at("gross")),
                         figureText(m_line.at("exchange").at("rate")), dayWords(m_line.at("exchange").at("date")));
    return out;
}

ProofStep LineProof::deductions() const
{
    const OrderedJson &all = m_line.at("deductions");
    ProofStep out;
    out.title = royaltyTermText(QStringLiteral("deductions"));
    out.value = figureText(all.at("deducted"));
    QStringList parts;
    for (auto it = all.at("claimed").begin(); it != all.at("claimed").end(); ++it) {
        const QString kind = royaltyTermText(QString::fromStdString(it.key()));
        const bool allowed = it.value().at("allowed").get<bool>();
        const QString amount = figureText(it.value().at("amount"));
        parts.append(allowed ? kind + u' ' + amount
                             : RoyaltyProof::tr("%1 %2, which the contract does not allow").arg(kind, amount));
    }
    out.words =
        RoyaltyProof::tr("Claimed: %1").arg(parts.join(isChinese() ? QStringLiteral("；") : QStringLiteral("; ")));
    for (const OrderedJson &cap : all.at("caps")) {
        ProofStep limited;
        limited.title = RoyaltyProof::tr("Ceiling on %1").arg(termsText(cap.at("kinds")));
        limited.value = figureText(cap.at("allowed"));
        limited.words = isNegative(cap.at("taken_off"))
                            ? RoyaltyProof::tr("%1 claimed; the ceiling gives back what it took before: %2 allowed")
                                  .arg(figureText(cap.at("claimed")), figureText(cap.at("allowed")))
                            : RoyaltyProof::tr("%1 claimed, %2 taken off by the ceiling: %3 allowed")
                                  .arg(figureText(cap.at("claimed")), figureText(cap.at("taken_off")),
                                       figureText(cap.at("allowed")));
        out.parts.push_back(std::move(limited));
    }
    return out;
}

ProofStep LineProof::counted() const
{
    const QString pool = textOf(m_line.at("pool"));
    ProofStep out;
    out.title = royaltyTermText(QStringLiteral("pool"));
    out.words = m_line.at("counts_apart").get<bool>()
                    ? RoyaltyProof::tr("It counts apart: it is paid beside %1").arg(m_clauses.poolTitle(pool))
                    : m_clauses.poolTitle(pool);
    if (m_clauses.hasGuarantee(pool))
        Clauses::add(out.parts, m_clauses.guarantee(pool));
    return out;
}

ProofStep LineProof::reported() const
{
    const OrderedJson &own = m_line.at("reported");
    const QString number = figureText(m_line.at("line"));
    ProofStep out;
    out.figure = QStringLiteral("reported");
    out.title = royaltyTermText(QStringLiteral("reported"));
    out.words = m_source.fileName.isEmpty()
                    ? RoyaltyProof::tr("Line %1 of the report for %2").arg(number, m_source.period)
                    : RoyaltyProof::tr("Row %1 of %2").arg(number, m_source.fileName);
    for (auto it = own.begin(); it != own.end(); ++it) {
        const QString key = QString::fromStdString(it.key());
        if (key == u"share" && isSameNumber(it.value(), "100"))
            continue;
        QString value = textOf(it.value());
        if (key == u"date")
            value = dayWords(it.value());
        else if (key == u"territory")
            value = territoryText(value);
        else if (key == u"channel")
            value = channelText(value);
        else if (key == u"category")
            value = categoryText(value);
        else if (key == u"share")
            value = percentWords(it.value());
        else if (key != u"sku" && key != u"currency")
            value = figureText(it.value());
        out.parts.push_back(fact(royaltyTermText(key), value));
    }
    if (has("grant"))
        out.parts.push_back(fact(royaltyTermText(QStringLiteral("grant")), figureText(m_line.at("grant"))));
    return out;
}

} // namespace

ProofStep lineProof(const ProofSource &source, const OrderedJson &document)
{
    return LineProof(source, document).whole();
}

ProofStep lineStep(const ProofSource &source, const StatementLineRow &row)
{
    ProofStep out;
    out.title = RoyaltyProof::tr("Line %1 · %2").arg(countText(row.number), row.sku);
    out.value = amountText({row.royalty, source.currency});
    out.words =
        RoyaltyProof::tr("%1 units, %2 reported, base %3")
            .arg(countText(row.units), moneyText({row.gross, row.currency}), amountText({row.base, source.currency}));
    out.line = row.number;
    out.unfoldsLater = true;
    return out;
}

} // namespace lianming
