#include "app/cli/command.h"

#include <QCoreApplication>

using namespace lianming;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lianming"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LIANMING_VERSION));

    cli::CommandTable table;
    cli::addAssetsCommands(table);
    cli::addAvailsCommands(table);
    cli::addBrandsCommands(table);
    cli::addContractsCommands(table);
    cli::addInstitutionsCommands(table);
    cli::addProposalsCommands(table);
    cli::addProtectCommands(table);
    cli::addReportCommands(table);
    cli::addRoyaltiesCommands(table);
    cli::addWorkspaceCommands(table);
    try {
        return table.run(QCoreApplication::arguments().mid(1));
    } catch (const Error &error) {
        cli::note(error.message().filled(QCoreApplication::translate("core", error.message().text)));
        return error.exitStatus();
    } catch (const std::bad_alloc &) {
        cli::note(QCoreApplication::translate("core", "There is not enough memory"));
    } catch (const std::exception &error) {
        cli::note(QString::fromUtf8(error.what()));
    }
    return 3;
}
