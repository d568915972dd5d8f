#include "ui/approvals/productdetail.h"

#include "ui/approvals/chainstrip.h"
#include "ui/assets/assetdetail.h"
#include "ui/inbox/followbutton.h"
#include "ui/shell/navigator.h"
#include "ui/shell/session.h"
#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/exceptionwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int pictureHeight = 220;

/// The acts that lead on, the usual one first.
constexpr std::array usualActs{ReviewAct::Submit,   ReviewAct::Approve, ReviewAct::ApproveWithChanges,
                               ReviewAct::AskAgain, ReviewAct::Resume,  ReviewAct::LetPass};
/// What is done now and then.
constexpr std::array otherActs{ReviewAct::Hold, ReviewAct::Refuse, ReviewAct::TakeUp, ReviewAct::Withdraw,
                               ReviewAct::Cancel};

bool mayDo(ReviewAct act, const ReviewRights &rights)
{
    switch (permissionFor(act)) {
    case Permission::SubmitProducts: return rights.handsIn;
    case Permission::ReviewProducts: return rights.reviews;
    default: return rights.closes;
    }
}

} // namespace

ProductDetail::ProductDetail(Session &session, ThumbnailLoader &pictures, QWidget *parent)
    : DetailView(parent), m_session(session), m_pictures(pictures)
{
}

void ProductDetail::show(const ApprovalDetail &detail, const ReviewRights &rights, const QList<HistoryEntry> &history)
{
    const LicensedProduct &product = detail.item.product;
    begin();
    if (!product.pictureSha256.isEmpty()) {
        auto *picture = new PictureView(product.pictureSha256, m_pictures, pictureHeight);
        picture->setAccessibleName(tr("Picture of the product"));
        connect(picture, &PictureView::clicked, this, &ProductDetail::reviewWanted);
        column()->addWidget(picture);
    }
    addTitle(productName(product), isChinese() ? product.nameEn : product.nameZh);
    addStanding(detail);
    addActs(detail, rights);
    addFindings(detail);
    addChanges(detail, rights);
    addRound(detail);
    addOpinions(detail, rights);
    addHead(tr("Product"));
    const ProductParties &parties = detail.item.parties;
    addFacts({{tr("SKU"), product.sku},
              {tr("Brand"), titleText(parties.brandEn, parties.brandZh)},
              {tr("Institution"), titleText(parties.institutionEn, parties.institutionZh)},
              {tr("Category"), product.category.isEmpty() ? QString() : categoryText(product.category)},
              {tr("In the register"), productStateText(product.state)},
              {tr("Released"), product.releasedOn ? dateText(*product.releasedOn) : QString()},
              {tr("Withdrawn"), product.withdrawnOn ? dateText(*product.withdrawnOn) : QString()}});
    LinkButton *contract = addLink(QStringLiteral("contracts"), tr("Contract %1").arg(parties.contractNumber));
    connect(contract, &QPushButton::clicked, this, &ProductDetail::contractWanted);
    for (const ProductWork &work : detail.works) {
        LinkButton *link = addLink(QStringLiteral("assets"), titleText(work.titleEn, work.titleZh));
        connect(link, &QPushButton::clicked, this, [this, id = work.asset] { Q_EMIT assetWanted(id); });
    }
    if (detail.item.approval && rights.edits) {
        LinkButton *edit = addLink(QStringLiteral("edit"), tr("Edit product…"));
        edit->setObjectName(QStringLiteral("editProduct"));
        connect(edit, &QPushButton::clicked, this, &ProductDetail::editWanted);
    }
    if (detail.current() && !rights.isLicensee) {
        LinkButton *share = addLink(QStringLiteral("packages"), tr("Share as a review package…"));
        share->setObjectName(QStringLiteral("shareProduct"));
        connect(share, &QPushButton::clicked, this, [this, brand = parties.brand.value, id = detail.item.id().value] {
            m_session.navigator->openRows(
                QStringLiteral("packages"),
                {{QStringLiteral("share"),
                  QVariantMap{{QStringLiteral("brand"), brand}, {QStringLiteral("products"), QVariantList{id}}}}});
        });
    }
    addEvents(detail);
    addHistory(tr("History"), history);
    finish();
}

void ProductDetail::addStanding(const ApprovalDetail &detail)
{
    const auto &approval = detail.item.approval;
    if (!approval)
        return;
    column()->addWidget(new ChainStrip(*approval));
    const ReviewClock &clock = detail.item.clock;
    const QDate today = m_session.clock.today();
    auto *line = new FlowRow;
    line->addWidget(new Pill(reviewStateText(approval->standing.state), reviewStateTone(approval->standing.state)));
    if (const QString left = clockText(clock, today); !left.isEmpty())
        line->addWidget(new Pill(left, clockTone(clock, today)));
    column()->addLayout(line);
    addFacts({{tr("Answer due"), clock.dueOn ? dateText(*clock.dueOn) : QString()},
              {tr("Silence approves after"), clock.silenceOn ? dateText(*clock.silenceOn) : QString()},
              {tr("Who decides"), approval->lead},
              {tr("Working days used"), tr("the house %1 · the licensee %2 · on hold %3")
                                            .arg(clock.houseDays)
                                            .arg(clock.licenseeDays)
                                            .arg(clock.heldDays)}});
    if (!clock.unknownYears.isEmpty())
        addWords(messageText(unknownYearsMessage(clock.unknownYears)), TextSize::Note, Token::WaitInk);
}

void ProductDetail::addActs(const ApprovalDetail &detail, const ReviewRights &rights)
{
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, const QString &name, bool isPrimary) {
        auto *push = new QPushButton(text);
        push->setObjectName(name);
        if (isPrimary)
            push->setProperty("kind", QStringLiteral("primary"));
        buttons->addWidget(push);
        return push;
    };
    const auto &approval = detail.item.approval;
    if (!approval) {
        if (rights.handsIn && detail.item.product.state == ProductState::InReview)
            connect(button(reviewActCommand(ReviewAct::Begin), QStringLiteral("act-begin"), true),
                    &QPushButton::clicked, this, [this] { Q_EMIT actWanted(ReviewAct::Begin); });
    } else {
        const auto mayNow = [&](ReviewAct act) {
            const ReviewClock &clock = detail.item.clock;
            const bool isSilent =
                clock.isSilent(m_session.clock.today()) && (!rights.isLicensee || clock.unknownYears.isEmpty());
            return (act != ReviewAct::LetPass || isSilent) && mayDo(act, rights)
                   && after(approval->standing, act, approval->chain.order());
        };
        QList<ReviewAct> shown;
        std::ranges::copy_if(usualActs, std::back_inserter(shown), mayNow);
        QList<ReviewAct> more;
        std::ranges::copy_if(otherActs, std::back_inserter(more), mayNow);
        if (shown.isEmpty())
            shown.swap(more);
        for (const ReviewAct act : std::as_const(shown)) {
            const QString name = QStringLiteral("act-") + QLatin1StringView(reviewActCode(act));
            connect(button(reviewActCommand(act), name, act == shown.first()), &QPushButton::clicked, this,
                    [this, act] { Q_EMIT actWanted(act); });
        }
        if (approval->standing.state == ReviewState::InReview && !rights.speaksAs.isEmpty())
            connect(button(tr("Recommend…"), QStringLiteral("recommend"), shown.isEmpty()), &QPushButton::clicked, this,
                    &ProductDetail::recommendWanted);
        if (!more.isEmpty()) {
            QPushButton *push = button(tr("More…"), QStringLiteral("more"), false);
            connect(push, &QPushButton::clicked, this, [this, push, more] { openMore(*push, more); });
        }
    }
    if (detail.current() && !detail.current()->files.isEmpty())
        connect(button(detail.item.openThreads > 0 ? tr("Review the pictures (%1 open)").arg(detail.item.openThreads)
                                                   : tr("Review the pictures"),
                       QStringLiteral("review"), false),
                &QPushButton::clicked, this, &ProductDetail::reviewWanted);
    buttons->addWidget(new FollowButton(m_session, {QStringLiteral("licensed_product"), detail.item.id().value}));
}

void ProductDetail::openMore(const QWidget &beneath, const QList<ReviewAct> &acts)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ReviewAct act : acts)
        menu->addAction(reviewActCommand(act), this, [this, act] { Q_EMIT actWanted(act); });
    menu->popup(beneath.mapToGlobal(QPoint(0, beneath.height())));
}

void ProductDetail::addFindings(const ApprovalDetail &detail)
{
    for (const ScopeFinding &finding : detail.scope)
        addWords(messageText(findingMessage(finding)), TextSize::Body, Token::StopInk);
    for (const LabelFinding &finding : detail.label)
        addWords(messageText(findingMessage(finding)), TextSize::Body, Token::WaitInk);
}

void ProductDetail::addChanges(const ApprovalDetail &detail, const ReviewRights &rights)
{
    if (detail.changes.isEmpty())
        return;
    addHead(tr("Changes asked for"));
    const bool isDue = detail.item.approval->standing.state == ReviewState::ChangesDue;
    for (const ReviewChange &change : detail.changes) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        line->addWidget(words(change.text), 1);
        if (change.isDone()) {
            line->addWidget(new Pill(tr("Made"), Tone::Good), 0, Qt::AlignTop);
        } else if (isDue && rights.reviews) {
            auto *tick = new LinkButton(QStringLiteral("tick"), tr("Tick off"));
            tick->setObjectName(QStringLiteral("tick-%1").arg(change.id.value));
            connect(tick, &QPushButton::clicked, this,
                    [this, id = change.id.value, version = change.version] { Q_EMIT tickWanted(id, version); });
            line->addWidget(tick, 0, Qt::AlignTop);
        }
        column()->addLayout(line);
    }
}

void ProductDetail::addRound(const ApprovalDetail &detail)
{
    const Submission *round = detail.current();
    if (!round || round->files.isEmpty())
        return;
    addHead(tr("%1, round %2").arg(reviewStageText(round->stage)).arg(round->round),
            new Label(dateText(round->on), TextSize::Note, Token::Ink2));
    if (!round->note.isEmpty())
        addWords(round->note);
    if (!round->labelText.isEmpty())
        addFacts({{tr("On the product"), round->labelText}});
    for (const SubmissionFile &file : round->files) {
        LinkButton *link = addLink(file.isShown() ? QStringLiteral("image") : QStringLiteral("file"),
                                   file.name + QStringLiteral(" · ") + sizeText(file.bytes));
        link->setToolTip(QStringLiteral("SHA-256 ") + file.sha256);
        connect(link, &QPushButton::clicked, this, &ProductDetail::reviewWanted);
    }
}

void ProductDetail::addOpinions(const ApprovalDetail &detail, const ReviewRights &rights)
{
    const Submission *round = detail.current();
    const auto &approval = detail.item.approval;
    if (!round || rights.isLicensee || round->stage != approval->standing.stage)
        return;
    const ChainStage stage = approval->chain.at(round->stage);
    addHead(tr("Reviewers"));
    for (const ReviewOpinion &one : countingOpinions(detail.opinions, round->id)) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        line->addWidget(words(tr("%1, %2").arg(reviewerText(one.reviewer), one.actor)), 1);
        line->addWidget(new Pill(opinionText(one.opinion), opinionTone(one.opinion)));
        column()->addLayout(line);
        if (!one.note.isEmpty())
            addWords(one.note, TextSize::Note, Token::Ink2);
    }
    for (const Reviewer reviewer : silentReviewers(detail.opinions, round->id, stage)) {
        auto *line = new QHBoxLayout;
        line->addWidget(words(reviewerText(reviewer), TextSize::Body, Token::Ink2), 1);
        line->addWidget(new Pill(tr("has not spoken"), Tone::Quiet));
        column()->addLayout(line);
    }
}

void ProductDetail::addEvents(const ApprovalDetail &detail)
{
    if (detail.events.isEmpty())
        return;
    addHead(tr("What happened"));
    ReviewStage before = detail.events.first().standing.stage;
    for (auto event = detail.events.crbegin(); event != detail.events.crend(); ++event) {
        // A stage that was approved is told by its own name, not by the one that follows.
        const auto earlier = std::next(event);
        before = earlier == detail.events.crend() ? event->standing.stage : earlier->standing.stage;
        addWords(reviewStageText(before) + QStringLiteral(": ") + reviewActText(event->act));
        QStringList line{dateText(event->on), event->actor, event->note};
        line.removeAll(QString());
        addWords(line.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
    }
}

} // namespace lianming
