#include "ui/rights/heldrows.h"

#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "core/rights/rightsservice.h"
#include "ui/rights/heldview.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace lianming {

namespace {

constexpr int mostRecords = 2000;
const QDate noEnd(9999, 12, 31);

/// The collections that an asset is in, with those around them.
QSet<qint64> collectionsAround(Workspace &w, Id<Institution> institution, const QList<CollectionRow> &direct)
{
    QHash<qint64, qint64> parents;
    for (const CollectionRow &row : CollectionService(w).list(institution))
        parents.insert(row.id.value, row.parent.value);
    QSet<qint64> out;
    for (const CollectionRow &row : direct) {
        for (qint64 id = row.id.value; id != 0 && !out.contains(id); id = parents.value(id))
            out.insert(id);
    }
    return out;
}

/// What an asset's records are about: itself and the works above it, and the collections that these are in.
struct Around {
    QSet<qint64> assets;
    QSet<qint64> collections;
};

/// All records of a kind that the query asks for; `list` reads them by a filter.
template<class Item, class List>
QList<Item> itemsFor(const HeldQuery &query, Id<Institution> institution, const Around &around, List list)
{
    const RightsFilter filter{.institution = institution,
                              .text = query.text,
                              .withArchived = query.archived,
                              .limit = query.asset.isSet() ? std::numeric_limits<int>::max() : mostRecords};
    QList<Item> out = list(filter);
    out.removeIf([&](const Item &item) {
        const RightsScope &scope = item.record.scope;
        const bool isElsewhere =
            query.asset.isSet() && !around.assets.contains(scope.asset.value)
            && (scope.asset.isSet()
                || (scope.collection.isSet() && !around.collections.contains(scope.collection.value)));
        return isElsewhere || item.record.archivedOn.has_value() != query.archived;
    });
    return out;
}

QString allText(const QString &text)
{
    return text.isEmpty() ? HeldView::tr("all") : text;
}

} // namespace

qint64 HeldRow::key() const
{
    return held ? held->record.id.value : -restriction->record.id.value;
}

const RightsSubject &HeldRow::subject() const
{
    return held ? held->subject : restriction->subject;
}

const RightsScope &HeldRow::scope() const
{
    return held ? held->record.scope : restriction->record.scope;
}

bool HeldRow::isArchived() const
{
    return held ? held->record.archivedOn.has_value() : restriction->record.archivedOn.has_value();
}

QString HeldRow::basisCode() const
{
    return QString::fromLatin1(held ? rightsBasisCode(held->record.basis)
                                    : restrictionKindCode(restriction->record.restriction.kind));
}

QString HeldRow::basisText() const
{
    return held ? rightsBasisText(held->record.basis) : restrictionKindText(restriction->record.restriction.kind);
}

Tone HeldRow::basisTone() const
{
    return held ? rightsBasisTone(held->record.basis) : restrictionKindTone(restriction->record.restriction.kind);
}

QString HeldRow::party() const
{
    return held ? held->record.holder : QString::fromStdString(restriction->record.restriction.from);
}

TermStanding HeldRow::term() const
{
    return held ? termStandingOf(held->record.held.end, today) : TermStanding::Running;
}

HeldList heldRows(Workspace &workspace, const HeldQuery &query)
{
    HeldList out;
    out.institutions = InstitutionService(workspace).list();
    Id<Institution> institution = query.institution;
    Around around;
    // A motif has what the work has that it was cut from, and so on up.
    for (Id<Asset> id = query.asset; id.isSet() && !around.assets.contains(id.value);) {
        const AssetDetail detail = AssetService(workspace).detail(id);
        if (around.assets.isEmpty()) {
            out.assetEn = detail.asset.titleEn;
            out.assetZh = detail.asset.titleZh;
            institution = detail.asset.institution;
        }
        around.assets.insert(id.value);
        around.collections += collectionsAround(workspace, institution, detail.collections);
        id = detail.asset.mergedInto.isSet() ? detail.asset.mergedInto : detail.asset.source;
    }
    const RightsService service(workspace);
    const QDate today = workspace.clock.today();
    const auto held = itemsFor<RightsInItem>(query, institution, around,
                                             [&](const RightsFilter &filter) { return service.rightsIn(filter); });
    const auto restrictions = itemsFor<RestrictionItem>(
        query, institution, around, [&](const RightsFilter &filter) { return service.restrictions(filter); });
    const QHash<qint64, qint64> heldFiles = attachmentCounts(workspace.db, "rights_in");
    const QHash<qint64, qint64> restrictionFiles = attachmentCounts(workspace.db, "restriction");
    out.rows.reserve(held.size() + restrictions.size());
    for (const RightsInItem &item : held)
        out.rows.append({item, {}, heldFiles.value(item.record.id.value), today});
    for (const RestrictionItem &item : restrictions)
        out.rows.append({{}, item, restrictionFiles.value(item.record.id.value), today});
    out.isCut = !query.asset.isSet() && (held.size() >= mostRecords || restrictions.size() >= mostRecords);
    return out;
}

HeldRow heldRow(Workspace &workspace, qint64 key)
{
    const RightsService service(workspace);
    HeldRow out;
    out.today = workspace.clock.today();
    // What is about everything comes first in an institution's records.
    const auto filterOf = [](const RightsScope &scope) {
        return RightsFilter{.institution = scope.institution,
                            .asset = scope.asset,
                            .collection = scope.collection,
                            .withArchived = true,
                            .limit = mostRecords};
    };
    const auto take = [&](auto id, const auto &items, auto &into) {
        const auto found = std::ranges::find_if(items, [id](const auto &item) { return item.record.id == id; });
        if (found == items.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
        into = *found;
    };
    if (key > 0) {
        const Id<RightsInRecord> id{key};
        take(id, service.rightsIn(filterOf(service.get(id).scope)), out.held);
        out.documents = service.attachments("rights_in", key).size();
    } else {
        const Id<RestrictionRecord> id{-key};
        take(id, service.restrictions(filterOf(service.get(id).scope)), out.restriction);
        out.documents = service.attachments("restriction", -key).size();
    }
    return out;
}

QList<Column<HeldRow>> heldColumns()
{
    const auto box = [](const char *id, std::function<QString()> title, int width,
                        std::function<QString(const HeldRow &)> text) {
        return Column<HeldRow>(QString::fromLatin1(id), std::move(title), std::move(text), {}, Qt::AlignLeft, {},
                               width);
    };
    return {
        Column<HeldRow>(
            QStringLiteral("about"), [] { return HeldView::tr("About"); },
            [](const HeldRow &row) { return rightsSubjectText(row.subject()); }, {}, Qt::AlignLeft,
            paintSubtitle<HeldRow>([](const HeldRow &row) {
                const QString &code = row.subject().code;
                return code == u'*' || code.startsWith(u"collection:") ? QString() : code;
            }),
            220),
        Column<HeldRow>(
            QStringLiteral("basis"), [] { return HeldView::tr("Basis"); },
            [](const HeldRow &row) { return row.basisText(); }, {}, Qt::AlignLeft,
            paintTone<HeldRow>([](const HeldRow &row) { return row.basisTone(); }), 140),
        box(
            "party", [] { return HeldView::tr("Holder"); }, 130, [](const HeldRow &row) { return row.party(); }),
        Column<HeldRow>(
            QStringLiteral("days"), [] { return HeldView::tr("Days"); },
            [](const HeldRow &row) {
                return row.held ? rightsTermText(row.held->record.held.start, row.held->record.held.end, row.today)
                                : QString();
            },
            [](const HeldRow &row) { return row.held ? row.held->record.held.end.value_or(noEnd) : noEnd; },
            Qt::AlignLeft,
            [](const HeldRow &row, int role) {
                return role == InkRole ? QVariant(int(termInk(row.term()))) : QVariant();
            },
            195),
        box(
            "rights", [] { return HeldView::tr("Rights"); }, 130,
            [](const HeldRow &row) {
                return row.held ? rightsText(row.held->record.held.rights)
                                : allText(rightsText(row.restriction->record.restriction.rights));
            }),
        box(
            "products", [] { return HeldView::tr("Products"); }, 140,
            [](const HeldRow &row) {
                return row.held ? categoriesText(row.held->record.held.categories)
                                : allText(categoriesText(row.restriction->record.restriction.categories));
            }),
        box(
            "territories", [] { return HeldView::tr("Territories"); }, 110,
            [](const HeldRow &row) {
                return row.held ? territoriesText(row.held->record.held.territories) : QString();
            }),
        box(
            "exclusivity", [] { return HeldView::tr("Exclusivity"); }, 110,
            [](const HeldRow &row) {
                return row.held ? exclusivityText(row.held->record.held.exclusivity) : QString();
            }),
        Column<HeldRow>(
            QStringLiteral("documents"), [] { return HeldView::tr("Documents"); },
            [](const HeldRow &row) { return row.documents == 0 ? QString() : countText(row.documents); },
            [](const HeldRow &row) { return row.documents; }, Qt::AlignRight, {}, 90),
        box(
            "institution", [] { return HeldView::tr("Institution"); }, 160,
            [](const HeldRow &row) { return titleText(row.subject().institutionEn, row.subject().institutionZh); }),
    };
}

} // namespace lianming
