// Words for what core/proposals and the rights check say in codes.
#pragma once

#include "core/proposals/proposal.h"
#include "core/rights/avails.h"
#include "ui/text/words.h"

namespace lianming {

[[nodiscard]] QString stageText(ProposalStage stage);
/// What ships, in both languages.
[[nodiscard]] NamePair stageNames(ProposalStage stage);
/// In an institution's own words where it has some.
[[nodiscard]] QString stageText(const HouseStage &stage);
[[nodiscard]] QString reasonText(const HouseReason &reason);
/// Of a reason that ships; another code as it is.
[[nodiscard]] QString reasonText(const QString &code);
[[nodiscard]] QString exclusivityText(Exclusivity exclusivity);
[[nodiscard]] QString rightText(Right right);
/// "Reproduction, distribution".
[[nodiscard]] QString rightsText(const std::vector<Right> &rights);
/// "The rights are free", "Free under conditions", "Taken".
[[nodiscard]] QString verdictText(AvailsVerdict verdict);
[[nodiscard]] QString conflictReasonText(ConflictReason reason);
/// What is shared with a grant, in one line: codes of territories, categories and channels, then the days.
[[nodiscard]] QString conflictText(const Conflict &conflict);
/// Why a conflict concerns a part of a work, or a work for a part: Conflict::works, as they are called.
[[nodiscard]] QString worksText(const QString &works);
/// A gap in the chain of title: "SZM/1: adaptation is not ours to give".
[[nodiscard]] QString titleGapText(const TitleGap &gap);
/// "Trade mark 17000001 is registered for Textiles; not for Bags; until 14 Jun 2027".
[[nodiscard]] QString registrationLackText(const MarkLack &lack);
[[nodiscard]] QString restrictionText(const FoundRestriction &restriction);
/// Why a move is not on: the stage table's answer in words; empty for a move that a person may make.
[[nodiscard]] QString moveRefusedText(const HouseStage &from, const HouseStage &to);
/// What a move there will check or ask for, said before it is made; empty for nothing.
[[nodiscard]] QString moveChecksText(ProposalStage from, ProposalStage to);

/// Codes as people type and read them: separated by commas.
[[nodiscard]] QString codesText(const QStringList &codes);
[[nodiscard]] QString codesText(const std::vector<std::string> &codes);
/// The codes of a text with commas (also Chinese ones), semicolons, line ends or blanks between them, each once.
[[nodiscard]] QStringList codesOf(const QString &text);
[[nodiscard]] std::vector<std::string> codeStringsOf(const QString &text);

} // namespace lianming
