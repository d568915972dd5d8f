#include "app/cli/command.h"
#include "core/rights/availsjson.h"

namespace lianming::cli {

namespace {

QDate readAsOf(const Arguments &arguments)
{
    const QString text = arguments.required("as-of");
    const std::optional<QDate> day = parseDay(text);
    if (!day)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--as-of: \"%1\" is no day (YYYY-MM-DD)"), {text});
    return *day;
}

/// For reading by eye and by cut(1): one fact a line, fields divided by tabs.
QByteArray plainText(const AvailsAnswer &answer)
{
    QByteArray out = QByteArray(verdictCode(answer.verdict)) + '\n';
    const auto line = [&out](const QList<QByteArray> &fields) {
        out += fields.join('\t') + '\n';
    };
    // A further field names the works through which parts of them are concerned.
    const auto withWorks = [](QList<QByteArray> fields, const std::vector<std::string> &works) {
        QList<QByteArray> codes;
        for (const std::string &work : works)
            codes.append(QByteArray::fromStdString(work));
        codes.removeAll(QByteArray());
        if (!codes.isEmpty())
            fields.append(codes.join(' '));
        return fields;
    };
    for (const Conflict &conflict : answer.conflicts) {
        line(withWorks({"conflict", conflictReasonCode(conflict.reason), QByteArray::fromStdString(conflict.grant),
                        dayText(conflict.days.start).toUtf8(), dayText(conflict.days.end).toUtf8()},
                       conflict.works));
    }
    for (const TitleGap &gap : answer.titleGaps)
        line(withWorks({"title_gap", QByteArray::fromStdString(gap.asset), rightCode(gap.right)}, {gap.work}));
    for (const FoundRestriction &found : answer.restrictions) {
        line(withWorks({"restriction", QByteArray::fromStdString(found.asset), restrictionKindCode(found.kind),
                        QByteArray::fromStdString(found.from)},
                       {found.work}));
    }
    for (const DaySpan &span : answer.remainder.days)
        line({"free", dayText(span.start).toUtf8(), dayText(span.end).toUtf8()});
    return out;
}

int check(const Arguments &arguments)
{
    const QDate asOf = readAsOf(arguments);
    const QString grantsFile = arguments.required("grants");
    const QString requestFile = arguments.required("request");
    const RightsBook book = readRightsBook(readJsonFile(grantsFile), grantsFile);
    const GrantRequest request = readGrantRequest(readJsonFile(requestFile), requestFile, book);
    const AvailsAnswer answer = checkAvails(book, request, asOf);
    if (arguments.json())
        writeJson(availsJson(answer));
    else
        write(plainText(answer));
    return 0;
}

} // namespace

void addAvailsCommands(CommandTable &table)
{
    table.add({"avails",
               "check",
               "Answer whether a right can be granted, from files",
               {{"grants", "FILE", "collections, regions, grants, rights-in, restrictions (JSON)", true},
                {"request", "FILE", "the grant asked for (JSON)", true},
                {"as-of", "DAY", "the day on which holds must still stand", true}},
               "",
               check});
}

} // namespace lianming::cli
