// Words for what core/diary says in codes.
#pragma once

#include "core/diary/diaryservice.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString diaryKindText(DiaryKind kind);
[[nodiscard]] QString obligationKindText(ObligationKind kind);
[[nodiscard]] QString dutyStateText(DutyState state);
[[nodiscard]] Tone dutyStateTone(DutyState state);
/// "Non-renewal", "Breach", …
[[nodiscard]] QString noticeKindText(NoticeKind kind);
/// "The institution", "The brand".
[[nodiscard]] QString bearerText(Party party);

} // namespace lianming
