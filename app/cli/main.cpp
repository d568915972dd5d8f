#include "app/cli/command.h"

#include <QGuiApplication>

#include <memory>

using namespace lianming;

namespace {

/// Documents are drawn with Qt Gui, which wants its own application object; it needs no screen. All other verbs start
/// without it.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    const bool isReport = argc > 2 && qstrcmp(argv[1], "report") == 0 && qstrcmp(argv[2], "dashboard") != 0;
    const bool isLookbook = argc > 2 && qstrcmp(argv[1], "assets") == 0 && qstrcmp(argv[2], "lookbook") == 0;
    const bool isSheet = argc > 2 && qstrcmp(argv[1], "protect") == 0 && qstrcmp(argv[2], "sheet") == 0;
    const bool isCase =
        argc > 2 && qstrcmp(argv[1], "cases") == 0
        && (qstrcmp(argv[2], "notice") == 0 || qstrcmp(argv[2], "file") == 0 || qstrcmp(argv[2], "send") == 0);
    const bool draws = isReport || isLookbook || isSheet || isCase;
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> app = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lianming"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LIANMING_VERSION));

    cli::CommandTable table;
    cli::addAccountingCommands(table);
    cli::addAccountsCommands(table);
    cli::addAmendmentCommands(table);
    cli::addApprovalsCommands(table);
    cli::addAssetsCommands(table);
    cli::addAssetFilesCommands(table);
    cli::addAssetOrderingCommands(table);
    cli::addAssetPictureCommands(table);
    cli::addAssetSearchCommands(table);
    cli::addAuditCommands(table);
    cli::addAvailsCommands(table);
    cli::addBrandsCommands(table);
    cli::addBundleCommands(table);
    cli::addChainCommands(table);
    cli::addCasesCommands(table);
    cli::addCollectionsCommands(table);
    cli::addContractsCommands(table);
    cli::addContractTextCommands(table);
    cli::addCopiesCommands(table);
    cli::addCopySearchCommands(table);
    cli::addExceptionsCommands(table);
    cli::addInboxCommands(table);
    cli::addInstitutionsCommands(table);
    cli::addLegalReportCommands(table);
    cli::addLookbookCommands(table);
    cli::addMatchingCommands(table);
    cli::addMotifCommands(table);
    cli::addOutlookCommands(table);
    cli::addPackagesCommands(table);
    cli::addPeopleCommands(table);
    cli::addProposalsCommands(table);
    cli::addDemoCommands(table);
    cli::addDiaryCommands(table);
    cli::addDocumentCommands(table);
    cli::addProtectCommands(table);
    cli::addRegistrationCommands(table);
    cli::addCoverageCommands(table);
    cli::addReportCommands(table);
    cli::addRightsCommands(table);
    cli::addRoyaltiesCommands(table);
    cli::addSigningCommands(table);
    cli::addStampCommands(table);
    cli::addStatementsCommands(table);
    cli::addSuppliersCommands(table);
    cli::addTermsCommands(table);
    cli::addWorkPlansCommands(table);
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
