// Institutions for tests and benchmarks, written past the verbs: with a code and a name, and nothing else.
#pragma once

#include "core/base/id.h"
#include "core/db/statement.h"
#include "core/db/workspace.h"

namespace lianming {

struct Institution;

inline Id<Institution> addInstitution(Workspace &w, const char *kind, const QString &code, const QString &nameEn,
                                      const QString &nameZh = {})
{
    return {insertRow(w.db, "institution",
                      {{"code", code},
                       {"name_en", nameEn},
                       {"name_zh", nameZh},
                       {"kind", kind},
                       {"country", "CN"},
                       {"city_en", ""},
                       {"city_zh", ""},
                       {"website", ""},
                       {"credit_line", ""},
                       {"notes", ""}})};
}

inline Id<Institution> addMuseum(Workspace &w, const QString &code, const QString &name = QStringLiteral("Museum"))
{
    return addInstitution(w, "museum", code, name);
}

/// The first institution that the workspace has; the Dunhuang Academy where it had none.
inline qint64 anyInstitution(Workspace &w)
{
    const auto found = Statement(w.db, QStringLiteral("SELECT MIN(id) FROM institution")).one<qint64>().value_or(0);
    return found != 0 ? found
                      : addInstitution(w, "academy", QStringLiteral("DHA"), QStringLiteral("Dunhuang Academy"),
                                       QStringLiteral("敦煌研究院"))
                            .value;
}

} // namespace lianming
