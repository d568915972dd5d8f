// The gate `statutory`: what the law wants a licence to say and in what form, asked of the contract's terms and of its
// text. A plain function. Sources: Copyright Law of the PRC (2020) art. 26, 27; its Implementing Regulations (2013)
// art. 23 and 24; Trademark Law (2019) art. 43. It finds what is missing; whether what is said is good is legal's to
// judge.
#pragma once

#include "core/drafting/draftedcontract.h"
#include "core/signing/gate.h"

namespace lianming {

/// Whether a grant gives rights of copyright, and whether it gives trade marks.
[[nodiscard]] bool givesCopyright(const GrantTerms &grant);
[[nodiscard]] bool givesTradeMark(const GrantTerms &grant);
/// Whether it is an exclusive licence of copyright in the sense of the Implementing Regulations: it shuts out others.
/// What it shuts out is what the contract says (art. 24), so a sole licence, which leaves the institution its own use,
/// is one.
[[nodiscard]] bool isExclusiveCopyright(const GrantTerms &grant);

/// What the law asks for and the contract does not have. `hasDocument`: a document is kept with it, which may be its
/// text on paper; nobody reads that here, so that the contents are then told as a warning.
/// - Written form (Implementing Regulations art. 23) of exclusive licences: without text and document they are blocked;
///   other licences are warned.
/// - Contents (Copyright Law art. 26): kind of right, exclusive or not, territory and term, fee and how it is paid,
///   liability for breach. A text must state them.
/// - Trade marks (Trademark Law art. 43): quality is supervised, goods bear the licensee's name and their origin. A
/// text
///   must say so; that the licence is recorded is a warning, since the duty is the law's own.
[[nodiscard]] QList<GateFinding> statutoryFindings(const DraftedContract &drafted, bool hasDocument);

/// The gate `text`: where text and terms do not agree; none without a text.
[[nodiscard]] QList<GateFinding> textGateFindings(const DraftedContract &drafted);

} // namespace lianming
