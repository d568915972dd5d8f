#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/inbox/inboxservice.h"

#include <QCoreApplication>

namespace lianming::cli {

namespace {

OrderedJson inboxJson(const InboxItem &item)
{
    const Message sentence = happeningMessage(item.code, item.label, item.args);
    return {{"id", item.id},
            {"at", utf8(item.at.toString(Qt::ISODate))},
            {"who", utf8(item.actor)},
            {"what", utf8(sentence.filled(QCoreApplication::translate("core", sentence.text)))},
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
               {workspaceOption(), {"unread", "", "Only what was not read yet"}},
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
               "Hear of what happens to a record: proposal P-2026-0007, contract, brand, asset …",
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
