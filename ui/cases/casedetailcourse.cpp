// What came of a case: approvals, its course, letters, money and damages.
#include "ui/cases/casedetail.h"
#include "ui/text/casewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/savedcopy.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int shortMark = 12; ///< digits of a fingerprint that are shown

/// "+a · b", without what is empty.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// In the time of the place where it arrived.
QString arrivalText(const ProtectionCase &record)
{
    if (!record.arrivedAt.isValid())
        return {};
    const QDateTime there = record.arrivedAt.toTimeZone(counterZone(record.arrivedZone).value_or(QTimeZone::utc()));
    return CaseDetailView::tr("%1, %2 (%3)")
        .arg(dateText(there.date()), there.time().toString(QStringLiteral("HH:mm")), record.arrivedZone);
}

QString timesText(Rate rate)
{
    return QString::fromStdString(rate.toString());
}

} // namespace

void CaseDetailView::addApprovals()
{
    const CaseDetail &detail = m_view.detail;
    addHead(tr("Approvals"),
            new Label(tr("%1 of %2").arg(detail.approvers.size()).arg(noticeApprovals), TextSize::Note, Token::Ink2));
    addWords(tr("Written by %1. Content %2").arg(detail.record.writer, detail.fingerprint.left(shortMark)),
             TextSize::Note, Token::Ink2)
        ->setToolTip(detail.fingerprint);
    if (detail.approvals.isEmpty()) {
        addWords(tr("Nobody has approved it yet. Two people who did not write it must do so: a wrongful notice costs "
                    "damages, and double if it was malicious."),
                 TextSize::Note, Token::Ink2);
        return;
    }
    for (const CaseApproval &one : detail.approvals) {
        const bool isOfThis = one.fingerprint == detail.fingerprint;
        auto *line = new FlowRow;
        line->addWidget(new Pill(caseApprovalText(one.act), one.act == ApprovalAct::Approved
                                                                ? (isOfThis ? Tone::Good : Tone::Quiet)
                                                                : Tone::Stop));
        line->addWidget(new Label(tr("%1, %2").arg(one.actor, timeText(one.at)), TextSize::Body));
        column()->addLayout(line);
        addWords(joined({isOfThis ? tr("of this content") : tr("of an earlier content"),
                         one.fingerprint.left(shortMark), one.note}),
                 TextSize::Note, Token::Ink2);
    }
}

void CaseDetailView::addCourse()
{
    const ProtectionCase &record = m_view.detail.record;
    addHead(tr("Timeline"));
    addFacts({{tr("Opened on"), dateText(record.openedOn)},
              {tr("Sent on"), record.sentOn ? dateText(*record.sentOn) : QString()},
              {tr("Platform's reference"), record.reference},
              {tr("Counter-notice"), arrivalText(record)},
              {tr("Day 15"), record.respondBy.isValid() ? dateText(record.respondBy) : QString()},
              {tr("Filed with"), joined({record.filedWith, record.filedReference})},
              {tr("Filed on"), record.filedOn ? dateText(*record.filedOn) : QString()},
              {tr("Platform told on"), record.toldOn    ? dateText(*record.toldOn)
                                       : record.filedOn ? tr("not yet")
                                                        : QString()},
              {tr("Closed on"), record.closedOn ? dateText(*record.closedOn) : QString()},
              {tr("Owner"), record.owner},
              {tr("Batch"), record.batch}});
    for (auto event = m_view.detail.events.crbegin(); event != m_view.detail.events.crend(); ++event) {
        addWords(joined({dateText(event->day), caseEventText(event->move), event->actor}), TextSize::Body);
        QStringList numbers;
        for (const int number : event->items)
            numbers.append(QString::number(number));
        const QString which = numbers.isEmpty() ? QString() : tr("listing %1").arg(numbers.join(QStringLiteral(", ")));
        const QString told = event->toldOn ? tr("platform told on %1").arg(dateText(*event->toldOn)) : QString();
        if (const QString more = joined({which, event->reference, event->note, told}); !more.isEmpty())
            addWords(more, TextSize::Note, Token::Ink2);
    }
}

void CaseDetailView::addLetters()
{
    addHead(tr("Correspondence"));
    for (const CaseLetter &letter : m_view.detail.letters) {
        addWords(joined({dateText(letter.day),
                         letter.isIncoming ? tr("from %1").arg(letter.party) : tr("to %1").arg(letter.party),
                         letter.channel, letter.reference}));
        if (!letter.text.isEmpty())
            addWords(letter.text, TextSize::Note, Token::Ink2);
        if (!letter.fileSha256.isEmpty()) {
            LinkButton *file = addLink(QStringLiteral("attachment"), letter.fileName);
            file->setToolTip(QStringLiteral("SHA-256 ") + letter.fileSha256);
            connect(file, &QPushButton::clicked, this,
                    [this, letter] { saveCopy(m_session, this, letter.fileSha256, letter.fileName); });
        }
    }
    if (m_view.detail.letters.isEmpty())
        addWords(tr("No letters yet. Drop a file here to add one."), TextSize::Note, Token::Ink2);
    addDeed("letter", QStringLiteral("mail"), tr("Add a letter…"), [this] { Q_EMIT letterWanted({}); });
}

void CaseDetailView::addMoney()
{
    const QList<CaseRecovery> &recoveries = m_view.detail.recoveries;
    addHead(tr("Money received"));
    QList<Money> sums;
    for (const CaseRecovery &one : recoveries) {
        addWords(joined({dateText(one.day), recoveryKindText(one.kind), moneyText(one.amount), one.note}));
        const auto known = std::ranges::find(sums, one.amount.currency, &Money::currency);
        if (known == sums.end())
            sums.append(one.amount);
        else
            *known = *known + one.amount;
    }
    if (recoveries.size() > 1) {
        QStringList words;
        for (const Money &sum : std::as_const(sums))
            words.append(moneyText(sum));
        addWords(tr("Total %1").arg(words.join(QStringLiteral(" · "))), TextSize::Body, Token::Ink);
    }
    if (recoveries.isEmpty())
        addWords(tr("Nothing yet."), TextSize::Note, Token::Ink2);
    addDeed("recovery", QStringLiteral("money"), tr("Record money…"), [this] { Q_EMIT recoveryWanted(); });
}

void CaseDetailView::addDamages()
{
    addHead(tr("Damages worksheet"));
    const auto &sheet = m_view.detail.damages;
    if (!sheet) {
        addWords(
            tr("Not started. The worksheet applies each statutory method in turn and gives the source of each figure."),
            TextSize::Note, Token::Ink2);
        addDeed("damages", QStringLiteral("sliders"), tr("Begin the worksheet…"), [this] { Q_EMIT damagesWanted(); });
        return;
    }
    const DamagesInput &input = sheet->input;
    addWords(damagesArticleText(input.right), TextSize::Note, Token::Ink2);
    const auto method = [this](DamagesMethod which, const std::optional<DamagesFigure> &figure, const QString &why) {
        if (figure)
            addWords(joined({damagesMethodText(which), moneyText(figure->amount), figure->source}));
        else if (!why.isEmpty())
            addWords(joined({damagesMethodText(which), tr("not established: %1").arg(why)}), TextSize::Body,
                     Token::Ink2);
    };
    method(DamagesMethod::Loss, input.loss, input.lossUnknown);
    method(DamagesMethod::Profit, input.profit, input.profitUnknown);
    for (const ReferenceFee &fee : input.fees)
        addWords(joined({damagesMethodText(DamagesMethod::LicenceFee), moneyText(fee.amount), fee.number,
                         referenceFeeText(fee.what)}));
    if (!(input.feeMultiple == Rate{Rate::one}))
        addWords(tr("%1 times the fee: %2").arg(timesText(input.feeMultiple), input.feeMultipleWhy), TextSize::Note,
                 Token::Ink2);
    if (input.fees.isEmpty() && !input.feesUnknown.isEmpty())
        method(DamagesMethod::LicenceFee, {}, input.feesUnknown);
    method(DamagesMethod::Statutory, input.statutory, {});
    for (const DamagesFigure &cost : input.costs)
        addWords(joined({tr("Cost"), moneyText(cost.amount), cost.source}));
    const DamagesResult result = damagesOf(input);
    for (const DamagesProblem problem : result.problems)
        addWords(messageText(problemMessage(problem)), TextSize::Note, Token::StopInk);
    if (result.problems.isEmpty() && result.method) {
        addFacts({{tr("Method"), damagesMethodText(*result.method)},
                  {tr("Base"), moneyText(result.base)},
                  {tr("Punitive multiple"),
                   input.multiple ? joined({timesText(result.multiple), input.maliceWhy}) : QString()},
                  {tr("Damages"), moneyText(result.damages)},
                  {tr("Costs"), moneyText(result.costs)},
                  {tr("Claim"), moneyText(result.total)}});
    }
    addDeed("damages", QStringLiteral("sliders"), tr("Edit the worksheet…"), [this] { Q_EMIT damagesWanted(); });
}

} // namespace lianming
