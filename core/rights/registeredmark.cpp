#include "core/rights/registeredmark.h"

#include "core/base/codetree.h"
#include "core/db/statement.h"

#include <algorithm>
#include <charconv>

namespace lianming {

namespace {

constexpr int lastNiceClass = 45;
constexpr std::string_view nicePrefix = "nice/";

RightsIn heldBy(const Row &row)
{
    RightsIn out;
    out.registration = row.text("number").toStdString();
    out.rights = {Right::Trademark};
    for (const QString &one : row.list("classes"))
        out.categories.push_back(niceCategory(one.toInt()));
    out.territories = {row.text("territory").toStdString()};
    out.channels = {"*"};
    out.start = row.optionalDay("granted_on");
    out.end = lastDayInForce(row.optionalDay("expires_on"), row.optionalDay("cancelled_on"));
    return out;
}

std::string listed(const std::vector<std::string> &codes)
{
    std::string out;
    for (const std::string &code : codes)
        out += (out.empty() ? "" : ", ") + code;
    return out;
}

} // namespace

bool isOnlyFiled(const std::optional<QDate> &filedOn, const std::optional<QDate> &grantedOn,
                 const std::optional<QDate> &expiresOn)
{
    return filedOn && !grantedOn && !expiresOn;
}

std::optional<QDate> lastDayInForce(const std::optional<QDate> &expiresOn, const std::optional<QDate> &cancelledOn)
{
    if (!cancelledOn)
        return expiresOn;
    const QDate last = cancelledOn->addDays(-1);
    return expiresOn ? std::min(*expiresOn, last) : last;
}

int niceClassOf(std::string_view category)
{
    if (!category.starts_with(nicePrefix))
        return 0;
    category.remove_prefix(nicePrefix.size());
    const std::string_view digits = category.substr(0, category.find('/'));
    int out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size();
    return isNumber && out >= 1 && out <= lastNiceClass ? out : 0;
}

std::string niceCategory(int niceClass)
{
    return std::string(nicePrefix) + std::to_string(niceClass);
}

RegisteredMarks registeredMarks(Connection &db, Id<Institution> institution, const QStringList &assets)
{
    RegisteredMarks out;
    QHash<qint64, RightsIn> byId;
    Statement heads(db, QStringLiteral("SELECT id, number, classes, territory, filed_on, granted_on, expires_on, "
                                       "cancelled_on FROM registration WHERE institution_id = ? AND kind = 'trademark' "
                                       "AND archived_on IS NULL ORDER BY id"));
    heads.bind(institution);
    while (heads.next()) {
        const Row row = heads.row();
        if (isOnlyFiled(row.optionalDay("filed_on"), row.optionalDay("granted_on"), row.optionalDay("expires_on")))
            continue;
        const RightsIn held = heldBy(row);
        byId.insert(row.integer("id"), held);
        out.byNumber.try_emplace(held.registration, held);
    }
    if (byId.isEmpty())
        return out;
    const QString marks = QStringList(assets.size(), QStringLiteral("?")).join(u',');
    const QString asked =
        assets.isEmpty() ? QString() : QStringLiteral(" AND (a.code IN (%1) OR s.code IN (%1))").arg(marks);
    Statement rows(db, QStringLiteral("SELECT ra.registration_id, a.code AS code, s.code AS survivor "
                                      "FROM registration_asset ra JOIN registration g ON g.id = ra.registration_id "
                                      "JOIN asset a ON a.id = ra.asset_id LEFT JOIN asset s ON s.id = a.merged_into_id "
                                      "WHERE g.institution_id = ? AND g.kind = 'trademark' AND g.archived_on IS NULL%1 "
                                      "ORDER BY ra.registration_id, a.code")
                           .arg(asked));
    rows.bind(institution);
    for (int times = 0; times < 2 && !assets.isEmpty(); ++times) {
        for (const QString &asset : assets)
            rows.bind(asset);
    }
    while (rows.next()) {
        const auto held = byId.constFind(rows.row().integer("registration_id"));
        if (held == byId.constEnd())
            continue;
        for (const std::optional<QString> &code :
             {rows.row().optionalText("code"), rows.row().optionalText("survivor")}) {
            if (!code)
                continue;
            out.registered.insert(code->toStdString());
            const bool hasDays = !held->start || !held->end || *held->start <= *held->end;
            if (hasDays)
                out.byAsset[code->toStdString()].push_back(*held);
        }
    }
    return out;
}

std::vector<MarkLack> markLacks(const GrantRequest &request, const std::vector<RightsIn> &held, const Regions &regions)
{
    // A mark of the EU stands in Germany, and where the EU is asked for, a German one lacks the other countries.
    std::vector<std::string> asked = regions.replaced(request.territories);
    const std::vector<std::string> except = regions.replaced(request.territoriesExcept);
    std::erase_if(asked, [&except](const std::string &code) { return isInTerritories(code, except); });
    std::vector<MarkLack> out;
    for (const RightsIn &mark : held) {
        if (mark.registration.empty())
            continue;
        MarkLack lack;
        lack.registration = mark.registration;
        lack.classes = mark.categories;
        std::ranges::copy_if(request.categories, std::back_inserter(lack.categories), [&](const std::string &code) {
            return std::ranges::none_of(mark.categories,
                                        [&code](const std::string &above) { return isAtOrBelowPath(code, above); });
        });
        const std::vector<std::string> registered = regions.replaced(mark.territories);
        std::ranges::copy_if(asked, std::back_inserter(lack.territories),
                             [&](const std::string &code) { return !isInTerritories(code, registered); });
        if (mark.start && request.days.start < *mark.start)
            lack.from = mark.start;
        if (mark.end && *mark.end < request.days.end)
            lack.until = mark.end;
        if (!lack.categories.empty() || !lack.territories.empty() || lack.from || lack.until)
            out.push_back(std::move(lack));
    }
    std::ranges::stable_sort(out, {}, &MarkLack::registration);
    out.erase(std::unique(out.begin(), out.end()), out.end()); // an asset and a record may name the same one
    return out;
}

QString markLackText(const MarkLack &lack)
{
    QStringList out{QString::fromStdString(lack.registration), QString::fromStdString(listed(lack.classes))};
    if (!lack.categories.empty())
        out.append(u'-' + QString::fromStdString(listed(lack.categories)));
    if (!lack.territories.empty())
        out.append(u'-' + QString::fromStdString(listed(lack.territories)));
    if (lack.from)
        out.append(dayText(*lack.from) + QStringLiteral("…"));
    if (lack.until)
        out.append(QStringLiteral("…") + dayText(*lack.until));
    return out.join(QStringLiteral("; "));
}

OrderedJson markLackJson(const MarkLack &lack)
{
    OrderedJson out{{"number", lack.registration}, {"classes", lack.classes}};
    if (!lack.categories.empty())
        out["lacks_categories"] = lack.categories;
    if (!lack.territories.empty())
        out["lacks_territories"] = lack.territories;
    if (lack.from)
        out["from"] = dayJson(*lack.from);
    if (lack.until)
        out["until"] = dayJson(*lack.until);
    return out;
}

} // namespace lianming
