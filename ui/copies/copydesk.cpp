#include "ui/copies/copydesk.h"

#include "ui/copies/pairview.h"
#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace lianming {

namespace {

QPolygonF polygon(const QList<QPointF> &corners)
{
    return {corners};
}

Label *wrapped(TextSize size, Token ink, bool strong = false)
{
    auto *label = new Label(size, ink, strong);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Tone matchStateTone(MatchState state)
{
    switch (state) {
    case MatchState::Open: return Tone::Wait;
    case MatchState::Dismissed:
    case MatchState::Settled: return Tone::Quiet;
    case MatchState::InCase: return Tone::Accent;
    }
    return Tone::Quiet;
}

} // namespace

Tone standingTone(SellerStanding standing)
{
    switch (standing) {
    case SellerStanding::Own:
    case SellerStanding::InScope: return Tone::Good;
    case SellerStanding::SellOff:
    case SellerStanding::Unclear:
    case SellerStanding::OutOfScope:
    case SellerStanding::NotYetBegun: return Tone::Wait;
    case SellerStanding::Terminated:
    case SellerStanding::Expired:
    case SellerStanding::Never: return Tone::Stop;
    }
    return Tone::Quiet;
}

DeskMatch deskMatch(const CopyMatchDetail &detail, const QString &titleEn, const QString &titleZh,
                    const QString &theirPath)
{
    DeskMatch out;
    out.match = detail.match.match;
    out.titleEn = titleEn;
    out.titleZh = titleZh;
    out.id = detail.match.id;
    out.state = detail.match.state;
    out.theirPath = theirPath;
    out.theirName = detail.picture.name;
    out.listing = detail.listing;
    if (detail.seller) {
        out.seller = detail.seller->id;
        out.link = detail.seller->link;
        out.sellerName = detail.seller->name.isEmpty() ? detail.seller->shopId : detail.seller->name;
        out.today = detail.today;
        out.then = detail.then;
    }
    out.dismissal = detail.dismissal;
    return out;
}

CopyDesk::CopyDesk(CopyPictures &pictures, const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_pictures(pictures), m_actions(actions),
      m_back(new LinkButton(QStringLiteral("arrow-left"), {})), m_where(new Label(TextSize::Body, Token::Ink2)),
      m_previous(new QToolButton), m_next(new QToolButton), m_outlines(new LinkButton(QStringLiteral("target"), {})),
      m_pair(new PairView), m_score(new Label(TextSize::Figure, Token::Ink, true)),
      m_kind(wrapped(TextSize::Body, Token::Ink, true)), m_nearness(wrapped(TextSize::Note, Token::Ink2)),
      m_state(new Pill), m_asset(new LinkButton(QStringLiteral("assets"), {})),
      m_sellerName(wrapped(TextSize::Body, Token::Ink, true)), m_standing(new Pill),
      m_why(wrapped(TextSize::Note, Token::Ink2)), m_listing(wrapped(TextSize::Note, Token::Ink2)),
      m_whose(new LinkButton(QStringLiteral("edit"), {})), m_case(new QPushButton), m_dismiss(new QPushButton),
      m_keep(new QPushButton)
{
    setFocusPolicy(Qt::StrongFocus);
    m_back->setObjectName(QStringLiteral("back"));
    m_case->setObjectName(QStringLiteral("case"));
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_whose->setObjectName(QStringLiteral("whose"));
    m_case->setProperty("kind", QStringLiteral("primary"));
    m_previous->setIcon(icon(QStringLiteral("chevron-left")));
    m_next->setIcon(icon(QStringLiteral("chevron-right")));

    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_back);
    head->addWidget(m_previous);
    head->addWidget(m_where);
    head->addWidget(m_next);
    head->addStretch(1);
    head->addWidget(m_outlines);

    auto *what = new QVBoxLayout;
    what->setSpacing(2);
    auto *kind = new QHBoxLayout;
    kind->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_kind);
    words->addWidget(m_nearness);
    kind->addWidget(m_score, 0, Qt::AlignTop);
    kind->addLayout(words, 1);
    what->addLayout(kind);
    what->addWidget(m_asset, 0, Qt::AlignLeft);
    what->addWidget(m_state, 0, Qt::AlignLeft);
    what->addStretch(1);

    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_sellerName);
    who->addWidget(m_standing, 0, Qt::AlignLeft);
    who->addWidget(m_why);
    who->addWidget(m_listing);
    who->addWidget(m_whose, 0, Qt::AlignLeft);
    who->addStretch(1);

    auto *acts = new QVBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_case);
    acts->addWidget(m_dismiss);
    acts->addWidget(m_keep);
    acts->addStretch(1);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::xl);
    foot->addLayout(what, 1);
    foot->addLayout(who, 1);
    foot->addLayout(acts);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_pair, 1);
    column->addLayout(foot);

    connect(&m_actions, &ActionRegistry::refusedChanged, this, &CopyDesk::fill);
    connect(m_back, &QPushButton::clicked, this, &CopyDesk::backWanted);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_outlines, &QPushButton::clicked, this, [this] {
        m_pair->setOutlined(!m_pair->isOutlined());
        fill();
    });
    connect(m_asset, &QPushButton::clicked, this, [this] { Q_EMIT assetWanted(m_match.match.asset.value); });
    connect(m_whose, &QPushButton::clicked, this, [this] {
        if (m_match.id.isSet())
            Q_EMIT linkWanted();
        else
            Q_EMIT describeWanted();
    });
    connect(m_case, &QPushButton::clicked, this, &CopyDesk::caseWanted);
    connect(m_dismiss, &QPushButton::clicked, this, &CopyDesk::dismissWanted);
    connect(m_keep, &QPushButton::clicked, this, &CopyDesk::keepWanted);
    connect(&m_pictures, &CopyPictures::loaded, this, [this](const QString &path) {
        if (path == m_match.theirPath || path == m_pictures.pathOf(m_match.match.sha256))
            fillPictures();
    });
}

void CopyDesk::setBack(const QString &text)
{
    m_backText = text;
    fill();
}

void CopyDesk::show(const DeskMatch &match, int place, int count)
{
    const bool isOther = match.match.sha256 != m_match.match.sha256 || match.theirPath != m_match.theirPath;
    m_match = match;
    m_place = place;
    m_count = count;
    if (isOther)
        m_pair->setZoom(1);
    fill();
}

void CopyDesk::retranslate()
{
    fill();
}

void CopyDesk::fillPictures()
{
    const auto side = [this](const QString &path, QSize size, const QList<QPointF> &region, const QString &caption) {
        PairView::Side out;
        out.picture = m_pictures.get(path);
        out.size = size;
        out.region = polygon(region);
        out.caption = caption;
        out.notice = m_pictures.isUnreadable(path) ? tr("The picture cannot be read.") : tr("Reading the picture…");
        return out;
    };
    const CopyMatch &match = m_match.match;
    const QString ours = match.file.isEmpty() ? match.assetCode : match.file;
    m_pair->setSides(
        side(m_match.theirPath, match.querySize, match.queryRegion, tr("Theirs: %1").arg(m_match.theirName)),
        side(m_pictures.pathOf(match.sha256), match.assetSize, match.assetRegion, tr("Ours: %1").arg(ours)));
}

void CopyDesk::fillSeller()
{
    const bool isSaid = !m_match.sellerName.isEmpty();
    m_sellerName->setText(isSaid ? tr("%1 on %2").arg(m_match.sellerName, platformText(m_match.listing.platform))
                                 : tr("The seller is not known"));
    m_standing->setVisible(m_match.today.has_value());
    m_why->setVisible(m_match.today.has_value());
    if (m_match.today) {
        m_standing->set(sellerStandingText(m_match.today->standing), standingTone(m_match.today->standing));
        QString why = standingWhyText(*m_match.today);
        if (m_match.then && m_match.then->standing != m_match.today->standing) {
            why +=
                u' ' + tr("When the listing was seen: %1.").arg(sellerStandingText(m_match.then->standing).toLower());
        }
        m_why->setText(why);
    }
    QStringList listing;
    for (const QString &one :
         {m_match.listing.title, m_match.listing.priceShown, m_match.listing.unitsShown, m_match.listing.url}) {
        if (!one.isEmpty())
            listing.append(one);
    }
    m_listing->setText(listing.join(QStringLiteral(" · ")));
    m_listing->setVisible(!listing.isEmpty());
    const bool canLink = m_match.id.isSet() && m_match.seller.isSet();
    m_whose->setVisible(canLink || !m_match.id.isSet());
    m_whose->setText(canLink ? tr("Whose shop is it?") : tr("Details of the listing…"));
    if (canLink)
        setAvailable(m_whose, m_actions, QStringLiteral("copies.link"), true);
    else
        m_whose->setEnabled(true);
}

void CopyDesk::fill()
{
    const CopyMatch &match = m_match.match;
    m_back->setText(m_backText);
    m_back->setAccessibleName(m_backText.isEmpty() ? tr("Back") : m_backText);
    m_back->setVisible(!m_backText.isEmpty());
    m_where->setText(tr("Match %1 of %2").arg(m_place + 1).arg(m_count));
    m_previous->setEnabled(m_place > 0);
    m_previous->setToolTip(tr("Previous match (Left)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setEnabled(m_place + 1 < m_count);
    m_next->setToolTip(tr("Next match (Right)"));
    m_next->setAccessibleName(tr("Next match"));
    m_outlines->setText(m_pair->isOutlined() ? tr("Hide the outlines") : tr("Show the outlines"));
    m_score->setText(copyScoreText(match.score));
    m_score->setToolTip(tr("How certain the match is, out of 100"));
    m_kind->setText(copyKindText(match.kind));
    m_nearness->setText(copyNearnessText(match.kind, match.distance, match.inliers));
    const QString title = titleText(m_match.titleEn, m_match.titleZh);
    m_asset->setText(match.assetCode.isEmpty() ? QFileInfo(match.file).fileName()
                                               : tr("%1 · %2").arg(title, match.assetCode));
    m_asset->setToolTip(tr("Open the asset"));
    m_asset->setEnabled(match.asset.isSet());
    const bool isStored = m_match.id.isSet();
    QString state = isStored ? matchStateText(m_match.state) : tr("Not kept yet");
    if (m_match.dismissal && m_match.state == MatchState::Dismissed)
        state += QStringLiteral(": ") + dismissalReasonText(m_match.dismissal->reason);
    m_state->set(state, isStored ? matchStateTone(m_match.state) : Tone::Quiet);
    const bool isOpen = !isStored || m_match.state == MatchState::Open;
    m_case->setText(tr("Take into a case…"));
    setAvailable(m_case, m_actions, QStringLiteral("copies.case"), isOpen, tr("Open a case against this seller (C)"));
    m_dismiss->setText(tr("Dismiss…"));
    setAvailable(m_dismiss, m_actions, QStringLiteral("copies.dismiss"), isOpen,
                 tr("It is not a copy, or it is permitted (D)"));
    m_keep->setText(tr("Keep for later"));
    setAvailable(m_keep, m_actions, QStringLiteral("copies.keep"), true,
                 tr("Keeps the picture and its matches on the board, to be decided later"));
    m_keep->setVisible(!isStored);
    fillSeller();
    fillPictures();
}

void CopyDesk::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT stepWanted(-1); return;
    case Qt::Key_Right: Q_EMIT stepWanted(1); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_pair->setZoom(m_pair->zoom() * 1.25); return;
    case Qt::Key_Minus: m_pair->setZoom(m_pair->zoom() / 1.25); return;
    case Qt::Key_Escape:
        if (!m_backText.isEmpty()) {
            Q_EMIT backWanted();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace lianming
