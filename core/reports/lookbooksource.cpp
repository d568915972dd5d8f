#include "core/reports/lookbooksource.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/brands/brandrepository.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/institutions/contactrepository.h"
#include "core/institutions/institutionrepository.h"
#include "core/rights/ledger.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace lianming {

namespace {

constexpr qsizetype mostContacts = 2; ///< of an institution
constexpr int yearsAsked = 2;

std::vector<qint64> chosenIds(Workspace &w, const AssetSelection &selection)
{
    // One more than there may be, to know that there are too many.
    std::vector<qint64> ids =
        selection.ids.empty() ? AssetService(w).ids(selection.filter, LookbookOrder::mostAssets + 1) : selection.ids;
    if (ids.empty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no asset to put into the lookbook"));
    if (qint64(ids.size()) > LookbookOrder::mostAssets)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A lookbook shows at most %1 assets: choose fewer of them"),
                    {QString::number(LookbookOrder::mostAssets)});
    return ids;
}

LookbookInstitution institutionOf(Connection &db, Id<Institution> id)
{
    return {InstitutionRepository(db).find(id).value_or(Institution()),
            ContactRepository(db).of(id).mid(0, mostContacts)};
}

/// What was asked, with what follows from the brand in the places left open. Without assets.
GrantTerms scopeOf(const LookbookOrder &order, const Brand &brand, QDate today)
{
    GrantTerms out = order.scope;
    out.licensee = brand.code.toStdString();
    out.assets.clear();
    if (out.rights.empty())
        out.rights = {Right::Adaptation, Right::Distribution, Right::Reproduction};
    if (out.categories.empty()) {
        for (const QString &category : brand.categories)
            out.categories.push_back(category.toStdString());
    }
    if (out.categories.empty())
        out.categories = {"*"};
    if (out.territories.empty())
        out.territories = {brand.country.isEmpty() ? std::string("CN") : brand.country.toStdString()};
    if (out.channels.empty())
        out.channels = {"*"};
    if (!out.days.start.isValid())
        out.days.start = today;
    if (!out.days.end.isValid())
        out.days.end = out.days.start.addYears(yearsAsked).addDays(-1);
    if (out.days.start > out.days.end)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The last day is before the first"));
    return out;
}

bool takes(const Conflict &conflict)
{
    return conflict.isHard();
}

LookbookRights rightsFor(const RightsLedger &ledger, const Asset &asset, const GrantTerms &scope, QDate today)
{
    GrantRequest request = scope;
    request.assets = {asset.code.toStdString()};
    LookbookRights out = lookbookRights(ledger.ask(asset.institution, request, today, {}));
    if (out.isTaken && scope.exclusivity != Exclusivity::NonExclusive) {
        request.exclusivity = Exclusivity::NonExclusive;
        out.isFreeWithOthers = ledger.ask(asset.institution, request, today, {}).verdict != AvailsVerdict::Unavailable;
    }
    return out;
}

/// A name for the lookbook that follows from what stands in it, so that an answer says which one it is to.
QString referenceOf(const Lookbook &book)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto put = [&hash](const QString &text) {
        hash.addData(text.toUtf8() + '\n');
    };
    put(book.title);
    put(book.note);
    put(book.brandCode);
    put(book.issuedOn.toString(Qt::ISODate));
    put(book.validTo.toString(Qt::ISODate));
    if (book.scope)
        hash.addData(QByteArray::fromStdString(grantTermsJson(*book.scope).dump()));
    for (const LookbookItem &item : book.items)
        put(item.asset.code);
    return QStringLiteral("LB-%1-%2")
        .arg(book.issuedOn.toString(QStringLiteral("yyyyMMdd")),
             QString::fromLatin1(hash.result().toHex().left(8).toUpper()));
}

Brand brandOf(Connection &db, Id<Brand> id)
{
    if (!id.isSet()) {
        Brand nobody;
        nobody.country.clear();
        return nobody;
    }
    const auto found = BrandRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such brand"));
    return *found;
}

} // namespace

LookbookRights lookbookRights(const AvailsAnswer &answer)
{
    LookbookRights out;
    out.verdict = answer.verdict;
    out.isTaken = std::ranges::any_of(answer.conflicts, takes);
    const auto has = [&answer](ConflictReason reason) {
        return std::ranges::find(answer.conflicts, reason, &Conflict::reason) != answer.conflicts.end();
    };
    out.isHeld = has(ConflictReason::OptionHeld);
    out.isSellOff = has(ConflictReason::SellOff);
    out.isHad = has(ConflictReason::Duplicate);
    for (const TitleGap &gap : answer.titleGaps) {
        if (std::ranges::find(out.notHeld, gap.right) == out.notHeld.end())
            out.notHeld.push_back(gap.right);
    }
    for (const FoundRestriction &restriction : answer.restrictions) {
        if (std::ranges::find(out.restrictions, restriction.kind) == out.restrictions.end())
            out.restrictions.push_back(restriction.kind);
    }
    if (out.isTaken)
        out.remainder = answer.remainder;
    std::set<std::string> works;
    for (const Conflict &conflict : answer.conflicts) {
        if (conflict.reason != ConflictReason::Proposed) // which is not told either
            works.insert(conflict.works.begin(), conflict.works.end());
    }
    for (const TitleGap &gap : answer.titleGaps)
        works.insert(gap.work);
    for (const FoundRestriction &restriction : answer.restrictions)
        works.insert(restriction.work);
    works.erase(std::string());
    for (const std::string &work : works)
        out.works.append(QString::fromStdString(work));
    return out;
}

Lookbook lookbookOf(Workspace &w, const LookbookOrder &order, Progress &progress)
{
    const std::vector<qint64> ids = chosenIds(w, order.assets);
    const Transaction tx(w.db, Transaction::Kind::Read);
    const Brand brand = brandOf(w.db, order.brand);
    const QDate today = w.clock.today();
    progress.setTotal(qint64(ids.size()));

    Lookbook out;
    out.title = order.title.trimmed();
    out.note = order.note.trimmed();
    out.brandCode = brand.code;
    out.brandEn = brand.nameEn;
    out.brandZh = brand.nameZh;
    out.issuedOn = today;
    out.validTo = order.validTo.value_or(today.addDays(LookbookOrder::daysValid));
    if (out.validTo < today)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A lookbook cannot be valid until a day that has passed"));
    out.layout = order.layout;
    out.languages = order.languages;
    out.hasDescriptions = order.hasDescriptions;
    out.hasOrderForm = order.hasOrderForm;
    out.watermark = order.watermark.trimmed();
    if (order.asksRights)
        out.scope = scopeOf(order, brand, today);

    const AssetRepository assets(w.db);
    const RightsLedger ledger(w.db);
    std::map<qint64, size_t> places;
    std::set<qint64> shown;
    out.items.reserve(ids.size());
    for (const qint64 id : ids) {
        const auto asked = assets.one({id});
        auto asset = assets.survivor({id});
        if (!asset)
            continue;
        if (asset->id != asked->id)
            out.merged.append(asked->code);
        if (asset->archivedOn) {
            out.archived.append(asset->code);
            continue;
        }
        if (!shown.insert(asset->id.value).second)
            continue; // with what it stands for
        const auto [place, isNew] = places.try_emplace(asset->institution.value, out.institutions.size());
        if (isNew)
            out.institutions.push_back(institutionOf(w.db, asset->institution));
        LookbookItem item;
        item.number = int(out.items.size()) + 1;
        item.institution = place->second;
        if (out.scope)
            item.rights = rightsFor(ledger, *asset, *out.scope, today);
        item.asset = std::move(*asset);
        out.items.push_back(std::move(item));
        progress.setDone(qint64(out.items.size()));
    }
    if (out.items.empty())
        throw Error(Error::Kind::NotFound,
                    QT_TRANSLATE_NOOP("core", "The assets that were chosen are no longer there, or archived"));
    out.reference = referenceOf(out);
    return out;
}

} // namespace lianming
