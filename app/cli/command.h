// The command line's frame: a table of verbs ("royalties compute"), each with the options it takes, and the reading of
// the arguments by it. A verb's function does its work through core, writes results to standard output in one piece and
// returns the exit status: 0 done, 1 a negative answer. Errors are thrown; main turns them into one line on standard
// error and the status of Error::exitStatus().
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace lianming::cli {

/// An option "--name VALUE", or a switch "--name" if it has no placeholder.
struct Option {
    const char *name;             ///< without the dashes
    const char *placeholder = ""; ///< what the value is, in capitals: "FILE"; empty for a switch
    const char *help = "";
    bool required = false;
};

/// The arguments of one call, already checked against the command's options and operands.
class Arguments
{
public:
    [[nodiscard]] bool has(const char *option) const { return m_options.contains(QString::fromLatin1(option)); }
    /// The option's value; nothing if it was not given. Throws Error::BadInput if it was given several times.
    [[nodiscard]] std::optional<QString> value(const char *option) const;
    /// The value of an option that is required.
    [[nodiscard]] QString required(const char *option) const { return value(option).value_or(QString()); }
    /// All values of an option that may be given several times, in order.
    [[nodiscard]] QStringList values(const char *option) const { return m_options.value(QString::fromLatin1(option)); }
    /// What stood there without an option, in order.
    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    [[nodiscard]] bool json() const { return has("json"); }

private:
    friend class CommandTable;
    QHash<QString, QStringList> m_options;
    QStringList m_operands;
};

struct Command {
    const char *area;          ///< "royalties"
    const char *verb;          ///< "compute"; empty for commands of one word, such as "check"
    const char *help;          ///< one line
    QList<Option> options;     ///< --json and --help need not be listed
    const char *operands = ""; ///< names of the operands as in the help: "FILE", "FILE…" for one or more, "[FILE]"
    std::function<int(const Arguments &)> run;
};

class CommandTable
{
public:
    void add(Command command) { m_commands.append(std::move(command)); }

    /// Runs the command that `arguments` (without the program's name) name, and returns its exit status. Prints help
    /// for
    /// --help, "help" and nothing. Throws Error::BadInput for an unknown verb or option and a missing one, and whatever
    /// the command throws.
    [[nodiscard]] int run(const QStringList &arguments) const;

private:
    [[nodiscard]] const Command *find(const QString &area, const QString &verb) const;
    [[nodiscard]] Arguments read(const Command &command, const QStringList &rest) const;
    [[nodiscard]] QByteArray help(const QString &area) const;
    [[nodiscard]] QByteArray help(const Command &command) const;

    QList<Command> m_commands;
};

/// Writes to standard output. Throws Error::Unavailable if it cannot take all of it.
void write(const QByteArray &text);
/// Writes a document and a line end.
void writeJson(const OrderedJson &document);
/// One line on standard error, for progress and hints; line ends and other control characters become blanks.
void note(const QString &text);

void addAccountingCommands(CommandTable &table);
void addAccountsCommands(CommandTable &table);
void addAmendmentCommands(CommandTable &table);
void addApprovalsCommands(CommandTable &table);
void addAssetFilesCommands(CommandTable &table);
void addAssetOrderingCommands(CommandTable &table);
void addAssetsCommands(CommandTable &table);
void addAssetPictureCommands(CommandTable &table);
void addAssetSearchCommands(CommandTable &table);
void addAuditCommands(CommandTable &table);
void addAvailsCommands(CommandTable &table);
void addBrandsCommands(CommandTable &table);
void addBundleCommands(CommandTable &table);
void addChainCommands(CommandTable &table);
void addCasesCommands(CommandTable &table);
void addCollectionsCommands(CommandTable &table);
void addContractsCommands(CommandTable &table);
void addContractTextCommands(CommandTable &table);
void addCopiesCommands(CommandTable &table);
void addCopySearchCommands(CommandTable &table);
void addExceptionsCommands(CommandTable &table);
void addInboxCommands(CommandTable &table);
void addInstitutionsCommands(CommandTable &table);
void addLegalReportCommands(CommandTable &table);
void addLookbookCommands(CommandTable &table);
void addMatchingCommands(CommandTable &table);
void addMotifCommands(CommandTable &table);
void addOutlookCommands(CommandTable &table);
void addPackagesCommands(CommandTable &table);
void addPeopleCommands(CommandTable &table);
void addProposalsCommands(CommandTable &table);
void addCoverageCommands(CommandTable &table);
void addDemoCommands(CommandTable &table);
void addDiaryCommands(CommandTable &table);
void addDocumentCommands(CommandTable &table);
void addProtectCommands(CommandTable &table);
void addRegistrationCommands(CommandTable &table);
void addReportCommands(CommandTable &table);
void addRightsCommands(CommandTable &table);
void addRoyaltiesCommands(CommandTable &table);
void addSigningCommands(CommandTable &table);
void addStampCommands(CommandTable &table);
void addStatementsCommands(CommandTable &table);
void addSuppliersCommands(CommandTable &table);
void addTermsCommands(CommandTable &table);
void addWorkPlansCommands(CommandTable &table);
void addWorkspaceCommands(CommandTable &table);

} // namespace lianming::cli
