#include "core/exchange/brandimport.h"

#include "core/base/textfold.h"
#include "core/brands/brandname.h"
#include "core/brands/brandrepository.h"
#include "core/people/access.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

constexpr qsizetype keptBrandRefusals = 10'000;

struct ProblemWords {
    BrandProblem problem;
    const char *field;
    const char *reason;
};
constexpr ProblemWords problemWords[] = {
    {BrandProblem::CodeForm, "code", "code"},
    {BrandProblem::NameMissing, "name", "name_missing"},
    {BrandProblem::CreditCodeForm, "credit_code", "credit_code"},
    {BrandProblem::CountryForm, "country", "country"},
    {BrandProblem::CategoryForm, "categories", "category"},
    {BrandProblem::WebsiteForm, "website", "website"},
};

QString valueOf(const Brand &brand, BrandProblem problem)
{
    switch (problem) {
    case BrandProblem::CodeForm: return brand.code;
    case BrandProblem::NameMissing: return {};
    case BrandProblem::CreditCodeForm: return brand.creditCode;
    case BrandProblem::CountryForm: return brand.country;
    case BrandProblem::CategoryForm: return brand.categories.join(u';');
    case BrandProblem::WebsiteForm: return brand.website;
    }
    return {};
}

/// Letters and digits of the name, as a code is written: "Taihu Snow" → "TAIHU-SNOW", 太湖雪 → "TAIHUXUE".
QString codeFromName(const Brand &brand)
{
    constexpr qsizetype longest = 24;
    QString text = foldedText(brand.nameEn);
    if (text.isEmpty())
        text = pinyinOf(brand.nameZh).whole;
    if (text.isEmpty())
        text = foldedText(brand.nameZh);
    QString out;
    for (const QChar c : text.toUpper()) {
        const bool fits = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (fits)
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    out.truncate(longest);
    while (out.endsWith(u'-'))
        out.chop(1);
    return out.isEmpty() || out == u"SELF" ? QStringLiteral("BRAND") : out;
}

class BrandImport
{
public:
    BrandImport(Connection &db, Journal &journal) : m_journal(journal)
    {
        const BrandRepository repository(db);
        for (const Brand &brand : repository.all())
            know(brand);
        for (const BrandIdentity &identity : repository.identities())
            m_index.add(identity);
    }

    void take(const BrandRow &row)
    {
        ++m_report.present;
        Brand read = row.brand;
        if (read.country.isEmpty())
            read.country = QStringLiteral("CN");
        const bool hasCode = !read.code.isEmpty();
        if (!hasCode)
            read.code = QStringLiteral("X"); // made later, when it turns out to be new
        if (const auto problems = validate(read); !problems.isEmpty()) {
            refuseFor(row, problems.first());
            return;
        }
        if (!hasCode)
            read.code.clear();
        const qsizetype known = placeOf(read);
        if (known >= 0 && hasOtherCreditCode(m_brands.at(known), read)) {
            const Brand &there = m_brands.at(known);
            refuse({row.row,
                    row.line,
                    QStringLiteral("credit_code"),
                    QStringLiteral("other_company"),
                    {QT_TRANSLATE_NOOP("core", "%1 is another company here: its credit code is %2"),
                     {there.code, there.creditCode}},
                    read.creditCode});
            return;
        }
        if (known == merged) {
            refuse({row.row,
                    row.line,
                    QStringLiteral("code"),
                    QStringLiteral("merged"),
                    {QT_TRANSLATE_NOOP("core", "This brand was merged with another: write that one's code"), {}},
                    read.code});
            return;
        }
        if (known >= 0) {
            ++(fill(known, read) ? m_report.changed : m_report.unchanged);
            return;
        }
        add(read);
    }

    void refuse(const RefusedBrand &refused)
    {
        ++m_report.refused;
        if (m_report.refusals.size() < keptBrandRefusals)
            m_report.refusals.append(refused);
    }
    void refuseUnread(const RefusedBrand &refused)
    {
        ++m_report.present;
        refuse(refused);
    }

    [[nodiscard]] const BrandImportReport &report() const { return m_report; }

private:
    static constexpr qsizetype merged = -2;

    void refuseFor(const BrandRow &row, BrandProblem problem)
    {
        const auto *words = std::ranges::find(problemWords, problem, &ProblemWords::problem);
        refuse({row.row, row.line, QString::fromLatin1(words->field), QString::fromLatin1(words->reason),
                problemMessage(problem), valueOf(row.brand, problem).left(200)});
    }

    void know(const Brand &brand)
    {
        const qsizetype place = m_brands.size();
        m_brands.append(brand);
        m_byCode.insert(brand.code.toUpper(), place);
        m_byId.insert(brand.id.value, place);
        if (brand.archivedOn && !brand.mergedInto.isSet())
            return; // found by its code alone
        if (!brand.creditCode.isEmpty())
            m_byCreditCode[brand.creditCode].append(place);
        for (const QString &name : {brand.nameEn, brand.nameZh})
            knowName(name, place);
    }

    void knowName(const QString &name, qsizetype place)
    {
        const QString key = brandKey(name);
        if (!key.isEmpty() && !m_byName.value(key).contains(place))
            m_byName[key].append(place);
    }

    /// Of the record that stands for this one; −1: nobody does any more.
    [[nodiscard]] qsizetype survivorOf(qsizetype place) const
    {
        for (qsizetype steps = 0; m_brands.at(place).mergedInto.isSet(); ++steps) {
            place = m_byId.value(m_brands.at(place).mergedInto.value, -1);
            if (place < 0 || steps == m_brands.size())
                return -1;
        }
        return m_brands.at(place).archivedOn ? -1 : place;
    }

    /// Whether a row with one of its names, and with it one of its companies', is about the record at `place`.
    [[nodiscard]] bool isAbout(const Brand &read, qsizetype place) const
    {
        const qsizetype survivor = survivorOf(place);
        return survivor >= 0 && couldBeOneCompany(m_brands.at(place), read)
               && !hasOtherCreditCode(m_brands.at(survivor), read);
    }

    /// Of the brand that the row is about; −1: none that is there.
    [[nodiscard]] qsizetype placeOf(const Brand &read) const
    {
        if (const auto place = m_byCode.constFind(read.code.toUpper()); place != m_byCode.cend())
            return m_brands.at(*place).mergedInto.isSet() ? merged : *place;
        for (const QString &name : {read.nameEn, read.nameZh}) {
            for (const qsizetype place : m_byName.value(brandKey(name))) {
                if (isAbout(read, place))
                    return survivorOf(place);
            }
        }
        // A company may have several brands: its code alone does not say which one.
        for (const qsizetype place : m_byCreditCode.value(read.creditCode)) {
            if (survivorOf(place) >= 0 && isNearlyCalled(m_brands.at(place), read))
                return survivorOf(place);
        }
        return -1;
    }

    [[nodiscard]] static bool areNear(const QString &one, const QString &other)
    {
        return likeness(brandPairs(brandKey(one)), brandPairs(brandKey(other))) >= nearEnough;
    }
    [[nodiscard]] static bool isNearlyCalled(const Brand &a, const Brand &b)
    {
        return areNear(a.nameEn, b.nameEn) || areNear(a.nameZh, b.nameZh);
    }
    [[nodiscard]] static bool hasOtherCreditCode(const Brand &a, const Brand &b)
    {
        return !a.creditCode.isEmpty() && !b.creditCode.isEmpty() && a.creditCode != b.creditCode;
    }

    /// Of two that have a name in common: neither codes, companies nor the names in the other script are against it.
    [[nodiscard]] static bool couldBeOneCompany(const Brand &a, const Brand &b)
    {
        const QString one = brandKey(a.company);
        const QString other = brandKey(b.company);
        const auto callDifferently = [](const QString &name, const QString &otherName) {
            return !brandKey(name).isEmpty() && !brandKey(otherName).isEmpty() && !areNear(name, otherName);
        };
        return !hasOtherCreditCode(a, b) && (one.isEmpty() || other.isEmpty() || one == other)
               && !callDifferently(a.nameEn, b.nameEn) && !callDifferently(a.nameZh, b.nameZh);
    }

    bool fill(qsizetype place, const Brand &read)
    {
        Brand &brand = m_brands[place];
        Brand after = brand;
        const auto take = [&](auto member) {
            if ((after.*member).isEmpty())
                after.*member = read.*member;
        };
        take(&Brand::nameEn);
        take(&Brand::nameZh);
        take(&Brand::company);
        take(&Brand::creditCode);
        take(&Brand::categories);
        take(&Brand::website);
        take(&Brand::notes);
        if (after == brand)
            return false;
        BrandRepository::update(m_journal, after, "changed by import");
        ++after.version;
        if (after.creditCode != brand.creditCode)
            m_byCreditCode[after.creditCode].append(place);
        knowName(after.nameEn, place);
        knowName(after.nameZh, place);
        brand = after;
        return true;
    }

    void add(Brand brand)
    {
        if (brand.code.isEmpty())
            brand.code = freeCode(codeFromName(brand));
        brand.id = BrandRepository::insert(m_journal, brand);
        const BrandIdentity identity{brand.id, brand.nameEn, brand.nameZh, brand.company, brand.creditCode, 0};
        m_report.near += m_index.like(identity, true).isEmpty() ? 0 : 1;
        m_index.add(identity);
        know(brand);
        ++m_report.added;
    }

    [[nodiscard]] QString freeCode(const QString &wanted)
    {
        if (!m_byCode.contains(wanted))
            return wanted;
        int &number = m_numbers[wanted];
        QString out;
        do
            out = wanted + u'-' + QString::number(++number + 1);
        while (m_byCode.contains(out));
        return out;
    }

    Journal &m_journal;
    QList<Brand> m_brands;
    QHash<QString, qsizetype> m_byCode; ///< in capitals
    QHash<QString, QList<qsizetype>> m_byCreditCode;
    QHash<qint64, qsizetype> m_byId;
    QHash<QString, QList<qsizetype>> m_byName; ///< by the name's key: several companies may have a brand of one name
    QHash<QString, int> m_numbers;             ///< behind codes that are taken
    BrandIndex m_index;
    BrandImportReport m_report;
};

} // namespace

BrandImportReport BrandImporter::run(const QString &path, Progress &progress, bool trial)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    tx.lock("import brands");
    Journal journal(tx, *m_w);
    BrandImport import(m_w->db, journal);
    const char *form = readBrandFile(path, progress,
                                     {[&import](const BrandRow &row) { import.take(row); },
                                      [&import](const RefusedBrand &refused) {
                                          import.refuseUnread(refused);
                                      }});
    BrandImportReport out = import.report();
    out.form = QString::fromLatin1(form);
    if (trial)
        return out; // the transaction is rolled back
    if (out.added + out.changed > 0) {
        const auto figure = [](const char *name, qint64 number) {
            return HistoryEntry::Change{QString::fromLatin1(name), QString(), QString::number(number)};
        };
        journal.note(Area::Brands, "brand", 0, QFileInfo(path).fileName(), "imported",
                     {figure("present", out.present), figure("added", out.added), figure("updated", out.changed),
                      figure("unchanged", out.unchanged), figure("refused", out.refused)});
    }
    tx.commit();
    return out;
}

} // namespace lianming
