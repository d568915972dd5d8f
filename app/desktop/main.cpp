#include "app/desktop/desktop.h"

#include "ui/text/failure.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace lianming;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lianming"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lianming"));
    QApplication::setApplicationVersion(QStringLiteral(LIANMING_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.lianming.Lianming"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/lianming/icons/app/io.github.lianming.Lianming.svg")));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("workspace"), QStringLiteral("Open this workspace: a file, or postgresql://…"), QStringLiteral("ADDRESS")},
        {QStringLiteral("language"), QStringLiteral("en or zh_CN"), QStringLiteral("CODE")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or system"), QStringLiteral("NAME")},
        {QStringLiteral("page"), QStringLiteral("Show this page first"), QStringLiteral("NAME")},
    });
    parser.process(app);

    try {
        Desktop desktop;
        desktop.theme().set(Theme::parse(parser.isSet(QStringLiteral("theme")) ? parser.value(QStringLiteral("theme")) : desktop.settings().theme()));
        desktop.language().set(parser.isSet(QStringLiteral("language")) ? parser.value(QStringLiteral("language")) : desktop.settings().language());
        desktop.openWorkspace(parser.value(QStringLiteral("workspace")), true);
        if (parser.isSet(QStringLiteral("page")))
            desktop.window()->openPage(parser.value(QStringLiteral("page")));
        return QApplication::exec();
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(errorText(error)));
        return error.exitStatus();
    }
}
