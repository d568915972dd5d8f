#include "ui/protection/registrationsview.h"

#include "core/assets/assetservice.h"
#include "core/audit/journal.h"
#include "core/exchange/registrationimport.h"
#include "core/institutions/institutionservice.h"
#include "ui/protection/protectionforms.h"
#include "ui/protection/registrationdetail.h"
#include "ui/protection/registrationforms.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/savedcopy.h"
#include "ui/widgets/searchfield.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

Tone standingTone(RegistrationStanding standing)
{
    switch (standing) {
    case RegistrationStanding::Registered: return Tone::Good;
    case RegistrationStanding::Filed:
    case RegistrationStanding::RenewalOpen: return Tone::Wait;
    case RegistrationStanding::Grace:
    case RegistrationStanding::Lapsed: return Tone::Stop;
    case RegistrationStanding::Cancelled: return Tone::Quiet;
    }
    return Tone::Quiet;
}

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
            "title", [] { return RegistrationsView::tr("What is registered"); }, &Row::title, 210),
        {QStringLiteral("kind"),
         [] { return RegistrationsView::tr("Kind"); },
         [](const Row &row) { return registrationKindText(row.kind); },
         {},
         Qt::AlignLeft,
         {},
         125},
        text(
            "number", [] { return RegistrationsView::tr("Number"); }, &Row::number, 145),
        {QStringLiteral("standing"),
         [] { return RegistrationsView::tr("Standing"); },
         [](const Row &row) { return registrationStandingText(row.standing); },
         {},
         Qt::AlignLeft,
         paintTone<Row>([](const Row &row) { return standingTone(row.standing); }),
         130},
        {QStringLiteral("expires"), [] { return RegistrationsView::tr("Last day"); },
         [](const Row &row) {
             return row.expiresOn ? dateText(*row.expiresOn) : RegistrationsView::tr("does not lapse");
         },
         [](const Row &row) { return row.expiresOn.value_or(QDate(9999, 12, 31)); }, Qt::AlignLeft,
         paintSubtitle<Row>([&clock](const Row &row) {
             return row.expiresOn ? relativeText(*row.expiresOn, clock.today()) : QString();
         }),
         200},
        text(
            "holder", [] { return RegistrationsView::tr("Holder"); }, &Row::holder, 140),
        {QStringLiteral("papers"),
         [] { return RegistrationsView::tr("Papers missing"); },
         [](const Row &row) { return row.missingPapers == 0 ? QString() : countText(row.missingPapers); },
         [](const Row &row) { return row.missingPapers; },
         Qt::AlignRight,
         {},
         125},
        text(
            "territory", [] { return RegistrationsView::tr("Territory"); }, &Row::territory, 90),
        {QStringLiteral("assets"),
         [] { return RegistrationsView::tr("Assets"); },
         [](const Row &row) { return countText(row.assets); },
         [](const Row &row) { return row.assets; },
         Qt::AlignRight,
         {},
         70},
    };
}

} // namespace

RegistrationsView::RegistrationsView(Page &owner)
    : PageView(owner),
      m_model([](const RegistrationRow &row) { return row.id.value; }, registrationColumns(session().clock)),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("registrations"))),
      m_empty(new EmptyState(QStringLiteral("seal"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_kind = row->addChip();
    m_standing = row->addChip();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    m_add =
        session().actions.add(this, {QStringLiteral("protection.registration"), [] { return tr("New registration"); },
                                     QStringLiteral("plus"), QKeySequence::New,
                                     [this] {
                                         page().whenSafe([this] { editRegistration({}); });
                                     }});
    m_import = session().actions.add(this, {QStringLiteral("protection.import"),
                                            [] { return tr("Import registrations…"); },
                                            QStringLiteral("import"),
                                            {},
                                            [this] {
                                                const FileQuestion question{
                                                    tr("Import registrations"),
                                                    tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods);;All files (*)")};
                                                session().prompts.openFile(this, question, [this](const QString &path) {
                                                    page().whenSafe([this, path] { importList(path); });
                                                });
                                            }});
    row->addAtEnd(new ActionLink(m_import));
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(m_kind, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_standing, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_search, &SearchField::searched, this, [this] { reload(); });
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

RegistrationFilter RegistrationsView::filter() const
{
    RegistrationFilter out;
    out.text = m_search->text().trimmed();
    if (m_kind->value().isValid())
        out.kind = RegistrationKind(m_kind->value().toInt());
    if (m_standing->value().isValid())
        out.standing = RegistrationStanding(m_standing->value().toInt());
    return out;
}

void RegistrationsView::retranslate()
{
    QList<Chip::Option> kinds;
    for (const RegistrationKind kind : {RegistrationKind::Copyright, RegistrationKind::Trademark,
                                        RegistrationKind::Design, RegistrationKind::Data, RegistrationKind::Customs})
        kinds.append({int(kind), registrationKindText(kind)});
    m_kind->setTitle(tr("Kind"));
    m_kind->setOptions(kinds);
    QList<Chip::Option> standings;
    for (const RegistrationStanding standing :
         {RegistrationStanding::Filed, RegistrationStanding::Registered, RegistrationStanding::RenewalOpen,
          RegistrationStanding::Grace, RegistrationStanding::Lapsed, RegistrationStanding::Cancelled})
        standings.append({int(standing), registrationStandingText(standing)});
    m_standing->setTitle(tr("Standing"));
    m_standing->setOptions(standings);
    m_search->setPlaceholderText(tr("Search registrations"));
    m_empty->setText(tr("No registrations yet"),
                     tr("Record copyright and trade mark certificates; what expires is put on the calendar."));
    m_empty->setAction(tr("New registration"));
    m_table->setAccessibleName(tr("Registrations"));
    m_model.retranslate();
    m_footer->setCount(tr("%n registration(s)", nullptr, m_model.rowCount()));
    if (m_open != 0 && showsRecord())
        showRegistration(m_open, true);
}

void RegistrationsView::reload()
{
    struct Lists {
        QList<RegistrationRow> registrations;
        QList<InstitutionItem> institutions;
    };
    const RegistrationFilter wanted = filter();
    const bool isFiltered = !wanted.text.isEmpty() || wanted.kind || wanted.standing;
    load(session().worker.run([wanted](Workspace &w) {
        return Lists{RegistrationService(w).registrations(wanted), InstitutionService(w).list()};
    }),
         [this, isFiltered](const Lists &lists) {
             m_model.setRows(lists.registrations);
             m_institutions = lists.institutions;
             const bool isEmpty = lists.registrations.isEmpty() && !isFiltered;
             m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n registration(s)", nullptr, int(lists.registrations.size())));
             if (m_open != 0)
                 m_table->select(m_open);
         });
    if (m_open != 0 && showsRecord())
        showRegistration(m_open, true);
}

void RegistrationsView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showRegistration(id); });
}

void RegistrationsView::step(int direction)
{
    m_table->step(direction);
}

void RegistrationsView::showTourState(const QString &state)
{
    if (state == u"form") {
        editRegistration({});
        return;
    }
    for (const RegistrationRow &row : m_model.rows()) {
        const bool isMark = row.kind == RegistrationKind::Trademark;
        if (state == u"registration" && isMark) {
            showRegistration(row.id.value);
            return;
        }
        if (state == u"renewal" && isMark) {
            Registration r;
            r.id = row.id;
            r.kind = row.kind;
            r.number = row.number;
            r.expiresOn = row.expiresOn;
            renew(r);
            return;
        }
    }
}

void RegistrationsView::showRegistration(qint64 id, bool again)
{
    m_open = id;
    load(session().worker.run([id](Workspace &w) {
        OpenedRegistration out{RegistrationService(w).file({id}), {}, {}, {}, historyOf(w.db, "registration", id)};
        const Institution institution = InstitutionService(w).get(out.file.registration.institution);
        out.institutionEn = institution.nameEn;
        out.institutionZh = institution.nameZh;
        std::vector<qint64> ids;
        for (const Id<Asset> asset : out.file.registration.assets)
            ids.push_back(asset.value);
        out.assets = AssetService(w).rows(ids);
        return out;
    }),
         [this, id, again](const OpenedRegistration &found) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             auto *view = new RegistrationDetail;
             view->show(found, session().clock.today());
             listen(view, found.file);
             page().showDetail(found.file.registration.number, view);
         });
}

void RegistrationsView::listen(RegistrationDetail *view, const RegistrationFile &file)
{
    const Registration r = file.registration;
    connect(view, &RegistrationDetail::editWanted, this, [this, r] { editRegistration(r); });
    connect(view, &RegistrationDetail::renewWanted, this, [this, r] { renew(r); });
    connect(view, &RegistrationDetail::useWanted, this, [this, r] { recordUse(r); });
    connect(view, &RegistrationDetail::assetWanted, this,
            [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
    connect(view, &RegistrationDetail::copyWanted, this,
            [this](const QString &sha256, const QString &name) { saveCopy(session(), this, sha256, name); });
    connect(view, &RegistrationDetail::attachWanted, this, [this, id = r.id] {
        session().prompts.openFile(
            this, {tr("Attach a document"), tr("All files (*)")}, [this, id](const QString &path) {
                act([id, path](Workspace &w) { (void)RegistrationService(w).attachDocument(id, path); });
            });
    });
    connect(view, &RegistrationDetail::paperWanted, this, [this, id = r.id](int paper) {
        const auto which = RegistrationPaper(paper);
        session().prompts.openFile(
            this, {registrationPaperText(which), tr("All files (*)")}, [this, id, which](const QString &path) {
                act([id, which, path](Workspace &w) { (void)RegistrationService(w).putPaper(id, which, path); });
            });
    });
    connect(view, &RegistrationDetail::useWithdrawn, this, [this](qint64 use, qint64 version) {
        act([use, version](Workspace &w) { RegistrationService(w).withdrawUse({use}, version); });
    });
    connect(view, &RegistrationDetail::archiveWanted, this, [this, r] {
        act([r](Workspace &w) {
            if (r.archivedOn)
                RegistrationService(w).restoreRegistration(r.id, r.version);
            else
                RegistrationService(w).archiveRegistration(r.id, r.version);
        });
    });
}

void RegistrationsView::editRegistration(const Registration &registration)
{
    if (m_institutions.isEmpty()) {
        session().messages.show({Notice::Level::Info, tr("Add the institution first."), {}, tr("Institutions"), [this] {
                                     session().navigator->openPage(QStringLiteral("institutions"));
                                 }});
        return;
    }
    auto *form = new RegistrationForm(session(), registration, m_institutions);
    present(registration.id.isSet() ? registration.number : tr("New registration"), form, registration.id.value,
            [form]() -> std::function<qint64(Workspace &)> {
                return [edited = form->value()](Workspace &w) {
                    RegistrationService service(w);
                    if (!edited.id.isSet())
                        return service.addRegistration(edited).value;
                    service.changeRegistration(edited);
                    return edited.id.value;
                };
            });
}

void RegistrationsView::renew(const Registration &registration)
{
    auto *form = new RenewalForm(registration, session().clock.today());
    present(tr("Renew %1").arg(registration.number), form, registration.id.value,
            [form, registration]() -> std::function<qint64(Workspace &)> {
                return [renewal = form->value(), registration](Workspace &w) {
                    RegistrationService(w).renewRegistration(registration.id, registration.version, renewal);
                    return registration.id.value;
                };
            });
}

void RegistrationsView::recordUse(const Registration &registration)
{
    auto *form = new MarkUseForm(registration, session().clock.today());
    present(tr("Use of %1").arg(registration.number), form, registration.id.value,
            [form, registration]() -> std::function<qint64(Workspace &)> {
                return [use = form->value(), registration](Workspace &w) {
                    (void)RegistrationService(w).recordUse(registration.id, use);
                    return registration.id.value;
                };
            });
}

void RegistrationsView::importList(const QString &path)
{
    m_open = 0;
    auto *form = new RegistrationImportForm(session(), path, m_institutions);
    form->setSaver([this, path, form](const FormPanel::Done &done) {
        load(session().jobs.run(tr("Importing %1").arg(QFileInfo(path).fileName()),
                                [path, defaults = form->defaults()](Workspace &w, Progress &progress) {
                                    return RegistrationImporter(w).run(path, defaults, progress);
                                }),
             [this, done](const RegistrationImportReport &report) {
                 session().messages.done(registrationImportText(report));
                 if (done())
                     page().closeDetail();
             });
    });
    connect(form, &FormPanel::cancelled, &page(), &Page::closeDetail);
    page().showDetail(tr("Import %1").arg(QFileInfo(path).fileName()), form);
}

void RegistrationsView::present(const QString &title, FormPanel *form, qint64 shown,
                                std::function<std::function<qint64(Workspace &)>()> store)
{
    form->setSaver([this, store = std::move(store)](const FormPanel::Done &done) {
        load(session().worker.run(store()), [this, done](qint64 id) {
            if (done())
                showRegistration(id);
        });
    });
    connect(form, &FormPanel::cancelled, this,
            [this, shown] { shown == 0 ? page().closeDetail() : showRegistration(shown); });
    m_open = shown;
    page().showDetail(title, form);
}

void RegistrationsView::act(std::function<void(Workspace &)> work)
{
    load(session().worker.run([work = std::move(work)](Workspace &w) { work(w); }), [this] {
        if (m_open != 0)
            showRegistration(m_open);
    });
}

} // namespace lianming
