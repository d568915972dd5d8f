#include "ui/approvals/reviewthreads.h"

#include "ui/text/approvalwords.h"
#include "ui/text/format.h"
#include "ui/widgets/clickrow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

QString signedLine(const ReviewComment &comment)
{
    const QString who = comment.side == ReviewSide::Licensee
                            ? ReviewThreads::tr("%1, for the licensee").arg(comment.actor)
                            : comment.actor;
    return who + QStringLiteral(" · ") + timeText(comment.at);
}

/// "Concept, round 2 · artwork.pdf · page 3".
QString threadPlace(const ReviewThread &thread, const ApprovalDetail &detail)
{
    const auto round = std::ranges::find(detail.submissions, thread.first.submission, &Submission::id);
    if (round == detail.submissions.end())
        return {};
    QString out = ReviewThreads::tr("%1, round %2").arg(reviewStageText(round->stage)).arg(round->round);
    const auto file = std::ranges::find(round->files, thread.first.pin.file, &SubmissionFile::id);
    if (file != round->files.end() && round->files.size() > 1)
        out += QStringLiteral(" · ") + file->name;
    if (thread.first.pin.page > 1)
        out += QStringLiteral(" · ") + ReviewThreads::tr("page %1").arg(thread.first.pin.page);
    return out;
}

} // namespace

ReviewThreads::ReviewThreads(QWidget *parent) : DetailView(parent)
{
}

void ReviewThreads::show(const ApprovalDetail &detail, const ReviewRights &rights, qint64 chosenThread)
{
    begin(space::m);
    if (detail.threads.isEmpty())
        addWords(tr("No remarks yet. Click a place of the picture, or press Enter on it, and write below."),
                 TextSize::Body, Token::Ink2);
    for (const ReviewThread &thread : detail.threads)
        addThread(thread, detail, rights, thread.id().value == chosenThread);
    finish();
}

void ReviewThreads::addThread(const ReviewThread &thread, const ApprovalDetail &detail, const ReviewRights &rights,
                              bool isChosen)
{
    const QString state = thread.isResolved()        ? tr("Resolved")
                          : !thread.marks.isEmpty()  ? tr("Taken up again")
                          : thread.answers.isEmpty() ? tr("Open")
                                                     : tr("%n answer(s)", nullptr, int(thread.answers.size()));
    auto *row = new ClickRow(QStringLiteral("%1  %2").arg(thread.number).arg(threadPlace(thread, detail)), state);
    row->setObjectName(QStringLiteral("thread-%1").arg(thread.number));
    row->setBar(thread.isResolved() ? Token::Good : Token::Stop);
    row->setChosen(isChosen);
    row->addLine(thread.first.text);
    row->addLine(signedLine(thread.first)
                     + (thread.first.isInternal ? QStringLiteral(" · ") + tr("not for the licensee") : QString()),
                 TextSize::Note, Token::Ink2);
    if (isChosen) {
        for (const ReviewComment &answer : thread.answers) {
            row->addLine(QStringLiteral("↳ ") + answer.text);
            row->addLine(signedLine(answer), TextSize::Note, Token::Ink2);
        }
        for (const ReviewMark &mark : thread.marks) {
            const QString what = mark.isResolved ? tr("Resolved by %1").arg(mark.actor)
                                                 : tr("Taken up again by %1: %2").arg(mark.actor, mark.reason);
            row->addLine(what, TextSize::Note, mark.isResolved ? Token::GoodInk : Token::StopInk);
        }
    }
    connect(row, &ClickRow::clicked, this, [this, id = thread.id().value] { Q_EMIT chosen(id); });
    column()->addWidget(row);
    if (isChosen)
        addActions(thread, rights);
}

void ReviewThreads::addActions(const ReviewThread &thread, const ReviewRights &rights)
{
    if (!rights.reviews && !(rights.isLicensee && rights.handsIn))
        return;
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, const char *name, void (ReviewThreads::*wanted)(qint64)) {
        auto *push = new QPushButton(text);
        push->setObjectName(QString::fromLatin1(name));
        connect(push, &QPushButton::clicked, this, [this, wanted, id = thread.id().value] {
            Q_EMIT(this->*wanted)(id);
        });
        buttons->addWidget(push);
    };
    if (!thread.isResolved())
        button(tr("Answer…"), "reply", &ReviewThreads::replyWanted);
    if (rights.reviews && !thread.isResolved())
        button(tr("Resolve"), "resolve", &ReviewThreads::resolveWanted);
    if (rights.reviews && thread.isResolved())
        button(tr("Take up again…"), "reopen", &ReviewThreads::reopenWanted);
}

} // namespace lianming
