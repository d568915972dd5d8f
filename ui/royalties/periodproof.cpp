#include "ui/royalties/proofwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace lianming {

namespace {

/// Section 5 of royalties.md, read backwards: from what is due to the lines that earned it.
class PeriodProof
{
public:
    explicit PeriodProof(const ProofSource &source) : m_source(source), m_document(source.document), m_clauses(source)
    {
    }

    [[nodiscard]] ProofStep whole() const;

private:
    [[nodiscard]] ProofStep payable() const;
    [[nodiscard]] ProofStep pool(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep paid(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep owed(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep owedInSpan(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep guaranteeDue(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep earnedSoFar(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep earned(const OrderedJson &pool) const;
    [[nodiscard]] ProofStep available(const OrderedJson &pool) const;
    void addDivision(const OrderedJson &pool, std::vector<ProofStep> &parts) const;
    [[nodiscard]] ProofStep group(const RuleEarnings &earnings) const;
    [[nodiscard]] QString groupName(const RuleEarnings &earnings) const;
    [[nodiscard]] ProofStep adjustments() const;
    [[nodiscard]] ProofStep taxed(const char *name, const ProofStep &clause, const QString &words) const;
    [[nodiscard]] ProofStep splits() const;
    [[nodiscard]] ProofStep cap(const OrderedJson &cap) const;
    [[nodiscard]] ProofStep unpaid() const;

    [[nodiscard]] QString amount(qint64 minor) const { return amountText({minor, m_source.currency}); }
    /// A step about a figure that the page calls so.
    [[nodiscard]] ProofStep step(const char *figure, const OrderedJson &value, const QString &words,
                                 const QString &letters = {}, const char *section = "") const
    {
        ProofStep out;
        out.title = royaltyTermText(QString::fromLatin1(figure));
        out.value = figureText(value);
        out.words = words;
        out.figure = QString::fromLatin1(figure);
        if (!letters.isEmpty())
            out.hint = RoyaltyProof::tr("In letters (%1): %2").arg(QString::fromLatin1(section), letters);
        return out;
    }
    /// "2026Q1 to 2026Q4", or the one period.
    [[nodiscard]] static QString span(const OrderedJson &scope)
    {
        const QString from = textOf(scope.at("from"));
        const QString to = textOf(scope.at("to"));
        return from == to ? from : RoyaltyProof::tr("%1 to %2").arg(from, to);
    }

    const ProofSource &m_source;
    const OrderedJson &m_document;
    const Clauses m_clauses;
};

ProofStep PeriodProof::whole() const
{
    const OrderedJson &d = m_document;
    ProofStep out;
    out.title = RoyaltyProof::tr("Amount due for %1").arg(m_source.period);
    out.value = m_source.currency.codeText() + QChar::Nbsp + figureText(d.at("cash_due"));
    out.words = RoyaltyProof::tr("= payable %1 + VAT %2 − withholding tax %3")
                    .arg(figureText(d.at("payable")), figureText(d.at("vat").at("amount")),
                         figureText(d.at("withholding").at("amount")));
    out.hint = RoyaltyProof::tr("In letters (%1): %2")
                   .arg(QStringLiteral("5.9"), QStringLiteral("payable + vat − withholding"));
    out.figure = QStringLiteral("cash_due");
    out.parts.push_back(payable());
    if (!isZero(d.at("vat").at("percent"))) {
        out.parts.push_back(taxed("vat", m_clauses.vat(),
                                  RoyaltyProof::tr("%1 of the payable %2, rounded half up")
                                      .arg(percentWords(d.at("vat").at("percent")), figureText(d.at("payable")))));
    }
    if (!isZero(d.at("withholding").at("percent"))) {
        out.parts.push_back(
            taxed("withholding", m_clauses.withholding(),
                  RoyaltyProof::tr("%1 of the payable %2, rounded half up; what is withheld counts as paid")
                      .arg(percentWords(d.at("withholding").at("percent")), figureText(d.at("payable")))));
    }
    if (!isZero(d.at("carried_forward"))) {
        out.parts.push_back(step("carried_forward", d.at("carried_forward"),
                                 RoyaltyProof::tr("= balance %1 − payable %2; the next period begins with it")
                                     .arg(figureText(d.at("balance").at("amount")), figureText(d.at("payable"))),
                                 QStringLiteral("balance − payable"), "5.8"));
    }
    if (!d.at("splits").empty())
        out.parts.push_back(splits());
    for (const OrderedJson &one : d.at("caps"))
        out.parts.push_back(cap(one));
    if (std::ranges::any_of(m_source.earnings, [](const RuleEarnings &e) { return e.pool.isEmpty(); }))
        out.parts.push_back(unpaid());
    return out;
}

ProofStep PeriodProof::payable() const
{
    const OrderedJson &balance = m_document.at("balance");
    const OrderedJson &adjusted = balance.at("adjustments");
    const OrderedJson &fund = balance.at("marketing_fund");
    const QString sum =
        RoyaltyProof::tr(
            "royalties and guarantees %1 + earned apart %2 + fees %3 + marketing fund %4 + adjustments %5 + "
            "brought forward %6")
            .arg(figureText(balance.at("pools")), figureText(balance.at("apart")), figureText(balance.at("fees")),
                 figureText(fund.at("amount")), figureText(adjusted.is_object() ? adjusted.at("amount") : adjusted),
                 figureText(balance.at("brought_forward")));
    QString words;
    if (isSameNumber(balance.at("amount"), m_document.at("payable"))) {
        words = QStringLiteral("= ") + sum;
    } else {
        words = RoyaltyProof::tr("The balance is %1 = %2.").arg(figureText(balance.at("amount")), sum) + u' ';
        words += isNegative(balance.at("amount"))
                     ? RoyaltyProof::tr("It is a credit, so nothing is paid; it goes on to the next period.")
                     : RoyaltyProof::tr("It is below the smallest payment of %1, so it waits for the next period.")
                           .arg(figureText(balance.at("minimum_payment")));
    }
    ProofStep out = step("payable", m_document.at("payable"), words,
                         QStringLiteral("Σ payable(pool) + Σ E′ + fees + fund + adjustments + brought forward"), "5.8");
    for (const OrderedJson &one : m_document.at("pools"))
        out.parts.push_back(pool(one));
    if (!isZero(balance.at("apart"))) {
        out.parts.push_back(
            step("apart", balance.at("apart"),
                 RoyaltyProof::tr("Sales outside the licence, lines that somebody decided and sell-off sales "
                                  "that count toward no guarantee: paid beside the guarantees, in full"),
                 QStringLiteral("Σ E′"), "5.1"));
    }
    if (!isZero(balance.at("fees"))) {
        ProofStep fees = step("fees", balance.at("fees"),
                              RoyaltyProof::tr("Fixed fees that fall due in %1; royalties are never set against them")
                                  .arg(m_source.period));
        Clauses::add(fees.parts, m_clauses.fees());
        out.parts.push_back(std::move(fees));
    }
    if (!isZero(fund.at("percent"))) {
        ProofStep one = step("marketing_fund", fund.at("amount"),
                             RoyaltyProof::tr("%1 of the base %2, owed beside the royalty")
                                 .arg(percentWords(fund.at("percent")), figureText(fund.at("base"))),
                             QStringLiteral("percent × Σ base"), "5.7");
        Clauses::add(one.parts, m_clauses.fund());
        out.parts.push_back(std::move(one));
    }
    if (adjusted.is_object() || !isZero(adjusted))
        out.parts.push_back(adjustments());
    if (!isZero(balance.at("brought_forward"))) {
        out.parts.push_back(step("brought_forward", balance.at("brought_forward"),
                                 isNegative(balance.at("brought_forward"))
                                     ? RoyaltyProof::tr("A credit that the period before left")
                                     : RoyaltyProof::tr("A small sum that waited in the period before")));
    }
    if (!isSameNumber(balance.at("amount"), m_document.at("payable")))
        Clauses::add(out.parts, m_clauses.smallestPayment());
    return out;
}

ProofStep PeriodProof::pool(const OrderedJson &pool) const
{
    const QString id = textOf(pool.at("id"));
    ProofStep out = step("payable", pool.at("payable"),
                         RoyaltyProof::tr("= paid to date %1 − paid before %2")
                             .arg(figureText(pool.at("paid")), figureText(pool.at("paid_before"))),
                         QStringLiteral("Paid(t) − Paid(t−1)"), "5.5");
    out.title = m_clauses.poolTitle(id);
    out.figure = QStringLiteral("pool.%1").arg(id);
    out.parts.push_back(paid(pool));
    addDivision(pool, out.parts);
    if (!isZero(pool.at("reserve_held")) || !isZero(pool.at("reserve_released")))
        out.parts.push_back(available(pool));
    return out;
}

ProofStep PeriodProof::paid(const OrderedJson &pool) const
{
    ProofStep out =
        step("paid", pool.at("paid"),
             RoyaltyProof::tr("= the larger of what was paid before, %1, and what is owed, %2; what was paid never "
                              "falls")
                 .arg(figureText(pool.at("paid_before")), figureText(pool.at("owed"))),
             QStringLiteral("max(Paid(t−1), Ω(t))"), "5.5");
    out.title = RoyaltyProof::tr("Paid to date");
    out.parts.push_back(owed(pool));
    return out;
}

ProofStep PeriodProof::owed(const OrderedJson &pool) const
{
    ProofStep inSpan = owedInSpan(pool);
    if (isZero(pool.at("owed_before_this_scope")))
        return inSpan;
    ProofStep out = step("owed", pool.at("owed"),
                         RoyaltyProof::tr("= for earlier spans %1 + for %2 %3")
                             .arg(figureText(pool.at("owed_before_this_scope")), span(pool.at("scope")),
                                  figureText(pool.at("owed_in_this_scope"))),
                         QStringLiteral("Ω(t) = Σ owed"), "5.5");
    out.parts.push_back(std::move(inSpan));
    return out;
}

ProofStep PeriodProof::owedInSpan(const OrderedJson &pool) const
{
    const bool guaranteed = m_clauses.hasGuarantee(textOf(pool.at("id")));
    const QString earned = figureText(pool.at("earned_so_far"));
    const QString held = figureText(pool.at("reserve_still_held"));
    QString words =
        guaranteed
            ? RoyaltyProof::tr("= the larger of the guarantee due, %1, and what was earned so far, %2, less "
                               "unearned guarantee brought in, %3, less reserve still held, %4")
                  .arg(figureText(pool.at("guarantee_due")), earned, figureText(pool.at("unearned_carried_in")), held)
            : RoyaltyProof::tr("= earned so far %1 − reserve still held %2").arg(earned, held);
    if (isNegative(pool.at("earned_so_far")))
        words += RoyaltyProof::tr("; returns beyond the sales of the span are a credit of %1").arg(earned);
    ProofStep out = step("owed", pool.at("owed_in_this_scope"), words,
                         QStringLiteral("max(G(t), X(t) − c − K(t)) + min(0, X(t))"), "5.4");
    out.title = RoyaltyProof::tr("Owed for %1").arg(span(pool.at("scope")));
    if (guaranteed)
        out.parts.push_back(guaranteeDue(pool));
    out.parts.push_back(earnedSoFar(pool));
    if (!isZero(pool.at("unearned_carried_in"))) {
        out.parts.push_back(
            step("unearned_carried_in", pool.at("unearned_carried_in"),
                 RoyaltyProof::tr("What the guarantee of the span before left unearned; it is earned first"),
                 QStringLiteral("c"), "5.4"));
    }
    if (!isZero(pool.at("reserve_still_held"))) {
        ProofStep reserve = step("reserve_still_held", pool.at("reserve_still_held"),
                                 RoyaltyProof::tr("Held back in the periods of the span and not released yet"),
                                 QStringLiteral("K(t)"), "5.4");
        Clauses::add(reserve.parts, m_clauses.reserve());
        out.parts.push_back(std::move(reserve));
    }
    return out;
}

ProofStep PeriodProof::guaranteeDue(const OrderedJson &pool) const
{
    const QString guarantee = figureText(pool.at("guarantee"));
    const QString words =
        isZero(pool.at("instalments_so_far"))
            ? RoyaltyProof::tr("The guarantee for %1 is %2, owed in full from the last period of the span on")
                  .arg(span(pool.at("scope")), guarantee)
            : RoyaltyProof::tr(
                  "Instalments that have fallen due so far: %1; the guarantee for %2 is %3, owed in full from the "
                  "last period of the span on")
                  .arg(figureText(pool.at("instalments_so_far")), span(pool.at("scope")), guarantee);
    ProofStep out = step("guarantee_due", pool.at("guarantee_due"), words, QStringLiteral("G(t)"), "5.4");
    Clauses::add(out.parts, m_clauses.guarantee(textOf(pool.at("id"))));
    return out;
}

ProofStep PeriodProof::earnedSoFar(const OrderedJson &pool) const
{
    if (textOf(pool.at("scope").at("from")) == m_source.period)
        return earned(pool);
    ProofStep out = step("earned_so_far", pool.at("earned_so_far"),
                         RoyaltyProof::tr("What the periods from %1 to %2 earned, this one %3")
                             .arg(textOf(pool.at("scope").at("from")), m_source.period, figureText(pool.at("earned"))),
                         QStringLiteral("X(t) = Σ E"), "5.4");
    out.parts.push_back(earned(pool));
    return out;
}

ProofStep PeriodProof::earned(const OrderedJson &pool) const
{
    const QString id = textOf(pool.at("id"));
    QStringList groups;
    ProofStep out = step("earned", pool.at("earned"), {}, QStringLiteral("E = Σ royalties of its lines − E′"), "5.1");
    out.title = RoyaltyProof::tr("Earned in %1").arg(m_source.period);
    for (const RuleEarnings &earnings : m_source.earnings) {
        if (earnings.pool != id)
            continue;
        groups.append(QStringLiteral("%1 (%2)").arg(groupName(earnings), amount(earnings.royalty)));
        out.parts.push_back(group(earnings));
    }
    if (groups.isEmpty()) {
        out.words = RoyaltyProof::tr("No line of %1 counts toward it").arg(m_source.period);
        return out;
    }
    out.words = QStringLiteral("= ") + groups.join(QStringLiteral(" + "));
    if (!isZero(pool.at("apart")))
        out.words += RoyaltyProof::tr(" − %1 that counts apart").arg(figureText(pool.at("apart")));
    return out;
}

ProofStep PeriodProof::available(const OrderedJson &pool) const
{
    ProofStep out = step("available", pool.at("available"),
                         RoyaltyProof::tr("= earned %1 − held in reserve %2 + released %3")
                             .arg(figureText(pool.at("earned")), figureText(pool.at("reserve_held")),
                                  figureText(pool.at("reserve_released"))),
                         QStringLiteral("A = E − H + R"), "5.3");
    Clauses::add(out.parts, m_clauses.reserve());
    return out;
}

/// What of the payment is for royalties and what for the guarantee, and what was earned before it is paid again.
void PeriodProof::addDivision(const OrderedJson &pool, std::vector<ProofStep> &parts) const
{
    const bool plain =
        isZero(pool.at("guarantee_payment")) && isZero(pool.at("recouped")) && isZero(pool.at("unrecouped"));
    if (plain)
        return;
    parts.push_back(
        step("royalty_payment", pool.at("royalty_payment"),
             RoyaltyProof::tr("= what earnings alone make owed, %1, less what was paid before, %2, where that is "
                              "more than 0")
                 .arg(figureText(pool.at("owed_by_earnings")), figureText(pool.at("paid_before"))),
             QStringLiteral("max(0, Ω′(t) − Paid(t−1))"), "5.6"));
    parts.push_back(step("guarantee_payment", pool.at("guarantee_payment"),
                         RoyaltyProof::tr("= payable %1 − payment for royalties %2")
                             .arg(figureText(pool.at("payable")), figureText(pool.at("royalty_payment"))),
                         QStringLiteral("payable(pool) − royalty payment"), "5.6"));
    parts.push_back(step("recouped", pool.at("recouped"),
                         RoyaltyProof::tr("Earned now and paid before: of %1 available, %2 is paid now")
                             .arg(figureText(pool.at("available")), figureText(pool.at("royalty_payment"))),
                         QStringLiteral("max(0, max(0, A) − royalty payment)"), "5.6"));
    parts.push_back(step(
        "unrecouped", pool.at("unrecouped"),
        RoyaltyProof::tr("Paid to date, %1, and not yet earned or still in reserve").arg(figureText(pool.at("paid"))),
        QStringLiteral("Paid(t) − Ω′(t) + max(0, c − max(0, X(t)))"), "5.6"));
}

QString PeriodProof::groupName(const RuleEarnings &earnings) const
{
    return earnings.rule.isEmpty()
               ? RoyaltyProof::tr("%n line(s) at the highest rate or as decided", nullptr, int(earnings.lines))
               : RoyaltyProof::tr("%n line(s) by rule %1", nullptr, int(earnings.lines)).arg(earnings.rule);
}

ProofStep PeriodProof::group(const RuleEarnings &earnings) const
{
    ProofStep out;
    out.title = groupName(earnings);
    out.value = amount(earnings.royalty);
    out.words = RoyaltyProof::tr("Royalty base %1, %2 units").arg(amount(earnings.base), countText(earnings.units));
    out.lines.rule = earnings.rule;
    out.lines.pool = earnings.pool;
    out.leads = ProofStep::Leads::Lines;
    out.unfoldsLater = true;
    if (!earnings.rule.isEmpty())
        Clauses::add(out.parts, m_clauses.rule(earnings.rule));
    else
        Clauses::add(out.parts, m_clauses.unlicensed());
    return out;
}

ProofStep PeriodProof::adjustments() const
{
    const OrderedJson &adjusted = m_document.at("balance").at("adjustments");
    if (!adjusted.is_object())
        return step("adjustments", adjusted, RoyaltyProof::tr("From restatements of earlier periods"));
    return step(
        "adjustments", adjusted.at("amount"),
        RoyaltyProof::tr("By today's lines the %n closed period(s) would pay %1; %2 was booked for them. This period "
                         "settles the difference.",
                         nullptr, adjusted.at("closed_periods").get<int>())
            .arg(figureText(adjusted.at("would_pay")), figureText(adjusted.at("booked"))),
        QStringLiteral("Σ (payable(pool) + E′ + fees + fund) − booked"), "6");
}

ProofStep PeriodProof::taxed(const char *name, const ProofStep &clause, const QString &words) const
{
    ProofStep out = step(name, m_document.at(name).at("amount"), words, QStringLiteral("percent × payable"), "5.9");
    Clauses::add(out.parts, clause);
    return out;
}

ProofStep PeriodProof::splits() const
{
    ProofStep out;
    out.title = royaltyTermText(QStringLiteral("splits"));
    out.words = RoyaltyProof::tr("What is payable, less the marketing fund, apportioned by the parties' percents");
    out.figure = QStringLiteral("splits");
    out.hint = RoyaltyProof::tr("In letters (%1): %2")
                   .arg(QStringLiteral("5.10"), QStringLiteral("max(0, payable − max(0, fund))"));
    for (const OrderedJson &split : m_document.at("splits")) {
        ProofStep party;
        party.kind = ProofStep::Kind::Fact;
        party.title = textOf(split.at("party"));
        party.value = figureText(split.at("amount"));
        out.parts.push_back(std::move(party));
    }
    return out;
}

ProofStep PeriodProof::cap(const OrderedJson &cap) const
{
    ProofStep out =
        step("deductions", cap.at("allowed"),
             RoyaltyProof::tr("%1 was claimed; allowed is what is allowed so far, %2, less what was allowed before, %3")
                 .arg(figureText(cap.at("claimed")), figureText(cap.at("allowed_so_far")),
                      figureText(cap.at("allowed_before"))),
             QStringLiteral("allowed so far(p) − allowed so far(p−1)"), "3.5");
    out.title = RoyaltyProof::tr("Allowed deduction of %1").arg(termsText(cap.at("kinds")));
    ProofStep soFar =
        step("allowed_so_far", cap.at("allowed_so_far"),
             RoyaltyProof::tr("= the smaller of what was claimed so far, %1, and %2 of the gross sales so far, %3")
                 .arg(figureText(cap.at("claimed_so_far")), percentWords(cap.at("percent")),
                      figureText(cap.at("gross_so_far"))),
             QStringLiteral("min(Σ claimed, percent × max(0, Σ gross))"), "3.5");
    out.parts.push_back(std::move(soFar));
    Clauses::add(out.parts, m_clauses.base());
    return out;
}

ProofStep PeriodProof::unpaid() const
{
    ProofStep out;
    qint64 lines = 0;
    for (const RuleEarnings &earnings : m_source.earnings) {
        if (earnings.pool.isEmpty())
            lines += earnings.lines;
    }
    out.title = RoyaltyProof::tr("%n line(s) earn nothing", nullptr, int(lines));
    out.value = amount(0);
    out.words = RoyaltyProof::tr("Free goods, sales outside the licence, and sales that no rule fits");
    out.lines.pool = QString(QLatin1String(""));
    out.leads = ProofStep::Leads::Lines;
    out.unfoldsLater = true;
    Clauses::add(out.parts, m_clauses.unlicensed());
    return out;
}

} // namespace

ProofStep periodProof(const ProofSource &source)
{
    return PeriodProof(source).whole();
}

} // namespace lianming
