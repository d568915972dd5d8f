// Who stands behind a grant of the rights check, for the reasons of an answer: the record, its title, the parties'
// people.
#pragma once

#include "core/db/connection.h"

#include <QStringList>

#include <string>
#include <vector>

namespace lianming {

enum class GrantRecord { Contract, Proposal, Reservation };

struct GrantOrigin {
    std::string grant; ///< as the answer names it: "CONTRACT#1", a proposal's or a reservation's number
    GrantRecord kind = GrantRecord::Contract;
    qint64 record = 0; ///< its id
    QString number;
    QString title;
    QString brandEn; ///< empty for the institution's own
    QString brandZh;
    QStringList people; ///< who follows it in the house, then the brand's contacts with what they do
};

/// The origins of those that there are, in the order asked.
[[nodiscard]] std::vector<GrantOrigin> grantOrigins(Connection &db, const std::vector<std::string> &grants);

/// What an asset is called.
struct AssetTitle {
    QString code;
    QString english;
    QString chinese;
};

/// The titles of single assets among `codes`.
[[nodiscard]] std::vector<AssetTitle> assetTitles(Connection &db, const QStringList &codes);

} // namespace lianming
