#include "ui/cases/casedetail.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/cases/casebanner.h"
#include "ui/cases/caseclockbar.h"
#include "ui/cases/casepairview.h"
#include "ui/inbox/followbutton.h"
#include "ui/text/assetwords.h"
#include "ui/text/casewords.h"
#include "ui/text/copywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int shownPairs = 4;
constexpr int shownListings = 30;
constexpr int shortSum = 16; ///< digits of a SHA-256 that are shown

/// The step that a case usually takes next.
CaseMove leadingMove(CaseState state)
{
    switch (state) {
    case CaseState::Draft: return CaseMove::Approve;
    case CaseState::Approved: return CaseMove::Send;
    case CaseState::Sent: return CaseMove::Accept;
    case CaseState::Accepted: return CaseMove::Remove;
    case CaseState::CounterNotice: return CaseMove::AnswerArrived;
    case CaseState::Waiting: return CaseMove::FileComplaint;
    case CaseState::Rejected:
    case CaseState::Removed:
    case CaseState::Complaint:
    case CaseState::Sued:
    case CaseState::Restored:
    case CaseState::Closed: return CaseMove::Close;
    }
    return CaseMove::Close;
}

} // namespace

CaseDetailView::CaseDetailView(Session &session, ThumbnailLoader &pictures, QWidget *parent)
    : DetailView(parent), m_session(session), m_pictures(pictures)
{
    new FileDrop(
        this, [](const QString &path) { return QFileInfo(path).isFile(); },
        [this](const QStringList &paths) { Q_EMIT letterWanted(paths.first()); });
}

void CaseDetailView::show(const CaseView &view)
{
    m_view = view;
    fill();
}

void CaseDetailView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void CaseDetailView::fill()
{
    const ProtectionCase &record = m_view.detail.record;
    begin();
    addTitle(record.title, record.number);
    auto *line = new FlowRow;
    line->addWidget(new Pill(caseStateText(record.state), caseStateTone(record.state)));
    if (record.outcome)
        line->addWidget(
            new Pill(caseOutcomeText(*record.outcome), *record.outcome == CaseOutcome::Lost ? Tone::Stop : Tone::Good));
    if (m_view.detail.clock)
        line->addWidget(new Pill(counterLeftText(*m_view.detail.clock), counterTone(*m_view.detail.clock)));
    column()->addLayout(line);
    addSeller();
    addClock();
    addActs();
    addGaps();
    addListings();
    addPairs();
    addRight();
    addEvidence();
    addReasons();
    addApprovals();
    addCourse();
    addLetters();
    addMoney();
    addDamages();
    addRefusals();
    addHistory(tr("History"), m_view.history);
    finish();
}

void CaseDetailView::addSeller()
{
    const CaseDetail &detail = m_view.detail;
    const ProtectionCase &record = detail.record;
    const auto &standing = detail.facts.standing;
    const SellerStanding found = standing ? standing->standing : SellerStanding::Unclear;
    auto *banner = new CaseBanner(standing ? sellerStandingText(found) : tr("Seller not known"),
                                  standing ? caseStandingTone(found) : Tone::Wait);
    banner->setObjectName(QStringLiteral("standing"));
    QStringList who{detail.facts.sellerName, platformText(record.platform), detail.facts.shopId};
    who.removeAll(QString());
    if (!who.isEmpty())
        banner->addLine(who.join(QStringLiteral(" · ")));
    if (m_view.seller && standing && m_view.seller->today.standing == found)
        banner->addLine(standingWhyText(m_view.seller->today), Token::Ink2);
    else if (standing && !standing->licence.isEmpty())
        banner->addLine(standing->licence + u' ' + standing->note, Token::Ink2);
    banner->addLine(tr("Checked today, %1. It is checked again when the notice is approved and when it is sent.")
                        .arg(dateText(detail.facts.today)),
                    Token::Ink2);
    if (!record.scopeReason.isEmpty()) {
        banner->addLine(
            tr("Confirmed for legal by %1 on %2: %3")
                .arg(record.scopeBy, record.scopeOn ? dateText(*record.scopeOn) : QString(), record.scopeReason));
    }
    if (m_view.seller && !m_view.seller->today.grants.isEmpty() && standing
        && standing->standing != SellerStanding::Never) {
        const LicensedGrant &licence = m_view.seller->today.grants.first().licence;
        auto *link = new LinkButton(QStringLiteral("contracts"), tr("Contract %1").arg(licence.contract));
        link->setObjectName(QStringLiteral("licence"));
        connect(link, &QPushButton::clicked, this,
                [this, id = licence.contractId] { Q_EMIT recordWanted(QStringLiteral("contracts"), id); });
        banner->addWidget(link);
    }
    column()->addSpacing(space::xs);
    column()->addWidget(banner);
}

void CaseDetailView::addClock()
{
    const CaseDetail &detail = m_view.detail;
    if (!detail.clock)
        return;
    column()->addSpacing(space::s);
    const QTimeZone zone = counterZone(detail.record.arrivedZone).value_or(QTimeZone::utc());
    const CounterClock clock = counterClock(detail.record.arrivedAt, zone);
    auto *bar = new CaseClockBar(*detail.clock, clock.arrivedOn, clock.lastDay);
    bar->setObjectName(QStringLiteral("clock"));
    column()->addWidget(bar);
    if (detail.due) {
        addWords(messageText(*detail.due), TextSize::Body, Token::StopInk);
    } else if (detail.clock->standing == CounterStanding::Extended) {
        addWords(tr("Day 15 was not a working day in China: what the platform is told by the end of %1 comes in time "
                    "(Civil Code art. 203).")
                     .arg(dateText(clock.latest)),
                 TextSize::Body, Token::StopInk);
    } else {
        addWords(tr("By the end of %1 (%2) the platform must be told of a complaint or a lawsuit, or it will lift its "
                    "measures.")
                     .arg(dateText(clock.lastDay), detail.record.arrivedZone),
                 TextSize::Note, Token::Ink2);
    }
}

void CaseDetailView::addActs()
{
    const ProtectionCase &record = m_view.detail.record;
    column()->addSpacing(space::s);
    FlowRow *buttons = addButtonRow();
    bool isFirst = true;
    const CaseMove leading = leadingMove(record.state);
    const auto addMoves = [&](bool leadsOn) {
        for (const CaseMove move : m_view.detail.moves) {
            const bool isLast = move == CaseMove::Refuse || move == CaseMove::Close;
            if (move == CaseMove::Revise || m_view.refusals.contains(move) || isLast == leadsOn)
                continue;
            const bool isArrival = move == CaseMove::AnswerArrived && record.respondBy.isValid();
            const bool isComplaint = move == CaseMove::FileComplaint && record.state == CaseState::Complaint;
            const bool isSuit = move == CaseMove::Sue && record.state == CaseState::Sued;
            auto *push = new QPushButton(isArrival     ? tr("Correct the time of arrival…")
                                         : isComplaint ? tr("Complete the complaint…")
                                         : isSuit      ? tr("Complete the suit…")
                                                       : caseMoveCommand(move));
            push->setObjectName(QStringLiteral("move-") + QLatin1StringView(caseMoveCode(move)));
            if (isFirst && move == leading) {
                push->setProperty("kind", QStringLiteral("primary"));
                isFirst = false;
            }
            connect(push, &QPushButton::clicked, this, [this, move] { Q_EMIT moveWanted(move); });
            buttons->addWidget(push);
        }
    };
    addMoves(true);
    if (!m_view.whyNotWork) {
        auto *edit = new QPushButton(mayBeWritten(record.state) || record.state == CaseState::Rejected
                                         ? tr("Edit the notice")
                                         : tr("Title, owner, notes"));
        edit->setObjectName(QStringLiteral("edit"));
        if (isFirst && mayBeWritten(record.state) && !m_view.findings.isEmpty())
            edit->setProperty("kind", QStringLiteral("primary"));
        connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted({}); });
        buttons->addWidget(edit);
    }
    addMoves(false);
    buttons->addWidget(new FollowButton(m_session, {QStringLiteral("protection_case"), record.id.value}));
    addDeed(
        "notice", QStringLiteral("pdf"), tr("Notice as PDF…"), [this] { Q_EMIT noticeWanted(); }, false);
    addDeed(
        "folder", QStringLiteral("folder"), tr("Case file with evidence bundle…"), [this] { Q_EMIT folderWanted(); },
        false);
}

void CaseDetailView::addDeed(const char *name, const QString &icon, const QString &text,
                             const std::function<void()> &act, bool needsWork)
{
    LinkButton *link = addLink(icon, text);
    link->setObjectName(QString::fromLatin1(name));
    if (needsWork && m_view.whyNotWork) {
        link->setEnabled(false);
        link->setToolTip(messageText(*m_view.whyNotWork));
    }
    connect(link, &QPushButton::clicked, this, act);
}

/// The steps that are not possible now, and why.
void CaseDetailView::addRefusals()
{
    if (m_view.detail.record.state == CaseState::Closed)
        return;
    QStringList others;
    addHead(tr("Not possible now"));
    for (const auto &[move, refusal] : m_view.refusals) {
        if (move == CaseMove::Revise)
            continue;
        if (refusal.gate)
            addWords(tr("%1: %2").arg(caseMoveText(move), messageText(refusal.message)), TextSize::Note, Token::Ink2);
        else
            others.append(caseMoveText(move));
    }
    if (!others.isEmpty())
        addWords(tr("Not from the state \"%1\": %2")
                     .arg(caseStateText(m_view.detail.record.state), others.join(QStringLiteral(" · "))),
                 TextSize::Note, Token::Ink2);
}

void CaseDetailView::addListings()
{
    const ProtectionCase &record = m_view.detail.record;
    addHead(tr("Listings"), new Label(countText(record.items.size()), TextSize::Note, Token::Ink2));
    const bool isSent = record.sentOn.has_value();
    for (const CaseItem &item : record.items.mid(0, shownListings)) {
        addWords(item.title.isEmpty() ? item.number : item.title);
        QStringList facts{item.number, item.priceShown, item.unitsShown};
        if (const auto found = m_view.assets.constFind(item.asset.value); found != m_view.assets.constEnd())
            facts.append(tr("copies %1").arg(titleText(found->first, found->second)));
        facts.removeAll(QString());
        addWords(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
        addWords(item.url, TextSize::Note, Token::Ink2);
        if (!isSent)
            continue;
        auto *state = new FlowRow;
        if (item.isUp())
            state->addWidget(
                new Pill(item.restoredOn ? tr("Up again since %1").arg(dateText(*item.restoredOn)) : tr("Still up"),
                         Tone::Stop));
        else
            state->addWidget(new Pill(tr("Removed on %1").arg(dateText(*item.removedOn)), Tone::Good));
        if (item.isUp() && !m_view.refusals.contains(CaseMove::Remove)) {
            auto *removed = new LinkButton(QStringLiteral("tick"), tr("Removed…"));
            removed->setObjectName(QStringLiteral("removed-%1").arg(item.id.value));
            connect(removed, &QPushButton::clicked, this, [this, id = item.id.value] { Q_EMIT removalWanted(id); });
            state->addWidget(removed);
        }
        column()->addLayout(state);
    }
    if (record.items.size() > shownListings)
        addWords(tr("and %n more", nullptr, int(record.items.size()) - shownListings), TextSize::Note, Token::Ink2);
    if (mayBeWritten(record.state))
        addDeed("listings", QStringLiteral("plus"), tr("Add listings of the seller…"),
                [this] { Q_EMIT listingsWanted(); });
}

void CaseDetailView::addPairs()
{
    if (m_view.pairs.isEmpty())
        return;
    addHead(tr("What was copied"));
    for (const CasePair &pair : m_view.pairs.mid(0, shownPairs)) {
        addWords(
            pair.kind == u"part"
                ? tr("%1 · score %2 of 100 · %3 matching points").arg(pair.listing).arg(pair.percent).arg(pair.inliers)
                : tr("%1 · the whole picture · score %2 of 100").arg(pair.listing).arg(pair.percent),
            TextSize::Note, Token::Ink2);
        column()->addWidget(new CasePairView(pair, m_pictures));
    }
}

void CaseDetailView::addRight()
{
    const NoticeFacts &facts = m_view.detail.facts;
    const ProtectionCase &record = facts.record;
    addHead(tr("Right"));
    addFacts({{tr("Right relied on"), registrationKindText(record.right)},
              {tr("Law"), noticeRegimeText(record.regime)},
              {tr("Right holder"), record.holder},
              {tr("Contact person"), record.contactName},
              {tr("Contact"), record.contact},
              {tr("Address"), record.address}});
    for (const Registration &one : facts.registrations) {
        QString text = one.number + QStringLiteral(" · ") + registrationKindText(one.kind);
        if (one.expiresOn)
            text += QStringLiteral(" · ") + tr("until %1").arg(dateText(*one.expiresOn));
        LinkButton *link = addLink(QStringLiteral("seal"), text);
        connect(link, &QPushButton::clicked, this,
                [this, id = one.id.value] { Q_EMIT recordWanted(QStringLiteral("protection"), id); });
    }
}

void CaseDetailView::addEvidence()
{
    const NoticeFacts &facts = m_view.detail.facts;
    addHead(tr("Evidence"));
    for (const NoticeEvidence &one : facts.evidence) {
        LinkButton *link = addLink(QStringLiteral("file"), one.evidence.fileName);
        connect(link, &QPushButton::clicked, this, [this, id = one.evidence.id.value] {
            Q_EMIT rowsWanted(QStringLiteral("protection"),
                              {{QStringLiteral("view"), QStringLiteral("evidence")}, {QStringLiteral("record"), id}});
        });
        addWords(QStringLiteral("SHA-256 ") + one.evidence.sha256.left(shortSum) + u'…', TextSize::Note, Token::Ink2)
            ->setToolTip(one.evidence.sha256);
        auto *state = new FlowRow;
        state->addWidget(new Pill(one.stamp == StampState::Stamped
                                      ? tr("%1, %2").arg(caseStampText(one.stamp), timeText(one.stampedAt))
                                      : caseStampText(one.stamp),
                                  caseStampTone(one.stamp)));
        if (one.answer != EvidenceCheck::Answer::Sound)
            state->addWidget(new Pill(one.answer == EvidenceCheck::Answer::Missing   ? tr("File missing")
                                      : one.answer == EvidenceCheck::Answer::Altered ? tr("Record altered")
                                                                                     : tr("File changed"),
                                      Tone::Stop));
        if (one.isSuperseded)
            state->addWidget(new Pill(tr("Replaced by a later capture"), Tone::Stop));
        column()->addLayout(state);
    }
    if (!facts.record.unstampedNote.isEmpty())
        addWords(tr("Sent without waiting for time stamps: %1").arg(facts.record.unstampedNote), TextSize::Note,
                 Token::WaitInk);
    if (mayBeWritten(facts.record.state))
        addDeed("evidence", QStringLiteral("plus"), tr("Add evidence…"), [this] { Q_EMIT evidenceWanted(); });
}

void CaseDetailView::addReasons()
{
    const ProtectionCase &record = m_view.detail.record;
    if (!record.reasons.isEmpty()) {
        addHead(tr("Reasons"));
        addWords(record.reasons);
    }
    if (!record.similarity.isEmpty()) {
        addHead(tr("What was copied, in words"));
        addWords(record.similarity);
    }
    addHead(tr("Declaration"));
    addWords(record.declared ? tr("The right holder declares that what the notice says is true.")
                             : tr("Nobody has yet declared that what the notice says is true."),
             TextSize::Body, record.declared ? Token::Ink : Token::StopInk);
    if (!record.notes.isEmpty()) {
        addHead(tr("Notes"));
        addWords(record.notes);
    }
}

} // namespace lianming
