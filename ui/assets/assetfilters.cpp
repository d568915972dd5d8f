#include "ui/assets/assetfilters.h"

#include "ui/assets/facetpanel.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/facetwords.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr std::array offeredOrders = {AssetSort::Relevance, AssetSort::PicturesFirst, AssetSort::Newest,
                                      AssetSort::Accession, AssetSort::Title,         AssetSort::Creator,
                                      AssetSort::Period,    AssetSort::Imported};

/// Best first is what nobody has to ask for.
QVariant orderValue(AssetSort sort)
{
    return sort == AssetSort::Relevance ? QVariant() : QVariant(QString::fromLatin1(assetSortCode(sort)));
}

QVariant idValue(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

} // namespace

AssetFilters::AssetFilters(FacetPanel &facets, QWidget *parent)
    : QWidget(parent), m_facets(facets), m_row(new FilterRow), m_switch(m_row->addSwitch()),
      m_institution(m_row->addChip()), m_collection(m_row->addChip()), m_statement(m_row->addChip()),
      m_years(m_row->addChip()), m_order(m_row->addChip()), m_search(m_row->addSearch()), m_orders(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    constexpr int narrowestSearch = 230; // the placeholder fits
    constexpr int widestSearch = 760;
    m_search->setMinimumWidth(narrowestSearch);
    m_search->setMaximumWidth(widestSearch);
    m_orders->setIcon(icon(QStringLiteral("sort")));
    m_row->addAtEnd(m_orders);
    m_years->hide();
    m_order->hide();

    for (Chip *chip : {m_institution, m_collection, m_statement, m_order})
        connect(chip, &Chip::valueChanged, this, &AssetFilters::tell);
    connect(m_years, &Chip::valueChanged, this, [this](const QVariant &value) {
        if (m_quiet || value.isValid())
            return;
        m_facets.setYears({});
        tell();
    });
    connect(&m_facets, &FacetPanel::choicesChanged, this, &AssetFilters::tell);
    connect(m_search, &SearchField::searched, this, &AssetFilters::tell);
    connect(m_orders, &QToolButton::clicked, this, &AssetFilters::openOrders);
}

void AssetFilters::addAtEnd(QWidget *widget)
{
    m_row->addAtEnd(widget);
}

void AssetFilters::retranslate()
{
    m_institution->setTitle(tr("Institution"));
    m_collection->setTitle(tr("Collection"));
    m_statement->setTitle(tr("Statement"));
    m_years->setTitle(tr("Years"));
    m_order->setTitle(tr("Order"));
    m_search->setPlaceholderText(tr("Title, maker, number, 青花, qinghua"));
    m_orders->setToolTip(tr("Order"));
    m_orders->setAccessibleName(tr("Order"));
    m_facets.retranslate();
    offer();
}

Id<Institution> AssetFilters::institution() const
{
    return {m_institution->value().toLongLong()};
}

AssetFilter AssetFilters::filter() const
{
    AssetFilter out;
    out.sort = parseAssetSort(m_order->value().toString()).value_or(AssetSort::Relevance);
    out.text = m_search->text().trimmed();
    out.institution = institution();
    out.collection = {m_collection->value().toLongLong()};
    out.rightsStatement = m_statement->value().toString();
    out.facets = m_facets.choices();
    if (m_facets.years()) {
        out.fromYear = m_facets.years()->from;
        out.toYear = m_facets.years()->to;
    }
    return out;
}

void AssetFilters::setFilter(const AssetFilter &filter)
{
    m_quiet = true;
    m_institution->setValue(idValue(filter.institution.value));
    m_collection->setValue(idValue(filter.collection.value));
    m_statement->setValue(filter.rightsStatement.isEmpty() ? QVariant() : QVariant(filter.rightsStatement));
    m_order->setValue(orderValue(filter.sort));
    m_facets.setChoices(filter.facets);
    m_facets.setYears(filter.fromYear || filter.toYear ? std::optional(YearRange{filter.fromYear, filter.toYear})
                                                       : std::nullopt);
    m_search->setText(filter.text);
    m_quiet = false;
    tell();
}

bool AssetFilters::isNarrowed() const
{
    const AssetFilter f = filter();
    return !f.text.isEmpty() || f.institution.isSet() || f.collection.isSet() || !f.rightsStatement.isEmpty()
           || m_facets.isNarrowed();
}

void AssetFilters::setLists(const QList<InstitutionItem> &institutions, const QList<CollectionRow> &collections)
{
    m_institutions = institutions;
    m_collections = collections;
    offer();
}

void AssetFilters::offer()
{
    QList<Chip::Option> options;
    for (const InstitutionItem &item : std::as_const(m_institutions))
        options.append({item.id.value, titleText(item.nameEn, item.nameZh), int(item.assets)});
    m_institution->setOptions(options);
    options.clear();
    for (const CollectionRow &row : std::as_const(m_collections)) {
        if (!institution().isSet() || row.institution == institution())
            options.append({row.id.value, titleText(row.nameEn, row.nameZh), int(row.assets)});
    }
    m_collection->setOptions(options);
    options.clear();
    for (const RightsStatement &statement : rightsStatements())
        options.append({QString::fromLatin1(statement.code), rightsStatementText(QString::fromLatin1(statement.code))});
    m_statement->setOptions(options);
    options.clear();
    for (const AssetSort sort : offeredOrders) {
        if (const QVariant value = orderValue(sort); value.isValid())
            options.append({value, assetSortText(sort)});
    }
    m_order->setOptions(options);
    showChosen();
}

/// Years and order: their chips are there while they are asked for.
void AssetFilters::showChosen()
{
    const std::optional<YearRange> &years = m_facets.years();
    const QString text = years ? yearRangeText(*years) : QString();
    const bool wasQuiet = std::exchange(m_quiet, true);
    m_years->setOptions(years ? QList<Chip::Option>{{text, text}} : QList<Chip::Option>());
    m_years->setValue(years ? QVariant(text) : QVariant());
    m_quiet = wasQuiet;
    m_years->setVisible(years.has_value());
    m_order->setVisible(m_order->value().isValid());
}

void AssetFilters::tell()
{
    if (m_quiet)
        return;
    offer(); // the institution may be another one, and have other collections
    Q_EMIT changed();
}

void AssetFilters::openOrders()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const AssetSort now = filter().sort;
    for (const AssetSort sort : offeredOrders) {
        QAction *action =
            menu->addAction(assetSortText(sort), this, [this, sort] { m_order->setValue(orderValue(sort)); });
        action->setCheckable(true);
        action->setChecked(sort == now);
        group->addAction(action);
    }
    menu->popup(m_orders->mapToGlobal(QPoint(0, m_orders->height() + 2)));
}

} // namespace lianming
