// The verbs of trusted time: which authorities a workspace goes to, what waits for a stamp, and taking in what they
// answered. Asking them is fetchStamp()'s (core/audit/timestampauthority.h), so that no database waits for a network:
// due() says what to ask for, fetchStamp() asks on any other thread, record() checks what came and writes it.
#pragma once

#include "core/audit/timestampauthority.h"
#include "core/db/workspace.h"
#include "core/protection/evidence.h"

namespace lianming {

/// What is to be asked for, and of whom.
struct StampWork {
    QList<TimeAuthority> authorities; ///< none: there is nobody to ask, and all of it waits
    QList<Stamp> stamps;
};

/// What waits and why.
struct StampQueue {
    StampCounts counts;
    bool hasAuthority = false;
    QList<Stamp> waiting; ///< the oldest first, at most as many as were asked for

    /// Why this one waits, for a person.
    [[nodiscard]] Message reason(const Stamp &stamp) const;
};

/// What a run through the queue came to.
struct StampRun {
    qint64 stamped = 0;
    qint64 waiting = 0;                  ///< that still wait
    std::optional<StampTrouble> trouble; ///< the last one
};

class StampService
{
public:
    explicit StampService(Workspace &workspace) : m_w(&workspace) {}

    /// The first to be asked first.
    [[nodiscard]] QList<TimeAuthority> authorities();
    /// At most ten, each address once. Throws as requireUsable().
    void setAuthorities(const QList<TimeAuthority> &authorities);

    [[nodiscard]] StampQueue queue(int limit = 200);
    /// The stamp of a piece of evidence, or that it waits. Throws Error::NotFound.
    [[nodiscard]] Stamp stamp(Id<Evidence> id);

    enum class Which { Due, All }; ///< All: also those whose next attempt is later
    [[nodiscard]] StampWork due(Which which = Which::Due, int limit = 200);
    /// Checks an answer, against the authority as the workspace names it now, and writes it, or why it does not stand.
    /// Returns the trouble; none: it is stamped, now or by somebody else before. Throws Error::NotFound for a stamp
    /// that nobody asked for, Error::Rejected for an answer of another digest or of an authority that is none any more.
    StampTrouble record(const StampAnswer &answer);

    /// Those that were not asked for, because no authority could be reached for `asked`, wait as long as that one does:
    /// without a network they are not made to wait for it one after the other.
    void postpone(Id<Stamp> asked, const QList<Stamp> &rest);

    /// All of this for a program without another thread to wait on: goes through all that waits, and ends where no
    /// authority can be reached. Progress counts stamps. Throws Error::Rejected where no authority is set.
    StampRun run(Progress *progress = nullptr, const QuestionLimits &limits = {});

private:
    Workspace *m_w;
};

} // namespace lianming
