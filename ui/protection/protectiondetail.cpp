#include "ui/protection/protectiondetail.h"

#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

namespace lianming {

ProtectionDetail::ProtectionDetail(QWidget *parent) : DetailView(parent)
{
}

void ProtectionDetail::addAsset(const AssetRow &asset)
{
    LinkButton *link = addLink(QStringLiteral("assets"), titleText(asset.titleEn, asset.titleZh));
    link->setToolTip(asset.code);
    link->setObjectName(QStringLiteral("asset"));
    connect(link, &QPushButton::clicked, this, [this, id = asset.id.value] { Q_EMIT assetWanted(id); });
}

void ProtectionDetail::show(const Evidence &evidence, const AssetRow &asset, const QList<Custody> &custody)
{
    const Circumstances &c = evidence.circumstances;
    begin();
    addTitle(evidence.fileName);
    FlowRow *buttons = addButtonRow();
    auto *verify = new QPushButton(icon(QStringLiteral("check")), tr("Verify"));
    verify->setObjectName(QStringLiteral("verify"));
    verify->setToolTip(tr("Hashes the stored file again and compares."));
    auto *out = new QPushButton(icon(QStringLiteral("export")), tr("Export…"));
    out->setObjectName(QStringLiteral("export"));
    connect(verify, &QPushButton::clicked, this, &ProtectionDetail::verifyWanted);
    connect(out, &QPushButton::clicked, this, &ProtectionDetail::exportWanted);
    buttons->addWidget(verify);
    buttons->addWidget(out);
    addAsset(asset);
    // In groups of eight, so that two people can read it to each other.
    QStringList groups;
    for (int i = 0; i < evidence.sha256.size(); i += 8)
        groups.append(evidence.sha256.mid(i, 8));
    addFacts({{tr("What it is"), evidenceKindText(c.kind)},
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
    addHead(tr("Custody"));
    for (const Custody &act : custody) {
        column()->addWidget(
            words(QStringLiteral("%1 · %2").arg(custodyActText(act.act), act.actor), TextSize::Body, Token::Ink, true));
        addWords(act.notes.isEmpty() ? timeText(act.at) : QStringLiteral("%1 · %2").arg(timeText(act.at), act.notes),
                 TextSize::Note, Token::Ink3);
    }
    finish();
}

} // namespace lianming
