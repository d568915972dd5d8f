// Figures over cases: how many stand where, how long removals took, how many listings are still up, what was won and
// recovered. Plain functions on rows; each figure names the filter that leads to its cases.
#pragma once

#include "core/base/money.h"
#include "core/cases/protectioncase.h"

#include <map>

namespace lianming {

/// One line of the list of cases.
struct CaseRow {
    Id<ProtectionCase> id;
    qint64 version = 0;
    QString number;
    QString title;
    Id<Institution> institution;
    QString institutionCode;
    qint64 seller = 0;
    QString sellerName;
    QString platform;
    RegistrationKind right = RegistrationKind::Copyright;
    CaseState state = CaseState::Draft;
    QDate stateOn;
    std::optional<QDate> sentOn;
    std::optional<QDate> respondBy;
    std::optional<CaseOutcome> outcome;
    QString owner;
    QString batch;
    QDate openedOn;
    std::optional<QDate> closedOn;
    int items = 0;
};

/// Which cases a list shows.
struct CaseFilter {
    QList<CaseState> states = {}; ///< none: all
    Id<Institution> institution = {};
    Id<Asset> asset = {};
    qint64 seller = 0;
    QString platform = {};
    QString batch = {};
    QString owner = {};
    std::optional<CaseOutcome> outcome = {};
    bool openOnly = false;
    bool stillUpOnly = false; ///< sent, and a listing of it is on sale
    std::optional<QDate> sentFrom = {};
    std::optional<QDate> sentUntil = {};
    QString text = {}; ///< in number, title, seller or address of a listing
};

/// A listing of a case that was sent.
struct RemovalRow {
    Id<ProtectionCase> record;
    QString platform;
    QDate sentOn;
    std::optional<QDate> removedOn;
    std::optional<QDate> restoredOn;
};

struct RecoveryRow {
    Id<ProtectionCase> record;
    QString kind; ///< recoveryKindCode()
    Money amount;
    QDate day;
};

struct RemovalTimes {
    int sent = 0;     ///< listings that a notice was sent about
    int removed = 0;  ///< and that are down
    int stillUp = 0;  ///< never taken down, or up again
    int restored = 0; ///< of these, those up again
    /// Days from sending to the first removal, of those that were ever removed. The median of an even number is the
    /// lower of the two in the middle, and the 90th percentile the nearest rank: both are days that somebody waited.
    std::optional<int> medianDays;
    std::optional<int> p90Days;
};
[[nodiscard]] RemovalTimes removalTimes(const QList<RemovalRow> &rows);

struct CaseFigures {
    struct Count {
        QString key;  ///< code of a state or outcome, name of a platform, id of a seller
        QString name; ///< of a seller
        int cases = 0;
    };
    QList<Count> byState;    ///< all states, in their order
    QList<Count> byPlatform; ///< most first
    QList<Count> bySeller;   ///< most first
    QList<Count> byOutcome;  ///< those that occur
    RemovalTimes removal;
    std::vector<std::pair<QString, RemovalTimes>> removalByPlatform; ///< by name
    struct Recovered {
        QString kind;
        Money amount;
    };
    QList<Recovered> recovered;  ///< by currency, then kind; never added up over currencies
    QList<Money> recoveredInAll; ///< one a currency
};
[[nodiscard]] CaseFigures caseFigures(const QList<CaseRow> &cases, const QList<RemovalRow> &removals,
                                      const QList<RecoveryRow> &recoveries);

enum class RecoveryKind { Settlement, Damages, LicenceFee, Costs };
/// "settlement", "damages", "licence_fee", "costs".
[[nodiscard]] const char *recoveryKindCode(RecoveryKind kind);
[[nodiscard]] std::optional<RecoveryKind> parseRecoveryKind(QStringView code);

struct CaseRecovery {
    qint64 id = 0;
    RecoveryKind kind = RecoveryKind::Settlement;
    Money amount; ///< below 0: what was entered too much
    QDate day;
    QString note;
    QDateTime at;
    QString actor;
};

} // namespace lianming
