// The command line as a test calls it: a line of words, whose user it runs as, and what it came to.
#pragma once

#include "core/base/json.h"

#include <QProcess>
#include <QStringList>

namespace lianming {

/// The words of a command line, split at blanks outside quotation marks; each "%" stands for the next of `values`.
[[nodiscard]] inline QStringList words(const char *line, const QStringList &values = {})
{
    QStringList out = QProcess::splitCommand(QString::fromUtf8(line));
    qsizetype next = 0;
    for (QString &word : out) {
        if (word == u'%')
            word = values.value(next++);
    }
    return out;
}

/// What a call of the program came to.
struct CliAnswer {
    int status = -1; ///< −1: it did not end by itself
    QByteArray out;
    QByteArray err;

    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
    /// For messages of tests.
    [[nodiscard]] QByteArray all() const { return QByteArray::number(status) + '\n' + out + err; }
};

/// A program that runs the arguments as `user`, ready to start.
inline void prepareCli(QProcess &cli, const QStringList &arguments, const char *user)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("USER"), QString::fromLatin1(user));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    cli.setProcessEnvironment(environment);
    cli.setProgram(qEnvironmentVariable("LIANMING_CLI"));
    cli.setArguments(arguments);
}

[[nodiscard]] inline CliAnswer callCli(const QStringList &arguments, const char *user)
{
    constexpr int patience = 120'000; // milliseconds that a call may take on a busy machine
    QProcess cli;
    prepareCli(cli, arguments, user);
    cli.start();
    CliAnswer answer;
    const bool ended = cli.waitForFinished(patience) && cli.exitStatus() == QProcess::NormalExit;
    answer.out = cli.readAllStandardOutput();
    answer.err = cli.readAllStandardError();
    if (ended)
        answer.status = cli.exitCode();
    return answer;
}

/// The value at a place of a document ("/periods/0/earned"): a string as it is, everything else as JSON; nothing where
/// the document has no such place.
[[nodiscard]] inline QString at(const Json &document, const QString &place)
{
    const Json::json_pointer pointer(place.toStdString());
    if (!document.contains(pointer))
        return {};
    const Json &value = document.at(pointer);
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}
[[nodiscard]] inline QString at(const Json &document, const char *place)
{
    return at(document, QString::fromLatin1(place));
}

} // namespace lianming
