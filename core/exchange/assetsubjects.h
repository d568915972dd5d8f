// What a source says an object shows or is, as terms of the vocabularies: those that ship and the house's own, found by
// code or by name in either language. Words that none of them has are handed back. Also all SQL about the terms that an
// import gives assets.
#pragma once

#include "core/audit/journal.h"
#include "core/base/id.h"

#include <QHash>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lianming {

struct Asset;
struct Institution;

class SubjectTerms
{
public:
    explicit SubjectTerms(Connection &db);

    struct Found {
        std::string codes; ///< sorted, "; " between them
        std::string words; ///< of no vocabulary, "; " between them
    };
    /// Of a list between semicolons (also wide ones) or line ends. Thread: the caller's own.
    [[nodiscard]] Found of(std::string_view list);

private:
    [[nodiscard]] const std::string &codeOf(std::string_view word);

    QHash<QString, QString> m_codes;                      ///< by code and by folded name
    std::unordered_map<std::string, std::string> m_known; ///< words met before; empty: none
};

/// The codes of a list as SubjectTerms joins them.
[[nodiscard]] QStringList subjectCodes(std::string_view joined);

/// Given terms of an institution's assets, joined as SubjectTerms does.
[[nodiscard]] std::unordered_map<qint64, std::string> termsOfAssets(Connection &db, Id<Institution> institution);
/// The same of these assets.
[[nodiscard]] std::unordered_map<qint64, std::string> termsOfAssets(Connection &db, const std::vector<qint64> &ids);
/// Terms of assets that have none yet.
void insertTerms(Transaction &tx, const std::vector<std::pair<qint64, std::string>> &terms);
/// Puts these in the place of an asset's; a line of history where that changes anything.
void replaceTerms(Journal &journal, Id<Asset> asset, const QString &label, const std::string &terms);

} // namespace lianming
