// A round of negotiation: a contract as one side laid it on the table, kept as it was. Plain values; what changed from
// one to the next is compareTexts()'s business.
#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lianming {

struct Contract;

enum class RoundSide { Institution, Brand };

/// "institution", "brand".
[[nodiscard]] const char *roundSideCode(RoundSide side);
[[nodiscard]] std::optional<RoundSide> parseRoundSide(QStringView code);

struct ContractRound {
    Id<ContractRound> id;
    Id<Contract> contract;
    int number = 1; ///< from 1, by contract
    RoundSide side = RoundSide::Institution;
    QString note;  ///< may be empty
    QDateTime at;  ///< UTC
    QString actor; ///< who kept it

    friend bool operator==(const ContractRound &, const ContractRound &) = default;
};

} // namespace lianming
