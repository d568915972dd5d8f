#include "ui/contracts/contractreports.h"

#include "core/brands/brandservice.h"
#include "core/db/workspace.h"
#include "core/institutions/institutionservice.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/failure.h"
#include "ui/widgets/actionlink.h"

#include <QFileInfo>

namespace lianming {

namespace {

constexpr qsizetype namedReasons = 4;
constexpr auto reportFolderSetting = "documents/folder";

QString leftOutReports(const QList<std::pair<QString, Message>> &leftOut)
{
    if (leftOut.isEmpty())
        return {};
    QStringList named;
    for (const auto &[number, why] : leftOut.first(std::min(leftOut.size(), namedReasons)))
        named.append(ContractReports::tr("%1: %2").arg(number, messageText(why)));
    if (leftOut.size() > namedReasons)
        named.append(ContractReports::tr("and %n more", nullptr, int(leftOut.size() - namedReasons)));
    return ContractReports::tr("%n left out:", nullptr, int(leftOut.size())) + u' ' + named.join(QStringLiteral(" · "));
}

/// Those that are not there yet.
QList<ContractReportFile> newFiles(QList<ContractReportFile> files)
{
    files.removeIf([](const ContractReportFile &file) { return QFileInfo::exists(file.path); });
    return files;
}

} // namespace

ContractReports::ContractReports(Page &page, std::function<QList<ContractItem>()> listed, std::function<void()> back)
    : QObject(&page), m_page(page), m_listed(std::move(listed)), m_back(std::move(back))
{
    ActionRegistry &actions = page.session().actions;
    m_report = actions.add(&page, {QStringLiteral("contracts.report"), [] { return tr("Report on this contract…"); },
                                   QStringLiteral("pdf"), QKeySequence::Print,
                                   [this] {
                                       askForContract();
                                   }});
    actions.add(&page, {QStringLiteral("contracts.reports"), [] { return tr("Reports on many contracts…"); },
                        QStringLiteral("reports"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                        [this] { askForPortfolio(); },
                        [] {
                            return tr("Portfolios by institution, brand, expiry, kind of licence, territory and "
                                      "obligations, and the reports that are kept.");
                        }});
    setOpen(nullptr);
}

void ContractReports::setOpen(const ContractItem *item)
{
    m_open = item == nullptr ? std::nullopt : std::optional(*item);
    setAvailable(m_report, m_open.has_value(),
                 m_open ? tr("Terms, title, text, obligations, royalties and history, for lawyers.")
                        : tr("Open a contract first."));
}

void ContractReports::askForContract()
{
    if (!m_open)
        return;
    m_page.whenSafe([this] {
        if (!m_open)
            return;
        auto *form = new ContractReportForm(m_open->number, int(m_listed().size()));
        form->setSaver([this, form](const FormPanel::Done &done) {
            form->saveFailed(); // nobody may choose a file: then it can be asked for again
            const auto written = [this, done] {
                if (done())
                    m_back();
            };
            if (form->isOfAll())
                writeAll(form, written);
            else
                writeOne(form, written);
        });
        connect(form, &FormPanel::cancelled, this, [this] { m_back(); });
        m_page.showDetail(tr("Report on %1").arg(m_open->number), form);
    });
}

void ContractReports::writeOne(ContractReportForm *form, const std::function<void()> &written)
{
    if (!m_open)
        return;
    DocumentOrder order;
    order.title = tr("Save report");
    order.job = tr("Writing the report on %1").arg(m_open->number);
    order.name = m_open->number;
    order.format = form->format();
    order.write = [id = m_open->id, parts = form->parts(), format = reportFormatOf(order.format)](
                      Workspace &w, DocumentLanguage language, const QString &path, Progress &) {
        ReportService(w).writeContract(id, {{format, language}, parts}, path);
    };
    saveDocument(m_page, order, form->language(), written);
}

void ContractReports::writeAll(ContractReportForm *form, const std::function<void()> &written)
{
    Session &session = m_page.session();
    const QString last = session.settings.value(QString::fromLatin1(reportFolderSetting)).toString();
    const ContractOrder order{{reportFormatOf(form->format()), form->language()}, form->parts()};
    session.prompts.openFolder(
        &m_page, {tr("Write the reports into which folder?"), {}, last},
        [this, order, written, listed = m_listed()](const QString &folder) {
            m_page.session().settings.setValue(QString::fromLatin1(reportFolderSetting), folder);
            const QList<ContractReportFile> files = ReportService::filesFor(listed, folder, order.output);
            m_page.load(
                m_page.session().worker.run([files](Workspace &) { return newFiles(files); }),
                [this, files, order, written](const QList<ContractReportFile> &fresh) {
                    const auto there = int(files.size() - fresh.size());
                    if (there == 0) {
                        writeFiles(files, order, written);
                        return;
                    }
                    ChoiceQuestion question;
                    question.title =
                        tr("%n file(s) of these names are in the folder already. Replace them?", nullptr, there);
                    question.text = tr("What is replaced cannot be brought back.");
                    question.choices = {tr("Keep them"), tr("Replace them")};
                    m_page.session().prompts.ask(&m_page, question, [this, files, fresh, order, written](int choice) {
                        writeFiles(choice == 1 ? files : fresh, order, written);
                    });
                });
        });
}

void ContractReports::writeFiles(const QList<ContractReportFile> &files, const ContractOrder &order,
                                 const std::function<void()> &written)
{
    if (files.isEmpty())
        return;
    m_page.load(
        m_page.session().jobs.run(tr("Writing %n report(s)", nullptr, int(files.size())),
                                  [order, files](Workspace &w, Progress &progress) {
                                      for (const ContractReportFile &file : files)
                                          requireFreeForWriting(w, file.path);
                                      return ReportService(w).writeContracts(files, order, progress);
                                  }),
        [this, folder = QFileInfo(files.first().path).absolutePath(), written](const ContractReportsOutcome &outcome) {
            tellWritten(
                m_page.session().messages, outcome.leftOut.isEmpty() ? Notice::Level::Done : Notice::Level::Warning,
                tr("%n report(s) written.", nullptr, int(outcome.written)), leftOutReports(outcome.leftOut), folder);
            written();
        });
}

void ContractReports::askForPortfolio()
{
    m_page.whenSafe([this] {
        m_page.load(m_page.session().worker.run([](Workspace &w) {
            return PortfolioForm::Choices{InstitutionService(w).list(), BrandService(w).list(), usedCodes(w.db),
                                          ReportService(w).definitions()};
        }),
                    [this](const PortfolioForm::Choices &choices) { showPortfolioForm(choices); });
    });
}

void ContractReports::showPortfolioForm(const PortfolioForm::Choices &choices)
{
    auto *form = new PortfolioForm(choices);
    form->setSaver([this, form](const FormPanel::Done &done) {
        form->saveFailed();
        const ReportDefinition asked = form->definition();
        const auto write = [this, asked, done] {
            writePortfolio(asked, [this, done] {
                if (done())
                    m_page.closeDetail();
            });
        };
        if (asked.name.isEmpty())
            write();
        else
            keep(asked, write);
    });
    connect(form, &PortfolioForm::keptWanted, this,
            [this](const ReportDefinition &definition) { writePortfolio(definition, {}); });
    connect(form, &PortfolioForm::keptUnwanted, this, &ContractReports::remove);
    connect(form, &FormPanel::cancelled, &m_page, &Page::closeDetail);
    m_page.showDetail(tr("Reports"), form);
}

void ContractReports::writePortfolio(const ReportDefinition &definition, const std::function<void()> &written)
{
    DocumentOrder order;
    order.title = tr("Save report");
    order.job = tr("Writing report");
    order.name = definition.name.isEmpty() ? tr("Contracts") : definition.name;
    order.format = documentFormatOf(definition.output.format);
    order.write = [definition](Workspace &w, DocumentLanguage, const QString &path, Progress &progress) {
        ReportService(w).run(definition, path, progress);
    };
    saveDocument(m_page, order, definition.output.language, written);
}

/// In place of one that has the name.
void ContractReports::keep(const ReportDefinition &definition, const std::function<void()> &then)
{
    m_page.load(m_page.session().worker.run([definition](Workspace &w) {
        ReportService service(w);
        ReportDefinition kept = definition;
        for (const ReportDefinition &other : service.definitions()) {
            if (other.name != kept.name)
                continue;
            kept.id = other.id;
            kept.version = other.version;
        }
        if (kept.id.isSet())
            service.change(kept);
        else
            (void)service.add(kept);
    }),
                then);
}

void ContractReports::remove(const ReportDefinition &definition)
{
    m_page.load(
        m_page.session().worker.run([id = definition.id](Workspace &w) { ReportService(w).setArchived(id, true); }),
        [this, name = definition.name] {
            m_page.session().messages.done(tr("“%1” is no longer kept.").arg(name));
            askForPortfolio();
        });
}

} // namespace lianming
