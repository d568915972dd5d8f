// A brand that asks for licences and receives them. Its code is the licensee in grants: sister companies that count as
// one licensee are one brand.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>

namespace lianming {

struct Brand {
    Id<Brand> id;
    qint64 version = 1;
    QString code; ///< unique; see isPartyCode(); never "self"
    QString nameEn;
    QString nameZh;
    QString company;                        ///< legal name
    QString creditCode;                     ///< unified social credit code; may be empty
    QString country = QStringLiteral("CN"); ///< ISO 3166-1 alpha-2
    QStringList categories;                 ///< what it makes: Nice classes and below
    QString website;
    QString notes;
    bool fictitious = false; ///< invented for the sample workspace
    std::optional<QDate> archivedOn;
    Id<Brand> mergedInto; ///< the record that stands for this one, a duplicate

    friend bool operator==(const Brand &, const Brand &) = default;
};

enum class BrandProblem { CodeForm, NameMissing, CreditCodeForm, CountryForm, CategoryForm, WebsiteForm };

[[nodiscard]] QList<BrandProblem> validate(const Brand &brand);
[[nodiscard]] Message problemMessage(BrandProblem problem);

/// One row of the list.
struct BrandItem {
    Id<Brand> id;
    QString code;
    QString nameEn;
    QString nameZh;
    QString company;
    QString country;
    QStringList categories;
    bool fictitious = false;
    qint64 proposals = 0; ///< neither archived nor ended
    qint64 contracts = 0; ///< signed
    bool archived = false;
};

struct BrandFilter {
    QString text; ///< words in code, names, company and credit code, in either script
    bool withArchived = false;
};

} // namespace lianming
