#include "ui/protection/evidenceview.h"

#include "core/assets/assetservice.h"
#include "core/protection/bundleexport.h"
#include "ui/protection/protectiondetail.h"
#include "ui/protection/protectionforms.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

QList<Column<EvidenceRow>> evidenceColumns()
{
    using Row = EvidenceRow;
    const auto text = [](const char *id, std::function<QString()> title, QString Row::*member, int width) {
        return Column<Row>{QString::fromLatin1(id),
                           std::move(title),
                           [member](const Row &row) { return row.*member; },
                           {},
                           Qt::AlignLeft,
                           {},
                           width};
    };
    return {
        text(
            "file", [] { return EvidenceView::tr("File"); }, &Row::fileName, 230),
        {QStringLiteral("kind"),
         [] { return EvidenceView::tr("What it is"); },
         [](const Row &row) { return evidenceKindText(row.kind); },
         {},
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("asset"),
         [] { return EvidenceView::tr("Asset"); },
         [](const Row &row) { return titleText(row.assetTitleEn, row.assetTitleZh); },
         {},
         Qt::AlignLeft,
         {},
         240},
        text(
            "platform", [] { return EvidenceView::tr("Platform"); }, &Row::platform, 110),
        text(
            "seller", [] { return EvidenceView::tr("Seller"); }, &Row::seller, 160),
        {QStringLiteral("captured"),
         [] { return EvidenceView::tr("Captured at"); },
         [](const Row &row) { return timeText(row.capturedAt); },
         [](const Row &row) { return row.capturedAt; },
         Qt::AlignLeft,
         {},
         170},
        {QStringLiteral("sha256"),
         [] { return QStringLiteral("SHA-256"); },
         [](const Row &row) { return row.sha256.left(16) + u'…'; },
         {},
         Qt::AlignLeft,
         {},
         160},
    };
}

} // namespace

EvidenceView::EvidenceView(Page &owner)
    : PageView(owner), m_model([](const EvidenceRow &row) { return row.id.value; }, evidenceColumns()),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("evidence"))),
      m_empty(new EmptyState(QStringLiteral("protection"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    // The page's: evidence is taken wherever one is on it.
    m_add = session().actions.add(&page(), {QStringLiteral("protection.evidence"), [] { return tr("Add evidence…"); },
                                            QStringLiteral("upload"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                                            [this] {
                                                Q_EMIT addWanted();
                                            }});
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

void EvidenceView::retranslate()
{
    m_empty->setText(
        tr("No evidence yet"),
        tr("Add a screenshot or a file. It is kept unchanged with its SHA-256 and everything done with it."));
    m_empty->setAction(tr("Add evidence…"));
    m_table->setAccessibleName(tr("Evidence"));
    m_model.retranslate();
    m_footer->setCount(tr("%n piece(s) of evidence", nullptr, m_model.rowCount()));
    if (m_open != 0 && showsRecord())
        showEvidence(m_open, true);
}

void EvidenceView::reload()
{
    load(session().worker.run([](Workspace &w) { return ProtectionService(w).evidenceList(); }),
         [this](const QList<EvidenceRow> &rows) {
             m_model.setRows(rows);
             m_stack->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n piece(s) of evidence", nullptr, int(rows.size())));
         });
    if (m_open != 0 && showsRecord())
        showEvidence(m_open, true);
}

void EvidenceView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showEvidence(id); });
}

void EvidenceView::step(int direction)
{
    m_table->step(direction);
}

void EvidenceView::showTourState(const QString &state)
{
    Q_UNUSED(state)
    if (m_model.rowCount() > 0)
        showEvidence(m_model.idAt(0));
}

void EvidenceView::showEvidence(qint64 id, bool again)
{
    m_open = id;
    struct Opened {
        Evidence evidence;
        QList<AssetRow> assets;
        QList<Custody> custody;
    };
    load(session().worker.run([id](Workspace &w) {
        ProtectionService service(w);
        Opened out{service.evidence({id}), {}, service.custody({id})};
        out.assets = AssetService(w).rows({out.evidence.asset.value});
        return out;
    }),
         [this, id, again](const Opened &found) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             auto *view = new ProtectionDetail;
             view->show(found.evidence, found.assets.value(0), found.custody);
             connect(view, &ProtectionDetail::assetWanted, this,
                     [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
             connect(view, &ProtectionDetail::verifyWanted, this, [this, id] { verify(id); });
             connect(view, &ProtectionDetail::exportWanted, this, [this, id] { exportEvidence(id); });
             page().showDetail(tr("Evidence"), view);
         });
}

void EvidenceView::addEvidence()
{
    session().prompts.openFile(this, {tr("Add evidence"), tr("All files (*)")}, [this](const QString &path) {
        page().whenSafe([this, path] {
            auto *form = new EvidenceForm(session(), path, session().settings.actorName());
            form->setSaver([this, form, path](const FormPanel::Done &done) {
                load(session().jobs.run(tr("Taking evidence"),
                                        [path, asset = form->asset(),
                                         circumstances = form->circumstances()](Workspace &w, Progress &progress) {
                                            return ProtectionService(w).addEvidence(path, asset, circumstances, {},
                                                                                    &progress);
                                        }),
                     [this, done](Id<Evidence> id) {
                         session().messages.done(tr("Kept as evidence with its SHA-256."));
                         if (!done())
                             return;
                         showEvidence(id.value);
                     });
            });
            connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
            m_open = 0;
            page().showDetail(tr("New evidence"), form);
        });
    });
}

void EvidenceView::verify(qint64 id)
{
    load(session().worker.run([id](Workspace &w) { return ProtectionService(w).verify({id}); }),
         [this](const EvidenceCheck &check) {
             switch (check.answer) {
             case EvidenceCheck::Answer::Sound:
                 session().messages.done(tr("%1 is unchanged: its SHA-256 is the one recorded.").arg(check.fileName));
                 break;
             case EvidenceCheck::Answer::Missing:
                 session().messages.warn(tr("The stored file of %1 is missing.").arg(check.fileName),
                                         tr("Restore it from a backup."));
                 break;
             case EvidenceCheck::Answer::Changed:
                 session().messages.warn(tr("The stored file of %1 is not the one that came in.").arg(check.fileName),
                                         tr("Restore it from a backup."));
                 break;
             }
         });
}

void EvidenceView::exportEvidence(qint64 id)
{
    session().prompts.openFolder(this, {tr("Export into an empty folder")}, [this, id](const QString &folder) {
        load(session().worker.run([id, folder](Workspace &w) {
                 BundleService bundles(w);
                 (void)bundles.exportBundle({{{id}}, {}, folder}, bundles.authority());
             }),
             [this, folder] {
                 session().messages.done(tr("Exported to %1, with SHA256SUMS to check it.").arg(folder));
             });
    });
}

} // namespace lianming
