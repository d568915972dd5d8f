#include "app/desktop/tour.h"

#include "ui/text/failure.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

/// "1280x800"; an invalid size for another form.
QSize parseSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
}

} // namespace

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
        {option("workspace"), QStringLiteral("Open this workspace: a file, or postgresql://…"),
         QStringLiteral("ADDRESS")},
        {option("language"), QStringLiteral("en or zh_CN"), QStringLiteral("CODE")},
        {option("theme"), QStringLiteral("light, dark or system"), QStringLiteral("NAME")},
        {option("page"), QStringLiteral("Show this page first; with --tour only this one (may be repeated)"),
         QStringLiteral("NAME")},
        {option("tour"), QStringLiteral("Leave a picture of every page in this folder, then end"),
         QStringLiteral("FOLDER")},
        {option("size"), QStringLiteral("With --tour: only at this size, such as 1280x800 (may be repeated)"),
         QStringLiteral("SIZE")},
    });
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A review package to open"),
                                 QStringLiteral("[FILE]"));
    parser.process(app);

    try {
        const bool touring = parser.isSet(option("tour"));
        // A tour leaves nobody's settings changed and depends on nobody's.
        QTemporaryDir scratch;
        Desktop desktop(touring ? scratch.filePath(QStringLiteral("tour.ini")) : QString());
        desktop.theme().set(
            Theme::parse(parser.isSet(option("theme")) ? parser.value(option("theme")) : desktop.settings().theme()));
        desktop.language().set(parser.isSet(option("language")) ? parser.value(option("language"))
                                                                : desktop.settings().language());
        desktop.setLooksAfter(!touring);
        if (!parser.isSet(option("workspace"))) {
            desktop.showStart();
            if (!parser.positionalArguments().isEmpty())
                desktop.openPackage(parser.positionalArguments().first());
            return QApplication::exec();
        }
        if (touring) {
            // Nobody looks at the start page.
            QObject::connect(&desktop, &Desktop::openFailed, &app, [&app](const Error &error) {
                std::fprintf(stderr, "%s\n", qUtf8Printable(errorText(error)));
                QMetaObject::invokeMethod(
                    &app, [status = error.exitStatus()] { QApplication::exit(status); }, Qt::QueuedConnection);
            });
        }
        desktop.openWorkspace(parser.value(option("workspace")), !touring);
        if (!desktop.window())
            return QApplication::exec();
        if (!touring) {
            if (parser.isSet(option("page")))
                desktop.window()->openPage(parser.value(option("page")));
            if (!parser.positionalArguments().isEmpty())
                desktop.openPackage(parser.positionalArguments().first());
            return QApplication::exec();
        }

        Tour::Plan plan;
        plan.pages = parser.values(option("page"));
        if (parser.isSet(option("language")))
            plan.languages = parser.values(option("language"));
        if (parser.isSet(option("theme")))
            plan.themes = parser.values(option("theme"));
        if (parser.isSet(option("size"))) {
            plan.sizes.clear();
            for (const QString &text : parser.values(option("size"))) {
                const QSize size = parseSize(text);
                if (size.isEmpty()) {
                    std::fprintf(stderr, "Not a size: %s\n", qUtf8Printable(text));
                    return 2;
                }
                plan.sizes.append(size);
            }
        }
        Tour tour(desktop, parser.value(option("tour")), plan);
        QObject::connect(
            &tour, &Tour::finished, &app, [](int failures) { QApplication::exit(failures == 0 ? 0 : 3); },
            Qt::QueuedConnection);
        tour.start();
        return QApplication::exec();
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(errorText(error)));
        return error.exitStatus();
    }
}
