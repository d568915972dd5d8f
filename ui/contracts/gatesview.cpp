#include "ui/contracts/gatesview.h"

#include "core/people/access.h"
#include "core/rights/ledger.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/text/signingwords.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

/// So many reasons of one gate are told; the rest is counted.
constexpr qsizetype mostReasons = 6;

Tone gateTone(GateState state)
{
    switch (state) {
    case GateState::Passed: return Tone::Good;
    case GateState::Waived: return Tone::Accent;
    case GateState::Warning: return Tone::Wait;
    case GateState::Blocked: return Tone::Stop;
    case GateState::NotApplicable: break;
    }
    return Tone::Quiet;
}

QString gateIcon(GateState state)
{
    switch (state) {
    case GateState::Passed: return QStringLiteral("tick");
    case GateState::Waived: return QStringLiteral("seal");
    case GateState::Warning: return QStringLiteral("warning");
    case GateState::Blocked: return QStringLiteral("error");
    case GateState::NotApplicable: break;
    }
    return QStringLiteral("minus");
}

Label *gateWords(const QString &text, TextSize size, Token ink)
{
    auto *out = new Label(text, size, ink);
    out->setWordWrap(true);
    return out;
}

QPushButton *gateButton(const QString &name, const QString &text)
{
    auto *out = new QPushButton(text);
    out->setObjectName(name);
    return out;
}

} // namespace

ShownGates shownGates(Workspace &w, const Contract &contract)
{
    const SigningService service(w);
    const Access access = requireMoney(w);
    ShownGates out;
    out.report = service.gates(contract);
    if (contract.id.isSet()) {
        out.approvals = service.approvals(contract.id);
        out.waivers = service.waivers(contract.id);
    }
    out.actor = w.actor.name;
    out.mayApproveLegal = access.may(Permission::ApproveContractLegal);
    out.mayApproveBusiness = access.may(Permission::ApproveContractBusiness);
    out.mayWaive = access.may(Permission::WaiveGate);
    out.maySign = access.may(Permission::SignContract);
    out.mayAsk = access.may(Permission::DraftContract) || out.mayApproveLegal || out.maySign;
    return out;
}

GatesView::GatesView(const ShownGates &shown, QWidget *parent) : QWidget(parent), m_shown(shown)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    for (const GateResult &result : m_shown.report.gates)
        addGate(column, result);
}

void GatesView::addGate(QVBoxLayout *column, const GateResult &result)
{
    const Tone tone = gateTone(result.state);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *mark = new IconLabel(gateIcon(result.state), toneInk(tone));
    mark->setObjectName(QStringLiteral("gate.") + QLatin1StringView(gateCode(result.gate)));
    mark->setToolTip(gateStateText(result.state));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    auto *name = gateWords(gateText(result.gate), TextSize::Body, Token::Ink);
    name->setToolTip(gateHint(result.gate));
    words->addWidget(name);
    words->addWidget(
        gateWords(gateLine(result), TextSize::Note, result.state == GateState::Passed ? Token::Ink3 : toneInk(tone)));
    addReasons(words, result);
    if (result.gate == Gate::Approvals && result.state != GateState::NotApplicable)
        addApprovals(words);
    addWaivers(words, result);
    row->addLayout(words, 1);
    column->addLayout(row);
}

void GatesView::addReasons(QVBoxLayout *column, const GateResult &result)
{
    if (result.gate == Gate::RightsFree) {
        addConflicts(column);
        return;
    }
    // Gaps and restrictions have words of their own, with what is meant by the codes.
    QStringList texts;
    for (const GateFinding &finding : result.findings)
        texts.append(messageText(finding.message));
    const auto &grants = m_shown.report.grants;
    if (result.gate == Gate::TitleHeld || result.gate == Gate::Permits) {
        texts.clear();
        for (const AvailsAnswer &answer : grants) {
            for (const TitleGap &gap : answer.titleGaps) {
                if (result.gate == Gate::TitleHeld && gap.right != Right::Trademark)
                    texts.append(titleGapText(gap));
            }
            for (const FoundRestriction &restriction : answer.restrictions) {
                if (result.gate == Gate::Permits)
                    texts.append(restrictionText(restriction));
            }
        }
    }
    for (qsizetype i = 0; i < std::min(texts.size(), mostReasons); ++i)
        column->addWidget(gateWords(texts[i], TextSize::Note, Token::Ink2));
    if (texts.size() > mostReasons) {
        column->addWidget(
            gateWords(tr("and %n more", nullptr, int(texts.size() - mostReasons)), TextSize::Note, Token::Ink3));
    }
}

void GatesView::addConflicts(QVBoxLayout *column)
{
    for (const AvailsAnswer &answer : m_shown.report.grants) {
        for (const Conflict &conflict : answer.conflicts) {
            const QString number = contractNumberOf(conflict.grant);
            auto *row = new QHBoxLayout;
            row->setSpacing(space::s);
            auto *link = new LinkButton({}, number);
            connect(link, &QPushButton::clicked, this, [this, number] { Q_EMIT numberWanted(number); });
            row->addWidget(link);
            const bool blocks = conflict.isHard() || conflict.reason == ConflictReason::OptionHeld;
            row->addWidget(gateWords(conflictReasonText(conflict.reason), TextSize::Note,
                                     blocks ? Token::StopInk : Token::WaitInk),
                           1);
            column->addLayout(row);
            column->addWidget(gateWords(conflictText(conflict), TextSize::Note, Token::Ink2));
        }
        if (std::ranges::none_of(answer.conflicts, &Conflict::isHard))
            continue;
        const Remainder &rest = answer.remainder;
        QStringList free{categoriesText(rest.categories), territoriesText(rest.territories),
                         channelsText(rest.channels)};
        for (const DaySpan &days : rest.days)
            free.append(spanText(days));
        free.removeAll(QString());
        if (!free.isEmpty()) {
            column->addWidget(
                gateWords(tr("Still free: %1").arg(free.join(QStringLiteral(" · "))), TextSize::Note, Token::GoodInk));
        }
    }
}

void GatesView::addApprovals(QVBoxLayout *column)
{
    FlowRow *buttons = nullptr;
    for (const ApprovalKind kind : approvalKinds) {
        const auto given = countingApproval(m_shown.approvals, kind, m_shown.report.fingerprint);
        const bool isOfThis = given && given->fingerprint == m_shown.report.fingerprint;
        if (given)
            column->addWidget(gateWords(approvalText(*given), TextSize::Note, isOfThis ? Token::Ink2 : Token::Ink3));
        if (!m_shown.mayApprove(kind))
            continue;
        if (buttons == nullptr) {
            buttons = new FlowRow;
            column->addLayout(buttons);
        }
        const QString code = QString::fromLatin1(approvalKindCode(kind));
        const bool isApproved = isOfThis && given->decision == ApprovalDecision::Approved;
        if (!isApproved) {
            auto *approve =
                gateButton(QStringLiteral("approve.") + code,
                           kind == ApprovalKind::Legal ? tr("Approve as legal") : tr("Approve as business"));
            connect(approve, &QPushButton::clicked, this, [this, kind] { Q_EMIT approveWanted(kind); });
            buttons->addWidget(approve);
        }
        auto *refuse = gateButton(QStringLiteral("refuse.") + code, isApproved ? tr("Take back…") : tr("Refuse…"));
        connect(refuse, &QPushButton::clicked, this, [this, kind] { Q_EMIT refuseApprovalWanted(kind); });
        buttons->addWidget(refuse);
    }
}

void GatesView::addWaivers(QVBoxLayout *column, const GateResult &result)
{
    bool isAsked = false;
    for (const GateWaiver &waiver : m_shown.waivers) {
        if (waiver.gate != result.gate || waiver.fingerprint != m_shown.report.fingerprint)
            continue;
        const QString asked = QStringLiteral("%1 (%2)").arg(waiver.reason, waiver.documentName);
        if (waiver.decision) {
            const QString text =
                waiver.decision->isGranted
                    ? tr("Waived by %1; %2 had asked: %3").arg(waiver.decision->actor, waiver.actor, asked)
                    : tr("%1 refused the waiver that %2 had asked for: %3")
                          .arg(waiver.decision->actor, waiver.actor, asked);
            column->addWidget(gateWords(text, TextSize::Note, Token::Ink2));
            continue;
        }
        isAsked = true;
        column->addWidget(
            gateWords(tr("%1 asks for a waiver: %2").arg(waiver.actor, asked), TextSize::Note, Token::Ink2));
        if (!m_shown.mayWaive || waiver.actor == m_shown.actor) {
            column->addWidget(gateWords(tr("It waits for a second person."), TextSize::Note, Token::Ink3));
            continue;
        }
        auto *buttons = new FlowRow;
        auto *grant =
            gateButton(QStringLiteral("grant.") + QLatin1StringView(gateCode(result.gate)), tr("Grant waiver"));
        connect(grant, &QPushButton::clicked, this, [this, id = waiver.id.value] { Q_EMIT decisionWanted(id, true); });
        auto *refuse =
            gateButton(QStringLiteral("deny.") + QLatin1StringView(gateCode(result.gate)), tr("Refuse waiver…"));
        connect(refuse, &QPushButton::clicked, this,
                [this, id = waiver.id.value] { Q_EMIT decisionWanted(id, false); });
        buttons->addWidget(grant);
        buttons->addWidget(refuse);
        column->addLayout(buttons);
    }
    const bool canBeWaived = result.state == GateState::Blocked && m_shown.mayAsk && !isAsked
                             && std::ranges::any_of(result.findings, [](const GateFinding &finding) {
                                    return finding.blocks && finding.waivable && !finding.waived;
                                });
    if (!canBeWaived)
        return;
    auto *row = new FlowRow;
    auto *ask =
        gateButton(QStringLiteral("waive.") + QLatin1StringView(gateCode(result.gate)), tr("Ask for a waiver…"));
    connect(ask, &QPushButton::clicked, this, [this, gate = result.gate] { Q_EMIT waiverWanted(gate); });
    row->addWidget(ask);
    column->addLayout(row);
}

} // namespace lianming
