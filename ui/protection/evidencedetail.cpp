#include "ui/protection/evidencedetail.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/copywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPainter>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

/// As the clock showed it at the place where it was captured.
QString localTimeText(const Circumstances &c)
{
    const QTimeZone zone(c.capturedZone.toLatin1());
    if (c.capturedZone.isEmpty() || !zone.isValid())
        return timeText(c.capturedAt);
    const QDateTime there = c.capturedAt.toTimeZone(zone);
    return EvidenceDetail::tr("%1 (%2)").arg(
        EvidenceDetail::tr("%1, %2").arg(dateText(there.date()), there.time().toString(QStringLiteral("HH:mm"))),
        c.capturedZone);
}

QString seller(const Circumstances &c)
{
    return c.sellerId.isEmpty() ? c.seller : EvidenceDetail::tr("%1 (number %2)").arg(c.seller, c.sellerId);
}

QString priceText(const Circumstances &c)
{
    if (!c.price)
        return c.priceShown;
    return c.priceShown.isEmpty() ? moneyText(*c.price)
                                  : QStringLiteral("%1 · %2").arg(c.priceShown, moneyText(*c.price));
}

/// In groups of eight, so that two people can read it to each other.
QString groupedSum(const QString &sha256)
{
    QStringList groups;
    for (qsizetype i = 0; i < sha256.size(); i += 8)
        groups.append(sha256.mid(i, 8));
    return groups.join(u' ');
}

} // namespace

QString seenPlatformText(const QString &platform)
{
    return platform.isEmpty() ? QString() : platformText(platform);
}

bool canBeViewed(const QString &mediaType)
{
    return isPicture(mediaType) || mediaType == u"application/pdf";
}

EvidencePreview::EvidencePreview(const QString &sha256, ThumbnailLoader &pictures, QWidget *parent)
    : QAbstractButton(parent), m_sha256(sha256), m_pictures(pictures)
{
    setObjectName(QStringLiteral("preview"));
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(200);
    setFocusPolicy(Qt::TabFocus);
    connect(&pictures, &ThumbnailLoader::loaded, this, [this](const QString &loaded) {
        if (loaded == m_sha256)
            update();
    });
}

void EvidencePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), color(Token::QuietSoft));
    const QPixmap picture = m_pictures.get(m_sha256);
    if (!picture.isNull()) {
        const QSize size = picture.size().scaled(this->size(), Qt::KeepAspectRatio);
        painter.drawPixmap(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size), picture);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

EvidenceDetail::EvidenceDetail(ThumbnailLoader &pictures, const ActionRegistry &actions, QWidget *parent)
    : DetailView(parent), m_pictures(pictures), m_actions(actions)
{
}

void EvidenceDetail::addButtons(const EvidenceFacts &facts)
{
    FlowRow *buttons = addButtonRow();
    const auto add = [&](const char *name, const char *iconName, const QString &text, const QString &hint,
                         auto wanted) {
        auto *button = new QPushButton(icon(QLatin1StringView(iconName)), text);
        button->setObjectName(QLatin1StringView(name));
        button->setToolTip(hint);
        connect(button, &QPushButton::clicked, this, wanted);
        buttons->addWidget(button);
        return button;
    };
    const auto addFor = [&](const char *action, const char *name, const char *iconName, const QString &text,
                            const QString &hint, auto wanted) {
        setAvailable(add(name, iconName, text, hint, wanted), m_actions, QLatin1String(action), true, hint);
    };
    if (canBeViewed(facts.evidence.mediaType))
        addFor("protection.custody", "view", "zoom-in", tr("View in full"), tr("This is recorded in the custody log."),
               &EvidenceDetail::viewWanted);
    add("verify", "check", tr("Verify"), tr("Hashes the stored file again and checks its time stamp."),
        &EvidenceDetail::verifyWanted);
    add("sheet", "pdf", tr("Sheet…"), tr("What courts ask about electronic data, under six heads, as a PDF."),
        &EvidenceDetail::sheetWanted);
    addFor("protection.bundle", "export", "export", tr("Bundle…"),
           tr("The file with everything needed to check it independently."), &EvidenceDetail::bundleWanted);
    addFor("protection.custody", "hand_over", "arrow-right", tr("Hand over…"),
           tr("Records to whom it was handed over."), &EvidenceDetail::handOverWanted);
    if (!facts.replacedBy.isSet())
        addFor("protection.custody", "replace", "refresh", tr("Replace…"),
               tr("Adds a better capture of the same thing; this one is kept."), &EvidenceDetail::replaceWanted);
}

void EvidenceDetail::addStamp(const EvidenceFacts &facts)
{
    auto *pill = facts.stamp.isStamped ? new Pill(tr("Stamped"), Tone::Good) : new Pill(tr("Waiting"), Tone::Wait);
    addHead(tr("Trusted time"), pill);
    if (!facts.stamp.isStamped) {
        addWords(messageText(facts.reason), TextSize::Body, Token::Ink);
        if (facts.stamp.nextAttemptAt)
            addWords(tr("It will be requested again at %1.").arg(timeText(*facts.stamp.nextAttemptAt)), TextSize::Note,
                     Token::Ink3);
        return;
    }
    addFacts({{tr("Time"), timeText(facts.stamp.facts.at)},
              {tr("Authority"), facts.stamp.facts.authority},
              {tr("Address"), facts.stamp.authority},
              {tr("Serial number"), facts.stamp.facts.serial},
              {tr("Policy"), facts.stamp.facts.policy}});
    addWords(tr("It proves that the file has not changed since then; it says nothing about the time before."),
             TextSize::Note, Token::Ink3);
}

void EvidenceDetail::show(const EvidenceFacts &facts)
{
    const Evidence &evidence = facts.evidence;
    const Circumstances &c = evidence.circumstances;
    begin();
    addTitle(evidence.fileName, evidenceKindText(c.kind));
    if (facts.replacedBy.isSet()) {
        LinkButton *newer = addLink(QStringLiteral("refresh"), tr("A later capture replaces this one"));
        newer->setObjectName(QStringLiteral("newer"));
        connect(newer, &QPushButton::clicked, this, [this, id = facts.replacedBy.value] { Q_EMIT evidenceWanted(id); });
    }
    if (isPicture(evidence.mediaType)) {
        auto *preview = new EvidencePreview(evidence.sha256, m_pictures);
        preview->setAccessibleName(tr("View in full"));
        preview->setToolTip(tr("View in full"));
        connect(preview, &QAbstractButton::clicked, this, &EvidenceDetail::viewWanted);
        column()->addWidget(preview);
    }
    addButtons(facts);
    LinkButton *asset = addLink(QStringLiteral("assets"), titleText(facts.asset.titleEn, facts.asset.titleZh));
    asset->setToolTip(facts.asset.code);
    asset->setObjectName(QStringLiteral("asset"));
    connect(asset, &QPushButton::clicked, this, [this, id = facts.asset.id.value] { Q_EMIT assetWanted(id); });
    if (evidence.supersedes.isSet()) {
        LinkButton *older = addLink(QStringLiteral("history"), tr("The capture that it replaces"));
        older->setObjectName(QStringLiteral("older"));
        connect(older, &QPushButton::clicked, this,
                [this, id = evidence.supersedes.value] { Q_EMIT evidenceWanted(id); });
    }
    addStamp(facts);
    addHead(tr("File"));
    addFacts({{QStringLiteral("SHA-256"), groupedSum(evidence.sha256)},
              {tr("Size"), sizeText(evidence.bytes)},
              {tr("Type"), evidence.mediaType},
              {tr("Recorded at"), timeText(evidence.recordedAt)}});
    addHead(tr("How it was captured"));
    addFacts({{tr("Captured at"), localTimeText(c)},
              {tr("Captured by"), c.capturedBy},
              {tr("Device"), c.device},
              {tr("Software"), c.software},
              {tr("Network"), c.networkPath}});
    const QList<std::pair<QString, QString>> seen{
        {tr("Address"), c.sourceUrl}, {tr("Platform"), seenPlatformText(c.platform)},
        {tr("Seller"), seller(c)},    {tr("Listing or order"), c.listing},
        {tr("Price"), priceText(c)},  {tr("Sold"), c.unitsSold},
        {tr("Notes"), c.notes}};
    if (std::ranges::any_of(seen, [](const auto &fact) { return !fact.second.isEmpty(); })) {
        addHead(tr("What was seen"));
        addFacts(seen);
    }
    addHead(tr("Custody"));
    for (const Custody &act : facts.custody) {
        column()->addWidget(
            words(QStringLiteral("%1 · %2").arg(custodyActText(act.act), act.actor), TextSize::Body, Token::Ink, true));
        addWords(act.notes.isEmpty() ? timeText(act.at) : QStringLiteral("%1 · %2").arg(timeText(act.at), act.notes),
                 TextSize::Note, Token::Ink3);
    }
    finish();
}

} // namespace lianming
