// What leaves with a notice, word for word: the text that approvals are bound to, and that is kept once the notice was
// sent. A notice that is out is printed from what was kept: a mark that was renewed, a shop that was renamed and a
// stamp that came later change nothing of it. Plain functions on plain values.
#pragma once

#include "core/cases/noticegates.h"

namespace lianming {

/// All that the notice says and is sent with, as JSON whose keys come in their order by name: the same content is the
/// same text wherever it is made. What was found on a day (soundness, stamps, standing) is no part of it.
[[nodiscard]] QByteArray noticeContent(const NoticeFacts &facts);
/// SHA-256 of noticeContent(), in hexadecimal digits. Approvals hold for one only.
[[nodiscard]] QString noticeFingerprint(const NoticeFacts &facts);

/// What is kept of a notice that is sent: {"content": noticeContent(), "stamps": …}, the second what its papers say of
/// trusted time.
[[nodiscard]] QString keptNotice(const NoticeFacts &facts);
/// The notice as it was kept, in place of what records say today: the registrations, the names of seller and
/// institution, the notice's words, the stamps. Listings and evidence never change once a notice is out. Throws
/// Error::Corrupt for what keptNotice() did not write.
[[nodiscard]] NoticeFacts asKept(NoticeFacts facts, const QString &kept);

/// The newest sending, while its notice is out: nothing where none was sent, or it is written anew.
[[nodiscard]] const CaseEvent *sendingOf(const QList<CaseEvent> &events);

} // namespace lianming
