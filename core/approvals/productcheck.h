// What can be told of a product without looking at it: whether its contract covers what it is and shows, and whether
// the words that are to stand on it name its works rightly. Plain functions.
#pragma once

#include "core/base/message.h"
#include "core/rights/grant.h"

#include <QList>

namespace lianming {

/// A work on a product.
struct ProductWork {
    QString code;
    QString source; ///< the code of the work that this motif was cut from; may be empty
    QString titleEn;
    QString titleZh;
    QString accessionNumber;
    QString creditLine; ///< its own, or else its institution's
    QString pictureSha256;
    qint64 asset = 0;

    friend bool operator==(const ProductWork &, const ProductWork &) = default;
};

enum class ScopeProblem {
    NothingGranted,    ///< the contract is not signed, or its grants are over
    CategoryMissing,   ///< the product says not what it is
    WorksMissing,      ///< nor what is on it
    WorkNotGranted,    ///< detail: the asset's code
    CategoryNotGranted ///< for this work; detail: the category, the asset's code
};

struct ScopeFinding {
    ScopeProblem problem = ScopeProblem::NothingGranted;
    QStringList details;

    friend bool operator==(const ScopeFinding &, const ScopeFinding &) = default;
};

/// What keeps the contract from covering the product. A grant counts if it still runs on `day`, or will: a product is
/// made before its licence begins. A motif is covered with its work.
[[nodiscard]] QList<ScopeFinding> scopeFindings(const QString &category, const QList<ProductWork> &works,
                                                const std::vector<Grant> &grants, QDate day);
[[nodiscard]] Message findingMessage(const ScopeFinding &finding);

enum class LabelHint { TextMissing, CreditLineMissing, ObjectNumberMissing };
struct LabelFinding {
    LabelHint hint = LabelHint::TextMissing;
    QString detail; ///< the credit line or the accession number as it should stand there

    friend bool operator==(const LabelFinding &, const LabelFinding &) = default;
};

/// What the words on a product lack: each work's credit line and accession number, whatever the blanks between and the
/// capitals. Hints: a person decides.
[[nodiscard]] QList<LabelFinding> labelFindings(const QString &text, const QList<ProductWork> &works);
[[nodiscard]] Message findingMessage(const LabelFinding &finding);

} // namespace lianming
