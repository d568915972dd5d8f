// What people decided about lines in question: a rate or a fee in place of the rules, a correction asked of the
// licensee, to let it be. Each decision is a row that stays; the newest of a line counts, and only while the line is
// the one that it was made about. It covers the reasons that the line was in question for then: a further reason opens
// the line again, while what it earns stays as decided until somebody decides anew. All SQL about line_resolution
// stands in the .cpp. Who may decide when is ExceptionService's to say.
#pragma once

#include "core/audit/journal.h"
#include "core/royalties/line.h"
#include "core/royalties/salesstatement.h"
#include "core/royalties/screening.h"

#include <map>
#include <optional>

namespace lianming {

/// A reported line of a statement.
struct LineRef {
    Id<SalesStatement> statement;
    qint64 line = 0; ///< its number in the statement

    friend bool operator==(LineRef, LineRef) = default;
    friend auto operator<=>(LineRef, LineRef) = default;
};

enum class ResolutionKind {
    Percent,    ///< earns a percent of its base
    PerUnit,    ///< earns an amount for each unit
    Fee,        ///< earns a fixed amount
    Correction, ///< the licensee is asked; figures stay as they are
    Ignore,     ///< is right as it is; figures stay
    Withdrawn,  ///< the decision before counts no longer
};
inline constexpr std::array resolutionKinds{ResolutionKind::Percent, ResolutionKind::PerUnit,
                                            ResolutionKind::Fee,     ResolutionKind::Correction,
                                            ResolutionKind::Ignore,  ResolutionKind::Withdrawn};
/// "percent", "per_unit", "fee", "correction", "ignore", "withdrawn".
[[nodiscard]] const char *resolutionKindCode(ResolutionKind kind);
/// Whether it changes what the line earns.
[[nodiscard]] constexpr bool settles(ResolutionKind kind)
{
    return kind <= ResolutionKind::Fee;
}

/// Where a line in question stands.
enum class LineState { Open, Waiting, Settled, Ignored };
inline constexpr std::array lineStates{LineState::Open, LineState::Waiting, LineState::Settled, LineState::Ignored};
/// "open", "waiting", "settled", "ignored".
[[nodiscard]] const char *lineStateCode(LineState state);
[[nodiscard]] std::optional<LineState> parseLineState(QStringView code);
[[nodiscard]] LineState stateAfter(ResolutionKind kind);

struct LineResolution {
    qint64 id = 0;
    LineRef line;
    ResolutionKind kind = ResolutionKind::Ignore;
    QString value;  ///< decimal: the percent, the amount a unit or the fee in major units of the contract's currency
    QString reason; ///< a person's words; of one that lapsed because the lines were replaced: empty
    QString fingerprint;
    qint64 carriedFrom = 0; ///< the decision about the period's earlier edition that it repeats; 0: none
    QDateTime at;
    QString actor;
    /// What the line was in question for; nothing: made before that was kept, for whatever it is.
    std::optional<QList<FlagReason>> covers;

    [[nodiscard]] bool isAbout(FlagReason flag) const { return !covers || covers->contains(flag); }
    /// `covers` as it is stored, and back.
    [[nodiscard]] QString coversText() const;
    [[nodiscard]] static std::optional<QList<FlagReason>> parseCovers(const std::optional<QString> &text);
    /// As the calculation takes it; only for those that settle. Throws Error::Corrupt for a value that cannot be read.
    [[nodiscard]] LineSettlement settlement(Currency currency) const;
};

/// SHA-256 of what the statement says in the line; empty for a line that is not there.
[[nodiscard]] QString lineFingerprint(Connection &db, LineRef line);

/// All decisions about a line, newest first.
[[nodiscard]] QList<LineResolution> resolutionsOf(Connection &db, LineRef line);
/// The newest decision of each line of a statement that has one; withdrawn ones too. Ordered by line.
[[nodiscard]] QList<LineResolution> newestResolutions(Connection &db, Id<SalesStatement> statement);
/// Writes a decision with the line's fingerprint as of now, in the journal's name and time; it covers what the line is
/// in question for now, one that is carried over what it covered. The database refuses it for a closed statement.
void insertResolution(Journal &journal, const LineResolution &resolution);

/// What lines of a statement earn in place of the rules, by line number: for whoever loads lines for a calculation.
/// Decisions about lines that have changed since are left out.
[[nodiscard]] std::map<qint64, LineSettlement> settlements(Connection &db, Id<SalesStatement> statement);

/// After a statement's lines were replaced: decisions about lines that are no longer the same are withdrawn, and so are
/// corrections that were asked for, since the answer is there; what was in question is forgotten until the next
/// calculation. Returns how many lapsed.
int lapseResolutions(Transaction &tx, Journal &journal, Id<SalesStatement> statement);
/// A later edition takes over the decisions about lines that it has under the same number with the same content, but
/// for requests that were waiting. Returns how many.
int carryResolutions(Transaction &tx, Journal &journal, Id<SalesStatement> from, Id<SalesStatement> to);

} // namespace lianming
