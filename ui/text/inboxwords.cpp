#include "ui/text/inboxwords.h"

#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/casewords.h"
#include "ui/text/diarywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/text/signingwords.h"
#include "ui/text/workplanwords.h"

#include <QHash>

#include <functional>

namespace lianming {

namespace {

/// What turns the codes of one kind into words.
const QHash<QString, std::function<QString(const QString &)>> &kinds()
{
    static const QHash<QString, std::function<QString(const QString &)>> all{
        {QStringLiteral("both"),
         [](const QString &names) {
             return titleText(names.section(u'|', 0, 0), names.section(u'|', 1));
         }},
        {QStringLiteral("stage"),
         [](const QString &code) {
             const auto stage = parseProposalStage(code);
             return stage ? stageText(*stage) : code;
         }},
        {QStringLiteral("reviewstage"),
         [](const QString &code) {
             const auto stage = parseReviewStage(code);
             return stage ? reviewStageText(*stage) : code;
         }},
        {QStringLiteral("reviewact"),
         [](const QString &code) {
             const auto act = parseReviewAct(code);
             return act ? reviewActText(*act) : code;
         }},
        {QStringLiteral("reviewer"),
         [](const QString &code) {
             const auto reviewer = parseReviewer(code);
             return reviewer ? reviewerText(*reviewer) : code;
         }},
        {QStringLiteral("opinion"),
         [](const QString &code) {
             const auto opinion = parseOpinion(code);
             return opinion ? opinionText(*opinion) : code;
         }},
        {QStringLiteral("task"),
         [](const QString &code) {
             const auto state = parseTaskState(code);
             return state ? taskStateText(*state) : code;
         }},
        {QStringLiteral("order"),
         [](const QString &code) {
             const auto state = parseOrderState(code);
             return state ? orderStateText(*state) : code;
         }},
        {QStringLiteral("case"),
         [](const QString &code) {
             const auto state = parseCaseState(code);
             return state ? caseStateText(*state) : code;
         }},
        {QStringLiteral("factory_approval"),
         [](const QString &code) {
             const auto state = parseFactoryApprovalState(code);
             return state ? factoryApprovalText(*state) : code;
         }},
        {QStringLiteral("gate"),
         [](const QString &code) {
             const auto gate = parseGate(code);
             return gate ? gateText(*gate) : code;
         }},
        {QStringLiteral("approval"),
         [](const QString &code) {
             const auto kind = parseApprovalKind(code);
             return kind ? approvalKindText(*kind) : code;
         }},
        {QStringLiteral("notice"),
         [](const QString &code) {
             const auto kind = parseNoticeKind(code);
             return kind ? noticeKindText(*kind) : code;
         }},
        {QStringLiteral("reason"),
         [](const QString &code) {
             return reasonText(code);
         }},
    };
    return all;
}

QString argumentText(const QString &argument)
{
    const qsizetype colon = argument.indexOf(u':');
    if (const auto kind = kinds().constFind(argument.left(std::max<qsizetype>(colon, 0))); kind != kinds().cend())
        return (*kind)(argument.mid(colon + 1));
    constexpr qsizetype dayLength = 10;
    const QDate day = argument.size() == dayLength ? QDate::fromString(argument, Qt::ISODate) : QDate();
    return day.isValid() ? dateText(day) : argument;
}

} // namespace

QString happeningText(const InboxItem &item)
{
    QStringList arguments;
    for (const QString &argument : item.args)
        arguments.append(argumentText(argument));
    return messageText(happeningMessage(item.code, item.label, arguments));
}

} // namespace lianming
