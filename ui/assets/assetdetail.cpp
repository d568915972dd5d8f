#include "ui/assets/assetdetail.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace lianming {

PictureView::PictureView(const QString &sha256, ThumbnailLoader &pictures, int greatestHeight, QWidget *parent)
    : QWidget(parent), m_sha256(sha256), m_pictures(pictures), m_greatestHeight(greatestHeight),
      m_picture(pictures.get(sha256))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&pictures, &ThumbnailLoader::loaded, this, [this](const QString &arrived) {
        if (arrived != m_sha256)
            return;
        m_picture = m_pictures.get(m_sha256);
        updateGeometry();
        update();
    });
}

int PictureView::heightForWidth(int width) const
{
    if (m_picture.isNull())
        return std::min(m_greatestHeight, width * 3 / 4);
    return std::min(m_greatestHeight, width * m_picture.height() / m_picture.width());
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), cornerRadius, cornerRadius);
    painter.fillPath(frame, color(Token::QuietSoft));
    painter.setClipPath(frame);
    if (m_picture.isNull()) {
        painter.setOpacity(0.45);
        painter.drawPixmap(rect().center() - QPoint(20, 20),
                           iconPixmap(QStringLiteral("assets"), Token::Ink3, 40, devicePixelRatioF()));
        return;
    }
    const QSize fitted = m_picture.size().scaled(size(), Qt::KeepAspectRatio);
    painter.drawPixmap(QRect(QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted),
                       m_picture);
}

AssetDetailView::AssetDetailView(const AssetDetail &detail, ThumbnailLoader &pictures, QWidget *parent)
    : DetailView(parent), m_detail(detail), m_pictures(pictures)
{
    fill();
}

void AssetDetailView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void AssetDetailView::fill()
{
    begin();
    const Asset &a = m_detail.asset;
    column()->addWidget(new PictureView(a.pictureSha256, m_pictures, 300));
    column()->addSpacing(space::xs);
    const QString title = titleText(a.titleEn, a.titleZh);
    const QString other = isChinese() ? a.titleEn : a.titleZh;
    addTitle(title, other == title ? QString() : other);

    FlowRow *buttons = addButtonRow();
    auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
    auto *picture = new QPushButton(icon(QStringLiteral("image")), tr("Add picture…"));
    connect(edit, &QPushButton::clicked, this, &AssetDetailView::editWanted);
    connect(picture, &QPushButton::clicked, this, &AssetDetailView::addPictureWanted);
    buttons->addWidget(edit);
    buttons->addWidget(picture);

    addAssetFacts();
    addRights();
    addFiles();

    addHead(tr("Collections"));
    if (m_detail.collections.isEmpty())
        column()->addWidget(new Label(tr("In no collection yet."), TextSize::Body, Token::Ink3));
    for (const CollectionRow &collection : std::as_const(m_detail.collections)) {
        connect(addLink(QStringLiteral("folder"), titleText(collection.nameEn, collection.nameZh)),
                &QPushButton::clicked, this, [this, id = collection.id.value] { Q_EMIT collectionWanted(id); });
    }
    addHistory(tr("History"), m_detail.history);
    finish();
}

void AssetDetailView::addAssetFacts()
{
    const Asset &a = m_detail.asset;
    addFacts({{tr("Institution"), titleText(m_detail.institutionEn, m_detail.institutionZh)},
              {assetFieldText(AssetField::AccessionNumber), a.accessionNumber},
              {assetFieldText(AssetField::Kind), assetKindText(a.kind)},
              {assetFieldText(AssetField::Creator), a.creator},
              {assetFieldText(AssetField::Period), a.period},
              {assetFieldText(AssetField::Material), a.material},
              {assetFieldText(AssetField::Dimensions), a.dimensions},
              {assetFieldText(AssetField::Place), a.place},
              {assetFieldText(AssetField::Inscription), a.inscription},
              {assetFieldText(AssetField::CreditLine), a.creditLine}});
    if (!a.description.isEmpty()) {
        column()->addSpacing(space::xs);
        addWords(a.description);
    }
    if (!a.sourceUrl.isEmpty()) {
        LinkButton *link = addLink(QStringLiteral("external"), tr("Open the museum's page"));
        link->setToolTip(a.sourceUrl);
        connect(link, &QPushButton::clicked, this, [this, url = a.sourceUrl] { Q_EMIT openAddressWanted(url); });
    }
}

void AssetDetailView::addRights()
{
    const Asset &a = m_detail.asset;
    addHead(tr("Rights"));
    if (a.rightsStatement.isEmpty()) {
        column()->addWidget(new Label(tr("No rights statement yet."), TextSize::Body, Token::Ink3));
    } else {
        const bool free = a.rightsStatement.startsWith(u"CC0") || a.rightsStatement.startsWith(u"PDM")
                          || a.rightsStatement.startsWith(u"NoC");
        const QString statement = rightsStatementText(a.rightsStatement);
        auto *pill = new Pill(statement, free ? Tone::Good : Tone::Wait);
        pill->setToolTip(statement); // the longest do not fit beside a narrow list
        column()->addWidget(pill, 0, Qt::AlignLeft);
    }
    if (!a.rightsNote.isEmpty())
        addWords(a.rightsNote, TextSize::Body, Token::Ink2);
}

void AssetDetailView::addFiles()
{
    if (m_detail.files.isEmpty())
        return;
    addHead(tr("Pictures and files"));
    for (const AssetFile &file : std::as_const(m_detail.files)) {
        auto *name = new Label(file.name, TextSize::Body, Token::Ink);
        name->setElided(true);
        column()->addWidget(name);
        QStringList facts{sizeText(file.bytes)};
        if (!file.credit.isEmpty())
            facts.append(file.credit);
        if (!file.licence.isEmpty())
            facts.append(rightsStatementText(file.licence));
        addWords(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink3);
    }
}

} // namespace lianming
