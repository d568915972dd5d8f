// A person at an institution or at a brand. Belongs to exactly one of the two.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>

namespace lianming {

struct Brand;
struct Institution;

struct Contact {
    Id<Contact> id;
    qint64 version = 1;
    Id<Institution> institution; ///< either this
    Id<Brand> brand;             ///< or this
    QString name;
    QString role;
    QString email;
    QString phone;
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Contact &, const Contact &) = default;
};

enum class ContactProblem { OwnerMissing, NameMissing, EmailForm };

[[nodiscard]] QList<ContactProblem> validate(const Contact &contact);
[[nodiscard]] Message problemMessage(ContactProblem problem);

} // namespace lianming
