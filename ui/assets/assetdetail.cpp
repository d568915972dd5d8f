#include "ui/assets/assetdetail.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/historylist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

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
    : QScrollArea(parent), m_detail(detail), m_pictures(pictures)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fill();
}

void AssetDetailView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void AssetDetailView::fill()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::s, space::l, space::xl);
    column->setSpacing(space::s);

    const Asset &a = m_detail.asset;
    column->addWidget(new PictureView(a.pictureSha256, m_pictures, 300));

    auto *title = new Label(titleText(a.titleEn, a.titleZh), TextSize::Title, Token::Ink, true);
    title->setWordWrap(true);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addSpacing(space::xs);
    column->addWidget(title);
    const QString other = isChinese() ? a.titleEn : a.titleZh;
    if (!other.isEmpty() && other != title->text()) {
        auto *second = new Label(other, TextSize::Body, Token::Ink2);
        second->setWordWrap(true);
        second->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(second);
    }

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
    auto *picture = new QPushButton(icon(QStringLiteral("image")), tr("Add picture…"));
    connect(edit, &QPushButton::clicked, this, &AssetDetailView::editWanted);
    connect(picture, &QPushButton::clicked, this, &AssetDetailView::addPictureWanted);
    buttons->addWidget(edit);
    buttons->addWidget(picture);
    buttons->addStretch(1);
    column->addLayout(buttons);

    addFacts(column);
    addRights(column);
    addFiles(column);

    addHead(column, tr("Collections"));
    if (m_detail.collections.isEmpty())
        column->addWidget(new Label(tr("In no collection yet."), TextSize::Body, Token::Ink3));
    for (const CollectionRow &collection : std::as_const(m_detail.collections)) {
        auto *link = new QPushButton(icon(QStringLiteral("folder")), titleText(collection.nameEn, collection.nameZh));
        link->setProperty("kind", QStringLiteral("quiet"));
        link->setFlat(true);
        connect(link, &QPushButton::clicked, this, [this, id = collection.id.value] { Q_EMIT collectionWanted(id); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }

    addHead(column, tr("History"));
    auto *history = new HistoryList;
    history->setEntries(m_detail.history);
    column->addWidget(history);
    column->addStretch(1);
    setWidget(body); // the body before is deleted with it
}

void AssetDetailView::addHead(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(space::m);
    column->addWidget(new Label(text, TextSize::Section, Token::Ink, true));
}

void AssetDetailView::addFacts(QVBoxLayout *column)
{
    const Asset &a = m_detail.asset;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        const int row = grid->rowCount();
        auto *text = new Label(value, TextSize::Body, Token::Ink);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new Label(name, TextSize::Body, Token::Ink2), row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(text, row, 1);
    };
    add(tr("Institution"), titleText(m_detail.institutionEn, m_detail.institutionZh));
    add(assetFieldText(AssetField::AccessionNumber), a.accessionNumber);
    add(assetFieldText(AssetField::Kind), assetKindText(a.kind));
    add(assetFieldText(AssetField::Creator), a.creator);
    add(assetFieldText(AssetField::Period), a.period);
    add(assetFieldText(AssetField::Material), a.material);
    add(assetFieldText(AssetField::Dimensions), a.dimensions);
    add(assetFieldText(AssetField::Place), a.place);
    add(assetFieldText(AssetField::Inscription), a.inscription);
    add(assetFieldText(AssetField::CreditLine), a.creditLine);
    column->addSpacing(space::s);
    column->addLayout(grid);
    if (!a.description.isEmpty()) {
        auto *text = new Label(a.description, TextSize::Body, Token::Ink);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addSpacing(space::xs);
        column->addWidget(text);
    }
    if (!a.sourceUrl.isEmpty()) {
        auto *link = new QPushButton(icon(QStringLiteral("external")), tr("Open the museum's page"));
        link->setProperty("kind", QStringLiteral("quiet"));
        link->setFlat(true);
        link->setToolTip(a.sourceUrl);
        connect(link, &QPushButton::clicked, this, [this, url = a.sourceUrl] { Q_EMIT openAddressWanted(url); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
}

void AssetDetailView::addRights(QVBoxLayout *column)
{
    const Asset &a = m_detail.asset;
    addHead(column, tr("Rights"));
    if (a.rightsStatement.isEmpty()) {
        column->addWidget(new Label(tr("No rights statement yet."), TextSize::Body, Token::Ink3));
    } else {
        const bool free = a.rightsStatement.startsWith(u"CC0") || a.rightsStatement.startsWith(u"PDM")
                          || a.rightsStatement.startsWith(u"NoC");
        column->addWidget(new Pill(rightsStatementText(a.rightsStatement), free ? Tone::Good : Tone::Wait), 0,
                          Qt::AlignLeft);
    }
    if (!a.rightsNote.isEmpty()) {
        auto *note = new Label(a.rightsNote, TextSize::Body, Token::Ink2);
        note->setWordWrap(true);
        column->addWidget(note);
    }
}

void AssetDetailView::addFiles(QVBoxLayout *column)
{
    if (m_detail.files.isEmpty())
        return;
    addHead(column, tr("Pictures and files"));
    for (const AssetFile &file : std::as_const(m_detail.files)) {
        auto *name = new Label(file.name, TextSize::Body, Token::Ink);
        name->setElided(true);
        column->addWidget(name);
        QStringList facts{sizeText(file.bytes)};
        if (!file.credit.isEmpty())
            facts.append(file.credit);
        if (!file.licence.isEmpty())
            facts.append(rightsStatementText(file.licence));
        auto *line = new Label(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink3);
        line->setWordWrap(true);
        column->addWidget(line);
    }
}

} // namespace lianming
