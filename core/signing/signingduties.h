// What a signature makes somebody do: recordal of a trade mark licence, filing of an exclusive copyright licence,
// samples and insurance as the terms agree. Plain functions; who signs puts them into the diary.
#pragma once

#include "core/diary/obligation.h"
#include "core/drafting/draftedcontract.h"

namespace lianming {

/// The obligations of a contract that is signed on a day, without those of a kind that `known` has already. Each names
/// the clause of the text that states it.
/// - Recordal: the licensor has the licence recorded within its term (Implementing Regulations of the Trademark Law
/// art.
///   69 with Trademark Law art. 43). The law names no other day; the house allows itself three months after the
///   signature, since an unrecorded licence does not stand against third parties in good faith.
/// - Filing: an exclusive licence of copyright may be filed with the copyright authority (Implementing Regulations of
/// the
///   Copyright Law art. 25). The law names no day; the house files within 30 days after the signature.
/// - Samples: those that the terms agree, by three months after the licence begins, when first products exist.
/// - Insurance: the policy is shown before the licence begins, and every year again while it runs.
[[nodiscard]] QList<Obligation> dutiesOfSigning(const DraftedContract &drafted, QDate signedOn,
                                                const QList<Obligation> &known);

} // namespace lianming
