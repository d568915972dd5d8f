// The terms that can be given, those that ship and the house's own together: looked up by code, walked upwards. A plain
// value; whoever has read the house's terms makes one.
#pragma once

#include "core/vocabulary/thesaurus.h"

#include <QHash>

namespace lianming {

class TermBook
{
public:
    /// The shipped ones alone.
    TermBook() = default;
    explicit TermBook(QList<Term> own);

    /// Null for a code that is none. Lives as long as the book.
    [[nodiscard]] const Term *find(const QString &code) const;
    /// The term above; null at the top.
    [[nodiscard]] const Term *above(const Term &term) const;
    [[nodiscard]] const QList<Term> &own() const { return m_own; }
    /// Whether `code` is this term or lies somewhere below it.
    [[nodiscard]] bool isWithin(const QString &code, const QString &term) const;
    /// Codes of the house's own terms that are this term or lie below it.
    [[nodiscard]] QStringList ownWithin(const QString &term) const;

private:
    QList<Term> m_own;
    QHash<QString, qsizetype> m_places; ///< of the own ones
};

} // namespace lianming
