// What proofs of periods and of lines have in common: numbers of explanation documents in the locale's form, and the
// contract's clauses in words.
#pragma once

#include "ui/royalties/proof.h"

#include <QCoreApplication>

namespace lianming {

/// Where proofs say tr().
class RoyaltyProof
{
    Q_DECLARE_TR_FUNCTIONS(RoyaltyProof)
};

/// A decimal of a document ("-1234.50") with its digits grouped; of any length. A fraction ("10/3") likewise.
[[nodiscard]] QString figureText(const OrderedJson &decimal);
/// "8 %" of "8".
[[nodiscard]] QString percentWords(const OrderedJson &percent);
/// A day of a document.
[[nodiscard]] QString dayWords(const OrderedJson &day);
[[nodiscard]] QString textOf(const OrderedJson &value);
[[nodiscard]] bool isZero(const OrderedJson &decimal);
[[nodiscard]] bool isNegative(const OrderedJson &decimal);
/// Whether two decimals have the same value, however many zeros they end in.
[[nodiscard]] bool isSameNumber(const OrderedJson &a, const OrderedJson &b);
/// "discounts, returns" of a list of codes.
[[nodiscard]] QString termsText(const OrderedJson &codes);

/// The clauses of a contract as steps that lead to it.
class Clauses
{
public:
    explicit Clauses(const ProofSource &source);

    [[nodiscard]] ProofStep rule(const QString &id) const;
    [[nodiscard]] ProofStep guarantee(const QString &id) const;
    [[nodiscard]] ProofStep base() const { return topic("base"); }
    [[nodiscard]] ProofStep reserve() const { return topic("reserve"); }
    [[nodiscard]] ProofStep fund() const { return topic("fund"); }
    [[nodiscard]] ProofStep unlicensed() const { return topic("unlicensed"); }
    [[nodiscard]] ProofStep rounding() const { return topic("rounding"); }
    [[nodiscard]] ProofStep fees() const;
    [[nodiscard]] ProofStep smallestPayment() const;
    [[nodiscard]] ProofStep withholding() const;
    [[nodiscard]] ProofStep vat() const;
    /// "Guarantee G1"; of the pool without one: "Royalties".
    [[nodiscard]] QString poolTitle(const QString &id) const;
    [[nodiscard]] bool hasGuarantee(const QString &id) const;

    /// Appends a clause that says something.
    static void add(std::vector<ProofStep> &parts, ProofStep clause)
    {
        if (!clause.words.isEmpty())
            parts.push_back(std::move(clause));
    }

private:
    [[nodiscard]] ProofStep clause(const QString &about, const QString &words) const;
    [[nodiscard]] ProofStep topic(const char *topic) const;

    const ProofSource &m_source;
    std::vector<std::pair<QString, QString>> m_byLabel; ///< rules, then guarantees
    std::vector<std::pair<QString, QString>> m_byTopic;
};

} // namespace lianming
