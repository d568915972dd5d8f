#include "core/exchange/profileimport.h"

#include "core/brands/brandservice.h"
#include "core/exchange/tablesource.h"
#include "core/matching/matchservice.h"
#include "core/people/access.h"

namespace lianming {

namespace {

constexpr qsizetype mostRefusals = 10'000;
constexpr const char *profileColumns[] = {"brand",    "terms",    "audiences", "prices",   "territories",
                                          "channels", "capacity", "budget",    "currency", "notes"};

/// What a row cannot be taken for.
struct ProfileFault {
    QString field;
    Message message;
};

class ProfileRow
{
public:
    ProfileRow(const QStringList &columns, std::span<const std::string_view> cells)
    {
        for (qsizetype i = 0; i < columns.size() && size_t(i) < cells.size(); ++i) {
            const std::string_view cell = cells[size_t(i)];
            m_values.insert(columns[i], QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed());
        }
    }

    [[nodiscard]] QString text(const char *column) const { return m_values.value(QString::fromLatin1(column)); }
    [[nodiscard]] QStringList list(const char *column) const
    {
        QStringList out;
        for (const QString &code : text(column).split(u';', Qt::SkipEmptyParts))
            out.append(code.trimmed());
        out.removeDuplicates();
        return out;
    }

private:
    QHash<QString, QString> m_values;
};

[[noreturn]] void refuseValue(const char *field, const QString &value)
{
    throw ProfileFault{QString::fromLatin1(field), {QT_TRANSLATE_NOOP("core", "“%1” is none of its values"), {value}}};
}

void fill(const ProfileRow &row, BrandProfile &profile)
{
    for (auto [column, codes] : {std::pair("terms", &BrandProfile::terms),
                                 {"territories", &BrandProfile::territories},
                                 {"channels", &BrandProfile::channels}}) {
        if (const QStringList given = row.list(column); !given.isEmpty())
            profile.*codes = given;
    }
    if (const QStringList given = row.list("audiences"); !given.isEmpty()) {
        profile.audiences.clear();
        for (const QString &code : given) {
            const auto audience = parseAudience(code);
            if (!audience)
                refuseValue("audiences", code);
            profile.audiences.append(*audience);
        }
    }
    if (const QString given = row.text("prices"); !given.isEmpty()) {
        const auto from = parsePriceBand(given.section(QStringLiteral(".."), 0, 0));
        const auto to = parsePriceBand(given.section(QStringLiteral(".."), -1));
        if (!from || !to)
            refuseValue("prices", given);
        profile.prices = PriceRange{*from, *to};
    }
    if (const QString given = row.text("capacity"); !given.isEmpty()) {
        bool isNumber = false;
        profile.capacity = given.toLongLong(&isNumber);
        if (!isNumber)
            refuseValue("capacity", given);
    }
    const bool hasBudget = profile.budget.minor > 0;
    QString code = row.text("currency");
    if (code.isEmpty())
        code = hasBudget ? profile.budget.currency.codeText() : QStringLiteral("CNY");
    const auto currency = Currency::find(code);
    if (!currency)
        refuseValue("currency", code);
    if (const QString given = row.text("budget"); !given.isEmpty()) {
        const auto budget = Money::parse(given.toStdString(), *currency);
        if (!budget)
            refuseValue("budget", given);
        profile.budget = *budget;
    } else if (!row.text("currency").isEmpty() && !(hasBudget && *currency == profile.budget.currency)) {
        throw ProfileFault{QStringLiteral("currency"),
                           {QT_TRANSLATE_NOOP("core", "A currency says nothing without a budget"), {}}};
    }
    if (const QString given = row.text("notes"); !given.isEmpty())
        profile.notes = given;
    if (const QList<ProfileProblem> problems = validate(profile); !problems.isEmpty())
        throw ProfileFault{QString(), problemMessage(problems.first())};
}

QStringList profileHeader(TableSource &source)
{
    QStringList out;
    if (source.next()) {
        for (const std::string_view cell : source.cells())
            out.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed().toLower());
    }
    if (!out.contains(QString::fromLatin1(profileColumns[0])))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The first row names no column \"brand\", the code of the brand"));
    return out;
}

} // namespace

ProfileImportReport importProfiles(Workspace &w, const QString &path, Progress &progress, bool trial)
{
    requirePermission(w, Permission::EditPartners);
    const std::unique_ptr<TableFile> file = TableFile::open(path);
    const std::unique_ptr<TableSource> source = file->read({}, file->separator());
    const QStringList columns = profileHeader(*source);
    const BrandService brands(w);
    MatchService service(w);
    ProfileImportReport out;
    const auto refuse = [&](const QString &field, const Message &message) {
        ++out.refused;
        if (out.refusals.size() < mostRefusals)
            out.refusals.append({source->line(), field, message});
    };
    progress.setTotal(source->total());
    while (source->next()) {
        try {
            progress.setDone(source->position());
        } catch (const Error &) {
            if (trial || out.changed == 0)
                throw;
            throw Error(Error::Kind::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped. %1 rows were taken."),
                        {QString::number(out.changed)});
        }
        ++out.present;
        const ProfileRow row(columns, source->cells());
        try {
            const auto brand = brands.find(row.text("brand"));
            if (!brand)
                throw ProfileFault{
                    QStringLiteral("brand"),
                    {QT_TRANSLATE_NOOP("core", "There is no brand with the code %1"), {row.text("brand")}}};
            BrandProfile profile = service.profile(brand->id);
            const BrandProfile before = profile;
            fill(row, profile);
            if (profile == before) {
                ++out.unchanged;
                continue;
            }
            if (trial)
                service.check(profile);
            else
                service.save(profile);
            ++out.changed;
        } catch (const ProfileFault &fault) {
            refuse(fault.field, fault.message);
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::BadInput)
                throw;
            refuse({}, error.message());
        }
    }
    return out;
}

} // namespace lianming
