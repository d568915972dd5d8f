// What can be done with cases against copies. Each verb that writes is one transaction with its line in the history and
// its notification. It keeps true:
// - A notice is sent only with two approvals of exactly its content, by two people neither of whom wrote last in it.
//   The law makes a wrongful notice costly (E-commerce Law art. 42), so two others read it. Whoever opens the case or
//   changes its notice is its writer from then on, and what others had approved is gone; legal's confirmation about a
//   licensee's scope drops approvals too, but makes nobody the writer. In a workspace without people the rule is the
//   same: the two open it under names of their own (the name in the settings; on the command line, the user of the
//   computer).
// - What the gates ask for (noticegates.h) is asked again when it is approved and when it is sent: the evidence is
//   hashed, and the seller's licences are looked at on that day.
// - A listing is in one open case at most: nobody sends two notices about it.
// - What was sent stays as it was sent: its content word for word with the move, its papers by their hash as letters.
#pragma once

#include "core/base/progress.h"
#include "core/cases/caseanswers.h"
#include "core/cases/caselog.h"
#include "core/db/workspace.h"
#include "core/people/role.h"

namespace lianming {

/// A case with all that was recorded about it.
struct CaseDetail {
    ProtectionCase record;
    NoticeFacts facts;                ///< its files looked for, not hashed
    QString fingerprint;              ///< of its notice: while it is out, as it was sent
    QStringList approvers;            ///< of this content
    QList<CaseMove> moves;            ///< possible in its state
    MoveFacts moveFacts;              ///< what the gates of the next move look at, but for what the move itself says
    std::optional<CounterTime> clock; ///< while the fifteen days run
    std::optional<Message> due;       ///< the days are over: what must happen
    QList<CaseApproval> approvals;
    QList<CaseEvent> events;
    QList<CaseLetter> letters;
    QList<CaseRecovery> recoveries;
    std::optional<CaseLog::Worksheet> damages;
};

/// What keeps a notice from being approved and sent.
struct NoticeCheck {
    QList<NoticeFinding> findings;
    std::optional<NoticeStanding> standing;
    QString fingerprint;
    QStringList approvers;
    [[nodiscard]] bool isComplete() const { return findings.isEmpty(); }
};

/// A paper of a notice as it is sent, to be kept with the case.
struct NoticePaper {
    QString name; ///< of the file
    QByteArray content;
    QString fingerprint; ///< of the notice that it prints
};

/// Something that happened to a case.
struct CaseStep {
    CaseMove move = CaseMove::Send;
    QDate day; ///< of all but AnswerArrived, which has an instant
    QString reason;
    QString reference; ///< of the platform; of the authority or the court
    QDate toldOn;      ///< of a filing: when the platform was told; invalid: not yet
    QString party;     ///< through which channel it was sent; with which authority or court it was filed
    std::optional<CaseOutcome> outcome; ///< of Close
    QDateTime arrivedAt;                ///< of AnswerArrived
    QString zone;                       ///< where that was; empty: Asia/Shanghai
    QList<Id<CaseItem>> items;          ///< of Remove and Restore: which; none: all that it can be said of
    QList<NoticePaper> papers;          ///< of Send: the notice as it leaves, kept as letters (core/reports)
};

/// What many cases at once were opened with, and what was left out.
struct BatchOutcome {
    QString batch;
    QList<Id<ProtectionCase>> cases;
    QList<std::pair<qint64, Message>> leftOut; ///< listings, and why
};

/// The listings that CaseService::draftFor() left out of what it made of them, and why.
[[nodiscard]] QList<std::pair<qint64, Message>> leftOutOf(const ProtectionCase &draft, const QList<qint64> &listings);

struct CaseClockRow {
    CaseRow row;
    CounterTime time;
    std::optional<Message> due;
};

struct CaseAlarm {
    Id<ProtectionCase> record;
    QString number;
    QDate respondBy;
    int daysLeft = 0; ///< below 0: over
};

class CaseService
{
public:
    explicit CaseService(Workspace &workspace, CaseAnswers answers = workspaceAnswers())
        : m_w(&workspace), m_answers(std::move(answers))
    {
    }

    // Reading. Throw Error::NotFound.
    [[nodiscard]] QList<CaseRow> list(const CaseFilter &filter = {}) const;
    [[nodiscard]] ProtectionCase get(Id<ProtectionCase> id) const;
    [[nodiscard]] ProtectionCase get(const QString &number) const;
    [[nodiscard]] CaseDetail detail(Id<ProtectionCase> id) const;
    /// Hashes the evidence and asks for the seller's standing today.
    [[nodiscard]] NoticeCheck check(Id<ProtectionCase> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<ProtectionCase> id) const;

    // Writing a notice.
    /// What a case about these listings would begin with: their seller and platform, the right holder's particulars of
    /// the institution's newest case. Of listings with one address the first. Throws Error::NotFound for a listing that
    /// is not there, Error::BadInput where they are not all one seller's.
    [[nodiscard]] ProtectionCase draftFor(Id<Institution> institution, const QList<qint64> &listings) const;
    /// Stored as a draft with the next number of the year. What was typed is joined to what is known: an address to its
    /// listing, the listing to its seller, the seller to its platform. Throws Error::BadInput for an invalid record and
    /// for a work of another institution, Error::Duplicate for a listing that an open case has, NotFound for what is
    /// not there.
    Id<ProtectionCase> open(ProtectionCase record);
    /// A case for each seller of the listings, all alike in what `common` says of the notice; nobody has declared them
    /// true, and evidence that names another shop stays out. Left out are listings without a seller, those of another
    /// open case or another institution's works, a second one with the same address, and those that somebody has
    /// dismissed.
    BatchOutcome openForSellers(const ProtectionCase &common, const QList<qint64> &listings);
    /// Listings of a seller with matches that nobody has decided about.
    [[nodiscard]] QList<qint64> openListings(qint64 seller) const;
    /// The record as a whole while its notice may be written; later its title, owner and notes. A change of the notice
    /// takes it back to a draft and makes the actor its writer; what somebody else had declared true is to be declared
    /// again, and what legal confirmed of another seller, listing or right to be confirmed. Throws as open();
    /// Error::Conflict when somebody else changed it, Error::Rejected for a notice that was sent.
    void change(const ProtectionCase &record);
    /// Adds evidence of the store to the notice. Throws Error::NotFound, Error::Rejected for what is superseded.
    void addEvidence(Id<ProtectionCase> id, qint64 version, const QList<Id<Evidence>> &evidence);
    /// Legal's word that the notice goes out although the seller is a licensee, out of scope. Throws Error::Rejected
    /// for anybody but legal, for a seller who needs none or may not be written to at all, Error::BadInput without a
    /// reason.
    void confirmScope(Id<ProtectionCase> id, qint64 version, const QString &reason);

    // Moves. Throw Error::Rejected with what is in the way, Error::Conflict for another version.
    void approve(Id<ProtectionCase> id, qint64 version, const QString &note = {});
    /// Refuses the notice, or takes the own approval back. Throws without a note.
    void refuse(Id<ProtectionCase> id, qint64 version, const QString &note);
    /// Any other move. Throws Error::Conflict for papers of another content than the one that is sent.
    void record(Id<ProtectionCase> id, qint64 version, const CaseStep &step);

    // The fifteen days.
    /// Those that run, the first to end first.
    [[nodiscard]] QList<CaseClockRow> clocks() const;
    /// Tells of days that are near (counterAlarmDays) or over, each once.
    QList<CaseAlarm> tellAlarms();

    // Correspondence and money.
    /// `file`: a document that goes with it, taken into the store; empty: none. Throws Error::BadInput for a letter
    /// without a party, or without text and document.
    void addLetter(Id<ProtectionCase> id, CaseLetter letter, const QString &file = {}, Progress *progress = nullptr);
    /// Throws Error::BadInput for no amount, a day to come and a sum of one kind and currency below zero.
    void addRecovery(Id<ProtectionCase> id, const CaseRecovery &recovery);

    // Damages.
    /// What contracts over the same assets say: fixed fees, guarantees, and royalties of closed periods. The person
    /// chooses.
    [[nodiscard]] QList<ReferenceFee> feeReferences(Id<ProtectionCase> id) const;
    /// Stores the worksheet as it is; one with problems, too, as it is worked on. `version` as CaseLog::save(). Throws
    /// Error::BadInput for fees that no contract says.
    void saveDamages(Id<ProtectionCase> id, const DamagesInput &input, qint64 version);

    [[nodiscard]] CaseFigures figures(const CaseFilter &filter = {}) const;

private:
    Id<ProtectionCase> store(Journal &journal, ProtectionCase record) const;
    void write(Journal &journal, ProtectionCase before, ProtectionCase after, const char *action) const;
    [[nodiscard]] NoticeFacts hashedFacts(Id<ProtectionCase> id) const;
    [[nodiscard]] MoveFacts moveFacts(const ProtectionCase &record, const NoticeFacts &notice) const;

    Workspace *m_w;
    CaseAnswers m_answers;
};

/// The lock that moves of cases hold, so that two programs do not both make one.
inline constexpr auto caseLock = "protection cases";
/// Throws Error::NotFound; with `version`, Error::Conflict for another.
[[nodiscard]] ProtectionCase requireCase(Connection &db, Id<ProtectionCase> id, std::optional<qint64> version = {});
/// Tells of a case: its owner, and who follows it, its institution or its seller's case.
void tellOfCase(Journal &journal, const ProtectionCase &record, const char *code, const QStringList &args,
                const QList<Role> &asked = {});

} // namespace lianming
