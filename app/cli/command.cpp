#include "app/cli/command.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace lianming::cli {

namespace {

QString name(const Command &command)
{
    const QString area = QString::fromLatin1(command.area);
    return *command.verb == '\0' ? area : area + u' ' + QString::fromLatin1(command.verb);
}

const Option *findOption(const Command &command, const QString &optionName)
{
    static constexpr Option json{"json", "", "Print JSON", false};
    if (optionName == QLatin1StringView(json.name))
        return &json;
    const auto found = std::ranges::find_if(
        command.options, [&](const Option &option) { return optionName == QLatin1StringView(option.name); });
    return found == command.options.end() ? nullptr : &*found;
}

QByteArray usage(const Option &option)
{
    QByteArray text = QByteArray("--") + option.name;
    if (*option.placeholder != '\0')
        text += QByteArray(" ") + option.placeholder;
    return option.required ? text : "[" + text + "]";
}

[[noreturn]] void refuse(const char *text, const QStringList &args)
{
    throw Error(Error::Kind::BadInput, text, args);
}

} // namespace

std::optional<QString> Arguments::value(const char *option) const
{
    const QStringList all = values(option);
    if (all.size() > 1)
        refuse(QT_TRANSLATE_NOOP("core", "--%1 is given more than once"), {QString::fromLatin1(option)});
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

const Command *CommandTable::find(const QString &area, const QString &verb) const
{
    const auto found = std::ranges::find_if(m_commands, [&](const Command &command) {
        return area == QLatin1StringView(command.area)
               && (*command.verb == '\0' || verb == QLatin1StringView(command.verb));
    });
    return found == m_commands.end() ? nullptr : &*found;
}

int CommandTable::run(const QStringList &arguments) const
{
    const QString area = arguments.value(0);
    if (area.isEmpty() || area == QStringLiteral("--help") || area == QStringLiteral("help")) {
        write(help(QString()));
        return 0;
    }
    if (area == QStringLiteral("--version")) {
        write("lianming-cli " LIANMING_VERSION "\n");
        return 0;
    }
    const QString verb = arguments.value(1);
    const bool isArea = std::ranges::any_of(
        m_commands, [&](const Command &command) { return area == QLatin1StringView(command.area); });
    if (!isArea)
        refuse(QT_TRANSLATE_NOOP("core", "\"%1\" is no command; see --help"), {area});
    const Command *command = find(area, verb);
    if (command == nullptr) {
        if (verb.isEmpty() || verb == QStringLiteral("--help")) {
            write(help(area));
            return 0;
        }
        refuse(QT_TRANSLATE_NOOP("core", "\"%1 %2\" is no command; see --help"), {area, verb});
    }
    const QStringList rest = arguments.mid(*command->verb == '\0' ? 1 : 2);
    if (rest.contains(QStringLiteral("--help"))) {
        write(help(*command));
        return 0;
    }
    return command->run(read(*command, rest));
}

Arguments CommandTable::read(const Command &command, const QStringList &rest) const
{
    Arguments out;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        const QString &word = rest[i];
        if (optionsEnded || !word.startsWith(QStringLiteral("--"))) {
            out.m_operands << word;
            continue;
        }
        if (word == QStringLiteral("--")) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        QString optionName = equals < 0 ? word.mid(2) : word.mid(2, equals - 2);
        if (optionName == QStringLiteral("db") && findOption(command, optionName) == nullptr)
            optionName = QStringLiteral("workspace"); // shorter to type
        const Option *option = findOption(command, optionName);
        if (option == nullptr)
            refuse(QT_TRANSLATE_NOOP("core", "%1: unknown option --%2"), {name(command), optionName});
        const bool isSwitch = *option->placeholder == '\0';
        QStringList &values = out.m_options[optionName];
        if (isSwitch) {
            if (equals >= 0)
                refuse(QT_TRANSLATE_NOOP("core", "%1: --%2 takes no value"), {name(command), optionName});
        } else if (equals >= 0) {
            values << word.mid(equals + 1);
        } else if (i + 1 < rest.size()) {
            values << rest[++i];
        } else {
            refuse(QT_TRANSLATE_NOOP("core", "%1: --%2 needs a value"), {name(command), optionName});
        }
    }
    for (const Option &option : command.options) {
        if (option.required && !out.has(option.name))
            refuse(QT_TRANSLATE_NOOP("core", "%1: --%2 is missing"), {name(command), QString::fromLatin1(option.name)});
    }
    const QStringList operands = QString::fromUtf8(command.operands).split(u' ', Qt::SkipEmptyParts);
    const bool many = !operands.isEmpty() && operands.last().contains(u'…');
    const auto isNeeded = [](const QString &operand) {
        return !operand.startsWith(u'[');
    };
    if (out.m_operands.size() < std::ranges::count_if(operands, isNeeded))
        refuse(QT_TRANSLATE_NOOP("core", "%1: %2 is missing"), {name(command), operands.value(out.m_operands.size())});
    if (!many && out.m_operands.size() > operands.size())
        refuse(QT_TRANSLATE_NOOP("core", "%1: \"%2\" is one too many"),
               {name(command), out.m_operands[operands.size()]});
    return out;
}

QByteArray CommandTable::help(const QString &area) const
{
    QByteArray text = "lianming-cli AREA VERB [--option value …] [--json]\n\n";
    for (const Command &command : m_commands) {
        if (area.isEmpty() || area == QLatin1StringView(command.area))
            text += "  " + name(command).toUtf8().leftJustified(28) + ' ' + command.help + '\n';
    }
    return text + "\nlianming-cli AREA VERB --help tells the options of one verb.\n";
}

QByteArray CommandTable::help(const Command &command) const
{
    QByteArray text = "lianming-cli " + name(command).toUtf8();
    for (const Option &option : command.options)
        text += ' ' + usage(option);
    if (*command.operands != '\0')
        text += QByteArray(" ") + command.operands;
    text += QByteArray(" [--json]\n\n") + command.help + "\n";
    for (const Option &option : command.options) {
        if (*option.help != '\0')
            text += "  --" + QByteArray(option.name).leftJustified(20) + ' ' + option.help + '\n';
    }
    return text;
}

void write(const QByteArray &text)
{
    const size_t size = size_t(text.size());
    if (std::fwrite(text.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "Standard output cannot be written: %1"),
                    {QString::fromLocal8Bit(std::strerror(errno))});
    }
}

void writeJson(const OrderedJson &document)
{
    write(QByteArray::fromStdString(document.dump()) + '\n');
}

void note(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace lianming::cli
