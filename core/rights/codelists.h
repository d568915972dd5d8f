// The lists of codes that a box consists of, as rows of a table of their own: owner, dimension, position, code.
// Contracts' grants, rights-in records, restrictions and reservations store theirs in the same form.
#pragma once

#include "core/db/statement.h"
#include "core/rights/rightsin.h"

#include <functional>

namespace lianming {

/// A table of code lists and its column that names the owner.
struct CodeListTable {
    const char *table;
    const char *owner;
};

struct CodeList {
    const char *dimension; ///< "asset", "right", "category", "territory", "territory_except", "channel"
    QStringList codes;
};

/// The lists of a box, and of what is held.
[[nodiscard]] QList<CodeList> codeListsOf(const GrantTerms &terms);
[[nodiscard]] QList<CodeList> codeListsOf(const RightsIn &held);
[[nodiscard]] QList<CodeList> codeListsOf(const Restriction &restriction);

/// Puts a code that was read into its list; codes that are none any more are left out.
void addCode(GrantTerms &terms, const QString &dimension, const QString &code);
void addCode(RightsIn &held, const QString &dimension, const QString &code);
void addCode(Restriction &restriction, const QString &dimension, const QString &code);

/// Replaces the lists of one owner.
void writeCodeLists(Connection &db, const CodeListTable &table, qint64 owner, const QList<CodeList> &lists);
/// Hands out every code of the owners that `owners` selects (a subquery of ids with `?` for `bound`), by owner,
/// dimension and position.
void readCodeLists(Connection &db, const CodeListTable &table, const QString &owners, const Fields &bound,
                   const std::function<void(qint64 owner, const QString &dimension, const QString &code)> &use);

/// For the history: lists as people compare them, one line a dimension.
[[nodiscard]] QString printed(const QList<CodeList> &lists);

} // namespace lianming
