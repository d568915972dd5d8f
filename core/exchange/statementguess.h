// Which contract and which period a licensee's file most likely reports, from what its name, its title and its first
// cells say, from the days of its rows and from the layout of earlier files: candidates with how sure each is and why.
// Plain functions on plain values; finding the values is StatementBatch's business.
#pragma once

#include "core/base/dates.h"
#include "core/base/message.h"
#include "core/royalties/salesstatement.h"

#include <QSet>

namespace lianming {

/// A contract that reports are expected for, with the names that a file may call its licensee by.
struct ReportedContract {
    ReportingContract contract;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString company;
    QStringList awaited; ///< periods that have ended and have no statement
};

/// What a file says of itself.
struct FileSigns {
    QString name;          ///< without folder and ending
    QString text;          ///< sheet names, title and first cells, a line each
    QString title;         ///< the rows above the header
    QSet<qint64> layoutOf; ///< brands that sent files with these columns before
    QString currency;      ///< of its rows; empty if they have several or none
    std::optional<DaySpan> days;
    QStringList periodWords; ///< what its column of periods says, each once
};

/// A contract and a period that a file may report.
struct StatementGuess {
    Id<Contract> contract;
    QString contractNumber;
    QString brandEn;
    QString brandZh;
    QString period;           ///< empty where none is named
    int contractSureness = 0; ///< 0 to 100
    int periodSureness = 0;
    QList<Message> reasons;

    [[nodiscard]] int sureness() const { return std::min(contractSureness, periodSureness); }
};

/// From here on a guess is good enough to be taken without asking.
constexpr int sureEnough = 60;

/// The contracts that something speaks for, the surest first; at most five. A guess that another equals is not sure.
[[nodiscard]] QList<StatementGuess> guessContracts(const FileSigns &signs, const QList<ReportedContract> &contracts);
/// Gives the guess its period, which is one of the contract's.
void guessPeriod(StatementGuess &guess, const FileSigns &signs, const ReportedContract &contract);

} // namespace lianming
