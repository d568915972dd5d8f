#include "ui/assets/assetlist.h"

#include "core/catalogue/catalogue.h"
#include "core/db/worker.h"
#include "ui/assets/gallery.h"
#include "ui/shell/messages.h"
#include "ui/shell/session.h"
#include "ui/text/assetwords.h"
#include "ui/text/facetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/tone.h"

#include <QItemSelection>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int twoLines = 56; ///< pixels of a row with a picture

/// What the corner of a picture and a row say: may it be offered, with care, or not.
std::optional<Tone> standingTone(const AssetRow &asset)
{
    if (asset.standing == QLatin1StringView(standing::blocked))
        return Tone::Stop;
    if (asset.standing == QLatin1StringView(standing::limited)
        || asset.licence == QLatin1StringView(standing::exclusive))
        return Tone::Wait;
    if (asset.standing == QLatin1StringView(standing::held))
        return Tone::Good;
    return std::nullopt; // nothing is recorded: no promise and no warning
}

std::optional<Token> standingDot(const AssetRow &asset)
{
    const std::optional<Tone> tone = standingTone(asset);
    if (!tone)
        return std::nullopt;
    return *tone == Tone::Good ? Token::Good : *tone == Tone::Wait ? Token::Wait : Token::Stop;
}

/// In a word or two; nothing where nothing is recorded.
QString standingWord(const AssetRow &asset)
{
    if (!standingTone(asset))
        return {};
    const bool isTaken = asset.licence == QLatin1StringView(standing::exclusive)
                         && asset.standing != QLatin1StringView(standing::blocked);
    return isTaken ? facetValueText(Facet::Licence, asset.licence) : facetValueText(Facet::Rights, asset.standing);
}

QList<Column<AssetRow>> assetColumnsOf(ThumbnailLoader &pictures)
{
    const auto text = [](const char *id, AssetField field, QString AssetRow::*member, int width) {
        return Column<AssetRow>{QString::fromLatin1(id),
                                [field] { return assetFieldText(field); },
                                [member](const AssetRow &row) { return row.*member; },
                                {},
                                Qt::AlignLeft,
                                {},
                                width};
    };
    return {
        {QStringLiteral("title"),
         [] { return AssetList::tr("Title"); },
         [](const AssetRow &row) { return titleText(row.titleEn, row.titleZh); },
         {},
         Qt::AlignLeft,
         [&pictures](const AssetRow &row, int role) -> QVariant {
             if (role == PictureRole)
                 return pictures.get(row.pictureSha256);
             if (role == SubtitleRole) {
                 const QString other = isChinese() ? row.titleEn : row.titleZh;
                 return other == titleText(row.titleEn, row.titleZh) ? QString() : other;
             }
             return {};
         },
         270},
        text("accession", AssetField::AccessionNumber, &AssetRow::accessionNumber, 140),
        text("creator", AssetField::Creator, &AssetRow::creator, 130),
        text("period", AssetField::Period, &AssetRow::period, 120),
        {QStringLiteral("standing"),
         [] { return facetText(Facet::Rights); },
         standingWord,
         {},
         Qt::AlignLeft,
         [](const AssetRow &row, int role) -> QVariant {
             const std::optional<Tone> tone = standingTone(row);
             return role == ToneRole && tone ? QVariant(int(*tone)) : QVariant();
         },
         190},
        text("material", AssetField::Material, &AssetRow::material, 200),
        {QStringLiteral("kind"),
         [] { return assetFieldText(AssetField::Kind); },
         [](const AssetRow &row) { return assetKindText(row.kind); },
         {},
         Qt::AlignLeft,
         {},
         90},
        {QStringLiteral("rights"),
         [] { return AssetList::tr("Statement"); },
         [](const AssetRow &row) { return rightsStatementText(row.rightsStatement); },
         {},
         Qt::AlignLeft,
         {},
         180},
    };
}

} // namespace

AssetList::AssetList(Session &session, ThumbnailLoader &pictures, QWidget *parent)
    : QWidget(parent), m_pictures(pictures),
      m_model([](const AssetRow &row) { return row.id.value; }, assetColumnsOf(pictures),
              [&worker = session.worker](const QList<qint64> &ids) {
                  return worker.run([ids](Workspace &w) { return Catalogue(w).rows({ids.begin(), ids.end()}); });
              }),
      m_views(new QStackedWidget), m_gallery(new Gallery),
      m_table(new RecordTable(session.settings, QStringLiteral("assets"))),
      m_nothing(new EmptyState(QStringLiteral("search")))
{
    m_table->setRecordModel(&m_model, false);
    m_table->setRowHeight(twoLines);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_views->addWidget(m_gallery);
    m_views->addWidget(m_table);
    m_views->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_views);

    m_gallery->setSource([this](int place, QSize picture) {
        Gallery::CardData card;
        if (const AssetRow *asset = m_model.row(place)) {
            card.arrived = true;
            card.title = titleText(asset->titleEn, asset->titleZh);
            card.subtitle = asset->period.isEmpty() || asset->accessionNumber.isEmpty()
                                ? asset->period + asset->accessionNumber
                                : asset->period + QStringLiteral(" · ") + asset->accessionNumber;
            card.picture = m_pictures.filling(asset->pictureSha256, picture);
            card.dot = standingDot(*asset);
            card.status = standingText(asset->standing, asset->licence);
        }
        return card;
    });
    m_model.onFailure([&session](const Error &error) { session.messages.fail(error); });
    connect(&m_pictures, &ThumbnailLoader::loaded, this,
            [this] { (isTable() ? m_table->viewport() : m_gallery->viewport())->update(); });
    connect(&m_model, &QAbstractItemModel::dataChanged, m_gallery->viewport(), qOverload<>(&QWidget::update));

    connect(m_gallery, &Gallery::currentChanged, this, [this](int place) { Q_EMIT opened(m_model.idAt(place)); });
    connect(m_gallery, &Gallery::selectionChanged, this, &AssetList::selectionChanged);
    connect(m_gallery, &Gallery::contextMenuWanted, this, &AssetList::menuWanted);
    connect(m_table, &RecordTable::opened, this, &AssetList::opened);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { Q_EMIT menuWanted(m_table->viewport()->mapToGlobal(place)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AssetList::selectionChanged);
    connect(m_nothing, &EmptyState::triggered, this, &AssetList::allWanted);
}

void AssetList::retranslate()
{
    m_nothing->setText(tr("Nothing found"),
                       tr("No asset matches all of this. Use fewer words, or take a filter away."));
    m_nothing->setAction(tr("Show all assets"));
    m_model.retranslate();
    m_gallery->setAccessibleName(tr("Assets as pictures"));
    m_table->setAccessibleName(tr("Assets as a table"));
    m_gallery->viewport()->update();
}

bool AssetList::isTable() const
{
    return m_views->currentWidget() == m_table;
}

void AssetList::showIds(QList<qint64> ids)
{
    if (ids == m_model.ids() && !ids.isEmpty()) {
        m_model.refresh();
        return;
    }
    m_model.setIds(std::move(ids));
    m_gallery->setCount(m_model.rowCount());
}

bool AssetList::beginsWith(const QList<qint64> &ids) const
{
    const QList<qint64> &mine = m_model.ids();
    return mine.size() >= ids.size() && std::equal(ids.begin(), ids.end(), mine.begin());
}

void AssetList::setNothingFound(bool nothing)
{
    m_found = !nothing;
    m_views->setCurrentWidget(nothing     ? static_cast<QWidget *>(m_nothing)
                              : m_asTable ? static_cast<QWidget *>(m_table)
                                          : m_gallery);
}

void AssetList::showAs(bool table)
{
    if (m_asTable != table) {
        const PlaceSet chosen = selectedPlaces();
        m_asTable = table;
        if (!chosen.isEmpty() || !table) // the one row that a table has open gets no mark
            setSelected(chosen.count() > 1 || table ? chosen : PlaceSet());
    }
    setNothingFound(!m_found);
}

PlaceSet AssetList::selectedPlaces() const
{
    if (!m_asTable)
        return m_gallery->selected();
    PlaceSet out;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        out.add(range.top(), range.bottom());
    return out;
}

void AssetList::setSelected(const PlaceSet &places)
{
    if (!m_asTable) {
        m_gallery->setSelected(places);
        return;
    }
    QItemSelection rows;
    const int last = m_model.columnCount() - 1;
    for (const PlaceSet::Range &range : places.ranges())
        rows.select(m_model.index(range.first, 0), m_model.index(range.last, last));
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

int AssetList::selectedCount() const
{
    return selectedPlaces().count();
}

std::vector<qint64> AssetList::selectedIds() const
{
    const PlaceSet places = selectedPlaces();
    const int count = places.count();
    std::vector<qint64> out;
    if (count == 0 || count == m_model.rowCount())
        return out;
    out.reserve(size_t(count));
    for (const PlaceSet::Range &range : places.ranges()) {
        for (int place = range.first; place <= range.last; ++place)
            out.push_back(m_model.idAt(place));
    }
    return out;
}

void AssetList::select(qint64 id)
{
    m_gallery->setCurrent(id == 0 ? -1 : m_model.rowOf(id));
    if (id != 0)
        m_table->select(id);
}

void AssetList::step(int direction)
{
    if (isTable())
        m_table->step(direction);
    else
        m_gallery->step(direction);
}

void AssetList::focus()
{
    m_views->currentWidget()->setFocus();
}

} // namespace lianming
