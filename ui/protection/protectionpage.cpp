#include "ui/protection/protectionpage.h"

#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
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
#include "ui/widgets/segmentedswitch.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

QList<Column<RegistrationRow>> registrationColumns(const Clock &clock)
{
    using Row = RegistrationRow;
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
            "title", [] { return ProtectionPage::tr("What is registered"); }, &Row::title, 260),
        {QStringLiteral("kind"),
         [] { return ProtectionPage::tr("Kind"); },
         [](const Row &row) { return registrationKindText(row.kind); },
         {},
         Qt::AlignLeft,
         {},
         120},
        text(
            "number", [] { return ProtectionPage::tr("Number"); }, &Row::number, 170),
        text(
            "holder", [] { return ProtectionPage::tr("Holder"); }, &Row::holder, 200),
        text(
            "territory", [] { return ProtectionPage::tr("Territory"); }, &Row::territory, 80),
        {QStringLiteral("assets"),
         [] { return ProtectionPage::tr("Assets"); },
         [](const Row &row) { return countText(row.assets); },
         [](const Row &row) { return row.assets; },
         Qt::AlignRight,
         {},
         70},
        {QStringLiteral("expires"), [] { return ProtectionPage::tr("Last day"); },
         [](const Row &row) { return row.expiresOn ? dateText(*row.expiresOn) : ProtectionPage::tr("does not lapse"); },
         [](const Row &row) { return row.expiresOn.value_or(QDate(9999, 12, 31)); }, Qt::AlignLeft,
         paintSubtitle<Row>([&clock](const Row &row) {
             return row.expiresOn ? relativeText(*row.expiresOn, clock.today()) : QString();
         }),
         220},
    };
}

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
            "file", [] { return ProtectionPage::tr("File"); }, &Row::fileName, 230),
        {QStringLiteral("kind"),
         [] { return ProtectionPage::tr("What it is"); },
         [](const Row &row) { return evidenceKindText(row.kind); },
         {},
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("asset"),
         [] { return ProtectionPage::tr("Asset"); },
         [](const Row &row) { return titleText(row.assetTitleEn, row.assetTitleZh); },
         {},
         Qt::AlignLeft,
         {},
         240},
        text(
            "platform", [] { return ProtectionPage::tr("Platform"); }, &Row::platform, 110),
        text(
            "seller", [] { return ProtectionPage::tr("Seller"); }, &Row::seller, 160),
        {QStringLiteral("captured"),
         [] { return ProtectionPage::tr("Captured at"); },
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

ProtectionPage::ProtectionPage(Session &session)
    : Page(session, QStringLiteral("protection")),
      m_registrations([](const RegistrationRow &row) { return row.id.value; }, registrationColumns(session.clock)),
      m_evidence([](const EvidenceRow &row) { return row.id.value; }, evidenceColumns()), m_stack(new QStackedWidget),
      m_registrationTable(new RecordTable(session.settings, QStringLiteral("registrations"))),
      m_evidenceTable(new RecordTable(session.settings, QStringLiteral("evidence"))),
      m_noRegistration(new EmptyState(QStringLiteral("seal"))),
      m_noEvidence(new EmptyState(QStringLiteral("protection"))), m_footer(new ListFooter)
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    m_registrationTable->setRecordModel(&m_registrations);
    m_evidenceTable->setRecordModel(&m_evidence);
    for (QWidget *view : {static_cast<QWidget *>(m_registrationTable), static_cast<QWidget *>(m_evidenceTable),
                          static_cast<QWidget *>(m_noRegistration), static_cast<QWidget *>(m_noEvidence)})
        m_stack->addWidget(view);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    setContent(list);

    m_primary =
        session.actions.add(this, {QStringLiteral("protection.registration"), [] { return tr("New registration"); },
                                   QStringLiteral("plus"), QKeySequence::New,
                                   [this] {
                                       whenSafe([this] { editRegistration({}); });
                                   }});
    session.actions.add(this, {QStringLiteral("protection.evidence"), [] { return tr("Add evidence…"); },
                               QStringLiteral("upload"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                               [this] {
                                   addEvidence();
                               }});
    auto *evidence = session.actions.find(QStringLiteral("protection.evidence"));
    connect(m_noRegistration, &EmptyState::triggered, m_primary, &QAction::trigger);
    connect(m_noEvidence, &EmptyState::triggered, evidence, &QAction::trigger);
    connect(m_switch, &SegmentedSwitch::changed, this, [this] { show(); });
    connect(m_registrationTable, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || m_openIsEvidence || !isDetailOpen())
            whenSafe([this, id] { showRegistration(id); });
    });
    connect(m_evidenceTable, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || !m_openIsEvidence || !isDetailOpen())
            whenSafe([this, id] { showEvidence(id); });
    });
    connect(this, &Page::detailClosed, this, [this] {
        m_open = 0;
        m_stack->currentWidget()->setFocus();
    });
}

bool ProtectionPage::onEvidence() const
{
    return m_switch->current() == u"evidence";
}

void ProtectionPage::retranslate()
{
    const QString current = m_switch->current();
    m_switch->setItems({{QStringLiteral("registrations"), tr("Registrations"), QStringLiteral("seal")},
                        {QStringLiteral("evidence"), tr("Evidence"), QStringLiteral("file")}});
    if (!current.isEmpty())
        m_switch->setCurrent(current);
    m_noRegistration->setText(tr("No registrations yet"),
                              tr("Record copyright and trade mark certificates; what lapses comes onto the calendar."));
    m_noRegistration->setAction(tr("New registration"));
    m_noEvidence->setText(
        tr("No evidence yet"),
        tr("Add a screenshot or a file. It is kept unchanged with its SHA-256 and everything done with it."));
    m_noEvidence->setAction(tr("Add evidence…"));
    m_registrationTable->setAccessibleName(tr("Registrations"));
    m_evidenceTable->setAccessibleName(tr("Evidence"));
    m_registrations.retranslate();
    m_evidence.retranslate();
    show();
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        m_openIsEvidence ? showEvidence(m_open, true) : showRegistration(m_open, true);
}

void ProtectionPage::reload()
{
    struct Lists {
        QList<RegistrationRow> registrations;
        QList<EvidenceRow> evidence;
        QList<InstitutionItem> institutions;
    };
    load(session().worker.run([](Workspace &w) {
        ProtectionService service(w);
        return Lists{service.registrations(), service.evidenceList(), InstitutionService(w).list()};
    }),
         [this](const Lists &lists) {
             m_registrations.setRows(lists.registrations);
             m_evidence.setRows(lists.evidence);
             m_institutions = lists.institutions;
             if (m_open != 0)
                 m_openIsEvidence ? m_evidenceTable->select(m_open) : m_registrationTable->select(m_open);
             show();
         });
}

void ProtectionPage::show()
{
    const int count = onEvidence() ? m_evidence.rowCount() : m_registrations.rowCount();
    if (onEvidence())
        m_stack->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_noEvidence) : m_evidenceTable);
    else
        m_stack->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_noRegistration) : m_registrationTable);
    m_footer->setCount(onEvidence() ? tr("%n piece(s) of evidence", nullptr, count)
                                    : tr("%n registration(s)", nullptr, count));
}

void ProtectionPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        m_switch->setCurrent(QStringLiteral("registrations"));
        m_registrationTable->select(id);
        show();
        showRegistration(id);
    });
}

void ProtectionPage::openRows(const QVariantMap &filter)
{
    if (filter.contains(QStringLiteral("view")))
        m_switch->setCurrent(filter.value(QStringLiteral("view")).toString());
    show();
}

void ProtectionPage::step(int direction)
{
    (onEvidence() ? m_evidenceTable : m_registrationTable)->step(direction);
}

void ProtectionPage::showTourState(const QString &state)
{
    const bool evidence = state == u"evidence";
    openRows({{QStringLiteral("view"), evidence ? QStringLiteral("evidence") : QStringLiteral("registrations")}});
    if (state == u"form")
        editRegistration({});
    else if (evidence && m_evidence.rowCount() > 0)
        showEvidence(m_evidence.idAt(0));
    else if (state == u"registration" && m_registrations.rowCount() > 0)
        showRegistration(m_registrations.idAt(0));
}

void ProtectionPage::showRegistration(qint64 id, bool again)
{
    struct Opened {
        Registration registration;
        QString institutionEn;
        QString institutionZh;
        QList<AssetRow> assets;
        QList<HistoryEntry> history;
    };
    load(session().worker.run([id](Workspace &w) {
        Opened out{ProtectionService(w).registration({id}), {}, {}, {}, historyOf(w.db, "registration", id)};
        const Institution institution = InstitutionService(w).get(out.registration.institution);
        out.institutionEn = institution.nameEn;
        out.institutionZh = institution.nameZh;
        std::vector<qint64> ids;
        for (const Id<Asset> asset : out.registration.assets)
            ids.push_back(asset.value);
        out.assets = AssetService(w).rows(ids);
        return out;
    }),
         [this, id, again](const Opened &found) {
             if (again && (id != m_open || m_openIsEvidence || FormPanel::isOpenIn(detail())))
                 return;
             m_open = id;
             m_openIsEvidence = false;
             auto *view = new ProtectionDetail;
             view->show(found.registration, titleText(found.institutionEn, found.institutionZh), found.assets,
                        found.history, session().clock.today());
             connect(view, &ProtectionDetail::editWanted, this,
                     [this, r = found.registration] { editRegistration(r); });
             connect(view, &ProtectionDetail::assetWanted, this,
                     [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
             showDetail(found.registration.number, view);
         });
}

void ProtectionPage::showEvidence(qint64 id, bool again)
{
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
             if (again && (id != m_open || !m_openIsEvidence || FormPanel::isOpenIn(detail())))
                 return;
             m_open = id;
             m_openIsEvidence = true;
             auto *view = new ProtectionDetail;
             view->show(found.evidence, found.assets.value(0), found.custody);
             connect(view, &ProtectionDetail::assetWanted, this,
                     [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
             connect(view, &ProtectionDetail::verifyWanted, this, [this, id] { verify(id); });
             connect(view, &ProtectionDetail::exportWanted, this, [this, id] { exportEvidence(id); });
             showDetail(tr("Evidence"), view);
         });
}

void ProtectionPage::editRegistration(const Registration &registration)
{
    if (m_institutions.isEmpty()) {
        session().messages.show({Notice::Level::Info, tr("Add the institution first."), {}, tr("Institutions"), [this] {
                                     session().navigator->openPage(QStringLiteral("institutions"));
                                 }});
        return;
    }
    auto *form = new RegistrationForm(session(), registration, m_institutions);
    form->setSaver([this, form](const FormPanel::Done &done) {
        load(session().worker.run([edited = form->value()](Workspace &w) {
            ProtectionService service(w);
            if (!edited.id.isSet())
                return service.addRegistration(edited);
            service.changeRegistration(edited);
            return edited.id;
        }),
             [this, done](Id<Registration> id) {
                 if (done())
                     showRegistration(id.value);
             });
    });
    connect(form, &FormPanel::cancelled, this,
            [this, id = registration.id.value] { id == 0 ? closeDetail() : showRegistration(id); });
    m_open = registration.id.value;
    m_openIsEvidence = false;
    showDetail(registration.id.isSet() ? registration.number : tr("New registration"), form);
}

void ProtectionPage::addEvidence()
{
    session().prompts.openFile(this, {tr("Add evidence"), tr("All files (*)")}, [this](const QString &path) {
        whenSafe([this, path] {
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
                         m_switch->setCurrent(QStringLiteral("evidence"));
                         showEvidence(id.value);
                     });
            });
            connect(form, &FormPanel::cancelled, this, [this] { closeDetail(); });
            m_open = 0;
            showDetail(tr("New evidence"), form);
        });
    });
}

void ProtectionPage::verify(qint64 id)
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

void ProtectionPage::exportEvidence(qint64 id)
{
    session().prompts.openFolder(this, {tr("Export into an empty folder")}, [this, id](const QString &folder) {
        load(session().worker.run([id, folder](Workspace &w) { ProtectionService(w).exportEvidence({id}, folder); }),
             [this, folder] {
                 session().messages.done(tr("Exported to %1, with SHA256SUMS to check it.").arg(folder));
             });
    });
}

} // namespace lianming
