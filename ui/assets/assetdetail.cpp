#include "ui/assets/assetdetail.h"

#include "ui/assets/tagfield.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/inbox/followbutton.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace lianming {

namespace {

/// The museum's words, and the years that they mean where they do not say them.
QString periodText(const Asset &asset)
{
    if (!asset.fromYear || !asset.toYear)
        return asset.period;
    const QString years = yearsText({*asset.fromYear, *asset.toYear});
    if (asset.period.isEmpty() || asset.period.contains(years))
        return asset.period.isEmpty() ? years : asset.period;
    return asset.period + QStringLiteral(" · ") + years;
}

} // namespace

PictureView::PictureView(const QString &sha256, ThumbnailLoader &pictures, int greatestHeight, QWidget *parent)
    : QWidget(parent), m_sha256(sha256), m_pictures(pictures), m_greatestHeight(greatestHeight),
      m_picture(pictures.get(sha256))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (!sha256.isEmpty()) {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    connect(&pictures, &ThumbnailLoader::loaded, this, [this](const QString &arrived) {
        if (arrived != m_sha256)
            return;
        m_picture = m_pictures.get(m_sha256);
        updateGeometry();
        update();
    });
}

void PictureView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_sha256.isEmpty() && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void PictureView::setOutline(const QString &region)
{
    m_outline = region;
    update();
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
    const QRect shown(QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted);
    painter.drawPixmap(shown, m_picture);
    if (const auto part = parseRegion(m_outline)) {
        const QRect outlined = regionPixels(*part, fitted).translated(shown.topLeft());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::black, 4)); // two lines, so that it is seen on light and dark
        painter.drawRect(outlined);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawRect(outlined);
    }
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

void AssetDetailView::setTerms(Worker &worker, const AssetTerms &terms, const QList<HouseTerm> &house)
{
    m_worker = &worker;
    m_terms = terms;
    m_houseTerms = house;
    fill();
}

void AssetDetailView::setFollowing(Session &session)
{
    m_session = &session;
    fill();
}

void AssetDetailView::setRelations(const AssetRelations &relations)
{
    m_relations = relations;
    fill();
}

void AssetDetailView::setMatchable(bool matchable)
{
    m_isMatchable = matchable;
    fill();
}

void AssetDetailView::setLookbooks(const QList<LookbookShown> &lookbooks)
{
    m_lookbooks = lookbooks;
    fill();
}

void AssetDetailView::addLookbooks()
{
    if (m_lookbooks.isEmpty())
        return;
    addHead(tr("Shown to"));
    for (const LookbookShown &one : std::as_const(m_lookbooks)) {
        const QString line = QStringLiteral("%1 · %2").arg(dateText(one.at.toLocalTime().date()), one.reference);
        if (!one.brand.isSet()) {
            addWords(tr("Nobody in particular") + QStringLiteral(" · ") + line, TextSize::Body, Token::Ink2);
            continue;
        }
        LinkButton *link =
            addLink(QStringLiteral("lookbook"), titleText(one.brandEn, one.brandZh) + QStringLiteral(" · ") + line);
        connect(link, &QPushButton::clicked, this, [this, id = one.brand.value] { Q_EMIT brandWanted(id); });
    }
}

void AssetDetailView::addMergedNote()
{
    const auto link = [this](const AssetRow &row, const QString &text) {
        connect(addLink(QStringLiteral("copy"), text), &QPushButton::clicked, this,
                [this, id = row.id.value] { Q_EMIT assetWanted(id); });
    };
    if (m_relations.survivor) {
        addWords(
            tr("This record was merged. Contracts may still name it; what is new belongs to the record that stands "
               "for it."),
            TextSize::Body, Token::WaitInk);
        link(*m_relations.survivor, tr("Stands for it: %1").arg(m_relations.survivor->code));
        auto *split = new QPushButton(tr("Undo the merge"));
        connect(split, &QPushButton::clicked, this, &AssetDetailView::splitWanted);
        addButtonRow()->addWidget(split);
    }
    for (const AssetRow &row : std::as_const(m_relations.merged))
        link(row, tr("Also stands for %1").arg(row.code));
}

void AssetDetailView::addMotifs()
{
    const auto link = [this](const AssetRow &row) {
        LinkButton *button = addLink(QStringLiteral("image"),
                                     QStringLiteral("%1 · %2").arg(titleText(row.titleEn, row.titleZh), row.code));
        connect(button, &QPushButton::clicked, this, [this, id = row.id.value] { Q_EMIT assetWanted(id); });
    };
    if (m_relations.work) {
        addHead(tr("Cut out of"));
        auto *where = new PictureView(m_relations.work->pictureSha256, m_pictures, 160);
        where->setOutline(m_relations.region);
        where->setAccessibleName(tr("The work, with the part that was cut out"));
        connect(where, &PictureView::clicked, this,
                [this, id = m_relations.work->id.value] { Q_EMIT assetWanted(id); });
        column()->addWidget(where);
        link(*m_relations.work);
    }
    if (m_detail.asset.pictureSha256.isEmpty() && m_relations.motifs.isEmpty())
        return;
    addHead(tr("Motifs"));
    for (const AssetRow &row : std::as_const(m_relations.motifs))
        link(row);
    if (!m_detail.asset.pictureSha256.isEmpty() && !m_detail.asset.mergedInto.isSet()) {
        auto *cut = new QPushButton(icon(QStringLiteral("plus")), tr("Cut out a motif…"));
        connect(cut, &QPushButton::clicked, this, &AssetDetailView::cutWanted);
        auto *similar = new QPushButton(icon(QStringLiteral("search")), tr("Find similar"));
        connect(similar, &QPushButton::clicked, this, &AssetDetailView::similarWanted);
        auto *row = addButtonRow();
        row->addWidget(cut);
        row->addWidget(similar);
    }
}

void AssetDetailView::addTerms()
{
    if (!m_worker)
        return;
    addHead(tr("Terms"));
    auto *field = new TagField(*m_worker, m_terms, m_houseTerms);
    connect(field, &TagField::termsWanted, this, &AssetDetailView::termsWanted);
    column()->addWidget(field);
}

void AssetDetailView::fill()
{
    begin();
    const Asset &a = m_detail.asset;
    auto *large = new PictureView(a.pictureSha256, m_pictures, 300);
    large->setToolTip(a.pictureSha256.isEmpty() ? QString() : tr("Look closely"));
    large->setAccessibleName(tr("Picture"));
    connect(large, &PictureView::clicked, this, &AssetDetailView::pictureWanted);
    column()->addWidget(large);
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
    if (!a.pictureSha256.isEmpty()) {
        auto *save = new QPushButton(icon(QStringLiteral("download")), tr("Save picture…"));
        auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy picture"));
        save->setObjectName(QStringLiteral("savePicture"));
        copy->setObjectName(QStringLiteral("copyPicture"));
        connect(save, &QPushButton::clicked, this, &AssetDetailView::saveWanted);
        connect(copy, &QPushButton::clicked, this, &AssetDetailView::copyWanted);
        buttons->addWidget(save);
        buttons->addWidget(copy);
    }
    if (m_session)
        buttons->addWidget(new FollowButton(*m_session, {QStringLiteral("asset"), a.id.value}));

    addMergedNote();
    addAssetFacts();
    addTerms();
    addRights();
    addFiles();

    addMotifs();
    addHead(tr("Collections"));
    if (m_detail.collections.isEmpty())
        column()->addWidget(new Label(tr("In no collection yet."), TextSize::Body, Token::Ink3));
    for (const CollectionRow &collection : std::as_const(m_detail.collections)) {
        connect(addLink(QStringLiteral("folder"), titleText(collection.nameEn, collection.nameZh)),
                &QPushButton::clicked, this, [this, id = collection.id.value] { Q_EMIT collectionWanted(id); });
    }
    addLookbooks();
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
              {assetFieldText(AssetField::Period), periodText(a)},
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
    if (m_isMatchable && !a.archivedOn)
        connect(addLink(QStringLiteral("matching"), tr("Brands that fit")), &LinkButton::clicked, this,
                &AssetDetailView::matchesWanted);
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
