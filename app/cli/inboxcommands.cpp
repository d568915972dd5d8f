#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/inbox/inboxservice.h"
#include "core/proposals/pipeline.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lianming::cli {

namespace {

QString inWords(const Message &message)
{
    return message.filled(QCoreApplication::translate("core", message.text));
}

/// An argument as a sentence has it: a name in English or else in Chinese, a reason that ships, a code without its
/// kind.
QString argumentWord(const QString &argument)
{
    static const QRegularExpression coded(QStringLiteral("^([a-z_]+):([a-z0-9_]+)$"));
    if (argument.startsWith(u"both:")) {
        const QString english = argument.mid(5).section(u'|', 0, 0);
        return english.isEmpty() ? argument.section(u'|', 1) : english;
    }
    const QRegularExpressionMatch match = coded.match(argument);
    if (!match.hasMatch())
        return argument;
    const auto reason = match.captured(1) == u"reason" ? shippedReasonMessage(match.captured(2)) : std::nullopt;
    return reason ? inWords(*reason) : match.captured(2).replace(u'_', u' ');
}

OrderedJson inboxJson(const InboxItem &item)
{
    QStringList words;
    for (const QString &argument : item.args)
        words.append(argumentWord(argument));
    return {{"id", item.id},
            {"at", utf8(item.at.toString(Qt::ISODate))},
            {"who", utf8(item.actor)},
            {"what", utf8(inWords(happeningMessage(item.code, item.label, words)))},
            {"code", utf8(item.code)},
            {"record", utf8(item.record.table)},
            {"record_id", item.record.id},
            {"label", utf8(item.label)},
            {"args", listJson(item.args)},
            {"read", item.isRead}};
}

int listInbox(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    InboxItemFilter filter;
    filter.unreadOnly = arguments.has("unread");
    if (const auto word = arguments.value("before")) {
        bool isNumber = false;
        filter.before = word->toLongLong(&isNumber);
        if (!isNumber || filter.before <= 0)
            refuseWord("before", *word);
    }
    OrderedJson rows = OrderedJson::array();
    for (const InboxItem &item : InboxService(workspace).list(filter))
        rows.push_back(inboxJson(item));
    printRows(arguments, rows);
    return 0;
}

int readInbox(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    InboxService service(workspace);
    QList<qint64> ids;
    for (const QString &word : arguments.operands()) {
        bool isNumber = false;
        const qint64 id = word.toLongLong(&isNumber);
        if (!isNumber)
            refuseWord("ID", word);
        ids.append(id);
    }
    if (ids.isEmpty())
        service.markAllRead();
    else
        service.markRead(ids);
    printRecord(arguments, {{"unread", service.unread()}});
    return 0;
}

int followRecord(const Arguments &arguments, bool follows)
{
    Workspace workspace = openWorkspace(arguments);
    InboxService service(workspace);
    const RecordRef record = service.record(arguments.operands().at(0), arguments.operands().at(1));
    if (follows)
        service.follow(record);
    else
        service.unfollow(record);
    printRecord(arguments, {{"record", utf8(arguments.operands().at(1))}, {"following", service.isFollowing(record)}});
    return 0;
}

} // namespace

void addInboxCommands(CommandTable &table)
{
    table.add({"inbox",
               "list",
               "List what happened to what you follow, own or are asked about; the newest first",
               {workspaceOption(),
                {"unread", "", "Only what was not read yet"},
                {"before", "ID", "Older than this one: 200 are listed at a time"}},
               "",
               listInbox});
    table.add({"inbox",
               "read",
               "Mark as read: those of the ids (see list --json), or all if none is given",
               {workspaceOption()},
               "[ID…]",
               readInbox});
    table.add({"inbox",
               "follow",
               "Hear of what happens to a record: proposal P-2026-0007, contract, brand, asset, licensed_product "
               "TM-2026-0001/SKU, work_plan, work_task WP-2026-0001/3, review_package ID …",
               {workspaceOption()},
               "KIND NAME",
               [](const Arguments &arguments) {
                   return followRecord(arguments, true);
               }});
    table.add({"inbox",
               "unfollow",
               "Hear no longer of it, whatever you do there",
               {workspaceOption()},
               "KIND NAME",
               [](const Arguments &arguments) {
                   return followRecord(arguments, false);
               }});
}

} // namespace lianming::cli
