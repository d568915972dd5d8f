#include "app/cli/printing.h"

#include "app/cli/openworkspace.h"
#include "core/base/dates.h"
#include "core/base/inputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace lianming::cli {

namespace {

QByteArray cell(const OrderedJson &value)
{
    if (value.is_null())
        return "-";
    if (value.is_array()) {
        QByteArrayList parts;
        for (const OrderedJson &one : value)
            parts.append(cell(one));
        return parts.join(' ');
    }
    QByteArray out = QByteArray::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    // A line is a record and a tab divides its fields.
    for (char &c : out) {
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    }
    return out;
}

} // namespace

void printRows(const Arguments &arguments, const OrderedJson &rows)
{
    if (arguments.json()) {
        writeJson(rows);
        return;
    }
    QByteArray out;
    for (const OrderedJson &row : rows) {
        QByteArrayList cells;
        for (const auto &[key, value] : row.items())
            cells.append(cell(value));
        out += cells.join('\t') + '\n';
    }
    write(out);
}

void printRecord(const Arguments &arguments, const OrderedJson &record)
{
    if (arguments.json()) {
        writeJson(record);
        return;
    }
    QByteArray out;
    for (const auto &[key, value] : record.items()) {
        const bool isTable = value.is_array() && !value.empty() && value.front().is_object();
        if (!isTable) {
            out += QByteArray::fromStdString(key) + '\t' + cell(value) + '\n';
            continue;
        }
        for (const OrderedJson &row : value) {
            QByteArrayList cells{QByteArray::fromStdString(key)};
            for (const auto &[name, one] : row.items())
                cells.append(cell(one));
            out += cells.join('\t') + '\n';
        }
    }
    write(out);
}

Option overwriteOption()
{
    return {"overwrite", "", "take the place of a file that is there"};
}

void requireNewFile(const Arguments &arguments, const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir() && !arguments.has("overwrite"))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 is there already: name another file, or add --overwrite"), {path});
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

OrderedJson dayJson(const std::optional<QDate> &day)
{
    return day && day->isValid() ? OrderedJson(utf8(dayText(*day))) : OrderedJson(nullptr);
}

OrderedJson listJson(const QStringList &list)
{
    OrderedJson out = OrderedJson::array();
    for (const QString &one : list)
        out.push_back(utf8(one));
    return out;
}

OrderedJson contactsJson(const QList<Contact> &contacts)
{
    OrderedJson out = OrderedJson::array();
    for (const Contact &contact : contacts) {
        out.push_back({{"name", utf8(contact.name)},
                       {"role", utf8(contact.role)},
                       {"email", utf8(contact.email)},
                       {"phone", utf8(contact.phone)}});
    }
    return out;
}

QList<Option> contactOptions()
{
    return {workspaceOption(),   {"name", "NAME", "The person's name", true},
            {"role", "TEXT"},    {"email", "ADDRESS"},
            {"phone", "NUMBER"}, {"notes", "TEXT"}};
}

Contact contactOf(const Arguments &arguments)
{
    Contact contact;
    contact.name = arguments.required("name");
    contact.role = text(arguments, "role");
    contact.email = text(arguments, "email");
    contact.phone = text(arguments, "phone");
    contact.notes = text(arguments, "notes");
    return contact;
}

QString text(const Arguments &arguments, const char *option)
{
    return arguments.value(option).value_or(QString());
}

QString passphraseOption(const Arguments &arguments)
{
    QFile file(arguments.required("passphrase-file"));
    openToRead(file);
    constexpr qint64 longest = 4096;
    return QString::fromUtf8(file.read(longest)).section(u'\n', 0, 0);
}

QString sentence(const Message &message)
{
    return message.filled(QCoreApplication::translate("core", message.text));
}

void refuseWord(const char *option, const QString &word)
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is not one of its words"),
                {QString::fromLatin1(option), word});
}

Money amountOption(const Arguments &arguments, const char *option, Currency currency)
{
    const auto given = arguments.value(option);
    if (!given)
        return {0, currency};
    const auto money = Money::parse(given->toStdString(), currency);
    if (!money) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no amount of %3"),
                    {QString::fromLatin1(option), *given, currency.codeText()});
    }
    return *money;
}

} // namespace lianming::cli
