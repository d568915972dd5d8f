// An institution that licenses: a museum, library or academy. Its code is the first part of its assets' codes.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>
#include <string_view>

namespace lianming {

enum class InstitutionKind { Museum, Library, Academy, Other };

/// "museum", "library", "academy", "other".
[[nodiscard]] const char *institutionKindCode(InstitutionKind kind);
[[nodiscard]] std::optional<InstitutionKind> parseInstitutionKind(QStringView code);

struct Institution {
    Id<Institution> id;
    qint64 version = 1;
    QString code; ///< unique; see isPartyCode()
    QString nameEn;
    QString nameZh;
    InstitutionKind kind = InstitutionKind::Museum;
    QString country = QStringLiteral("CN"); ///< ISO 3166-1 alpha-2
    QString cityEn;
    QString cityZh;
    QString website;
    QString creditLine; ///< how its works are credited
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Institution &, const Institution &) = default;
};

enum class InstitutionProblem { CodeForm, NameMissing, CountryForm, WebsiteForm };

[[nodiscard]] QList<InstitutionProblem> validate(const Institution &institution);
[[nodiscard]] Message problemMessage(InstitutionProblem problem);

/// One row of the list.
struct InstitutionItem {
    Id<Institution> id;
    QString code;
    QString nameEn;
    QString nameZh;
    InstitutionKind kind = InstitutionKind::Museum;
    QString country;
    QString cityEn;
    QString cityZh;
    qint64 assets = 0;    ///< not archived
    qint64 proposals = 0; ///< neither archived nor ended
    qint64 contracts = 0; ///< signed
    bool archived = false;
};

struct InstitutionFilter {
    QString text; ///< words in code, names and city, in either script
    bool withArchived = false;
};

} // namespace lianming
