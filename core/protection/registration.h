// A registration: a right that an authority has entered under a number, and the assets it stands for
// (spec/protection.md section 1). Rules on plain values; storing and listing are the service's.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>
#include <string_view>

namespace lianming {

struct Asset;
struct Institution;

enum class RegistrationKind { Copyright, Trademark, Design, Data, Customs };

/// "copyright", "trademark", "design", "data", "customs".
[[nodiscard]] const char *registrationKindCode(RegistrationKind kind);
[[nodiscard]] std::optional<RegistrationKind> parseRegistrationKind(QStringView code);

struct Registration {
    Id<Registration> id;
    qint64 version = 0;
    Id<Institution> institution;
    RegistrationKind kind = RegistrationKind::Copyright;
    QString number;      ///< as the authority writes it
    QString authority;   ///< who entered it
    QString title;       ///< of the work, the mark, the design
    QString holder;      ///< whose right it is
    QStringList classes; ///< Nice classes of a trade mark ("24"); types of work of the others
    QString territory;   ///< code of avails.md section 1: "CN"
    std::optional<QDate> filedOn;
    std::optional<QDate> grantedOn;
    std::optional<QDate> expiresOn; ///< last day; absent: it does not lapse
    QString notes;
    QList<Id<Asset>> assets;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Registration &, const Registration &) = default;
};

enum class RegistrationProblem {
    InstitutionMissing,
    NumberMissing,
    HolderMissing,
    TerritoryMalformed, ///< neither WORLD nor a country, a subdivision or a region by its form
    ClassMissing,       ///< a trade mark without a class
    ClassMalformed,     ///< a trade mark's class is not 1 to 45
    GrantedBeforeFiled,
    ExpiresBeforeGranted,
};

/// Everything that is wrong with `registration`, in the order of the form; nothing for one that may be stored.
[[nodiscard]] QList<RegistrationProblem> validate(const Registration &registration);
[[nodiscard]] Message problemMessage(RegistrationProblem problem);

/// When a trade mark must be renewed (protection.md section 1): in the twelve months before it lapses, or in six months
/// of grace after. All days included.
struct RenewalWindow {
    QDate opensOn;
    QDate expiresOn;
    QDate graceEndsOn;

    friend bool operator==(const RenewalWindow &, const RenewalWindow &) = default;
};
/// Nothing for other kinds and for a mark without a last day.
[[nodiscard]] std::optional<RenewalWindow> renewalWindow(const Registration &registration);

} // namespace lianming
