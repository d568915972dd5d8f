// Which editions of a contract's statements count: today, when a certain one was closed, or if a restatement that is
// being prepared took effect (spec/royalties.md section 6). Plain functions over the list of all editions.
#pragma once

#include "core/royalties/salesstatement.h"

namespace lianming {

class Editions
{
public:
    /// `all`: every edition of one contract, by period and edition.
    explicit Editions(QList<SalesStatement> all) : m_all(std::move(all)) {}

    [[nodiscard]] const QList<SalesStatement> &all() const { return m_all; }
    /// The edition, or null.
    [[nodiscard]] const SalesStatement *find(Id<SalesStatement> id) const;

    /// Of each period the edition that counts today: the last one closed, or the first while it is not.
    [[nodiscard]] QList<SalesStatement> today() const;
    /// Those that counted when the `closing`-th closing was done, it included.
    [[nodiscard]] QList<SalesStatement> asOf(int closing) const;
    /// Those that count for `statement` itself: as of its closing, or today with it in its period's place.
    [[nodiscard]] QList<SalesStatement> countingFor(const SalesStatement &statement) const;

    /// What the closed periods are booked with, in their order: the first editions of those closed before the
    /// `closing`-th closing; 0: all of them.
    [[nodiscard]] QList<SalesStatement> booked(int closing = 0) const;
    /// How many restatements took effect before the `closing`-th closing.
    [[nodiscard]] int restatementsBefore(int closing) const;
    /// The one that was closed last, or null.
    [[nodiscard]] const SalesStatement *lastClosed() const;
    /// Restatements that have not taken effect yet.
    [[nodiscard]] QList<SalesStatement> pending() const;

private:
    template<class Counts>
    [[nodiscard]] QList<SalesStatement> newest(Counts counts) const;

    QList<SalesStatement> m_all;
};

} // namespace lianming
