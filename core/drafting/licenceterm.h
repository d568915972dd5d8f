// The structured terms of a contract that its text states: one for each place in the record, its grants and its terms
// that a clause can speak of. A clause names them by placeholders, "{territories}", which are filled with the
// contract's own values, so that the text cannot say anything else. The words of the values are termwording.h's.
#pragma once

#include "core/base/words.h"

#include <QStringView>

#include <span>
#include <vector>

namespace lianming {

enum class LicenceTerm : quint8 {
    Number,
    Parties,
    Agent,
    Master, ///< the licence that this one is granted under
    Title,
    Use, ///< the purpose of a use of images, and its copies
    Assets,
    Rights,
    Products,
    Territories,
    Channels,
    Exclusivity,
    Grants, ///< every grant in full: states the six before, and the grants' own days
    Term,
    Renewal,
    SellOff,
    Sublicensing,
    Currency,
    Fees,
    Base,
    Rates,
    Guarantees,
    MarketingFund,
    Reserve,
    MinimumPayment,
    Tax,
    Splits,
    Reporting,
    Payment,
    LateInterest,
    Rounding,
    Unlicensed,
    Opening,
    Audit,
    Credit,
    Quality,
    Insurance,
    Confidentiality,
    Termination,
    Disputes,
};
inline constexpr int licenceTerms = int(LicenceTerm::Disputes) + 1;
/// All of them, in their order.
[[nodiscard]] std::span<const LicenceTerm> allLicenceTerms();

/// "number" … "disputes": what stands between the braces of a placeholder.
[[nodiscard]] const char *licenceTermCode(LicenceTerm term);
[[nodiscard]] std::optional<LicenceTerm> parseLicenceTerm(QStringView code);
/// "territories", "授权地域".
[[nodiscard]] Bilingual licenceTermName(LicenceTerm term);
/// Whether stating `stated` states `term` too.
[[nodiscard]] bool coversTerm(LicenceTerm stated, LicenceTerm term);

/// A placeholder in a text: its place with the braces, and its name.
struct Placeholder {
    qsizetype start = 0;
    qsizetype length = 0;
    QString name;
    std::optional<LicenceTerm> term; ///< nothing: no term has this name
};
/// The placeholders of a text in their order: a brace, a name of small letters and underscores, a brace. A single brace
/// is text.
[[nodiscard]] std::vector<Placeholder> placeholders(QStringView text);

} // namespace lianming
