#include "ui/protection/protectiondetail.h"

#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/historylist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>
#include <QPushButton>

namespace lianming {

ProtectionDetail::ProtectionDetail(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QVBoxLayout *ProtectionDetail::begin(const QString &title)
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::s, space::l, space::xl);
    column->setSpacing(space::s);
    auto *head = new Label(title, TextSize::Title, Token::Ink, true);
    head->setWordWrap(true);
    column->addWidget(head);
    setWidget(body);
    return column;
}

void ProtectionDetail::addFacts(QVBoxLayout *column, const QList<std::pair<QString, QString>> &facts)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : facts) {
        if (value.isEmpty())
            continue;
        const int row = grid->rowCount();
        auto *text = new Label(value, TextSize::Body, Token::Ink);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new Label(name, TextSize::Body, Token::Ink2), row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(text, row, 1);
    }
    column->addSpacing(space::s);
    column->addLayout(grid);
}

void ProtectionDetail::addHead(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(space::m);
    column->addWidget(new Label(text, TextSize::Section, Token::Ink, true));
}

void ProtectionDetail::addAsset(QVBoxLayout *column, const AssetRow &asset)
{
    auto *link = new QPushButton(icon(QStringLiteral("assets")), titleText(asset.titleEn, asset.titleZh));
    link->setProperty("kind", QStringLiteral("quiet"));
    link->setFlat(true);
    link->setToolTip(asset.code);
    link->setObjectName(QStringLiteral("asset"));
    connect(link, &QPushButton::clicked, this, [this, id = asset.id.value] { Q_EMIT assetWanted(id); });
    column->addWidget(link, 0, Qt::AlignLeft);
}

void ProtectionDetail::show(const Registration &registration, const QString &institution, const QList<AssetRow> &assets,
                            const QList<HistoryEntry> &history, QDate today)
{
    const Registration &r = registration;
    auto *column = begin(r.title.isEmpty() ? r.number : r.title);
    if (const auto window = renewalWindow(r)) {
        if (today > window->graceEndsOn)
            column->addWidget(new Pill(tr("Lapsed"), Tone::Stop), 0, Qt::AlignLeft);
        else if (today > window->expiresOn)
            column->addWidget(new Pill(tr("In grace until %1").arg(dateText(window->graceEndsOn)), Tone::Stop), 0,
                              Qt::AlignLeft);
        else if (today >= window->opensOn)
            column->addWidget(new Pill(tr("Renew by %1").arg(dateText(window->expiresOn)), Tone::Wait), 0,
                              Qt::AlignLeft);
    }
    auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
    edit->setObjectName(QStringLiteral("edit"));
    connect(edit, &QPushButton::clicked, this, &ProtectionDetail::editWanted);
    column->addWidget(edit, 0, Qt::AlignLeft);
    const auto day = [](const std::optional<QDate> &d) {
        return d ? dateText(*d) : QString();
    };
    addFacts(column, {{tr("Kind"), registrationKindText(r.kind)},
                      {tr("Number"), r.number},
                      {tr("Institution"), institution},
                      {tr("Holder"), r.holder},
                      {tr("Authority"), r.authority},
                      {r.kind == RegistrationKind::Trademark ? tr("Nice classes") : tr("Type of work"),
                       r.classes.join(QStringLiteral(", "))},
                      {tr("Territory"), r.territory},
                      {tr("Filed on"), day(r.filedOn)},
                      {tr("Granted on"), day(r.grantedOn)},
                      {tr("Last day"), r.expiresOn ? QStringLiteral("%1 (%2)").arg(dateText(*r.expiresOn),
                                                                                   relativeText(*r.expiresOn, today))
                                                   : tr("does not lapse")},
                      {tr("Notes"), r.notes}});
    addHead(column, tr("Protects"));
    if (assets.isEmpty())
        column->addWidget(new Label(tr("No asset is named yet."), TextSize::Body, Token::Ink3));
    for (const AssetRow &asset : assets)
        addAsset(column, asset);
    addHead(column, tr("History"));
    auto *list = new HistoryList;
    list->setEntries(history);
    column->addWidget(list);
    column->addStretch(1);
}

void ProtectionDetail::show(const Evidence &evidence, const AssetRow &asset, const QList<Custody> &custody)
{
    const Circumstances &c = evidence.circumstances;
    auto *column = begin(evidence.fileName);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto *verify = new QPushButton(icon(QStringLiteral("check")), tr("Verify"));
    verify->setObjectName(QStringLiteral("verify"));
    verify->setToolTip(tr("Hashes the stored file again and compares."));
    auto *out = new QPushButton(icon(QStringLiteral("export")), tr("Export…"));
    out->setObjectName(QStringLiteral("export"));
    connect(verify, &QPushButton::clicked, this, &ProtectionDetail::verifyWanted);
    connect(out, &QPushButton::clicked, this, &ProtectionDetail::exportWanted);
    buttons->addWidget(verify);
    buttons->addWidget(out);
    buttons->addStretch(1);
    column->addLayout(buttons);
    addAsset(column, asset);
    // In groups of eight, so that two people can read it to each other.
    QStringList groups;
    for (int i = 0; i < evidence.sha256.size(); i += 8)
        groups.append(evidence.sha256.mid(i, 8));
    addFacts(column, {{tr("What it is"), evidenceKindText(c.kind)},
                      {QStringLiteral("SHA-256"), groups.join(u' ')},
                      {tr("Size"), sizeText(evidence.bytes)},
                      {tr("Type"), evidence.mediaType},
                      {tr("Captured at"), c.capturedZone.isEmpty()
                                              ? timeText(c.capturedAt)
                                              : QStringLiteral("%1 (%2)").arg(timeText(c.capturedAt), c.capturedZone)},
                      {tr("Captured by"), c.capturedBy},
                      {tr("Device and software"), c.device},
                      {tr("Address"), c.sourceUrl},
                      {tr("Platform"), c.platform},
                      {tr("Seller"), c.seller},
                      {tr("Recorded at"), timeText(evidence.recordedAt)},
                      {tr("Notes"), c.notes}});
    addHead(column, tr("Custody"));
    for (const Custody &act : custody) {
        column->addWidget(new Label(QStringLiteral("%1 · %2").arg(custodyActText(act.act), act.actor), TextSize::Body,
                                    Token::Ink, true));
        auto *line = new Label(act.notes.isEmpty() ? timeText(act.at)
                                                   : QStringLiteral("%1 · %2").arg(timeText(act.at), act.notes),
                               TextSize::Note, Token::Ink3);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    column->addStretch(1);
}

} // namespace lianming
