// Many licensees' files at once: for each which contract and period it most likely reports and why, whether it can be
// taken as it is, and the taking in, one transaction a file. It keeps true: nothing is taken that is in doubt, that was
// taken before, or that would push out what another file brought; one bad file stops no other. How one file is read and
// stored is StatementImport's business.
#pragma once

#include "core/exchange/statementguess.h"
#include "core/exchange/statementimport.h"

namespace lianming {

/// A file of a batch, looked at.
struct BatchFile {
    enum class State {
        Ready,
        TakenBefore,  ///< the very same file is a statement already
        WouldReplace, ///< the period has other lines, which are open still
        SamePeriod,   ///< an earlier file of the batch is for this period
        Frozen,       ///< the period is approved or closed
        NoContract,   ///< none fits, or several do
        NoPeriod,     ///< none is named, or what is named contradicts itself
        NoColumns,    ///< a required field is not found
        BadRows,      ///< rows cannot be taken
        NoRows,
        Unreadable,
    };
    QString path;
    QString name; ///< of the file
    qint64 bytes = 0;
    QString sha256;
    QList<StatementGuess> guesses; ///< the surest first
    StatementGuess chosen;         ///< the surest, or what a person said
    bool isChosenByHand = false;
    QString encoding;
    StatementMapping mapping;
    bool remembered = false;
    QList<StatementField> missing;
    qint64 lines = 0; ///< that can be taken
    qint64 bad = 0;
    qint64 units = 0;
    std::map<std::string, Int128> gross; ///< by currency, minor units
    std::map<std::string, Int128> net;
    std::optional<DaySpan> days;
    TableFacts facts;
    State state = State::Unreadable;
    Message reason;               ///< for the state, in a sentence
    Id<SalesStatement> statement; ///< that it was taken as, or whose lines it would replace

    [[nodiscard]] bool isReady() const { return state == State::Ready; }
};
/// "ready", "taken_before" …
[[nodiscard]] const char *batchStateCode(BatchFile::State state);

/// What a person says of a file.
struct BatchChoice {
    Id<Contract> contract;
    QString period; ///< empty: to be found
};

struct BatchResult {
    QString path;
    std::optional<StatementOutcome> outcome; ///< unset where the file was not read to its end
    std::optional<Message> failure;          ///< why nothing of it was stored, where that is no row's fault
    [[nodiscard]] bool isStored() const { return outcome && outcome->stored; }
};

class StatementBatch
{
public:
    explicit StatementBatch(Workspace &workspace) : m_w(&workspace) {}

    /// The files themselves, and those in the folders and their folders, by name; what programs leave beside them
    /// (hidden files, locks) is not among them. Throws Error::BadInput for a path that is not there, and above 10,000.
    [[nodiscard]] static QStringList filesOf(const QStringList &paths);

    /// Looks at the files; changes nothing. Progress counts their bytes. Throws Cancelled only; what is wrong with a
    /// file stands in its state.
    [[nodiscard]] QList<BatchFile> look(const QStringList &files, Progress &progress) const;
    /// Looks at one file again after a person said what it is for.
    [[nodiscard]] BatchFile look(const QString &path, const BatchChoice &choice, Progress &progress) const;
    /// Marks the files that are for the period of an earlier one, or are equal to it; the others lose such a mark.
    static void compare(QList<BatchFile> &files);

    /// Takes in the files that are ready, and those that would replace open lines if `replace`; each in a transaction
    /// of its own, with a result for each of them in order. Cancelling ends with the file that is being read; it and
    /// those after it have no outcome. Progress counts bytes.
    [[nodiscard]] QList<BatchResult> take(const QList<BatchFile> &files, bool replace, Progress &progress);

    /// The contracts that reports are expected for, by licensee and number.
    [[nodiscard]] QList<ReportedContract> contracts() const;
    /// The periods of a contract that have begun by `today`, the latest first.
    [[nodiscard]] static QStringList periods(const ReportingContract &contract, QDate today);

private:
    [[nodiscard]] BatchFile looked(const QString &path, const QList<ReportedContract> &contracts,
                                   const BatchChoice &choice, Progress &progress, const ProgressShare &share) const;
    void read(BatchFile &out, const QList<ReportedContract> &contracts, const BatchChoice &choice, Progress &progress,
              const ProgressShare &share) const;
    void decide(BatchFile &out, const QList<ReportedContract> &contracts) const;

    Workspace *m_w;
};

} // namespace lianming
